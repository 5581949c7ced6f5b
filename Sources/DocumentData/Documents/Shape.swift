import Diagnostics

/// The declaration of a record type. Check, near misses and JSON Schema all come from it.
public struct Shape: Sendable {
    /// Indonesian noun for messages: 'pejabat'.
    public let name: String
    public let explanation: Wording
    public let fields: [FieldDeclaration]
    /// Fields of which a record may have one for each year: `target_2025`.
    let yearly: [YearlyField]
    /// Whether records may have keys of the project's own.
    public let isOpen: Bool
    private let indices: [String: Int]

    init(
        _ name: String, _ explanation: Wording, _ fields: [FieldDeclaration], yearly: [YearlyField] = [],
        isOpen: Bool = false
    ) {
        self.name = name
        self.explanation = explanation
        self.fields = fields
        self.yearly = yearly
        self.isOpen = isOpen
        indices = Dictionary(
            fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    public func field(_ key: String) -> FieldDeclaration? {
        indices[key].map { fields[$0] } ?? yearly.lazy.compactMap { $0.field(key) }.first
    }

    /// The key that was probably meant by one that the shape does not have: it is nearly the same, begins like a yearly one, or is the
    /// beginning of one (`gelar` of `gelar_depan`).
    func meant(by key: String) -> String? {
        if let near = NearMiss.nearest(to: key, in: namedKeys) { return near }
        if let field = yearly.first(where: { key.hasPrefix($0.prefix) }) { return field.prefix + "2025" }
        return keys.first { $0.hasPrefix(key + "_") }
    }

    var keys: [String] { fields.map(\.key) }
    /// For messages: of yearly fields one stands for all.
    var namedKeys: [String] { keys + yearly.map { $0.prefix + "2025" } }
}
