import Diagnostics

/// What a file of BibTeX has wrong.
extension Diagnostic {
    private static func bibtex(
        _ id: String, _ message: Wording, at range: SourceRange, _ severity: Severity = .error
    ) -> Diagnostic {
        Diagnostic("data.bibtex-" + id, severity, message, at: range)
    }

    static func noEntry(at range: SourceRange) -> Diagnostic {
        bibtex(
            "entry", Wording(id: "sesudah @ diharapkan jenis entri dan {", en: "a type and { are missing behind @"),
            at: range
        )
        .fix(Wording(id: "tulis misalnya @article{kunci, …}", en: "write, for example, @article{key, …}"))
    }

    static func noKey(at range: SourceRange) -> Diagnostic {
        bibtex("key", Wording(id: "entri ini tidak mempunyai kunci", en: "this entry has no key"), at: range)
            .fix(Wording(id: "tulis kuncinya sesudah {, lalu koma", en: "write its key behind {, then a comma"))
    }

    static func noField(at range: SourceRange) -> Diagnostic {
        bibtex(
            "field", Wording(id: "di sini diharapkan nama = {nilai}", en: "name = {value} is expected here"), at: range
        )
        .fix(Wording(id: "periksa tanda =, koma, dan kurungnya", en: "look at its =, commas and braces"))
    }

    static func unclosed(at range: SourceRange) -> Diagnostic {
        bibtex("unclosed", Wording(id: "entri ini tidak ditutup", en: "this entry is not closed"), at: range)
            .fix(Wording(id: "tambahkan } yang kurang", en: "add the } that is missing"))
    }

    static func unknownString(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        let finding = bibtex(
            "string", Wording(id: "@string \"\(name)\" tidak ada", en: "there is no @string \"\(name)\""), at: range)
        return near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
            ?? finding.fix(Wording(id: "tulis teksnya di dalam { }", en: "write the text in braces"))
    }

    static func outsideEntries(at range: SourceRange) -> Diagnostic {
        bibtex(
            "outside",
            Wording(id: "teks di luar entri tidak dibaca", en: "text outside entries is not read"), at: range,
            .warning
        )
        .fix(Wording(id: "beri @ pada entrinya, atau % pada catatan", en: "give the entry its @, or a note its %"))
    }

    static func repeatedField(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        bibtex("repeated", Wording(id: "\"\(name)\" ditulis dua kali", en: "'\(name)' is written twice"), at: range)
            .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: first)
            .fix(Wording(id: "hapus salah satunya", en: "delete one of them"))
    }

    static func unknownField(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        let finding = bibtex(
            "unknown-field",
            Wording(
                id: "isian \"\(name)\" tidak dikenal dan tidak dicetak", en: "unknown field '\(name)', not printed"),
            at: range, .warning)
        return near.map {
            finding.fix(
                Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?"),
                replacing: .init(range, with: $0))
        } ?? finding
    }

    static func crossReference(at range: SourceRange) -> Diagnostic {
        bibtex(
            "crossref", Wording(id: "crossref tidak didukung", en: "crossref is not supported"), at: range
        )
        .fix(Wording(id: "tulis isiannya pada entri ini", en: "write the fields at this entry"))
    }

    static func unknownCommand(_ command: String, at range: SourceRange) -> Diagnostic {
        bibtex(
            "command",
            Wording(id: "perintah TeX \(command) tidak dikenal", en: "unknown command of TeX \(command)"), at: range,
            .warning
        )
        .fix(Wording(id: "tulis hurufnya langsung", en: "write the letter itself"))
    }
}
