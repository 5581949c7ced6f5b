import Diagnostics

/// One thing that is wrong with a NIP.
public enum NIPProblem: Hashable, Sendable {
    /// Something else than digits and spaces.
    case otherCharacters
    /// Not 18 digits, but this many.
    case length(Int)
    /// Digits 1–8 are no day of the calendar since 1900.
    case birthDate
    /// Digits 13–14 are no month.
    case startMonth(Int)
    /// Nobody becomes a candidate at this age; 15 to 70 are believed.
    case startAge(Int)
    /// Digit 15 is neither 1 nor 2.
    case sex
    /// A spreadsheet kept the number with an exponent.
    case spreadsheetExponent
    /// A spreadsheet kept 15 digits only: the serial number is 000.
    case spreadsheetTail
    /// Right digits, but spaces at other places than 8-6-1-3.
    case grouping

    /// What to tell the author, without the number itself: it is personal data.
    public var wording: Wording {
        switch self {
        case .otherCharacters:
            Wording(id: "NIP hanya boleh berisi angka", en: "a NIP has digits only")
        case .length(let count):
            Wording(id: "NIP harus 18 angka, bukan \(count)", en: "a NIP has 18 digits, not \(count)")
        case .birthDate:
            Wording(
                id: "angka 1–8 NIP bukan tanggal lahir (TTTTBBHH)",
                en: "digits 1–8 of the NIP are no birth date (YYYYMMDD)")
        case .startMonth(let month):
            Wording(id: "angka 13–14 NIP bukan bulan: \(month)", en: "digits 13–14 of the NIP are no month: \(month)")
        case .startAge(let age):
            Wording(id: "menurut NIP, usia saat CPNS \(age) tahun", en: "by the NIP the age at appointment was \(age)")
        case .sex:
            Wording(id: "angka 15 NIP harus 1 atau 2", en: "digit 15 of the NIP is 1 or 2")
        case .spreadsheetExponent:
            Wording(
                id: "NIP rusak oleh Excel: tersimpan sebagai bilangan berpangkat; simpan sebagai teks",
                en: "the NIP was damaged by a spreadsheet: kept as a number with exponent; keep it as text")
        case .spreadsheetTail:
            Wording(
                id: "nomor urut NIP 000: angka rusak dari Excel; simpan NIP sebagai teks",
                en: "serial 000: the NIP was damaged by a spreadsheet; keep it as text")
        case .grouping:
            Wording(
                id: "spasi NIP salah tempat; yang benar 8-6-1-3",
                en: "spaces of the NIP are misplaced; right is 8-6-1-3")
        }
    }
}
