import Files

/// What each page of a finished PDF shows, as digests: equal ones for files that store the same pages in different ways. Signatures and what
/// they look like do not count; everything else that is drawn on a page or lies over it does.
package struct PDFPageDigests {
    /// In the order of the pages.
    package private(set) var pages: [String] = []
    /// Fields that hold a signature.
    package private(set) var signatureCount = 0
    /// The digest of the data that the file says it was made of.
    package let data: String?
    private let file: ExaminedFile
    private var known: [Int: String] = [:]
    private var open: Set<Int> = []

    /// - Throws: what libqpdf says of a file that it cannot read.
    package init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        file = try ExaminedFile(bytes, name: name)
        data = file.text(file.dictionary(file.trailer["Info"])[PDFPageDigests.dataKey])
        for page in file.pages { pages.append(digest(ofPage: page)) }
    }

    static let dataKey = "NaskahData", pagesKey = "NaskahHalaman"

    private mutating func digest(ofPage number: Int) -> String {
        let page = file.dictionary(.reference(number))
        var lines = ["MediaBox", "CropBox", "Rotate", "UserUnit"].map { key in
            "\(key) \(text(file.inherited(key, by: page) ?? .null, depth: 0))"
        }
        let whole = file.stream(page["Contents"])
        let content = whole ?? file.array(page["Contents"]).flatMap { (file.stream($0) ?? []) + [0x0A] }
        lines.append("Contents " + SHA256.hexadecimal(of: PDFPageDigests.trimmed(content)))
        lines.append("Resources " + text(file.inherited("Resources", by: page) ?? .null, depth: 0))
        for annotation in file.array(page["Annots"]) {
            let dictionary = file.dictionary(annotation)
            if isSignature(dictionary) {
                if file.dictionary(dictionary["V"])["Contents"] != nil { signatureCount += 1 }
                continue
            }
            lines.append(
                "Annotation "
                    + ["Subtype", "Rect", "Contents", "A", "AP", "V", "F"].map {
                        text(dictionary[$0] ?? .null, depth: 0)
                    }
                    .joined(separator: " "))
        }
        return SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8))
    }

    private func isSignature(_ annotation: PDFDictionary) -> Bool {
        guard file.name(annotation["Subtype"]) == "Widget" else { return false }
        return file.name(annotation["FT"] ?? file.dictionary(annotation["Parent"])["FT"]) == "Sig"
    }

    /// Programs part contents with white space as they like.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let isSpace = { (byte: UInt8) in [0, 9, 10, 12, 13, 32].contains(byte) }
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
        return Array(bytes[..<end].drop(while: isSpace))
    }

    /// What says how a thing is stored, or leads back to where it is used.
    private static let leftOut: Set<String> = [
        "Length", "Filter", "DecodeParms", "DL", "Parent", "P", "StructParent", "StructParents", "Dest", "D",
        "Metadata",
        "LastModified", "PieceInfo",
    ]
    private static let deepest = 32

    private mutating func text(_ object: PDFObject, depth: Int) -> String {
        guard depth < PDFPageDigests.deepest else { return "…" }
        switch object {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .integer(let value): return String(value)
        case .real(let value): return value
        case .name(let name): return "/" + name
        case .string(let bytes): return "(" + SHA256.hexadecimal(of: bytes) + ")"
        case .array(let items): return "[" + items.map { text($0, depth: depth + 1) }.joined(separator: " ") + "]"
        case .dictionary(let dictionary): return text(dictionary, depth: depth)
        case .reference(let number): return text(ofObject: number, depth: depth)
        }
    }

    private mutating func text(_ dictionary: PDFDictionary, depth: Int) -> String {
        let entries = dictionary.entries.filter { !PDFPageDigests.leftOut.contains($0.key) }.sorted { $0.key < $1.key }
        return "<<" + entries.map { "/\($0.key) " + text($0.value, depth: depth + 1) }.joined(separator: " ") + ">>"
    }

    private mutating func text(ofObject number: Int, depth: Int) -> String {
        if let text = known[number] { return text }
        guard open.insert(number).inserted else { return "∞" }
        defer { open.remove(number) }
        var content = text(file.resolved(.reference(number)), depth: depth + 1)
        if let bytes = file.stream(.reference(number)) { content += " " + SHA256.hexadecimal(of: bytes) }
        let digest = SHA256.hexadecimal(of: Array(content.utf8))
        known[number] = digest
        return digest
    }
}
