/// A number as people write it in Indonesian lists, in the form of the file: '1.250.000' and '12,5'. What may mean two things is none.
enum CellNumber {
    /// nil for a text that is no number of this kind, and for numbers that a sheet does not hold exactly.
    static func text(_ written: String, as kind: CellKind, is1904: Bool) -> String? {
        switch kind {
        case .number, .roundedNumber: return plain(written)
        case .percent:
            let isMarked = written.hasSuffix("%")
            return plain(isMarked ? String(written.dropLast()).trimmed : written).map(hundredth)
        case .date: return is1904 ? nil : serial(written)
        default: return nil
        }
    }

    private static func plain(_ written: String) -> String? {
        let digits: String
        if written.wholeMatch(of: /-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?/) != nil {
            digits = written.replacing(".", with: "").replacing(",", with: ".")
        } else if written.wholeMatch(of: /-?(0|[1-9][0-9]*)([.,][0-9]+)?/) != nil {
            digits = written.replacing(",", with: ".")
        } else {
            return nil
        }
        return digits.filter(\.isNumber).count <= 15 ? digits : nil
    }

    /// Two places to the right, without arithmetic that rounds.
    private static func hundredth(_ digits: String) -> String {
        let sign = digits.hasPrefix("-") ? "-" : "", parts = digits.drop { $0 == "-" }.split(separator: ".")
        let whole = String(repeating: "0", count: max(0, 3 - (parts.first?.count ?? 0))) + (parts.first ?? "0")
        return sign + whole.dropLast(2) + "." + whole.suffix(2) + (parts.count > 1 ? parts[1] : "")
    }

    /// 2026-01-31 and 31/01/2026 as days from 30 December 1899, from March 1900 on: before that Excel has a day that never was.
    private static func serial(_ written: String) -> String? {
        guard let (year, month, day) = day(written) else { return nil }
        let before = year - 1
        let days =
            before * 365 + before / 4 - before / 100 + before / 400 + lengths(year)[..<(month - 1)].reduce(0, +) + day
        // Counted so, 30 December 1899 is day 693,594.
        return String(days - 693_594)
    }

    /// As OpenDocument writes a day.
    static func date(_ written: String) -> String? {
        guard let (year, month, day) = day(written) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func lengths(_ year: Int) -> [Int] {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    private static func day(_ written: String) -> (year: Int, month: Int, day: Int)? {
        let year: Int, month: Int, day: Int
        if let match = written.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/) {
            (year, month, day) = (Int(match.1) ?? 0, Int(match.2) ?? 0, Int(match.3) ?? 0)
        } else if let match = written.wholeMatch(of: /([0-9]{1,2})[\/.-]([0-9]{1,2})[\/.-]([0-9]{4})/) {
            (year, month, day) = (Int(match.3) ?? 0, Int(match.2) ?? 0, Int(match.1) ?? 0)
        } else {
            return nil
        }
        guard (1901...9999).contains(year), (1...12).contains(month), (1...lengths(year)[month - 1]).contains(day)
        else { return nil }
        return (year, month, day)
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
