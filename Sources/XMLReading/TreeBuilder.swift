import CLibXML2
import Diagnostics

/// Builds the tree from libxml2's events; lives for one file on one thread.
final class TreeBuilder {
    private(set) var findings = Findings()
    private var result: XMLElement?
    /// Valid while libxml2 parses.
    var context: xmlParserCtxtPtr?

    private let file: SourceFile
    private var cursor: MarkupCursor
    private var open: [(tag: StartTag, children: [XMLNode])] = []
    private var isStopped = false

    init(_ file: SourceFile) {
        self.file = file
        cursor = MarkupCursor(file)
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
        data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The root, once the whole file was read and found well formed.
    var root: XMLElement? { findings.isEmpty ? result : nil }

    func startElement() {
        addTexts()
        guard let tag = cursor.startTag() else {
            return stop(
                Diagnostic("xml.malformed", .error, Wording(id: "tag tidak terbaca", en: "unreadable tag"), at: here))
        }
        refuseNamespaces(in: tag)
        if open.count >= XMLReader.depthLimit {
            return stop(
                Diagnostic(
                    "xml.too-deep", .error,
                    Wording(
                        id: "elemen bersarang lebih dari \(XMLReader.depthLimit) tingkat",
                        en: "elements are nested deeper than \(XMLReader.depthLimit)"), at: tag.nameRange))
        }
        open.append((tag, []))
    }

    func endElement() {
        // What follows a closed tag belongs to its parent.
        if open.last?.tag.isClosed == false { addTexts() }
        guard let (tag, children) = open.popLast() else { return }
        if !tag.isClosed { cursor.skipEndTag() }
        let element = XMLElement(tag: tag, children: children)
        if open.isEmpty { result = element } else { open[open.count - 1].children.append(.element(element)) }
    }

    func refuseDoctype() {
        let offset = file.lastOffset(of: "<!DOCTYPE", before: consumed) ?? 0
        stop(
            Diagnostic(
                "xml.doctype", .error,
                Wording(
                    id: "DOCTYPE tidak diperbolehkan", en: "DOCTYPE is not allowed"),
                at: SourceRange(file, offset, offset + 9)
            )
            .rule(
                Wording(
                    id: "berkas tata letak tidak memakai DTD dan entitas sendiri",
                    en: "layout files have no DTD and no entities of their own")
            )
            .fix(Wording(id: "hapus DOCTYPE", en: "remove the DOCTYPE")))
    }

    func refuseInstruction(_ target: UnsafePointer<xmlChar>?) {
        let name = target.map { String(cString: $0) } ?? ""
        let end = consumed
        let start = file.lastOffset(of: "<?", before: end) ?? end
        findings.report(
            Diagnostic(
                "xml.instruction", .error,
                Wording(
                    id: "instruksi <?\(name)?> tidak diperbolehkan", en: "the instruction <?\(name)?> is not allowed"),
                at: SourceRange(file, start, start + 2 + name.utf8.count)))
    }

    func reportEmpty() {
        stop(Diagnostic("xml.empty", .error, Wording(id: "berkas kosong", en: "the file is empty"), at: file.range))
    }

    /// The first error that makes the file ill formed; what libxml2 says after it is a consequence.
    func report(_ error: xmlErrorPtr?) {
        guard let error, !isStopped, error.pointee.domain != Int32(XML_FROM_NAMESPACE.rawValue),
            error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
        else { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? ""
        let fault = WellFormednessFault(
            code: xmlParserErrors(UInt32(bitPattern: error.pointee.code)), message: message, offset: consumed,
            file: file,
            open: open.last?.tag)
        stop(fault.diagnostic)
    }

    private func addTexts() {
        let texts = cursor.textsBeforeTag()
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(contentsOf: texts.map { .text($0) })
    }

    private func refuseNamespaces(in tag: StartTag) {
        var places = tag.attributes.filter { $0.name == "xmlns" || $0.name.contains(":") }.map(\.nameRange)
        if tag.name.contains(":") { places.insert(tag.nameRange, at: 0) }
        for place in places {
            findings.report(
                Diagnostic(
                    "xml.namespace", .error,
                    Wording(
                        id: "ruang nama tidak dipakai: \"\(place.text)\"",
                        en: "namespaces are not used: '\(place.text)'"), at: place))
        }
    }

    private func stop(_ diagnostic: Diagnostic) {
        guard !isStopped else { return }
        isStopped = true
        findings.report(diagnostic)
        if let context { xmlStopParser(context) }
    }

    private var consumed: Int {
        context.map { min(max(0, Int(xmlByteConsumed($0))), file.bytes.count) } ?? 0
    }

    private var here: SourceRange { file.character(at: consumed) }
}
