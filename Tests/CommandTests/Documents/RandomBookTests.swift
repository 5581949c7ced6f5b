import Foundation
import TestGenerators
import TestSupport
import Testing

/// Random chapters through the command and pdftotext: each word of the text stands in the PDF once and in its order, headings, tables and
/// notes have the numbers that a plain count gives them, and what refers to them and what lists tell of their pages is true.
@Suite struct RandomBookTests {
    /// Chapters in Markdown, with what has to be found of them; the same for the same seed.
    private struct Book {
        struct Heading {
            let word: String
            let label: String
        }

        private var dice: Dice
        private(set) var chapters: [String] = []
        private(set) var words = 0
        /// Words of notes: they stand at the foot.
        private(set) var noted: Set<Int> = []
        /// Words of the heads of tables: they stand again on every page.
        private(set) var repeatable: Set<Int> = []
        private(set) var headings: [Heading] = []
        /// Numbers of tables, with the word of their title.
        private(set) var tables: [(word: String, label: String)] = []
        /// By id, what a reference has to print.
        private(set) var targets: [String: String] = [:]
        private var referring: [(number: Int, id: String)] = []
        private var notes = 0

        init(seed: UInt64) {
            dice = Dice(seed: seed)
            for number in 1...dice.number(2...4) { chapters.append(chapter(number)) }
            // References go to any chapter, those that come later among them.
            let ids = targets.keys.sorted()
            for index in chapters.indices {
                while let place = chapters[index].range(of: "@@") {
                    let id = dice.pick(ids)
                    referring.append((referring.count + 1, id))
                    chapters[index].replaceSubrange(place, with: "rujuk\(referring.count)z [](#\(id)) akhirz")
                }
            }
        }

        /// By number, what each reference has to print.
        var references: [String] { referring.map { "rujuk\($0.number)z \(targets[$0.id] ?? "?") akhirz" } }

        private mutating func text(_ count: ClosedRange<Int>, isNote: Bool = false) -> String {
            (0..<dice.number(count)).map { _ in
                words += 1
                if isNote { noted.insert(words) }
                let word = "kata\(words)x"
                switch isNote ? 99 : dice.number(1...40) {
                case 1: return "*\(word)*"
                case 2: return "**\(word)**"
                case 3: return "`\(word)`"
                case 4: return "[\(word)](https://contoh.go.id/)"
                case 5: return "~~\(word)~~"
                case 6: return "[\(word)]{lang=en}"
                case 7: return "\"\(word)\","
                default: return word
                }
            }.joined(separator: dice.chance(15) ? "\n" : " ")
        }

        private mutating func chapter(_ number: Int) -> String {
            var blocks: [String] = [], section = 0, table = 0
            for _ in 0..<dice.number(6...30) {
                switch dice.number(1...12) {
                case 1, 2:
                    section += 1
                    let word = "judul\(headings.count + 1)x", id = "bagian-\(headings.count + 1)"
                    let label = NumberOracle.letters(section).uppercased() + "."
                    headings.append(Heading(word: word, label: label))
                    targets[id] = String(label.dropLast())
                    blocks.append("## \(word) dari bab \(number) {#\(id)}")
                case 3:
                    table += 1
                    let word = "tabel\(tables.count + 1)x", id = "tab-\(tables.count + 1)"
                    tables.append((word, "Tabel \(number).\(table)"))
                    targets[id] = "Tabel \(number).\(table)"
                    let columns = dice.number(1...4)
                    func row() -> String {
                        "| "
                            + (0..<columns).map { _ in text(1...4).replacing("\n", with: " ") }.joined(separator: " | ")
                            + " |"
                    }
                    let first = words + 1, head = row() + "\n|" + String(repeating: "--|", count: columns)
                    repeatable.formUnion(first...words)
                    let rows = (0..<dice.number(1...12)).map { _ in row() }
                    blocks.append("Tabel: \(word) {#\(id)}\n\n" + ([head] + rows).joined(separator: "\n"))
                case 4:
                    let mark = dice.pick(["- ", "1. ", "a. ", "(a) "])
                    blocks.append(
                        (0..<dice.number(1...6)).map { index in
                            let item =
                                mark.first == "-"
                                ? mark
                                : mark == "1. "
                                    ? "\(index + 1). "
                                    : mark.replacing("a", with: NumberOracle.letters(index + 1))
                            return item + text(1...20).replacing("\n", with: " ")
                        }.joined(separator: "\n"))
                case 5: blocks.append("> " + text(3...40).replacing("\n", with: "\n> "))
                case 6:
                    notes += 1
                    let before = text(2...20)
                    let note = "[^c\(notes)]: " + text(1...12, isNote: true).replacing("\n", with: " ")
                    blocks.append(before + " terpaut[^c\(notes)] " + text(2...20) + ".\n\n" + note)
                case 7: blocks.append(text(1...10) + " @@ " + text(1...10) + ".")
                case 8: blocks.append("::: catatan Ingat\n" + text(2...30) + "\n:::")
                default: blocks.append(text(5...120) + ".")
                }
            }
            return blocks.joined(separator: "\n\n") + "\n"
        }
    }

    private static func layout(_ chapters: Int) -> String {
        let text = (1...chapters).map {
            "<h1 break-before=\"page\" id=\"bab-\($0)\">Pokok\($0)x</h1><markdown of=\"isi\($0)\"/>"
        }.joined()
        return """
            <layout font-size="10pt">
              <style for="h1" marker="BAB {I}"/><style for="h2" marker="{A}."/><style for="caption" marker="Tabel {h1:1}.{1}"/>
              <page-master name="m" size="A5" margin="16mm 14mm 20mm"><footer><p>lembar<page-number/>z</p></footer></page-master>
              <section page-master="m" numbering="lower-roman"><p class="judul">Daftar</p><toc of="h1 h2"/><p>Tabel-tabel</p><list-of of="table"/></section>
              <section page-master="m" numbering="decimal" start="1">\(text)</section>
            </layout>
            """
    }

    private func pages(_ book: Book) throws -> [String] {
        let project = try TestProject(layout: Self.layout(book.chapters.count))
        let names = book.chapters.indices.map { "  isi\($0 + 1): narasi/isi-\($0 + 1).md\n" }.joined()
        try project.replace("dokumen:\n", with: names + "dokumen:\n", in: "naskah.yaml")
        for (index, text) in book.chapters.enumerated() { try project.write(text, to: "narasi/isi-\(index + 1).md") }
        let (status, found, _) = try Naskah.findings("compile", project.path, "--language", "en")
        try #require(status == 0 && !found.contains { $0.severity != "note" }, "\(found.prefix(4))")
        let pdf = PDFFile(path: project.path + "/build/uji.pdf")
        #expect(try pdf.complaints == "")
        return try pdf.pages
    }

    /// Words of a page as they were written: parted ones joined, without the marks of notes.
    private static func words(of page: String) -> [String] {
        page.replacing("\u{AD}\n", with: "").replacing("\u{A0}", with: " ")
            .split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func number(_ word: String, of kind: String) -> Int? {
        guard let match = word.firstMatch(of: /^\W*([a-z]+)([0-9]+)x/), match.1 == kind else { return nil }
        return Int(match.2)
    }

    @Test(arguments: UInt64(0)..<14) func everyWordOnceAndInOrder(seed: UInt64) throws {
        let book = Book(seed: seed), pages = try pages(book)
        let found = pages.flatMap { Self.words(of: $0).compactMap { Self.number($0, of: "kata") } }
        var heads: Set<Int> = []
        let text = found.filter { number in
            !book.noted.contains(number) && (!book.repeatable.contains(number) || heads.insert(number).inserted)
        }
        let notes = found.filter(book.noted.contains)
        #expect(text == (1...book.words).filter { !book.noted.contains($0) }, "\(first(text))")
        #expect(notes == book.noted.sorted())
    }

    private func first(_ numbers: [Int]) -> String {
        zip(numbers, numbers.dropFirst()).first { $0.0 >= $0.1 }.map { "\($0.0) before \($0.1)" } ?? "\(numbers.count)"
    }

    @Test(arguments: UInt64(0)..<14) func numbersAndPagesAreTrue(seed: UInt64) throws {
        let book = Book(seed: seed), pages = try pages(book).map(Self.words)
        let folios = pages.map { page in
            page.last { $0.hasPrefix("lembar") }.map { String($0.dropFirst("lembar".count).dropLast()) } ?? "?"
        }
        let start = try #require(folios.firstIndex(of: "1"))
        func body(_ word: String) -> [Int] { (start..<pages.count).filter { pages[$0].contains(word) } }
        let listed = pages[..<start].joined(separator: ["|"]), list = listed.joined(separator: " ")
        // Headings and tables stand in the body once, behind their numbers, and in the lists with the folio of that page.
        let entries =
            (1...book.chapters.count).map { (word: "Pokok\($0)x", label: "BAB \(NumberOracle.roman($0))") }
            + book.headings.map { (word: $0.word, label: $0.label) } + book.tables
        for entry in entries {
            // Captions stand above each part of their table.
            let places = body(entry.word)
            try #require(!places.isEmpty, "\(entry.word)")
            #expect(places == Array(places[0]..<places[0] + places.count), "\(entry.word) on \(places)")
            #expect(places.count == 1 || entry.word.hasPrefix("tabel"), "\(entry.word) on \(places)")
            let page = pages[places[0]].joined(separator: " ")
            #expect(page.contains("\(entry.label) \(entry.word)"), "\(entry.label) \(entry.word)")
            let behind = try #require(list.range(of: entry.word)).upperBound
            let told = list[behind...].split(separator: " ").first { $0.wholeMatch(of: /[0-9]+/) != nil && $0 != "|" }
            let row = list[behind...].prefix { !$0.isNewline }
            let chapter = entry.word.hasPrefix("judul") ? chapterBehind(row) : nil
            #expect(
                (chapter ?? told.map(String.init)) == folios[places[0]],
                "\(entry.word) is on \(folios[places[0]]): \(row.prefix(40))")
        }
        let text = pages[start...].map { $0.filter { !$0.hasPrefix("lembar") }.joined(separator: " ") }.joined(
            separator: " ")
        for reference in book.references { #expect(text.contains(reference), "\(reference)") }
    }

    /// Titles of sections are 'judul3x dari bab 2': the number of the page is the next but one.
    private func chapterBehind(_ row: Substring) -> String? {
        row.firstMatch(of: /^ dari bab [0-9]+[ .]+([0-9]+)/).map { String($0.1) }
    }
}
