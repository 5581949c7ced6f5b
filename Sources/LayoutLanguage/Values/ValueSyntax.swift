import Foundation

/// How a value is written and what it becomes: a grammar together with the parser of exactly its texts. Larger syntaxes are made of
/// smaller ones, grammar and parser at once, so that schema, messages and reading cannot differ.
package struct ValueSyntax<Value: Sendable>: Sendable {
    package let grammar: ValueGrammar
    /// Takes a value from the beginning of the text; nil when none stands there.
    let take: @Sendable (inout ValueText) -> Value?
    /// The value of a number that data hold, for syntaxes of numbers; nil when it is none of theirs.
    let number: (@Sendable (Decimal) -> Value?)?

    init(
        _ grammar: ValueGrammar, number: (@Sendable (Decimal) -> Value?)? = nil,
        take: @escaping @Sendable (inout ValueText) -> Value?
    ) {
        self.grammar = grammar
        self.number = number
        self.take = take
    }

    /// The value of a whole text; nil when it is not of the grammar.
    package func value(_ text: String) -> Value? { value(text[...]) }

    func value(_ text: Substring) -> Value? {
        var rest = ValueText(text)
        guard let value = take(&rest), rest.isAtEnd else { return nil }
        return value
    }

    /// Of one word.
    static func word(
        _ grammar: ValueGrammar, number: (@Sendable (Decimal) -> Value?)? = nil,
        _ read: @escaping @Sendable (Substring) -> Value?
    ) -> ValueSyntax {
        ValueSyntax(grammar, number: number) { text in text.word().flatMap(read) }
    }

    /// The same texts, which mean something else.
    func map<Result>(_ transform: @escaping @Sendable (Value) -> Result) -> ValueSyntax<Result> {
        let take = take
        return ValueSyntax<Result>(grammar, number: mappedNumber(transform)) { text in take(&text).map(transform) }
    }

    /// What numbers of the data mean then.
    func mappedNumber<Result>(_ transform: @escaping @Sendable (Value) -> Result) -> (@Sendable (Decimal) -> Result?)? {
        guard let number else { return nil }
        return { decimal in number(decimal).map(transform) }
    }
}
