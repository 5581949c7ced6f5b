/// Prints findings for people: place, message, the source line with a caret, rule, notes and the suggested fix.
public struct PlainDiagnosticPrinter {
    public let language: Language
    public let isColoured: Bool

    public init(language: Language, isColoured: Bool = false) {
        self.language = language
        self.isColoured = isColoured
    }

    public func text(for diagnostic: Diagnostic) -> String {
        var lines = [headline(of: diagnostic)]
        if let range = diagnostic.range { lines += excerpt(of: range) }
        if let rule = diagnostic.rule { lines.append(indented(word(id: "aturan", en: "rule"), rule)) }
        for note in diagnostic.notes {
            lines.append(indented(word(id: "catatan", en: "note"), note.message))
            if let range = note.range { lines += excerpt(of: range, withPlace: true) }
        }
        if let fix = diagnostic.fix { lines.append(indented(word(id: "saran", en: "fix"), fix.message)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// So many findings of one kind are told in full; they explain the kind.
    private static let mostInFull = 3
    /// So many are told at all, the others in one line each: a mistake that stands in every row of a table must not hide all others.
    private static let mostOfAKind = 20

    /// All findings in their order, and at the end how many of each kind were left out. What is said again of other places of the same
    /// file (a word that is wrong in every row) is said once, with the places.
    public func texts(for diagnostics: [Diagnostic]) -> [String] {
        var counts: [String: Int] = [:], kinds: [String] = [], texts: [String] = [], rules: Set<String> = []
        let repetitions = FindingRepetitions(of: diagnostics)
        for (index, diagnostic) in diagnostics.enumerated() where repetitions.isFirst(index) {
            let count = counts[diagnostic.id, default: 0] + 1
            if count == 1 { kinds.append(diagnostic.id) }
            counts[diagnostic.id] = count
            // A rule that has not been explained yet is explained, wherever it comes.
            let isNew = rules.insert("\(diagnostic.id) \(diagnostic.rule?.english ?? "")").inserted
            if count <= PlainDiagnosticPrinter.mostInFull || isNew {
                texts.append(text(for: diagnostic) + alsoAt(repetitions.others(of: index)))
            } else if count <= PlainDiagnosticPrinter.mostOfAKind {
                texts.append(headline(of: diagnostic) + "\n" + alsoAt(repetitions.others(of: index)))
            }
        }
        for kind in kinds {
            let more = counts[kind, default: 0] - PlainDiagnosticPrinter.mostOfAKind
            guard more > 0 else { continue }
            texts.append(
                word(
                    id: "… dan \(more) lagi [\(kind)]; semuanya dengan --diagnostics json",
                    en: "… and \(more) more [\(kind)]; all of them with --diagnostics json") + "\n")
        }
        return texts
    }

    /// So many places of the same are named.
    private static let mostPlaces = 12

    private func alsoAt(_ places: [SourceRange]) -> String {
        guard let first = places.first else { return "" }
        let names = places.prefix(PlainDiagnosticPrinter.mostPlaces).map(FindingRepetitions.name(of:)).joined(
            separator: ", ")
        let more = places.count - PlainDiagnosticPrinter.mostPlaces
        let rest = more > 0 ? word(id: ", … dan \(more) lagi", en: ", … and \(more) more") : ""
        let isSheet = first.file.sheet != nil
        let wording = Wording(
            id: "sama pada \(isSheet ? "sel" : "baris") \(names)\(rest)",
            en: "the same \(isSheet ? "in" : "in line") \(names)\(rest)")
        return indented(word(id: "juga", en: "also"), wording) + "\n"
    }

    /// One line that sums up: '2 kesalahan, 1 peringatan'. Empty when there is nothing to tell.
    public func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.filter { $0.severity == .error }.count
        let warnings = diagnostics.filter { $0.severity == .warning }.count
        var parts: [String] = []
        if errors > 0 { parts.append(word(id: "\(errors) kesalahan", en: "\(errors) error\(errors == 1 ? "" : "s")")) }
        if warnings > 0 {
            parts.append(word(id: "\(warnings) peringatan", en: "\(warnings) warning\(warnings == 1 ? "" : "s")"))
        }
        return parts.joined(separator: ", ")
    }

    private func headline(of diagnostic: Diagnostic) -> String {
        var place = diagnostic.range.map { VisibleText.named("\($0): ") } ?? ""
        if let page = diagnostic.page { place += word(id: "halaman \(page): ", en: "page \(page): ") }
        let severity = coloured(severityWord(diagnostic.severity), diagnostic.severity)
        return "\(place)\(severity): \(VisibleText.named(diagnostic.message.text(in: language))) [\(diagnostic.id)]"
    }

    private func severityWord(_ severity: Severity) -> String {
        switch severity {
        case .error: word(id: "kesalahan", en: "error")
        case .warning: word(id: "peringatan", en: "warning")
        case .note: word(id: "catatan", en: "note")
        }
    }

    private func excerpt(of range: SourceRange, withPlace: Bool = false) -> [String] {
        let position = range.position
        let source = VisibleText.aligned(range.file.line(position.line).replacing("\t", with: " "))
        guard !source.allSatisfy(\.isWhitespace) else {
            return withPlace ? [VisibleText.named("     --> \(range)")] : []
        }
        // Long lines (a Markdown paragraph is often one) are shown around the place only.
        let scalars = Array(source.unicodeScalars)
        let first = max(0, position.column - 61)
        let last = min(scalars.count, position.column + 59)
        let shown = first < last ? String(String.UnicodeScalarView(scalars[first..<last])) : ""
        let lead = first > 0 ? "…" : ""
        let number = String(range.file.sheet?.address(at: range.lower)?.row ?? position.line)
        let gutter = String(repeating: " ", count: max(4, number.count))
        let pad = String(repeating: " ", count: max(0, position.column - 1 - first) + lead.count)
        let width = max(1, min(range.text.prefix { $0 != "\n" }.unicodeScalars.count, last - position.column + 1))
        let carets = String(repeating: "^", count: width)
        let head = withPlace ? [VisibleText.named("     --> \(range)")] : []
        return head + [
            "\(gutter.dropLast(number.count))\(number) | \(lead)\(shown)\(last < scalars.count ? "…" : "")",
            "\(gutter) | \(pad)\(carets)",
        ]
    }

    private func indented(_ label: String, _ wording: Wording) -> String {
        "     = \(label): \(VisibleText.named(wording.text(in: language)))"
    }

    private func word(id: String, en: String) -> String {
        Wording(id: id, en: en).text(in: language)
    }

    private func coloured(_ text: String, _ severity: Severity) -> String {
        guard isColoured else { return text }
        let code =
            switch severity {
            case .error: "31;1"
            case .warning: "33;1"
            case .note: "36;1"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
