import Foundation
import PageModel

/// The part of a link that stands on one page (PDF 32000-1 §12.5.6.5).
final class LinkAnnotation {
    /// Of its object.
    let number: Int
    let target: LinkTarget
    /// The number of its page's object.
    let page: Int
    private let pageHeight: Double
    /// In the tree that leads from annotations to structure elements.
    let key: Int
    /// What is said before its words.
    var purpose: Purpose?
    /// What can be clicked: one rectangle for each line, as on the page.
    private(set) var rectangles: [Rectangle] = []
    /// What is written in the link.
    private(set) var words: [String] = []
    /// How many of the words are the number of what it leads to.
    private var labelCount = 0

    init(number: Int, target: LinkTarget, page: PageList.Entry, key: Int) {
        self.number = number
        self.target = target
        self.page = page.number
        pageHeight = page.height
        self.key = key
    }

    /// Links that say nothing but a number.
    enum Purpose: String {
        case note = "catatan"
        case noteCall = "kembali ke teks dengan catatan"

        init?(of link: StructureElement) {
            switch (link.parent?.tag.role, link.parent?.parent?.tag.role) {
            case (.reference, let role) where role != .contentsItem: self = .note
            case (.label, .note): self = .noteCall
            default: return nil
            }
        }
    }

    /// What is said about the link: its words, and where it leads when these do not say so.
    func description(page label: String?) -> String {
        var words = words
        switch target {
        case .uri(let uri):
            let text = words.joined(separator: " ")
            return text.isEmpty || text == uri ? uri : "\(text) (\(uri))"
        case .destination:
            guard let label, !label.isEmpty else {
                return ([purpose?.rawValue].compactMap { $0 } + words).joined(separator: " ")
            }
            // An entry of a contents list ends with the page's number.
            if words.count > 1, words.last == label { words.removeLast() }
            let text = ([purpose?.rawValue].compactMap { $0 } + named(words)).joined(separator: " ")
            return text.isEmpty ? "halaman \(label)" : "\(text), halaman \(label)"
        }
    }

    /// Behind a number the title is told by quotes: A. “Pendahuluan”.
    private func named(_ words: [String]) -> [String] {
        guard labelCount > 0, words.count > labelCount else { return words }
        return words[..<labelCount] + ["“\(words[labelCount...].joined(separator: " "))”"]
    }

    /// The number of what the link leads to, which stands before its title.
    func add(label run: TextRun) {
        add(run)
        labelCount = words.count
    }

    func add(_ run: TextRun) {
        let text = run.spoken
        let word = text.trimmingCharacters(in: .whitespaces)
        if !word.isEmpty { words.append(word) }
        let frame = run.bounds
        // Runs that follow each other on a line are one rectangle.
        if let last = rectangles.last, last.origin.y < frame.maxY, frame.origin.y < last.maxY,
            abs((frame.origin.x - last.maxX).points) < LinkAnnotation.widestGap
        {
            rectangles[rectangles.count - 1] = last.union(frame)
        } else {
            rectangles.append(frame)
        }
    }

    /// In points: a space, but not the leader of a contents list.
    private static let widestGap = 12.0

    /// - Parameter destination: `[page /XYZ x y null]`, nil for links out of the document.
    /// - Parameter description: what is said about the link.
    func text(destination: PDFText?, description: String) -> PDFText {
        var text = PDFText()
        // Printed, though there is nothing to see.
        text.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
        put(
            rectangles.dropFirst().reduce(
                rectangles.first ?? Rectangle(x: .zero, y: .zero, width: .zero, height: .zero)
            ) { $0.union($1) }, &text)
        if rectangles.count > 1 {
            text.put("/QuadPoints[")
            for rectangle in rectangles { putCorners(of: rectangle, &text) }
            text.put("]")
        }
        if let destination {
            text.put("/Dest")
            text.bytes += destination.bytes
        } else if case .uri(let uri) = target {
            text.put("/A<</Type/Action/S/URI/URI")
            text.put(string: Array(PercentEncoding.uri(uri).utf8))
            text.put(">>")
        }
        text.put("/Contents ")
        text.put(text: description)
        text.put("/StructParent \(key)>>")
        return text
    }

    private func put(_ rectangle: Rectangle, _ text: inout PDFText) {
        text.put("[")
        for (index, number) in [
            rectangle.origin.x.points, pageHeight - rectangle.maxY.points, rectangle.maxX.points,
            pageHeight - rectangle.origin.y.points,
        ].enumerated() {
            if index > 0 { text.put(" ") }
            text.put(number)
        }
        text.put("]")
    }

    /// Upper left, upper right, lower left, lower right: as all readers take them.
    private func putCorners(of rectangle: Rectangle, _ text: inout PDFText) {
        let left = rectangle.origin.x.points, right = rectangle.maxX.points
        let top = pageHeight - rectangle.origin.y.points, bottom = pageHeight - rectangle.maxY.points
        for number in [left, top, right, top, left, bottom, right, bottom] {
            text.put(number)
            text.put(" ")
        }
    }
}

/// What may not stand in a URI is percent-encoded (RFC 3986 §2).
enum PercentEncoding {
    private static let signs = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)

    static func uri(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where signs.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}

extension TextRun {
    /// Whether it ends with a soft hyphen (U+00AD).
    var isHyphenated: Bool { pieces.last?.shaped.text.suffix(2).elementsEqual([0xC2, 0xAD]) ?? false }

    var text: String { pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() }
}
