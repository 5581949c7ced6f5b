import Glibc

/// Writes the numbers of a workbook as people read them: exactly, never rounded to what the column shows.
enum ShownNumber {
    /// A number of the file as its sign and digits before and after the point, of at most 15 digits that count.
    private struct Digits {
        var isNegative = false
        var whole: [UInt8] = []
        var fraction: [UInt8] = []
    }

    /// The kind and text of a number. nil when the bytes are no number.
    static func append(
        _ bytes: some Collection<UInt8>, as format: NumberFormat, to text: inout [UInt8]
    ) -> CellKind? {
        if case .general = format, isPlain(bytes) {
            text += bytes
            return .number
        }
        guard var digits = digits(bytes) else { return nil }
        if digits.whole.count > 15, !isRound(digits) {
            appendDigits(digits, to: &text)
            return .roundedNumber
        }
        switch format {
        case .number(let places, let width):
            pad(&digits, places: places, width: width)
            appendDigits(digits, to: &text)
            return .number
        case .percent(let places):
            shift(&digits)
            pad(&digits, places: places, width: 1)
            appendDigits(digits, to: &text)
            text.append(UInt8(ascii: "%"))
            return .percent
        default:
            appendDigits(digits, to: &text)
            return .number
        }
    }

    /// A few digits and zeros, 1.000.000.000.000.000: nothing of it can have been lost. Numbers of people end otherwise.
    private static func isRound(_ digits: Digits) -> Bool {
        digits.fraction.isEmpty && digits.whole.count <= 22
            && digits.whole.count - digits.whole.reversed().prefix { $0 == 48 }.count <= 6
    }

    /// Digits only, few enough: what most cells are.
    private static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= 15, first != 48 || bytes.count == 1 else { return false }
        return bytes.allSatisfy { (48...57).contains($0) }
    }

    private static func digits(_ bytes: some Collection<UInt8>) -> Digits? {
        if let digits = plainDigits(bytes), significant(digits) <= 15 { return digits }
        guard bytes.count <= 64, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite,
            abs(value) < 1e30
        else { return nil }
        // Spreadsheets calculate in binary and show 15 digits: 100.00000000000001 is 100.
        return plainDigits(expanded(value).utf8)
    }

    /// In fixed notation, with 15 digits that count.
    private static func expanded(_ value: Double) -> String {
        let scientific = Array(formatted("%.14e", value).utf8)
        guard let mark = scientific.firstIndex(of: UInt8(ascii: "e")),
            let exponent = Int(String(decoding: scientific[(mark + 1)...], as: UTF8.self))
        else { return String(decoding: scientific, as: UTF8.self) }
        let zero = UInt8(ascii: "0"), point = [UInt8(ascii: ".")]
        let sign = scientific.first == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
        var digits = scientific[..<mark].filter { (zero...UInt8(ascii: "9")).contains($0) }
        while digits.count > 1, digits.last == zero { digits.removeLast() }
        if exponent < 0 {
            let zeros = [UInt8](repeating: zero, count: -exponent - 1)
            return String(decoding: sign + [zero] + point + zeros + digits, as: UTF8.self)
        }
        while digits.count <= exponent { digits.append(zero) }
        let fraction = digits[(exponent + 1)...]
        return String(decoding: sign + digits[...exponent] + (fraction.isEmpty ? [] : point + fraction), as: UTF8.self)
    }

    private static func formatted(_ format: String, _ value: Double) -> String {
        withVaList([value]) { arguments in
            String(
                unsafeUninitializedCapacity: 64,
                initializingUTF8With: { buffer in
                    let raw = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
                    return raw.map { min(buffer.count, max(0, Int(vsnprintf($0, buffer.count, format, arguments)))) }
                        ?? 0
                })
        }
    }

    private static func plainDigits(_ bytes: some Collection<UInt8>) -> Digits? {
        var digits = Digits(), isFraction = false, count = 0
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: digits.isNegative = true
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            case 48...57:
                count += 1
                if isFraction { digits.fraction.append(byte) } else { digits.whole.append(byte) }
            default: return nil
            }
        }
        guard count > 0 else { return nil }
        trim(&digits)
        return digits
    }

    private static func trim(_ digits: inout Digits) {
        while digits.fraction.last == 48 { digits.fraction.removeLast() }
        digits.whole = Array(digits.whole.drop { $0 == 48 })
        if digits.whole.isEmpty { digits.whole = [48] }
        if digits.whole == [48], digits.fraction.isEmpty { digits.isNegative = false }
    }

    private static func significant(_ digits: Digits) -> Int {
        digits.whole == [48] ? digits.fraction.drop { $0 == 48 }.count : digits.whole.count + digits.fraction.count
    }

    /// A hundred times the number.
    private static func shift(_ digits: inout Digits) {
        while digits.fraction.count < 2 { digits.fraction.append(48) }
        digits.whole += digits.fraction.prefix(2)
        digits.fraction.removeFirst(2)
        trim(&digits)
    }

    private static func pad(_ digits: inout Digits, places: Int, width: Int) {
        while digits.fraction.count < places { digits.fraction.append(48) }
        if digits.whole.count < width {
            digits.whole = [UInt8](repeating: 48, count: width - digits.whole.count) + digits.whole
        }
    }

    private static func appendDigits(_ digits: Digits, to text: inout [UInt8]) {
        if digits.isNegative { text.append(UInt8(ascii: "-")) }
        text += digits.whole
        guard !digits.fraction.isEmpty else { return }
        text.append(UInt8(ascii: ","))
        text += digits.fraction
    }
}
