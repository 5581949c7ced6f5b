import Foundation
import TestSupport
import Testing

/// Decrees, regulations and forms, as a secretariat makes them: who signs, what is printed of what was written, and what is no paper to sign.
@Suite struct LegalPaperTests {
    /// The words of a document, parted by single spaces.
    private func text(of name: String, in project: TestProject) throws -> String {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "--only", name, "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return try PDFFile(path: "\(folder.path)/\(name).pdf").pages.joined(separator: "\n")
            .split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
    }

    private func count(_ words: String, in text: String) -> Int { text.components(separatedBy: words).count - 1 }

    // MARK: Who signs

    /// The secretary signs for the head of the region: below the decree and below its annex.
    @Test func whoSignsForSomebodySaysSo() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        var rows = try project.text(of: "data/pejabat.csv").split(separator: "\n").map(String.init)
        for index in rows.indices {
            rows[index] += index == 0 ? ",atas_nama" : rows[index].hasPrefix("sekda,") ? ",Bupati Contoh" : ","
        }
        try project.write(rows.joined(separator: "\n") + "\n", to: "data/pejabat.csv")
        try project.replace("pejabat: [bupati]", with: "pejabat: [sekda]", in: "data/keputusan-tim.yaml")
        let text = try text(of: "keputusan-tim", in: project)
        #expect(count("a.n. BUPATI CONTOH SEKRETARIS DAERAH", in: text) == 2, "\(text)")
    }

    /// A decree has one who signs; nobody is left out silently.
    @Test(arguments: [
        ("pejabat: [bupati]", "pejabat: [bupati, sekda]"),
        ("    pejabat: [bupati]", "    pejabat: [bupati]\n  - kelompok: kedua\n    pejabat: [sekda]"),
    ])
    func aSecondSignatoryIsRefused(old: String, new: String) throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace(old, with: new, in: "data/keputusan-tim.yaml")
        let result = try Naskah.run(["compile", project.path, "--only", "keputusan-tim"])
        #expect(result.status == 1 && result.errors.contains("layout.assert"), "\(result.errors)")
    }

    // MARK: Marks of Markdown

    /// Foreign words are set in italics wherever they are written: no star is printed.
    @Test(arguments: ["keputusan-dewan", "keputusan-tim", "peraturan"]) func noStarIsPrinted(document: String) throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        #expect(try project.text(of: "data/\(document).yaml").contains("Smart City*"))
        #expect(try !text(of: document, in: project).contains("*"))
    }

    @Test func titlesOfFormsHaveForeignWords() throws {
        let project = try TestProject(sample: "contoh-60")
        try project.replace(
            "judul: Komitmen Bersama Implementasi Contoh Smart City",
            with: "judul: |\n  Komitmen Bersama\n  Implementasi *Smart City*\ntentang: Pelaksanaan *Masterplan*",
            in: "data/komitmen.yaml")
        let text = try text(of: "komitmen", in: project)
        #expect(text.contains("KOMITMEN BERSAMA IMPLEMENTASI SMART CITY TENTANG PELAKSANAAN MASTERPLAN"), "\(text)")
        #expect(text.contains("Komitmen Bersama Implementasi Smart City Nomor") && !text.contains("*"))
    }

    // MARK: Numbers

    @Test func aNumberThatHasItsYearIsNotFollowedByIt() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        #expect(try !text(of: "keputusan-dewan", in: project).contains("/2026 TAHUN 2026"))
        try project.replace(
            "nomor: \"100.3.3.2/……/DISKOMINFO/2026\"", with: "nomor: \"12\"", in: "data/keputusan-dewan.yaml")
        // On the first page and in the head of the annex.
        #expect(count("NOMOR 12 TAHUN 2026", in: try text(of: "keputusan-dewan", in: project)) == 2)
    }

    /// UU 12/2011 Lampiran II: several are counted, a single one is not.
    @Test func aSingleBasisHasNoNumber() throws {
        let project = try TestProject(sample: "peraturan-perubahan")
        let text = try text(of: "konsolidasi", in: project)
        #expect(text.contains("Mengingat : Undang-Undang Nomor 23 Tahun 2014"), "\(text)")
        #expect(text.contains("Menimbang : a. bahwa"))
    }

    // MARK: Consolidation

    /// A regulation that was changed is no paper to sign: it says what it is, and where each change comes from.
    @Test func aConsolidationSaysThatItIsOne() throws {
        let project = try TestProject(sample: "peraturan-perubahan")
        let text = try text(of: "konsolidasi", in: project)
        #expect(
            text.contains("NASKAH KONSOLIDASI Peraturan Bupati Contoh Nomor 12 Tahun 2026 sebagaimana telah diubah"))
        #expect(text.contains("Naskah konsolidasi, bukan dokumen resmi"))
        #expect(!text.contains("Ditetapkan di") && !text.contains("memerintahkan pengundangan"))
        let source = "dengan Peraturan Bupati Contoh Nomor …… Tahun 2027."
        #expect(count("Disisipkan \(source)", in: text) == 6 && count("Diubah \(source)", in: text) == 2, "\(text)")
        #expect(count("Dihapus \(source)", in: text) == 2)
    }

    /// Also where nothing but the marks says so, at whatever level they are.
    @Test(arguments: [
        ("      - id: maksud\n", "      - id: maksud\n        diubah: ya\n"),
        ("{ id: rencana, isi:", "{ id: rencana, diubah: ya, isi:"),
        ("  - judul: Pendanaan\n", "  - judul: Pendanaan\n    diubah: ya\n"),
        ("      - judul: Kedudukan\n", "      - judul: Kedudukan\n        diubah: ya\n"),
    ])
    func marksAreEnough(old: String, new: String) throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        #expect(try !text(of: "peraturan", in: project).contains("NASKAH KONSOLIDASI"))
        try project.replace(old, with: new, in: "data/peraturan.yaml")
        let text = try text(of: "peraturan", in: project)
        #expect(text.contains("NASKAH KONSOLIDASI") && text.contains("Diubah dengan perubahan ke-1"), "\(text)")
    }

    /// What an amendment considers names the regulation whose articles it means.
    @Test func anAmendmentNamesWhatItRefersTo() throws {
        let project = try TestProject(sample: "peraturan-perubahan")
        #expect(
            try text(of: "perubahan", in: project).contains(
                "bahwa ketentuan Pasal 3 Peraturan Bupati Contoh Nomor 12 Tahun 2026 tentang Dewan Smart City belum"))
    }

    /// The order to promulgate stands on the sheet of the signatures that follow it.
    @Test(arguments: ["kabupaten-contoh", "solok-selatan", "banjar-ekspose", "luwu-utara"])
    func promulgationIsOneSheet(sample: String) throws {
        let project = try TestProject(sample: sample), folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "--only", "peraturan", "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        let pages = try PDFFile(path: "\(folder.path)/peraturan.pdf").pages
        let sheets = ["Agar setiap orang", "Ditetapkan di", "Diundangkan di", "BERITA DAERAH"].map { words in
            pages.firstIndex { $0.contains(words) }
        }
        #expect(Set(sheets).count == 1 && sheets[0] != nil, "\(sheets)")
    }

    // MARK: Forms

    /// Marks that are written are not doubled, and the sentence ends with its last basis.
    @Test(arguments: [["A", "B", "C"], ["A;", "B;", "C."], ["A;", "B; dan", "C"]]) func bases(items: [String]) throws {
        let project = try TestProject(sample: "contoh")
        try project.replace(
            "\npembuka: |", with: "\ndasar:\n" + items.map { "  - Dasar \($0)\n" }.joined() + "pembuka: |",
            in: "data/komitmen.yaml")
        let text = try text(of: "komitmen", in: project)
        #expect(text.contains("ditandatangani berdasarkan: 1. Dasar A; 2. Dasar B; dan 3. Dasar C. Dalam"), "\(text)")
    }

    /// An empty line is a new paragraph, whatever sign the block of YAML begins with.
    @Test(arguments: ["|", ">"]) func openingsHaveParagraphs(sign: String) throws {
        let project = try TestProject(sample: "contoh")
        try project.replace(
            "\npembuka: |\n", with: "\npembuka: \(sign)\n  Alinea pertama.\n\n  Alinea\n  kedua.\n\n",
            in: "data/komitmen.yaml")
        let result = try Naskah.run(["dump", project.path, "--only", "komitmen", "--structure"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("P \"Alinea pertama.\"") && result.output.contains("P \"Alinea kedua.\""))
    }

    /// Only who heads a unit is counted as such; every other office is named.
    @Test func officesOfACouncil() throws {
        let project = try TestProject(sample: "contoh-60")
        try project.replace(
            "      - kajari\n", with: "      - kajari\n      - sekda\n      - asisten-1\n",
            in: "data/komitmen-dewan.yaml")
        try project.replace(
            "      - sekda\n      - asisten-1\n      - asisten-2\n", with: "      - asisten-2\n",
            in: "data/komitmen-dewan.yaml")
        let text = try text(of: "komitmen-dewan", in: project)
        let members = try #require(text.range(of: "sebagai Dewan")).lowerBound
        #expect(
            text[..<members].contains("Wakil Bupati Contoh") && text[..<members].contains("Kepala Kejaksaan Negeri"))
        #expect(
            text[..<members].contains("Asisten Perekonomian")
                && text.contains("47 (empat puluh tujuh) kepala perangkat daerah"))
    }
}
