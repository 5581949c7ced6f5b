import Diagnostics
import Foundation

/// Reads JSON: Foundation says whether it is JSON, the YAML reader says where everything stands.
public enum JSONReader {
    /// nil when the file is no JSON, or JSON that YAML cannot express: `\ud83d\ude00` in two halves, keys above 1024 characters,
    /// a colon on another line than its key.
    public static func read(
        _ file: SourceFile, scalars: ScalarReading = .text, into findings: inout Findings
    ) -> DataNode? {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(file.bytes), options: [.fragmentsAllowed])
        } catch {
            findings.report(diagnostic(of: error as NSError, in: file))
            return nil
        }
        if let offset = trailingComma(in: file.bytes) {
            findings.report(
                Diagnostic(
                    "data.json",
                    Wording(
                        id: "koma sebelum kurung tutup",
                        en: "comma before the closing bracket"),
                    at: SourceRange(file, offset, offset + 1)))
            return nil
        }
        if let offset = surrogateEscape(in: file.bytes) {
            findings.report(
                Diagnostic(
                    "data.json-surrogate",
                    Wording(
                        id: "karakter ditulis sebagai dua kode \\u",
                        en: "a character is written as two \\u codes"),
                    at: SourceRange(file, offset, offset + 6)
                )
                .fix(Wording(id: "tulis karakternya langsung", en: "write the character itself")))
            return nil
        }
        return YAMLReader.read(file, scalars: scalars, into: &findings)
    }

    private static func diagnostic(of error: NSError, in file: SourceFile) -> Diagnostic {
        let detail = error.userInfo["NSDebugDescription"] as? String ?? ""
        let index = (error.userInfo["NSJSONSerializationErrorIndex"] as? Int) ?? place(in: detail, file) ?? 0
        let reason = detail.isEmpty ? "" : " (\(detail))"
        return Diagnostic(
            "data.json", Wording(id: "JSON tidak dapat dibaca\(reason)", en: "cannot read the JSON\(reason)"),
            at: file.character(at: index))
    }

    /// From 'around line 3, column 4', as Foundation words it.
    private static func place(in detail: String, _ file: SourceFile) -> Int? {
        let words = detail.split { !$0.isLetter && !$0.isNumber }
        func number(after word: Substring) -> Int? {
            words.firstIndex(of: word).flatMap { words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil }
        }
        guard let line = number(after: "line"), let column = number(after: "column") else { return nil }
        return file.offset(line: line, byteColumn: column)
    }

    /// Foundation lets `[1,]` pass, RFC 8259 does not.
    private static func trailingComma(in bytes: [UInt8]) -> Int? {
        var comma: Int?
        var isString = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isString, byte == UInt8(ascii: "\\") {
                index += 1
            } else if byte == UInt8(ascii: "\"") {
                isString.toggle()
                comma = nil
            } else if !isString, !AlignmentWalk.isSpace(byte) {
                if let comma, byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return comma }
                comma = byte == UInt8(ascii: ",") ? index : nil
            }
            index += 1
        }
        return nil
    }

    /// The first `\uD800`…`\uDFFF`.
    private static func surrogateEscape(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index + 5 < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else { index += 1; continue }
            if bytes[index + 1] == UInt8(ascii: "u"), "dD".utf8.contains(bytes[index + 2]),
                "89abcdefABCDEF".utf8.contains(bytes[index + 3])
            {
                return index
            }
            index += 2
        }
        return nil
    }
}
