import Diagnostics

/// JSON of any shape, as messages of editors have it.
package enum JSONValue: Decodable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    package subscript(key: String) -> JSONValue? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    package subscript(index: Int) -> JSONValue? {
        if case .list(let items) = self, items.indices.contains(index) { items[index] } else { nil }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var integer: Int? {
        if case .number(let number) = self, abs(number) < 1e9 { Int(number) } else { nil }
    }

    /// As an identity of a request is sent back.
    package var written: String {
        switch self {
        case .number(let number): integer.map(String.init) ?? String(number)
        case .text(let text): JSONText.quoted(text)
        default: "null"
        }
    }
}
