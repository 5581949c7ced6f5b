import Foundation
import TestSupport
import Testing

/// What the book prints with a chapter is decided by the role that its data declares, not by how the chapter is called.
@Suite struct ChapterRoleTests {
    private static let roles = ["visi-misi", "rencana-aksi", "peta-jalan"]

    @Test func renamedChaptersGiveTheSameBook() throws {
        let project = try TestProject(sample: "solok-selatan")
        for (number, role) in Self.roles.enumerated() {
            try project.replace("  - id: \(role)\n", with: "  - id: bab-\(number)\n", in: "data/masterplan.yaml")
        }
        let result = try Naskah.run(["compile", project.path, "--only", "masterplan"])
        #expect(result.status == 0, "\(result.errors)")
        let renamed = try Data(contentsOf: URL(filePath: project.path + "/build/masterplan.pdf"))
        let original = try Data(contentsOf: URL(filePath: SolokSelatan.pdf("masterplan").path))
        #expect(renamed == original)
    }

    /// The words of an older project: a chapter that is called by its role and states none.
    @Test func roleIsTakenFromTheIdWhereNoneIsStated() throws {
        let project = try TestProject(sample: "solok-selatan")
        for role in Self.roles { try project.replace("    peran: \(role)\n", with: "", in: "data/masterplan.yaml") }
        let result = try Naskah.run(["compile", project.path, "--only", "masterplan"])
        #expect(result.status == 0, "\(result.errors)")
        let compiled = try Data(contentsOf: URL(filePath: project.path + "/build/masterplan.pdf"))
        let original = try Data(contentsOf: URL(filePath: SolokSelatan.pdf("masterplan").path))
        #expect(compiled == original)
    }

    /// Where neither says it, the book would lack the matrix: told at the likely chapter, and the suggested text sets it right.
    @Test func programmesWithoutAChapterAreTold() throws {
        let project = try TestProject(sample: "solok-selatan")
        let place = try project.replace(
            "  - id: rencana-aksi\n    peran: rencana-aksi\n", with: "  - id: ⟦bab-4\n", in: "data/masterplan.yaml")
        let told = try Naskah.findings("check", project.path)
        #expect(told.findings.map(\.id) == ["data.unassigned-role"] && told.status == 0, "\(told.findings)")
        #expect(told.findings.first?.place == place)
        let text = try #require(told.findings.first?.fix?.replacement)
        try project.replace("  - id: bab-4\n", with: "  - id: \(text)\n", in: "data/masterplan.yaml")
        let corrected = try Naskah.findings("check", project.path)
        #expect(corrected.findings.isEmpty && corrected.status == 0, "\(corrected.findings)")
    }

    /// Roles decide what the installed book prints; a layout of the project's own may do without them.
    @Test func anOwnLayoutNeedsNoRoles() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace("id: rencana-aksi", with: "id: bab-4", in: "data/masterplan.yaml")
        try project.write(
            "<layout><section><for each=\"b\" in=\"masterplan.bab\"><h1>{{ b.judul }}</h1></for></section></layout>",
            to: "layout/buku.xml")
        try project.replace("layout: masterplan/buku.xml", with: "layout: buku.xml", in: "naskah.yaml")
        let found = try Naskah.findings("check", project.path, "--only", "masterplan").findings
        #expect(!found.contains { $0.id == "data.unassigned-role" }, "\(found)")
    }
}
