import Foundation
import TestSupport
import Testing

/// `naskah lock`, `compile --locked`, `review --against-lock` and `naskah migrate`.
@Suite struct LockTests {
    private func project(_ sample: String = "contoh") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Repository.sample(sample), toPath: folder.path("p"))
        return folder
    }

    private func change(_ path: String, _ change: (String) -> String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8), new = change(text)
        #expect(text != new)
        try Data(new.utf8).write(to: URL(filePath: path))
    }

    /// What was locked compiles; anything else that it is made with is refused by name, and corrected data is not.
    @Test func locked() throws {
        let folder = try project(), project = folder.path("p"), lock = folder.path("p/naskah.lock")
        #expect(try Naskah.findings("compile", project, "--locked").findings.map(\.id) == ["lock.missing"])
        #expect(try Naskah.run(["lock", project]).status == 0)
        let text = try String(contentsOfFile: lock, encoding: .utf8)
        #expect(try Naskah.run(["lock", project]).status == 0)
        #expect(try String(contentsOfFile: lock, encoding: .utf8) == text, "the same lock twice")
        #expect(try Naskah.run(["compile", project, "--locked", "-o", folder.path("a")]).status == 0)

        try change(folder.path("p/data/wilayah.yaml")) { $0 + "# catatan\n" }
        #expect(try Naskah.run(["compile", project, "--locked", "-o", folder.path("a")]).status == 0)
        for (kind, name) in [
            ("naskah\tversi", "Naskah"), ("pustaka\tCairo", "pustaka Cairo"), ("tata-letak\t", "tata letak"),
            ("huruf\t", "huruf"),
        ] {
            var changed = false
            let lines = text.split(separator: "\n").map { line -> String in
                guard line.hasPrefix(kind), !changed else { return String(line) }
                changed = true
                return line.split(separator: "\t").dropLast().joined(separator: "\t") + "\t0000"
            }
            #expect(changed, "\(kind) is locked")
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: lock))
            let refused = try Naskah.findings("compile", project, "--locked", "-o", folder.path("b"))
            #expect(refused.status == 1)
            let told = refused.findings.filter { $0.id == "lock.differs" }
            #expect(told.count == 1 && told.allSatisfy { $0.message.hasPrefix(name) }, "\(told)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("b/komitmen.pdf")))
        try Data("halaman\tsaja\n".utf8).write(to: URL(filePath: lock))
        #expect(try Naskah.findings("compile", project, "--locked").findings.map(\.id) == ["lock.unreadable"])
    }

    /// Which pages changed, and what is another since they were locked.
    @Test func againstTheLock() throws {
        let folder = try project(), project = folder.path("p")
        #expect(try Naskah.run(["lock", project]).status == 0)
        let same = try Naskah.run(["review", project, "--against-lock"])
        #expect(same.status == 0 && same.output.contains("Semua halaman sama"))
        try change(folder.path("p/data/wilayah.yaml")) { $0 + "# catatan\n" }
        let without = try Naskah.run(["review", project, "--against-lock"])
        #expect(without.status == 0 && without.output.contains("tanpa akibat: berkas data/wilayah.yaml: isinya lain"))
        try change(folder.path("p/data/wilayah.yaml")) { $0.replacing("Bupati", with: "Kepala") }
        let changed = try Naskah.run(["review", project, "--against-lock"])
        #expect(changed.status == 5)
        #expect(changed.output.contains("komitmen: halaman berubah: 1"))
        #expect(changed.output.contains("sebab: berkas data/wilayah.yaml: isinya lain"))
        let json = try Naskah.findings("review", project, "--against-lock")
        #expect(json.findings.contains { $0.id == "lock.page-changed" } && json.status == 5)
        // A layout of the project's own is another layout.
        try change(folder.path("p/data/wilayah.yaml")) { $0.replacing("Kepala", with: "Bupati") }
        try FileManager.default.createDirectory(
            atPath: folder.path("p/layout/komitmen"), withIntermediateDirectories: true)
        let layout = folder.path("p/layout/komitmen/formulir.xml")
        try FileManager.default.copyItem(
            atPath: Repository.root + "/Layouts/komitmen/formulir.xml", toPath: layout)
        try change(layout) { $0 + "<!-- diubah -->\n" }
        let own = try Naskah.run(["review", project, "--against-lock"])
        #expect(own.output.contains("tata letak"), "\(own.output)")
    }

    /// A project of the first version with layouts of its own: shown line by line, then changed, and then nothing is left to change.
    @Test func migrating() throws {
        let folder = try project(), project = folder.path("p"), layout = folder.path("p/layout/gaya.xml")
        let yaml = try String(contentsOfFile: folder.path("p/naskah.yaml"), encoding: .utf8)
        try FileManager.default.createDirectory(atPath: folder.path("p/layout"), withIntermediateDirectories: true)
        let text = """
            <layout version="1">
              <page-master name="a" size="A4" margin="20mm"/>
              <!-- jabatan -->
              <style class="jabatan" font-weight="bold"/>
              <section page-master="a"><p>Uji.</p><signatures of="komitmen.penandatangan"/></section>
            </layout>

            """
        try Data(text.utf8).write(to: URL(filePath: layout))
        try change(folder.path("p/naskah.yaml")) {
            $0.replacing(/layout: \S+/) { _ in "layout: gaya.xml" }
        }
        let before = try String(contentsOfFile: folder.path("p/naskah.yaml"), encoding: .utf8)
        let shown = try Naskah.run(["migrate", project])
        #expect(shown.status == 5, "\(shown.errors)")
        #expect(shown.output.contains("+skema: 2\n"))
        #expect(shown.output.contains("-  <style class=\"jabatan\" font-weight=\"bold\"/>\n"), "\(shown.output)")
        #expect(shown.output.contains("+  <style for=\"signatures\" part=\"office\" font-weight=\"bold\"/>\n"))
        #expect(try String(contentsOfFile: layout, encoding: .utf8) == text)
        #expect(try Naskah.run(["migrate", project, "--write"]).status == 0)
        #expect(
            try String(contentsOfFile: layout, encoding: .utf8)
                == text.replacing("class=\"jabatan\"", with: "for=\"signatures\" part=\"office\""))
        let after = try String(contentsOfFile: folder.path("p/naskah.yaml"), encoding: .utf8)
        #expect(after.split(separator: "\n").filter { $0 != "skema: 2" } == before.split(separator: "\n"))
        let again = try Naskah.run(["migrate", project])
        #expect(again.status == 0 && again.output.contains("sudah sesuai"))
        #expect(!yaml.contains("skema"))
    }

    /// A project of a newer version is refused, and one without a version is the first one's.
    @Test func newerSchema() throws {
        let folder = try project(), project = folder.path("p")
        try change(folder.path("p/naskah.yaml")) { "skema: 9\n" + $0 }
        let refused = try Naskah.findings("check", project)
        #expect(refused.status == 4 && refused.findings.map(\.id) == ["data.newer-schema"])
        try change(folder.path("p/naskah.yaml")) { $0.replacing("skema: 9", with: "skema: 2") }
        #expect(try Naskah.run(["check", project]).status == 0)
        #expect(try Naskah.run(["migrate", project]).status == 0)
    }
}
