import Foundation
import TestSupport
import Testing

/// `fonts`, `info`, `schema`, `dump`, `completions`.
@Suite struct InspectionTests {
    @Test func fontsAreAsLocked() throws {
        let result = try Naskah.run(["fonts", "--format", "json"])
        #expect(result.status == 0, "\(result.output)")
        let answer = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let families = answer?["families"] as? [[String: Any]] ?? []
        #expect(families.compactMap { $0["name"] as? String }.contains("TeX Gyre Bonum"))
        #expect(try Naskah.run(["fonts"]).output.contains("Bookman Old Style → TeX Gyre Bonum"))
    }

    /// A changed and a missing file, in an installation whose lock says something else.
    @Test func changedAndMissingFonts() throws {
        let home = try TemporaryFolder()
        for name in ["Layouts", "Samples"] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(home.path)/\(name)", withDestinationPath: "\(Repository.root)/\(name)")
        }
        try FileManager.default.createDirectory(atPath: home.path + "/Fonts", withIntermediateDirectories: true)
        let lock = try String(contentsOfFile: Repository.root + "/Fonts/fonts.lock", encoding: .utf8)
        let changed = lock.replacing("8ad5a53a", with: "00000000").replacing(
            "texgyrebonum-bold.otf", with: "tidak-ada.otf")
        try Data(changed.utf8).write(to: URL(filePath: home.path + "/Fonts/fonts.lock"))
        let environment: [String: String?] = ["NASKAH_HOME": home.path]
        let plain = try Naskah.run(["fonts"], environment: environment)
        #expect(plain.status == 1)
        #expect(plain.errors.contains("fonts.changed") && plain.errors.contains("fonts.missing"))
        let json = try Naskah.run(["fonts", "--format", "json"], environment: environment)
        #expect(json.status == 1)
        #expect(json.output.contains("\"changed\"") && json.output.contains("\"missing\""))
        // Without a locked font nothing is made.
        let compiled = try Naskah.run(
            ["check", Repository.sample("contoh"), "--diagnostics", "json"], environment: environment)
        #expect(compiled.status == 1 && compiled.output.contains("fonts.missing"))
    }

    @Test func explainTellsWhyAPageEnds() throws {
        let sample = Repository.sample("contoh")
        let first = try Naskah.run(["explain", sample, "1", "--language", "en"])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("The page ends with:") && first.output.contains("data data/pejabat.csv:"))
        #expect(first.output.contains("layout Layouts/komponen/"))
        #expect(first.output.contains("Why: ") && first.output.contains("→ "))
        #expect(try Naskah.run(["explain", "1"], folder: sample).output.contains("Sebabnya: "))
        #expect(try Naskah.run(["explain", Repository.sample("solok-selatan"), "1"]).status == 2)
        let roman = try Naskah.run(["explain", Repository.sample("solok-selatan"), "ii", "--only", "masterplan"])
        #expect(roman.output.contains("bernomor ii"))
        #expect(try Naskah.run(["explain", sample, "99"]).errors.contains("output.no-page"))
        #expect(try Naskah.run(["explain"]).status == 2)
    }

    @Test func missingInstallation() throws {
        let environment: [String: String?] = ["NASKAH_HOME": "/nonexistent"]
        #expect(try Naskah.run(["check", Repository.sample("contoh")], environment: environment).status == 1)
        #expect(try Naskah.run(["fonts"], environment: environment).errors.contains("NASKAH_HOME"))
    }

    @Test func infoNamesVersions() throws {
        let plain = try Naskah.run(["info"])
        #expect(plain.status == 0)
        for name in ["Naskah", "Cairo", "Pango", "HarfBuzz", "Fontconfig", "librsvg"] {
            #expect(plain.output.contains(name))
        }
    }

    /// Every installed layout is valid by the schema that the command writes.
    @Test func layoutSchema() throws {
        let folder = try TemporaryFolder(), schema = folder.path + "/layout.rng"
        #expect(try Naskah.run(["schema", "layout", "-o", schema]).status == 0)
        #expect(try Naskah.run(["schema", "layout"]).output == String(contentsOfFile: schema, encoding: .utf8))
        let files =
            FileManager.default.enumerator(atPath: Repository.root + "/Layouts")?.compactMap { $0 as? String } ?? []
        let layouts = files.filter { $0.hasSuffix(".xml") }
        #expect(layouts.count > 5)
        for layout in layouts {
            let result = try Program(path: "/usr/bin/env")
                .run(["xmllint", "--noout", "--nonet", "--relaxng", schema, "\(Repository.root)/Layouts/\(layout)"])
            #expect(result.status == 0, "\(result.errors)")
        }
        #expect(try Naskah.run(["schema", "layout", "--reference"]).output.contains("signatures"))
    }

    @Test func dataSchemas() throws {
        let folder = try TemporaryFolder()
        #expect(try Naskah.run(["schema", "data", "--all", "-o", folder.path + "/skema"]).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/skema").sorted()
        #expect(names.count == 34 && names.contains("naskah.schema.json") && names.contains("quick_win.schema.json"))
        for name in names {
            let text = try String(contentsOfFile: "\(folder.path)/skema/\(name)", encoding: .utf8)
            #expect(text.contains("draft-07"))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        }
        #expect(try Naskah.run(["schema", "data", "program"]).output.contains("\"anggaran\""))
    }

    @Test func dumpOfPages() throws {
        let sample = Repository.sample("contoh")
        let whole = try Naskah.run(["dump", sample, "--only", "komitmen"])
        #expect(whole.status == 0)
        let pages = whole.output.components(separatedBy: "\npage ").count
        let second = try Naskah.run(["dump", sample, "--only", "komitmen", "--page", "2"]).output
        #expect(second.hasPrefix("page 2 ") && whole.output.contains(second))
        #expect(try Naskah.run(["dump", sample, "--only", "komitmen", "--page", String(pages + 1)]).status == 1)
        #expect(try Naskah.run(["dump", sample, "--diagnostics", "json"]).status == 2)
    }

    @Test func pictureOfAPage() throws {
        let folder = try TemporaryFolder(), path = folder.path + "/halaman.png"
        #expect(
            try Naskah.run([
                "dump", Repository.sample("contoh"), "--only", "komitmen", "--png", path, "--resolution", "72",
            ]).status == 0)
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // F4 of 215 mm × 330 mm at 72 dpi: width and height in the header of the file.
        #expect(Array(bytes[16..<24]) == [0, 0, 2, 98, 0, 0, 3, 168])
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completions(_ shell: String) throws {
        let result = try Naskah.run(["completions", shell])
        #expect(result.status == 0)
        for word in ["compile", "check", "completions", "quick-win"].prefix(3) { #expect(result.output.contains(word)) }
        guard shell == "bash" else { return }
        let folder = try TemporaryFolder()
        try Data(result.output.utf8).write(to: URL(filePath: folder.path + "/naskah.bash"))
        let offered = try Program.output(
            of: "bash", "-c",
            """
            source \(folder.path)/naskah.bash
            COMP_WORDS=(naskah co) COMP_CWORD=1 COMP_LINE="naskah co" COMP_POINT=9
            _naskah naskah co naskah; printf '%s\\n' "${COMPREPLY[@]}"
            """)
        #expect(offered.contains("compile") && offered.contains("completions"))
    }

    /// The audit of pages is a stage of its own: what it costs can be told, and it costs little beside all others.
    @Test func whatTheAuditCosts() throws {
        let result = try Naskah.run([
            "measure", Repository.sample("contoh-tabel"), "--only", "target", "--language", "en",
        ])
        try #require(result.status == 0, "\(result.errors)")
        let seconds = try JSONDecoder().decode([String: Double].self, from: Data(result.output.utf8))
        #expect(seconds["audit"] != nil && seconds["compose"] != nil)
        #expect(seconds.values.allSatisfy { $0 >= 0 } && seconds.keys.count > 8)
    }
}
