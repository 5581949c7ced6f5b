import Diagnostics

/// What other dialects of Markdown have and this one does not: it would print as it was typed, or become something else.
struct MarkdownDialects {
    private let lines: [(text: Substring, offset: Int)]
    private(set) var found: [(id: String, message: Wording, fix: Wording, offsets: Range<Int>)] = []

    init(_ text: String) {
        var lines: [(Substring, Int)] = [], offset = 0
        // By bytes: a letter would be put together for each.
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Substring(bytes)
            lines.append((bytes.last == UInt8(ascii: "\r") ? Substring(bytes.dropLast()) : line, offset))
            offset += bytes.count + 1
        }
        self.lines = lines
        findFrontMatter()
        var fence: Substring?
        for (line, offset) in lines {
            let body = line.drop { $0 == " " }
            let ticks = body.prefix { $0 == "`" || $0 == "~" }
            if ticks.count >= 3, fence == nil || body.hasPrefix(fence ?? "") {
                fence = fence == nil ? ticks.prefix(3) : nil
            } else if fence == nil {
                look(at: line, offset)
            }
        }
    }

    private mutating func add(
        _ id: String, _ what: Wording, fix: Wording, _ part: Substring, _ line: Substring, _ offset: Int
    ) {
        let start = offset + line.utf8.distance(from: line.startIndex, to: part.startIndex)
        found.append((id, what, fix, start..<start + part.utf8.count))
    }

    /// `---`, keys and values, `---` at the very beginning.
    private mutating func findFrontMatter() {
        guard lines.count > 2, lines[0].text == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.text == "---" || $0.text == "..." }),
            lines[1..<end].allSatisfy({
                $0.text.isEmpty || $0.text.contains(":") || $0.text.hasPrefix(" ") || $0.text.hasPrefix("-")
            })
        else { return }
        found.append(
            (
                "markdown.front-matter",
                Wording(
                    id: "kepala berkas YAML akan tercetak sebagai judul", en: "front matter would print as a heading"),
                Wording(id: "hapus baris --- sampai ---", en: "delete the lines from --- to ---"),
                0..<lines[end].offset + lines[end].text.utf8.count
            ))
    }

    private mutating func look(at line: Substring, _ offset: Int) {
        let body = line.drop { $0 == " " || $0 == ">" }
        if body.hasPrefix("+"), body.count > 4, body.allSatisfy({ "+-=:".contains($0) }) {
            add(
                "markdown.grid-table",
                Wording(
                    id: "tabel bergaris + dan - tercetak apa adanya", en: "tables of + and - print as they are typed"),
                fix: Wording(id: "tulis tabel dengan |", en: "write the table with |"), body, line, offset)
        }
        if let first = body.first, "-*+".contains(first),
            let box = body.dropFirst().dropFirst().prefix(3) as Substring?,
            box == "[ ]" || box == "[x]" || box == "[X]"
        {
            add(
                "markdown.task",
                Wording(id: "kotak centang tercetak apa adanya", en: "check boxes print as they are typed"),
                fix: Wording(id: "tulis ☐ atau ☑, atau hapus", en: "write ☐ or ☑, or delete it"), box, line, offset)
        }
        // Most lines have none of the rest.
        guard line.utf8.contains(where: { "{^~$=".utf8.contains($0) }) else { return }
        if let part = MarkdownDialects.highlight(in: line) {
            add(
                "markdown.highlight", Wording(id: "tanda ==…== tercetak apa adanya", en: "==…== prints as it is typed"),
                fix: Wording(id: "tulis **…** untuk menonjolkan", en: "write **…** to stress it"), part, line, offset)
        }
        for (mark, id, what) in MarkdownDialects.pairs {
            if let part = MarkdownDialects.pair(of: mark, in: line) {
                add(
                    id, what,
                    fix: Wording(
                        id: "tulis tanpa tanda itu, atau pakai huruf seperti ² dan ₂",
                        en: "write it without the marks, or use characters such as ² and ₂"),
                    part, line, offset)
            }
        }
        if let part = MarkdownDialects.attributes(in: line) {
            add(
                "markdown.attributes",
                Wording(
                    id: "atribut '\(part)' tercetak apa adanya", en: "the attributes '\(part)' print as they are typed"),
                fix: Wording(id: "hapus kurung kurawalnya", en: "delete the braces"), part, line, offset)
        }
    }

    private static let pairs: [(Character, String, Wording)] = [
        ("^", "markdown.superscript", Wording(id: "tanda ^…^ tercetak apa adanya", en: "^…^ prints as it is typed")),
        ("~", "markdown.subscript", Wording(id: "tanda ~…~ tercetak apa adanya", en: "~…~ prints as it is typed")),
        ("$", "markdown.math", Wording(id: "rumus $…$ tercetak apa adanya", en: "$…$ prints as it is typed")),
    ]

    /// `==words==`
    private static func highlight(in line: Substring) -> Substring? {
        var rest = line
        while let open = rest.firstRange(of: "==") {
            rest = line[open.upperBound...]
            guard let first = rest.first, first != "=", !first.isWhitespace, let close = rest.firstRange(of: "=="),
                line[line.index(before: close.lowerBound)].isWhitespace == false
            else {
                rest = rest.drop { $0 == "=" }
                continue
            }
            return line[open.lowerBound..<close.upperBound]
        }
        return nil
    }

    /// `^2^`: a mark, a word without spaces (a formula may have some), the mark.
    private static func pair(of mark: Character, in line: Substring) -> Substring? {
        var rest = line
        while let open = rest.firstIndex(of: mark) {
            let after = line.index(after: open), inner = line[after...].prefix { $0 != mark }
            rest = line[after...]
            // `~~struck~~` and `[^note]` are Naskah's own; prices have digits behind the sign.
            if inner.isEmpty {
                rest = rest.drop { $0 == mark }
                continue
            }
            let isClosed = inner.endIndex < line.endIndex,
                isBefore = open > line.startIndex ? line[line.index(before: open)] : " "
            if isBefore == "[" || isBefore == mark || isBefore == "\\" { continue }
            guard isClosed, !(inner.first?.isWhitespace ?? true), !(inner.last?.isWhitespace ?? true) else { continue }
            if mark == "$"
                ? inner.first?.isLetter == true || inner.first == "\\" : !inner.contains(where: \.isWhitespace)
            {
                return line[open...inner.endIndex]
            }
        }
        return nil
    }

    /// `]{.underline}`. An id at the end of a heading, a caption or a picture is Naskah's own.
    private static func attributes(in line: Substring) -> Substring? {
        var rest = line
        while let open = rest.firstIndex(of: "{") {
            rest = line[line.index(after: open)...]
            if rest.first == "{" {
                rest = rest.firstRange(of: "}}").map { rest[$0.upperBound...] } ?? rest.dropFirst()
                continue
            }
            if MarkdownCaptions.isOwnID(line[open...], in: line) { continue }
            if open > line.startIndex, line[line.index(before: open)] == "\\" { continue }
            guard let first = rest.first, first == "." || first == "#", let close = rest.firstIndex(of: "}") else {
                continue
            }
            return line[open...close]
        }
        return nil
    }
}

extension MarkdownConversion {
    mutating func reportOtherDialects() {
        for one in MarkdownDialects(placesText).found {
            let severity: Severity = one.id == "markdown.front-matter" ? .error : .warning
            report(Diagnostic(one.id, severity, one.message, at: range(of: one.offsets)).fix(one.fix))
        }
    }
}
