import Foundation
import TestSupport
import Testing
@testable import PageModel

struct LengthTests {
    @Test func units() {
        #expect(Length.pt(1).units == 65_536)
        #expect(Length.mm(25.4) == .pt(72))
        #expect(Length.pt(12).description == "12pt")
        #expect(Length.pt(7.25).description == "7.25pt")
        #expect(Length.pt(-0.5).description == "-0.5pt")
        #expect(Length.pt(1.004).description == "1pt")
    }

    @Test func noNumberTraps() {
        #expect(Length.pt(.nan) == .zero)
        #expect(Length.pt(.infinity) == .unbounded)
        #expect(Length.pt(-1e300) == -Length.unbounded)
        #expect(Length.greatest.scaled(by: 1e300) == .unbounded)
        #expect(Length.zero.scaled(by: .infinity) == .zero)
        #expect((Length.unbounded + .greatest).isUnbounded)
        #expect(!Length.unbounded.description.isEmpty)
    }

    /// In any order and in any grouping: what floating point numbers do not promise.
    @Test(arguments: 0..<60) func sumsAreExact(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let lengths = (0..<200).map { _ in Length.pt(Double(dice.number(-1_000_000...1_000_000)) / 997) }
        let sum = lengths.reduce(.zero, +)
        #expect(lengths.reversed().reduce(.zero, +) == sum)
        #expect(lengths.shuffled(using: &dice).reduce(.zero, +) == sum)
        #expect(lengths.reduce(sum, -) == .zero)
        let cut = dice.number(0...lengths.count)
        #expect(lengths[..<cut].reduce(.zero, +) + lengths[cut...].reduce(.zero, +) == sum)
        var running = Length.zero
        for length in lengths { running += length }
        for length in lengths { running -= length }
        #expect(running == .zero)
    }

    @Test(arguments: 0..<60) func productsAndShares(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let length = Length(units: dice.number(-10_000_000_000...10_000_000_000)), count = dice.number(1...500)
        #expect(length * count / count == length)
        #expect(length * count == (0..<count).reduce(Length.zero) { sum, _ in sum + length })
        #expect(-(-length) == length && length - length == .zero)
        // Shares that are given out one by one add up to the whole, as for the spaces of a line.
        let shares = (0..<count).map { length * ($0 + 1) / count - length * $0 / count }
        #expect(shares.reduce(.zero, +) == length)
        #expect(length.scaled(by: 1) == length && length.scaled(by: -1) == -length && length.scaled(by: 0) == .zero)
        #expect(abs(length.scaled(by: 0.5).units * 2 - length.units) <= 1)
    }

    @Test(arguments: 0..<60) func orderIsThatOfPoints(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let lengths = (0..<50).map { _ in Length(units: dice.number(-9_000_000...9_000_000)) }
        #expect(lengths.sorted().map(\.points) == lengths.map(\.points).sorted())
        #expect(Set(lengths).count == Set(lengths.map(\.units)).count)
        for length in lengths { #expect(Length.pt(length.points) == length, "points lose nothing") }
    }

    /// What the dump writes is the nearest hundredth of a point.
    @Test(arguments: 0..<60) func descriptionsAreTheNearestHundredth(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let length = Length(units: dice.number(-900_000_000...900_000_000)), text = length.description
        #expect(text.hasSuffix("pt"))
        let number = try #require(Double(text.dropLast(2)))
        #expect(abs(number - length.points) <= 0.005 + 1e-9)
        #expect(!text.contains(".") || !text.hasSuffix("0pt"), "no zeros at the end")
        #expect(text != "-0pt")
    }
}
