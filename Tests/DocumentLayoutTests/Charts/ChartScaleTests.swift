import TestSupport
import Testing
@testable import DocumentLayout

@Suite struct ChartScaleTests {
    private func texts(_ scale: ChartScale) -> [String] { scale.steps.map(\.text) }

    @Test func stepsAreRound() {
        #expect(texts(ChartScale(fromZeroTo: [3.57, 1], limit: 4)) == ["0", "1", "2", "3", "4"])
        #expect(texts(ChartScale(fromZeroTo: [62], limit: 100)) == ["0", "20", "40", "60", "80", "100"])
        #expect(texts(ChartScale(fromZeroTo: [0.07], limit: nil)) == ["0,00", "0,02", "0,04", "0,06", "0,08"])
        #expect(
            texts(ChartScale(fromZeroTo: [4_000_000], limit: nil)) == [
                "0", "1.000.000", "2.000.000", "3.000.000", "4.000.000",
            ])
        #expect(texts(ChartScale(around: [3.12, 3.57], limit: nil)) == ["3,0", "3,2", "3,4", "3,6"])
        #expect(texts(ChartScale(around: [-5, 12], limit: nil)).contains("0"))
    }

    @Test func linesBeginAtZeroWhereNumbersLeaveThemHalf() {
        #expect(ChartScale(around: [10, 40], limit: nil).lower == 0)
        #expect(ChartScale(around: [30, 40], limit: nil).lower == 30)
        #expect(ChartScale(around: [7, 7], limit: nil).lower == 0)
    }

    /// Whatever the numbers are, they lie on the axis, and its steps are few and rise.
    @Test func everyNumberIsOnTheAxis() {
        var dice = Dice(seed: 7)
        for _ in 0..<2000 {
            let size = Double(dice.pick([1, 10, 1000, 1_000_000_000])), isSigned = dice.chance(30)
            let numbers = (0..<dice.number(1...8)).map { _ in
                Double(dice.number((isSigned ? -1000 : 0)...1000)) / 1000 * size
            }
            let limit = dice.chance(40) ? size : nil
            for scale in [
                ChartScale(fromZeroTo: numbers.map(abs), limit: limit), ChartScale(around: numbers, limit: limit),
            ] {
                let shares = (scale.lower == 0 ? numbers.map(abs) : numbers).map { scale.share(of: $0) }
                if scale == ChartScale(fromZeroTo: numbers.map(abs), limit: limit) {
                    #expect(shares.allSatisfy { $0 >= -1e-9 && $0 <= 1 + 1e-9 })
                }
                #expect((1...9).contains(scale.steps.count), "\(numbers) \(String(describing: limit)): \(texts(scale))")
                #expect(zip(scale.steps, scale.steps.dropFirst()).allSatisfy { $0.value < $1.value })
                #expect(
                    scale.steps.allSatisfy {
                        $0.value >= scale.lower - 1e-9 * size && $0.value <= scale.upper + 1e-9 * size
                    })
            }
            let around = ChartScale(around: numbers, limit: limit)
            #expect(
                numbers.allSatisfy { (-1e-9...1 + 1e-9).contains(around.share(of: $0)) },
                "\(numbers) \(String(describing: limit)): \(around)")
        }
    }

    /// The axis begins where the layout says, on a step or not, unless a number is below.
    @Test func axisBeginsWhereItIsAsked() {
        func texts(_ scale: ChartScale) -> [String] { scale.steps.map(\.text) }
        let asked = ChartScale(around: [72, 88], limit: 100, beginning: 60)
        #expect(texts(asked) == ["60", "70", "80", "90", "100"] && asked.lower == 60 && asked.upper == 100)
        let between = ChartScale(around: [72, 88], limit: nil, beginning: 65)
        #expect(between.lower == 65 && between.steps.first?.value == 70 && between.share(of: 65) == 0)
        #expect(ChartScale(around: [50, 88], limit: 100, beginning: 60) == ChartScale(around: [50, 88], limit: 100))
        #expect(ChartScale(around: [72, 88], limit: 100) != asked)
    }
}
