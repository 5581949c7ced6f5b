import Diagnostics
import OfficeFiles

/// What is told about forms that came back.
enum EntryFormMessages {
    private static let again = Wording(
        id: "buat formulir baru dengan naskah form, lalu pindahkan isinya",
        en: "make a new form with naskah form, and move its content there")

    static func noForm(_ file: String) -> Diagnostic {
        Diagnostic(
            "form.no-form", .error,
            Wording(id: "\(file) bukan formulir Naskah", en: "\(file) is no form of Naskah"), at: nil
        )
        .rule(
            Wording(
                id: "formulir dan daftar lain diimpor sendiri-sendiri",
                en: "forms and other lists are imported apart from each other"))
    }

    static func version(_ file: String, _ version: String) -> Diagnostic {
        Diagnostic(
            "form.version", .error,
            Wording(
                id: "\(file) adalah formulir versi \(version), bukan \(EntryForm.version)",
                en: "\(file) is a form of version \(version), not \(EntryForm.version)"), at: nil
        ).fix(again)
    }

    static func noSheet(_ file: String, _ sheet: String) -> Diagnostic {
        Diagnostic(
            "form.no-sheet", .error,
            Wording(
                id: "\(file): lembar \"\(sheet)\" atau baris judul kolomnya tidak ada",
                en: "\(file): the sheet \"\(sheet)\" or its row of headings is not there"), at: nil
        ).fix(again)
    }

    static func headsGone(_ headings: [String], at range: SourceRange) -> Diagnostic {
        let list = headings.map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            "form.heading-gone", .error,
            Wording(id: "judul kolom \(list) tidak ada lagi", en: "the headings \(list) are gone"), at: range
        )
        .rule(Wording(id: "judul kolom formulir tidak diubah", en: "headings of a form stay as they are"))
        .fix(Wording(id: "kembalikan judulnya", en: "write the headings again"))
    }

    static func extraColumn(_ column: SheetList.Column) -> Diagnostic {
        Diagnostic(
            "form.extra-column", .warning,
            Wording(
                id: "kolom \"\(column.heading)\" bukan bagian formulir; isinya tidak diambil",
                en: "the column \"\(column.heading)\" is no part of the form; it is not taken"), at: column.range)
    }

    static func exampleChanged(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            "form.example-changed", .error,
            Wording(
                id: "baris contoh diisi; isinya tidak diambil", en: "the example was written over; it is not taken"),
            at: range
        )
        .fix(
            Wording(
                id: "pindahkan isinya ke baris kosong di bawahnya", en: "move it into an empty row below"))
    }

    static func missing(_ heading: String, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "form.missing", .error,
            Wording(id: "\"\(heading)\" belum diisi", en: "\"\(heading)\" is not filled in"), at: range
        )
        .rule(Wording(id: "kolom bertanda * wajib diisi", en: "columns with * must be filled in"))
        .fix(Wording(id: "isi sel itu, atau kosongkan seluruh baris", en: "fill the cell in, or empty the row"))
    }

    static func unknownRow(_ name: String, _ collection: String, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "form.unknown-row", .error,
            Wording(
                id: "\(collection) \"\(name)\" tidak ada dalam proyek",
                en: "the project has no \(collection) \"\(name)\""), at: range
        )
        .fix(
            Wording(
                id: "tambahkan melalui formulir program atau quick-win",
                en: "add it with a form for program or quick-win"))
    }

    /// - Parameter places: with what each of them says.
    static func contradiction(_ what: Wording, _ places: [(text: String, range: SourceRange?)]) -> Diagnostic {
        let texts = places.map { "\"\(String($0.text.prefix(60)))\"" }.joined(separator: ", ")
        var diagnostic = Diagnostic(
            "form.contradiction", .error,
            Wording(
                id: "\(what.indonesian): jawaban berbeda: \(texts)", en: "\(what.english): answers differ: \(texts)"),
            at: places.last?.range)
        for place in places.dropLast() {
            diagnostic = diagnostic.note(
                Wording(id: "di sini \"\(place.text)\"", en: "here \"\(place.text)\""), at: place.range)
        }
        return diagnostic.fix(
            Wording(id: "tanyakan mana yang benar, lalu samakan", en: "ask which one is right, and make them agree"))
    }

    /// - Parameters:
    ///   - names: units of which no form came.
    ///   - untouched: units whose form came back as it was sent.
    static func late(_ names: [String], _ untouched: [String]) -> Diagnostic {
        let list = names.joined(separator: ", "), same = untouched.joined(separator: ", ")
        func text(_ parts: (list: String, mark: String)...) -> String {
            parts.filter { !$0.list.isEmpty }.map { $0.mark.isEmpty ? $0.list : "\($0.mark): \($0.list)" }
                .joined(separator: "; ")
        }
        let count = names.count + untouched.count
        return Diagnostic(
            "form.not-answered", .warning,
            Wording(
                id: "\(count) OPD belum menjawab: "
                    + text((list, ""), (same, "formulirnya kembali tanpa isian apa pun")),
                en: "\(count) units have not answered: " + text((list, ""), (same, "their forms came back untouched"))),
            at: nil
        )
        .rule(
            Wording(
                id: "yang sudah ada dalam proyek tetap berlaku bagi mereka",
                en: "what the project has stays true for them"))
    }

    static func unknownAgency(_ file: String, _ agency: String) -> Diagnostic {
        Diagnostic(
            "form.unknown-agency", .error,
            Wording(
                id: "\(file) dibuat bagi OPD \"\(agency)\", yang tidak ada dalam proyek",
                en: "\(file) was made for the unit \"\(agency)\", which the project does not have"), at: nil
        ).fix(again)
    }

    static func rowGone(_ name: String, _ file: String, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "form.row-gone", .warning,
            Wording(
                id: "\(file): baris \(name) dihapus dari formulir; dalam proyek tetap ada",
                en: "\(file): the row \(name) was deleted from the form; the project keeps it"), at: range
        )
        .fix(
            Wording(
                id: "hapus dari data proyek bila memang tidak ada lagi", en: "delete it in the project if it is gone"))
    }
}
