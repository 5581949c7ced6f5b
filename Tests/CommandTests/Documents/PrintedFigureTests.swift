import Foundation
import TestSupport
import Testing

/// Figures that stand near each other agree: nothing is rounded so that a sum or a mean beside it is another one, and money that is there
/// is never printed as nothing.
@Suite struct PrintedFigureTests {
    /// The lines of a document as they stand on the paper.
    private func lines(of document: String, in project: TestProject) throws -> [String] {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "--only", document, "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return try PDFFile(path: "\(folder.path)/\(document).pdf").laidOutPages
            .flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    }

    private func figures(_ line: String?) -> [String] {
        (line ?? "").split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.first?.isNumber ?? false }
    }

    /// The row of the table of means; the list of contents has a letter before the word.
    private func isOfStructure(_ line: String) -> Bool {
        line.drop { $0.isWhitespace }.hasPrefix("Struktur  ")
    }

    @Test func scoresAreAsTheyWereWritten() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace(
            "\"3,5\",4,\"3,2\",\"3,4\"", with: "\"3,25\",\"3,25\",\"3,25\",\"3,25\"", in: "data/inovasi.csv")
        try project.replace("\"2,0\",\"3,3\"", with: "\"2,25\",\"3,249\"", in: "data/kesiapan.csv")
        let mapping = try lines(of: "inovasi", in: project).first { $0.contains("Loket kependudukan") }
        #expect(figures(mapping) == ["3,25", "3,25", "3,25", "3,25", "13,0"])
        let analysis = try lines(of: "analisis", in: project)
        #expect(figures(analysis.last { $0.contains("Sumber daya manusia") }) == ["2,25", "3,249"])
        // 2,25 and 2,1; 3,249 and 3,1: three decimals, for one of the values has them. The gap is that of the printed means.
        #expect(figures(analysis.first(where: isOfStructure)) == ["2,175", "3,175", "1,000"])
    }

    /// 'Anggaran' has no expected score: it counts in neither mean.
    @Test func meansAreOverTheSameAspects() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace("\"2,1\",\"3,1\"", with: "\"2,1\",", in: "data/kesiapan.csv")
        let lines = try lines(of: "analisis", in: project)
        #expect(figures(lines.first(where: isOfStructure)) == ["2,00", "3,30", "1,30"])
        #expect(lines.contains { $0.contains("Struktur: rata-rata satu dari dua aspek") })
    }

    /// Eight programmes get Rp10.000.000 a year from villages: 0,08 miliar.
    @Test func smallSourcesOfFundsAreNotNothing() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        let rows = try project.text(of: "data/pagu.csv").split(separator: "\n").map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count > 2, cells[1] == "Dana Desa" else { return String(row) }
            return (cells.prefix(2) + Array(repeating: "10.000.000", count: cells.count - 2)).joined(separator: ",")
        }
        try project.write(rows.joined(separator: "\n") + "\n", to: "data/pagu.csv")
        let line = try lines(of: "paparan", in: project).first { $0.contains("Dana Desa") }
        #expect(figures(line) == Array(repeating: "0,08", count: 5) + ["0,40"])
    }

    @Test func numbersOfQuickWinsHaveTheirPoints() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace(
            "sekarang: \"12\", target: \"33\"", with: "sekarang: BB, target: \"9,70 – 10,30\"",
            in: "data/quick-win.yaml")
        let text = try lines(of: "quick-win", in: project).joined(separator: "\n")
        for written in ["24.000", "34.800", "BB", "9,70", "10,30"] { #expect(text.contains(written), "\(written)") }
        #expect(!text.contains("24000") && !text.contains("34800"))
    }

    @Test func aSumSaysWhatItLeavesOut() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace("  anggaran: 280.500.000\n", with: "", in: "data/quick-win.yaml")
        let text = try lines(of: "quick-win", in: project).joined(separator: "\n")
        #expect(
            text.contains("Jumlah, tanpa satu quick win yang belum beranggaran")
                && !text.contains("anggaran seluruhnya"))
    }
}
