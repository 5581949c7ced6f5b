import LayoutLanguage
import PageModel

/// What a document tells of its own pages: known before the first page is laid out, as far as it can be, and settled after the last.
extension DocumentLayouter {
    /// Finds all headings and captions. What their pages will be called is guessed: its width matters, for the sizes of contents lists.
    func survey() -> ReferenceTable {
        var table = ReferenceTable(), counters = Counters()
        // Findings are dropped: laying out finds the same ones again.
        for index in 0..<source.count {
            guard let section = environment.clock.run(.bind, { source.outline(index) }) else { continue }
            let flow = environment.clock.run(.style) {
                SectionFlow(
                    section, of: source, master: PageMaster(element: section.pageMaster), setting: setting,
                    counters: counters)
            }
            table.index.append(flow.entries)
            counters = flow.countersAfter
        }
        for id in table.index.entries.flatMap(\.ids) { table.pageLabels[id] = "000" }
        table.isComplete = true
        return table
    }

    /// Lays out again what tells page numbers. False when that moves other pages, which are drawn already, or does not come to rest.
    func settle() -> Bool {
        let guess = setting.references
        setting.references = collectReferences()
        if records.contains(where: { $0.usesIndex }), setting.references.index.entries != guess.index.entries {
            return false
        }
        for _ in 1...DocumentLayouter.passes where records.contains(where: \.usesPageLabels) {
            let counts = records.map(\.pageCount)
            for record in records where record.usesPageLabels { layOutAgain(record, keeping: true) { _ in } }
            let labels = setting.references.pageLabels
            setting.references = collectReferences()
            if records.map(\.pageCount) != counts { return false }
            if setting.references.pageLabels == labels { return true }
        }
        return !records.contains(where: \.usesPageLabels)
    }

    private func collectReferences() -> ReferenceTable {
        var table = ReferenceTable()
        table.isComplete = true
        for record in records {
            table.index.append(record.entries)
            for (anchor, page) in record.anchors {
                table.pageLabels[anchor] = record.numbering.label(at: page)?.text ?? ""
            }
        }
        return table
    }
}
