import TestSupport
import Testing

/// A text of the project's own data is Markdown where the layout says so.
@Suite struct OwnMarkdownTests {
    private static let text = "## Tujuan\n\nSatu **dua**.\n\n- tiga\n- empat\n\n1. lima\n"

    private func project(_ data: String, name: String, of value: String) throws -> TestProject {
        let project = try TestProject(
            layout: """
                <layout>
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m"><markdown of="\(value)"/></section>
                </layout>
                """)
        try project.write(data, to: "data/\(name)")
        try project.replace(
            "  komitmen: data/komitmen.yaml", with: "  komitmen: data/komitmen.yaml\n  y: data/\(name)",
            in: "naskah.yaml")
        return project
    }

    private func dump(_ project: TestProject) throws -> String {
        let result = try Naskah.run(["dump", project.path])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        return result.output
    }

    @Test func givesTheBlocksThatAFileGives() throws {
        let indented = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        let file = try dump(project(Self.text, name: "y.md", of: "y"))
        let yaml = try dump(
            project("narasi: |\n" + indented.joined(separator: "\n"), name: "y.yaml", of: "y.narasi"))
        let table = try dump(project("narasi\n\"\(Self.text)\"\n", name: "y.csv", of: "y[1].narasi"))
        #expect(yaml == file)
        #expect(table == file)
        #expect(file.contains("Tujuan") && !file.contains("##") && !file.contains("*"))
    }

    /// What is wrong with it is told at its place in the data.
    @Test func isCheckedWhereItStands() throws {
        let project = try project(
            "narasi: |\n  satu\n\n  | a |\n  |---|\n  | b | 250 |\n", name: "y.yaml", of: "y.narasi")
        let found = try Naskah.findings("check", project.path).findings
        #expect(found.map { "\($0.place) \($0.id)" } == ["data/y.yaml:6:8 markdown.surplus-cell"])
    }
}
