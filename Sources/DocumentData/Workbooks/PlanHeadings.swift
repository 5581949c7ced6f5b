/// What the columns of plans and budgets mean: their headings are put together of few words in many ways, with the year anywhere.
///
/// Sources: tables T-C.27 of Permendagri 86/2017 and of Inmendagri 2/2025, the tables of an RKPD, DPA forms of Permendagri 77/2020.
struct PlanHeadings {
    private let collection: String
    private let hasTargets: Bool
    private let hasAmounts: Bool

    /// nil for a collection that is no plan.
    init?(_ collection: DataCollection) {
        guard ["program", "indikator", "pagu", "acuan", "nomenklatur"].contains(collection.name) else { return nil }
        self.collection = collection.name
        hasTargets = collection.shape.field(WorkProgram.target.prefix + "2025") != nil
        hasAmounts = collection.shape.field(ProgramBudget.amount.prefix + "2025") != nil
    }

    /// - Parameters:
    ///   - key: as `HeadingText` makes it.
    ///   - known: fields by headings.
    func field(_ key: String, known: [String: String]) -> String? {
        let words = key.split(separator: " ")
        if let field = endOfPeriod(words) ?? name(words) ?? indicator(words) ?? budget(words) { return field }
        let years = words.indices.filter { PlanHeadings.year(words[$0]) != nil }
        guard years.count == 1, let place = years.first, let year = PlanHeadings.year(words[place]) else { return nil }
        // 'Rencana Tahun 2026 Sumber Dana', 'Baseline Tahun 2024'.
        if known[words[(place + 1)...].joined(separator: " ")] == "sumber_dana" { return "sumber_dana" }
        if let field = yearly(words, place) { return field + String(year) }
        var plain = words[..<place]
        if plain.last == "tahun" { plain.removeLast() }
        return known[plain.joined(separator: " ")].flatMap { $0 == "baseline" ? $0 : nil }
    }

    /// Whether a field is one that there is one of for each year.
    static func isYearly(_ field: String) -> Bool {
        WorkProgram.target.year(of: field) != nil || ProgramBudget.amount.year(of: field) != nil
    }

    /// The one year that a heading names.
    static func year(in key: String) -> Int? {
        let years = key.split(separator: " ").compactMap(year)
        return years.count == 1 ? years.first : nil
    }

    // MARK: Words

    private static let money: Set<Substring> = [
        "rp", "rupiah", "pagu", "anggaran", "dana", "000", "pendanaan",
    ]

    private static func year(_ word: Substring) -> Int? { Int(word).flatMap { (2000...2100).contains($0) ? $0 : nil } }

    /// The prefix of a field of each year. What stands behind the year says what the column is, where anything does: groups above are named
    /// 'Target Kinerja Program dan Kerangka Pendanaan'.
    private func yearly(_ words: [Substring], _ place: Int) -> String? {
        let behind = words[(place + 1)...], whole = words[..<place] + behind
        for said in [behind, whole] {
            let isTarget = said.contains("target"), isAmount = said.contains(where: PlanHeadings.money.contains)
            if isTarget != isAmount {
                return isTarget
                    ? (hasTargets ? WorkProgram.target.prefix : nil) : (hasAmounts ? ProgramBudget.amount.prefix : nil)
            }
            if isTarget { return nil }
        }
        guard words.count == 1 else { return nil }
        return collection == "pagu" ? ProgramBudget.amount.prefix : hasTargets ? WorkProgram.target.prefix : nil
    }

    /// 'Kondisi Kinerja pada akhir periode Renstra: Target, Rp'.
    private func endOfPeriod(_ words: [Substring]) -> String? {
        guard hasTargets, words.contains("kondisi"), words.contains("akhir"), let last = words.last else { return nil }
        if PlanHeadings.money.contains(last) { return collection == "indikator" ? nil : "anggaran" }
        return collection == "acuan" || collection == "program" || collection == "indikator" ? "kondisi_akhir" : nil
    }

    /// DPA forms: 'Uraian', and 'Jumlah' behind the kinds of spending.
    private func budget(_ words: [Substring]) -> String? {
        guard collection == "program", hasAmounts else { return nil }
        if words == ["uraian"] { return "nama" }
        return words.count > 1 && words.last == "jumlah" ? "anggaran" : nil
    }

    private static let levels: Set<Substring> = [
        "urusan", "bidang", "pemerintahan", "daerah", "dan", "program", "prioritas", "pembangunan", "outcome",
        "kegiatan", "sub", "subkegiatan", "output", "nomenklatur", "kabupaten", "kota", "provinsi", "tujuan", "sasaran",
    ]

    /// 'Bidang Urusan/Program/Outcome/Kegiatan/Subkegiatan/Output': one column for all levels.
    private func name(_ words: [Substring]) -> String? {
        guard collection != "indikator", words.allSatisfy(PlanHeadings.levels.contains),
            words.contains("nomenklatur")
                || (words.contains("program") && words.contains { $0.hasSuffix("kegiatan") })
        else { return nil }
        return collection == "pagu" ? "program" : "nama"
    }

    private static let measures: Set<Substring> = levels.union(["indikator", "kinerja", "keluaran", "hasil", "capaian"])

    private func indicator(_ words: [Substring]) -> String? {
        guard collection != "pagu", words.first == "indikator", words.count > 1,
            words.allSatisfy(PlanHeadings.measures.contains)
        else { return nil }
        return "indikator"
    }
}
