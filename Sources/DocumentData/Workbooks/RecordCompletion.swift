import Diagnostics
import OfficeFiles

/// Fields that a list leaves to its readers: ids made of names, titles that stand with a name, 'Plt.' that stands with an office, the kind
/// of a unit and the office of its head. Only what is certain; what is not, is told.
struct RecordCompletion {
    /// Keys behind those of the columns.
    let keys: [String]
    private(set) var findings = Findings()
    private let collection: String
    private let list: SheetList
    private let mapping: ColumnMapping
    private let positions: [String: Int]
    private var taken: Set<String> = []

    init(_ collection: DataCollection, _ list: SheetList, _ mapping: ColumnMapping) {
        self.collection = collection.name
        self.list = list
        self.mapping = mapping
        let given = mapping.columns.map(\.field)
        let all: [String] =
            switch collection.name {
            case "pejabat": ["id", "nama", "jabatan", "nip", "gelar_depan", "gelar_belakang", "status", "opd"]
            case "opd": ["id", "jenis", "jabatan_kepala"]
            case "program": ["id"]
            default: []
            }
        keys = all.filter { !given.contains($0) }
        positions = Dictionary(
            (given + keys).enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter nodes: of the columns; the others are appended.
    mutating func complete(_ nodes: inout [DataNode], of row: SheetList.Row, at range: SourceRange) {
        nodes += keys.map { _ in DataNode(.null, at: range) }
        switch collection {
        case "pejabat": completeOfficial(&nodes, row)
        case "opd": completeAgency(&nodes)
        case "program":
            // Every unit has a 'Program Penunjang Urusan'.
            let own = ShortName.id(of: text("nama", nodes)), unit = ShortName.id(of: text("opd", nodes))
            setID(&nodes, [own, [own, unit].filter { !$0.isEmpty }.joined(separator: "-")])
        default: break
        }
    }

    private func text(_ key: String, _ nodes: [DataNode]) -> String {
        positions[key].flatMap { nodes[$0].value.asText }.map { HeadingText.oneLine($0) } ?? ""
    }

    /// - Parameter key: of the value that it was made of, whose place it has.
    private func set(_ key: String, _ text: String?, from source: String, _ nodes: inout [DataNode]) {
        guard let position = positions[key], let place = positions[source] else { return }
        let range = nodes[place].range
        nodes[position] = DataNode(text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null, at: range)
    }

    private mutating func setID(_ nodes: inout [DataNode], _ ids: [String]) {
        guard let position = positions["id"] else { return }
        if let given = nodes[position].value.asText {
            taken.insert(given)
        } else {
            nodes[position] = DataNode(.text(ShortName.free(ids, besides: &taken)), at: nodes[position].range)
        }
    }

    // MARK: Units

    private mutating func completeAgency(_ nodes: inout [DataNode]) {
        let name = text("nama", nodes)
        set("nama", name, from: "nama", &nodes)
        let guess = AgencyGuess(name)
        if text("jenis", nodes).isEmpty { set("jenis", guess.kind, from: "nama", &nodes) }
        if text("jabatan_kepala", nodes).isEmpty { set("jabatan_kepala", guess.headOffice, from: "nama", &nodes) }
        setID(&nodes, [ShortName.id(of: name)])
    }

    // MARK: Officials

    private mutating func completeOfficial(_ nodes: inout [DataNode], _ row: SheetList.Row) {
        splitNumber(&nodes, row)
        for key in ["nama", "nip", "pangkat", "gelar_depan", "gelar_belakang", "opd", "status"] {
            if Self.isDash(text(key, nodes)) { set(key, nil, from: key, &nodes) }
        }
        for key in ["jabatan", "opd", "pangkat"] { set(key, text(key, nodes), from: key, &nodes) }
        splitOffice(&nodes)
        splitName(&nodes)
        if mapping["opd"] == nil, let group = row.group, AgencyGuess(list.sheet.text(group)).kind != nil,
            let position = positions["opd"]
        {
            nodes[position] = DataNode(
                .text(HeadingText.oneLine(list.sheet.text(group))), at: list.sheet.range(group))
        }
        nameHead(&nodes)
        let office = text("jabatan", nodes), unit = text("opd", nodes)
        let own = ShortName.id(of: office)
        let whole = [own, ShortName.id(of: unit)].filter { !$0.isEmpty }.joined(separator: "-")
        setID(&nodes, RecordCompletion.generalOffices.contains(own) ? [whole] : [own, whole])
    }

    /// Offices that every unit has, and none at all: their ids need the unit's name.
    private static let generalOffices: Set = [
        "", "kepala", "kepala-dinas", "kepala-badan", "kepala-satuan", "kepala-bagian", "kepala-bidang",
        "kepala-kantor",
        "sekretaris", "direktur", "inspektur", "camat", "lurah", "kepala-seksi", "kepala-sub-bagian",
    ]

    /// Under 'Nama Kepala OPD' stand the heads: their office is that of the unit.
    private func nameHead(_ nodes: inout [DataNode]) {
        guard mapping["jabatan"] == nil, let column = mapping["nama"] else { return }
        let words = HeadingText.key(list.columns[column].heading).split(separator: " ")
        guard words.contains("kepala") || words.contains("pimpinan") else { return }
        set("jabatan", AgencyGuess(text("opd", nodes)).headOffice, from: "opd", &nodes)
    }

    private static func isDash(_ text: String) -> Bool {
        !text.isEmpty && (text.allSatisfy { "-–—.…_".contains($0) } || text.lowercased() == "n/a")
    }

    /// 'Nama / NIP' in one column: the number stands in a line of its own.
    private mutating func splitNumber(_ nodes: inout [DataNode], _ row: SheetList.Row) {
        guard let position = positions[HeadingTable.nameAndNumber] else { return }
        let range = nodes[position].range
        let lines = (nodes[position].value.asText ?? "").split(separator: "\n").map { HeadingText.oneLine($0) }
        let numbers = lines.filter { $0.filter(\.isNumber).count >= 15 }
        let digits = numbers.first.map { String($0.drop { !$0.isNumber }) }
        if let name = positions["nama"] {
            let text = lines.filter { !numbers.contains($0) }.joined(separator: " ")
            if text.isEmpty, !numbers.isEmpty { reportNumber(at: range) }
            nodes[name] = DataNode(text.isEmpty ? .null : .text(text), at: range)
        }
        if let nip = positions["nip"] { nodes[nip] = DataNode(digits.map { .text($0) } ?? .null, at: range) }
    }

    /// Names and numbers in rows of their own that do not pair off.
    private mutating func reportNumber(at range: SourceRange?) {
        findings.report(
            Diagnostic(
                "workbook.number-as-name",
                Wording(id: "angka di tempat nama", en: "a number where a name is expected"), at: range
            )
            .rule(Wording(id: "satu baris untuk satu pejabat", en: "a row for each official"))
            .fix(
                Wording(
                    id: "buat kolom NIP sendiri, atau tulis NIP di bawah nama dalam sel yang sama (Alt+Enter)",
                    en: "make a column NIP, or write the NIP below the name in the same cell (Alt+Enter)")))
    }

    /// 'Plt. Kepala Dinas' is an acting head; 'Definitif' needs no word.
    private func splitOffice(_ nodes: inout [DataNode]) {
        let status = text("status", nodes)
        if status.lowercased() == "definitif" { set("status", nil, from: "status", &nodes) }
        if RecordCompletion.vacancies.contains(HeadingText.key(status)) {
            set("status", Official.vacant, from: "status", &nodes)
        }
        if let prefix = OfficePrefix(parsing: status) { set("status", prefix.rawValue, from: "status", &nodes) }
        let office = OfficeTitle(parsing: text("jabatan", nodes))
        guard let prefix = office.prefix, prefix != .onBehalf, prefix != .forSuperior, text("status", nodes).isEmpty
        else { return }
        set("status", prefix.rawValue, from: "jabatan", &nodes)
        set("jabatan", office.name, from: "jabatan", &nodes)
    }

    /// Words for a post that nobody holds, however they are put in brackets.
    private static let vacancies: Set = [
        "lowong", "kosong", "vacant", "belum terisi", "belum ada", "belum diisi", "jabatan kosong", "jabatan lowong",
        "masih kosong", "tidak ada", "nihil",
    ]

    /// 'Plt. Nama': who acts is meant to be written before the office.
    private func splitPrefix(_ nodes: inout [DataNode]) {
        let name = text("nama", nodes)
        guard let space = name.firstIndex(of: " "), let prefix = OfficePrefix(parsing: name[..<space]),
            [.acting, .daily, .caretaker].contains(prefix), ["", prefix.rawValue].contains(text("status", nodes))
        else { return }
        set("status", prefix.rawValue, from: "nama", &nodes)
        set("nama", String(name[name.index(after: space)...]), from: "nama", &nodes)
    }

    private mutating func splitName(_ nodes: inout [DataNode]) {
        splitPrefix(&nodes)
        let name = text("nama", nodes)
        if name.filter(\.isNumber).count >= 8 { reportNumber(at: positions["nama"].flatMap { nodes[$0].range }) }
        if RecordCompletion.vacancies.contains(HeadingText.key(name)) {
            set("nama", nil, from: "nama", &nodes)
            if text("status", nodes).isEmpty { set("status", Official.vacant, from: "nama", &nodes) }
            return
        }
        guard mapping["gelar_depan"] == nil, mapping["gelar_belakang"] == nil, !name.isEmpty else {
            return set("nama", name, from: "nama", &nodes)
        }
        let reading = PersonNameReading(parsing: name).name
        if let unknown = reading.trailingTitles.first(where: { KnownTitles.trailingSpellings(of: $0).isEmpty }) {
            findings.report(
                Diagnostic(
                    "workbook.titles", .warning,
                    Wording(
                        id: "\"\(unknown)\" pada nama dibaca sebagai gelar",
                        en: "\"\(unknown)\" in the name is taken for a title"),
                    at: positions["nama"].flatMap { nodes[$0].range }
                )
                .fix(
                    Wording(
                        id: "pisahkan kolom nama, gelar_depan, dan gelar_belakang bila bukan",
                        en: "make columns nama, gelar_depan and gelar_belakang if it is none")))
        }
        set("gelar_depan", reading.leadingTitles.joined(separator: " "), from: "nama", &nodes)
        set("gelar_belakang", reading.trailingTitles.joined(separator: ", "), from: "nama", &nodes)
        set("nama", reading.bareName, from: "nama", &nodes)
    }
}
