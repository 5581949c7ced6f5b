import Files
import PageModel

/// A file within the document: the data that it was made of (ISO 19005-3 §6.8).
package struct Attachment: Sendable {
    /// As the project calls it: `data/opd.csv`.
    let path: String
    let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Media types of what projects are made of (IANA); what is something else is bytes.
    private static let types: [String: String] = [
        "csv": "text/csv", "tsv": "text/tab-separated-values", "yaml": "application/yaml", "yml": "application/yaml",
        "json": "application/json", "md": "text/markdown",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
    ]

    private var type: String {
        let ending = path.split(separator: ".").last?.lowercased() ?? ""
        return Attachment.types[ending] ?? "application/octet-stream"
    }

    /// - Parameter day: when it was changed: that of the document, `D:20231010`.
    /// - Returns: the number of the file's specification.
    func write(to writer: PDFWriter, _ deflation: Deflation, day: String) throws(FinishingError) -> Int {
        guard let packed = deflation.pack(bytes) else { throw .drawn("no memory") }
        let stream = writer.allocate(), specification = writer.allocate()
        let parameters = PDFDictionary([
            ("Size", .integer(bytes.count)), ("CheckSum", .string(MD5.digest(of: bytes))),
            ("ModDate", .string(Array(day.utf8))), ("CreationDate", .string(Array(day.utf8))),
        ])
        try writer.write(
            stream,
            PDFDictionary([
                ("Type", .name("EmbeddedFile")), ("Subtype", .name(type.replacing("/", with: "#2F"))),
                ("Filter", .name("FlateDecode")), ("Params", .dictionary(parameters)),
            ]), stream: packed)
        var text = PDFText()
        text.put("<</Type/Filespec/F ")
        text.put(text: path)
        text.put("/UF ")
        text.put(text: path)
        text.put("/AFRelationship/Data/Desc ")
        text.put(text: "Data naskah: \(path)")
        text.put("/EF<</F \(stream) 0 R/UF \(stream) 0 R>>>>")
        try writer.write(specification, text)
        return specification
    }
}
