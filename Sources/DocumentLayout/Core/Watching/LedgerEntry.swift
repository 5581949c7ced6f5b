import Diagnostics
import PageModel

/// One value that a layout has placed, and how much of it has reached a page.
struct LedgerEntry {
    /// Where on a page text of the value stands.
    struct Reach {
        /// From 0.
        let page: Int
        /// The printed number.
        let label: String?
        /// Around all text of the value on that page.
        var bounds: Rectangle
        var isOutside: Bool
    }

    let number: Int
    /// As the layout shows it: filters have been applied.
    private(set) var text: String
    /// nil for what is computed and for what the layout itself says.
    let data: SourceRange?
    /// The data that it was computed of.
    var sources: [SourceRange] = []
    /// The expression that placed it.
    let layout: SourceRange
    /// Belongs to what stands on every page: it is a repetition by nature, and no page has to show it.
    let isRunning: Bool
    private(set) var reaches: [Reach] = []
    /// Whether its first text stands in an artifact.
    private(set) var isArtifact = false
    /// Something else than the text stood on the page.
    private(set) var isAltered = false

    /// What has to be seen, in `LedgerText`'s form, and how many bytes of it have been.
    private var wanted: [UInt8]
    private var seen = 0

    init(number: Int, text: String, data: SourceRange?, layout: SourceRange, isRunning: Bool) {
        self.number = number
        self.text = text
        self.data = data
        self.layout = layout
        self.isRunning = isRunning
        wanted = LedgerText.visible(text)
    }

    var isComplete: Bool { seen == wanted.count && !isAltered }
    var isOutside: Bool { reaches.contains(where: \.isOutside) }

    /// Before anything of it is seen.
    mutating func write(as text: String) {
        guard reaches.isEmpty else { return }
        self.text = text
        wanted = LedgerText.visible(text)
    }

    mutating func take(_ pieces: [[UInt8]], at reach: Reach, isArtifact: Bool) {
        if reaches.isEmpty { self.isArtifact = isArtifact }
        for piece in pieces {
            let visible = LedgerText.visible(piece)
            let rest = wanted[seen...]
            if rest.starts(with: visible) {
                seen += visible.count
            } else if !rest.isEmpty, visible.last == UInt8(ascii: ","), visible.dropLast() == rest {
                // The comma that formal letters put after an office.
                seen = wanted.count
            } else {
                isAltered = true
            }
        }
        if let last = reaches.last, last.page == reach.page {
            reaches[reaches.count - 1].bounds = last.bounds.union(reach.bounds)
            reaches[reaches.count - 1].isOutside = last.isOutside || reach.isOutside
        } else {
            reaches.append(reach)
        }
    }
}

/// Text as it can be compared between data and page: without white space and soft hyphens, in capitals (`text-transform` changes case).
enum LedgerText {
    static func visible(_ text: String) -> [UInt8] {
        Array(
            text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{AD}" }.map { String($0).uppercased() }
                .joined().utf8)
    }

    static func visible(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return visible(String(decoding: bytes, as: UTF8.self)) }
        return bytes.compactMap { byte in
            switch byte {
            case 0x09...0x0D, 0x20: nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
            default: byte
            }
        }
    }
}
