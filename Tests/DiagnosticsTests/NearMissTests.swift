import Diagnostics
import TestSupport
import Testing

/// Distances against a definition that is slow and plain, and what somebody meant against all candidates.
@Suite struct NearMissTests {
    private static let letters = Array("abcdé")

    private static func word(_ count: ClosedRange<Int>, of letters: [Character] = letters, _ dice: inout Dice) -> String
    {
        String((0..<dice.number(count)).map { _ in dice.pick(letters) })
    }

    /// Optimal string alignment, as it is defined: the cheapest way to begin, and the rest.
    private static func cheapest(_ a: Substring, _ b: Substring) -> Int {
        guard let first = a.first, let second = b.first else { return max(a.count, b.count) }
        let (restOfA, restOfB) = (a.dropFirst(), b.dropFirst())
        var best = min(
            cheapest(restOfA, b) + 1, cheapest(a, restOfB) + 1, cheapest(restOfA, restOfB) + (first == second ? 0 : 1))
        if let next = restOfA.first, let other = restOfB.first, first == other, second == next {
            best = min(best, cheapest(restOfA.dropFirst(), restOfB.dropFirst()) + 1)
        }
        return best
    }

    @Test func distancesAreTheCheapestEdits() {
        var dice = Dice(seed: 1)
        for _ in 0..<400 {
            let a = NearMissTests.word(0...5, &dice), b = NearMissTests.word(0...5, &dice)
            let distance = NearMiss.distance(between: a, and: b)
            #expect(distance == NearMissTests.cheapest(a[...], b[...]), "\(a) \(b)")
            #expect(distance == NearMiss.distance(between: b, and: a))
            #expect(NearMiss.isOneLetterApart(Array(a), Array(b)) == (distance == 1), "\(a) \(b)")
            #expect((abs(a.count - b.count)...max(a.count, b.count)).contains(distance))
            #expect((distance == 0) == (a == b))
        }
    }

    /// So many slips are at most so far away.
    @Test func slipsAreNear() {
        var dice = Dice(seed: 2)
        for _ in 0..<500 {
            let word = NearMissTests.word(1...30, &dice), slips = dice.number(1...4)
            var typed = Array(word)
            for _ in 0..<slips {
                let place = dice.number(0...max(0, typed.count - 1))
                switch dice.number(0...3) {
                case 0: typed.insert(dice.pick(NearMissTests.letters), at: place)
                case 1 where !typed.isEmpty: typed.remove(at: place)
                case 2 where typed.indices.contains(place): typed[place] = dice.pick(NearMissTests.letters)
                case 3 where place + 1 < typed.count && slips == 1: typed.swapAt(place, place + 1)
                default: break
                }
            }
            #expect(NearMiss.distance(between: word, and: String(typed)) <= slips, "\(word) \(String(typed))")
        }
    }

    /// The nearest of all, the first of equals, and nothing that is further than a third of the word.
    @Test func theNearestIsFound() {
        var dice = Dice(seed: 3)
        var found = 0
        for _ in 0..<500 {
            // Two letters, so that about half of the words have a candidate near enough.
            let word = NearMissTests.word(1...9, of: ["a", "b"], &dice)
            let candidates = (0..<dice.number(0...6)).map { _ in NearMissTests.word(1...9, of: ["a", "b"], &dice) }
            let distances = candidates.map { NearMiss.distance(between: word, and: $0) }
            let least = distances.min().flatMap { $0 <= max(1, word.count / 3) ? $0 : nil }
            let nearest = NearMiss.nearest(to: word, in: candidates)
            #expect(nearest == least.flatMap { distances.firstIndex(of: $0) }.map { candidates[$0] })
            found += nearest == nil ? 0 : 1
        }
        #expect(found > 50 && found < 450)
    }

    /// A key of a megabyte, or names of a megabyte, cost no more than looking at them.
    @Test(.timeLimit(.minutes(10))) func longTextsAreNoSlips() {
        let long = String(repeating: "ab", count: 500_000), names = (0..<200).map { "nama-\($0)" }
        #expect(NearMiss.nearest(to: long, in: names) == nil)
        #expect(NearMiss.nearest(to: "nama-7x", in: Array(repeating: long, count: 50) + names) == "nama-7")
        #expect(NearMiss.nearest(to: long, in: [long]) == nil)
    }

    @Test func caseDoesNotMatter() {
        #expect(NearMiss.distance(between: "JABATAN", and: "jabatan") == 0)
        #expect(NearMiss.nearest(to: "JABTAN", in: ["Jabatan"]) == "Jabatan")
    }

    /// Only so many names are looked at: long ones are few, and a name behind them is no suggestion any more.
    @Test func thousandsOfNames() {
        let short = (0..<100).map { "kolom\($0)" },
            long = (0..<2_000).map { String(repeating: "x", count: 150) + "\($0)" }
        #expect(NearMiss.nearest(to: "kolom_99", in: short) == "kolom99")
        #expect(NearMiss.nearest(to: String(repeating: "x", count: 150) + "abc", in: long) != nil)
        let known = Array(repeating: "aaaaaaaaaa", count: 20_000) + ["sasaran"]
        #expect(NearMiss.nearest(to: "sasarann", in: known) == nil)
    }
}
