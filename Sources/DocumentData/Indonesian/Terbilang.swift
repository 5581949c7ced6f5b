import Foundation

/// Numbers in words.
///
/// Steps: cut the digits into groups of three from the right; each group is spelled by its hundreds, tens and ones and named by its
/// scale; a group of zero is silent. One hundred and one thousand are 'seratus' and 'seribu', every other scale is 'satu …'.
public enum Terbilang {
    private static let ones = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    /// By group from the right; enough for every `Int`.
    private static let scales = ["", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"]

    /// 'dua ribu dua puluh tiga'; negative numbers begin with 'minus'.
    public static func words(_ value: Int) -> String {
        let words = wholeWords(Array(String(value.magnitude).utf8))
        return (value < 0 ? ["minus"] + words : words).joined(separator: " ")
    }

    /// 'tiga koma satu empat': the decimals digit by digit. nil for not-a-number and from 10^21 on, where names of numbers end.
    public static func words(_ value: Decimal) -> String? {
        guard let digits = DecimalDigits(value) else { return nil }
        return words(digits)
    }

    static func words(_ digits: DecimalDigits) -> String? {
        guard digits.whole.count <= scales.count * 3 else { return nil }
        var words = digits.isNegative ? ["minus"] : []
        words += wholeWords(digits.whole)
        if !digits.fraction.isEmpty {
            words.append("koma")
            words += digits.fraction.map { ones[number($0)] }
        }
        return words.joined(separator: " ")
    }

    /// ASCII digits, at most three for every scale.
    private static func wholeWords(_ digits: [UInt8]) -> [String] {
        var words: [String] = []
        let groupCount = (digits.count + 2) / 3
        var group = 0
        for (index, digit) in digits.enumerated() {
            group = group * 10 + number(digit)
            let remaining = digits.count - 1 - index
            guard remaining % 3 == 0 else { continue }
            let scale = min(remaining / 3, scales.count - 1)
            append(group: group, scale: scale, to: &words)
            group = 0
        }
        return words.isEmpty && groupCount > 0 ? [ones[0]] : words
    }

    private static func append(group: Int, scale: Int, to words: inout [String]) {
        if group == 0 { return }
        if group == 1, scale == 1 {
            words.append("seribu")
            return
        }
        append(upTo999: group, to: &words)
        if scale > 0 { words.append(scales[scale]) }
    }

    private static func append(upTo999 value: Int, to words: inout [String]) {
        switch value / 100 {
        case 0: break
        case 1: words.append("seratus")
        case let hundreds: words += [ones[hundreds], "ratus"]
        }
        let rest = value % 100
        switch rest {
        case 0: break
        case 1...9: words.append(ones[rest])
        case 10: words.append("sepuluh")
        case 11: words.append("sebelas")
        case 12...19: words += [ones[rest - 10], "belas"]
        default:
            words += [ones[rest / 10], "puluh"]
            if rest % 10 > 0 { words.append(ones[rest % 10]) }
        }
    }

    private static func number(_ digit: UInt8) -> Int { Int(digit) - Int(UInt8(ascii: "0")) }
}
