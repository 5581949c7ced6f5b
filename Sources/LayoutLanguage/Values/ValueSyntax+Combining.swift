import Foundation
import PageModel

extension ValueSyntax {
    /// The first of these that fits.
    static func choice(_ items: ValueSyntax...) -> ValueSyntax {
        ValueSyntax(.choice(items.map(\.grammar)), number: firstNumber(of: items)) { text in
            for item in items {
                var rest = text
                guard let value = item.take(&rest) else { continue }
                text = rest
                return value
            }
            return nil
        }
    }

    private static func firstNumber(of items: [ValueSyntax]) -> (@Sendable (Decimal) -> Value?)? {
        let readers = items.compactMap(\.number)
        guard !readers.isEmpty else { return nil }
        return { decimal in readers.lazy.compactMap { $0(decimal) }.first }
    }

    /// White space alone is a value too: none.
    static func orNothing<Given>(_ syntax: ValueSyntax<Given>) -> ValueSyntax where Value == Given? {
        ValueSyntax(.choice([.nothing, syntax.grammar]), number: syntax.mappedNumber { Optional($0) }) { text in
            text.isAtEnd ? .some(nil) : syntax.take(&text).map { Optional($0) }
        }
    }

    /// So many values, separated by white space: all words that are left.
    static func list<Item>(_ item: ValueSyntax<Item>, _ counts: ClosedRange<Int>) -> ValueSyntax where Value == [Item] {
        ValueSyntax(.list(item.grammar, counts)) { text in
            var values: [Item] = []
            while !text.isAtEnd {
                guard values.count < counts.upperBound, let value = item.take(&text) else { return nil }
                values.append(value)
            }
            return values.count >= counts.lowerBound ? values : nil
        }
    }

    /// One or more values, separated by commas: all that is left.
    static func commaList<Item>(_ item: ValueSyntax<Item>) -> ValueSyntax where Value == [Item] {
        ValueSyntax(.commaList(item.grammar)) { text in
            let parts = text.remainder().split(separator: ",", omittingEmptySubsequences: false)
            let values = parts.compactMap { item.value($0) }
            return values.count == parts.count ? values : nil
        }
    }

    /// Two values of different kinds in this order.
    static func sequence<First, Second>(
        _ first: ValueSyntax<First>, _ second: ValueSyntax<Second>,
        making value: @escaping @Sendable (First, Second) -> Value
    ) -> ValueSyntax {
        ValueSyntax(.sequence([first.grammar, second.grammar])) { text in
            guard let one = first.take(&text), let two = second.take(&text) else { return nil }
            return value(one, two)
        }
    }

    /// Three values of different kinds in this order.
    static func sequence<First, Second, Third>(
        _ first: ValueSyntax<First>, _ second: ValueSyntax<Second>, _ third: ValueSyntax<Third>,
        making value: @escaping @Sendable (First, Second, Third) -> Value
    ) -> ValueSyntax {
        ValueSyntax(.sequence([first.grammar, second.grammar, third.grammar])) { text in
            guard let one = first.take(&text), let two = second.take(&text), let three = third.take(&text) else {
                return nil
            }
            return value(one, two, three)
        }
    }

    /// One to four values for the edges of a box in the order of CSS: top, right, bottom, left; what is left out is as opposite.
    static func edges<Edge: Hashable>(_ edge: ValueSyntax<Edge>) -> ValueSyntax where Value == Edges<Edge> {
        ValueSyntax<[Edge]>.list(edge, 1...4).map { values in
            let right = values.count > 1 ? values[1] : values[0]
            return Edges(
                top: values[0], right: right, bottom: values.count > 2 ? values[2] : values[0],
                left: values.count > 3 ? values[3] : right)
        }
    }
}

extension ValueSyntax where Value: OptionSet & Sendable {
    /// One or more words, at most one of each group, in any order.
    static func combination(_ groups: KeyValuePairs<String, Value>...) -> ValueSyntax {
        let grammar = ValueGrammar.combination(groups.map { .keywords($0.map(\.key)) })
        return ValueSyntax(grammar) { text in
            var result: Value = [], isTaken = groups.map { _ in false }
            while let word = text.word() {
                guard let group = groups.firstIndex(where: { $0.contains { $0.key == word } }), !isTaken[group],
                    let value = groups[group].first(where: { $0.key == word })?.value
                else { return nil }
                isTaken[group] = true
                result.formUnion(value)
            }
            return isTaken.contains(true) ? result : nil
        }
    }
}
