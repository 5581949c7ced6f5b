import Foundation
import TestSupport

/// A finished PDF as the qpdf program sees it.
struct ReadPDF {
    /// By their names: `obj:4 0 R`.
    private let objects: [String: Any]
    /// What `qpdf --check` complains about; empty for a sound file.
    let complaints: String
    let pages: [[String: Any]]

    init(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder(), path = try folder.write(bytes, as: "a.pdf")
        complaints = try PDFFile(path: path).complaints
        let json = try Program.output(of: "qpdf", "--json", "--json-key=qpdf", "--json-key=pages", path)
        guard let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any],
            let objects = (read["qpdf"] as? [Any])?.last as? [String: Any],
            let pages = read["pages"] as? [[String: Any]]
        else {
            throw Program.Failure(description: "qpdf gives no JSON: \(json.prefix(300))")
        }
        self.objects = objects
        self.pages = pages.compactMap { $0["object"] as? String }.compactMap {
            ReadPDF.value(objects["obj:" + $0]) as? [String: Any]
        }
    }

    var root: [String: Any] {
        dictionary((objects["trailer"] as? [String: Any]).flatMap { ReadPDF.value($0) as? [String: Any] }?["/Root"])
    }
    var information: [String: Any] {
        dictionary((objects["trailer"] as? [String: Any]).flatMap { ReadPDF.value($0) as? [String: Any] }?["/Info"])
    }

    /// Follows a reference; what is no dictionary is empty.
    func dictionary(_ object: Any?) -> [String: Any] {
        if let reference = object as? String, reference.hasSuffix(" R") {
            return dictionary(ReadPDF.value(objects["obj:" + reference]))
        }
        return object as? [String: Any] ?? [:]
    }

    func list(_ object: Any?) -> [Any] {
        if let reference = object as? String, reference.hasSuffix(" R") {
            return list(ReadPDF.value(objects["obj:" + reference]))
        }
        return object as? [Any] ?? []
    }

    /// The fields of the form, in its order.
    var fields: [[String: Any]] { list(dictionary(root["/AcroForm"])["/Fields"]).map { dictionary($0) } }

    /// A text without qpdf's mark of its encoding.
    static func text(_ object: Any?) -> String { (object as? String ?? "").replacing(/^[ub]:/, with: "") }

    private static func value(_ object: Any?) -> Any? { (object as? [String: Any])?["value"] }
}
