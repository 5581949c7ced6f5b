import Foundation
import Testing

/// The PDFs of a sample as other programs judge them.
@Suite struct PDFSoundnessTests {
    @Test func commandSucceeds() throws {
        let compiled = try SolokSelatan.compiled.get()
        #expect(compiled.result.status == 0, "\(compiled.result.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: compiled.folder.path).sorted()
        #expect(
            names
                == [
                    "analisis", "inovasi", "keputusan-dewan", "keputusan-tim", "komitmen", "masterplan-sampul",
                    "masterplan", "pemantauan", "peraturan", "perjanjian-kinerja", "quick-win", "ringkasan",
                ].map { $0 + ".pdf" })
    }

    @Test func progressIsForTerminalsOnly() throws {
        #expect(try SolokSelatan.compiled.get().result.errors == "")
    }

    @Test(arguments: SolokSelatan.documents) func qpdfFindsNothing(_ name: String) throws {
        #expect(try SolokSelatan.pdf(name).complaints == "")
    }

    @Test(arguments: SolokSelatan.documents) func fontsAreEmbeddedSubsets(_ name: String) throws {
        let fonts = try SolokSelatan.pdf(name).fonts
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.isEmbedded && font.isSubset, "\(font.name)")
            #expect(font.name.contains(/^[A-Z]{6}\+/), "\(font.name)")
        }
    }
}
