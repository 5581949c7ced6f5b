/// What the QR code of a signing sheet says: which document it is, of which data it was made, and what its pages show.
///
/// `naskah:KEY:DATA:PAGES`, the first half of each digest: paper has little room, and 128 bits are more than anybody can make again.
package struct DataCode: Equatable, Sendable {
    /// Of the document.
    package let document: String
    /// The digest of the project's files.
    package let data: String
    /// The digest of all pages as they are before they show it.
    package let pages: String

    /// What pages are laid out with while their digest is not known.
    package static let blank = String(repeating: "0", count: 64)
    private static let scheme = "naskah"
    private static let length = 32

    package init(document: String, data: String, pages: String) {
        self.document = document
        self.data = data
        self.pages = pages
    }

    /// nil for a text that is no code.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == DataCode.scheme, !parts[1].isEmpty,
            parts[2...].allSatisfy({ $0.utf8.count >= DataCode.length && $0.allSatisfy(\.isHexDigit) })
        else { return nil }
        self.init(document: parts[1], data: parts[2].lowercased(), pages: parts[3].lowercased())
    }

    package var text: String {
        "\(DataCode.scheme):\(document):\(data.prefix(DataCode.length)):\(pages.prefix(DataCode.length))"
    }

    package static func isCode(_ text: String) -> Bool { text.hasPrefix(scheme + ":") }

    /// Whether both say the same, as far as they say it.
    package static func areSame(_ one: String, _ other: String) -> Bool {
        one.prefix(length) == other.prefix(length)
    }
}
