import Diagnostics
import DocumentData
import Files
import Foundation
import TestSupport
import Testing

/// Data files as forms: every field that a shape declares, and keys that are added between others.
struct RecordFieldsTests {
    private struct Known {
        let file: SourceFile
        let name: String?
    }

    /// The project files of the samples, and those of their YAML files whose shape is known.
    private func files() throws -> [Known] {
        var files: [Known] = []
        for sample in ["contoh", "kabupaten-contoh", "solok-selatan", "daftar"] {
            let folder = ProjectFolder(root: Repository.sample(sample))
            var findings = Findings()
            guard let own = folder.source("naskah.yaml", namedAt: nil, into: &findings),
                case .record(let root)? = DataFileReader.read(own, scalars: .text, namedAt: nil, into: &findings)?.value
            else { continue }
            files.append(Known(file: own, name: nil))
            for entry in root.record("data")?.entries ?? [] {
                guard let path = entry.node.value.asText, path.hasSuffix(".yaml"),
                    DataCollection.named(entry.key) != nil,
                    let file = folder.source(path, namedAt: nil, into: &findings)
                else { continue }
                files.append(Known(file: file, name: entry.key))
            }
        }
        try #require(files.count > 12)
        return files
    }

    private func fields(_ text: String, _ name: String? = "komitmen") throws -> RecordFields {
        try #require(RecordFields(of: name, in: SourceFile(path: "data/uji.yaml", text: text)))
    }

    @Test func fieldsSayWhatIsWritten() throws {
        var given = 0
        for known in try files() {
            let form = try #require(RecordFields(of: known.name, in: known.file), "\(known.file.path)")
            for field in form.fields {
                guard let place = field.place else { continue }
                given += 1
                #expect(
                    ValueText.read(place) == field.text || field.text.contains("\n"), "\(known.file.path) \(field.path)"
                )
            }
            #expect(Set(form.fields.map(\.path)).count == form.fields.count)
        }
        #expect(given > 200, "\(given)")
    }

    @Test func kindsAreThoseOfTheShape() throws {
        let form = try fields(
            """
            judul: Komitmen
            tanggal: 5 Maret 2024
            hari: Selasa
            opd: dinas
            penandatangan:
              - { kelompok: utama, pejabat: [bupati] }
            """)
        func field(_ path: String...) throws -> RecordFields.Field {
            try #require(form.fields.first { $0.path == path }, "\(path)")
        }
        #expect(try field("tanggal").kind == .date && field("tanggal").isoDate == "2024-03-05")
        #expect(try field("hari").kind == .choice(["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]))
        #expect(try field("opd").kind == .reference("opd"))
        #expect(try field("penandatangan", "0", "pejabat", "0").kind == .reference("pejabat"))
        #expect(try field("tempat").place == nil && !field("tempat").isRequired && field("judul").isRequired)
        #expect(
            try fields("judul: x\ntanggal: …… Maret 2024\n").fields.first { $0.path == ["tanggal"] }?.isoDate == nil)
        #expect(RecordFields.spoken("Rp1.250.000") == "satu juta dua ratus lima puluh ribu rupiah")
        #expect(["", "x", "1,5", "-3", "Rp"].allSatisfy { RecordFields.spoken($0) == nil })
        #expect(RecordFields(of: "bebas", in: SourceFile(path: "a.yaml", text: "x: 1\n")) == nil)
        #expect(RecordFields(of: "komitmen", in: SourceFile(path: "a.csv", text: "judul\nx\n")) == nil)
        #expect(RecordFields(of: "komitmen", in: SourceFile(path: "a.yaml", text: "judul: [\n")) == nil)
    }

    /// A new key is one piece of new bytes; all else stays, comments included, and the file reads with exactly that more.
    @Test func keysAreAddedBetweenOthers() throws {
        let words = ["Kata", "dua kata: dan \"kutip\" # bukan komentar", "2024-03-05", "- x", "Ünïcödé", "{a}"]
        var added = 0, asked = 0
        for known in try files() {
            let form = try #require(RecordFields(of: known.name, in: known.file))
            for (index, field) in form.fields.enumerated() where field.place == nil {
                let following = try #require(RecordFields.keys(after: field.path, of: known.name), "\(field.path)")
                let text = words[index % words.count]
                asked += 1
                guard let bytes = KeyInsertion(of: field.path, text, in: known.file).bytes(before: following) else {
                    continue
                }
                added += 1
                let old = known.file.bytes
                let prefix = zip(old, bytes).prefix { $0 == $1 }.count
                let suffix = zip(old.reversed(), bytes.reversed()).prefix { $0 == $1 }.count
                #expect(prefix + suffix >= old.count, "\(known.file.path) \(field.path)")
                let after = try #require(
                    RecordFields(of: known.name, in: SourceFile(path: known.file.path, bytes: bytes)))
                #expect(after.fields.first { $0.path == field.path }?.text == text)
                #expect(after.fields.count == form.fields.count)
                let rest = zip(form.fields, after.fields).filter { $0.0.path != field.path }
                #expect(rest.allSatisfy { $0.0.path == $0.1.path && $0.0.text == $0.1.text })
            }
        }
        #expect(added == asked && asked > 100, "\(added) of \(asked)")
    }

    @Test(arguments: [
        ("a: 1\njudul: X\nhari: Senin # hari\n", "a: 1\njudul: X\ntanggal: 2024-03-05\nhari: Senin # hari\n"),
        ("judul: X", "judul: X\ntanggal: 2024-03-05"),
        ("{ judul: X, hari: Senin }\n", "{ judul: X, tanggal: 2024-03-05, hari: Senin }\n"),
        ("judul: |\n  X\n  Y\n# akhir\n", "judul: |\n  X\n  Y\ntanggal: 2024-03-05\n# akhir\n"),
    ])
    func theyStandInTheOrderOfTheShape(before: String, after: String) throws {
        let following = try #require(RecordFields.keys(after: ["tanggal"], of: "komitmen"))
        let file = SourceFile(path: "uji.yaml", text: before)
        let bytes = try #require(KeyInsertion(of: ["tanggal"], "2024-03-05", in: file).bytes(before: following))
        #expect(String(decoding: bytes, as: UTF8.self) == after)
    }

    @Test func whatHasNoPlaceIsRefused() {
        func bytes(_ text: String, _ path: [String]) -> [UInt8]? {
            KeyInsertion(of: path, "x", in: SourceFile(path: "uji.yaml", text: text)).bytes(before: [])
        }
        #expect(bytes("judul: X\n", ["judul"]) == nil)
        #expect(bytes("judul: X\n", ["hadir", "tempat"]) == nil)
        #expect(bytes("judul: X\n", ["judul", "x"]) == nil)
        #expect(bytes("judul: X\n", []) == nil)
        #expect(bytes("judul: [\n", ["hari"]) == nil)
        #expect(bytes("[a, b]\n", ["7", "x"]) == nil)
    }
}
