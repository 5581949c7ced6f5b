import Diagnostics

/// The declaration of a record type. Check, near misses and JSON Schema all come from it.
public struct Shape: Sendable {
    /// Indonesian noun for messages: 'pejabat'.
    public let name: String
    public let explanation: Wording
    public let fields: [FieldDeclaration]
    private let indices: [String: Int]

    init(_ name: String, _ explanation: Wording, _ fields: [FieldDeclaration]) {
        self.name = name
        self.explanation = explanation
        self.fields = fields
        indices = Dictionary(
            fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    public func field(_ key: String) -> FieldDeclaration? { indices[key].map { fields[$0] } }
    var keys: [String] { fields.map(\.key) }
}
