import Foundation
import TestSupport
import Testing

/// The HTML report in a real browser: `Browser/report.py` clicks through it in Chromium.
struct ReportInBrowserTests {
    /// CI installs Chromium; who has none skips this test.
    static let isPossible =
        ProcessInfo.processInfo.environment["CI"] == "true"
        || ["/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/lib/python3/dist-packages/selenium"].allSatisfy(
            FileManager.default.fileExists)

    private static let layout = """
        <layout font-family="TeX Gyre Pagella" font-size="11pt">
          <page-master name="h" size="A4" margin="25mm"><footer margin-bottom="10mm"><p><page-number/></p></footer></page-master>
          <section page-master="h" numbering="decimal" start="1"><h1>Rencana aksi</h1><p>Alinea pertama menjelaskan rencana aksi.</p></section>
          <section page-master="h"><p>Anggaran kegiatan sebesar Rp6.250.000.000 untuk lima tahun.</p></section>
          <section page-master="h" ><p>Uraian ketiga tentang pemantauan dan evaluasi berkala.</p></section>
          <section page-master="h"><p>Penutup rencana dan harapan bersama.</p></section>
        </layout>

        """

    @Test(.enabled(if: isPossible))
    func aPersonFindsWhatChanged() throws {
        let project = try TestProject(layout: ReportInBrowserTests.layout)
        try #require(try Naskah.run(["approve", project.path]).status == 0)
        try project.replace("6.250.000.000", with: "6.350.000.000", in: "layout/uji.xml")
        try project.replace("harapan bersama.", with: "harapan bersama seluruh warga.", in: "layout/uji.xml")
        try #require(try Naskah.run(["review", project.path]).status == 5)
        let script = "\(Repository.root)/Tests/CommandTests/Browser/report.py"
        // Debian's Python is the one that has Debian's Selenium.
        let result = try Program(path: "/usr/bin/python3", timeLimit: 120).run([
            script, project.path + "/build/review.html",
        ])
        #expect(result.status == 0 && !result.isTimedOut, "\(result.output)\(result.errors)")
    }
}
