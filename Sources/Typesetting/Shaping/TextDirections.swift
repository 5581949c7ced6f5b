import PageModel

/// Which way the characters of a paragraph run; made only where some run from right to left.
struct TextDirections {
    /// Of each byte, by item of the paragraph; empty for items that are no text.
    let levels: [[UInt8]]
    /// Of the paragraph as a whole.
    let isRightToLeft: Bool

    /// nil where all text runs from left to right, or the shaper cannot tell.
    init?(_ items: [InlineItem], _ shaper: any TextShaper) {
        func text(_ item: InlineItem) -> String {
            switch item {
            case .text(let text): text.cased
            // What breaks a line is white space to the algorithm, what is no text a neutral object (UAX #9, 3.3 and 6.2).
            case .lineBreak: "\u{2028}"
            case .image, .leader: "\u{FFFC}"
            case .note: ""
            }
        }
        guard
            items.contains(where: { if case .text(let text) = $0 { RightToLeft.occurs(in: text.text) } else { false } })
        else { return nil }
        let texts = items.map(text)
        // A line end within the text would end the paragraph for the algorithm.
        let whole = String(
            String.UnicodeScalarView(texts.joined().unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
        guard let (byScalar, isRightToLeft) = shaper.embeddingLevels(of: whole) else { return nil }
        var rest = byScalar[...]
        levels = texts.map { text in
            text.unicodeScalars.flatMap { scalar in
                [UInt8](repeating: rest.popFirst() ?? 0, count: UTF8.width(scalar))
            }
        }
        self.isRightToLeft = isRightToLeft
    }
}

/// The order in which what stands on a line is seen (UAX #9, L2).
package enum VisualOrder {
    /// Positions in the order of the text, from left to right as they are seen.
    /// - Parameter levels: in the order of the text.
    package static func positions(_ levels: [UInt8]) -> [Int] {
        var order = Array(levels.indices)
        guard let highest = levels.max(), let lowestOdd = levels.filter({ $0 % 2 == 1 }).min() else { return order }
        for level in stride(from: highest, through: lowestOdd, by: -1) {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < order.count, levels[order[end]] >= level { end += 1 }
                order[start..<end].reverse()
                start = end
            }
        }
        return order
    }
}
