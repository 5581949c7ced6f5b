import Diagnostics
import Foundation
import OfficeFiles
import TestGenerators

/// The cells of a list's sheet as they are written, without where they stand and how often: found by searching the text, apart from the editor.
struct WrittenPlaces {
    private(set) var cells: [CellAddress: Substring] = [:]
    /// The part without its rows, and without areas that go on with a list.
    private(set) var around = ""
    /// All other parts, but those with such areas.
    private(set) var others: [String: String] = [:]
    private var parts: [String: String] = [:]
    private var part = ""

    init(_ bytes: [UInt8], _ isOpenDocument: Bool) throws {
        parts = try OfficeFileMaker.parts(of: bytes)
        let name = isOpenDocument ? "content.xml" : "xl/worksheets/sheet1.xml"
        part = parts[name] ?? ""
        others = parts.filter { $0.key != name && !$0.key.contains("tables/") && $0.key != "xl/workbook.xml" }
        if isOpenDocument { readOpenDocument() } else { readSpreadsheet() }
    }

    private mutating func readSpreadsheet() {
        for row in part.matches(of: /<row [^>]*?(?:\/>|>.*?<\/row>)/.dotMatchesNewlines()) {
            for match in row.output.matches(of: /<c r="([A-Z]+[0-9]+)"([^>]*?)(\/>|>.*?<\/c>)/.dotMatchesNewlines()) {
                guard let cell = CellAddress(String(match.1)) else { continue }
                let text = "\(match.2)\(match.3)"
                cells[cell] = text == "/>" ? nil : text[...]
            }
        }
        around = part.replacing(/<sheetData>.*<\/sheetData>/.dotMatchesNewlines(), with: "")
            .replacing(/<dimension [^>]*>/, with: "").replacing(/\ (ref|sqref)="[^"]*"/, with: "")
    }

    private mutating func readOpenDocument() {
        let row = /<table:table-row[^>]*?(?:\/>|>.*?<\/table:table-row>)/.dotMatchesNewlines()
        let cell = /<table:(?:covered-)?table-cell[^>]*?(?:\/>|>.*?<\/table:(?:covered-)?table-cell>)/
            .dotMatchesNewlines()
        let repeated = /^<[^>]*table:number-(?:rows|columns)-repeated="([0-9]+)"/
        func count(_ text: Substring) -> Int { text.firstMatch(of: repeated).flatMap { Int($0.1) } ?? 1 }
        var number = 0
        let end = part.range(of: "</table:table>")?.lowerBound ?? part.endIndex
        for match in part[..<end].matches(of: row) {
            let times = count(match.output)
            var column = 0
            for found in match.output.matches(of: cell) {
                let wide = count(found.output)
                let text = found.output.replacing(/\ table:number-columns-repeated="[0-9]+"/, with: "")
                for distance in 0..<min(wide, 40) where text != "<table:table-cell/>" {
                    for below in 0..<min(times, 40) {
                        cells[CellAddress(row: number + below + 1, column: column + distance + 1)] = text[...]
                    }
                }
                column += wide
            }
            number += times
        }
        let text = String(part[..<end].replacing(row, with: "")) + String(part[end...])
        around = text.replacing(/(print-ranges|cell-range-address|target-range-address)="[^"]*"/, with: "")
    }

    // MARK: A valid file

    /// What is wrong with the file.
    func problems(_ model: ListModel, _ isOpenDocument: Bool) -> [String] {
        isOpenDocument ? openProblems(model) : spreadsheetProblems(model) + packageProblems()
    }

    private func openProblems(_ model: ListModel) -> [String] {
        let end = "\(CellAddress.letters(model.headings.count))", value = CellAddress.letters(model.column("Nilai"))
        var problems = [
            "table:cell-range-address=\"$Daftar.$A$\(model.head):.$\(end)$\(model.areaEnd)\"",
            "table:target-range-address=\"Daftar.A\(model.head):Daftar.\(end)\(model.areaEnd)\"",
            "table:print-ranges=\"Daftar.A1:Daftar.\(end)\(model.areaEnd)\"",
            "calcext:target-range-address=\"Daftar.\(value)\(model.first):Daftar.\(value)\(model.areaEnd)\"",
        ].filter { !part.contains($0) }
        for row in part.matches(of: /<table:table-row[^>]*?(?:\/>|>.*?<\/table:table-row>)/.dotMatchesNewlines()) {
            let cells = row.output.matches(of: /<table:(?:covered-)?table-cell([^>]*)>/)
            let width = cells.map { cell in
                cell.1.firstMatch(of: /number-columns-repeated="([0-9]+)"/).flatMap { Int($0.1) } ?? 1
            }.reduce(0, +)
            if width > 16_384 { problems.append("lebar \(width)") }
        }
        let tables = part.components(separatedBy: "</table:table>").dropLast()
        for table in tables {
            let rows = table.matches(of: /<table:table-row([^>]*)>/).map { row in
                row.1.firstMatch(of: /number-rows-repeated="([0-9]+)"/).flatMap { Int($0.1) } ?? 1
            }.reduce(0, +)
            if rows != 1_048_576 { problems.append("baris \(rows)") }
        }
        return problems
    }

    private func spreadsheetProblems(_ model: ListModel) -> [String] {
        let end = "\(CellAddress.letters(model.headings.count))", value = CellAddress.letters(model.column("Nilai"))
        let unit = CellAddress.letters(model.column("Unit Kerja")), area = "A\(model.head):\(end)\(model.areaEnd)"
        let all = parts.values.joined()
        var wanted = [
            ">Daftar!$A$\(model.head):$\(end)$\(model.areaEnd)</definedName>",
            ">Daftar!$A$1:$\(end)$\(model.areaEnd)</definedName>", "<autoFilter ref=\"\(area)\"",
            "sqref=\"\(value)\(model.first):\(value)\(model.areaEnd)\"",
            "sqref=\"\(unit)\(model.first):\(unit)\(model.areaEnd)\"",
        ]
        if model.hasTable { wanted.append("displayName=\"TabelPejabat\" ref=\"\(area)\"") }
        wanted += [model.note, model.link].compactMap { $0 }.map { "ref=\"\($0)\"" }
        var problems = wanted.filter { !all.contains($0) }
        var row = 0
        let size = part.firstMatch(of: /<dimension ref="([^"]+)"/).flatMap { CellRange(String($0.1)) }
        let strings = (parts["xl/sharedStrings.xml"] ?? "").matches(of: /<si>/).count
        var formulas: Set<String> = []
        for line in part.matches(of: /<row r="([0-9]+)"([^>]*?)(\/>|>.*?<\/row>)/.dotMatchesNewlines()) {
            let number = Int(line.1) ?? 0
            if number <= row { problems.append("baris \(number)") }
            row = number
            var column = 0
            for match in line.3.matches(of: /<c r="([A-Z]+[0-9]+)"([^>]*?)(\/>|>(.*?)<\/c>)/.dotMatchesNewlines()) {
                guard let cell = CellAddress(String(match.1)) else { problems.append("\(match.1)"); continue }
                if cell.row != row || cell.column <= column { problems.append("urutan \(cell)") }
                column = cell.column
                let content = match.4 ?? ""
                if !content.isEmpty, size?.contains(cell) != true { problems.append("dimension \(cell)") }
                if content.contains("<f") { formulas.insert("\(cell)") }
                if let index = content.firstMatch(of: /<v>([0-9]+)</), match.2.contains("t=\"s\""),
                    Int(index.1) ?? 0 >= strings
                {
                    problems.append("teks \(cell)")
                }
                if let style = match.2.firstMatch(of: /\ s="([0-9]+)"/), Int(style.1) ?? 9 > 3 {
                    problems.append("gaya \(cell)")
                }
                if !content.isEmpty, model.merges.contains(where: { $0.contains(cell) && $0.first != cell }) {
                    problems.append("gabungan \(cell)")
                }
            }
        }
        for name in (parts["xl/calcChain.xml"] ?? "").matches(of: /<c r="([A-Z0-9]+)" i="1"/).map({ String($0.1) }) {
            if formulas.remove(name) == nil { problems.append("calcChain \(name)") }
        }
        return problems + formulas.map { "tanpa calcChain \($0)" }
    }

    /// Content types and relationships lead to parts that are there, and each part has a type.
    private func packageProblems() -> [String] {
        let types = parts["[Content_Types].xml"] ?? ""
        let named = types.matches(of: /PartName="\/([^"]+)"/).map { String($0.1) }
        var problems = named.filter { parts[$0] == nil }
        for name in parts.keys where !name.hasSuffix(".rels") && name != "[Content_Types].xml" && !named.contains(name)
        {
            problems.append("tanpa jenis: \(name)")
        }
        for (name, text) in parts where name.hasSuffix(".rels") {
            var folder = name.split(separator: "/").dropLast(2).map(String.init)
            for target in text.matches(of: /Target="([^"]+)"/).map({ String($0.1) }) {
                let start = folder
                for step in target.split(separator: "/") {
                    if step == ".." { folder.removeLast() } else { folder.append(String(step)) }
                }
                if parts[folder.joined(separator: "/")] == nil { problems.append("\(name): \(target)") }
                folder = start
            }
        }
        return problems
    }
}
