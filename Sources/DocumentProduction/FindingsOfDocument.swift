import Diagnostics
import DocumentLayout

/// What is found while one document is made, by what finds it. A document is bound, laid out and composed page by page when it is
/// written, dumped or proofed: what it says grows until then.
struct FindingsOfDocument {
    /// Of the layout file, styles and root.
    var reading = Findings()
    var images = Findings()
    /// Of finished pages.
    var pages = Findings()
    var signing = Findings()
    /// Where an official letter deviates from its profile.
    var form = Findings()
    var ledger = Findings()
    /// Binds when pages are asked for.
    var sections: SectionsAhead?
    var layouter: DocumentLayouter?

    /// Whether errors are known up to the section that was asked for last: `all` waits for what is bound ahead.
    var hasErrors: Bool {
        reading.hasErrors || sections?.hasErrors ?? false || layouter?.findings.hasErrors ?? false
            || [images, pages, signing, form, ledger].contains(where: \.hasErrors)
    }

    var all: Findings {
        var all = reading
        if let sections { all.report(contentsOf: sections.findings) }
        // What layout says of a document whose layout file is wrong helps nobody.
        guard !all.hasErrors, let layouter else { return all }
        for findings in [images, layouter.findings, pages, signing, form, ledger] { all.report(contentsOf: findings) }
        return all
    }
}

extension KeptSections {
    /// What was found on kept pages names places as these have them.
    func move(_ found: inout FindingsOfDocument) {
        found.pages = moved(found.pages)
        found.signing = moved(found.signing)
    }
}
