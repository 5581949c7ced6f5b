import DocumentData
import Foundation

/// What a report over many regencies adds up: of one project its programmes, money, quick wins, indicators, and how far they agree with the
/// documents that they are compared with.
struct ProjectFigures: Codable, Hashable, Sendable {
    struct Dimension: Codable, Hashable, Sendable {
        let name: String
        let programs: Int
        let quickWins: Int
    }

    let region: String
    let province: String
    let programs: Int
    /// Rupiah over the period, without a fraction where it has none.
    let budget: String
    let quickWins: Int
    let indicators: Int
    /// Programmes that were compared with another planning document, and those of them that differ in nothing.
    let compared: Int
    let agreeing: Int
    /// In the order of the project.
    let dimensions: [Dimension]

    /// nil for a project without programmes and quick wins.
    init?(_ root: DataRecord) {
        let programs = root.records("program"), quickWins = root.records("quick_win")
        guard !programs.isEmpty || !quickWins.isEmpty, let region = root.record("wilayah") else { return nil }
        let own = Region(region)
        self.region = "\(own.kind == "kota" ? "Kota" : "Kabupaten") \(own.name)"
        province = region.text("provinsi") ?? ""
        self.programs = programs.count
        budget = "\(programs.reduce(Decimal(0)) { $0 + ($1.number("anggaran") ?? 0) })"
        self.quickWins = quickWins.count
        indicators = programs.reduce(0) { $0 + $1.records("daftar_indikator").count }
        let comparisons = programs.map { $0.records("keselarasan") }.filter { !$0.isEmpty }
        compared = comparisons.count
        agreeing = comparisons.count { $0.allSatisfy { ProjectFigures.agrees($0) } }
        dimensions = root.records("dimensi").map { dimension in
            Dimension(
                name: dimension.text("nama") ?? "", programs: dimension.records("program").count,
                quickWins: dimension.records("quick_win").count)
        }
    }

    private static func agrees(_ comparison: DataRecord) -> Bool {
        if case .boolean(true)? = comparison["selaras"]?.value { true } else { false }
    }
}
