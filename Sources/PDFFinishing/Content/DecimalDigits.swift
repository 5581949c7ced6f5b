/// Writes numbers as PDF reads them: decimal digits, no exponent.
enum DecimalDigits {
    static func put(_ number: Int, into bytes: inout [UInt8]) { put(number, decimals: 0, into: &bytes) }

    /// - Parameter value: in units of the last decimal; zeros at the end are left out.
    static func put(_ value: Int, decimals: Int, into bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude, count = decimals
        while count > 0, rest.isMultiple(of: 10) {
            rest /= 10
            count -= 1
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
            var position = 24
            repeat {
                position -= 1
                digits[position] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                count -= 1
                if count == 0 {
                    position -= 1
                    digits[position] = UInt8(ascii: ".")
                }
            } while rest > 0 || count > 0
            // `.5` is a number; nothing but a point is not one, and cannot be: a decimal that is left is no zero.
            bytes.append(contentsOf: digits[position...])
        }
    }
}
