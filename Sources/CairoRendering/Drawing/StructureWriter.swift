import CCairo
import PageModel

/// Writes structure tags, links and destinations into a PDF. All elements lie within that of the document: a link outside every other
/// tag would break the cross-reference table of Cairo 1.16.
///
/// - Artifacts, and whatever is tagged within them, stay untagged: Cairo does not know the name and would spoil the file.
/// - Elements directly in that of the document (sections) are held back until something is drawn in them, and left out when nothing is:
///   Cairo ends the process when the first page with a tag shows nothing, and writes no elements that are empty to the last.
final class StructureWriter {
    private let context: OpaquePointer
    /// What `end` has to do for each open tag: the name of the Cairo tag to end; nil for what is not written.
    private var open: [String?] = []
    /// How many of the open tags are artifacts or lie within one.
    private var artifactDepth = 0
    private var writtenDepth = 0
    /// Whether the element of the document has begun.
    private var hasDocument = false
    /// What has begun, and ended, since something was drawn in the section at hand. nil stands for the end of an element.
    private var held: [StructureTag?] = []
    /// Tags that are held back and have not ended.
    private var heldDepth = 0
    /// Structure elements directly in that of the document.
    private(set) var outerElementCount = 0
    /// Texts that stand for figures, in the order of these; Cairo has no place for them.
    private(set) var alternatives: [String] = []
    private(set) var isUnbalanced = false
    private(set) var destinations: Set<String> = []
    private(set) var linkedDestinations: Set<String> = []

    init(_ context: OpaquePointer) {
        self.context = context
    }

    var isComplete: Bool { open.isEmpty && heldDepth == 0 && !isUnbalanced }

    /// Before the last page is shown.
    func endDocument() {
        if hasDocument { cairo_tag_end(context, StructureTag.Role.document.rawValue) }
        hasDocument = false
    }

    func begin(_ tag: StructureTag) {
        guard writtenDepth > 0 || artifactDepth > 0 else {
            held.append(tag)
            heldDepth += 1
            return
        }
        write(tag)
    }

    private func write(_ tag: StructureTag) {
        if artifactDepth > 0 || tag.role == .artifact {
            artifactDepth += 1
            open.append(nil)
            return
        }
        if !hasDocument { cairo_tag_begin(context, StructureTag.Role.document.rawValue, "") }
        hasDocument = true
        let role = tag.role == .link && tag.link == nil ? StructureTag.Role.span : tag.role
        if writtenDepth == 0 { outerElementCount += 1 }
        if tag.role == .figure { alternatives.append(tag.alternative ?? "") }
        cairo_tag_begin(context, role.rawValue, tag.link.map(attributes) ?? "")
        writtenDepth += 1
        open.append(role.rawValue)
    }

    /// Something is about to be drawn in the tags that are open.
    func willDraw() {
        guard heldDepth > 0, !isHeldArtifact else { return }
        let tags = held
        (held, heldDepth) = ([], 0)
        for tag in tags {
            if let tag { write(tag) } else { writeEnd() }
        }
    }

    /// Whether what is drawn now would stay untagged.
    private var isHeldArtifact: Bool {
        var open: [Bool] = []
        for tag in held {
            if let tag { open.append(tag.role == .artifact) } else { open.removeLast() }
        }
        return open.contains(true)
    }

    func end() {
        guard heldDepth == 0 else { return endHeld() }
        writeEnd()
    }

    /// Of a section nothing stays when nothing was drawn in it.
    private func endHeld() {
        heldDepth -= 1
        held.append(nil)
        guard writtenDepth + heldDepth == 0 else { return }
        var depth = 0
        while let last = held.popLast() {
            depth += last == nil ? 1 : -1
            if depth == 0 { break }
        }
    }

    private func writeEnd() {
        guard let name = open.popLast() else {
            isUnbalanced = true
            return
        }
        guard let name else {
            artifactDepth -= 1
            return
        }
        cairo_tag_end(context, name)
        writtenDepth -= 1
    }

    /// The first of equal names counts.
    func destination(_ name: String, at point: Point) {
        guard destinations.insert(name).inserted else { return }
        let attributes = "name='\(StructureWriter.destinationName(name))' x=\(number(point.x)) y=\(number(point.y))"
        cairo_tag_begin(context, CAIRO_TAG_DEST, attributes)
        cairo_tag_end(context, CAIRO_TAG_DEST)
    }

    private func attributes(of target: LinkTarget) -> String {
        switch target {
        case .destination(let name):
            linkedDestinations.insert(name)
            return "dest='\(StructureWriter.destinationName(name))'"
        case .uri(let uri):
            return "uri='\(StructureWriter.encoded(uri: uri))'"
        }
    }

    /// Cairo 1.16 writes a destination's name as it is where it is defined, but as UTF-16 where it is used: what is not plain
    /// ASCII would never be found. Different names stay different.
    static func destinationName(_ name: String) -> String {
        percentEncoded(name, keeping: "-._:/+")
    }

    /// Cairo 1.16 writes URIs as they are between parentheses: everything that is not allowed in a URI (RFC 3986 §2), and the
    /// parentheses themselves, are percent-encoded.
    static func encoded(uri: String) -> String {
        percentEncoded(uri, keeping: "-._~:/?#[]@!$&*+,;=%")
    }

    private static func percentEncoded(_ text: String, keeping signs: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where signs.utf8.contains(byte):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }

    /// In whole points: Cairo reads numbers with the decimal sign of the process's locale.
    private func number(_ length: Length) -> String {
        String(Int(length.points.rounded()))
    }
}
