import Diagnostics

/// As Excel writes it: shared texts and formulas' values, styles, a table or a filter, names, rules for cells, notes, links, the order of calculation.
extension ListModel {
    package func spreadsheet(_ dice: inout Dice) throws -> [UInt8] {
        var strings: [String] = []
        let sheets = [ListModel.list, ListModel.other].map { data(of: $0, &strings) }
        let items = strings.map { "<si><t xml:space=\"preserve\">\($0)</t></si>" }.joined()
        var parts: [(name: String, text: String)] = [
            ("[Content_Types].xml", contentTypes),
            ("_rels/.rels", ListModel.relations([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                ListModel.relations([
                    ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
                    ("styles", "styles.xml"),
                    ("sharedStrings", "sharedStrings.xml"), ("calcChain", "calcChain.xml"),
                ])
            ),
            ("xl/worksheets/sheet1.xml", ListModel.part("worksheet", listSheet(sheets[0]))),
            ("xl/worksheets/sheet2.xml", ListModel.part("worksheet", "<sheetData>\(sheets[1])</sheetData>")),
            ("xl/sharedStrings.xml", ListModel.part("sst", items)),
            ("xl/styles.xml", ListModel.part("styleSheet", styles)),
            ("xl/calcChain.xml", ListModel.part("calcChain", chain)),
        ]
        var relations: [(String, String)] = []
        if hasTable {
            relations.append(("table", "../tables/table1.xml"))
            parts.append(("xl/tables/table1.xml", table))
        }
        if let note {
            relations.append(("comments", "../comments1.xml"))
            let text = "<comment ref=\"\(note)\" authorId=\"0\"><text><t>tolong periksa</t></text></comment>"
            parts.append(
                (
                    "xl/comments1.xml",
                    ListModel.part(
                        "comments", "<authors><author>A</author></authors><commentList>\(text)</commentList>")
                ))
        }
        if !relations.isEmpty { parts.append(("xl/worksheets/_rels/sheet1.xml.rels", ListModel.relations(relations))) }
        return try OfficeFileMaker.file(parts, isStored: dice.chance(30))
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func part(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(name) xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(content)</\(name)>"
    }

    private static func relations(_ all: [(kind: String, target: String)]) -> String {
        let items = all.enumerated().map {
            "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(office)/\($0.element.kind)\" Target=\"\($0.element.target)\"/>"
        }
        return
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
    }

    private var contentTypes: String {
        var types = [
            ("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"),
            ("worksheets/sheet2.xml", "worksheet"),
            ("styles.xml", "styles"), ("sharedStrings.xml", "sharedStrings"), ("calcChain.xml", "calcChain"),
        ]
        if hasTable { types.append(("tables/table1.xml", "table")) }
        if note != nil { types.append(("comments1.xml", "comments")) }
        let prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + types.map { "<Override PartName=\"/xl/\($0.0)\" ContentType=\"\(prefix)\($0.1)+xml\"/>" }.joined()
            + "</Types>"
    }

    private var workbook: String {
        let last = CellAddress.letters(headings.count)
        var names =
            "<definedName name=\"Pejabat\">Daftar!$A$\(head):$\(last)$\(areaEnd)</definedName>"
            + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Daftar!$A$1:$\(last)$\(areaEnd)</definedName>"
        names += "<definedName name=\"TahunAnggaran\">Rekap!$B$1</definedName>"
        if !hasTable {
            names +=
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">Daftar!$A$\(head):$\(last)$\(areaEnd)</definedName>"
        }
        return ListModel.part(
            "workbook",
            "<sheets><sheet name=\"Daftar\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Rekap\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
                + "<definedNames>\(names)</definedNames>")
    }

    /// 1 a day, 2 coloured, 3 a coloured day.
    private var styles: String {
        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDEBF7\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"4\">"
            + [(0, 0), (164, 0), (0, 2), (164, 2)].map {
                "<xf numFmtId=\"\($0.0)\" fontId=\"0\" fillId=\"\($0.1)\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>"
            }.joined()
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
            + "<dxfs count=\"1\"><dxf><font><b/></font></dxf></dxfs>"
    }

    private var chain: String {
        formulas.map { "<c r=\"\($0.cell)\" i=\"\($0.sheet == ListModel.list ? 1 : 2)\"/>" }.joined()
    }

    private var table: String {
        let area = "A\(head):\(CellAddress.letters(headings.count))\(areaEnd)"
        let columns = headings.enumerated().map {
            "<tableColumn id=\"\($0.offset + 1)\" name=\"\($0.element)\"/>"
        }.joined()
        return
            "<table xmlns=\"\(ListModel.main)\" id=\"1\" name=\"TabelPejabat\" displayName=\"TabelPejabat\" ref=\"\(area)\" totalsRowShown=\"0\">"
            + "<autoFilter ref=\"\(area)\"/><tableColumns count=\"\(headings.count)\">\(columns)</tableColumns>"
            + "<tableStyleInfo name=\"TableStyleLight1\" showRowStripes=\"1\"/></table>"
    }

    private func listSheet(_ rows: String) -> String {
        let value = CellAddress.letters(column("Nilai")), unit = CellAddress.letters(column("Unit Kerja"))
        let own = cells[ListModel.list]?.keys.map { $0 } ?? []
        let corner = CellAddress(row: own.map(\.row).max() ?? 1, column: own.map(\.column).max() ?? 1)
        let area = "A\(head):\(CellAddress.letters(headings.count))\(areaEnd)"
        return "<dimension ref=\"A1:\(corner)\"/><sheetData>\(rows)</sheetData>"
            + (hasTable ? "" : "<autoFilter ref=\"\(area)\"/>")
            + "<mergeCells count=\"\(merges.count)\">\(merges.map { "<mergeCell ref=\"\($0.first):\($0.last)\"/>" }.joined())</mergeCells>"
            + "<conditionalFormatting sqref=\"\(value)\(first):\(value)\(areaEnd)\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"greaterThan\"><formula>1000</formula></cfRule></conditionalFormatting>"
            + "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" sqref=\"\(unit)\(first):\(unit)\(areaEnd)\"><formula1>\"Dinas A,Dinas B,Camat\"</formula1></dataValidation></dataValidations>"
            + (link.map { "<hyperlinks><hyperlink ref=\"\($0)\" location=\"Rekap!A1\"/></hyperlinks>" } ?? "")
            + (hasTable ? "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>" : "")
    }

    private func data(of sheet: String, _ strings: inout [String]) -> String {
        let own = cells[sheet] ?? [:], isList = sheet == ListModel.list
        var rows = Set(own.keys.map(\.row))
        if isList, hasStyles { rows.formUnion(first...areaEnd) }
        return rows.sorted().map { row in
            var columns = Set(own.keys.filter { $0.row == row }.map(\.column))
            let isStyled = isList && hasStyles && (first...areaEnd).contains(row)
            if isStyled { columns.formUnion(1...headings.count) }
            let texts = columns.sorted().map {
                cell(CellAddress(row: row, column: $0), on: sheet, own, isStyled && $0 <= headings.count, &strings)
            }
            let hidden = isList && row == hiddenRow ? " hidden=\"1\"" : ""
            return "<row r=\"\(row)\" spans=\"1:\(columns.max() ?? 1)\"\(hidden)>\(texts.joined())</row>"
        }.joined()
    }

    private func cell(
        _ cell: CellAddress, on sheet: String, _ own: [CellAddress: Value], _ isStyled: Bool, _ strings: inout [String]
    ) -> String {
        var isDay = false
        if case .day = own[cell] { isDay = true }
        if sheet == ListModel.list, isStyled, cell.column == column("Tanggal") { isDay = true }
        let style = (isStyled ? 2 : 0) + (isDay ? 1 : 0)
        let head = "<c r=\"\(cell)\"" + (style > 0 ? " s=\"\(style)\"" : "")
        func escaped(_ text: String) -> String { MadeWorkbook.escaped(text.replacing("_x", with: "_x005F_x")) }
        func shared(_ text: String) -> String {
            strings.append(escaped(text))
            return "\(strings.count - 1)"
        }
        switch own[cell] {
        case nil: return head + "/>"
        case .text(let text): return head + " t=\"s\"><v>\(shared(text))</v></c>"
        case .number(let digits): return head + "><v>\(digits)</v></c>"
        case .day(let days): return head + "><v>\(36_526 + days)</v></c>"
        case .formula(let formula):
            let result = shown(cell, on: sheet), text = escaped(result?.text ?? "")
            let name = { () -> String in
                let area = formula.area, range = "\(area.sheet)!\(area.first):\(area.last)"
                return switch formula {
                case .sum: "SUM(\(range))"
                case .count: "COUNTA(\(range))"
                case .copy: "\(area.sheet)!\(area.first)"
                case .double: namesYear ? "TahunAnggaran*2" : "\(area.sheet)!\(area.first)*2"
                case .countOfName: hasTable ? "COUNTA(TabelPejabat[NIP])" : "COUNTA(\(range))"
                }
            }()
            return head + (result?.isText == true ? " t=\"str\"" : "") + "><f>\(name)</f><v>\(text)</v></c>"
        }
    }
}
