import Desk
import Diagnostics
import DocumentData

/// How far the questions of a list are, for the browser.
enum ListImportJSON {
    /// `{"isList":true,"isNew","columns":[…],"asked":[question with "answer",…],"next":question or null,"withoutGuess":[question,…],"open",
    /// "told":[…],"findings":[…],"problem","isRefused","isRejected","isWritten","leftOpen","unused":["Ket.",…]}`
    static func text(of list: ListImport, isRefused: Bool, isWritten: Bool) -> String {
        StateJSON.object([
            ("isList", "true"), ("isNew", String(list.isNew)),
            ("columns", StateJSON.list(list.read.columns, column)),
            ("asked", StateJSON.list(list.asked) { question($0.question, answer: $0.answer, isAnswered: true) }),
            ("next", list.next.map { question($0, answer: nil, isAnswered: false) } ?? "null"),
            ("withoutGuess", StateJSON.list(list.withoutGuess) { question($0, answer: nil, isAnswered: false) }),
            ("open", String(list.openCount)), ("told", StateJSON.list(list.toldOfTables, StateJSON.wording)),
            ("hasNewTables", String(list.hasNewTables)),
            ("later", StateJSON.list(list.later, StateJSON.quoted)),
            ("findings", StateJSON.list(list.read.findings.all, StateJSON.finding)),
            ("hasErrors", String(list.read.findings.hasErrors)),
            ("problem", list.problem.map(StateJSON.wording) ?? "null"), ("isRefused", String(isRefused)),
            ("isRejected", String(list.isRejected)), ("isWritten", String(isWritten)),
            ("leftOpen", String(list.leftOpen)), ("unused", StateJSON.list(list.unused, StateJSON.quoted)),
        ])
    }

    private static func column(_ column: ImportColumn) -> String {
        StateJSON.object([
            ("collection", StateJSON.quoted(column.collection)), ("heading", StateJSON.quoted(column.heading)),
            ("place", StateJSON.quoted(column.place)), ("field", column.field.map(StateJSON.quoted) ?? "null"),
            ("title", StateJSON.wording(FieldWords.title(of: column.collection))),
            ("fields", StateJSON.list(column.fields, StateJSON.quoted)),
            ("titles", titles(of: column.fields + [column.field].compactMap(\.self), in: column.collection)),
            ("examples", StateJSON.list(column.examples, evidence)),
        ])
    }

    /// What fields are called: `{"gelar_depan":{"id":"Gelar depan","en":"Titles before the name"},…}`
    private static func titles(of fields: [String], in collection: String) -> String {
        StateJSON.object(fields.map { ($0, StateJSON.wording(FieldWords.title(of: $0, in: collection))) })
    }

    private static func question(_ question: ImportQuestion, answer: String?, isAnswered: Bool) -> String {
        let kind =
            switch question.subject {
            case .column: "column"
            case .field: "field"
            case .region: "region"
            case .province: "province"
            case .date: "date"
            case .changes: "changes"
            }
        return StateJSON.object([
            ("key", StateJSON.quoted(question.key)), ("kind", StateJSON.quoted(kind)),
            ("wording", StateJSON.wording(question.wording)),
            ("choices", StateJSON.list(question.choices, StateJSON.quoted)),
            ("titles", titles(of: question)),
            ("proposal", question.proposal.map(StateJSON.quoted) ?? "null"),
            ("evidence", StateJSON.list(question.evidence, evidence)),
            ("isAnswered", String(isAnswered)), ("answer", answer.map(StateJSON.quoted) ?? "null"),
        ])
    }

    private static func titles(of question: ImportQuestion) -> String {
        guard case .column(let collection, _) = question.subject else { return "{}" }
        return titles(of: question.choices, in: collection)
    }

    private static func evidence(_ evidence: ImportQuestion.Evidence) -> String {
        StateJSON.object([
            ("place", evidence.place.map(StateJSON.quoted) ?? "null"), ("text", StateJSON.wording(evidence.text)),
        ])
    }
}
