import CLibXML2
import Diagnostics

/// Reads a part of an office file as it is unfolded: libxml2 judges and tells a handler what it meets. Nothing is loaded or expanded, a
/// DOCTYPE ends it.
final class MarkupStream {
    private let handler: any MarkupHandler
    private let part: String
    private var hasDoctype = false
    private var complaint: String?

    static func read(_ part: String, of archive: ZipArchive, with handler: any MarkupHandler) throws(OfficeFault) {
        let stream = MarkupStream(part, handler)
        try stream.read(archive)
    }

    private init(_ part: String, _ handler: any MarkupHandler) {
        self.part = part
        self.handler = handler
    }

    private func read(_ archive: ZipArchive) throws(OfficeFault) {
        var sax = MarkupStream.sax
        let unmanaged = Unmanaged.passUnretained(self)
        guard let context = xmlCreatePushParserCtxt(&sax, unmanaged.toOpaque(), nil, 0, nil) else {
            throw .damaged(part: part, detail: nil)
        }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        try archive.stream(part) { piece in
            xmlParseChunk(context, piece.bindMemory(to: CChar.self).baseAddress, Int32(piece.count), 0)
            return !hasDoctype && complaint == nil && handler.fault == nil && !handler.isDone
        }
        if hasDoctype { throw .doctype(part: part) }
        if let fault = handler.fault { throw fault }
        if !handler.isDone, complaint == nil { xmlParseChunk(context, nil, 0, 1) }
        if let fault = handler.fault { throw fault }
        if !handler.isDone, let complaint {
            throw .damaged(part: part, detail: Wording(verbatim: complaint))
        }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> MarkupStream? {
        data.map { Unmanaged<MarkupStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var sax: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { data, name, _, _, _, _, count, _, attributes in
            MarkupStream.of(data)?.handler.start(
                MarkupElement(name: MarkupName(name), attributes: attributes, count: Int(count)))
        }
        sax.endElementNs = { data, name, _, _ in MarkupStream.of(data)?.handler.end(MarkupName(name)) }
        sax.characters = { data, bytes, count in
            MarkupStream.of(data)?.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.internalSubset = { data, _, _, _ in MarkupStream.of(data)?.hasDoctype = true }
        sax.serror = { data, error in
            guard let stream = MarkupStream.of(data), let error, error.pointee.level == XML_ERR_FATAL,
                stream.complaint == nil
            else { return }
            let text = error.pointee.message.map { String(cString: $0) } ?? ""
            stream.complaint = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        }
        return sax
    }
}
