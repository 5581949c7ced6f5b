import Diagnostics
import Files
import OfficeFiles

/// A sheet of differences as it came back from an office.
struct AnsweredSheet {
    let file: String
    private(set) var answers: [DifferenceAnswer] = []
    /// Keys of all its rows, those without an answer among them.
    private(set) var keys: [String] = []
    private(set) var findings = Findings()

    private typealias Column = DifferenceAnswer.Column

    init(_ file: String) {
        self.file = file
        guard let bytes = FileBytes.read(file, limit: ProjectFolder.sizeLimit) else {
            findings.report(
                Diagnostic(
                    "files.unreadable", .error,
                    Wording(id: "berkas \"\(file)\" tidak dapat dibaca", en: "file \"\(file)\" cannot be read"), at: nil
                ))
            return
        }
        guard let workbook = Workbook.open(bytes, path: file, namedAt: nil, into: &findings) else { return }
        guard let index = workbook.sheets.firstIndex(where: { $0.name == DifferenceAnswer.sheet }),
            let sheet = workbook.read([index], into: &findings)?.first, let head = AnsweredSheet.head(of: sheet)
        else {
            findings.report(noSheet)
            return
        }
        for row in sheet.rows where sheet.cells[row.lowerBound].address.row > head.row { take(row, of: sheet, head) }
    }

    private var noSheet: Diagnostic {
        Diagnostic(
            "agreement.no-answers", .error,
            Wording(
                id: "\(file) bukan lembar perbedaan: lembar \"\(DifferenceAnswer.sheet)\" dengan kolom "
                    + "\"\(Column.kind.rawValue)\" dan \"\(Column.key.rawValue)\" tidak ada",
                en:
                    "\(file) is no sheet of differences: there is no sheet '\(DifferenceAnswer.sheet)' with the columns "
                    + "'\(Column.kind.rawValue)' and '\(Column.key.rawValue)'"), at: nil
        ).fix(
            Wording(
                id: "buat lembar baru dengan naskah agree --each agency, lalu pindahkan jawabannya",
                en: "make a new one with naskah agree --each agency, and move the answers there"))
    }

    private static func head(of sheet: Sheet) -> (row: Int, columns: [Int: Column])? {
        for row in sheet.rows {
            var columns: [Int: Column] = [:]
            for index in row {
                if let column = Column(rawValue: HeadingText.oneLine(sheet.text(index))) {
                    columns[sheet.cells[index].address.column] = column
                }
            }
            if columns.values.contains(.kind), columns.values.contains(.key) {
                return (sheet.cells[row.lowerBound].address.row, columns)
            }
        }
        return nil
    }

    private mutating func take(_ row: Range<Int>, of sheet: Sheet, _ head: (row: Int, columns: [Int: Column])) {
        var texts: [Column: String] = [:], places: [Column: SourceRange] = [:]
        for index in row {
            guard let column = head.columns[sheet.cells[index].address.column] else { continue }
            texts[column] = HeadingText.oneLine(sheet.text(index))
            places[column] = sheet.range(index)
        }
        guard let key = texts[.key], !key.isEmpty else {
            // Lines that people write below the list.
            guard let word = texts[.kind], !word.isEmpty, let place = places[.kind] else { return }
            return findings.report(noKey(word, at: place))
        }
        keys.append(key)
        guard let place = places[.kind], let word = texts[.kind], !word.isEmpty else {
            let other = Column.allCases.first { $0 != .key && !(texts[$0] ?? "").isEmpty }
            if let other, let place = places[other] { findings.report(noWord(at: place)) }
            return
        }
        guard let kind = DifferenceAnswer.Kind(rawValue: word.lowercased()) else {
            return findings.report(unknown(word, at: place))
        }
        let written = texts[.date] ?? "", date = AnsweredSheet.date(written)
        if !written.isEmpty, date == nil, let place = places[.date] { findings.report(wrongDate(written, at: place)) }
        let answer = DifferenceAnswer(
            key: key, kind: kind, value: texts[.value] ?? "", reason: texts[.reason] ?? "", date: date,
            person: texts[.person] ?? "", place: place)
        if let lacking = AnsweredSheet.lacking(answer, written) { return findings.report(missing(lacking, answer)) }
        answers.append(answer)
    }

    /// '2 Maret 2026', and as spreadsheets keep dates.
    private static func date(_ text: String) -> CalendarDate? {
        if let date = IndonesianDate.date(parsing: text) { return date }
        guard let match = text.wholeMatch(of: /(\d{4})-(\d{1,2})-(\d{1,2})/), let year = Int(match.1),
            let month = Int(match.2), let day = Int(match.3)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// What an answer of its kind has to say.
    private static func lacking(_ answer: DifferenceAnswer, _ date: String) -> Column? {
        switch answer.kind {
        case .other: answer.value.isEmpty ? .value : nil
        case .decided: answer.reason.isEmpty ? .reason : date.isEmpty ? .date : nil
        case .accepted, .counterpart: nil
        }
    }

    // MARK: Findings

    private var choices: Wording {
        Wording(verbatim: DifferenceAnswer.Kind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
    }

    private func unknown(_ word: String, at place: SourceRange) -> Diagnostic {
        let near = NearMiss.nearest(to: word.lowercased(), in: DifferenceAnswer.Kind.allCases.map(\.rawValue))
        let finding = Diagnostic(
            "agreement.answer", .error,
            Wording(id: "jawaban \"\(word)\" tidak dikenal", en: "there is no answer '\(word)'"), at: place
        ).rule(choices)
        return near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean '\($0)'?")) }
            ?? finding.fix(
                Wording(
                    id: "pilih salah satunya, dan tulis penjelasannya pada kolom \"\(Column.reason.rawValue)\"",
                    en: "choose one, and explain it in the column '\(Column.reason.rawValue)'"))
    }

    private func noWord(at place: SourceRange) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(
                id: "kolom \"\(Column.kind.rawValue)\" kosong pada baris ini",
                en: "the column '\(Column.kind.rawValue)' is empty in this row"), at: place
        ).rule(choices)
    }

    private func noKey(_ word: String, at place: SourceRange) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(
                id: "jawaban \"\(word)\" tanpa kunci: perbedaan yang dijawab tidak diketahui",
                en: "the answer '\(word)' has no key: nobody knows which difference it is about"), at: place
        ).fix(
            Wording(
                id: "salin barisnya utuh dari lembar yang dikirim",
                en: "copy the whole row from the sheet that was sent"))
    }

    private func missing(_ column: Column, _ answer: DifferenceAnswer) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(
                id: "jawaban \"\(answer.kind.rawValue)\" memerlukan kolom \"\(column.rawValue)\"",
                en: "the answer '\(answer.kind.rawValue)' needs the column '\(column.rawValue)'"), at: answer.place
        ).rule(Wording(verbatim: column.note))
    }

    private func wrongDate(_ text: String, at place: SourceRange) -> Diagnostic {
        Diagnostic(
            "agreement.answer", .error,
            Wording(id: "\"\(text)\" bukan tanggal", en: "'\(text)' is no date"), at: place
        ).rule(Wording(id: "misalnya 2 Maret 2026", en: "such as 2 Maret 2026"))
    }
}
