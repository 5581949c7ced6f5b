import Foundation
import TestSupport
import Testing

/// Rows of signature blocks of a form that all heads sign.
@Suite struct SignerTests {
    private struct Signer {
        let id: String
        let office: String
        let name: String
    }

    /// The number of signers moves the blocks over the page: every case breaks elsewhere.
    @Test(arguments: [36, 37, 38, 39, 40, 41], [2, 3]) func blocksStayWhole(_ count: Int, _ columns: Int) throws {
        let project = try TestProject(sample: "solok-selatan")
        let signers = try name(count, columns: columns, in: project)
        let result = try Naskah.run(["dump", project.path, "--only", "komitmen"])
        #expect(result.status == 0, "\(result.errors)")
        let pages = DumpedPage.pages(of: result.output)
        var order: [String] = []
        for page in pages {
            let text = page.paragraphs.map { SquashedText($0).text }
            let here = signers.filter { signer in text.contains { $0.contains(SquashedText(signer.name).text) } }
            for signer in here {
                // Titles stand whole, on the page of their name.
                let office = SquashedText(signer.office).text
                #expect(
                    text.contains { $0 == office + "," || $0 == office },
                    "\(signer.office) is not with its name on page \(page.number)")
            }
            order += text.compactMap { paragraph in signers.first { paragraph.contains(SquashedText($0.name).text) }?.id
            }
            let hasOtherText = text.contains { paragraph in
                paragraph.count > 60 && !signers.contains { paragraph.contains(SquashedText($0.office).text) }
            }
            #expect(here.count != 1 || hasOtherText, "one block alone on page \(page.number)")
        }
        #expect(order == signers.map(\.id))
    }

    /// 'Mengetahui,' stands on the sheet of the block that it announces, however long the text above it is.
    @Test func announcementsStayWithTheirBlocks() throws {
        let project = try TestProject(sample: "hulu-sungai-selatan"), item = "      - disamakan persepsi"
        let more = "      - hasil tambahan yang cukup panjang agar naskah mengisi lebih banyak baris pada lembarnya;\n"
        var sheets: Set<Int> = []
        for _ in 0..<11 {
            let result = try Naskah.run(["compile", project.path, "--only", "berita-acara"])
            #expect(result.status == 0, "\(result.errors)")
            let pages = try PDFFile(path: project.path + "/build/berita-acara.pdf").pages
            let announcing = pages.indices.filter { pages[$0].contains("Mengetahui,") }
            #expect(announcing == pages.indices.filter { pages[$0].contains("SEKRETARIS DAERAH KABUPATEN") })
            sheets.formUnion(announcing)
            try project.replace(item, with: more + more + more + item, in: "data/berita-acara.yaml")
        }
        // It has met the end of a sheet.
        #expect(sheets.count > 1)
    }

    /// The closing words stand on the page of the first signatures.
    @Test func signaturesKeepToTheText() throws {
        let pages = DumpedPage.pages(
            of: try Naskah.run(["dump", Repository.sample("solok-selatan"), "--only", "komitmen"]).output)
        let first = try #require(
            pages.first { $0.paragraphs.contains { SquashedText($0).text == "bupatisolokselatan," } })
        #expect(SquashedText(first.allText).text.contains("hasilevaluasi."))
    }

    /// Gives every official a name, and lists the first of them as signers.
    private func name(_ count: Int, columns: Int, in project: TestProject) throws -> [Signer] {
        var signers: [Signer] = [],
            lines = try project.text(of: "data/pejabat.csv").split(separator: "\n").map(String.init)
        for index in lines.indices.dropFirst() {
            let fields = lines[index].split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(
                String.init)
            let name = "Penanda \(PrintedNumber.words(index))"
            let office =
                fields[2].hasPrefix("\"")
                ? String(fields[2].dropFirst().prefix { $0 != "\"" }) : String(fields[2].prefix { $0 != "," })
            lines[index] = [fields[0], name, fields[2]].joined(separator: ",")
            signers.append(Signer(id: fields[0], office: office, name: name))
        }
        try project.write(lines.joined(separator: "\n") + "\n", to: "data/pejabat.csv")
        let chosen = Array(signers.prefix(count))
        let form = try project.text(of: "data/komitmen.yaml")
        // Fewer than all units sign here.
        let head = form.components(separatedBy: "penandatangan:\n")[0].replacing("semua_opd: ya\n", with: "")
        let groups = [(2, chosen[..<2]), (1, chosen[2..<3]), (columns, chosen[3...])].map { columns, members in
            "  - kelompok: k\n    kolom: \(columns)\n    pejabat:\n" + members.map { "      - \($0.id)\n" }.joined()
        }
        try project.write(head + "penandatangan:\n" + groups.joined(), to: "data/komitmen.yaml")
        return chosen
    }
}
