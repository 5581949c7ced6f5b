import Foundation
import Testing
@testable import LayoutLanguage

/// What the grammar of a value says and what its parser takes is the same, for every property and attribute.
@Suite struct ValueSyntaxTests {
    @Test(arguments: DeclaredValue.all)
    func textsOfTheGrammarHaveAValue(_ declared: DeclaredValue) {
        var texts = GrammarTexts(seed: 7)
        for _ in 0..<60 {
            let text = texts.text(declared.grammar)
            #expect(declared.accepts(text), "'\(text)'")
        }
    }

    /// Texts that are nearly of the grammar are taken by the parser when they match the pattern of the schema, and only then.
    @Test(arguments: DeclaredValue.all)
    func nearMissesAreRefusedByBoth(_ declared: DeclaredValue) throws {
        guard let pattern = declared.grammar.pattern else { return }
        // White space of XML, as in the schema.
        let regex = try Regex(
            pattern.replacing("[^,\\s]", with: "[^, \\t\\n\\r]").replacing("\\s", with: "[ \\t\\n\\r]")
        )
        .matchingSemantics(.unicodeScalar)
        var texts = GrammarTexts(seed: 11), refused = 0
        for _ in 0..<120 {
            let text = texts.nearMiss(declared.grammar)
            let isMatched = try regex.wholeMatch(in: text) != nil
            refused += isMatched ? 0 : 1
            #expect(declared.accepts(text) == isMatched, "'\(text)'")
        }
        #expect(
            refused > 5 || declared.grammar == .choice([.commaList(.phrase)]) || declared.grammar == .commaList(.phrase)
        )
    }

    @Test(arguments: ElementDeclaration.all.flatMap(\.attributes))
    func defaultsAreOfTheGrammar(_ attribute: AttributeDeclaration) {
        guard let text = attribute.defaultText else { return }
        #expect(attribute.parse(text) != nil, "\(attribute.name): '\(text)'")
    }

    @Test func numbersOfTheDataNeedNotBecomeTexts() throws {
        let quantity = try #require(ValueSyntax.quantity.number),
            whole = try #require(ValueSyntax.integer(1...20).number)
        var generator = SeededGenerator(state: 5)
        for _ in 0..<300 {
            let digits = Int.random(in: -999_999_999...999_999_999, using: &generator),
                exponent = Int.random(in: -12...9, using: &generator)
            let number = Decimal(
                sign: digits < 0 ? .minus : .plus, exponent: exponent, significand: Decimal(abs(digits)))
            #expect(quantity(number) == ValueSyntax.quantity.value(number.description), "\(number)")
        }
        for number in -3...25 { #expect(whole(Decimal(number)) == ValueSyntax.integer(1...20).value(String(number))) }
        #expect(whole(Decimal(string: "0.99999") ?? 0) == 1)
        #expect(whole(Decimal(string: "1.5") ?? 0) == nil)
        #expect(quantity(Decimal(sign: .plus, exponent: 18, significand: 1)) == nil)
        #expect(quantity(Decimal(sign: .plus, exponent: -19, significand: 1)) == nil)
        #expect(quantity(.nan) == nil)
    }

    @Test func wholeNumbersOfEveryLength() {
        #expect(ValueSyntax.integer(0...5).value("0000000000000004") == 4)
        #expect(ValueSyntax.integer(0...5).value("-0") == nil)
        #expect(ValueSyntax.integer(-5...5).value("-005") == -5)
        #expect(ValueSyntax.integer(0...5).value("99999999999999999999999") == nil)
        #expect(ValueSyntax.integer(0...5).value("") == nil)
    }
}
