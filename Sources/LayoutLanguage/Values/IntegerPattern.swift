/// Whole numbers within bounds as a regular expression, digit by digit.
enum IntegerPattern {
    /// Leading zeros are allowed.
    static func pattern(_ bounds: ClosedRange<Int>) -> String {
        var parts: [String] = []
        if bounds.upperBound >= 0 {
            parts.append("0*(" + digits(from: max(0, bounds.lowerBound), to: bounds.upperBound) + ")")
        }
        if bounds.lowerBound < 0 {
            parts.append("-0*(" + digits(from: max(0, -bounds.upperBound), to: -bounds.lowerBound) + ")")
        }
        return "(" + parts.joined(separator: "|") + ")"
    }

    /// Splits into ranges in which the last digits are free: 38–112 becomes 38–39, 40–99, 100–109, 110–112.
    private static func digits(from lower: Int, to upper: Int) -> String {
        var parts: [String] = []
        var start = lower
        while start <= upper {
            var step = 1
            while start % (step * 10) == 0, start + step * 10 - 1 <= upper, start > 0 { step *= 10 }
            // The leading free digit goes as far as it can within its decade.
            let prefix = start / step
            var last = prefix % 10
            while last < 9, (prefix - prefix % 10 + last + 2) * step - 1 <= upper { last += 1 }
            parts.append(text(prefix, last, zeros: String(step).count - 1))
            start = (prefix - prefix % 10 + last + 1) * step
        }
        return parts.joined(separator: "|")
    }

    private static func text(_ prefix: Int, _ last: Int, zeros: Int) -> String {
        let head = prefix >= 10 ? String(prefix / 10) : ""
        let digit = prefix % 10 == last ? String(last) : "[\(prefix % 10)-\(last)]"
        return head + digit + (zeros > 0 ? "[0-9]{\(zeros)}" : "")
    }
}
