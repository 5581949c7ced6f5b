import Diagnostics
import Files
import TestSupport
import Testing
@testable import DocumentData

/// Large projects are read by two threads: what is read and found is what one thread reads and finds, in the same order.
struct DataReadingTests {
    private func read(
        _ files: [String: String], keeping kept: KeptData?
    ) throws -> (names: [String], findings: [String]) {
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.read(
            folder.path, in: ProjectFolder(root: folder.path), (nil, nil), keeping: kept, into: &findings)
        return withExtendedLifetime(folder) { (project?.root.keys ?? [], findings.all.map(brief)) }
    }

    private static func large(_ rows: Int, _ row: (Int) -> String) -> String { (0..<rows).map(row).joined() }

    @Test func twoThreadsReadWhatOneReads() throws {
        var files = MiniProject.files
        files["data/opd.csv", default: ""] += DataReadingTests.large(3000) {
            "o\($0);Dinas Contoh \($0);;dinas;Kepala Dinas Contoh \($0)\n"
        }
        files["data/bebas.csv", default: ""] += DataReadingTests.large(3000) { "\($0),\($0 * 7)\n" }
        let two = try read(files, keeping: nil), one = try read(files, keeping: KeptData())
        #expect(!two.names.isEmpty && two == one)
    }

    @Test func findingsOfAllFilesKeepTheirOrder() throws {
        var files = MiniProject.files
        files["data/opd.csv", default: ""] += DataReadingTests.large(3000) {
            "o\($0);Dinas Contoh \($0);;\($0 % 500 == 3 ? "dinass" : "dinas");Kepala\n"
        }
        files["data/pejabat.csv", default: ""] += DataReadingTests.large(2000) {
            "p\($0),Nama Contoh,Kepala,o\($0),,,,\($0 % 400 == 7 ? "123" : ""),\n"
        }
        files["data/wilayah.yaml", default: ""] += "ibukota: [1]\nkode_pos: {a: b}\n"
        files["data/quick-win.yaml", default: ""] += "  salah: ya\n"
        let two = try read(files, keeping: nil), one = try read(files, keeping: KeptData())
        #expect(two.findings.count > 6 && two == one)
    }
}
