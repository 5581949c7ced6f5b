import Foundation
import TestSupport
import Testing

/// A plan as large as real ones: 130 programmes, 44 units, tables of the project's own with thousands of rows.
@Suite struct LargePlanTests {
    /// Every programme, every indicator and every amount of the data is in the book, and what is added up is what was written.
    @Test func everythingIsInTheBook() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        let result = try Naskah.run(["compile", project.path, "--only", "masterplan", "--strict"])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let pages = try WordBox.pages(of: "\(project.path)/build/masterplan.pdf")
        let words = pages.flatMap(\.words).map(\.text)
        let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
        var total = 0
        for row in try rows(project, "data/pagu.csv").dropFirst() {
            for amount in row.dropFirst(2) where !amount.isEmpty {
                #expect(counts[amount] != nil, "\(amount)")
                total += Int(amount.replacing(".", with: "")) ?? 0
            }
        }
        let sum = total.formatted(.number.grouping(.automatic).locale(Locale(identifier: "id_ID")))
        #expect(words.contains(sum), "the last table adds everything up")
        let codes = try rows(project, "data/program.csv").dropFirst().map { $0[1] }
        #expect(codes.count == 130)
        for (code, number) in Dictionary(grouping: codes, by: { $0 }).mapValues(\.count) {
            // In the matrix, and in the table of agreement.
            #expect(counts[code, default: 0] >= number, "\(code)")
        }
        for page in pages { #expect(page.overlaps.isEmpty && page.beyondThePaper.isEmpty) }
    }

    /// A difference from the RPJMD is a finding with both places, and one row of the table.
    @Test func aDifferenceIsInTheTable() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace(
            "\"41,5\",\"49,1\",\"59,9\"", with: "\"41,5\",\"49,1\",60", in: "data/rpjmd.csv")
        let told = try Naskah.findings("check", project.path, "--only", "masterplan").findings
        #expect(told.map { "\($0.id) \($0.file ?? "")" } == ["agreement.target-decimals data/indikator.csv"])
        #expect(try Naskah.run(["compile", project.path, "--only", "masterplan"]).status == 0)
        let text = try PDFFile(path: "\(project.path)/build/masterplan.pdf").laidOutPages.joined()
        #expect(text.contains("129 dari 130") && text.contains("Keselarasan program dengan RPJMD"))
    }

    /// Another baseline, and less money than the programmes of the plan get together: both are told, and stand in the table with each of them.
    @Test func baselinesAndSumsAreInTheTable() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace("indeks,\"57,9\",\"60,3\"", with: "indeks,\"59,7\",\"60,3\"", in: "data/rpjmd.csv")
        try project.replace("14.428.000.000,17.133", with: "12.000.000.000,17.133", in: "data/rpjmd.csv")
        let told = try Naskah.findings("check", project.path, "--only", "masterplan").findings
        #expect(
            Set(told.map { "\($0.id) \($0.file ?? "")" }) == [
                "agreement.baseline data/indikator.csv", "agreement.budget data/pagu.csv",
            ])
        #expect(told.count == 2)
        #expect(try Naskah.run(["compile", project.path, "--only", "masterplan"]).status == 0)
        let text = try PDFFile(path: "\(project.path)/build/masterplan.pdf").laidOutPages.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("59,7") && text.contains("12.000.000.000") && !text.contains("130 dari 130"))
    }

    /// As many codes as the national nomenclature has, each looked up with the one above it.
    @Test func thousandsOfLookups() throws {
        let project = try TestProject(
            layout: """
                <layout><section><p>{{ count(where(nomenklatur, has(find(nomenklatur, .kode, .kode | induk).nama))) }}</p>
                <p>{{ find(nomenklatur, .kode, '1.01.01').nama }}</p></section></layout>
                """)
        var rows = "kode,nama\n1,Urusan\n", count = 1
        for field in 1...38 {
            let bidang = "1." + (field < 10 ? "0" : "") + String(field)
            rows += "\(bidang),Bidang \(field)\n"
            count += 1
            for program in 1...99 {
                let code = bidang + (program < 10 ? ".0" : ".") + String(program)
                rows += "\(code),Program \(field).\(program)\n\(code).2.01,Kegiatan\n\(code).2.02,Kegiatan lain\n"
                count += 3
            }
        }
        #expect(count > 11_000)
        try project.write(rows, to: "data/nomenklatur.csv")
        try project.replace(
            "  komitmen: data/komitmen.yaml",
            with: "  komitmen: data/komitmen.yaml\n  nomenklatur: data/nomenklatur.csv", in: "naskah.yaml")
        let result = try Naskah.run(["compile", project.path, "--strict"], timeLimit: 60)
        #expect(result.status == 0 && result.errors.isEmpty && !result.isTimedOut, "\(result.errors)")
        let text = try PDFFile(path: "\(project.path)/build/uji.pdf").pages.joined()
        // All but the one at the top have one above.
        #expect(text.contains("\((count - 1).formatted(.number.locale(Locale(identifier: "id_ID"))))"))
        #expect(text.contains("Program 1.1"))
    }

    private func rows(_ project: TestProject, _ file: String) throws -> [[String]] {
        PlainCSV.rows(try project.text(of: file))
    }
}
