import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// What Word files hold: labels as Word prints them, changes, and what is refused.
@Suite struct WordFileTests {
    private func text(_ file: MadeWordFile, accepts: Bool = true) throws -> WordText {
        var findings = Findings()
        let word = try #require(WordFile.open(try file.file(), path: "buku.docx", into: &findings))
        let read = try #require(word.read(acceptsChanges: accepts, into: &findings))
        #expect(findings.isEmpty)
        return read
    }

    private func labels(
        _ levels: [(format: String, text: String)], _ items: [(list: Int, level: Int)]
    ) throws -> [String] {
        var file = MadeWordFile()
        let numbering = MadeWordFile.numbering(
            1, levels,
            lists: [
                (1, ""), (2, ""), (3, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"),
                (
                    4,
                    "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/>"
                        + "<w:lvlText w:val=\"%1)\"/></w:lvl></w:lvlOverride>"
                ),
            ])
        file.numbering = numbering.definition + numbering.lists
        file.body = items.map { MadeWordFile.item("x", list: $0.list, level: $0.level) }.joined()
        return try text(file).blocks.map { block in
            if case .paragraph(let paragraph) = block { paragraph.label?.text ?? "-" } else { "?" }
        }
    }

    @Test func labelsOfLists() throws {
        let levels = [("upperRoman", "%1."), ("lowerLetter", "%2)"), ("decimal", "%1.%2.%3")]
        // A higher paragraph begins lower levels anew; lists of one definition count on.
        #expect(
            try labels(levels, [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (2, 2)])
                == ["I.", "a)", "b)", "I.b.1", "II.", "a)", "III.", "III.a.1"])
        // Another beginning counts once; another format of a list is its own.
        #expect(try labels(levels, [(1, 0), (3, 0), (3, 0), (1, 0), (4, 0)]) == ["I.", "V.", "VI.", "VII.", "H)"])
        // No list, and a level that prints nothing.
        #expect(try labels([("none", "")], [(1, 0), (9, 0), (0, 0)]) == ["-", "-", "-"])
        #expect(try labels([("decimalZero", "%1"), ("bullet", "")], [(1, 0), (1, 1)]) == ["01", "•"])
        let many = try labels([("lowerLetter", "%1.")], Array(repeating: (1, 0), count: 28))
        #expect(many.suffix(3) == ["z.", "aa.", "bb."])
    }

    @Test func changes() throws {
        func last(_ accepts: Bool) throws -> String {
            guard case .paragraph(let paragraph)? = try text(MadeBooks.styled, accepts: accepts).blocks.dropLast().last
            else { return "" }
            return paragraph.text
        }
        #expect(try last(true).hasPrefix("Tetap disisipkan selesai"))
        #expect(try last(false).hasPrefix("Tetap dihapus selesai"))
        var findings = Findings()
        #expect(WordFile.open(try MadeBooks.styled.file(), path: "a", into: &findings)?.hasChanges == true)
        #expect(WordFile.open(try MadeBooks.hard.file(), path: "a", into: &findings)?.hasChanges == false)
    }

    private func refusal(_ bytes: [UInt8]) -> String {
        var findings = Findings()
        _ = WordFile.open(bytes, path: "buku.docx", into: &findings)?.read(acceptsChanges: true, into: &findings)
        #expect(findings.all.count == 1 && findings.all.first?.fix != nil)
        return findings.all.first.map { "\($0.id): \($0.message.english)" } ?? ""
    }

    @Test func refusals() throws {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        #expect(refusal(ole).contains("Word 97–2003"))
        #expect(refusal(ole + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }).hasPrefix("word.encrypted"))
        #expect(refusal(Array("{\\rtf1 Halo}".utf8)).contains("RTF"))
        #expect(refusal(Array("<html></html>".utf8)).contains("web page"))
        #expect(refusal([]).contains("empty"))
        let whole = try MadeBooks.shaped.file()
        #expect(refusal(Array(whole.dropLast(whole.count / 2))).hasPrefix("word.damaged"))
        let workbook = try MadeWorkbook().file([MadeCell(address: CellAddress(row: 1, column: 1), content: .text("a"))])
        #expect(refusal(workbook).contains("no Word file"))
        var file = MadeWordFile()
        file.body = "<w:p><w:r><w:t>" + String(repeating: "a ", count: 21 << 20) + "</w:t></w:r></w:p>"
        #expect(refusal(try file.file()).hasPrefix("word.too-large"))
        file.body = String(repeating: "<w:p/>", count: 3_100_000)
        #expect(refusal(try file.file()).hasPrefix("word.too-large"))
        var parts = MadeBooks.shaped.parts
        parts[2].text = "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + parts[2].text
        #expect(refusal(try OfficeFileMaker.file(parts)).hasPrefix("word.doctype"))
        parts = MadeBooks.shaped.parts
        parts[2].text = parts[2].text.replacing("</ns0:body>", with: "")
        #expect(refusal(try OfficeFileMaker.file(parts)).hasPrefix("word.damaged"))
    }
}
