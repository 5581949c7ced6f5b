/// A value that has been parsed, in the type of its declaration.
@usableFromInline package final class ParsedValue<Value: Sendable>: Sendable {
    @usableFromInline package let value: Value

    init(_ value: Value) { self.value = value }
}

/// A `ParsedValue` of some type; whoever holds the typed declaration knows which.
@usableFromInline package typealias AnyParsedValue = any AnyObject & Sendable
