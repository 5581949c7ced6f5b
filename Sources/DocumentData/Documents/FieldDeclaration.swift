import Diagnostics

/// One key of a record type: the only place where it is declared.
public struct FieldDeclaration: Sendable {
    public let key: String
    public let type: FieldType
    public let isRequired: Bool
    /// Taken, as if it were written, when the field is empty.
    public let defaultText: String?
    public let explanation: Wording

    private init(_ key: String, _ type: FieldType, isRequired: Bool, defaultText: String?, _ explanation: Wording) {
        self.key = key
        self.type = type
        self.isRequired = isRequired
        self.defaultText = defaultText
        self.explanation = explanation
    }

    /// A column of the project's own.
    static func own(_ key: String) -> FieldDeclaration {
        optional(key, .own, "kolom milik proyek", "a column of the project's own")
    }

    static func required(_ key: String, _ type: FieldType, _ id: String, _ en: String) -> FieldDeclaration {
        FieldDeclaration(key, type, isRequired: true, defaultText: nil, Wording(id: id, en: en))
    }

    static func optional(
        _ key: String, _ type: FieldType, _ id: String, _ en: String, default text: String? = nil
    ) -> FieldDeclaration {
        FieldDeclaration(key, type, isRequired: false, defaultText: text, Wording(id: id, en: en))
    }
}
