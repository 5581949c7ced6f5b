/// Prints findings as workflow commands of GitHub Actions, which shows them at the lines of a pull request.
public struct GitHubPrinter {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// One line, without its end.
    public func line(for diagnostic: Diagnostic) -> String {
        let command =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let range = diagnostic.range {
            properties.append("file=" + GitHubPrinter.escaped(range.file.location, isProperty: true))
            if range.file.sheet == nil {
                let start = range.position, end = range.file.position(at: range.upper)
                properties += ["line=\(start.line)", "endLine=\(end.line)"]
                // Columns are taken only within one line.
                if start.line == end.line { properties += ["col=\(start.column)", "endColumn=\(end.column)"] }
            }
        }
        properties.append("title=" + GitHubPrinter.escaped(diagnostic.id, isProperty: true))
        return "::\(command) \(properties.joined(separator: ","))::" + GitHubPrinter.escaped(text(of: diagnostic))
    }

    private func text(of diagnostic: Diagnostic) -> String {
        func word(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }
        var lines = [diagnostic.message.text(in: language)]
        if let page = diagnostic.page { lines[0] = word("halaman \(page): ", "page \(page): ") + lines[0] }
        if let range = diagnostic.range, range.file.sheet != nil { lines[0] = "\(range): " + lines[0] }
        if let rule = diagnostic.rule { lines.append(word("aturan: ", "rule: ") + rule.text(in: language)) }
        for note in diagnostic.notes {
            lines.append((note.range.map { "\($0): " } ?? "") + note.message.text(in: language))
        }
        if let fix = diagnostic.fix { lines.append(word("saran: ", "fix: ") + fix.message.text(in: language)) }
        return lines.joined(separator: "\n")
    }

    /// As the runner takes it apart again.
    private static func escaped(_ text: String, isProperty: Bool = false) -> String {
        let plain = text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
        return isProperty ? plain.replacing(":", with: "%3A").replacing(",", with: "%2C") : plain
    }
}
