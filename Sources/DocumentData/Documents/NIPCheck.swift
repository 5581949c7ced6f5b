import Diagnostics

/// Whether 18 digits can be a NIP: birth date (8), start as a candidate (6), sex (1), serial (3).
///
/// Sources: Peraturan Kepala BKN 22/2007 and 43/2007. The numbers of contract staff (PPPK) have other digits in place of the
/// month, so 13 and above is let pass when it is 21 or more.
enum NIPCheck {
    private static let rule = Wording(id: "NIP: 8 angka tanggal lahir, 6 angka TMT CPNS, 1 jenis kelamin, 3 nomor urut",
                                      en: "NIP: 8 digits birth date, 6 digits start, 1 sex, 3 serial")

    /// The first thing that is wrong. Messages never repeat the number, for it is personal.
    static func problem(in text: String) -> ValueProblem? {
        if NumberText.damage(in: text) != nil {
            return damaged(Wording(id: "NIP rusak dari Excel: tersimpan sebagai bilangan", en: "NIP damaged by a spreadsheet: kept as a number"))
        }
        let digits = text.utf8.filter { $0 != 32 }.map { Int($0) - 48 }
        guard digits.count == 18, digits.allSatisfy((0...9).contains) else {
            return ValueProblem("data.nip", Wording(id: "NIP harus 18 angka", en: "a NIP has 18 digits"), rule: rule)
        }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        if number(15..<18) == 0 {
            return damaged(Wording(id: "NIP berakhir 000: angka rusak dari Excel", en: "NIP ends in 000: damaged by a spreadsheet"))
        }
        guard let birth = CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)), birth.year >= 1900 else {
            return problem(Wording(id: "8 angka pertama NIP bukan tanggal lahir", en: "the first 8 digits of the NIP are no birth date"))
        }
        let month = number(12..<14)
        guard (1...12).contains(month) || month >= 21 else {
            return problem(Wording(id: "angka 13–14 NIP bukan bulan", en: "digits 13–14 of the NIP are no month"))
        }
        guard (17...70).contains(number(8..<12) - birth.year) else {
            return problem(Wording(id: "usia saat CPNS menurut NIP tidak masuk akal", en: "the age at the start by the NIP is not plausible"))
        }
        guard (1...2).contains(digits[14]) else {
            return problem(Wording(id: "angka ke-15 NIP harus 1 atau 2", en: "digit 15 of the NIP is 1 or 2"))
        }
        return nil
    }

    private static func problem(_ message: Wording) -> ValueProblem { ValueProblem("data.nip", message, rule: rule) }

    private static func damaged(_ message: Wording) -> ValueProblem {
        ValueProblem("data.nip", message, rule: rule, fix: Wording(
            id: "tulis ulang 18 angkanya dan jadikan kolom itu Teks", en: "write the 18 digits again and make the column Text"))
    }
}
