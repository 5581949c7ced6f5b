import DocumentData
import Foundation

/// The steps of an axis: multiples of 1, 2 or 5 times a power of ten.
struct ChartScale: Equatable {
    /// The step is this many times ten to the exponent.
    let mantissa: Int
    let exponent: Int
    /// The first and the last step, as multiples.
    let first: Int
    let last: Int
    /// The ends of the axis.
    let lower: Double
    let upper: Double

    /// From zero up to the limit, or to a step above all numbers.
    /// - Parameter limit: ignored when it is not above zero, or below a number.
    init(fromZeroTo numbers: [Double], limit: Double?) {
        let greatest = max(numbers.max() ?? 0, 0)
        let end = max(limit ?? 0, greatest)
        self.init(from: 0, to: end > 0 ? end : 1, parts: 5, isFixed: end == limit)
    }

    /// Around the numbers: from zero where that leaves them half of the room, else from a step below them.
    /// - Parameter beginning: the lower end where it is below all numbers, on a step or not.
    init(around numbers: [Double], limit: Double?, beginning: Double? = nil) {
        let least = numbers.min() ?? 0, greatest = max(numbers.max() ?? 0, limit ?? -.infinity)
        let isAboveZero = least >= 0 && (least < greatest / 2 || least == greatest)
        let lower = isAboveZero ? 0 : least == greatest ? min(least, 0) : least
        if let beginning, beginning <= least, beginning < greatest {
            self.init(from: beginning, to: greatest, parts: 4, isFixed: limit == greatest, beginsThere: true)
            return
        }
        self.init(
            from: lower, to: least == greatest && greatest <= 0 ? max(0, lower + 1) : greatest, parts: 4,
            isFixed: limit == greatest)
    }

    private init(from lower: Double, to upper: Double, parts: Double, isFixed: Bool, beginsThere: Bool = false) {
        let rough = max((upper - lower) / parts, .leastNormalMagnitude)
        var power = Int(log10(rough).rounded(.down))
        var factor = [1, 2, 5, 10].first { Double($0) * pow(10, Double(power)) >= rough * 0.999_999 } ?? 10
        if factor == 10 { (factor, power) = (1, power + 1) }
        (mantissa, exponent) = (factor, power)
        let step = Double(factor) * pow(10, Double(power))
        first =
            beginsThere ? Int((lower / step - 1e-6).rounded(.up)) : Int((lower / step + 1e-6).rounded(.down))
        last = isFixed ? Int((upper / step + 1e-6).rounded(.down)) : Int((upper / step - 1e-6).rounded(.up))
        self.lower = beginsThere ? lower : Double(first) * step
        self.upper = isFixed ? upper : Double(last) * step
    }

    struct Step {
        let value: Double
        let text: String
    }

    var steps: [Step] {
        (first...max(first, last)).map { multiple in
            let number = Decimal(sign: .plus, exponent: exponent, significand: Decimal(multiple * mantissa))
            return Step(
                value: Double(multiple * mantissa) * pow(10, Double(exponent)),
                text: NumberFormat.text(number, decimals: max(0, -exponent)))
        }
    }

    /// 0 at the lower end of the axis, 1 at the upper.
    func share(of number: Double) -> Double { (number - lower) / (upper - lower) }
}
