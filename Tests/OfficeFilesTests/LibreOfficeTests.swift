import Diagnostics
import Foundation
import OfficeFiles
import TestGenerators
import Testing

/// What LibreOffice makes of our workbooks, and we of its: `make office` runs this where it is installed.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["NASKAH_LIBREOFFICE"] != nil)) struct LibreOfficeTests {
    /// Random cells as `.xlsx` and as `.ods`, converted into the other format and back, are read the same at every stage.
    @Test func thereAndBack() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var expected: [String: [String]] = [:]
        for seed in 0..<40 {
            var dice = Dice(seed: UInt64(seed + 5000))
            // LibreOffice calculates formulas, has no errors that are not results, and loses spaces of texts with readings above them.
            let cells = MadeCell.random(&dice).filter { cell in
                switch cell.content {
                case .formulaWithoutResult, .error, .boolean: false
                case .text(let text): !text.hasPrefix("=") && !text.contains("  ")
                default: true
                }
            }
            guard !cells.isEmpty else { continue }
            var form = MadeWorkbook.random(&dice)
            (form.is1904, form.isStrict) = (false, false)
            let name = seed % 2 == 0 ? "a\(seed).xlsx" : "a\(seed).ods"
            let bytes = try seed % 2 == 0 ? form.file(cells) : MadeOpenDocument.file(cells)
            try Data(bytes).write(to: folder.appending(path: name))
            expected["a\(seed)"] = cells.map { "\($0.address) \($0.read)" }
        }
        try convert(folder, from: "xlsx", to: "ods", into: "satu")
        try convert(folder, from: "ods", to: "xlsx", into: "satu")
        try convert(folder.appending(path: "satu"), from: "ods", to: "xlsx", into: "dua")
        try convert(folder.appending(path: "satu"), from: "xlsx", to: "ods", into: "dua")
        var compared = 0
        for stage in ["satu", "satu/dua"] {
            let path = folder.appending(path: stage)
            for name in try FileManager.default.contentsOfDirectory(atPath: path.path).sorted() where name.contains(".")
            {
                var findings = Findings()
                let bytes = [UInt8](try Data(contentsOf: path.appending(path: name)))
                // Without a style it shows percentages with two digits.
                let lines = ReadCells.lines(bytes, into: &findings).map { $0.replacing(",00%", with: "%") }
                #expect(findings.isEmpty)
                #expect(lines == expected[String(name.prefix { $0 != "." })], "\(stage)/\(name)")
                compared += 1
            }
        }
        #expect(compared == 2 * expected.count)
    }

    /// Workbooks as other programs write them: what LibreOffice makes of them is what we read in them, but for formulas, which it calculates.
    @Test func trapsThereAndBack() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // LibreOffice opens no archive whose directory is written for more than 4 GiB.
        let traps = try MadeTrap.all().filter { $0.name != "besar" }
        for trap in traps { try Data(trap.bytes).write(to: folder.appending(path: trap.name + ".xlsx")) }
        try convert(folder, from: "xlsx", to: "ods", into: "satu")
        try convert(folder.appending(path: "satu"), from: "ods", to: "xlsx", into: "dua")
        for trap in traps {
            for path in ["satu/\(trap.name).ods", "satu/dua/\(trap.name).xlsx"] {
                var findings = Findings()
                let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
                func known(_ lines: [String]) -> [String] {
                    lines.filter { line in !trap.formulas.contains { line.hasPrefix($0 + " ") } }
                }
                let right = known(trap.right).map(plain)
                let read = known(ReadCells.lines(bytes, into: &findings)).map(plain)
                #expect(read == right, "\(path)")
                #expect(findings.isEmpty, "\(path)")
            }
        }
    }

    /// LibreOffice keeps numbers and not how they were shown: 1 for yes, no zeros behind the comma, powers of ten. A number that Excel has
    /// rounded is one like others.
    private func plain(_ line: String) -> String {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return line }
        switch parts[1] {
        case "boolean": return "\(parts[0]) number \(parts[2] == "ya" ? "1.0" : "0.0")"
        case "number", "roundedNumber":
            return "\(parts[0]) number \(Double(parts[2].replacing(",", with: ".")).map { "\($0)" } ?? parts[2])"
        default: return line
        }
    }

    /// A marked `.ods` is opened, and its notes and colours are there beside everything that was.
    @Test func markedOpenDocument() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var dice = Dice(seed: 77), findings = Findings()
        let cells = MadeCell.random(&dice).filter {
            if case .text(let text) = $0.content { !text.hasPrefix("=") && !text.contains("  ") } else { false }
        }
        try Data(MadeOpenDocument.file(cells)).write(to: folder.appending(path: "asli.ods"))
        try convert(folder, from: "ods", to: "xlsx", into: "satu")
        try convert(folder.appending(path: "satu"), from: "xlsx", to: "ods", into: "dua")
        let path = folder.appending(path: "satu/dua/asli.ods"), bytes = [UInt8](try Data(contentsOf: path))
        let marks = cells.map {
            CellMark(sheet: "Daftar", address: $0.address, weight: .error, text: "temuan \($0.address)")
        }
        let marked = try #require(WorkbookMarker.marked(bytes, marks, path: "asli.ods", into: &findings))
        #expect(findings.isEmpty)
        try FileManager.default.createDirectory(at: folder.appending(path: "tanda"), withIntermediateDirectories: true)
        try Data(marked).write(to: folder.appending(path: "tanda/asli.ods"))
        try convert(folder.appending(path: "tanda"), from: "ods", to: "xlsx", into: "tiga")
        let result = [UInt8](try Data(contentsOf: folder.appending(path: "tanda/tiga/asli.xlsx")))
        #expect(ReadCells.lines(result, into: &findings) == cells.map { "\($0.address) \($0.read)" })
        let parts = try OfficeFileMaker.parts(of: result)
        let notes = parts.filter { $0.key.contains("comments") }.values.joined()
        for cell in cells { #expect(notes.contains("temuan \(cell.address)"), "\(cell.address)") }
        #expect(parts["xl/styles.xml"]?.uppercased().contains("FFC7CE") == true)
    }

    private func convert(_ folder: URL, from old: String, to new: String, into name: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("." + old) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.currentDirectoryURL = folder
        process.arguments =
            [
                "soffice", "-env:UserInstallation=file://\(folder.path)/profil", "--headless", "--convert-to", new,
                "--outdir", name,
            ]
            + files.sorted()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
