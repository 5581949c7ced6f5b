/// What the name of a unit says about it: 'Dinas Kesehatan' is a dinas, and its head the 'Kepala Dinas Kesehatan'. Source: Permendagri
/// 90/2019 and the regional regulations that follow it name units in this way.
struct AgencyGuess {
    /// nil when the name does not begin as names of units do.
    let kind: String?
    let headOffice: String?

    init(_ name: String) {
        let key = ShortName.key(name)
        let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        func begins(_ start: String) -> Bool { key == start || key.hasPrefix(start + " ") }
        if begins("sekretariat daerah") || key == "setda" {
            (kind, headOffice) = ("sekretariat", "Sekretaris Daerah")
        } else if begins("sekretariat dprd") || begins("sekretariat dewan") {
            (kind, headOffice) = ("sekretariat", "Sekretaris DPRD")
        } else if begins("inspektorat") {
            (kind, headOffice) = ("inspektorat", "Inspektur Daerah")
        } else if begins("kecamatan") {
            (kind, headOffice) = (
                "kecamatan", "Camat " + words.split(separator: " ").dropFirst().joined(separator: " ")
            )
        } else if begins("rumah sakit") || begins("rsud") || begins("uobk rsud") {
            (kind, headOffice) = ("rsud", "Direktur " + words)
        } else if begins("satuan polisi pamong praja") || begins("satuan") || begins("satpol pp") {
            (kind, headOffice) = ("satuan", "Kepala " + words)
        } else if begins("dinas") {
            (kind, headOffice) = ("dinas", "Kepala " + words)
        } else if begins("badan") || begins("bappeda") || begins("bpkad") || begins("bkpsdm") || begins("bpbd") {
            (kind, headOffice) = ("badan", "Kepala " + words)
        } else {
            (kind, headOffice) = (nil, nil)
        }
    }
}
