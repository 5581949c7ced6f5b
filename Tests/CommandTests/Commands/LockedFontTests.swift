import Foundation
import TestSupport
import Testing

/// The files of fonts that documents were made with: another version is told, and those beside the lock come first.
@Suite struct LockedFontTests {
    /// An installation whose lock is changed.
    private func home(_ change: (String) -> String) throws -> TemporaryFolder {
        let home = try TemporaryFolder()
        for name in ["Layouts", "Samples"] { try home.link(name, to: "\(Repository.root)/\(name)") }
        let lock = try String(contentsOfFile: Repository.root + "/Fonts/fonts.lock", encoding: .utf8)
        try home.write(Array(change(lock).utf8), as: "Fonts/fonts.lock")
        return home
    }

    private static let folder = "/usr/share/texmf/fonts/opentype/public/tex-gyre"

    private func compile(_ home: TemporaryFolder, _ output: String, _ options: String...) throws -> Program.Result {
        try Naskah.run(
            ["compile", Repository.sample("contoh"), "-o", home.path("hasil/\(output)"), "--diagnostics", "json"]
                + options,
            environment: ["NASKAH_HOME": home.path, "XDG_CACHE_HOME": home.path("cache")])
    }

    /// One finding for each package, a warning: the same with what was remembered of the files.
    @Test func anotherVersionIsTold() throws {
        let home = try home {
            $0.replacing("8ad5a53a", with: "00000000").replacing("518836a0", with: "00000000").replacing(
                "f8ace1f8", with: "00000000")
        }
        for _ in 1...2 {
            let result = try compile(home, "a")
            let lines = result.output.split(separator: "\n")
            #expect(result.status == 0 && lines.count == 2, "\(result.output)")
            #expect(lines.allSatisfy { $0.contains("fonts.changed") && $0.contains("\"warning\"") })
            #expect(lines.contains { $0.contains("texgyrebonum-regular.otf, texgyrebonum-italic.otf") })
        }
        #expect(try compile(home, "b", "--strict").status == 3)
        #expect(
            home.names.contains("hasil") && !FileManager.default.fileExists(atPath: home.path("hasil/b/komitmen.pdf")))
    }

    /// The locked files in the installation's folder are taken wherever their packages are; another file of the name is not.
    @Test func filesBesideTheLockComeFirst() throws {
        let home = try home { $0.replacing(LockedFontTests.folder, with: "/tidak/ada") }
        #expect(try compile(home, "a").output.contains("fonts.missing"))
        let files = try FileManager.default.contentsOfDirectory(atPath: LockedFontTests.folder)
        let lock = try String(contentsOfFile: home.path("Fonts/fonts.lock"), encoding: .utf8)
        for name in files where lock.contains("\t\(name)\t") {
            try FileManager.default.copyItem(
                atPath: LockedFontTests.folder + "/" + name, toPath: home.path("Fonts/\(name)"))
        }
        let result = try compile(home, "b")
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
        let plain = home.path("biasa.pdf")
        #expect(try Naskah.run(["compile", Repository.sample("contoh"), "-o", plain]).status == 0)
        #expect(
            try Data(contentsOf: URL(filePath: plain))
                == Data(contentsOf: home.url.appending(path: "hasil/b/komitmen.pdf"))
        )
        // Remembered digests do not outlive the file.
        try FileManager.default.removeItem(atPath: home.path("Fonts/texgyrebonum-regular.otf"))
        try FileManager.default.copyItem(
            atPath: LockedFontTests.folder + "/texgyrebonum-bold.otf",
            toPath: home.path("Fonts/texgyrebonum-regular.otf"))
        #expect(try compile(home, "c").output.contains("fonts.missing"))
    }
}
