import Diagnostics
import OfficeFiles

/// A table whose rows stand for levels of the national nomenclature: urusan, programme, kegiatan, sub-kegiatan; as plans and budgets have.
///
/// 1. The code of a row stands in one column, in several that hold its parts, or before the name.
/// 2. A row without code and name is one more indicator of the row above.
/// 3. Amounts of the higher levels are sums of the lower ones: whoever wants programmes gets their rows alone, and is told of the others.
struct PlanTable {
    /// What a row is.
    struct Entry {
        let level: NomenclatureCode.Level?
        /// nil where no code is written.
        let code: (text: String, range: SourceRange)?
        let name: (text: String, range: SourceRange)?
        /// Whether it goes on about the row above.
        let isContinued: Bool
    }

    /// Positions of columns that hold parts of one code.
    let codeColumns: [Int]
    /// Of each row of the list.
    private(set) var entries: [Entry] = []
    private let list: SheetList

    static let collections: Set = ["program", "pagu", "acuan", "nomenklatur"]

    /// nil for a list whose rows have no levels.
    ///
    /// - Parameters:
    ///   - code: the column of whole codes.
    ///   - measure: the column of indicators.
    init?(_ list: SheetList, name: Int?, code: Int?, measure: Int?) {
        guard let name else { return nil }
        self.list = list
        let columns = PlanTable.codeColumns(of: list)
        codeColumns = columns.count > 1 ? columns : []
        let whole = code ?? columns.first
        var above: Entry?
        for row in list.rows {
            let own = text(row, name)
            var found = codeColumns.isEmpty ? text(row, whole) : joined(row)
            var named = own
            if codeColumns.isEmpty, whole == nil, let own, let (code, rest) = PlanTable.parted(own.text) {
                (found, named) = ((code, own.range), (rest, own.range))
            }
            let level = found.flatMap { NomenclatureCode($0.text)?.level }
            if found == nil, named == nil, measure.flatMap({ row.cells[$0] }) != nil, let above {
                entries.append(Entry(level: above.level, code: above.code, name: above.name, isContinued: true))
            } else {
                entries.append(Entry(level: level, code: found, name: named, isContinued: false))
                above = entries.last
            }
        }
        let levels = Set(entries.compactMap(\.level)), known = entries.filter { $0.level != nil }.count
        guard levels.count > 1 || !codeColumns.isEmpty, 2 * known >= entries.count,
            levels.contains(where: { $0.partCount >= 3 })
        else { return nil }
    }

    /// A table of programmes and kegiatan whose rows nothing tells apart: taken together, their amounts would count twice.
    static func mixedLevels(_ list: SheetList, name: Int) -> Diagnostic? {
        let words = HeadingText.key(list.columns[name].heading).split(separator: " ")
        guard words.contains("program"), words.contains(where: { $0.hasSuffix("kegiatan") }) else { return nil }
        let cells = list.rows.compactMap { $0.cells[name] }
        let programs = cells.filter { HeadingText.key(list.sheet.text($0)).hasPrefix("program ") }
        guard !programs.isEmpty, let other = cells.first(where: { !programs.contains($0) }) else { return nil }
        return Diagnostic(
            "workbook.mixed-levels",
            Wording(
                id: "kolom ini memuat program dan kegiatan, dan tidak ada kode yang membedakannya",
                en: "the column holds programmes and kegiatan, and no code tells them apart"),
            at: list.sheet.range(other)
        )
        .rule(
            Wording(
                id: "pagu program sudah memuat pagu kegiatannya: keduanya tidak dijumlahkan",
                en: "the budget of a programme is the sum of its kegiatan: they are not added up")
        )
        .fix(
            Wording(
                id: "tambahkan kolom Kode (2.16.03), atau sisakan baris program saja",
                en: "add a column Kode (2.16.03), or leave only rows of programmes"))
    }

    /// Whether rows of programmes stand among others.
    var hasProgramRows: Bool {
        let levels = Set(entries.compactMap(\.level))
        return levels.contains(.program) && levels.count > 1
    }

    // MARK: Codes

    private func text(_ row: SheetList.Row, _ column: Int?) -> (text: String, range: SourceRange)? {
        guard let column, let cell = row.cells[column] else { return nil }
        var text = HeadingText.oneLine(list.sheet.text(cell))
        // A code that Excel takes for a number: 2,16.
        if list.sheet.kinds[cell] == .number { text = text.replacing(",", with: ".") }
        while text.hasSuffix(".") { text.removeLast() }
        return text.isEmpty || text.allSatisfy { "-–—".contains($0) } ? nil : (text, list.sheet.range(cell))
    }

    /// 'Kode', or several beside each other for the parts: 'Kode Urusan', 'Program', …
    static func codeColumns(of list: SheetList) -> [Int] {
        list.columns.indices.filter { index in
            let words = HeadingText.key(list.columns[index].heading).split(separator: " ")
            return words.first == "kode" && words.dropFirst().allSatisfy(codeWords.contains)
        }
    }

    private static let codeWords: Set<Substring> = [
        "rekening", "nomenklatur", "urusan", "bidang", "program", "kegiatan", "sub", "subkegiatan", "dan",
    ]

    /// The parts in their columns as one code. What has lost zeros as a number gets them again: each part has its length.
    private func joined(_ row: SheetList.Row) -> (text: String, range: SourceRange)? {
        var parts: [String] = [], ranges: [SourceRange] = []
        for column in codeColumns {
            guard let cell = row.cells[column], let (text, range) = text(row, column) else { continue }
            let isNumber = list.sheet.kinds[cell] == .number
            parts += isNumber ? PlanTable.completed(text, at: parts.count) : text.split(separator: ".").map(String.init)
            ranges.append(range)
        }
        guard let first = ranges.first, let last = ranges.last else { return nil }
        return (parts.joined(separator: "."), SourceRange(first.file, first.lower, last.upper))
    }

    private static func completed(_ text: String, at place: Int) -> [String] {
        let parts = text.split(separator: ".").map(String.init)
        func filled(_ text: String, _ count: Int) -> String {
            String(repeating: "0", count: max(0, count - text.count)) + text
        }
        switch (place, parts.count) {
        case (1, 1), (2, 1): return [filled(text, 2)]
        // 2.10 of kegiatan is shown as 2.1.
        case (3, 2): return [parts[0], parts[1] + (parts[1].count == 1 ? "0" : "")]
        case (5, 1): return [filled(text, 4)]
        default: return parts
        }
    }

    /// '2.16.03 PROGRAM APLIKASI INFORMATIKA'.
    private static func parted(_ text: String) -> (code: String, rest: String)? {
        guard let space = text.firstIndex(where: \.isWhitespace) else { return nil }
        var code = text[..<space]
        while code.last == "." { code.removeLast() }
        let rest = text[space...].drop { $0.isWhitespace || "-–:".contains($0) }
        guard NomenclatureCode(String(code)) != nil, !rest.isEmpty else { return nil }
        return (String(code), String(rest))
    }

    // MARK: Telling

    /// Rows that no programme is made of, by what they are.
    func leftOut(_ taken: (Int) -> Bool) -> Diagnostic? {
        var rows: [(name: Wording, rows: [Int], isUnclear: Bool)] = []
        func add(_ name: Wording, isUnclear: Bool = false, _ isOne: (Entry) -> Bool) {
            let found = entries.indices.filter { !taken($0) && isOne(entries[$0]) }.map { list.rows[$0].number }
            if !found.isEmpty { rows.append((name, found, isUnclear)) }
        }
        for level in NomenclatureCode.Level.allCases {
            add(Wording(verbatim: level.rawValue)) { $0.level == level && (level != .program || !$0.isContinued) }
        }
        add(Wording(id: "tanpa nama", en: "without a name")) { $0.level == nil && $0.name == nil }
        add(Wording(id: "tanpa kode", en: "without a code"), isUnclear: true) {
            $0.level == nil && $0.name != nil && $0.code == nil
        }
        // Rows of units have codes of their own.
        add(Wording(id: "kode lain", en: "other codes")) { $0.level == nil && $0.name != nil && $0.code != nil }
        add(Wording(id: "indikator lain", en: "further indicators"), isUnclear: true) {
            $0.level == .program && $0.isContinued
        }
        guard !rows.isEmpty else { return nil }
        func text(_ language: Language) -> String {
            rows.map { "\($0.name.text(in: language)) \(RowNumbers.text($0.rows))" }.joined(separator: "; ")
        }
        let isUnclear = rows.contains(where: \.isUnclear)
        let finding = Diagnostic(
            "workbook.other-levels", isUnclear ? .warning : .note,
            Wording(
                id: "hanya baris program yang diambil; baris lain: \(text(.indonesian))",
                en: "only rows of programmes are taken; other rows: \(text(.english))"),
            at: list.columns.first?.range
        ).rule(
            Wording(
                id: "pagu program sudah memuat pagu kegiatan dan sub-kegiatannya",
                en: "the budget of a programme is the sum of its kegiatan and sub-kegiatan"))
        guard isUnclear else { return finding }
        return finding.fix(
            Wording(
                id:
                    "tulis kode pada baris program yang belum berkode; indikator lain menjadi tabel indikator dengan naskah import",
                en: "give rows of programmes their codes; naskah import makes a table indikator of further indicators"))
    }
}
