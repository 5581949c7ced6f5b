/// Numbers of PDF and of machine-readable files: two decimals at most, a point, in every locale.
public enum DecimalText {
    public static func text(_ value: Double) -> String {
        let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded()), size = hundredths.magnitude
        let sign = hundredths < 0 ? "-" : "", fraction = size % 100
        if fraction == 0 { return "\(sign)\(size / 100)" }
        return "\(sign)\(size / 100)."
            + (fraction < 10 ? "0\(fraction)" : fraction.isMultiple(of: 10) ? "\(fraction / 10)" : "\(fraction)")
    }

    static func thousandths(_ value: Int) -> String {
        var bytes: [UInt8] = []
        DecimalDigits.put(value, decimals: 3, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
