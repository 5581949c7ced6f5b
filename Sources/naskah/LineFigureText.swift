import DocumentLayout

/// The figures of a document's lines, or of its page ends, as JSON on one line.
enum LineFigureText {
    static func json(_ figures: LineFigures) -> String {
        var fields = [("lines", "\(figures.lineCount)"), ("hyphens", "\(figures.hyphenCount)")]
        if figures.lineCount > 0 { fields.append(("hyphen-share", share(figures.hyphenCount, of: figures.lineCount))) }
        fields += [
            ("stacks-of-three", "\(figures.stackCount)"), ("hyphens-over-pages", "\(figures.hyphensOverPages)"),
            ("short-parts", "\(figures.shortParts)"), ("short-last-lines", "\(figures.shortLastLines)"),
        ]
        if let mean = figures.meanSpace, let most = figures.space95, let widest = figures.widestSpace {
            fields += [("mean-space", "\(mean)"), ("space-95", "\(most)"), ("widest-space", "\(widest)")]
            fields += [
                ("loose", "\(figures.looseCount)"), ("loose-share", share(figures.looseCount, of: figures.lineCount)),
            ]
        }
        return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    static func json(_ figures: PageEndFigures) -> String {
        let fields = [
            ("pages", "\(figures.pageCount)"), ("cost", "\(Int(figures.cost.rounded()))"),
            ("worst", "\(Int(figures.worst.rounded()))"), ("bad", "\(figures.badCount)"),
            ("below-40-percent", "\(figures.emptyCount)"),
            ("mean-free", "\((figures.meanFree * 1000).rounded() / 1000)"),
        ]
        return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// In percent, with one decimal.
    private static func share(_ count: Int, of all: Int) -> String {
        let tenths = (count * 2_000 + all) / (2 * all)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
