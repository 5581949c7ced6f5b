import DocumentData
import Foundation

/// The seam between the names of filters and the functions that do the work.
enum FilterFunctions {
    static let all: [String: Filter] = [
        "huruf-besar": Filter("Capital letters.") { value, _ throws(Filter.Problem) in
            .text(try text(value).uppercased())
        },
        "default": Filter(argument: .required, passesNull: false, "The argument when the value is null or empty.") { value, other throws(Filter.Problem) in
            value.isEmpty ? other ?? .null : value
        },
        "angka": Filter("A number with points between thousands and a decimal comma.") { value, _ throws(Filter.Problem) in
            .text(number(try decimal(value)))
        },
        "romawi": Filter("A whole number from 1 to 3999 in Roman numerals.") { value, _ throws(Filter.Problem) in
            .text(try roman(value))
        },
        "romawi-kecil": Filter("The same in small letters.") { value, _ throws(Filter.Problem) in
            .text(try roman(value).lowercased())
        },
    ]

    /// `1.234.567,5`: every digit of the number, none more.
    @Sendable static func number(_ value: Decimal) -> String {
        let plain = value.description
        let isNegative = plain.hasPrefix("-")
        let parts = (isNegative ? plain.dropFirst() : plain[...]).split(separator: ".", maxSplits: 1)
        var whole = ""
        for (index, digit) in (parts.first ?? "0").enumerated() {
            if index > 0, ((parts.first?.count ?? 0) - index) % 3 == 0 { whole.append(".") }
            whole.append(digit)
        }
        let fraction = parts.count > 1 ? "," + parts[1] : ""
        return (isNegative ? "-" : "") + whole + fraction
    }

    /// Until the Indonesian formats are connected: `2023-10-10`.
    @Sendable static func date(_ date: CalendarDate) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    private static func roman(_ value: DataValue) throws(Filter.Problem) -> String {
        guard let number = try decimal(value).wholeNumber, (1...3999).contains(number) else {
            throw .impossible(id: "angka Romawi hanya untuk bilangan bulat 1 sampai 3999", en: "Roman numerals exist for whole numbers from 1 to 3999")
        }
        let numerals = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
                        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        var rest = number, result = ""
        for (size, numeral) in numerals {
            while rest >= size {
                result += numeral
                rest -= size
            }
        }
        return result
    }

    private static func text(_ value: DataValue) throws(Filter.Problem) -> String {
        switch value {
        case .text(let text): text
        case .markdown(let document): document.plainText
        case .number(let value): number(value)
        default: throw .expects(id: "teks", en: "text")
        }
    }

    private static func decimal(_ value: DataValue) throws(Filter.Problem) -> Decimal {
        guard case .number(let number) = value else { throw .expects(id: "bilangan", en: "a number") }
        return number
    }
}
