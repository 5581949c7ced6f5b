/// Nomor induk pegawai, the 18 digits of a civil servant: birth date (8), start as a candidate (CPNS, 6), sex (1), serial (3).
/// Source: Perka BKN 22/2007 and 43/2007.
public struct NIP: Hashable, Sendable {
    /// Employees under contract (PPPK) have a number of the same length in which digits 13 and 14 are not a month.
    public enum Kind: Sendable {
        case civilServant, contract
    }

    /// 18 ASCII digits.
    public let digits: String

    /// nil when `problems(in:as:)` finds any; spaces at any place are accepted, other marks are not.
    public init?(_ text: String, as kind: Kind = .civilServant) {
        guard NIP.problems(in: text, as: kind).allSatisfy({ $0 == .grouping }) else { return nil }
        digits = text.filter { !$0.isWhitespace }
    }

    /// '19860926 201505 1 001', the spaces not breaking.
    public var grouped: String { NIP.grouped(digits) }

    /// Groups 18 digits as 8-6-1-3; any other text is given back as it is, for wrong numbers are printed as they were given.
    public static func grouped(_ text: String) -> String {
        let bytes = Array(text.filter { !$0.isWhitespace }.utf8)
        guard bytes.count == 18, bytes.allSatisfy({ (48...57).contains($0) }) else { return text }
        return [bytes[..<8], bytes[8..<14], bytes[14..<15], bytes[15...]]
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\u{A0}")
    }

    /// Everything that is wrong with a number, empty when it is right.
    public static func problems(in text: String, as kind: Kind = .civilServant) -> [NIPProblem] {
        let groups = text.split(whereSeparator: \.isWhitespace)
        let compact = groups.joined()
        if isExponent(compact) { return [.spreadsheetExponent] }
        let values = compact.utf8.map { Int($0) - 48 }
        guard values.allSatisfy({ (0...9).contains($0) }) else { return [.otherCharacters] }
        guard values.count == 18 else { return [.length(values.count)] }
        var problems = dateProblems(values, kind)
        if !(1...2).contains(values[14]) { problems.append(.sex) }
        if values[15...].allSatisfy({ $0 == 0 }) { problems.append(.spreadsheetTail) }
        if groups.count > 1, groups.map(\.count) != [8, 6, 1, 3] { problems.append(.grouping) }
        return problems
    }

    private static func dateProblems(_ values: [Int], _ kind: Kind) -> [NIPProblem] {
        func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
        var problems: [NIPProblem] = []
        let birth = CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        if birth == nil || number(0..<4) < 1900 { problems.append(.birthDate) }
        let (year, month) = (number(8..<12), number(12..<14))
        let isMonthMeant = kind == .civilServant
        if isMonthMeant, !(1...12).contains(month) { problems.append(.startMonth(month)) }
        guard let birth, problems.isEmpty else { return problems }
        let hadBirthday = !isMonthMeant || (birth.month, birth.day) <= (month, 1)
        let age = year - birth.year - (hadBirthday ? 0 : 1)
        if !(15...70).contains(age) { problems.append(.startAge(age)) }
        return problems
    }

    /// '1,98609E+17': what a spreadsheet shows of a long number.
    private static func isExponent(_ text: String) -> Bool {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else { return false }
        let isMantissa =
            mantissa.contains(where: \.isNumber)
            && mantissa.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let power = exponent.first == "+" ? exponent.dropFirst() : exponent
        return isMantissa && !power.isEmpty && power.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
