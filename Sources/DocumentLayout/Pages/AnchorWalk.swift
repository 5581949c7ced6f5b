/// Walks over the fragments of a page for what has to be known about it besides what is drawn.
enum AnchorWalk {
    /// The anchors of boxes that begin in this fragment, in reading order.
    static func anchors(in fragment: Fragment, _ visit: (String) -> Void) {
        if fragment.isFirst { fragment.box.anchors.forEach(visit) }
        forEachChild(of: fragment) { anchors(in: $0, visit) }
    }

    /// Releases the paragraphs that end on a page which has been composed: nobody asks for them again.
    static func release(_ fragment: Fragment) {
        if fragment.isLast, case .lines = fragment.content, case .paragraph(let paragraph) = fragment.box.content { paragraph.release() }
        forEachChild(of: fragment, release)
    }

    /// Reports what is wrong with the texts that begin in this fragment.
    static func reportTexts(in fragment: Fragment, _ environment: LayoutEnvironment) {
        if fragment.isFirst {
            if let marker = fragment.box.marker { report(marker, environment) }
            if case .lines(_, let lines) = fragment.content, case .paragraph(let paragraph) = fragment.box.content {
                for finding in paragraph.shaped(in: environment).findings + lines.findings { environment.findings.report(finding) }
            }
        }
        forEachChild(of: fragment) { reportTexts(in: $0, environment) }
    }

    private static func report(_ paragraph: Paragraph, _ environment: LayoutEnvironment) {
        for finding in paragraph.shaped(in: environment).findings { environment.findings.report(finding) }
    }

    /// Number of lines of text, for telling how much is too long.
    static func lineCount(_ fragment: Fragment) -> Int {
        if case .lines(let range, _) = fragment.content { return range.count }
        var count = 0
        forEachChild(of: fragment) { count += lineCount($0) }
        return count
    }

    static func forEachChild(of fragment: Fragment, _ visit: (Fragment) -> Void) {
        switch fragment.content {
        case .flow(let placements), .group(let placements): placements.forEach { visit($0.fragment) }
        case .table(let table):
            // Captions and heads of following pages only repeat what was there.
            if fragment.isFirst, let caption = table.caption { visit(caption.fragment) }
            let head = table.start.isHeadRepeated ? [] : table.head
            for row in head + table.body { row.cells.filter { !$0.isRepetition }.compactMap(\.content).forEach(visit) }
            if !table.end.isRepetition { table.end.foot.forEach { $0.cells.compactMap(\.content).forEach(visit) } }
        case .sideways(let upright): visit(upright)
        case .lines, .graphic, .chart, .none: break
        }
    }
}
