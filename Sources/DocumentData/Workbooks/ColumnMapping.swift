import Diagnostics
import OfficeFiles

/// Which column of a list gives which field, and what only people can say.
struct ColumnMapping {
    /// A column that could be several things, or none that is sure.
    struct Question {
        let column: Int
        let heading: String
        let range: SourceRange
        /// Fields that it may be; one may always leave it out.
        let choices: [String]
        /// What is most likely.
        let proposal: String
        let reason: Wording
    }

    /// The word in `impor` for a column that is not taken.
    static let leftOut = "abaikan"
    /// The word for a question that nobody has answered yet.
    static let open = "?"

    /// Positions of columns by fields.
    private(set) var columns: [(field: String, column: Int)] = []
    private(set) var questions: [Question] = []
    /// Columns that mean nothing to us.
    private(set) var unused: [Int] = []

    private let list: SheetList
    private let collection: DataCollection
    private let answers: [String: String]

    /// What stands beside a name in a column that has the same heading.
    private var titles: [String] { ["gelar_depan", "gelar_belakang"].filter(collection.shape.keys.contains) }

    /// - Parameters:
    ///   - answers: fields by headings, as `HeadingText` makes them.
    ///   - others: columns that are read apart.
    init(
        _ list: SheetList, as collection: DataCollection, answers: [String: String], besides others: [Int] = []
    ) {
        self.list = list
        self.collection = collection
        self.answers = answers
        let table = HeadingTable(collection)
        var candidates: [String: [Int]] = [:], answered: Set<String> = []
        for (index, column) in list.columns.enumerated() where !others.contains(index) {
            let key = key(index)
            if let answer = answers[key], answer != ColumnMapping.open {
                guard answer != ColumnMapping.leftOut else { continue }
                candidates[answer, default: []].append(index)
                answered.insert(answer)
            } else if let field = table.field(column.heading) {
                candidates[field, default: []].append(index)
            } else if isFilled(index), !HeadingTable.ignored.contains(key) {
                unused.append(index)
            }
        }
        for field in candidates.keys.sorted() { decide(field, candidates[field] ?? [], answers, answered) }
        askUnknown()
        columns.sort { $0.column < $1.column }
    }

    subscript(field: String) -> Int? { columns.first { $0.field == field }?.column }

    /// The column of names has numbers below the names.
    mutating func setNameAndNumber(_ column: Int) {
        for index in columns.indices where columns[index].column == column {
            columns[index].field = HeadingTable.nameAndNumber
        }
    }

    private mutating func decide(_ field: String, _ found: [Int], _ answers: [String: String], _ answered: Set<String>)
    {
        let certain = found.filter { answers[key($0)] == field }
        let candidates = certain.isEmpty ? found.filter { isFilled($0) || found.count == 1 } : certain
        guard let first = candidates.first else { return }
        if candidates.count > 1 {
            let names = candidates.map { "\(CellAddress.letters(list.columns[$0].number))" }.joined(separator: ", ")
            columns.append((field, first))
            for column in candidates.dropFirst() {
                ask(
                    column, [field] + (field == "nama" ? titles : []), proposal: ColumnMapping.leftOut,
                    Wording(
                        id: "beberapa kolom (\(names)) dapat berarti \"\(field)\"",
                        en: "several columns (\(names)) may mean \"\(field)\""))
            }
        } else if certain.isEmpty, !fits(first, field) {
            ask(
                first, [field], proposal: ColumnMapping.leftOut,
                Wording(
                    id: "isinya tidak seperti \"\(field)\"", en: "its values do not look like \"\(field)\""))
        } else {
            columns.append((field, first))
        }
    }

    private mutating func ask(_ column: Int, _ choices: [String], proposal: String, _ reason: Wording) {
        questions.append(
            Question(
                column: column, heading: heading(of: column), range: list.columns[column].range, choices: choices,
                proposal: proposal,
                reason: reason))
    }

    /// The heading; of those that stand over several columns, with the letters of the column behind the first one: each has its own answer.
    func heading(of column: Int) -> String {
        let own = list.columns[column], key = HeadingText.key(own.heading)
        let isFirst = !list.columns[..<column].contains { HeadingText.key($0.heading) == key }
        return isFirst ? own.heading : "\(own.heading) (\(CellAddress.letters(own.number)))"
    }

    private func key(_ column: Int) -> String { HeadingText.key(heading(of: column)) }

    /// Columns whose headings say nothing to us, and whose values look like a field that no column gives: they are not left out in silence.
    private mutating func askUnknown() {
        for column in unused {
            guard let field = likeness(column), self[field] == nil,
                !questions.contains(where: { $0.choices == [field] })
            else { continue }
            unused.removeAll { $0 == column }
            ask(
                column, [field], proposal: field,
                Wording(id: "isinya seperti \"\(field)\"", en: "its values look like \"\(field)\""))
        }
        askRemarks()
    }

    /// A column of remarks that says of somebody that they act for another: 'Plt.' stands on the paper.
    private mutating func askRemarks() {
        guard collection.name == "pejabat", self["status"] == nil else { return }
        let taken = Set(columns.map(\.column) + questions.map(\.column))
        for index in list.columns.indices where !taken.contains(index) && answers[key(index)] == nil {
            let texts = values(index).map { list.sheet.text($0) }
            guard HeadingTable.ignored.contains(key(index)) || unused.contains(index),
                let first = texts.first(where: { OfficePrefix(parsing: $0) != nil })
            else { continue }
            let areAll = texts.allSatisfy { OfficePrefix(parsing: $0) != nil || $0.lowercased() == "definitif" }
            unused.removeAll { $0 == index }
            return ask(
                index, ["status"], proposal: areAll ? "status" : ColumnMapping.leftOut,
                Wording(
                    id: "isinya memuat \"\(HeadingText.oneLine(first))\"",
                    en: "its values have \"\(HeadingText.oneLine(first))\""))
        }
    }

    private func likeness(_ column: Int) -> String? {
        let cells = values(column).prefix(200)
        func most(_ test: (String) -> Bool) -> Bool {
            cells.count >= 2 && 2 * cells.filter { test(list.sheet.text($0)) }.count > cells.count
        }
        guard collection.name == "pejabat" else { return nil }
        if most({ text in
            let digits = text.filter(\.isNumber).count
            return digits >= 17 && digits <= 18 && text.filter(\.isLetter).count <= 4
        }) {
            return "nip"
        }
        if most({ $0.contains(/\([IVX]+\/[a-e]\)/) }) { return "pangkat" }
        return most { text in
            let first = text.split { !$0.isLetter }.first.map { $0.lowercased() } ?? ""
            return ColumnMapping.offices.contains(first)
        } ? "jabatan" : nil
    }

    /// How offices begin.
    private static let offices: Set = [
        "kepala", "sekretaris", "bupati", "wakil", "wali", "walikota", "camat", "lurah", "direktur", "inspektur",
        "asisten", "staf", "ketua", "kadis", "kaban", "kabag", "kabid", "kasubag", "kasubbag", "kasi", "sekda", "plt",
        "plh", "pj",
    ]

    // MARK: Values

    private func values(_ column: Int) -> [Int] { list.rows.compactMap { $0.cells[column] } }
    private func isFilled(_ column: Int) -> Bool { list.rows.contains { $0.cells[column] != nil } }

    /// Whether at least half of the values can be what the heading says.
    private func fits(_ column: Int, _ field: String) -> Bool {
        let cells = values(column).prefix(200)
        guard !cells.isEmpty else { return true }
        let test: (Int) -> Bool
        switch (field, collection.name) {
        case ("nip", _):
            test = { cell in
                let text = list.sheet.text(cell)
                return text.filter(\.isNumber).count >= 15 || text.contains("E+") || !text.contains(where: \.isNumber)
            }
        case ("nama", _): test = { list.sheet.kinds[$0] == .text && list.sheet.text($0).contains(where: \.isLetter) }
        case ("anggaran", _), ("baseline", _):
            test = { list.sheet.kinds[$0] != .text || list.sheet.text($0).contains(where: \.isNumber) }
        case ("status", "pejabat"):
            test = { cell in
                let text = list.sheet.text(cell)
                return OfficePrefix(parsing: text) != nil || text.lowercased() == Official.vacant
                    || text.lowercased() == "definitif"
            }
        default: return true
        }
        return 2 * cells.filter(test).count >= cells.count
    }
}
