import Diagnostics
import Foundation

/// Changes that were decided on (`perubahan`): each settles a difference between two documents and is printed as a footnote.
struct RecordedChanges {
    static let subjects = [
        "program", "nama", "kode", "opd", "indikator", "satuan", "definisi", "nilai_awal", "target", "pagu",
    ]

    static let collection = DataCollection(
        name: "perubahan",
        shape: Shape(
            "perubahan", Wording(id: "Perubahan yang ditetapkan", en: "Changes that were decided on"),
            [
                .required("dokumen", .text, "dokumen yang memuat nilai baru: rkpd-2026", "document with the new value"),
                .optional("opd", .text, "perangkat daerah", "unit"),
                .required("program", .text, "kode atau nama program", "code or name of the programme"),
                .optional("indikator", .text, "indikator", "indicator"),
                .required("hal", .choice(subjects), "apa yang berubah", "what has changed"),
                .optional("tahun", .year, "tahun, untuk target dan pagu", "the year, of targets and amounts"),
                .optional("dari", .target, "nilai lama; kosong bila baru", "old value; empty for what is new"),
                .optional(
                    "menjadi", .target, "nilai baru; kosong bila dihapus", "new value; empty for what is dropped"),
                .required("ditetapkan_dengan", .text, "keputusan yang menetapkannya", "what decided it"),
                .required("tanggal", .date, "tanggal penetapan", "date of the decision"),
                .optional("keterangan", .text, "siapa menjawabnya, dan di mana", "who has said so, and where"),
            ]), isList: true)

    /// What two documents say about one thing.
    struct Values {
        let subject: String
        var indicator: String?
        var year: Int?
        let old: DataValue?
        let new: DataValue?
    }

    private let rows: [DataRecord]
    private var isUsed: [Bool]
    /// Rows by the programmes that they name, by code and by name.
    private let byProgram: [String: [Int]]
    private(set) var findings = Findings()

    init(_ node: DataNode?) {
        var rows: [DataRecord] = []
        if case .list(let nodes)? = node?.value {
            rows = nodes.compactMap { if case .record(let record) = $0.value { record } else { nil } }
        }
        self.rows = rows
        isUsed = rows.map { _ in false }
        var byProgram: [String: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            let text = row.text("program") ?? ""
            byProgram["kode " + PlanningCode.key(text), default: []].append(index)
            byProgram["nama " + PlannedProgram.key(of: text), default: []].append(index)
        }
        self.byProgram = byProgram
    }

    var isEmpty: Bool { rows.isEmpty }

    /// The footnote of the change that settles a difference; nil where none was recorded.
    ///
    /// A row about it with other values is told: it says what no document says.
    mutating func footnote(
        _ values: Values, of program: PlannedProgram, in document: PlanningName, _ agencies: inout AgencyNames
    ) -> String? {
        guard !rows.isEmpty else { return nil }
        let found =
            (program.codeKey.flatMap { byProgram["kode " + $0] } ?? []) + (byProgram["nama " + program.nameKey] ?? [])
        var other: Int?
        for index in found where isAbout(rows[index], values, program, document, &agencies) {
            isUsed[index] = true
            if RecordedChanges.same(rows[index]["dari"]?.value, values.old),
                RecordedChanges.same(rows[index]["menjadi"]?.value, values.new)
            {
                return note(rows[index])
            }
            // A row that leaves the indicator out may be about another one.
            if rows[index].text("indikator") != nil || values.indicator == nil { other = other ?? index }
        }
        if let other { findings.report(wrong(rows[other], values, document)) }
        return nil
    }

    private func isAbout(
        _ row: DataRecord, _ values: Values, _ program: PlannedProgram, _ document: PlanningName,
        _ agencies: inout AgencyNames
    ) -> Bool {
        guard row.text("dokumen") == document.key, row.text("hal") == values.subject else { return false }
        if let year = row.integer("tahun"), year != values.year { return false }
        if let indicator = row.text("indikator"),
            values.indicator.map({ ShortName.key($0) != ShortName.key(indicator) }) ?? true
        {
            return false
        }
        guard let office = row.text("opd"), !program.agency.isEmpty else { return true }
        return agencies.key(office) == program.agency
    }

    private static func same(_ recorded: DataValue?, _ value: DataValue?) -> Bool {
        let one = recorded.map(\.isNull) ?? true, other = value.map(\.isNull) ?? true
        if one || other { return one == other }
        guard let recorded, let value else { return false }
        if let number = recorded.asNumber, let other = value.asNumber { return number == other }
        return ShortName.key(recorded.asText ?? "") == ShortName.key(value.asText ?? "") && recorded.asText != nil
            || TargetDifference(recorded, value) == nil
    }

    private func note(_ row: DataRecord) -> String {
        let year = row.integer("tahun").map { " \($0)" } ?? ""
        let date = row.date("tanggal").map { IndonesianDate.long($0) } ?? ""
        let subject = row.text("hal")?.replacing("_", with: " ") ?? ""
        return "\(subject)\(year) diubah dari \(RecordedChanges.text(row["dari"])) menjadi "
            + "\(RecordedChanges.text(row["menjadi"])), \(row.text("ditetapkan_dengan") ?? "") tanggal \(date)"
    }

    static func text(_ node: DataNode?) -> String {
        guard let node, !node.value.isNull else { return "–" }
        return node.value.asNumber.map { NumberFormat.text($0) } ?? node.value.asText ?? "–"
    }

    private func wrong(_ row: DataRecord, _ values: Values, _ document: PlanningName) -> Diagnostic {
        func text(_ value: DataValue?) -> String { RecordedChanges.text(value.map { DataNode($0) }) }
        return Diagnostic(
            AgreementRule.wrongChange.rawValue,
            Wording(
                id: "perubahan ini tertulis dari \(RecordedChanges.text(row["dari"])) menjadi "
                    + "\(RecordedChanges.text(row["menjadi"])), sedangkan dokumennya dari \(text(values.old)) menjadi "
                    + "\(text(values.new)) (\(document.title))",
                en: "this change is recorded from \(RecordedChanges.text(row["dari"])) to "
                    + "\(RecordedChanges.text(row["menjadi"])), while the documents go from \(text(values.old)) to "
                    + "\(text(values.new)) (\(document.title))"), at: (row["menjadi"] ?? row["dari"])?.range
        ).fix(
            Wording(
                id: "samakan dengan keputusannya, di sini atau di dokumen",
                en: "write what was decided, here or in the document"))
    }

    /// What settles nothing: the documents agree by now, or it names what they have not.
    func unused(_ levels: AgreementLevels) -> [Diagnostic] {
        guard let severity = levels.severity(of: .unusedChange) else { return [] }
        return rows.indices.filter { !isUsed[$0] }.map { index in
            Diagnostic(
                AgreementRule.unusedChange.rawValue, severity,
                Wording(
                    id: "perubahan ini tidak menyelesaikan perbedaan apa pun",
                    en: "this change settles no difference"), at: rows[index]["program"]?.range
            ).fix(
                Wording(
                    id: "periksa nama dokumen, program, dan halnya, atau hapus barisnya",
                    en: "check the names of document, programme and subject, or delete the row"))
        }
    }
}
