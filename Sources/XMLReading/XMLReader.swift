import CLibXML2
import Diagnostics

/// Reads XML files as trees with places. libxml2 judges whether a file is well formed; nothing is loaded, nothing is expanded.
///
/// Refused: DOCTYPE and with it every entity of its own, processing instructions, namespaces, other encodings than UTF-8.
public enum XMLReader {
    /// Greatest size of a file in bytes.
    public static let sizeLimit = 16 << 20
    /// Greatest depth of elements in each other.
    public static let depthLimit = 256

    /// Reads a whole file. All findings are reported; the root is nil when the file is not well formed.
    public static func read(_ file: SourceFile, into findings: inout Findings) -> XMLElement? {
        guard isReadable(file, into: &findings) else { return nil }
        let builder = TreeBuilder(file)
        parse(file, with: builder)
        findings.report(contentsOf: builder.findings)
        return builder.root
    }

    private static func isReadable(_ file: SourceFile, into findings: inout Findings) -> Bool {
        if file.bytes.count > sizeLimit {
            findings.report(
                Diagnostic(
                    "xml.too-large", .error,
                    Wording(
                        id: "berkas lebih besar dari \(sizeLimit >> 20) MB",
                        en: "the file is larger than \(sizeLimit >> 20) MB"), at: nil
                )
                .note(Wording(verbatim: file.path)))
            return false
        }
        if let offset = EncodingCheck.firstInvalidByte(in: file.bytes) {
            findings.report(
                Diagnostic(
                    "xml.encoding", .error,
                    Wording(
                        id: "berkas bukan UTF-8", en: "the file is not UTF-8"),
                    at: SourceRange(file, offset, offset + 1)
                )
                .fix(Wording(id: "simpan berkas sebagai UTF-8", en: "save the file as UTF-8")))
            return false
        }
        if let place = EncodingCheck.foreignDeclaration(in: file) {
            findings.report(
                Diagnostic(
                    "xml.encoding", .error,
                    Wording(
                        id: "pengodean \"\(place.text)\" tidak didukung",
                        en: "the encoding '\(place.text)' is not supported"), at: place
                )
                .fix(Wording(id: "tulis UTF-8", en: "write UTF-8"), replacing: .init(place, with: "UTF-8")))
            return false
        }
        return true
    }

    private static func parse(_ file: SourceFile, with builder: TreeBuilder) {
        file.bytes.withUnsafeBytes { buffer in
            // libxml2 refuses an empty buffer without a word.
            guard let base = buffer.baseAddress, !buffer.isEmpty,
                let context = xmlCreateMemoryParserCtxt(base.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
            else {
                builder.reportEmpty()
                return
            }
            defer { xmlFreeParserCtxt(context) }
            let unmanaged = Unmanaged.passRetained(builder)
            defer { unmanaged.release() }
            context.pointee.sax.pointee = handler
            context.pointee.userData = unmanaged.toOpaque()
            builder.context = context
            xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
            xmlParseDocument(context)
            builder.context = nil
        }
    }

    /// Only what is needed: without handlers for entities and external subsets, libxml2 has nothing that it could load.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, _, _, _, _, _, _, _, _ in TreeBuilder.of(data)?.startElement() }
        handler.endElementNs = { data, _, _, _ in TreeBuilder.of(data)?.endElement() }
        handler.internalSubset = { data, _, _, _ in TreeBuilder.of(data)?.refuseDoctype() }
        handler.processingInstruction = { data, target, _ in TreeBuilder.of(data)?.refuseInstruction(target) }
        handler.serror = { data, error in TreeBuilder.of(data)?.report(error) }
        return handler
    }
}
