/// What the name of a reference document says (`acuan: { rpjmd-2025-2029: …, rkpd-2026: … }`): its kind, and its year or years.
struct PlanningName: Hashable {
    /// In the order in which one follows from the other.
    enum Kind: Int, CaseIterable {
        case rpjmd, renstra, indicators, rkpd, renja, budgetCeilings, budget, agreement, other

        init(_ word: String) {
            switch word {
            case "rpjmd", "rpjpd", "rpd": self = .rpjmd
            case "renstra": self = .renstra
            case "iku", "ikd", "ikk": self = .indicators
            case "rkpd": self = .rkpd
            case "renja": self = .renja
            case "kua", "ppas", "kuappas": self = .budgetCeilings
            case "apbd", "dpa", "rka", "papbd": self = .budget
            case "pk", "perkin", "perjanjian": self = .agreement
            default: self = .other
            }
        }
    }

    /// As the project writes it.
    let key: String
    let kind: Kind
    /// Nothing where the name says none.
    let years: ClosedRange<Int>?

    init(_ key: String) {
        self.key = key
        let words = key.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        kind = Kind(words.first ?? "")
        let years = words.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.filter { (1900...2200).contains($0) }
        self.years = years.first.map { min($0, years.last ?? $0)...max($0, years.last ?? $0) }
    }

    /// The plan of the project itself, as `perubahan` names it.
    static let plan = PlanningName("masterplan")

    /// The one year of a yearly document.
    var year: Int? { years.flatMap { $0.count == 1 ? $0.lowerBound : nil } }

    /// 'RPJMD', 'Renstra', 'RKPD 2026', 'RPJMD 2025–2029'.
    var title: String {
        let words = key.split { $0 == "-" || $0 == "_" }.map(String.init)
        var text = ""
        for (index, word) in words.enumerated() {
            let isYear = Int(word) != nil && word.utf8.count == 4
            if index > 0 {
                let before = words[index - 1]
                text += isYear && Int(before) != nil && before.utf8.count == 4 ? "–" : " "
            }
            text +=
                ["renstra", "renja", "perjanjian", "kinerja", "perubahan", "masterplan"].contains(word.lowercased())
                ? word.capitalized : word.uppercased()
        }
        return text
    }
}
