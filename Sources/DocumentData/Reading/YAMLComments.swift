import Diagnostics

/// Comments that end a text where its author wrote on: YAML reads 'Program nomor #1 dilaksanakan' as 'Program nomor'.
enum YAMLComments {
    /// A warning when the comment behind a plain scalar of several words has no space after its `#`, as a comment would have.
    /// - Parameter scalar: on one line; the text of the library ends where the comment begins.
    static func cuts(behind scalar: SourceRange) -> Findings {
        var findings = Findings()
        let bytes = scalar.file.bytes
        var start = scalar.upper
        while start < bytes.count, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
        guard start > scalar.upper, start + 1 < bytes.count, bytes[start] == UInt8(ascii: "#"),
            !AlignmentWalk.isSpace(bytes[start + 1]), bytes[start + 1] != UInt8(ascii: "#")
        else { return findings }
        let text = scalar.text
        guard isProse(text) || (bytes[start + 1] < 58 && text.contains(where: \.isLetter)) else { return findings }
        var end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        while AlignmentWalk.isSpace(bytes[end - 1]) { end -= 1 }
        let cut = SourceRange(scalar.file, start, end), whole = SourceRange(scalar.file, scalar.lower, end)
        let quoted = "\"" + whole.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        findings.report(
            Diagnostic(
                "data.comment-cuts-text", .warning,
                Wording(
                    id: "teks berakhir di sini: \"\(cut.text)\" dibaca sebagai komentar dan tidak dicetak",
                    en: "the text ends here: '\(cut.text)' is read as a comment and is not printed"), at: cut
            )
            .rule(
                Wording(
                    id: "tanda # sesudah spasi memulai komentar; komentar diawali \"# \"",
                    en: "a # behind a space begins a comment; comments begin with '# '")
            )
            .fix(
                Wording(
                    id: "taruh seluruh teks dalam tanda kutip, atau beri spasi sesudah # bila memang komentar",
                    en: "put the whole text in quotes, or a space after the # where it is a comment"),
                replacing: .init(whole, with: quoted)))
        return findings
    }

    /// Two words and more.
    private static func isProse(_ text: String) -> Bool {
        text.contains(where: \.isLetter) && text.split(whereSeparator: \.isWhitespace).count > 1
    }
}
