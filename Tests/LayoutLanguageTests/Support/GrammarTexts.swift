@testable import LayoutLanguage

/// Texts of a grammar, made at random, and texts that are nearly of it.
struct GrammarTexts {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(state: seed)
    }

    /// A text of the grammar, with white space around and between its values.
    mutating func text(_ grammar: ValueGrammar) -> String { space(0...1) + words(grammar) + space(0...1) }

    /// A text of the grammar of which a few characters are others: it may still be one.
    mutating func nearMiss(_ grammar: ValueGrammar) -> String {
        var text = Array(words(grammar))
        for _ in 0..<number(1...2) {
            let place = number(0...text.count)
            switch number(0...3) {
            case 0 where place < text.count: text.remove(at: place)
            case 1 where place < text.count: text.swapAt(place, number(0...text.count - 1))
            case 2 where place < text.count: text[place] = odd
            default: text.insert(odd, at: place)
            }
        }
        return String(text)
    }

    /// A character that values have or nearly have.
    private var odd: Character {
        mutating get { pick(Array(" 0019.,-+#%'\"aAefmnprtx_|/\u{A0}é٣")) }
    }

    private mutating func words(_ grammar: ValueGrammar) -> String {
        switch grammar {
        case .text: pick(["apa saja", "", "BAB {I}", "a|b; c"])
        case .nothing: ""
        case .identifier: pick(["nama_2-b", "a", "Z9", "id-ID"])
        case .keywords(let words): pick(words)
        case .integer(let bounds): pick(["", "0", "000"]) + String(number(bounds))
        case .factor: digits(1...2, fraction: 1...9)
        case .quantity: pick(["", "-"]) + digits(1...18, fraction: 1...18)
        case .length(let isSigned): (isSigned ? pick(["", "-"]) : "") + length()
        case .percentage: digits(1...5, fraction: 1...9) + "%"
        case .fraction: digits(1...5, fraction: 1...9) + "fr"
        case .colour:
            number(0...1) == 0 ? pick(NamedColor.allCases.map(\.rawValue)) : "#" + hexadecimal(pick([3, 6, 8]))
        case .phrase: pick(["TeX Gyre Pagella", "serif", "Noto  Sans", "é"])
        case .featureSetting: pick(["'ss01'", "\"salt\""]) + pick(["", " on", " off", " 2", "  999"])
        case .segment: "\(number(0...99))-\(number(1...24))"
        case .choice(let items): words(pick(items))
        case .list(let item, let counts):
            repeated(item, number(counts.lowerBound...min(counts.upperBound, 6)), separator: 1...3)
        case .commaList(let item):
            (0..<number(1...4)).map { _ in words(item) }.joined(separator: pick([",", ", ", " , "]))
        case .sequence(let items): joined(items)
        case .combination(let items): joined(Array(shuffled(items).prefix(number(1...items.count))))
        }
    }

    private mutating func length() -> String {
        let unit = pick(LengthUnit.allCases)
        return number(0...9) == 0 ? "0" : digits(1...unit.form.whole, fraction: 1...unit.form.fraction) + unit.rawValue
    }

    private mutating func digits(_ whole: ClosedRange<Int>, fraction: ClosedRange<Int>) -> String {
        var text = (0..<number(whole)).map { _ in String(number(0...9)) }.joined()
        if number(0...1) == 0 { text += "." + (0..<number(fraction)).map { _ in String(number(0...9)) }.joined() }
        return text
    }

    private mutating func hexadecimal(_ count: Int) -> String {
        String((0..<count).map { _ in pick(Array("0123456789abcdefABCDEF")) })
    }

    private mutating func repeated(_ item: ValueGrammar, _ count: Int, separator: ClosedRange<Int>) -> String {
        (0..<count).map { _ in words(item) }.joined(separator: space(separator))
    }

    private mutating func joined(_ items: [ValueGrammar]) -> String {
        items.map { words($0) }.joined(separator: space(1...2))
    }

    private mutating func shuffled(_ items: [ValueGrammar]) -> [ValueGrammar] { items.shuffled(using: &generator) }
    private mutating func space(_ counts: ClosedRange<Int>) -> String {
        (0..<number(counts)).map { _ in pick([" ", "\n", "\t"]) }.joined()
    }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    private mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }
}
