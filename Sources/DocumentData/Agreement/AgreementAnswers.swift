import Diagnostics

/// What offices have answered to the differences that they were sent: proposals for `perubahan` and `padanan`, what is to be corrected in
/// the documents, and who has not answered.
///
/// 1. Every sheet is read; what an answer lacks is told at its cell.
/// 2. Answers are put to the differences of the project as it is now, by their keys. What is settled by now is a note.
/// 3. Two answers to one difference are a contradiction, told with both places.
package struct AgreementAnswers {
    /// A table that people look through and take over: its name, and rows of texts under keys.
    package struct Proposal {
        package let name: String
        package let keys: [String]
        package fileprivate(set) var rows: [[String: String]] = []

        package var csv: String {
            ([keys] + rows.map { row in keys.map { row[$0] ?? "" } })
                .map { $0.map(Proposal.cell).joined(separator: ",") + "\n" }.joined()
        }

        private static func cell(_ text: String) -> String {
            text.contains { ",;\"\n\r\t".contains($0) } || text.first == " " || text.last == " "
                ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
        }
    }

    package private(set) var changes = Proposal(
        name: "perubahan",
        keys: [
            "dokumen", "opd", "program", "indikator", "hal", "tahun", "dari", "menjadi", "ditetapkan_dengan", "tanggal",
            "keterangan",
        ])
    package private(set) var counterparts = Proposal(
        name: "padanan",
        keys: ["dari", "opd", "program", "indikator", "ke", "padanan", "alasan", "keterangan"])
    /// What the offices accept: which cell of which document becomes what.
    package private(set) var corrections = Proposal(
        name: "koreksi",
        keys: [
            "dokumen", "opd", "kode", "program", "indikator", "hal", "tahun", "dari", "menjadi", "tempat", "alasan",
            "keterangan",
        ])
    package private(set) var findings = Findings()
    package private(set) var sheetCount = 0
    package private(set) var answerCount = 0

    private var taken: [String: DifferenceAnswer] = [:]

    /// - Parameter agreement: `acuan.keselarasan` of the project.
    package init(_ files: [String], to agreement: DataRecord) {
        var known: [String: DataRecord] = [:]
        for row in agreement.records("perbedaan") { known[DifferenceKey.text(of: row)] = row }
        var sent: Set<String> = []
        for file in files {
            let sheet = AnsweredSheet(file)
            findings.report(contentsOf: sheet.findings)
            sheetCount += 1
            sent.formUnion(sheet.keys)
            for answer in sheet.answers { take(answer, known[answer.key]) }
        }
        reportOpen(known, sent)
    }

    private mutating func take(_ answer: DifferenceAnswer, _ difference: DataRecord?) {
        if let before = taken[answer.key] {
            if !AgreementAnswers.areSame(before, answer) { findings.report(contradiction(before, answer)) }
            return
        }
        taken[answer.key] = answer
        answerCount += 1
        guard let difference else {
            findings.report(
                Diagnostic(
                    "agreement.answer-settled", .note,
                    Wording(
                        id: "perbedaan yang dijawab di sini sudah tidak ada dalam dokumennya",
                        en: "the difference that is answered here is no longer in the documents"), at: answer.place))
            return
        }
        switch answer.kind {
        case .accepted, .other: correct(answer, difference)
        case .decided: record(answer, difference)
        case .counterpart: pair(answer, difference)
        }
    }

    private static func areSame(_ one: DifferenceAnswer, _ other: DifferenceAnswer) -> Bool {
        one.kind == other.kind && one.value == other.value && one.reason == other.reason && one.date == other.date
    }

    // MARK: Proposals

    private static func base(_ answer: DifferenceAnswer, _ difference: DataRecord) -> [String: String] {
        let person = answer.person.isEmpty ? "" : answer.person + ": "
        var row = ["keterangan": person + answer.place.description]
        for key in ["opd", "program", "kode"] { row[key] = difference.text(key) ?? "" }
        return row
    }

    private static func values(of change: DataRecord, in row: [String: String]) -> [String: String] {
        var row = row
        for key in ["hal", "indikator", "dari", "menjadi"] { row[key] = change.text(key) ?? "" }
        row["tahun"] = change.integer("tahun").map(String.init) ?? ""
        return row
    }

    private mutating func correct(_ answer: DifferenceAnswer, _ difference: DataRecord) {
        var row = AgreementAnswers.base(answer, difference)
        row["dokumen"] = difference.text("kunci_dokumen") ?? ""
        row["tempat"] = difference.text("tempat") ?? ""
        row["alasan"] = answer.reason
        let changes = difference.records("usulan")
        if answer.kind == .other, changes.count > 1 { return findings.report(several(answer, changes)) }
        for change in changes {
            // The document has `menjadi`, and takes over what its reference has.
            var own = AgreementAnswers.values(of: change, in: row)
            let (reference, document) = (own["dari"] ?? "", own["menjadi"] ?? "")
            own["dari"] = document
            own["menjadi"] = answer.kind == .other ? answer.value : reference
            corrections.rows.append(own)
            guard answer.kind == .other else { continue }
            own["dokumen"] = difference.text("kunci_acuan") ?? ""
            own["tempat"] = difference.text("tempat_acuan") ?? ""
            own["dari"] = reference
            corrections.rows.append(own)
        }
        guard changes.isEmpty else { return }
        row["hal"] = difference.text("aturan") ?? ""
        row["menjadi"] = answer.kind == .other ? answer.value : difference.text("saran") ?? ""
        corrections.rows.append(row)
    }

    private mutating func record(_ answer: DifferenceAnswer, _ difference: DataRecord) {
        let changes = difference.records("usulan")
        guard !changes.isEmpty else { return findings.report(notDecidable(answer, difference)) }
        var row = AgreementAnswers.base(answer, difference)
        row["dokumen"] = difference.text("kunci_dokumen") ?? ""
        row["ditetapkan_dengan"] = answer.reason
        row["tanggal"] = answer.date.map { IndonesianDate.long($0) } ?? ""
        if let code = row["kode"], !code.isEmpty { row["program"] = code }
        self.changes.rows += changes.map { AgreementAnswers.values(of: $0, in: row) }
    }

    private mutating func pair(_ answer: DifferenceAnswer, _ difference: DataRecord) {
        guard let change = difference.records("usulan").first,
            let subject = change.text("hal"), ["program", "nama", "indikator"].contains(subject)
        else { return findings.report(notPairable(answer, difference)) }
        var row = AgreementAnswers.base(answer, difference)
        row["dari"] = difference.text("kunci_acuan") ?? ""
        row["ke"] = difference.text("kunci_dokumen") ?? ""
        row["alasan"] = answer.reason
        let old = change.text("dari") ?? ""
        // What the reference has is on the left; where it lacks it, the answer is.
        let own = old.isEmpty ? answer.value : old, other = old.isEmpty ? change.text("menjadi") ?? "" : answer.value
        guard !own.isEmpty else { return findings.report(unnamed(answer)) }
        row["padanan"] = other
        if subject == "indikator" {
            row["indikator"] = own
            if let code = row["kode"], !code.isEmpty { row["program"] = code }
        } else {
            row["program"] = own
        }
        counterparts.rows.append(row)
    }

    // MARK: Findings

    private func contradiction(_ one: DifferenceAnswer, _ other: DifferenceAnswer) -> Diagnostic {
        Diagnostic(
            "agreement.answers-differ", .error,
            Wording(
                id: "satu perbedaan dijawab dua kali: \"\(one.kind.rawValue)\" dan \"\(other.kind.rawValue)\"",
                en: "one difference has two answers: '\(one.kind.rawValue)' and '\(other.kind.rawValue)'"),
            at: other.place
        )
        .note(Wording(id: "jawaban yang lain di sini", en: "the other answer is here"), at: one.place)
        .fix(Wording(id: "sepakati satu jawaban", en: "agree on one answer"))
    }

    private func several(_ answer: DifferenceAnswer, _ changes: [DataRecord]) -> Diagnostic {
        let years = changes.compactMap { $0.integer("tahun").map(String.init) }.joined(separator: ", ")
        return Diagnostic(
            "agreement.answer", .error,
            Wording(
                id: "satu nilai tidak cukup: perbedaannya pada \(changes.count) nilai (\(years))",
                en: "one value is not enough: \(changes.count) values differ (\(years))"), at: answer.place
        ).fix(
            Wording(
                id: "perbaiki langsung dalam dokumennya, atau jawab \"diterima\" atau \"ditetapkan\"",
                en: "correct the documents themselves, or answer 'diterima' or 'ditetapkan'"))
    }

    private func notDecidable(_ answer: DifferenceAnswer, _ difference: DataRecord) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(
                id:
                    "keputusan tidak menyelesaikan kesalahan di dalam satu dokumen (aturan \(difference.text("aturan") ?? ""))",
                en: "no decision settles what is wrong within one document (rule \(difference.text("aturan") ?? ""))"),
            at: answer.place
        ).fix(Wording(id: "jawab \"diterima\" dan perbaiki dokumennya", en: "answer 'diterima' and correct it"))
    }

    private func notPairable(_ answer: DifferenceAnswer, _ difference: DataRecord) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(
                id:
                    "\"\(answer.kind.rawValue)\" hanya untuk program dan indikator (aturan \(difference.text("aturan") ?? ""))",
                en:
                    "'\(answer.kind.rawValue)' is for programmes and indicators (rule \(difference.text("aturan") ?? ""))"
            ),
            at: answer.place)
    }

    private func unnamed(_ answer: DifferenceAnswer) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(
                id: "tulis nama padanannya dalam acuan pada kolom \"\(DifferenceAnswer.Column.value.rawValue)\"",
                en: "write what the reference calls it into the column '\(DifferenceAnswer.Column.value.rawValue)'"),
            at: answer.place)
    }

    /// Offices from whom nothing has come, and those who have left rows open.
    private mutating func reportOpen(_ known: [String: DataRecord], _ sent: Set<String>) {
        var open: [String: (all: Int, open: Int, came: Bool)] = [:]
        for (key, row) in known {
            let office = row.text("opd") ?? ""
            var count = open[office] ?? (0, 0, false)
            count.all += 1
            if taken[key] == nil { count.open += 1 }
            if sent.contains(key) { count.came = true }
            open[office] = count
        }
        let offices = open.filter { !$0.key.isEmpty && $0.value.open > 0 }.sorted { $0.key < $1.key }
        let late = offices.filter { !$0.value.came }.map { "\($0.key) (\($0.value.all))" }
        let part = offices.filter(\.value.came).map { "\($0.key) (\($0.value.open)/\($0.value.all))" }
        if !late.isEmpty { findings.report(waiting(late, "belum menjawab", "offices have not answered")) }
        if !part.isEmpty {
            findings.report(waiting(part, "belum menjawab semuanya", "offices have not answered everything"))
        }
    }

    private func waiting(_ offices: [String], _ id: String, _ en: String) -> Diagnostic {
        let list = offices.joined(separator: ", ")
        return Diagnostic(
            "agreement.answers-missing", .warning,
            Wording(id: "\(offices.count) perangkat daerah \(id): \(list)", en: "\(offices.count) \(en): \(list)"),
            at: nil)
    }
}
