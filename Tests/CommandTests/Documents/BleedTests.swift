import Foundation
import TestSupport
import Testing

/// `bleed` of a page master: what is cut off after printing.
@Suite struct BleedTests {
    /// Millimetres in points.
    private static let bleed = 3 * 72 / 25.4, width = 100 * 72 / 25.4, height = 60 * 72 / 25.4

    private static func layout(_ bleed: String) -> String {
        """
        <layout lang="id">
          <page-master name="sampul" size="100mm 60mm" margin="20mm"\(bleed)>
            <decoration>
              <box position="page" left="0mm" top="0mm" width="100mm" height="10mm" background-color="black"/>
              <box position="page" left="80mm" top="40mm" width="10mm" height="10mm" background-color="black"/>
              <img src="hitam.svg" alt="" position="page" left="0mm" top="30mm" width="10mm" height="10mm"/>
              <box position="page" left="99mm" top="20mm" width="1mm" height="5mm" background-color="black"/>
            </decoration>
          </page-master>
          <page-master name="isi" size="100mm 60mm" margin="20mm"/>
          <section page-master="sampul"><p>Sampul</p></section>
          <section page-master="isi"><h1>Isi</h1></section>
        </layout>
        """
    }

    private func made(_ bleed: String) throws -> (project: TestProject, path: String) {
        let project = try TestProject(layout: Self.layout(bleed))
        try project.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
            to: "hitam.svg")
        let result = try Naskah.run(["compile", project.path])
        #expect(result.status == 0, "\(result.errors)")
        return (project, project.path + "/build/uji.pdf")
    }

    /// Name, left, lower, right and upper edge of the boxes of both pages, as poppler reads them.
    private func boxes(_ path: String) throws -> [[String: [Double]]] {
        let text = try Program.output(of: "pdfinfo", "-box", "-f", "1", "-l", "2", path)
        var pages: [[String: [Double]]] = [[:], [:]]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 7, words[0] == "Page", let page = Int(words[1]), words[2].hasSuffix("Box:") else {
                continue
            }
            pages[page - 1][String(words[2].dropLast())] = words[3...].compactMap { Double($0) }
        }
        return pages
    }

    private func isNear(_ left: [Double]?, _ right: [Double]) -> Bool {
        left?.count == right.count && zip(left ?? [], right).allSatisfy { abs($0 - $1) < 0.02 }
    }

    @Test func boxesSayWhereToCut() throws {
        let (project, path) = try made(" bleed=\"3mm\""), (plain, plainPath) = try made("")
        let pages = try boxes(path), b = Self.bleed
        let paper = [0, 0, Self.width, Self.height], whole = [-b, -b, Self.width + b, Self.height + b]
        #expect(isNear(pages[0]["MediaBox"], whole) && isNear(pages[0]["BleedBox"], whole), "\(pages)")
        #expect(isNear(pages[0]["TrimBox"], paper))
        for box in ["MediaBox", "TrimBox", "BleedBox"] { #expect(isNear(pages[1][box], paper), "\(pages)") }
        for page in try boxes(plainPath) { #expect(page.values.allSatisfy { isNear($0, paper) }) }
        // They go when nobody holds them.
        withExtendedLifetime((project, plain)) {}
    }

    /// What touches an edge goes on to the end of the bleed, nothing else does, and within the paper nothing changes.
    @Test func whatTouchesAnEdgeGoesOn() throws {
        let folder = try TemporaryFolder(), other = try TemporaryFolder()
        let (project, path) = try made(" bleed=\"3mm\""), (plainProject, plainPath) = try made("")
        let page = try GrayPage.pages(of: path, folder: folder.path)[0]
        let plain = try GrayPage.pages(of: plainPath, folder: other.path)[0]
        withExtendedLifetime((project, plainProject)) {}
        let b = Self.bleed, mm = 72 / 25.4
        func isDark(_ x: Double, _ y: Double) -> Bool { page.isDark(x: b + x * mm, y: b + y * mm) }
        for (x, y) in [(-2.5, -2.5), (50, -2.5), (102.5, -2.5), (-2.5, 5), (102.5, 5), (-2.5, 35), (102.5, 22)] {
            #expect(isDark(x, y), "\(x), \(y)")
        }
        for (x, y) in [(-2.5, 15.0), (-2.5, 45), (85, 62), (102.5, 45), (102.5, 30), (50, 62)] {
            #expect(!isDark(x, y), "\(x), \(y)")
        }
        for x in stride(from: 0.5, to: 99, by: 3.3) {
            for y in stride(from: 0.5, to: 59, by: 3.3) {
                #expect(isDark(x, y) == plain.isDark(x: x * mm, y: y * mm), "\(x), \(y)")
            }
        }
    }

    /// Pictures of pages show the paper as it is cut, and the file is an archive for readers all the same.
    @Test func picturesShowThePaper() throws {
        let (project, path) = try made(" bleed=\"3mm\"")
        #expect(try Naskah.run(["validate", path]).status == 0)
        #expect(try PDFFile(path: path).complaints == "")
        let picture = project.path + "/halaman.png"
        #expect(try Naskah.run(["dump", project.path, "--png", picture, "--page", "1"]).status == 0)
        let bytes = try Data(contentsOf: URL(filePath: picture)), size = bytes[16..<24].map { Double($0) }
        let width = size[2] * 256 + size[3], height = size[6] * 256 + size[7]
        #expect(abs(width / height - 100 / 60) < 0.01)
    }
}
