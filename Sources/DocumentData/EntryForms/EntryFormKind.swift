import Diagnostics

/// What a form to fill in asks for.
package enum EntryFormKind: String, CaseIterable, Sendable {
    /// Units and their officials, for papers that they sign.
    case commitment = "komitmen"
    /// The action plan.
    case program
    case quickWin = "quick-win"
    /// Measures and targets of programmes and quick wins.
    case indicator = "indikator"

    package var title: Wording {
        switch self {
        case .commitment: Wording(id: "Formulir OPD dan pejabat", en: "Units and officials")
        case .program: Wording(id: "Formulir program kerja", en: "Work programmes")
        case .quickWin: Wording(id: "Formulir quick win", en: "Quick wins")
        case .indicator: Wording(id: "Formulir indikator dan target", en: "Measures and targets")
        }
    }

    /// In the order of their sheets.
    ///
    /// - Parameter years: of the targets of programmes.
    func tables(years: [Int]) -> [EntryTable] {
        let targets = years.map { WorkProgram.target.prefix + String($0) }
        let winParts = [
            EntryTable(part: "indikator", of: "quick_win", sheet: "Ukuran"),
            EntryTable(part: "linimasa", of: "quick_win", sheet: "Linimasa"),
            EntryTable(part: "risiko", of: "quick_win", sheet: "Risiko"),
        ].compactMap { $0 }
        switch self {
        case .commitment:
            return [EntryTable("opd", sheet: "OPD"), EntryTable("pejabat", sheet: "Pejabat")].compactMap { $0 }
        case .program: return [EntryTable("program", sheet: "Program", more: targets)].compactMap { $0 }
        case .quickWin: return [EntryTable("quick_win", sheet: "Quick win")].compactMap { $0 } + winParts
        case .indicator:
            let asked = ["nama", "indikator", "satuan", "baseline"]
            return [EntryTable("program", sheet: "Program", only: asked, more: targets)].compactMap { $0 }
                + winParts.prefix(1)
        }
    }
}
