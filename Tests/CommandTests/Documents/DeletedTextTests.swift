import TestSupport
import Testing

/// Text that Markdown marks as deleted is struck through: printed as it is, it would be valid.
@Suite struct DeletedTextTests {
    @Test func deletedTextIsStruckThrough() throws {
        let project = try TestProject(
            layout: """
                <layout>
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m"><markdown of="m"/></section>
                </layout>
                """)
        try project.write("Pasal 5 ~~berlaku **bagi** semua~~ dihapus.\n", to: "data/m.md")
        try project.replace(
            "  komitmen: data/komitmen.yaml", with: "  komitmen: data/komitmen.yaml\n  m: data/m.md", in: "naskah.yaml")
        let result = try Naskah.run(["dump", project.path])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        // A line through each piece that is deleted, and through no other.
        let lines = result.output.split(separator: "\n").map { $0.drop { $0 == " " } }
        let struck = zip(lines, lines.dropFirst()).filter { $1.hasPrefix("line ") }.map {
            String($0.0.split(separator: "'").last ?? "")
        }
        #expect(struck.map { $0.split(separator: " ").joined(separator: " ") } == ["berlaku", "bagi", "semua"])
    }
}
