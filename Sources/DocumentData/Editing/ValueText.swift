import Diagnostics

/// The text that a reader makes of a value where it stands: without the quotes and escapes of its file.
package enum ValueText {
    /// Whether the place is in a file whose values can be changed one by one.
    package static func isValue(_ range: SourceRange) -> Bool {
        if range.file.sheet != nil { return true }
        let kind = range.file.path.lowercased().split(separator: ".").last ?? ""
        return ["csv", "tsv", "yaml", "yml", "json"].contains(kind)
    }

    package static func read(_ range: SourceRange) -> String {
        let text = range.text
        switch range.file.path.lowercased().split(separator: ".").last {
        case "csv", "tsv":
            let isQuoted = range.lower > 0 && range.file.bytes[range.lower - 1] == UInt8(ascii: "\"")
            return isQuoted ? text.replacing("\"\"", with: "\"") : text
        case "yaml", "yml", "json":
            guard let first = text.utf8.first, "\"'|>".utf8.contains(first) else { return text }
            var findings = Findings()
            // As the value of a key, so that blocks keep their indentation.
            let alone = SourceFile(path: "nilai.yaml", text: "nilai: " + text + "\n")
            guard case .record(let record)? = YAMLReader.read(alone, into: &findings)?.value else { return text }
            return record["nilai"]?.value.asText ?? text
        default: return text
        }
    }
}
