/// The headings that running heads show: the last one of each level before a page, or the first one on it.
struct RunningHeads: Equatable {
    private var last: [String: String] = [:]

    /// What the running heads of the next page may show. Headings that begin on the page win over those before it.
    mutating func turn(to anchors: [String], _ index: DocumentIndex) -> [String: String] {
        var onPage: [String: String] = [:]
        for anchor in anchors {
            guard let entry = index.entry(anchor: anchor), case .heading(let level) = entry.kind else { continue }
            let text = [entry.number, entry.title].filter { !$0.isEmpty }.joined(separator: " ")
            if onPage["h\(level)"] == nil { onPage["h\(level)"] = text }
            last["h\(level)"] = text
        }
        return onPage.isEmpty ? last : last.merging(onPage) { _, first in first }
    }

    /// What running heads may show on pages of a section with these headings, as far as one heading follows the other.
    func contexts(in entries: DocumentIndex) -> [PageContext] {
        var heads = self, contexts = [PageContext(number: "000", count: "000", running: last)]
        for entry in entries.entries {
            guard case .heading = entry.kind else { continue }
            contexts.append(PageContext(number: "000", count: "000", running: heads.turn(to: [entry.anchor], entries)))
        }
        return contexts
    }
}
