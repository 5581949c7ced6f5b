import Foundation
import TestSupport
import Testing

/// QR codes, read back from the printed page by a program that knows nothing of ours.
@Suite struct QRTests {
    private static let link =
        "https://tte.contoh.go.id/periksa?nomor=500.12/17/Diskominfo/2024&kunci=kepala-dinas-kesehatan"

    @Test func everyCodeIsReadFromAPageOf150DotsPerInch() throws {
        let texts = [
            "https://contoh.go.id/1", "Jum’at – kode dalam kalimat", QRTests.link,
            QRTests.link + String(repeating: "&x=1", count: 30),
        ]
        func escaped(_ index: Int) -> String { texts[index].replacing("&", with: "&amp;") }
        let project = try TestProject(
            layout: """
                <layout>
                  <page-master name="m" size="A4" margin="20mm"/>
                  <section page-master="m">
                    <qr of="\(escaped(0))" size="14mm"/>
                    <p>Kode <qr of="\(escaped(1))" size="16mm"/> di dalam kalimat.</p>
                    <table columns="40mm 1fr"><tr><td><qr of="\(escaped(2))" level="H" size="30mm"/></td><td background-color="#333333">
                      <qr of="\(escaped(3))"/></td></tr></table>
                  </section>
                </layout>
                """)
        let result = try Naskah.run(["compile", project.path, "--strict", "--language", "en"])
        #expect(result.status == 0, "\(result.errors)")
        let read = try QRTests.codes(in: project.path + "/build/uji.pdf", folder: project.path)
        #expect(read.sorted() == texts.sorted())
    }

    @Test func codesThatCannotBeReadAreFound() throws {
        let project = try TestProject(
            layout: """
                <layout>
                  <section>
                    <qr of=""/>
                    <qr of="\(QRTests.link.replacing("&", with: "&amp;"))" size="10mm"/>
                    <qr of="\(String(repeating: "panjang", count: 500))"/>
                  </section>
                </layout>
                """)
        let ids = try Naskah.findings("check", project.path).findings.map(\.id)
        #expect(
            ids.contains("layout.small-qr") && ids.contains("layout.long-qr") && ids.contains("layout.empty-qr"),
            "\(ids)")
    }

    /// All codes of a PDF, as `zbarimg` reads them from its pages at 150 dpi.
    static func codes(in pdf: String, folder: String) throws -> [String] {
        _ = try Program.output(of: "pdftoppm", "-r", "150", "-png", "-gray", pdf, folder + "/halaman")
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("halaman") }
            .sorted()
        return try pages.flatMap { page in
            let result = try Program(path: "/usr/bin/env").run([
                "zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", "\(folder)/\(page)",
            ])
            return result.output.split(separator: "\n").map(String.init)
        }
    }
}
