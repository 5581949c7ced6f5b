import CairoRendering
import DocumentProduction
import Files
import FuzzTargets
import PDFFinishing
import PageModel
import TestGenerators
import TestSupport
import Testing

/// What another program finds in the PDF of a random document, on its pages and in its structure, is all that the document places.
@Suite struct RandomPDFTextTests {
    private static let family = "Liberation Sans"

    /// Small letters that the font has, none the capital of which is another's: as signs of words they survive every transformation.
    private static func letters(_ shaper: PangoTextShaper) throws -> [Unicode.Scalar] {
        let face = try #require(shaper.face(for: FontDescription(family: family)))
        var capitals: Set<String> = []
        return (0x100...0x1EFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
            let properties = scalar.properties, capital = properties.uppercaseMapping
            guard properties.isLowercase, properties.canonicalCombiningClass == .notReordered,
                capital.unicodeScalars.count == 1, capital != String(scalar),
                !shaper.shape(Array(String(scalar).utf8)[...], with: face).isMissingGlyphs,
                !shaper.shape(Array(capital.utf8)[...], with: face).isMissingGlyphs
            else { return false }
            return capitals.insert(capital).inserted
        }
    }

    @Test func everyWordIsFoundInTheFile() throws {
        let resources = try Production(TestProject(sample: "contoh")).resources
        let shaper = PangoTextShaper(library: resources.fonts)
        let letters = try Self.letters(shaper), folder = try TemporaryFolder()
        var count = 0
        for seed in UInt64(0)..<80 {
            let random = RandomDocument(Dice(seed: seed + 900_000)), placed = random.placed.sorted()
            guard placed.count <= letters.count else { continue }
            let document = random.replacing(
                Dictionary(uniqueKeysWithValues: zip(placed, letters)), font: Self.family)
            let (pages, findings) = try DocumentProperties.layOut(document, with: shaper)
            // What stands beyond the paper is told, and readers leave it out.
            guard !findings.contains(where: { $0.severity == .error }) else { continue }
            let sink = MemorySink()
            let renderer = try PDFRenderer(metadata: DocumentMetadata(title: "Uji"), shaper: shaper, output: sink)
            for page in pages { try renderer.draw(page) }
            try renderer.finish()
            let file = PDFFile(path: try folder.write(sink.bytes, as: "a.pdf"))
            let text = try file.pages.joined()
            let found = Set(text.unicodeScalars)
            let lost = document.placed.filter {
                !found.contains($0) && !text.contains($0.properties.uppercaseMapping)
            }
            #expect(lost.isEmpty, "seed \(seed): \(lost.sorted())")
            // Heads and feet have words of their own: nothing of these is decoration. poppler is slow where there are many elements.
            let transcript = try StructureTranscript(DocumentMetadata(title: "Uji"), options: .init())
            for page in pages { try transcript.take(page) }
            var readings = [try transcript.text()]
            if pages.count <= 4 { readings.append(try Program.output(of: "pdfinfo", "-struct-text", file.path)) }
            for read in readings {
                let heard = Set(read.unicodeScalars)
                let hidden = document.placed.filter {
                    !heard.contains($0) && !read.contains($0.properties.uppercaseMapping)
                }
                #expect(hidden.isEmpty, "seed \(seed) hides \(hidden.sorted()) from those who listen")
            }
            count += 1
        }
        // Not a test that compares nothing.
        #expect(count > 10, "only \(count) documents were compared")
    }
}
