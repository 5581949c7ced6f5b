/// A decimal number as whole units of a power of ten, with school arithmetic.
struct ExactNumber: Comparable {
    let units: Int128
    /// Digits behind the comma; the last is not zero.
    let decimals: Int

    init(_ units: Int128, decimals: Int = 0) {
        var units = units, decimals = decimals
        while decimals > 0, units % 10 == 0 {
            units /= 10
            decimals -= 1
        }
        self.units = units
        self.decimals = decimals
    }

    private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    private func units(at decimals: Int) -> Int128 { units * ExactNumber.power(decimals - self.decimals) }

    static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        let decimals = max(left.decimals, right.decimals)
        return ExactNumber(left.units(at: decimals) + right.units(at: decimals), decimals: decimals)
    }

    static prefix func - (number: ExactNumber) -> ExactNumber { ExactNumber(-number.units, decimals: number.decimals) }
    static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + (-right) }

    static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(left.units * right.units, decimals: left.decimals + right.decimals)
    }

    static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        let decimals = max(left.decimals, right.decimals)
        return left.units(at: decimals) < right.units(at: decimals)
    }

    /// As the language writes it: `12.5`.
    var source: String { written(comma: ".") }

    /// As a document prints it without being asked: points from ten thousand on, a comma, the sign of subtraction.
    var printed: String {
        let sign = units < 0 ? "\u{2212}" : ""
        let parts = written(comma: ",").split(separator: "-").joined().split(separator: ",").map(String.init)
        guard parts[0].count > 4 else { return sign + parts.joined(separator: ",") }
        var grouped = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index).isMultiple(of: 3) { grouped += "." }
            grouped.append(digit)
        }
        return sign + ([grouped] + parts.dropFirst()).joined(separator: ",")
    }

    private func written(comma: String) -> String {
        var digits = String(units.magnitude)
        guard decimals > 0 else { return (units < 0 ? "-" : "") + digits }
        while digits.count <= decimals { digits = "0" + digits }
        return (units < 0 ? "-" : "") + digits.dropLast(decimals) + comma + digits.suffix(decimals)
    }
}
