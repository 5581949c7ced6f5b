/// Choices of a generator: the same for the same seed on every machine (SplitMix64), or read from bytes, one for each choice where it
/// suffices, so that a fuzzer which changes a byte changes a choice. Bytes that have run out choose what comes first.
package struct Dice: RandomNumberGenerator {
    private enum Source {
        case seed(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    private var source: Source

    package init(seed: UInt64) {
        // The seed goes through the mixer once: neighbouring seeds would give the same numbers shifted by one.
        source = .seed(seed)
        source = .seed(next())
    }

    package init(bytes: [UInt8]) {
        source = .bytes(bytes[...])
    }

    /// Whether nothing is left to choose from; never for a seed.
    package var isEmpty: Bool {
        if case .bytes(let rest) = source { rest.isEmpty } else { false }
    }

    package mutating func next() -> UInt64 {
        switch source {
        case .seed(let state):
            let state = state &+ 0x9E37_79B9_7F4A_7C15
            source = .seed(state)
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        case .bytes(let rest):
            source = .bytes(rest.dropFirst(8))
            return rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        guard case .bytes(var rest) = source else { return Int.random(in: range, using: &self) }
        let count = range.upperBound - range.lowerBound + 1
        var value = 0
        for _ in 0..<(count > 256 ? 2 : 1) { value = value << 8 | Int(rest.popFirst() ?? 0) }
        source = .bytes(rest)
        return range.lowerBound + value % count
    }

    package mutating func chance(_ percent: Int) -> Bool { !isEmpty && number(1...100) <= percent }
    package mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }
}
