import Diagnostics

/// The declaration of a record type. Check, near misses and JSON Schema all come from it.
public struct Shape: Sendable {
    /// Indonesian noun for messages: 'pejabat'.
    public let name: String
    public let explanation: Wording
    public let fields: [FieldDeclaration]

    init(_ name: String, _ explanation: Wording, _ fields: [FieldDeclaration]) {
        self.name = name
        self.explanation = explanation
        self.fields = fields
    }

    public func field(_ key: String) -> FieldDeclaration? { fields.first { $0.key == key } }
    var keys: [String] { fields.map(\.key) }
}
