import Diagnostics

/// Compares the facts of a project with each other, and looks at its texts: the last phase of loading.
///
/// It changes nothing, and nobody needs its results to lay pages out. So it may run in a thread of its own meanwhile.
package enum FactChecks {
    package static func findings(on project: LoadedProject) -> Findings {
        var findings = faults(on: project)
        findings.report(contentsOf: remarks(on: project))
        return findings
    }

    /// What may stop a document.
    package static func faults(on project: LoadedProject) -> Findings {
        var findings = Findings()
        let root = project.root
        ConsistencyChecks.run(on: root, into: &findings)
        // A layout of the project's own may print what it likes.
        if project.documents.contains(where: { $0.layout == Masterplan.bookLayout }) {
            ChapterRoles.check(root, into: &findings)
            TermChecks.run(on: root, into: &findings)
            AppendixChecks.run(on: root, into: &findings)
        }
        if project.documents.contains(where: { $0.layout == AnalysisBook.bookLayout }) {
            AnalysisRoles.check(root, into: &findings)
        }
        return findings
    }

    /// What stops none: all are warnings and notes, and take longer.
    package static func remarks(on project: LoadedProject) -> Findings {
        var findings = Findings()
        let root = project.root
        findings.report(contentsOf: TextChecks.findings(on: root))
        findings.report(contentsOf: OfficeSpellingChecks.findings(on: root))
        findings.report(contentsOf: AgreementBudgetChecks.findings(on: root))
        findings.report(contentsOf: ProseAmountChecks.findings(on: root))
        findings.report(contentsOf: ContradictionChecks.findings(on: root, documents: project.documents))
        findings.report(contentsOf: PromulgationChecks.findings(on: root, documents: project.documents))
        findings.report(contentsOf: EmptyItems.findings(on: root))
        findings.report(contentsOf: RepeatedItems.findings(on: root))
        findings.report(contentsOf: PeerChecks.findings(on: root))
        findings.report(contentsOf: YearGaps.findings(on: root))
        findings.report(contentsOf: UnusedFiles.findings(in: project))
        if project.tellsPlaceholders { findings.report(contentsOf: project.placeholders) }
        return findings
    }
}
