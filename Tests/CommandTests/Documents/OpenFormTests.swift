import Foundation
import TestSupport
import Testing

/// Forms that are completed by hand, and forms that everybody signs.
@Suite struct OpenFormTests {
    private func text(_ project: TestProject) throws -> String {
        let result = try Naskah.run(["compile", project.path, "--only", "komitmen"])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        return try PDFFile(path: "\(project.path)/build/komitmen.pdf").pages.joined().split(
            whereSeparator: \.isWhitespace
        )
        .joined(separator: " ")
    }

    @Test(arguments: ["……", "\"......\"", "…… ……"]) func aDayThatIsLeftOpen(written: String) throws {
        let project = try TestProject(sample: "contoh")
        try project.replace("tanggal: 2024-03-05 ", with: "tanggal: \(written) ", in: "data/komitmen.yaml")
        try project.replace("\nhari: Selasa", with: "\n", in: "data/komitmen.yaml")
        // Lines may end anywhere.
        let text = try text(project).replacing(" ", with: "")
        #expect(text.contains(try Regex("Padahariini,…+,tanggal…+bulan…+tahun…+\\(…+-…+-…+\\)")))
    }

    /// Month or year are often known when the paper is printed.
    @Test(arguments: [
        ("…… Maret 2024", "tanggal…+bulanMarettahunduaribuduapuluhempat", "…+-03-2024"),
        ("\"…… …… 2024\"", "tanggal…+bulan…+tahunduaribuduapuluhempat", "…+-…+-2024"),
    ])
    func onlyTheDayIsLeftOpen(written: String, words: String, figures: String) throws {
        let project = try TestProject(sample: "contoh")
        try project.replace("tanggal: 2024-03-05 ", with: "tanggal: \(written) ", in: "data/komitmen.yaml")
        try project.replace("\nhari: Selasa", with: "\n", in: "data/komitmen.yaml")
        let text = try text(project).replacing(" ", with: "")
        #expect(text.contains(try Regex("Padahariini,…+,\(words)\\(\(figures)\\)")), "\(text.prefix(600))")
    }

    /// A day that is left open is filled in when the paper is signed: it is no placeholder that was forgotten.
    @Test func anOpenDayIsNoPlaceholder() throws {
        let project = try TrueProject.make()
        let text = try project.text(of: "data/komitmen.yaml")
        let day = try #require(text.split(separator: "\n").first { $0.hasPrefix("tanggal:") })
        try project.write(
            text.replacing(day, with: "tanggal: ……").split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("hari:") }.joined(separator: "\n"), to: "data/komitmen.yaml")
        #expect(try Naskah.findings("check", project.path).findings.filter { $0.id == "data.placeholder" }.isEmpty)
    }

    @Test func everybodySigns() throws {
        let project = try TestProject(sample: "contoh")
        let before = try text(project)
        let form = try project.text(of: "data/komitmen.yaml")
        // The last group names the heads of units one by one.
        let lines = form.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.lastIndex { $0.hasPrefix("    pejabat:") })
        let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix("      ") } ?? lines.count
        let changed = lines[..<start] + ["    pejabat: semua"] + lines[end...]
        try project.write(changed.joined(separator: "\n"), to: "data/komitmen.yaml")
        #expect(try text(project) == before)
        #expect(try Naskah.findings("check", project.path).findings.isEmpty)
        try project.replace("    pejabat: semua", with: "    pejabat: ⟦semuanya", in: "data/komitmen.yaml")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == ["data.wrong-type"])
    }
}
