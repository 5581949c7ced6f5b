import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// What has changed between two versions of a project's data: rows by what they are, values by what they say.
struct DataComparisonTests {
    private static func changes(_ edits: [(file: String, old: String, new: String)]) throws -> [DataChange] {
        var files = MiniProject.files
        for edit in edits {
            #expect(files[edit.file]?.contains(edit.old) == true, "nothing is edited: \(edit.old)")
            files[edit.file] = files[edit.file]?.replacing(edit.old, with: edit.new)
        }
        let before = try TemporaryFolder(MiniProject.files), after = try TemporaryFolder(files)
        var findings = Findings()
        let old = try #require(DataVersion(before.path, into: &findings))
        let new = try #require(DataVersion(after.path, into: &findings))
        return withExtendedLifetime((before, after)) { DataComparison(from: old, to: new).changes }
    }

    @Test func theSameIsSilent() throws { #expect(try Self.changes([]).isEmpty) }

    private static let table = """
        id,nama,opd,anggaran
        a1,Bank Sampah,dlh,1000
        a2,Antrean Daring,dinkes,2000
        a3,Jalan Mantap,dpupr,3000
        a4,Taman Nagari,dpkp,4000

        """

    /// Edits of one table, each told as what it is and no more.
    @Test(arguments: [
        ("a2,Antrean Daring,dinkes,2000\n", "", "removed a2 "),
        ("a4,", "a9,Kebun Raya,dlh,5\na4,", "added a9 "),
        ("Bank Sampah", "Bank Sampah Nagari", "renamed a1 nama"),
        ("Jalan Mantap,dpupr", "Jalan Mantap,dishub", "moved a3 opd"),
        ("4000", "4500", "amount a4 anggaran"), ("4000", "4.000", ""), ("4000", "", "amount a4 anggaran"),
        (
            "a1,Bank Sampah,dlh,1000\na2,Antrean Daring,dinkes,2000",
            "a2,Antrean Daring,dinkes,2000\na1,Bank Sampah,dlh,1000", ""
        ),
        ("id,nama,opd,anggaran", "id,nama,opd,anggaran", ""), ("a3,Jalan", "a7,Jalan", "changed a7 id"),
    ])
    func edits(_ old: String, _ new: String, _ expected: String) throws {
        let changes = try Self.compare(Self.table, Self.table.replacing(old, with: new))
        let brief = changes.map { change in
            let id = (change.newPlace ?? change.oldPlace).map { range in
                String(range.file.line(range.position.line).prefix { $0 != "," })
            }
            return "\(change.kind.rawValue) \(id ?? "") \(change.field)"
        }
        #expect(brief == (expected.isEmpty ? [] : [expected]))
    }

    private static func compare(_ old: String, _ new: String) throws -> [DataChange] {
        let files = ["naskah.yaml": "judul: Uji\ndata:\n  kerja: kerja.csv\ndokumen: {}\n"]
        let before = try TemporaryFolder(files.merging(["kerja.csv": old]) { $1 })
        let after = try TemporaryFolder(files.merging(["kerja.csv": new]) { $1 })
        var findings = Findings()
        let one = try #require(DataVersion(before.path, into: &findings))
        let other = try #require(DataVersion(after.path, into: &findings))
        return withExtendedLifetime((before, after)) { DataComparison(from: one, to: other).changes }
    }

    /// Rows without ids are known by their names, and by names that are alike.
    @Test func rowsWithoutIds() throws {
        let old = "nama,nilai\nPenataan koridor kota lama,1\nPenanganan sampah pasar,2\n"
        #expect(try Self.compare(old, old.replacing("koridor kota", with: "koridor kta")).map(\.kind) == [.renamed])
        #expect(try Self.compare(old, old.replacing(",2", with: ",3")).map(\.kind) == [.amount])
        #expect(
            try Self.compare(old, old.replacing("Penanganan sampah pasar", with: "Festival musik")).map(\.kind)
                == [.added, .removed])
    }

    @Test func amountsSayByHowMuch() throws {
        let change = try #require(try Self.compare(Self.table, Self.table.replacing("4000", with: "3.250")).first)
        #expect(change.difference == -750 && change.wording.indonesian.contains("(−750)"))
    }

    /// Twenty edits at random in a made table: each is told once, with its place.
    @Test(arguments: 0..<6) func twentyEdits(seed: Int) throws {
        var state = UInt64(seed &* 977 &+ 5)
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var rows = (0..<200).map { ["r\($0)", "Kegiatan nomor \($0)", "opd\($0 % 9)", "\(1000 + $0)"] },
            expected: [String] = []
        let old = rows
        var ids = Array(0..<200)
        for number in 0..<20 {
            let row = ids.remove(at: random(ids.count))
            switch number % 5 {
            case 0:
                rows[row][1] += " baru"
                expected.append("renamed r\(row)")
            case 1:
                rows[row][2] = "opd77"
                expected.append("moved r\(row)")
            case 2:
                rows[row][3] = "9\(row)"
                expected.append("amount r\(row)")
            case 3:
                rows[row] = []
                expected.append("removed r\(row)")
            default:
                rows.append(["b\(row)", "Kegiatan baru \(row)", "opd1", "5"])
                expected.append("added b\(row)")
            }
        }
        func text(_ rows: [[String]]) -> String {
            "id,nama,opd,anggaran\n" + rows.filter { !$0.isEmpty }.map { $0.joined(separator: ",") + "\n" }.joined()
        }
        let told = try Self.compare(text(old), text(rows)).map { change in
            let range = change.newPlace ?? change.oldPlace
            return "\(change.kind.rawValue) \(range.map { $0.file.line($0.position.line).prefix { $0 != "," } } ?? "")"
        }
        #expect(told.sorted() == expected.sorted())
    }

    /// Paragraphs of a chapter are compared where they stand.
    @Test func paragraphs() throws {
        func version(_ text: String) throws -> (TemporaryFolder, DataVersion?) {
            let folder = try TemporaryFolder([
                "naskah.yaml": "judul: Uji\ndata:\n  buku: buku.yaml\ndokumen: {}\n", "buku.yaml": "bab: bab.md\n",
                "bab.md": text,
            ])
            var findings = Findings()
            return (folder, DataVersion(folder.path, into: &findings))
        }
        let (one, old) = try version("Satu.\n\nDua\nbaris.\n\nTiga.\n"),
            (other, new) = try version("Satu.\n\nDua baris.\n\nTiga.\n\nEmpat.\n")
        let comparison = DataComparison(from: try #require(old), to: try #require(new))
        withExtendedLifetime((one, other)) {
            #expect(comparison.changes.map(\.kind) == [.changed, .added])
            #expect(comparison.changes.map { $0.newPlace?.position.line } == [3, 7])
            let places = ChangedPlaces(comparison)
            let file = comparison.changes.first?.newPlace?.file
            #expect(file.map { places.isChanged(SourceRange($0, 8, 10)) } == true)
            #expect(file.map { places.isChanged(SourceRange($0, 0, 5)) } == false)
        }
    }
}
