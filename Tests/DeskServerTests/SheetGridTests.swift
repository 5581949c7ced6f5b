import Desk
import DeskServer
import Foundation
import TestGenerators
import TestSupport
import Testing

/// A list that is a sheet, over the server's routes: what is shown, what is changed in the workbook, and what is told instead.
@Suite(.serialized) struct SheetGridTests {
    private static let name = "data/daftar.xlsx#Daftar"

    private struct Table: Decodable {
        let file: String
        let version: String
        let rows: [[String]]
        let numbers: [Int]
        let listed: [Bool]
        let letters: [String]
        let readOnly: [String: String]?
    }

    private static func cell(_ address: String, _ text: String, isNumber: Bool = false) -> String {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        if text.isEmpty { return "" }
        return isNumber
            ? "<c r=\"\(address)\"><v>\(text)</v></c>"
            : "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
    }

    private static let officials = [
        ["Nama Satu, S.E.", "", "Bupati Contoh", ""],
        ["<img src=x onerror=alert(1)>", "197001011990032012", "Sekretaris Daerah", "Sekretariat Daerah"],
        ["Nama Tiga, M.Si.", "197001011990032013", "Kepala Dinas Contoh", "Dinas Contoh"],
    ]

    /// A title, headings in row 3, rows from 4 on.
    private static func workbook(counts: Bool = true, more: String = "", extra: String = "") throws -> [UInt8] {
        let heads = (counts ? ["No"] : []) + ["Nama", "NIP", "Jabatan", "Unit Kerja"]
        let rows = [heads] + officials.enumerated().map { (counts ? ["\($0.offset + 1)"] : []) + $0.element }
        let written = rows.enumerated().map { index, row in
            let cells = row.enumerated().map { column, text in
                cell("\(CellLetters.of(column + 1))\(index + 3)", text, isNumber: counts && column == 0 && index > 0)
            }
            return "<row r=\"\(index + 3)\">\(cells.joined())</row>"
        }.joined()
        let title = "<row r=\"1\">\(cell("A1", "DAFTAR PEJABAT KABUPATEN CONTOH"))</row>"
        return try OfficeFileMaker.file(
            MadeWorkbook().parts(data: "<sheetData>\(title)\(extra)\(written)</sheetData>\(more)"))
    }

    private enum CellLetters {
        static func of(_ column: Int) -> String { String(UnicodeScalar(UInt8(64 + column))) }
    }

    private func withDesk(
        _ workbook: [UInt8], _ name: String = "data/daftar.xlsx", _ test: (ServedDesk) async throws -> Void
    ) async throws {
        let desk = try await ServedDesk()
        do {
            try Data(workbook).write(to: URL(filePath: desk.project.path + "/" + name))
            let generation = desk.state.generation
            // Of the project's own: nothing refers to its rows.
            try desk.project.replace(
                "  pejabat: data/", with: "  daftar: \(name)#Daftar\n  pejabat: data/", in: "naskah.yaml")
            try await desk.waitForState { $0.generation > generation }
            try await test(desk)
        } catch {
            await desk.close()
            throw error
        }
        await desk.close()
    }

    private func bytes(_ desk: ServedDesk, _ name: String = "data/daftar.xlsx") throws -> Data {
        try Data(contentsOf: URL(filePath: desk.project.path + "/" + name))
    }

    private func table(_ desk: ServedDesk, _ name: String = SheetGridTests.name) throws -> Table {
        let answer = try desk.get("/api/table?file=\(name.replacing("#", with: "%23"))")
        try #require(answer.status == 200, "\(answer.status)")
        return try JSONDecoder().decode(Table.self, from: Data(answer.body))
    }

    private func set(
        _ cells: [(row: Int, column: Int, text: String)], _ desk: ServedDesk, _ seen: Table? = nil
    ) throws -> Answer {
        let table = try seen ?? table(desk)
        let body: [String: Any] = [
            "file": table.file, "version": table.version,
            "cells": cells.map { ["row": $0.row, "column": $0.column, "text": $0.text] as [String: Any] },
        ]
        return try desk.post(
            "/api/cells", String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self))
    }

    private func arrange(_ change: String, _ desk: ServedDesk) throws -> Answer {
        let table = try table(desk)
        return try desk.post("/api/rows", "{\"file\":\"\(table.file)\",\"version\":\"\(table.version)\",\(change)}")
    }

    @Test func cellsAreChangedInTheWorkbook() async throws {
        try await withDesk(try Self.workbook()) { desk in
            let names = try desk.get("/api/tables").text
            #expect(names.contains(Self.name))
            let before = try bytes(desk), seen = try table(desk)
            #expect(
                seen.rows[0] == ["No", "Nama", "NIP", "Jabatan", "Unit Kerja"]
                    && seen.letters == ["A", "B", "C", "D", "E"])
            #expect(seen.numbers == [0, 4, 5, 6, 7] && seen.listed == [false, true, true, true, false])
            #expect(seen.rows[2][1] == "<img src=x onerror=alert(1)>")
            #expect(try set([(2, 1, "Nama <Dua> & \"Lain\"")], desk).status == 200)
            #expect(try table(desk).rows[2][1] == "Nama <Dua> & \"Lain\"")
            // Who saw the file before is told.
            #expect(try set([(2, 1, "x")], desk, seen).status == 409)
            // Another cell of what was seen goes with it.
            #expect(try set([(1, 3, "Bupati Lain")], desk, seen).status == 200)
            #expect(try table(desk).rows[1][3] == "Bupati Lain" && table(desk).rows[2][1] == "Nama <Dua> & \"Lain\"")
            #expect(try desk.post("/api/undo", "{}").status == 200)
            #expect(try desk.post("/api/undo", "{}").status == 200)
            #expect(try bytes(desk) == before)
            // A range of 40 rows from Excel, behind the list: NIPs are texts.
            var rows: [(row: Int, column: Int, text: String)] = []
            for line in 0..<40 {
                let texts = ["Nama \(line)", "1970010119900320\(line + 10)", "Jabatan \(line)", "Dinas"]
                for (column, text) in texts.enumerated() { rows.append((4 + line, column + 1, text)) }
            }
            #expect(try set(rows, desk).status == 200)
            let after = try table(desk)
            #expect(after.listed.filter { $0 }.count == 43 && after.rows[43][2] == "197001011990032049")
            #expect(try desk.post("/api/undo", "{}").status == 200)
            #expect(try bytes(desk) == before)
            for body in [
                "\"row\":0,\"column\":0", "\"row\":1,\"column\":9", "\"row\":-1,\"column\":0",
                "\"row\":99999,\"column\":0",
            ] {
                let table = try table(desk)
                let answer = try desk.post(
                    "/api/cells",
                    "{\"file\":\"\(table.file)\",\"version\":\"\(table.version)\",\"cells\":[{\(body),\"text\":\"x\"}]}"
                )
                #expect(answer.status == 409, "\(body)")
            }
            for name in ["data/daftar.xlsx#Lain", "data/daftar.xlsx", "data/lain.xlsx#Daftar", "../daftar.xlsx#Daftar"]
            {
                #expect(try desk.get("/api/table?file=\(name.replacing("#", with: "%23"))").status == 404, "\(name)")
            }
        }
    }

    @Test func rowsMoveInTheWorkbook() async throws {
        try await withDesk(try Self.workbook()) { desk in
            let before = try bytes(desk), first = try table(desk)
            func names(_ table: Table) -> [String] {
                table.rows.indices.filter { table.listed[$0] }.map { table.rows[$0][1] }
            }
            func numbers(_ table: Table) -> [String] {
                table.rows.indices.filter { table.listed[$0] }.map { table.rows[$0][0] }
            }
            let old = names(first)
            #expect(try arrange("\"move\":3,\"to\":1", desk).status == 200)
            let moved = try table(desk)
            #expect(names(moved) == [old[2], old[0], old[1]] && numbers(moved) == ["1", "2", "3"])
            #expect(try arrange("\"remove\":2", desk).status == 200)
            let fewer = try table(desk)
            #expect(names(fewer) == [old[2], old[1]] && numbers(fewer) == ["1", "2"])
            #expect(try arrange("\"insert\":2", desk).status == 200)
            let inserted = try table(desk)
            #expect(inserted.rows[2][1].isEmpty && inserted.rows[3][1] == old[1])
            #expect(try set([(2, 1, "Nama Sisip"), (2, 3, "Kepala Bagian")], desk).status == 200)
            let filled = try table(desk)
            #expect(names(filled) == [old[2], "Nama Sisip", old[1]] && numbers(filled) == ["1", "2", "3"])
            for _ in 0..<4 { #expect(try desk.post("/api/undo", "{}").status == 200) }
            #expect(try bytes(desk) == before)
            #expect(try arrange("\"move\":1,\"to\":9", desk).status == 409)
            #expect(try arrange("\"remove\":0", desk).status == 409)
        }
    }

    /// What cannot be edited in place is told, and nothing is written.
    @Test func reasonsAreTold() async throws {
        let sums = "<row r=\"2\"><c r=\"J2\"><f>SUM(A4:A6)</f><v>6</v></c></row>"
        try await withDesk(try Self.workbook(extra: sums)) { desk in
            let before = try bytes(desk), read = try set([(1, 0, "7")], desk)
            #expect(read.status == 409 && read.text.contains("Daftar!J2"), "\(read.text)")
            #expect(try set([(1, 1, "Nama Lain")], desk).status == 200)
            #expect(try desk.post("/api/undo", "{}").status == 200)
            // The counting column stays, all others go.
            let moved = try arrange("\"move\":2,\"to\":1", desk)
            #expect(moved.status == 200, "\(moved.text)")
            #expect(try desk.post("/api/undo", "{}").status == 200)
            #expect(try bytes(desk) == before)
            try desk.project.write("", to: "data/~$daftar.xlsx")
            let open = try table(desk)
            #expect(open.readOnly?["id"]?.contains("sedang terbuka") == true)
            #expect(try set([(1, 1, "x")], desk).status == 409)
            #expect(try arrange("\"remove\":1", desk).status == 409)
            #expect(try bytes(desk) == before)
        }
        try await withDesk(try Self.workbook(more: "<sheetProtection sheet=\"1\"/>")) { desk in
            let told = try table(desk).readOnly?["en"]
            #expect(told?.contains("protected") == true)
        }
        let links = "<hyperlinks><hyperlink ref=\"B5\" location=\"A1\"/></hyperlinks>"
        try await withDesk(try Self.workbook(more: links)) { desk in
            let answer = try arrange("\"move\":1,\"to\":2", desk)
            #expect(answer.status == 409 && answer.text.contains("baris 5"), "\(answer.text)")
        }
    }

    /// An .ods is edited as an .xlsx is, and what is not is told.
    @Test func openDocumentsAreEdited() async throws {
        func row(_ texts: String...) -> String {
            let cells = texts.map {
                "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
            }
            return "<table:table-row>\(cells.joined())</table:table-row>"
        }
        let rows = row("Nama", "Jabatan") + row("Satu", "Camat") + row("Dua", "Sekretaris")
        func book(_ more: String = "", _ before: String = "") throws -> [UInt8] {
            try MadeOpenDocument.file(
                tables: "\(before)<table:table table:name=\"Daftar\"\(more)>\(rows)</table:table>")
        }
        let file = "data/daftar.ods", name = "data/daftar.ods#Daftar"
        try await withDesk(try book(), file) { desk in
            let before = try bytes(desk, file), first = try table(desk, name)
            #expect(first.readOnly == nil)
            #expect(try set([(1, 0, "Nama  Baru & <lain>")], desk, first).status == 200)
            let second = try table(desk, name)
            #expect(second.rows[1] == ["Nama  Baru & <lain>", "Camat"])
            let moved = try desk.post(
                "/api/rows", "{\"file\":\"\(name)\",\"version\":\"\(second.version)\",\"move\":2,\"to\":1}")
            #expect(moved.status == 200, "\(moved.text)")
            #expect(try table(desk, name).rows[1] == ["Dua", "Sekretaris"])
            for _ in 0..<2 { #expect(try desk.post("/api/undo", "{}").status == 200) }
            #expect(try bytes(desk, file) == before)
        }
        let parts = try OfficeFileMaker.parts(of: try book()).sorted { $0.key > $1.key }.map {
            (name: $0.key, text: $0.value)
        }
        let signed = try OfficeFileMaker.file(parts + [("META-INF/documentsignatures.xml", "<a/>")])
        try await withDesk(signed, file) { desk in
            let told = try table(desk, name).readOnly?["id"]
            #expect(told?.contains("ditandatangani") == true)
        }
        for (more, before, word) in [
            (" table:protected=\"true\"", "", "dilindungi"),
            ("", "<table:tracked-changes></table:tracked-changes>", "mencatat"),
        ] {
            try await withDesk(try book(more, before), file) { desk in
                let table = try table(desk, name), before = try bytes(desk, file)
                #expect(table.readOnly?["id"]?.contains(word) == true)
                #expect(try set([(1, 0, "x")], desk, table).status == 409)
                #expect(try bytes(desk, file) == before)
            }
        }
    }

    /// A blank row may end a list: a row is put in only where all others are still read afterwards.
    @Test func noRowIsLostByAnEmptyOne() async throws {
        try await withDesk(try Self.workbook(counts: false)) { desk in
            let before = try bytes(desk), names = try table(desk).rows.map { $0[0] }
            let answer = try arrange("\"insert\":2", desk), now = try table(desk).rows
            let after = now.map { $0[0] }.filter { !$0.isEmpty }
            #expect(after == names.filter { !$0.isEmpty }, "\(answer.text)")
            if answer.status != 200 { #expect(try bytes(desk) == before) }
        }
    }
}
