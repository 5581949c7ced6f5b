/// Changes a `naskah.yaml` as text, so that its author's comments and order stay: a block that belongs to `naskah import` is replaced, one
/// that is new is put at the end.
package enum ProjectFileText {
    /// `impor:` with what headings mean.
    package static func settingAnswers(_ answers: [String: [String: String]], in text: String) -> String {
        let lines = answers.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.flatMap { table, fields in
            ["  \(table):"] + fields.sorted { $0.key < $1.key }.map { "    \(quoted($0.key)): \(quoted($0.value))" }
        }
        return setting("impor", lines, in: text)
    }

    /// `pertanyaan:` with what is not answered yet.
    package static func settingQuestions(_ questions: [String], in text: String) -> String {
        setting("pertanyaan", questions.map { "  - \(quoted($0))" }, in: text)
    }

    /// `data:` names the file of a table.
    package static func adding(_ name: String, file: String, in text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let head = lines.firstIndex(where: { $0.hasPrefix("data:") }) else { return text }
        lines.insert("  \(name): \(file)", at: head + 1)
        return lines.joined(separator: "\n")
    }

    private static func setting(_ key: String, _ block: [String], in text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let new = block.isEmpty ? [] : ["\(key):"] + block
        if let first = lines.firstIndex(where: { $0 == "\(key):" || $0.hasPrefix("\(key): ") }) {
            let rest = lines[(first + 1)...]
            let end = rest.firstIndex { !$0.hasPrefix(" ") && !$0.hasPrefix("-") && !$0.isEmpty } ?? lines.count
            lines.replaceSubrange(first..<end, with: new)
        } else {
            lines += new
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// In quotes, which suit any text.
    package static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
