import Diagnostics
import DocumentLayout
import Foundation

/// What `naskah where` looks for: a value as it is printed, or a place in the data.
struct ValueQuery: Sendable {
    private enum Kind {
        case value(String)
        case line(file: String, line: Int, column: Int?)
        case cell(file: String, sheet: String, address: CellAddress)
    }

    private let kind: Kind

    init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
        if parts.count == 2, let mark = parts[1].lastIndex(of: "!"),
            let address = CellAddress(String(parts[1][parts[1].index(after: mark)...]))
        {
            kind = .cell(file: parts[0], sheet: String(parts[1][..<mark]), address: address)
        } else if let match = text.wholeMatch(of: /(.+\.[A-Za-z]+):(\d+)(?::(\d+))?/), let line = Int(match.2) {
            kind = .line(file: String(match.1), line: line, column: match.3.flatMap { Int($0) })
        } else {
            kind = .value(ValueQuery.plain(text))
        }
    }

    /// Without white space and the mark of the currency: 'Rp 1.000' is 'Rp1.000' and '1.000'.
    private static func plain(_ text: String) -> String {
        let letters = text.filter { !$0.isWhitespace && $0 != "\u{AD}" }.lowercased()
        return letters.hasPrefix("rp") ? String(letters.dropFirst(2)) : letters
    }

    /// Without the marks that a sentence has around a figure: '(Rp223,0 miliar),'.
    private static func bare(_ text: String) -> String {
        let isMark = { (letter: Character) in ".,;:()[]\"'“”!?".contains(letter) }
        return String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
    }

    func matches(_ account: ValueAccount) -> Bool {
        switch kind {
        case .value(let text):
            [account.value, ValueQuery.bare(account.value)].contains { ValueQuery.plain($0) == text }
        default: ((account.data.map { [$0] } ?? []) + account.sources).contains(where: holds)
        }
    }

    private func holds(_ range: SourceRange) -> Bool {
        switch kind {
        case .value: return false
        case .line(let file, let line, let column):
            guard isCalled(range, file) else { return false }
            let start = range.position, end = range.file.position(at: max(range.lower, range.upper - 1))
            guard (start.line...max(start.line, end.line)).contains(line) else { return false }
            guard let column, start.line == end.line else { return true }
            return (start.column...max(start.column, end.column)).contains(column)
        case .cell(let file, let sheet, let address):
            return isCalled(range, file) && range.file.sheet?.sheet == sheet
                && range.file.sheet?.address(at: range.lower) == address
        }
    }

    private func isCalled(_ range: SourceRange, _ file: String) -> Bool {
        range.file.path == file || range.file.location == file || range.file.path.hasSuffix("/" + file)
    }
}

extension ValueAccount {
    private static let mostSources = 12

    /// Lines for people.
    func text(in document: String, _ language: Language) -> String {
        func word(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }
        let shown = value.count > 80 ? value.prefix(79) + "…" : value[...]
        var lines = standings.map { standing in
            let label = standing.label.map { $0 == String(standing.page) ? "" : " (\($0))" } ?? ""
            let bounds = standing.bounds
            return "\(document): \(word("halaman", "page")) \(standing.page)\(label), "
                + "\(bounds.origin.x) \(bounds.origin.y) \(bounds.size.width) × \(bounds.size.height): \(shown)"
        }
        if standings.isEmpty { lines = ["\(document): \(word("tidak tercetak", "not printed")): \(shown)"] }
        lines.append("  \(word("ekspresi", "expression")): \(layout.text)  [\(layout)]")
        if let data { lines.append("  \(word("data", "data")): [\(data)]") }
        for source in sources.prefix(Self.mostSources) {
            lines.append("  \(word("dari", "of")): \(source.text.prefix(60))  [\(source)]")
        }
        if sources.count > Self.mostSources {
            lines.append(
                "  … \(word("dan \(sources.count - Self.mostSources) lagi", "and \(sources.count - Self.mostSources) more"))"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
