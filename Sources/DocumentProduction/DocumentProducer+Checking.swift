import Diagnostics
import DocumentData
import DocumentLayout
import LayoutLanguage
import PageModel

/// Laying out, and what every document is checked for on the way.
extension DocumentProducer {
    /// Lays a prepared document out and hands its pages over. What every document is checked for is checked on the way.
    ///
    /// - Returns: the spaces that are signed electronically; nil when there were errors, which `findings` has.
    func handOverPages<Consumer: PageConsumer>(
        of prepared: Prepared, to consumer: Consumer
    ) throws(Consumer.Failure) -> [PlacedSignatureSpace]? {
        let watch = PageWatch(audits: prepared.keeper == nil), layout = layout(of: prepared)
        try layout.handOverPages(to: consumer, andTo: [watch])
        return spaces(after: layout, watch)
    }

    /// What looks at the pages of a document while they are laid out.
    struct Layout {
        let prepared: Prepared
        let signatures: SignatureCensus
        let form: FormFacts
        let accounted: PagesInOrder<Page>?

        func handOverPages<Consumer: PageConsumer>(
            to consumer: Consumer, andTo others: [any PageConsumer<Never>]
        ) throws(Consumer.Failure) {
            try prepared.layouter.handOverPages(to: consumer, andTo: watches + others, auditing: false)
        }

        /// All that looks at each page.
        var watches: [any PageConsumer<Never>] { [signatures, form] + (accounted.map { [$0] } ?? []) }
    }

    func layout(of prepared: Prepared) -> Layout {
        Layout(
            prepared: prepared, signatures: SignatureCensus(keepsTexts: prepared.signatures?.anchor != nil),
            form: prepared.layouter.formFacts, accounted: prepared.ledger.map { _ in PagesInOrder() })
    }

    /// What is known when all pages are laid out, and have been watched.
    func spaces(after layout: Layout, _ watch: PageWatch) -> [PlacedSignatureSpace]? {
        let prepared = layout.prepared, form = layout.form
        found.pages = watch.findings
        layout.signatures.checkAnchors(into: &found.signing)
        prepared.keeper?.move(&found)
        if form.sheets.isEmpty, !prepared.isOneOfBatch, !findings.hasErrors {
            found.form.report(noPages(prepared.origin))
        }
        if !findings.hasErrors, let missing = found.sections?.missingRecords { found.form.report(contentsOf: missing) }
        compare(form, of: prepared)
        if let ledger = prepared.ledger, let accounted = layout.accounted { account(for: accounted.all, in: ledger) }
        return findings.hasErrors ? nil : layout.signatures.spaces
    }

    private func noPages(_ document: LoadedProject.Document) -> Diagnostic {
        Diagnostic(
            "layout.no-pages", .error,
            Wording(
                id:
                    "dokumen \"\(document.key)\" tidak punya halaman: tata letaknya tidak menemukan apa pun untuk dicetak",
                en: "the document '\(document.key)' has no pages: its layout finds nothing to print"),
            at: document.layoutRange
        )
        .fix(
            Wording(
                id: "isi datanya, atau hapus dokumen ini dari naskah.yaml",
                en: "fill in its data, or take the document out of naskah.yaml"))
    }

    /// Official letters are compared with the rules of the regency's profile.
    private func compare(_ form: FormFacts, of prepared: Prepared) {
        if let paper = project.askedPaper, let size = PaperName(rawValue: paper)?.size {
            let hasIt = form.sheets.contains { sheet in
                sheet.size == size || sheet.size == Size(width: size.height, height: size.width)
            }
            if !hasIt { found.form.report(fixedPaper(paper, prepared.origin)) }
        }
        guard let profile = project.root.record("profil") else { return }
        let check = FormRuleCheck(facts: form, profile: FormProfile(profile), families: shared.familiesByAlias)
        found.form.report(contentsOf: check.findings(for: prepared.origin))
    }

    private func fixedPaper(_ paper: String, _ document: LoadedProject.Document) -> Diagnostic {
        Diagnostic(
            "layout.fixed-paper", .warning,
            Wording(
                id: "tata letak \"\(document.layout)\" memakai kertasnya sendiri, bukan \(paper)",
                en: "the layout '\(document.layout)' has paper of its own, not \(paper)"), at: document.layoutRange
        )
        .rule(
            Wording(
                id: "--paper mengganti profil.kertas, yang dibaca oleh tata letak naskah dinas",
                en: "--paper takes the place of profil.kertas, which layouts of official letters read"))
    }

    private func account(for pages: [Page], in ledger: ContentLedger) {
        for (index, page) in pages.enumerated() { ledger.record(page, index: index) }
        found.ledger.report(contentsOf: ledger.finish(explainedBy: findings))
    }
}
