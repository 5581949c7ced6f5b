/// What has to be known about the parts of boxes on a page besides what is drawn.
extension Fragment {
    /// The anchors of boxes that begin here, in reading order.
    var anchors: [String] {
        var anchors: [String] = []
        collectAnchors(&anchors)
        return anchors
    }

    private func collectAnchors(_ anchors: inout [String]) {
        if isFirst { anchors += box.anchors }
        forEachChild { $0.collectAnchors(&anchors) }
    }

    /// Number of lines of text, for telling how much is too long.
    var lineCount: Int {
        var count = content.linesOfText?.range.count ?? 0
        forEachChild { count += $0.lineCount }
        return count
    }

    /// Releases the paragraphs that end on a page which has been composed: nobody asks for them again.
    func releaseParagraphs() {
        if isLast { box.content.release() }
        forEachChild { $0.releaseParagraphs() }
    }
}
