import Files

/// The signature fields of a PDF that came back: who has signed, and which bytes each signature covers.
package struct PDFSignatures: Sendable {
    /// In the order of the form.
    package private(set) var fields: [PDFSignatureField]
    /// Of the file, in bytes.
    package let length: Int

    private static let deepest = 32

    /// - Throws: what libqpdf says of a file that it cannot read.
    package init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        let file = try ExaminedFile(bytes, name: name)
        length = bytes.count
        let form = file.dictionary(file.root["AcroForm"])
        var walk = Walk(file, bytes)
        for field in file.array(form["Fields"]) { walk.visit(field, "", nil, depth: 0) }
        fields = walk.fields
        try findChangedPages(in: bytes, name)
    }

    package var signatures: [PDFSignature] { fields.compactMap(\.signature) }

    /// Bytes at the end that no signature covers; nil when nobody has signed.
    package var uncoveredCount: Int? { signatures.isEmpty ? nil : length - (ends.max() ?? 0) }

    /// Pages, counted from 0, that show something else than what was signed last.
    package var uncoveredPages: [Int] {
        signatures.max { ($0.end ?? 0) < ($1.end ?? 0) }?.changedPages ?? []
    }

    private var ends: [Int] { signatures.compactMap(\.end) }

    /// Whoever signs adds to the end of the file: what is before that is the file as it was signed, and can be read by itself.
    private mutating func findChangedPages(in bytes: [UInt8], _ name: String) throws(FinishingError) {
        guard let first = ends.min(), first < bytes.count else { return }
        let now = try PDFPageDigests(bytes, name: name).pages
        var known: [Int: [Int]] = [:]
        func changed(since end: Int) -> [Int] {
            if let pages = known[end] { return pages }
            // What cannot be read was something else.
            let then = (try? PDFPageDigests(Array(bytes[..<end]), name: name).pages) ?? []
            let pages = (0..<max(now.count, then.count)).filter { page in
                !now.indices.contains(page) || !then.indices.contains(page) || now[page] != then[page]
            }
            known[end] = pages
            return pages
        }
        // Where all is as the first one saw it, the others have seen the same.
        guard !changed(since: first).isEmpty else { return }
        for index in fields.indices {
            guard let end = fields[index].signature?.end else { continue }
            fields[index].signature?.changedPages = changed(since: end)
        }
    }

    /// Goes through the tree of fields (PDF 32000-1 §12.7.3).
    private struct Walk {
        private let file: ExaminedFile
        private let bytes: [UInt8]
        private let pages: [Int: Int]
        private var seen: Set<Int> = []
        private(set) var fields: [PDFSignatureField] = []

        init(_ file: ExaminedFile, _ bytes: [UInt8]) {
            self.file = file
            self.bytes = bytes
            var pages: [Int: Int] = [:]
            for (index, page) in file.pages.enumerated() {
                for annotation in file.array(file.dictionary(.reference(page))["Annots"]) {
                    if let number = annotation.reference { pages[number] = index }
                }
            }
            self.pages = pages
        }

        mutating func visit(_ object: PDFObject, _ path: String, _ kind: String?, depth: Int) {
            guard depth < PDFSignatures.deepest, object.reference.map({ seen.insert($0).inserted }) ?? true else {
                return
            }
            let field = file.dictionary(object), own = file.text(field["T"]) ?? ""
            let name = [path, own].filter { !$0.isEmpty }.joined(separator: ".")
            let kind = file.name(field["FT"]) ?? kind
            // Kids without a name are where the field stands.
            let kids = file.array(field["Kids"])
            let inner = kids.filter { file.dictionary($0)["T"] != nil }
            guard inner.isEmpty else {
                for kid in inner { visit(kid, name, kind, depth: depth + 1) }
                return
            }
            guard kind == "Sig" else { return }
            let places = ([object] + kids).compactMap { $0.reference.flatMap { pages[$0] } }
            fields.append(
                PDFSignatureField(
                    name: name, title: file.text(field["TU"]) ?? "", page: places.first,
                    signature: PDFSignature(file.dictionary(field["V"]), in: file, bytes)))
        }
    }
}

extension PDFSignature {
    fileprivate var end: Int? {
        guard case .upTo(let end) = coverage else { return nil }
        return end
    }

    /// nil for a field that is empty.
    fileprivate init?(_ value: PDFDictionary, in file: ExaminedFile, _ bytes: [UInt8]) {
        guard case .string(let content) = file.resolved(value["Contents"]) else { return nil }
        let range = file.array(value["ByteRange"]).compactMap { file.integer($0) }
        let message = SignedMessage(content)
        signer = message?.signer ?? file.text(value["Name"])
        date = file.text(value["M"]) ?? ""
        reason = file.text(value["Reason"]) ?? ""
        guard let signed = SignedBytes(range, around: content, in: bytes) else {
            coverage = .leavingOut
            isIntact = nil
            return
        }
        coverage = .upTo(signed.end)
        isIntact = message?.digest.map { $0 == SHA256.digest(signed.bytes) }
    }
}
