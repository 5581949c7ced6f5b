/// How numbers and dates are written in Indonesian, worked out apart from the program: from the digits as text, not by dividing.
package enum NumberOracle {
    private static let digits = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    private static let powers = ["", "ribu", "juta", "miliar", "triliun", "kuadriliun"]
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]

    /// `1.250.000`
    package static func grouped(_ number: Int) -> String {
        var text = "", count = 0
        for digit in String(abs(number)).reversed() {
            if count > 0, count % 3 == 0 { text = "." + text }
            text = String(digit) + text
            count += 1
        }
        return (number < 0 ? "-" : "") + text
    }

    /// 'satu juta dua ratus lima puluh ribu', for what is not negative.
    package static func words(_ number: Int) -> String {
        var text = String(number)
        if number == 0 { return "nol" }
        while text.count % 3 != 0 { text = "0" + text }
        let triples = stride(from: 0, to: text.count, by: 3).map {
            Array(text)[$0..<$0 + 3].compactMap(\.wholeNumberValue)
        }
        let parts = triples.enumerated().map { index, triple -> String in
            let power = triples.count - 1 - index
            if triple == [0, 0, 0] { return "" }
            if power == 1, triple == [0, 0, 1] { return "seribu" }
            return join([ofThree(triple), powers[power]])
        }
        return join(parts)
    }

    private static func ofThree(_ triple: [Int]) -> String {
        let hundreds = triple[0] == 1 ? "seratus" : triple[0] > 0 ? digits[triple[0]] + " ratus" : ""
        switch (triple[1], triple[2]) {
        case (0, let ones): return join([hundreds, digits[ones]])
        case (1, 0): return join([hundreds, "sepuluh"])
        case (1, 1): return join([hundreds, "sebelas"])
        case (1, let ones): return join([hundreds, digits[ones] + " belas"])
        case (let tens, let ones): return join([hundreds, digits[tens] + " puluh", digits[ones]])
        }
    }

    private static func join(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

    /// From 1 to 3999: each digit has its own row.
    package static func roman(_ number: Int) -> String {
        let rows = [
            ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
            ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"],
            ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"], ["", "M", "MM", "MMM"],
        ]
        return String(number).reversed().enumerated().map { rows[$0.offset][$0.element.wholeNumberValue ?? 0] }
            .reversed().joined()
    }

    /// a to z, then aa, ab: as columns of a sheet are counted.
    package static func letters(_ number: Int) -> String {
        var all = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        var level = all
        while all.count < number {
            level = level.flatMap { first in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).map { first + String(UnicodeScalar($0)) }
            }
            all += level
        }
        return all[number - 1]
    }

    /// 'Selasa' (Zeller's congruence of 1882).
    package static func weekday(_ year: Int, _ month: Int, _ day: Int) -> String {
        let (shifted, of) = month < 3 ? (month + 12, year - 1) : (month, year)
        let century = of / 100, rest = of % 100
        let index = (day + 13 * (shifted + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
        return ["Sabtu", "Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat"][index]
    }

    package static func month(_ month: Int) -> String { months[month - 1] }

    package static func days(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
