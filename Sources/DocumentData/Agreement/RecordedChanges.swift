import Diagnostics
import Foundation

/// Changes that were decided on (`perubahan`): each settles a difference between two documents, or between the plan and one of them, and is
/// printed as a remark.
struct RecordedChanges {
    static let subjects = [
        "program", "nama", "kode", "opd", "indikator", "satuan", "definisi", "nilai_awal", "target", "kondisi_akhir",
        "pagu",
    ]

    static let collection = DataCollection(
        name: "perubahan",
        shape: Shape(
            "perubahan", Wording(id: "Perubahan yang ditetapkan", en: "Changes that were decided on"),
            [
                .required(
                    "dokumen", .text, "dokumen yang memuat nilai baru: rkpd-2026; masterplan untuk rencana proyek ini",
                    "document with the new value: rkpd-2026; masterplan for the plan of this project"),
                .optional("opd", .text, "perangkat daerah", "unit"),
                .required(
                    "program", .text, "kode atau nama program; dalam masterplan juga id-nya",
                    "code or name of the programme; in the masterplan also its id"),
                .optional("indikator", .text, "indikator", "indicator"),
                .required("hal", .choice(subjects), "apa yang berubah", "what has changed"),
                .optional(
                    "tahun", .year, "tahun, untuk target dan pagu; kosong bila seluruhnya",
                    "the year, of targets and amounts; empty for all years"),
                .optional("dari", .text, "nilai lama; kosong bila baru", "old value; empty for what is new"),
                .optional(
                    "menjadi", .text, "nilai baru; kosong bila dihapus", "new value; empty for what is dropped"),
                .required("ditetapkan_dengan", .text, "keputusan yang menetapkannya", "what decided it"),
                .required("tanggal", .date, "tanggal penetapan", "date of the decision"),
                .optional("alasan", .text, "mengapa diubah; dicetak", "why it was changed; printed"),
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

    /// A programme as rows may name it.
    struct Program {
        /// Of its codes, its names and its id.
        let keys: [String]
        /// Empty where nobody names one.
        let agency: String
    }

    /// What documents say of a thing of which a row says something else.
    private struct Other {
        let values: Values
        let document: PlanningName
    }

    private struct Row {
        let record: DataRecord
        /// As the subject has them: codes are texts, amounts are numbers.
        let old: DataNode?
        let new: DataNode?

        var subject: String { record.text("hal") ?? "" }
    }

    private let rows: [Row]
    private var isUsed: [Bool]
    private var others: [Int: Other] = [:]
    /// Rows by the programmes that they name, by code, by name and by id.
    private let byProgram: [String: [Int]]
    /// Of values that are none of their subject.
    private(set) var findings = Findings()

    init(_ node: DataNode?) {
        var rows: [Row] = [], findings = Findings()
        if case .list(let nodes)? = node?.value {
            for case .record(let record) in nodes.map(\.value) {
                rows.append(
                    Row(
                        record: record, old: Self.value(of: record, "dari", into: &findings),
                        new: Self.value(of: record, "menjadi", into: &findings)))
            }
        }
        self.findings = findings
        self.rows = rows
        isUsed = rows.map { _ in false }
        var byProgram: [String: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            let text = row.record.text("program") ?? ""
            let keys = [
                Self.codeKey(PlanningCode.key(text)), Self.nameKey(PlannedProgram.key(of: text)), Self.idKey(text),
            ]
            for key in keys { byProgram[key, default: []].append(index) }
        }
        self.byProgram = byProgram
    }

    /// nil for an empty cell.
    private static func value(of record: DataRecord, _ key: String, into findings: inout Findings) -> DataNode? {
        guard let node = record[key], let text = node.value.asText else { return nil }
        let read: Result<DataValue, ValueProblem> =
            switch record.text("hal") {
            case "target", "kondisi_akhir", "nilai_awal": TargetText.value(text)
            case "pagu": RupiahText.amount(text).map { .number($0) }
            default: .success(.text(text))
            }
        switch read {
        case .success(let value): return DataNode(value, at: node.range)
        case .failure(let problem):
            findings.report(problem.diagnostic(at: node.range))
            return nil
        }
    }

    static func codeKey(_ key: String) -> String { "kode " + key }
    static func nameKey(_ key: String) -> String { "nama " + key }
    static func idKey(_ id: String) -> String { "id " + id }

    var isEmpty: Bool { rows.isEmpty }

    /// The remark of the change that settles a difference; nil where none was recorded.
    mutating func remark(
        _ values: Values, of program: Program, in document: PlanningName, _ agencies: inout AgencyNames
    ) -> String? {
        guard !rows.isEmpty else { return nil }
        for index in program.keys.flatMap({ byProgram[$0] ?? [] })
        where isAbout(rows[index].record, values, program, document, &agencies) {
            let row = rows[index]
            if Self.same(row.old?.value, values.old, values.subject),
                Self.same(row.new?.value, values.new, values.subject)
            {
                isUsed[index] = true
                return text(of: row)
            }
            // A row that leaves the indicator out may be about another one.
            if others[index] == nil, row.record.text("indikator") != nil || values.indicator == nil {
                others[index] = Other(values: values, document: document)
            }
        }
        return nil
    }

    private func isAbout(
        _ row: DataRecord, _ values: Values, _ program: Program, _ document: PlanningName,
        _ agencies: inout AgencyNames
    ) -> Bool {
        guard row.text("dokumen") == document.key, let subject = row.text("hal") else { return false }
        let year = row.integer("tahun")
        // Ends of periods are targets of no year.
        guard subject == values.subject || (subject == "target" && values.subject == "kondisi_akhir" && year == nil)
        else { return false }
        if let year, year != values.year { return false }
        if let indicator = row.text("indikator") {
            var names = [values.indicator]
            if subject == "indikator" { names += [values.old?.asText, values.new?.asText] }
            guard names.contains(where: { $0.map { ShortName.key($0) == ShortName.key(indicator) } ?? false }) else {
                return false
            }
        }
        guard let office = row.text("opd"), !program.agency.isEmpty else { return true }
        return agencies.key(office) == program.agency
    }

    private static func same(_ recorded: DataValue?, _ value: DataValue?, _ subject: String) -> Bool {
        let one = recorded.map(\.isNull) ?? true, other = value.map(\.isNull) ?? true
        if one || other { return one == other }
        guard let recorded, let value else { return false }
        if let text = recorded.asText, let other = value.asText {
            switch subject {
            case "kode": return PlanningCode.key(text) == PlanningCode.key(other)
            case "satuan": return AgreementUnits.key(text) == AgreementUnits.key(other)
            case "program", "nama": return PlannedProgram.key(of: text) == PlannedProgram.key(of: other)
            default: break
            }
        }
        if let number = recorded.asNumber, let other = value.asNumber { return number == other }
        return ShortName.key(recorded.asText ?? "") == ShortName.key(value.asText ?? "") && recorded.asText != nil
            || TargetDifference(recorded, value) == nil
    }

    /// 'target 2026 diubah dari 300 menjadi 310, diselesaikan dengan Peraturan Bupati Nomor 7 Tahun 2026 tanggal 2 Maret 2026'.
    private func text(of row: Row) -> String {
        let record = row.record, year = record.integer("tahun").map { " \($0)" } ?? ""
        let date = record.date("tanggal").map { IndonesianDate.long($0) } ?? ""
        return "\(row.subject.replacing("_", with: " "))\(year) diubah dari \(Self.text(row.old, row.subject)) menjadi "
            + "\(Self.text(row.new, row.subject)), diselesaikan dengan \(record.text("ditetapkan_dengan") ?? "") tanggal "
            + date + (record.text("alasan").map { ": \($0)" } ?? "")
    }

    private static func text(_ node: DataNode?, _ subject: String) -> String {
        guard subject == "pagu", let amount = node?.value.asNumber else { return text(node) }
        return Rupiah.text(amount)
    }

    static func text(_ node: DataNode?) -> String {
        guard let node, !node.value.isNull else { return "–" }
        return node.value.asNumber.map { NumberFormat.text($0) } ?? node.value.asText ?? "–"
    }

    // MARK: What settles nothing

    /// The documents agree by now, or say something else than the row, or have not what it names.
    ///
    /// - Parameter documents: that may be named.
    func unused(_ levels: AgreementLevels, among documents: [PlanningName]) -> [Diagnostic] {
        rows.indices.filter { !isUsed[$0] }.compactMap { index in
            others[index].map { wrong(rows[index], $0, levels) } ?? unused(rows[index].record, levels, documents)
        }
    }

    private func wrong(_ row: Row, _ other: Other, _ levels: AgreementLevels) -> Diagnostic? {
        guard let severity = levels.severity(of: .wrongChange) else { return nil }
        let values = other.values, title = other.document.title
        func text(_ value: DataValue?) -> String { Self.text(value.map { DataNode($0) }, values.subject) }
        let old = Self.text(row.old, row.subject), new = Self.text(row.new, row.subject)
        return Diagnostic(
            AgreementRule.wrongChange.rawValue, severity,
            Wording(
                id: "perubahan ini tertulis dari \(old) menjadi "
                    + "\(new), sedangkan dokumennya dari \(text(values.old)) menjadi "
                    + "\(text(values.new)) (\(title))",
                en: "this change is recorded from \(old) to "
                    + "\(new), while the documents go from \(text(values.old)) to "
                    + "\(text(values.new)) (\(title))"), at: (row.new ?? row.old ?? row.record["program"])?.range
        ).fix(
            Wording(
                id: "samakan dengan keputusannya, di sini atau di dokumen",
                en: "write what was decided, here or in the document"))
    }

    private func unused(
        _ record: DataRecord, _ levels: AgreementLevels, _ documents: [PlanningName]
    ) -> Diagnostic? {
        guard let severity = levels.severity(of: .unusedChange) else { return nil }
        let name = record.text("dokumen") ?? "", keys = documents.map(\.key)
        let isKnown = keys.contains(name)
        let finding = Diagnostic(
            AgreementRule.unusedChange.rawValue, severity,
            Wording(
                id: "perubahan ini tidak menyelesaikan perbedaan apa pun"
                    + (isKnown ? "" : ": tidak ada dokumen \"\(name)\""),
                en: "this change settles no difference" + (isKnown ? "" : ": there is no document \"\(name)\"")),
            at: record[isKnown ? "program" : "dokumen"]?.range)
        guard !isKnown else {
            return finding.fix(
                Wording(
                    id: "periksa program, hal, dan nilainya, atau hapus barisnya",
                    en: "check programme, subject and values, or delete the row"))
        }
        let list = keys.joined(separator: ", ")
        return finding.fix(
            NearMiss.nearest(to: name, in: keys).map {
                Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")
            } ?? Wording(id: "pakai salah satu: \(list)", en: "use one of \(list)"))
    }
}
