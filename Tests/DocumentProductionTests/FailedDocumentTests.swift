import CairoRendering
import DocumentProduction
import Files
import Foundation
import TestSupport
import Testing

/// What becomes of files when a document cannot be written: the one of the last run stays, and nothing half is left.
@Suite struct FailedDocumentTests {
    /// Layouts whose faults come to light at different stages.
    static let faults: [String: String] = [
        "reading": "<layout><section><pp>x</pp></section></layout>",
        "binding": "<layout><section><p>{{ tidak.ada }}</p></section></layout>",
        "a glyph on the first page": "<layout><section><p>\u{4E00}</p></section></layout>",
        "a glyph on the last page":
            "<layout><section>\(String(repeating: "<p break-after=\"page\">x</p>", count: 60))<p>\u{4E00}</p></section></layout>",
        "too many pages": "<layout><section max-pages=\"1\"><p break-after=\"page\">a</p><p>b</p></section></layout>",
    ]

    @Test(arguments: faults.keys.sorted()) func theFileOfTheLastRunStays(_ fault: String) throws {
        let project = try TestProject(layout: FailedDocumentTests.faults[fault] ?? "")
        try project.placeEarlierPDF("uji")
        let (written, findings) = try Production(project).write("uji", to: project.path + "/build/uji.pdf")
        #expect(written == nil && findings.hasErrors, "\(findings.ids)")
        #expect(try project.isEarlierPDFUntouched("uji"))
    }

    /// Everything that is found has a place, and comes in the same order every time.
    @Test func findingsKeepTheirOrder() throws {
        let faults = (0..<9).map { "<p>\u{4E00} kata-\($0)</p><p>\u{4E01}</p>" }
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A5\"/><section page-master=\"m\">\(faults.joined())</section></layout>"
        )
        let production = try Production(project)
        let runs = try (0..<3).map { _ in
            try production.write("uji", to: project.path + "/uji.pdf").findings.all.map {
                "\($0.range.map(\.description) ?? "-") \($0.message.english)"
            }
        }
        #expect(runs[0].count >= 2 && runs[0] == runs[1] && runs[1] == runs[2])
        #expect(runs[0].allSatisfy { $0.hasPrefix("layout/uji.xml:") }, "\(runs[0])")
    }

    @Test func warningsAreRefusedWhereNobodyAcceptsThem() throws {
        let project = try TestProject(
            layout:
                "<layout><section><qr of=\"https://contoh.go.id/\(String(repeating: "a", count: 300))\" size=\"8mm\"/></section></layout>"
        )
        let production = try Production(project), path = project.path + "/build/uji.pdf"
        try project.placeEarlierPDF("uji")
        let strict = try production.write("uji", to: path, acceptingWarnings: false)
        #expect(
            strict.written == nil && !strict.findings.isEmpty && !strict.findings.hasErrors, "\(strict.findings.ids)")
        #expect(try project.isEarlierPDFUntouched("uji"))
        #expect(try production.write("uji", to: path).written?.pageCount == 1)
    }

    /// Folders that are not there, and places that are taken by folders.
    @Test func placesThatCannotBeWritten() throws {
        let project = try TestProject(layout: "<layout><section><p>x</p></section></layout>")
        let production = try Production(project)
        try FileManager.default.createDirectory(
            atPath: project.path + "/build/uji.pdf/isi", withIntermediateDirectories: true)
        for path in ["/tidak/ada/uji.pdf", project.path + "/build/uji.pdf", project.path + "/naskah.yaml/uji.pdf"] {
            #expect(throws: (any Error).self, "\(path)") { try production.write("uji", to: path) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: project.path + "/build") == ["uji.pdf"])
        // The producer is none the worse for it.
        #expect(try production.write("uji", to: project.path + "/build/lain.pdf").written?.pageCount == 1)
    }

    /// A pipe or a device is not replaced by a document.
    @Test func pipesStayPipes() throws {
        let project = try TestProject(layout: "<layout><section><p>x</p></section></layout>"),
            pipe = project.path + "/pipa.pdf"
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(throws: (any Error).self) { try Production(project).write("uji", to: pipe) }
        #expect(try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType == .typeUnknown)
    }
}
