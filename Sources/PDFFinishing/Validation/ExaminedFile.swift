import CQPDF
import Glibc

/// A finished PDF that is looked at: its objects as values, however the file stores them.
final class ExaminedFile {
    private let document: PDFDocument
    private var values: [Int: PDFObject] = [:]
    let trailer: PDFDictionary
    let isEncrypted: Bool

    /// - Throws: what libqpdf says of a file that it cannot read.
    init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        document = try PDFDocument(bytes, name: name)
        trailer = ExaminedFile.value(of: document.trailer, in: document).dictionary ?? PDFDictionary()
        isEncrypted = document.library.qpdf_is_encrypted(document.data) == QPDF_TRUE
        try document.check()
    }

    var root: PDFDictionary { dictionary(trailer["Root"]) }

    /// The value itself where it is a reference, however many lead to it.
    func resolved(_ object: PDFObject?) -> PDFObject {
        var object = object ?? .null, steps = 0
        while case .reference(let number) = object, steps < ExaminedFile.mostSteps {
            object = value(number)
            steps += 1
        }
        return object
    }

    private static let mostSteps = 16

    func dictionary(_ object: PDFObject?) -> PDFDictionary { resolved(object).dictionary ?? PDFDictionary() }
    func array(_ object: PDFObject?) -> [PDFObject] { resolved(object).array ?? [] }
    func name(_ object: PDFObject?) -> String? { resolved(object).name }
    func integer(_ object: PDFObject?) -> Int? { resolved(object).integer }
    /// 0 for what is none.
    func number(_ object: PDFObject?) -> Double { resolved(object).number ?? 0 }

    /// A text string (PDF 32000-1 §7.9.2.2).
    func text(_ object: PDFObject?) -> String? {
        guard case .string(let bytes) = resolved(object) else { return nil }
        guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    /// A dictionary, also that of a stream; null for what is not there or cannot be read.
    private func value(_ number: Int) -> PDFObject {
        if let value = values[number] { return value }
        guard let identifier = Int32(exactly: number) else { return .null }
        let library = document.library, object = library.qpdf_get_object_by_id(document.data, identifier, 0)
        defer { library.qpdf_oh_release(document.data, object) }
        let value: PDFObject
        if library.qpdf_oh_is_stream(document.data, object) == QPDF_TRUE {
            let dictionary = library.qpdf_oh_get_dict(document.data, object)
            value = ExaminedFile.value(of: dictionary, in: document)
            library.qpdf_oh_release(document.data, dictionary)
        } else {
            value = ExaminedFile.value(of: object, in: document)
        }
        values[number] = value
        return value
    }

    private static func value(of object: qpdf_oh, in document: PDFDocument) -> PDFObject {
        guard let text = document.library.qpdf_oh_unparse_resolved(document.data, object) else { return .null }
        // The parser looks for the end of the last word.
        let bytes = Array(String(cString: text).utf8) + [0x20]
        return bytes.withUnsafeBytes { buffer in
            var parser = PDFParser(buffer)
            return (try? parser.value()) ?? .null
        }
    }

    /// The unpacked bytes of a stream; nil for what is none, or is packed in a way that nobody knows.
    func stream(_ object: PDFObject?) -> [UInt8]? {
        guard let number = object?.reference.flatMap({ Int32(exactly: $0) }) else { return nil }
        let library = document.library, stream = library.qpdf_get_object_by_id(document.data, number, 0)
        defer { library.qpdf_oh_release(document.data, stream) }
        guard library.qpdf_oh_is_stream(document.data, stream) == QPDF_TRUE else { return nil }
        var data: UnsafeMutablePointer<UInt8>?, count = 0, isUnpacked = QPDF_FALSE
        let code = library.qpdf_oh_get_stream_data(
            document.data, stream, qpdf_dl_generalized, &isUnpacked, &data, &count)
        defer { free(data) }
        guard code & QPDF_ERRORS == 0, let data else { return nil }
        return Array(UnsafeBufferPointer(start: data, count: count))
    }

    /// The objects of the pages, in their order.
    var pages: [Int] {
        var result: [Int] = [], open = [root["Pages"]?.reference].compactMap { $0 }, seen: Set<Int> = []
        while let number = open.popLast() {
            guard seen.insert(number).inserted else { continue }
            let node = dictionary(.reference(number))
            if node["Kids"] == nil {
                result.append(number)
            } else {
                open += array(node["Kids"]).compactMap(\.reference).reversed()
            }
        }
        return result
    }

    /// What a page has itself or from the nodes above it (§7.7.3.4).
    func inherited(_ key: String, by page: PDFDictionary) -> PDFObject? {
        var node = page, steps = 0
        while node[key] == nil, node["Parent"] != nil, steps < ExaminedFile.mostSteps {
            node = dictionary(node["Parent"])
            steps += 1
        }
        return node[key]
    }
}
