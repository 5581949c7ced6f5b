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
