/// How a signer stands to the office; these abbreviations keep their case when the office is in capitals.
public enum OfficePrefix: String, CaseIterable, Sendable {
    /// atas nama: delegated one level down.
    case onBehalf = "a.n."
    /// untuk beliau: delegated two levels down, on a line of its own.
    case forSuperior = "u.b."
    /// pelaksana tugas: the post is vacant.
    case acting = "Plt."
    /// pelaksana harian: the incumbent is away.
    case daily = "Plh."
    /// penjabat: acting head of a region.
    case caretaker = "Pj."

    /// Reads 'a.n.', 'an.', 'a/n', 'PLT', 'Plt.' …; a bare 'an' or 'ub' is no prefix.
    public init?(parsing text: some StringProtocol) {
        let letters = text.lowercased().filter(\.isLetter)
        let marks = text.filter { !$0.isLetter }
        guard marks.allSatisfy({ $0 == "." || $0 == "/" }) else { return nil }
        switch letters {
        case "an" where !marks.isEmpty: self = .onBehalf
        case "ub" where !marks.isEmpty: self = .forSuperior
        case "plt": self = .acting
        case "plh": self = .daily
        case "pj": self = .caretaker
        default: return nil
        }
    }
}
