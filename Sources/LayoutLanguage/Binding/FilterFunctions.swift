import DocumentData
import Foundation

/// The seam between the names of filters and the functions that do the work: formal Indonesian comes from `DocumentData`.
enum FilterFunctions {
    static let all: [String: Filter] = general.merging(numbers) { first, _ in first }.merging(dates) { first, _ in first
    }
    .merging(offices) { first, _ in first }.merging(codes) { first, _ in first }

    private static let general: [String: Filter] = [
        "huruf-besar": Filter("Capital letters; titles of persons such as dr. and Hj. keep their case.") {
            value, _ throws(Filter.Problem) in
            .text(OfficeTitle.capitals(try text(value)))
        },
        "awal-besar": Filter("A capital letter at the beginning: delapan → Delapan.") {
            value, _ throws(Filter.Problem) in
            let text = try text(value)
            return .text(text.prefix(1).uppercased() + text.dropFirst())
        },
        "default": Filter(argument: .required, passesNull: false, "The argument when the value is null or empty.") {
            value, other throws(Filter.Problem) in
            value.isEmpty ? other ?? .null : value
        },
        "ulang": Filter(argument: .required, "A text so many times: columns=\"8mm {{ '12mm ' | ulang:5 }}1fr\".") {
            value, count throws(Filter.Problem) in
            .text(String(repeating: try text(value), count: try wholeNumber(count ?? .null, 0...1000)))
        },
        "panjang": Filter("How many letters a text has, spaces too: a short one may be set larger.") {
            value, _ throws(Filter.Problem) in
            // Also of a text with {{ … }}: what it is set to is about as long.
            if case .markdown(let document) = value { return .number(Decimal(document.plainText.count)) }
            return .number(Decimal(try text(value).count))
        },
        "ganti": Filter(
            argument: .required,
            "Another word for a word: ganti:'tengah=centre; kiri=start'; ya and tidak are the Booleans. What is not listed stays."
        ) {
            value, list throws(Filter.Problem) in
            .text(substitute(try word(value), try text(list ?? .null)))
        },
    ]

    private static let numbers: [String: Filter] = [
        "angka": Filter("A number with points between thousands and a decimal comma.") {
            value, _ throws(Filter.Problem) in
            .text(number(try decimal(value)))
        },
        "desimal": Filter(argument: .required, "A number with so many decimals, rounded half up.") {
            value, count throws(Filter.Problem) in
            .text(NumberFormat.text(try decimal(value), decimals: try wholeNumber(count ?? .null, 0...38)))
        },
        "target": Filter(
            argument: .required,
            """
            A target of a plan: a number with so many decimals, or all of its own when it has more; another text as it was written.
            """
        ) { value, count throws(Filter.Problem) in
            if value.asNumber == nil, let text = value.asText { return .text(text) }
            let number = try decimal(value), least = try wholeNumber(count ?? .null, 0...38)
            // Rounded, 2,496 would print as the 2,50 that it does not reach.
            return .text(NumberFormat.text(number, decimals: max(least, number.decimalPlaces)))
        },
        "ukuran": Filter(
            "The number of a target, for charts: also of '54,19 (CC)' and '9,70 – 10,30'; nothing for grades and words."
        ) { value, _ throws(Filter.Problem) in
            if case .number(let number)? = TargetMeasure(value) { .number(number) } else { .null }
        },
        "persen": Filter(argument: .optional, "A number with the percent sign; the argument gives the decimals.") {
            value, count throws(Filter.Problem) in
            .text(
                NumberFormat.percent(
                    try decimal(value),
                    decimals: try count.map { value throws(Filter.Problem) in try wholeNumber(value, 0...10) }))
        },
        "rupiah": Filter("Rp1.250.000; sen only when there are some.") { value, _ throws(Filter.Problem) in
            .text(Rupiah.text(try decimal(value)))
        },
        "rupiah-sen": Filter("Rp1.250.000,00.") { value, _ throws(Filter.Problem) in
            .text(Rupiah.withSen(try decimal(value)))
        },
        "rupiah-singkat": Filter("Rp1,25 juta, miliar, triliun.") { value, _ throws(Filter.Problem) in
            .text(Rupiah.short(try decimal(value)))
        },
        "rupiah-terbilang": Filter("An amount of Rupiah in words.") { value, _ throws(Filter.Problem) in
            .text(try inWords(Rupiah.words(try decimal(value))))
        },
        "terbilang": Filter("A number in words.") { value, _ throws(Filter.Problem) in
            .text(try inWords(Terbilang.words(try decimal(value))))
        },
        "romawi": Filter("A whole number from 1 to 3999 in Roman numerals.") { value, _ throws(Filter.Problem) in
            .text(try roman(value))
        },
        "romawi-kecil": Filter("The same in small letters.") { value, _ throws(Filter.Problem) in
            .text(try roman(value).lowercased())
        },
        "nama-bulan": Filter("The name of the month of that number: Oktober for 10.") {
            value, _ throws(Filter.Problem) in
            .text(IndonesianMonth.name(try wholeNumber(value, 1...12)) ?? "")
        },
    ]

    private static let dates: [String: Filter] = [
        "tanggal": dated("10 Oktober 2023.", open: { "…… \(OpenText.month($0)) \(OpenText.year($0))" }) {
            IndonesianDate.long($0)
        },
        "tanggal-pendek": dated(
            "10-10-2023.", open: { "……-\(OpenText.monthNumber($0))-\(OpenText.year($0))" }
        ) { IndonesianDate.short($0) },
        "tanggal-terbilang": dated(
            "sepuluh bulan Oktober tahun dua ribu dua puluh tiga.",
            open: { "………………… bulan \(OpenText.month($0)) tahun \(OpenText.yearInWords($0))" }, IndonesianDate.words),
        "hari": dated("The day of the week: Selasa.", open: { _ in "…………………" }) { $0.weekday.name },
        "bulan": dated("The month: Oktober.", open: OpenText.month) { IndonesianMonth.name($0.month) ?? "" },
        "tahun": dated("The year: 2023.", open: OpenText.year) { String($0.year) },
        "tahun-terbilang": dated("The year in words.", open: OpenText.yearInWords) { Terbilang.words($0.year) },
    ]

    /// A filter of dates.
    /// - Parameter open: what is printed for a day that is left open, with room to write.
    private static func dated(
        _ summary: String, open: @escaping @Sendable (OpenDate) -> String,
        _ form: @escaping @Sendable (CalendarDate) -> String
    ) -> Filter {
        Filter(summary) { value, _ throws(Filter.Problem) in
            if case .text(let text) = value, let date = OpenDate(text) { return .text(open(date)) }
            return .text(form(try date(value)))
        }
    }

    private static let codes: [String: Filter] = [
        "induk": Filter(
            argument: .optional,
            "The code above one of the nomenclature: 1.03.02 → 1.03; induk:'urusan' that of a level. Nothing where there is none."
        ) { value, level throws(Filter.Problem) in
            let code = try code(value)
            guard let level else { return code.parent().map { .text($0.text) } ?? .null }
            guard let wanted = NomenclatureCode.Level(rawValue: try text(level)) else {
                throw .impossible(
                    id: "tingkat kode: urusan, bidang, program, kegiatan, sub-kegiatan",
                    en: "levels of codes: urusan, bidang, program, kegiatan, sub-kegiatan")
            }
            return code.parent(wanted).map { .text($0.text) } ?? .null
        },
        "tingkat": Filter("The level of a code of the nomenclature: urusan, bidang, program, kegiatan, sub-kegiatan.") {
            value, _ throws(Filter.Problem) in .text(try code(value).level.rawValue)
        },
    ]

    private static func code(_ value: DataValue) throws(Filter.Problem) -> NomenclatureCode {
        guard let code = NomenclatureCode(try text(value)) else {
            throw .expects(id: "kode nomenklatur", en: "a code of the nomenclature")
        }
        return code
    }

    private static let offices: [String: Filter] = [
        "jabatan-besar": Filter("An office in capitals; Plt., a.n. and their like keep their case.") {
            value, _ throws(Filter.Problem) in
            .text(OfficeTitle(parsing: try text(value)).inCapitals)
        },
        "nama-besar": Filter("A full name of which only the bare name is in capitals: dr. H. NAMA, M.Kes.") {
            value, _ throws(Filter.Problem) in
            .text(PersonNameReading(parsing: try text(value)).name.fullNameInCapitals)
        },
        "nip": Filter("A NIP in groups of 8, 6, 1 and 3 digits.") { value, _ throws(Filter.Problem) in
            .text(NIP.grouped(try text(value)))
        },
    ]

    /// `1.234.567,5`: every digit of the number, none more.
    static func number(_ value: Decimal) -> String { NumberFormat.text(value) }

    /// A number that no filter was asked to write: points between thousands from 10.000 on, so that years stay years (EYD V: no point
    /// in numbers that are not quantities); `| angka` writes 2.400.
    @Sendable static func plainNumber(_ value: Decimal) -> String {
        abs(value) < 10_000 ? NumberFormat.ungrouped(value) : NumberFormat.text(value)
    }

    /// `10 Oktober 2023`.
    @Sendable static func date(_ date: CalendarDate) -> String { IndonesianDate.long(date) }

    private static func word(_ value: DataValue) throws(Filter.Problem) -> String {
        if case .boolean(let isTrue) = value { return isTrue ? "ya" : "tidak" }
        return try text(value)
    }

    private static func substitute(_ word: String, _ list: String) -> String {
        for pair in list.split(separator: ";") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            if sides.count == 2, sides[0] == word { return sides[1] }
        }
        return word
    }

    private static func roman(_ value: DataValue) throws(Filter.Problem) -> String {
        guard let number = try decimal(value).wholeNumber, let numeral = RomanNumeral.upper(number) else {
            throw .impossible(
                id: "angka Romawi hanya untuk bilangan bulat 1 sampai 3999",
                en: "Roman numerals exist for whole numbers from 1 to 3999")
        }
        return numeral
    }

    private static func inWords(_ words: String?) throws(Filter.Problem) -> String {
        guard let words else {
            throw .impossible(
                id: "bilangan terlalu besar untuk ditulis dengan kata",
                en: "the number is too large to be written in words")
        }
        return words
    }

    private static func wholeNumber(_ value: DataValue, _ range: ClosedRange<Int>) throws(Filter.Problem) -> Int {
        guard let number = try decimal(value).wholeNumber, range.contains(number) else {
            throw .expects(
                id: "bilangan bulat \(range.lowerBound) sampai \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func text(_ value: DataValue) throws(Filter.Problem) -> String {
        switch value {
        case .text(let text), .written(let text): text
        case .markdown(let document) where !document.hasExpressions: document.plainText
        case .number(let value): number(value)
        default: throw .expects(id: "teks", en: "text")
        }
    }

    private static func decimal(_ value: DataValue) throws(Filter.Problem) -> Decimal {
        guard let number = value.asNumber else { throw .expects(id: "bilangan", en: "a number") }
        return number
    }

    private static func date(_ value: DataValue) throws(Filter.Problem) -> CalendarDate {
        guard let date = value.asDate else { throw .expects(id: "tanggal", en: "a date") }
        return date
    }
}
