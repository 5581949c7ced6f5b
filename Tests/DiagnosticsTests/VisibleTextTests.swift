import Testing
@testable import Diagnostics

/// No control byte of the input reaches a terminal, and what nobody can see has a name.
@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("abc é 李", "abc é 李"), ("a\u{B}b", "a<U+000B>b"), ("\u{1B}[31mx", "<U+001B>[31mx"),
        ("a\u{200B}b", "a<U+200B>b"),
        ("a\u{2028}b", "a<U+2028>b"), ("\u{F0B7} a", "<U+F0B7> a"), ("a\u{0}b", "a<U+0000>b"),
        ("a\u{85}b", "a<U+0085>b"),
        ("a\u{202E}b", "a<U+202E>b"), ("a\nb", "a\nb"), ("a\u{A0}b", "a\u{A0}b"),
    ])
    func names(_ text: String, _ expected: String) { #expect(VisibleText.named(text) == expected) }

    /// Whatever stands in a file, in its name and in messages about it.
    @Test func nothingSteersTheTerminal() {
        for value in (0..<0x20).filter({ $0 != 10 }) + Array(0x7F..<0xA0) + [0x200E, 0x202E, 0x2066, 0xFEFF] {
            let character = String(Unicode.Scalar(UInt32(value)) ?? "?")
            let file = SourceFile(path: "a\(character).yaml", text: "x: \(character)y\n")
            let finding = Diagnostic(
                "a.b", .error, Wording(id: "satu \(character)", en: "one \(character)"), at: SourceRange(file, 3, 5)
            )
            .rule(Wording(verbatim: character)).note(Wording(verbatim: character), at: file.range)
            .fix(Wording(verbatim: character))
            let text = PlainDiagnosticPrinter(language: .english).text(for: finding)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnseen($0) }, "\(value)")
        }
    }

    /// Carets stand below what they are about.
    @Test func linesKeepTheirLength() {
        let line = "a\u{B}b\u{200B}c\u{F0B7}d"
        #expect(VisibleText.aligned(line).unicodeScalars.count == line.unicodeScalars.count)
    }
}
