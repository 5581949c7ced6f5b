import Diagnostics

/// What fields and lists are called, for people who never see their keys.
package enum FieldWords {
    /// 'Gelar depan', 'Titles before the name'. A field that nobody has declared is called by its key.
    package static func title(of key: String, in collection: String) -> Wording {
        let heading = heading(of: key)
        guard let field = DataCollection.ofImport(collection)?.shape.field(key) else {
            return Wording(id: heading, en: heading)
        }
        return Wording(id: heading, en: capital(String(field.explanation.english.prefix { !";,:".contains($0) })))
    }

    /// 'Pejabat penanda tangan', 'Official who signs'.
    package static func title(of collection: String) -> Wording {
        DataCollection.ofImport(collection)?.shape.explanation
            ?? Wording(id: heading(of: collection), en: heading(of: collection))
    }

    /// A key as words: 'NI PPPK' of `ni_pppk`.
    static func heading(of key: String) -> String {
        capital(
            key.split(separator: "_").map { word in
                ["nip", "nrp", "ni", "pppk", "opd", "nik", "id"].contains(word) ? word.uppercased() : String(word)
            }.joined(separator: " "))
    }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
