import Diagnostics
import Yams

/// What the YAML library could not read, told for people.
struct YAMLFailure {
    private let error: YamlError
    private let file: SourceFile

    init(_ error: YamlError, _ file: SourceFile) {
        self.error = error
        self.file = file
    }

    func diagnostic(_ marks: inout YAMLMarks) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let offset = marks.offset(line: mark.line, column: mark.column)
            // A quote that is not closed is noticed where the next one closes it, or at the end: the cause is where it opens.
            if let quote = YAMLQuotes.unclosed(in: file, before: offset) { return openQuote(at: quote) }
            return syntax(problem, at: offset)
        case .duplicatedKeysInMapping(let names, let context):
            return duplicate(names, at: marks.offset(line: context.mark.line, column: context.mark.column))
        case .reader:
            return controlCharacter
        default:
            return Diagnostic("data.yaml", YAMLFailure.unreadable("\(error)"), at: file.range.slice(0..<0))
        }
    }

    private func syntax(_ problem: String, at offset: Int) -> Diagnostic {
        let range = file.character(at: offset)
        if problem.contains("another document") {
            return Diagnostic(
                "data.yaml",
                Wording(
                    id: "satu berkas YAML hanya memuat satu dokumen",
                    en: "a YAML file holds one document only"), at: range)
        }
        if problem.contains("maximum depth") || problem.contains("nesting") {
            return Diagnostic(
                "data.too-deep",
                Wording(
                    id: "data bersarang terlalu dalam",
                    en: "data is nested too deeply"), at: range)
        }
        let diagnostic = Diagnostic("data.yaml", YAMLFailure.unreadable(problem), at: range)
        return YAMLFailure.rule(for: problem).map(diagnostic.rule) ?? diagnostic
    }

    private func openQuote(at offset: Int) -> Diagnostic {
        Diagnostic(
            "data.yaml-quote", Wording(id: "tanda kutip ini tidak ditutup", en: "this quote is not closed"),
            at: file.character(at: offset)
        )
        .rule(
            Wording(
                id: "teks yang diawali tanda kutip diakhiri tanda kutip yang sama pada baris itu",
                en: "a text that begins with a quote ends with the same quote on its line")
        )
        .fix(Wording(id: "tutup tanda kutipnya di akhir teks", en: "close the quote at the end of the text"))
    }

    private static func unreadable(_ problem: String) -> Wording {
        Wording(
            id: "YAML tidak dapat dibaca: \(indonesian(problem))", en: "cannot read the YAML: \(problem)")
    }

    /// What the library says, in the reader's language.
    private static func indonesian(_ problem: String) -> String {
        let sentences = [
            ("mapping values are not allowed", "titik dua di tempat yang bukan kunci"),
            ("cannot start any token", "karakter ini tidak dapat mengawali isian"),
            ("did not find expected key", "di sini seharusnya ada kunci"),
            ("did not find expected '-' indicator", "di sini seharusnya ada tanda hubung sebuah butir"),
            ("did not find expected ',' or ']'", "daftar dalam [ ] tidak ditutup atau koma tertinggal"),
            ("did not find expected ',' or '}'", "isian dalam { } tidak ditutup atau koma tertinggal"),
            ("could not find expected ':'", "titik dua sesudah kunci tidak ada"),
            ("unexpected end of stream", "berkas berakhir di tengah isian"),
            ("undefined alias", "nama di belakang * tidak dikenal"),
            ("unknown escape", "garis miring terbalik ini tidak dikenal"),
            ("tab character", "tab tidak dapat menjadi lekukan"),
            ("block sequence entries are not allowed", "butir di tempat yang bukan daftar"),
            ("block mapping", "lekukan kunci tidak sama"), ("document start", "isi di luar dokumen"),
        ]
        return sentences.first { problem.contains($0.0) }?.1 ?? "bentuknya bukan YAML"
    }

    private static func rule(for problem: String) -> Wording? {
        if problem.contains("mapping values are not allowed") {
            return Wording(
                id: "teks yang memuat ': ' ditaruh dalam tanda kutip", en: "text that contains ': ' stands in quotes")
        }
        if problem.contains("cannot start any token") {
            return Wording(
                id: "lekukan memakai spasi, bukan tab; teks yang diawali @, ` atau % ditaruh dalam tanda kutip",
                en: "indent by spaces, not tabs; text that begins with @, ` or % stands in quotes")
        }
        if problem.contains("did not find expected key") || problem.contains("block collection")
            || problem.contains("expected ':'")
        {
            return Wording(
                id: "butir setingkat berlekukan sama; setelah kunci ada titik dua dan spasi",
                en: "items of one level have the same indentation; a key is followed by a colon and a space")
        }
        if problem.contains("undefined alias") {
            return Wording(
                id: "teks yang diawali * ditaruh dalam tanda kutip", en: "text that begins with * stands in quotes")
        }
        return nil
    }

    /// The library names the keys and the first place; the second is looked for at the same indentation.
    private func duplicate(_ names: [String], at first: Int) -> Diagnostic {
        let bytes = file.bytes
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: ":"), bytes[end] != 10 { end += 1 }
        while end > first, AlignmentWalk.isSpace(bytes[end - 1]) { end -= 1 }
        let key = bytes[first..<end]
        let firstRange = SourceRange(file, first, end)
        let second = secondPlace(of: Array(key), first: firstRange)
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let diagnostic = Diagnostic(
            "data.duplicate-key", Wording(id: "kunci \(list) ditulis dua kali", en: "key \(list) is given twice"),
            at: second ?? firstRange)
        guard second != nil else { return diagnostic }
        return diagnostic.note(Wording(id: "pertama kali di sini", en: "first given here"), at: firstRange)
    }

    private func secondPlace(of key: [UInt8], first: SourceRange) -> SourceRange? {
        guard !key.isEmpty else { return nil }
        let position = first.position
        var lineNumber = position.line + 1
        while lineNumber <= file.lineCount {
            let start = file.offset(line: lineNumber, byteColumn: 1)
            let line = file.bytes[start...].prefix { $0 != 10 }
            let indentation = line.prefix { $0 == 32 || $0 == UInt8(ascii: "-") }.count
            let rest = line.dropFirst(indentation)
            if !rest.isEmpty, indentation < position.column - 1 { break }
            if indentation == position.column - 1, rest.starts(with: key),
                rest.dropFirst(key.count).first(where: { !AlignmentWalk.isSpace($0) }) == UInt8(ascii: ":")
            {
                return SourceRange(file, start + indentation, start + indentation + key.count)
            }
            lineNumber += 1
        }
        return inFlow(key, after: first)
    }

    /// The next place of the key inside braces.
    private func inFlow(_ key: [UInt8], after first: SourceRange) -> SourceRange? {
        let bytes = file.bytes
        var index = first.upper
        while index + key.count < bytes.count {
            if "{, \n".utf8.contains(bytes[index - 1]), bytes[index...].starts(with: key),
                bytes[(index + key.count)...].first(where: { !AlignmentWalk.isSpace($0) }) == UInt8(ascii: ":")
            {
                return SourceRange(file, index, index + key.count)
            }
            index += 1
        }
        return nil
    }

    private var controlCharacter: Diagnostic {
        let offset = file.bytes.firstIndex { ($0 < 32 && ![9, 10, 13].contains($0)) || $0 == 127 } ?? 0
        return Diagnostic(
            "data.control-character",
            Wording(
                id: "berkas memuat karakter kendali",
                en: "the file contains a control character"),
            at: file.character(at: offset))
    }
}
