import Diagnostics
import DocumentData
import DocumentLayout
import DocumentProduction
import PageModel

/// A document that was laid out with a ledger: each text on its pages knows the value that it shows, and the expression that placed it.
/// Made when somebody asks, for it costs as much as laying out.
package struct ExplainedDocument: Sendable {
    /// A value that the layout has placed.
    package struct Value: Sendable {
        /// As it is shown: filters have been applied.
        package let shown: String
        /// nil for what is computed.
        package let data: SourceRange?
        /// The expression.
        package let layout: SourceRange
        /// What it was computed of: the rows behind a sum; of a figure in prose, the data that says the same.
        package var sources: [SourceRange] = []
    }

    package let pages: [Page]
    private let values: [Int: Value]

    package init?(_ document: LoadedProject.Document, _ producer: DocumentProducer) {
        let ledger = ContentLedger { _ in }
        var values: [Int: Value] = [:]
        ledger.onOpening = { number, text, data, layout in
            values[number] = Value(shown: text, data: data, layout: layout)
        }
        ledger.onExplaining = { number, sources in values[number]?.sources = sources }
        guard let prepared = producer.prepare(document, watchedBy: LayoutObservers(ledger: ledger)),
            let pages = producer.pages(prepared)
        else { return nil }
        self.pages = pages
        self.values = values
    }

    /// In the order in which they were bound.
    package var all: [Value] { values.sorted { $0.key < $1.key }.map(\.value) }

    package func value(of run: TextRun) -> Value? { run.ledgerNumber.flatMap { values[$0] } }
}
