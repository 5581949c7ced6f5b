import Desk
import Diagnostics
import PDFFinishing
import Review

/// What a copy says on the pages that differ, beside what the project prints there: word by word, with the data behind.
struct CopyDifferences {
    private static let most = 40
    private static let longest = 120

    /// For each difference what the copy has and what the project has, at the place of the data.
    private(set) var notes: [(message: Wording, place: SourceRange?)] = []
    private(set) var omittedCount = 0

    /// - Parameters:
    ///   - pages: those that differ, from 1.
    ///   - explained: the document as the project makes it; nil where that was not to be had.
    init(_ pages: [Int], copy: PDFPageTexts, made: PDFPageTexts, explained: ExplainedDocument?) {
        for page in pages {
            let index = page - 1
            guard copy.pages.indices.contains(index), made.pages.indices.contains(index) else { continue }
            let words = (copy.pages[index], made.pages[index])
            let values = CopyDifferences.values(of: words.1, onPage: index, explained)
            let hunks = CopyDifferences.hunks(words.0, words.1)
            if hunks.isEmpty {
                add(
                    Wording(
                        id: "halaman \(page): kata-katanya sama; yang berbeda gambar, letak, atau anotasinya",
                        en: "page \(page): the words are the same; drawing, places or annotations differ"), nil)
            }
            for hunk in hunks { take(hunk, words, values, page) }
        }
    }

    private mutating func add(_ message: Wording, _ place: SourceRange?) {
        if notes.count < CopyDifferences.most { notes.append((message, place)) } else { omittedCount += 1 }
    }

    private typealias Hunk = (copy: Range<Int>, made: Range<Int>)

    private mutating func take(
        _ hunk: Hunk, _ words: ([String], [String]), _ values: [ExplainedDocument.Value?], _ page: Int
    ) {
        func quoted(_ words: ArraySlice<String>) -> String {
            let text = words.joined(separator: " ")
            return text.isEmpty
                ? "–" : "\"" + (text.count > Self.longest ? text.prefix(Self.longest) + "…" : text) + "\""
        }
        let old = quoted(words.0[hunk.copy]), new = quoted(words.1[hunk.made])
        let value = values[hunk.made].lazy.compactMap { $0 }.first
        let place = value.flatMap { $0.data ?? $0.sources.first ?? $0.layout }
        let shown = value.map { $0.shown.count > Self.longest ? $0.shown.prefix(Self.longest) + "…" : $0.shown[...] }
        add(
            Wording(
                id: "halaman \(page): salinan \(old), proyek \(new)" + (shown.map { " (nilai \"\($0)\")" } ?? ""),
                en: "page \(page): the copy has \(old), the project \(new)" + (shown.map { " (value '\($0)')" } ?? "")),
            place)
        for origin in (value?.sources ?? []).dropFirst(value?.data == nil ? 1 : 0).prefix(3) {
            add(Wording(id: "halaman \(page): dihitung dari", en: "page \(page): computed of"), origin)
        }
    }

    // MARK: Words

    private static func numbered(_ one: [String], _ other: [String]) -> ([Int], [Int]) {
        var numbers: [String: Int] = [:]
        func number(_ word: String) -> Int {
            let next = numbers.count
            return numbers[word]
                ?? {
                    numbers[word] = next
                    return next
                }()
        }
        return (one.map(number), other.map(number))
    }

    private static func hunks(_ copy: [String], _ made: [String]) -> [Hunk] {
        let (old, new) = numbered(copy, made), match = SequenceAlignment(old, new).newIndex
        var hunks: [Hunk] = [], i = 0, j = 0
        while i < copy.count || j < made.count {
            if i < copy.count, match[i] == j {
                (i, j) = (i + 1, j + 1)
                continue
            }
            let start = (i, j)
            while i < copy.count, match[i] < 0 { i += 1 }
            j = i < copy.count ? match[i] : made.count
            hunks.append((start.0..<i, start.1..<j))
        }
        return hunks
    }

    /// Of each word that the project prints on a page, the value that it belongs to.
    private static func values(
        of made: [String], onPage index: Int, _ explained: ExplainedDocument?
    ) -> [ExplainedDocument.Value?] {
        var values = [ExplainedDocument.Value?](repeating: nil, count: made.count)
        guard let explained, explained.pages.indices.contains(index) else { return values }
        var words: [String] = [], own: [ExplainedDocument.Value?] = []
        for run in PageText(explained.pages[index]).runs {
            let value = explained.value(of: run)
            for word in run.text.split(whereSeparator: \.isWhitespace) {
                words.append(word.filter { $0 != "\u{AD}" })
                own.append(value)
            }
        }
        let (drawn, bound) = numbered(made, words), match = SequenceAlignment(drawn, bound).newIndex
        for (position, other) in match.enumerated() where other >= 0 { values[position] = own[other] }
        return values
    }
}
