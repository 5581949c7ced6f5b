import Diagnostics
import Files
import PageModel
import Synchronization

/// Everything that is known of a text on a page: where it was written, what places it, and what it looked like before filters.
package struct ValuePlace: Sendable {
    /// As it stands on the page, on this line.
    package let text: String
    package let bounds: Rectangle
    /// The whole value as it is shown; nil for what the layout says itself.
    package let shown: String?
    /// Where it was written: in the data, or in the layout for what the layout says itself. nil for what is computed.
    package let source: SourceRange?
    /// The expression that placed it.
    package let expression: SourceRange?
    /// The element of the layout that holds it.
    package let element: SourceRange?
    /// The data of which it was computed.
    package let sources: [SourceRange]

    /// - Parameter page: of the explained document, counted from 0.
    package init?(at point: Point, onPage page: Int, of document: ExplainedDocument) {
        guard document.pages.indices.contains(page), let run = PageText(document.pages[page]).run(at: point) else {
            return nil
        }
        self.init(run, of: document)
    }

    init(_ run: TextRun, of document: ExplainedDocument) {
        let value = document.value(of: run)
        text = run.text
        bounds = run.bounds
        shown = value?.shown
        source = value?.data ?? run.source
        expression = value?.layout
        element = run.layout
        sources = value?.sources ?? []
    }
}

/// A place in a file of the project as somebody saw it: it is good as long as the file has the same bytes.
package struct SeenPlace: Sendable {
    /// Relative to the project.
    package let file: String
    /// Of the bytes that were seen.
    package let version: String
    package let lower: Int
    package let upper: Int
    /// Of a workbook.
    package let sheet: String?
    package let cell: String?

    package init(file: String, version: String, lower: Int, upper: Int, sheet: String? = nil, cell: String? = nil) {
        self.file = file
        self.version = version
        self.lower = lower
        self.upper = upper
        self.sheet = sheet
        self.cell = cell
    }

    package init(_ range: SourceRange) { self.init(range, version: SeenPlace.version(of: range.file)) }

    /// - Parameter version: of the file's bytes.
    init(_ range: SourceRange, version: String) {
        self.init(
            file: range.file.path, version: version, lower: range.lower,
            upper: range.upper, sheet: range.file.sheet?.sheet,
            cell: range.file.sheet?.address(at: range.lower)?.description)
    }

    /// The file that was asked about last: findings come file by file, and files may be large.
    private static let latest = Mutex<(file: SourceFile, version: String)?>(nil)

    static func version(of file: SourceFile) -> String {
        latest.withLock { latest in
            if let latest, latest.file === file { return latest.version }
            let version = version(of: file.bytes)
            latest = (file, version)
            return version
        }
    }

    /// A fingerprint of a file's bytes, without a byte order mark.
    package static func version(of bytes: [UInt8]) -> String {
        var digest = Digest()
        digest.absorb(bytes.count)
        bytes.withUnsafeBytes { digest.absorb($0) }
        return digest.hexadecimal
    }
}
