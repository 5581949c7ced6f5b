import Diagnostics

/// Writes the shapes as JSON Schema (draft 7), for editors that complete and check YAML while it is written.
public struct JSONSchemaWriter {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// The schema of `naskah.yaml`.
    public var projectSchema: String { document(.record(Project.shape), Project.shape) }

    /// The schema of a file named under `data:`.
    public func schema(of collection: DataCollection) -> String { document(collection.type, collection.shape) }

    private func document(_ type: FieldType, _ shape: Shape) -> String {
        let head = [
            ("$schema", JSONText.quoted("http://json-schema.org/draft-07/schema#")),
            ("title", JSONText.quoted(shape.name)),
        ]
        return object(head + members(of: type)) + "\n"
    }

    /// Members of the schema object of a type, in the order in which they are written.
    private func members(of type: FieldType) -> [(String, String)] {
        switch type {
        case .text, .markdown, .layout, .reference, .file, .target, .code: [("type", types("string", "number"))]
        case .boolean: [("type", types("boolean", "string"))]
        case .integer, .rupiah, .decimal: [("type", types("number", "string"))]
        case .date: [("type", JSONText.quoted("string")), ("examples", "[\"2023-10-10\", \"10 Oktober 2023\"]")]
        case .weekday: [("enum", list(Weekday.allCases.map(\.name)))]
        case .year: [("type", JSONText.quoted("integer")), ("minimum", "1900"), ("maximum", "2200")]
        case .month: [("type", JSONText.quoted("integer")), ("minimum", "1"), ("maximum", "12")]
        case .colour:
            [("type", JSONText.quoted("string")), ("pattern", JSONText.quoted("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"))]
        case .length: [("type", JSONText.quoted("string")), ("examples", "[\"20 mm\", \"2,5 cm\", \"12 pt\"]")]
        case .nip, .contractNumber:
            [("type", JSONText.quoted("string")), ("pattern", JSONText.quoted("^[0-9 ]{18,22}$"))]
        case .choice(let values): [("enum", list(values))]
        case .list(.reference(let reference)) where reference.allowsAll:
            [
                (
                    "anyOf",
                    "["
                        + [
                            nested([
                                ("type", JSONText.quoted("array")),
                                ("items", nested(members(of: .reference(reference)))),
                            ]),
                            nested([("const", JSONText.quoted(FieldType.Reference.all))]),
                        ].joined(separator: ", ") + "]"
                )
            ]
        case .list(let item): [("type", JSONText.quoted("array")), ("items", nested(members(of: item)))]
        case .map(let value):
            [("type", JSONText.quoted("object")), ("additionalProperties", nested(members(of: value)))]
        case .record(let shape): record(shape)
        case .free, .own: []
        }
    }

    private func record(_ shape: Shape) -> [(String, String)] {
        let properties = shape.fields.map { field in
            var members =
                [("description", JSONText.quoted(field.explanation.text(in: language)))] + members(of: field.type)
            if let text = field.defaultText { members.append(("default", JSONText.quoted(text))) }
            return (field.key, nested(members))
        }
        let required = shape.fields.filter(\.isRequired).map(\.key)
        let patterns = shape.yearly.map { ("^\($0.prefix)[0-9]{4}$", nested(members(of: $0.type))) }
        return [
            ("description", JSONText.quoted(shape.explanation.text(in: language))), ("type", JSONText.quoted("object")),
            ("properties", nested(properties)),
        ] + (patterns.isEmpty ? [] : [("patternProperties", nested(patterns))]) + [
            ("required", list(required)), ("additionalProperties", shape.isOpen ? "true" : "false"),
        ]
    }

    // MARK: Text

    private func nested(_ members: [(String, String)]) -> String {
        object(members).replacing("\n", with: "\n  ")
    }

    private func object(_ members: [(String, String)]) -> String {
        if members.isEmpty { return "{}" }
        return "{\n" + members.map { "  \(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
    }

    private func types(_ names: String...) -> String { list(names) }
    private func list(_ values: [String]) -> String { "[" + values.map(JSONText.quoted).joined(separator: ", ") + "]" }
}
