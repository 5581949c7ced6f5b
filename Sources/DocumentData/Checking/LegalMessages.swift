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

    static func misplacedInsertion(_ record: DataRecord) -> Diagnostic {
        Diagnostic(
            "data.misplaced-insertion",
            Wording(
                id: "tidak ada nomor bagi sisipan di tempat ini", en: "no number is left for what is put in here"),
            at: record["sisipan"]?.range ?? record.entries.first?.keyRange
        )
        .rule(
            Wording(
                id: "sisipan berdiri sesudah ketentuan yang sudah ada, dan sesudah sisipan perubahan sebelumnya",
                en: "what is put in stands behind what was there, and behind what an earlier amendment has put in")
        )
        .fix(Wording(id: "pindahkan ke belakang ketentuan itu", en: "move it behind that provision"))
    }

    static func missingGazette(at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.missing-gazette", .note,
            Wording(
                id: "dasar hukum ini belum menyebut Lembaran Negara dan Tambahan Lembaran Negaranya",
                en: "this legal basis does not name its official gazette and its supplement"), at: range
        )
        .rule(
            Wording(
                id:
                    "Undang-Undang dan Peraturan Pemerintah dalam dasar hukum peraturan dilengkapi keduanya (UU 12/2011 Lampiran II)",
                en:
                    "laws and government regulations in the basis of a regulation are cited with both (UU 12/2011 Lampiran II)"
            )
        )
        .fix(
            Wording(
                id:
                    "tambahkan (Lembaran Negara Republik Indonesia Tahun … Nomor …, Tambahan Lembaran Negara Republik Indonesia Nomor …)",
                en:
                    "add (Lembaran Negara Republik Indonesia Tahun … Nomor …, Tambahan Lembaran Negara Republik Indonesia Nomor …)"
            ))
    }

    static func nothingAmended(at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.amendment-without-regulation",
            Wording(
                id: "peraturan yang diubah tidak ada", en: "the regulation that is amended is missing"), at: range
        )
        .fix(
            Wording(
                id: "tambahkan peraturan di bawah data dalam naskah.yaml, dengan tanda diubah, sisipan, atau dihapus",
                en: "add peraturan below data in naskah.yaml, marked with diubah, sisipan or dihapus"))
    }

    static func laterAmendment(_ number: Int, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.later-amendment",
            Wording(
                id: "ketentuan ini diubah oleh perubahan sesudah perubahan ke-\(number)",
                en: "an amendment after amendment \(number) has changed this provision"), at: range
        )
        .rule(
            Wording(
                id: "peraturan perubahan disusun dari naskah sebagaimana berlaku sesudahnya",
                en: "an amending regulation is made of the text as it is after it")
        )
        .fix(Wording(id: "tulis ke: perubahan yang terakhir", en: "write ke: the last amendment"))
    }

    static func emptyAmendment(_ number: Int, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.empty-amendment",
            Wording(
                id: "tidak ada ketentuan yang diubah oleh perubahan ke-\(number)",
                en: "amendment \(number) changes no provision"), at: range
        )
        .fix(
            Wording(
                id: "beri tanda diubah: ya, sisipan: ya, atau dihapus: ya pada ketentuan dalam peraturan",
                en: "mark provisions of peraturan with diubah: ya, sisipan: ya or dihapus: ya"))
    }
}
