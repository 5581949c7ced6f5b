import Files
import Foundation

/// The file of a signing record, beside its PDF.
public enum SigningRecordFile {
    /// `komitmen.pdf` → `komitmen.signing.json`
    public static func path(besides pdf: String) -> String {
        (pdf.lowercased().hasSuffix(".pdf") ? String(pdf.dropLast(4)) : pdf) + ".signing.json"
    }

    /// Writes the record of a document that is signed electronically. Without one, a record of an earlier run is removed: its places
    /// would no longer be true.
    /// - Parameter identities: NIK by the key of the room; empty unless somebody asked for them.
    public static func write(_ written: WrittenDocument, identities: [String: String]) throws {
        let path = path(besides: written.path)
        guard written.isSignedElectronically else {
            unlink(path)
            return
        }
        guard let digest = SHA256.hexadecimal(ofFile: written.path) else {
            throw OutputError(path: written.path, code: EIO)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(SigningRecord(written, sha256: digest, identities: identities))
        data.append(UInt8(ascii: "\n"))
        try AtomicFile.write(Array(data), to: path)
    }
}
