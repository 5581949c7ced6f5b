import Diagnostics

/// A list that was saved as text, `.csv` or `.tsv`, as a sheet: with titles, groups and totals, as clerks export it.
///
/// 1. The bytes are UTF-8, or UTF-16 with its mark ('Unicode text' of Excel).
/// 2. A first line `sep=;` names the delimiter; else it is the one of `;`, `,` and tabs that stands in the text most often.
/// 3. Cells in quotes may hold delimiters and line ends. Whole numbers are numbers; all other texts stay what they are, for a point or a
///    comma may mean two things.
package enum DelimitedText {
    package static func isMeant(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".csv", ".tsv", ".txt", ".tab"].contains { name.hasSuffix($0) }
    }

    /// nil after a finding.
    package static func sheet(_ bytes: [UInt8], path: String, into findings: inout Findings) -> Sheet? {
        do throws(OfficeFault) {
            guard let text = utf8(bytes) else { throw .encoding }
            if let kind = OfficeFileKind.ofBytes(text), kind != .text { throw .other(kind) }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            var reader = DelimitedTextReader(text, part: name)
            return try reader.sheet(
                String(name.prefix { $0 != "." }), path: SourcePath(shown: path, location: nil))
        } catch {
            findings.report(error.diagnostic(path, at: nil))
            return nil
        }
    }

    /// Without the mark of the encoding. nil for bytes of another encoding.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
        guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
            return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
        }
        let isLittle = bytes[0] == 0xFF,
            units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                isLittle
                    ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                    : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}
