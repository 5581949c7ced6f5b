import Diagnostics

/// What a project says of the headings of its workbooks (`impor`), and what nobody has answered yet.
enum ImportAnswers {
    static func check(_ project: DataRecord, into findings: inout Findings) {
        // What stands in its place are dots, which are told as well: pages can be looked at, and a true paper is refused.
        let questions = project.list("pertanyaan")
        for question in questions {
            guard let text = question.value.asText else { continue }
            findings.report(
                open(
                    Wording(verbatim: text), at: question.range, .warning,
                    removing: lines(of: question, project, isOnly: questions.count == 1)))
        }
        let tables = (project.record("data")?.entries ?? []).map(\.key)
        for table in project.record("impor")?.entries ?? [] {
            guard case .record(let answers) = table.node.value else { continue }
            if !tables.contains(table.key) { reportUnknown(table, among: tables, into: &findings) }
            let shape = DataCollection.named(table.key)?.shape
            for answer in answers.entries {
                guard let word = answer.node.value.asText else { continue }
                if word == ColumnMapping.open {
                    findings.report(
                        open(
                            Wording(id: "arti kolom \"\(answer.key)\"", en: "what the column \"\(answer.key)\" means"),
                            at: answer.node.range))
                } else if let shape, word != ColumnMapping.leftOut, shape.field(word) == nil {
                    reportField(word, shape.namedKeys + [ColumnMapping.leftOut], at: answer.node.range, into: &findings)
                }
            }
        }
    }

    /// The line of a question; with the key, when there is no other one.
    private static func lines(of question: DataNode, _ project: DataRecord, isOnly: Bool) -> SourceRange? {
        guard let range = question.range,
            let key = project.entries.first(where: { $0.key == "pertanyaan" })?.keyRange
        else { return nil }
        let bytes = range.file.bytes
        guard let end = bytes[range.upper...].firstIndex(of: 10),
            let start = bytes[..<(isOnly ? key.lower : range.lower)].lastIndex(of: 10),
            bytes[(start + 1)..<range.upper].contains(UInt8(ascii: "-")), range.position.line > key.position.line
        else { return nil }
        return SourceRange(range.file, start + 1, end + 1)
    }

    private static func open(
        _ question: Wording, at range: SourceRange?, _ severity: Severity = .error, removing line: SourceRange? = nil
    ) -> Diagnostic {
        Diagnostic(
            "import.open-question", severity,
            Wording(
                id: "belum dijawab: \(question.indonesian)", en: "not answered yet: \(question.english)"), at: range
        )
        .fix(
            Wording(
                id: "isi jawabannya, lalu hapus baris pertanyaan ini",
                en: "fill in the answer, then delete this question"),
            replacing: line.map { .init($0, with: "") })
    }

    private static func reportUnknown(_ table: DataRecord.Entry, among tables: [String], into findings: inout Findings)
    {
        findings.report(
            Diagnostic(
                "data.unknown-table",
                Wording(id: "data \"\(table.key)\" tidak ada", en: "there is no data \"\(table.key)\""),
                at: table.keyRange
            )
            .rule(
                Wording(
                    id: "nama dari data: \(tables.joined(separator: ", "))",
                    en: "one of data: \(tables.joined(separator: ", "))")))
    }

    private static func reportField(
        _ word: String, _ fields: [String], at range: SourceRange?, into findings: inout Findings
    ) {
        let finding = Diagnostic(
            "import.unknown-field",
            Wording(id: "\"\(word)\" bukan nama kolom kami", en: "\"\(word)\" is no field of ours"),
            at: range
        ).rule(
            Wording(
                id: "salah satu dari: \(fields.joined(separator: ", "))",
                en: "one of: \(fields.joined(separator: ", "))"))
        let near = NearMiss.nearest(to: word, in: fields)
        findings.report(
            near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
                ?? finding)
    }
}
