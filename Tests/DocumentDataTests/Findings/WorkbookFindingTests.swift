import Diagnostics
import DocumentData
import Foundation
import TestGenerators
import TestSupport
import Testing

/// What the look of a sheet says against what its cells hold: told at the cell, in a project whose list is that sheet.
@Suite struct WorkbookFindingTests {
    /// A sheet with a list of units in columns A to C; `more` stands behind its rows.
    private struct List {
        var fonts = "<font/><font><strike/></font><font><color rgb=\"FFFFFFFF\"/></font>"
        var fills =
            "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF003366\"/></patternFill></fill>"
        /// 1 struck out, 2 white, 3 white on dark blue.
        let styles = "<xf/><xf fontId=\"1\"/><xf fontId=\"2\"/><xf fontId=\"2\" fillId=\"2\"/>"
        var conditions = "<dxf><font><color rgb=\"FFFFFFFF\"/></font></dxf>"
        /// Texts of shared strings.
        var texts = [
            ["No", "Nama Perangkat Daerah", "Singkatan"], ["1", "Dinas Kesehatan", "Dinkes"],
            ["2", "Dinas Perhubungan", "Dishub"], ["3", "Dinas Sosial", "Dinsos"],
        ]
        var looks: [String: Int] = [:]
        var more = ""
        /// Rows that the sheet does not show.
        var hidden: Set<Int> = []
        /// What stands before the rows.
        var columns = ""

        func bytes() throws -> [UInt8] {
            var strings: [String] = []
            let rows = texts.enumerated().map { row, cells in
                let written = cells.enumerated().map { column, text -> String in
                    let address = "\(["A", "B", "C", "D", "E"][column])\(row + 1)", look = looks[address] ?? 0
                    if text.isEmpty { return "<c r=\"\(address)\" s=\"\(look)\"/>" }
                    if Int(text) != nil { return "<c r=\"\(address)\" s=\"\(look)\"><v>\(text)</v></c>" }
                    strings.append(text.hasPrefix("<r>") ? text : "<t>\(MadeWorkbook.escaped(text))</t>")
                    return "<c r=\"\(address)\" s=\"\(look)\" t=\"s\"><v>\(strings.count - 1)</v></c>"
                }
                return
                    "<row r=\"\(row + 1)\"\(hidden.contains(row + 1) ? " hidden=\"1\"" : "")>\(written.joined())</row>"
            }
            var parts = MadeWorkbook().parts(
                data: "\(columns)<sheetData>\(rows.joined())</sheetData>\(more)", strings: strings)
            let look = try #require(parts.firstIndex { $0.name == "xl/gaya.xml" })
            parts[look].text = MadeWorkbook().element(
                "styleSheet",
                "<fonts>\(fonts)</fonts><fills>\(fills)</fills><cellXfs>\(styles)</cellXfs><dxfs>\(conditions)</dxfs>")
            return try OfficeFileMaker.file(parts)
        }
    }

    private static func run(_ text: String, _ look: String = "") -> String {
        "<r>\(look.isEmpty ? "" : "<rPr><\(look)/></rPr>")<t xml:space=\"preserve\">\(text)</t></r>"
    }

    private func load(
        _ bytes: [UInt8], as name: String = "opd"
    ) throws -> (records: [DataRecord], found: [String], fixes: [String]) {
        let folder = try TemporaryFolder([
            "naskah.yaml":
                "judul: Uji\ndata:\n  \(name): daftar.xlsx\ndokumen:\n  a: { layout: a.xml, judul: A }\ntanda: CONTOH\n"
        ])
        try folder.write(bytes, as: "daftar.xlsx")
        var findings = Findings()
        let project = withExtendedLifetime(folder) { ProjectLoader.load(folder.path, into: &findings) }
        return (
            project?.root.records(name) ?? [],
            findings.all.map { "\($0.severity) \($0.id) \($0.range?.description.split(separator: " ").last ?? "-")" },
            findings.all.compactMap { $0.fix?.message.english }
        )
    }

    private func names(_ records: [DataRecord]) -> [String] { records.compactMap { $0.text("nama") } }

    // MARK: Cells

    @Test func wordsThatAreStruckOutAreToldAndLeftOut() throws {
        var list = List()
        list.texts[2][1] = Self.run("Dinas ") + Self.run("Lama ", "strike") + Self.run("Perhubungan")
        let told = try load(list.bytes())
        #expect(told.found == ["warning workbook.struck-words Daftar!B3"])
        #expect(told.fixes == ["delete the words, or take the strike away"])
        #expect(names(told.records) == ["Dinas Kesehatan", "Dinas Perhubungan", "Dinas Sosial"])
        list.texts[2][1] = Self.run("Dinas ") + Self.run("Perhubungan", "strike val=\"0\"")
        #expect(try load(list.bytes()).found == [])
        list.texts[2][1] = Self.run("Dinas ") + Self.run("Perhubungan", "b")
        #expect(try load(list.bytes()).found == [])
    }

    /// The paper has what the cell holds, where nobody saw it on the screen.
    @Test(arguments: [(2, true), (3, false), (0, false)]) func cellsThatAreNotSeenAreTold(
        look: Int, isTold: Bool
    ) throws {
        var list = List()
        list.looks["C3"] = look
        let told = try load(list.bytes())
        #expect(told.found == (isTold ? ["warning workbook.unseen Daftar!C3"] : []))
        #expect(told.fixes == (isTold ? ["empty the cell, or show what it holds"] : []))
        #expect(told.records.map { $0.text("singkatan") } == ["Dinkes", "Dishub", "Dinsos"])
        // An empty cell hides nothing.
        list.texts[2][2] = ""
        #expect(try load(list.bytes()).found.filter { $0.contains("unseen") } == [])
    }

    @Test func raisedLettersAreToldAndRaisedDigitsKept() throws {
        var list = List()
        list.texts[2][1] = Self.run("Dinas 10") + Self.run("x", "vertAlign val=\"superscript\"")
        let told = try load(list.bytes())
        #expect(told.found == ["warning workbook.raised-text Daftar!B3"])
        #expect(told.fixes == ["write it on the line, as in \"10 to the x\""])
        #expect(names(told.records)[1] == "Dinas 10x")
        list.texts[2][1] = Self.run("Dinas 10") + Self.run("2", "vertAlign val=\"superscript\"")
        let kept = try load(list.bytes())
        #expect(kept.found == [] && names(kept.records)[1] == "Dinas 10²")
    }

    @Test(arguments: [("C2:C4", true), ("B3", true), ("E2:E4", false), ("A20:C30", false)])
    func conditionsThatHideCellsOfTheListAreTold(area: String, isTold: Bool) throws {
        var list = List()
        list.more =
            "<conditionalFormatting sqref=\"\(area)\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting>"
        let told = try load(list.bytes())
        let first = area == "B3" ? "B3" : "C2"
        #expect(told.found == (isTold ? ["warning workbook.hiding-format Daftar!\(first)"] : []))
        #expect(told.fixes == (isTold ? ["empty the cells that are hidden, or delete the conditional format"] : []))
        #expect(told.records.count == 3)
        list.conditions = "<dxf><font><color rgb=\"FF9C0006\"/></font></dxf>"
        #expect(try load(list.bytes()).found == [])
    }

    // MARK: Rows

    @Test func rowsThatAreStruckOutAreToldAndTaken() throws {
        var list = List()
        for cell in ["A3", "B3", "C3"] { list.looks[cell] = 1 }
        let told = try load(list.bytes())
        #expect(told.found == ["warning workbook.struck-out Daftar!A3"])
        #expect(told.fixes == ["delete the row, or take the strike away"])
        #expect(names(told.records).count == 3)
        // A title that is struck out, and an empty row below the list.
        list.looks = ["A1": 1, "C5": 1]
        list.texts.append(["", "", ""])
        #expect(try load(list.bytes()).found == [])
    }

    @Test func whatIsHiddenIsToldAndNotRead() throws {
        var list = List()
        list.hidden = [3]
        let rows = try load(list.bytes())
        #expect(rows.found == ["warning workbook.hidden Daftar!A1"] && names(rows.records).count == 2, "\(rows.found)")
        #expect(rows.fixes == ["show it, or delete it from the sheet"])
        list.hidden = []
        list.columns = "<cols><col min=\"3\" max=\"3\" hidden=\"1\" width=\"9\"/></cols>"
        let columns = try load(list.bytes())
        #expect(columns.found == ["warning workbook.hidden Daftar!A1"], "\(columns.found)")
        #expect(columns.records.map { $0.text("singkatan") } == [nil, nil, nil])
        // Hidden rows below the list, and hidden columns beside it, that are empty.
        list.hidden = [9]
        list.columns = "<cols><col min=\"8\" max=\"9\" hidden=\"1\" width=\"9\"/></cols>"
        #expect(try load(list.bytes()).found == [])
    }

    @Test func anotherListOfTheSheetIsAnError() throws {
        var list = List()
        list.texts += [
            ["", "", ""], ["No", "Nama Pejabat", "Jabatan"], ["1", "Contoh Satu", "Kepala Dinas Kesehatan"],
            ["2", "Contoh Dua", "Kepala Dinas Perhubungan"],
        ]
        let told = try load(list.bytes())
        #expect(told.found == ["error workbook.second-list Daftar!A6"])
        #expect(told.fixes == ["move it to another sheet, or name its cells: #Daftar!A6:…"])
        // Who signs the list is none.
        list.texts.removeLast(4)
        list.texts += [["", "", ""], ["", "Mengetahui,", ""], ["", "Sekretaris Daerah", ""]]
        let signed = try load(list.bytes())
        #expect(signed.records.count == 3 && !signed.found.contains { $0.contains("second-list") }, "\(signed.found)")
    }

    // MARK: Names

    private func officials(_ rows: String) throws -> (records: [DataRecord], found: [String], fixes: [String]) {
        try load(try MadeLists.workbook(.init("P", rows)), as: "pejabat")
    }

    @Test func lettersBehindANameThatAreNoKnownTitleAreTold() throws {
        let head = "No | Nama | Jabatan"
        let told = try officials("\(head)\n#1 | Contoh Satu, S.Xyz. | Kepala Dinas Kesehatan")
        #expect(told.found == ["warning workbook.titles P!B2"])
        #expect(told.fixes == ["make columns nama, gelar_depan and gelar_belakang if it is none"])
        #expect(told.records.first?.text("gelar_belakang") == "S.Xyz.")
        for name in ["Contoh Satu, S.H., M.Si.", "Drs. Contoh Satu", "Contoh Satu", "dr. H. Contoh Satu, Sp.A."] {
            #expect(try officials("\(head)\n#1 | \(name) | Kepala Dinas Kesehatan").found == [], "\(name)")
        }
        let parted = try officials(
            "No | Nama | Gelar Belakang | Jabatan\n#1 | Contoh Satu | S.Xyz. | Kepala Dinas Kesehatan")
        #expect(!parted.found.contains { $0.contains("workbook.titles") }, "\(parted.found)")
    }
}
