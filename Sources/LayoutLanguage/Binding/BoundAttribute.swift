import Diagnostics
import Foundation

/// An attribute with its value, parsed once, and with its places.
public struct BoundAttribute: Sendable {
    private enum Written: Sendable {
        case text(String)
        /// Of the data; a text where one is asked for.
        case number(Decimal)
        /// By code: hardly ever asked for.
        case value(@Sendable () -> String?)
    }

    @usableFromInline package let declaration: AttributeDeclaration
    @usableFromInline package let value: AnyParsedValue
    private let written: Written
    /// Place of the attribute's value.
    public let range: SourceRange?
    /// Place of the data that an expression has put there; of the first, where there are several.
    public let dataRange: SourceRange?
    /// Of the entry in the content ledger, where one is kept and the attribute stands on the page.
    package internal(set) var ledgerNumber: Int?

    /// nil when the text is no value of the attribute.
    init?(_ declaration: AttributeDeclaration, _ text: String, at place: Place = Place()) {
        guard let value = declaration.parse(text) else { return nil }
        self.init(declaration, value, .text(text), place)
    }

    /// A number of the data and what it has become.
    init(_ declaration: AttributeDeclaration, _ value: AnyParsedValue, _ number: Decimal, _ place: Place) {
        self.init(declaration, value, .number(number), place)
    }

    private init(_ declaration: AttributeDeclaration, _ value: AnyParsedValue, _ written: Written, _ place: Place) {
        self.declaration = declaration
        self.value = value
        self.written = written
        range = place.range
        dataRange = place.dataRange
    }

    /// A value that code gives to an attribute.
    package init<Value>(_ attribute: Attribute<Value>, _ value: Value, at range: SourceRange? = nil) {
        self.init(
            attribute.declaration, ParsedValue(value), .value({ WrittenValue.text(of: value) }), Place(range: range))
    }

    public var name: String { declaration.name }

    /// As it is written.
    public var text: String {
        switch written {
        case .text(let text): text
        case .number(let number): number.description
        case .value(let write): write() ?? ""
        }
    }

    /// Where an attribute comes from.
    struct Place {
        var range: SourceRange?
        var dataRange: SourceRange?
    }
}
