import Diagnostics

/// Loads a layout file and its imports. Steps: read a file, load its imports depth first (each file once), then collect its own
/// styles, page masters and components.
public struct LayoutLibrary {
    private let source: any LayoutSource
    private let filters: FilterLibrary

    public init(source: any LayoutSource, filters: FilterLibrary = .standard) {
        self.source = source
        self.filters = filters
    }

    /// Loads a layout with everything that it imports. All findings are reported; nil when there were errors.
    public func load(
        _ path: String, namedAt place: SourceRange? = nil, into findings: inout Findings
    ) -> LayoutDocument? {
        var collector = LayoutCollector(source: source, filters: filters)
        guard let file = source.source(path: path, relativeTo: nil, namedAt: place, into: &collector.findings) else {
            findings.report(contentsOf: collector.findings)
            return nil
        }
        let root = collector.load(file, namedAt: place)
        collector.checkReferences()
        findings.report(contentsOf: collector.findings)
        guard let root, !collector.findings.hasErrors else { return nil }
        return collector.document(root: root)
    }
}
