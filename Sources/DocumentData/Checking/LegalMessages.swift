import Diagnostics

/// What the numbering of regulations and decrees has to tell.
extension Diagnostic {
    static func repeatedProvision(_ id: String, at range: SourceRange?, first: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.repeated-provision",
            Wording(id: "id \"\(id)\" dipakai dua ketentuan", en: "two provisions have the id '\(id)'"), at: range
        )
        .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: first)
        .fix(Wording(id: "beri salah satunya id lain", en: "give one of them another id"))
    }

    static func unknownProvision(_ id: String, near: String?, at range: SourceRange?) -> Diagnostic {
        let finding = Diagnostic(
            "data.unknown-provision",
            Wording(
                id: "rujukan [](#\(id)) tidak menunjuk ketentuan mana pun", en: "[](#\(id)) refers to no provision"),
            at: range)
        return near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
            ?? finding.fix(
                Wording(
                    id: "tulis id: \(id) pada pasal, ayat, huruf, atau angka yang dimaksud",
                    en: "write id: \(id) at the provision that is meant"))
    }

    static func emptyParagraph(at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.empty-article", Wording(id: "ayat ini tidak punya isi", en: "this paragraph has no isi"), at: range
        )
        .fix(Wording(id: "tulis isi, atau dihapus: ya", en: "write isi, or dihapus: ya"))
    }

    static func emptyArticle(at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.empty-article",
            Wording(
                id: "pasal harus punya isi atau ayat, dan bukan keduanya",
                en: "an article has either isi or ayat"), at: range
        )
        .fix(Wording(id: "tulis isi, atau ayat, tidak keduanya", en: "write isi, or ayat, not both"))
    }
}
