/// Which findings say again what an earlier one says of the same file: the same wrong value in other cells.
struct FindingRepetitions {
    private struct Said: Hashable {
        let id: String
        let path: String
        let page: Int?
        let texts: [Wording]
    }

    /// Positions of the later ones, by the first.
    private var others: [Int: [Int]] = [:]
    private var repeated: Set<Int> = []
    private let diagnostics: [Diagnostic]

    init(of diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
        var firsts: [Said: Int] = [:]
        for (index, diagnostic) in diagnostics.enumerated() {
            // Second places differ from finding to finding, and are told with each.
            guard let range = diagnostic.range, diagnostic.notes.allSatisfy({ $0.range == nil }) else { continue }
            let said = Said(
                id: diagnostic.id, path: range.file.path, page: diagnostic.page,
                texts: [diagnostic.message] + [diagnostic.rule, diagnostic.fix?.message].compactMap { $0 }
                    + diagnostic.notes.map(\.message))
            if let first = firsts[said] {
                others[first, default: []].append(index)
                repeated.insert(index)
            } else {
                firsts[said] = index
            }
        }
    }

    func isFirst(_ index: Int) -> Bool { !repeated.contains(index) }

    /// The other places of which a finding is true, in their order.
    func others(of index: Int) -> [SourceRange] { (others[index] ?? []).compactMap { diagnostics[$0].range } }

    /// Within the file: the line, or the cell.
    static func name(of place: SourceRange) -> String {
        place.file.sheet?.address(at: place.lower)?.description ?? String(place.position.line)
    }
}
