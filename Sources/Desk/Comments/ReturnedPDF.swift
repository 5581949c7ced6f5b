import PDFFinishing
import PageModel
import Review

/// A PDF that came back with comments, and the words that stood below them: what has been written since is compared with those words, so
/// that a comment stays with its text, wherever that stands now.
package struct ReturnedPDF: Sendable {
    package let name: String
    package let comments: [PDFComment]
    private let words: [[PDFWord]]

    /// Words between a text that is gone and one that is still there: what is further away says nothing about it.
    private static let reach = 12
    private static let longestFormer = 120

    /// - Throws: what libqpdf says of a file that it cannot read.
    package init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        self.name = name
        comments = try PDFComments.read(bytes, name: name)
        // Nobody needs the words of a file without comments.
        words = comments.isEmpty ? [] : try PDFPageTexts(bytes, name: name).words
    }

    /// A word of the document as it is now.
    private struct Word {
        let text: String
        let page: Int
        let run: TextRun
    }

    /// Where each comment's text stands on the pages as they are now.
    package func places(on pages: [PageText]) -> [CommentPlace] {
        guard !comments.isEmpty else { return [] }
        // A scan has no words: nothing has moved as far as anybody knows.
        guard words.contains(where: { $0.contains { $0.bounds != nil } }) else {
            return comments.map { ReturnedPDF.place(of: $0, on: pages) }
        }
        let now = ReturnedPDF.words(of: pages), old = words.flatMap { $0.map(\.text) }
        var numbers: [String: Int] = [:]
        func number(_ word: String) -> Int {
            if let known = numbers[word] { return known }
            numbers[word] = numbers.count
            return numbers.count - 1
        }
        let match = SequenceAlignment(old.map(number), now.map { number($0.text) }).newIndex
        var starts = [0]
        for page in words { starts.append(starts[starts.count - 1] + page.count) }
        return comments.map { comment in
            guard words.indices.contains(comment.page) else { return .unanchored(onPage: comment.page) }
            let target = CommentTarget(
                comment.areas, bounds: comment.bounds, over: words[comment.page].map(\.bounds))
            return place(of: comment, target, starts[comment.page], match, now)
        }
    }

    private func place(
        of comment: PDFComment, _ target: CommentTarget, _ start: Int, _ match: [Int], _ now: [Word]
    ) -> CommentPlace {
        guard let first = target.indices.first else { return .unanchored(onPage: comment.page) }
        let covered = target.indices.sorted()
        let said = covered.map { words[comment.page][$0].text }.joined(separator: " ")
        let former = said.count > ReturnedPDF.longestFormer ? said.prefix(ReturnedPDF.longestFormer) + "…" : said
        let found = target.indices.map { match[start + $0] }
        if let index = found.first(where: { $0 >= 0 }) {
            let isWhole = found.allSatisfy { $0 >= 0 } || isSaid(said, covered.map { match[start + $0] }, now)
            return CommentPlace(
                nearness: isWhole ? target.nearness : .near, page: now[index].page, run: now[index].run,
                former: isWhole ? nil : former)
        }
        guard let index = neighbour(of: start + first, match, now.count) else {
            return .unanchored(onPage: comment.page, former: former)
        }
        let isThere = ReturnedPDF.isSame(said, now[index].text)
        return CommentPlace(
            nearness: isThere ? target.nearness : .near, page: now[index].page, run: now[index].run,
            former: isThere ? nil : former)
    }

    /// Whether what was covered is still written, where words are only parted otherwise at the ends of lines.
    ///
    /// - Parameter found: where its words are now, in order; -1 for those that are nowhere.
    private func isSaid(_ said: String, _ found: [Int], _ now: [Word]) -> Bool {
        let known = found.filter { $0 >= 0 }
        guard let first = known.min(), let last = known.max() else { return false }
        let before = found.prefix { $0 < 0 }.count, after = found.reversed().prefix { $0 < 0 }.count
        let range = max(0, first - 2 * before)...min(now.count - 1, last + 2 * after)
        func plain(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "-" && $0 != "\u{2010}" } }
        return plain(now[range].map(\.text).joined()).contains(plain(said))
    }

    /// What stands now where a word stood that is not there any more: between the words around it, or behind the one before.
    private func neighbour(of index: Int, _ match: [Int], _ count: Int) -> Int? {
        let before = stride(from: index - 1, through: max(0, index - ReturnedPDF.reach), by: -1).first {
            match[$0] >= 0
        }
        let after = (index + 1..<min(match.count, index + 1 + ReturnedPDF.reach)).first { match[$0] >= 0 }
        switch (before, after) {
        case (let before?, let after?):
            let gap = match[before] + 1..<match[after]
            guard !gap.isEmpty else { return match[before] }
            // As far in as it was.
            let part = Double(index - before - 1) / Double(max(1, after - before - 1))
            return gap.lowerBound + min(gap.count - 1, Int(part * Double(gap.count)))
        case (let before?, nil): return min(count - 1, match[before] + index - before)
        case (nil, let after?): return max(0, match[after] - (after - index))
        case (nil, nil): return nil
        }
    }

    /// A word that is parted at the end of a line now is the same word.
    private static func isSame(_ former: String, _ text: String) -> Bool {
        let plain = text.filter { $0 != "-" && $0 != "\u{2010}" }
        return plain.count > 1 && former.hasPrefix(plain)
    }

    private static func words(of pages: [PageText]) -> [Word] {
        pages.enumerated().flatMap { number, page in
            page.runs.flatMap { run in
                run.text.split(whereSeparator: \.isWhitespace).compactMap { word -> Word? in
                    let text = word.filter { $0 != "\u{AD}" }
                    return text.isEmpty ? nil : Word(text: String(text), page: number, run: run)
                }
            }
        }
    }

    private static func place(of comment: PDFComment, on pages: [PageText]) -> CommentPlace {
        guard pages.indices.contains(comment.page) else { return .unanchored(onPage: comment.page) }
        let runs = pages[comment.page].runs.filter { !$0.pieces.isEmpty }
        let target = CommentTarget(comment.areas, bounds: comment.bounds, over: runs.map(\.bounds))
        return CommentPlace(
            nearness: target.nearness, page: comment.page, run: target.indices.first.map { runs[$0] }, former: nil)
    }
}

extension PDFComment {
    /// What it covers.
    fileprivate var areas: [Rectangle] { marked.isEmpty ? [bounds] : marked }
}
