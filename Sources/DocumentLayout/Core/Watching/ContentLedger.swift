import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Accounts for every value that a layout has placed: the page and place that it reached, or why it did not.
///
/// 1. Binding opens an entry for each value and gives its number to the text; the number travels with the text to the page.
/// 2. Each finished page is recorded: the text found on it is compared with what the entry still wants, letter by letter.
/// 3. An entry that has been seen whole is written and forgotten; text of it that comes again is a repetition.
/// 4. What is left when the document ends did not reach a page: the finding that says why is named, or a new one is reported.
///
/// Memory is that of the values between binding and drawing. Belongs to one document.
public final class ContentLedger: BindingObserver {
    /// How many entries ended in each way.
    public struct Counts: Sendable {
        public var placed = 0
        public var repeated = 0
        public var hidden = 0
        public var lost = 0
    }

    public private(set) var counts = Counts()
    /// Whether what is bound now stands on every page, as heads and feet do.
    package var isRunning = false
    /// Learns of each entry when it is opened: number, text, data and layout.
    package var onOpening: ((Int, String, SourceRange?, SourceRange) -> Void)?

    /// Learns of which data the value of an entry was computed.
    package var onExplaining: ((Int, [SourceRange]) -> Void)?

    /// Gets each entry when it ends.
    public var onClose: ((ValueAccount) -> Void)?

    /// Takes each entry as one JSON object.
    private let output: (String) -> Void
    private var open: [Int: LedgerEntry] = [:]
    private var lastNumber = 0
    private var artifacts = ArtifactDepth()

    public init(output: @escaping (String) -> Void) {
        self.output = output
    }

    // MARK: Binding

    /// Opens an entry for a value; nil when there is nothing to see of it.
    package func open(_ text: String, data: SourceRange?, layout: SourceRange) -> Int? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        lastNumber += 1
        open[lastNumber] = LedgerEntry(
            number: lastNumber, text: text, data: data?.file == layout.file ? nil : data, layout: layout,
            isRunning: isRunning)
        onOpening?(lastNumber, text, data, layout)
        return lastNumber
    }

    package func explain(_ number: Int, by sources: [SourceRange]) {
        open[number]?.sources = sources
        onExplaining?(number, sources)
    }

    // MARK: Building

    /// The element is not displayed, by `display="none"`.
    func hide(_ element: BoundElement) {
        for number in element.attributes.compactMap(\.ledgerNumber).sorted() { hide(number) }
        for child in element.children {
            switch child {
            case .element(let child): hide(child)
            case .text(let text): if let number = text.ledgerNumber { hide(number) }
            case .loop: break
            }
        }
    }

    /// What an element says but never shows in the form that it has: it is no text of the document.
    func withdraw(_ attributes: some Sequence<BoundAttribute>) {
        for number in attributes.compactMap(\.ledgerNumber) { open[number] = nil }
    }

    /// What is said of several texts at once, in other words than theirs.
    func withdraw(_ texts: some Sequence<InlineText>) {
        for number in texts.compactMap(\.ledgerNumber) { open[number] = nil }
    }

    /// The page shows the value in this form: a number with the decimals of its chart.
    func write(_ number: Int, as text: String) { open[number]?.write(as: text) }

    private func hide(_ number: Int) {
        if let entry = open.removeValue(forKey: number) { close(entry, as: .hidden) }
    }

    // MARK: Pages

    /// - Parameter index: from 0. Pages come in order, each once.
    public func record(_ page: Page, index: Int) {
        for item in page.items {
            switch item {
            case .tag(let event): artifacts.take(event)
            case .text(let run):
                if let number = run.ledgerNumber { record(run, number, page, index) }
            case .fill, .stroke, .image, .destination, .watermark: continue
            }
        }
    }

    private func record(_ run: TextRun, _ number: Int, _ page: Page, _ index: Int) {
        let bounds = run.bounds, whole = Rectangle(origin: .zero, size: page.size)
        let reach = LedgerEntry.Reach(
            page: index, label: page.label?.text, bounds: bounds, isOutside: whole.isLeft(by: bounds))
        let isArtifact = artifacts.isInside
        guard let entry = open[number], entry.reaches.isEmpty || entry.isArtifact == isArtifact else {
            counts.repeated += 1
            return output(LedgerLine.repetition(of: run, number, reach))
        }
        open[number]?.take(run.pieces.map(\.shaped.text), at: reach, isArtifact: isArtifact)
        guard let now = open[number], now.isComplete, !now.isOutside else { return }
        open[number] = nil
        close(now, as: .placed)
    }

    // MARK: The end

    /// Ends the account.
    /// - Parameter findings: of the document up to here; entries name those that explain them.
    /// - Returns: what only the ledger has noticed.
    public func finish(explainedBy findings: Findings) -> Findings {
        var own = Findings()
        for entry in open.values.sorted(by: { $0.number < $1.number }) {
            if entry.isRunning, entry.reaches.isEmpty {
                close(entry, as: .unused)
                continue
            }
            let status: LedgerStatus = entry.isAltered ? .altered : !entry.isComplete ? .lost : .outside
            let known = findings.all.first { $0.explains(status, of: entry) }
            let finding = known ?? status.finding(for: entry)
            if known == nil { own.report(finding) }
            close(entry, as: status, because: finding)
        }
        open = [:]
        return own
    }

    private func close(_ entry: LedgerEntry, as status: LedgerStatus, because finding: Diagnostic? = nil) {
        switch status {
        case .placed, .outside: counts.placed += 1
        case .hidden, .unused: counts.hidden += 1
        case .lost, .altered: counts.lost += 1
        }
        onClose?(ValueAccount(entry))
        output(LedgerLine.text(of: entry, status, because: finding))
    }
}

/// Whether what is drawn now is inside an artifact: elements stay open from page to page.
struct ArtifactDepth {
    private var roles: [Bool] = []
    private var depth = 0

    var isInside: Bool { depth > 0 }

    mutating func take(_ event: TagEvent) {
        switch event {
        case .begin(let tag):
            roles.append(tag.role == .artifact)
            if tag.role == .artifact { depth += 1 }
        case .end:
            if roles.popLast() == true { depth -= 1 }
        }
    }
}

extension Diagnostic {
    /// Whether it is a reason for this status, and its place is that of the value or around it.
    fileprivate func explains(_ status: LedgerStatus, of entry: LedgerEntry) -> Bool {
        guard let range, status.reasons.contains(id) else { return false }
        return [entry.data, entry.layout].contains { place in
            guard let place, place.file == range.file else { return false }
            return range.lower <= place.lower && place.upper <= range.upper
        }
    }
}
