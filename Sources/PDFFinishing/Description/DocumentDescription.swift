import PageModel

/// What a PDF says about itself: the dictionary that all readers know (PDF 32000-1 §14.3.3), and the same as XMP with the standards that
/// the file keeps (ISO 16684-1, ISO 19005-2 §6.6, ISO 14289-1 §5).
struct DocumentDescription {
    private let metadata: DocumentMetadata
    private let archivePart: Int?

    /// - Parameter archivePart: the part of PDF/A that the file keeps at level a; nil for none.
    init(_ metadata: DocumentMetadata, archivePart: Int? = 2) {
        self.metadata = metadata
        self.archivePart = archivePart
    }

    /// The document's own date, never the day of the run.
    private var date: (year: String, month: String, day: String) {
        guard let date = metadata.date else { return ("2000", "01", "01") }
        return (padded(date.year, 4), padded(date.month, 2), padded(date.day, 2))
    }

    /// As PDF writes dates (§7.9.4).
    var day: String { "D:\(date.year)\(date.month)\(date.day)" }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static let program = "Naskah"

    var information: PDFText {
        var text = PDFText()
        text.put("<<")
        for (key, value) in [
            ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
            ("Keywords", metadata.keywords), ("Creator", DocumentDescription.program),
            ("Producer", DocumentDescription.program), (PDFPageDigests.dataKey, metadata.dataDigest ?? ""),
            (PDFPageDigests.pagesKey, metadata.pagesDigest ?? ""),
        ] where !value.isEmpty {
            text.put("/\(key) ")
            text.put(text: value)
        }
        text.put("/CreationDate(\(day))/ModDate(\(day))>>")
        return text
    }

    var xmp: String {
        let day = "\(date.year)-\(date.month)-\(date.day)"
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(metadata.title))</rdf:li></rdf:Alt></dc:title>
            \(list("dc:creator", "Seq", metadata.author))\(alternative("dc:description", metadata.subject))\
            <dc:language><rdf:Bag><rdf:li>\(escaped(metadata.language))</rdf:li></rdf:Bag></dc:language>
            \(property("pdf:Keywords", metadata.keywords))\
            <pdf:Producer>\(DocumentDescription.program)</pdf:Producer>
            <xmp:CreatorTool>\(DocumentDescription.program)</xmp:CreatorTool>
            <xmp:CreateDate>\(day)</xmp:CreateDate>
            <xmp:ModifyDate>\(day)</xmp:ModifyDate>
            \(archive)\
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            \(DocumentDescription.extensionSchema)
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private var archive: String {
        archivePart.map { "<pdfaid:part>\($0)</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n" } ?? ""
    }

    /// PDF/A wants every property described that it does not know itself (ISO 19005-2 §6.6.2.3.3).
    private static let extensionSchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """

    private func list(_ name: String, _ kind: String, _ value: String) -> String {
        value.isEmpty ? "" : "<\(name)><rdf:\(kind)><rdf:li>\(escaped(value))</rdf:li></rdf:\(kind)></\(name)>\n"
    }

    private func alternative(_ name: String, _ value: String) -> String {
        value.isEmpty
            ? ""
            : "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(value))</rdf:li></rdf:Alt></\(name)>\n"
    }

    private func property(_ name: String, _ value: String) -> String {
        value.isEmpty ? "" : "<\(name)>\(escaped(value))</\(name)>\n"
    }

    /// What XML 1.0 allows.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t", "\n", "\r": result += " "
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
