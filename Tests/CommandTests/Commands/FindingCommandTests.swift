import Foundation
import OfficeFiles
import TestGenerators
import TestSupport
import Testing

/// Findings that only a command can have: of conditions, of files beside the project, of approved pages, of codes on sheets.
@Suite struct FindingCommandTests {
    // MARK: Conditions

    private func checking(_ conditions: String) throws -> (status: Int32, findings: [FoundProblem]) {
        let project = try TestProject(sample: "contoh")
        try project.replace("profil:\n", with: "pemeriksaan:\n\(conditions)\nprofil:\n", in: "naskah.yaml")
        let result = try Naskah.findings("check", project.path, "--language", "en")
        return (result.status, result.findings)
    }

    @Test func conditionsWithEscapesHaveNoPlaceToBeReadFrom() throws {
        let (status, found) = try checking("  - { uji: \"wilayah.nama = \\\"Contoh\\\"\", pesan: salah }")
        #expect(status == 4 && found.map(\.id) == ["data.assert-place"], "\(found)")
        #expect(found.first?.severity == "error" && found.first?.file == "naskah.yaml")
        #expect(found.first?.fix?.message.contains("without quotation marks") == true)
    }

    @Test(arguments: [
        "  - { uji: \"wilayah.nama = 'Contoh'\", pesan: salah }", "  - uji: wilayah.nama = 'Contoh'\n    pesan: salah",
        "  - { uji: 'count(opd) > 3', pesan: salah }",
    ])
    func conditionsThatHoldAreSilent(_ condition: String) throws {
        let (status, found) = try checking(condition)
        #expect(status == 0 && found.isEmpty, "\(found)")
    }

    @Test func aConditionThatDoesNotHoldIsToldWithItsMessage() throws {
        let (status, found) = try checking("  - { uji: \"wilayah.nama = 'Lain'\", pesan: namanya lain }")
        #expect(status == 4 && found.map(\.id) == ["data.assert"], "\(found)")
        #expect(found.first?.message.contains("namanya lain") == true)
    }

    // MARK: Identity numbers

    /// Personal numbers are counted and never shown.
    @Test(arguments: [
        ("kunci,nik\nkepala-1,3201010101010001\nkepala-2,3201010101010002\n", ""),
        ("kunci,nik\nkepala-1,3201 0101 0101 0001\nkepala-2,3201010101010002\n", ""),
        ("kunci,nik\nkepala-1,320101010101000\nkepala-2,3201010101010002\n", "the NIK of 'kepala-1' has not 16 digits"),
        (
            "kunci,nik\nkepala-1,3201010101010001\nkepala-1,3201010101010002\n",
            "the key 'kepala-1' stands twice"
        ),
        ("kunci,nik\n,3201010101010001\n", "row 1 has no kunci"),
        ("kunci,nik\nkepala-1,\"3201010101010001\nkepala-2,3201010101010002\n", "cannot be read"),
    ])
    func filesOfIdentityNumbers(_ text: String, told: String) throws {
        let signing = try SigningProject(signers: 2, signing: ["penanda: '${ttd_{kunci}}'"])
        try signing.project.write(text, to: "nik.csv")
        let result = try signing.compile("--with-nik", "--nik-file", signing.path + "/nik.csv")
        if told.isEmpty {
            #expect(result.status == 0, "\(result.errors)")
            return
        }
        #expect(result.status != 0 && result.errors.contains("data.identity-file"), "\(result.errors)")
        #expect(result.errors.contains(told), "\(result.errors)")
        #expect(!(result.output + result.errors).contains("32010101"), "a number is shown")
        #expect(!FileManager.default.fileExists(atPath: signing.path + "/build/uji.pdf"))
    }

    // MARK: Approved pages

    @Test func pagesThatNobodyApprovedAreToldAndCannotBeApprovedSingly() throws {
        let project = try TestProject(sample: "contoh")
        // At work it is told, and where continuous integration runs it is refused.
        for (ci, status) in [(nil, 0), ("true", 5)] as [(String?, Int32)] {
            let review = try Naskah.run(
                ["review", project.path, "--language", "en", "--diagnostics", "json"], environment: ["CI": ci])
            #expect(review.output.contains("\"review.never-approved\""), "\(review.output)")
            #expect(review.status == status)
        }
        let single = try Naskah.findings("approve", project.path, "--page", "1", "--language", "en")
        #expect(single.status != 0 && single.findings.map(\.id) == ["review.no-baseline"], "\(single.findings)")
        #expect(single.findings.first?.fix?.message == "approve the whole document first, without --page")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/baseline"))
        // The neighbours: all of it, and then one page of it.
        #expect(try Naskah.run(["approve", project.path]).status == 0)
        #expect(try Naskah.run(["approve", project.path, "--page", "1"]).status == 0)
        let approved = try Naskah.findings("review", project.path, "--language", "en")
        #expect(approved.status == 0 && approved.findings.isEmpty, "\(approved.findings)")
        let beyond = try Naskah.findings("approve", project.path, "--page", "99", "--language", "en")
        #expect(beyond.status != 0 && beyond.findings.map(\.id) == ["output.no-page"], "\(beyond.findings)")
    }

    // MARK: Codes of sheets

    @Test func codesThatAreNoneAndOfDocumentsWithoutCodes() throws {
        let project = try TestProject(sample: "contoh")
        func verify(_ code: String) throws -> (status: Int32, findings: [FoundProblem]) {
            let result = try Naskah.findings("verify", code, "--project", project.path, "--language", "en")
            return (result.status, result.findings)
        }
        let digits = String(repeating: "0", count: 32)
        for code in ["naskah:komitmen", "naskah:komitmen:\(digits)", "naskah::\(digits):\(digits)"] {
            let broken = try verify(code)
            #expect(broken.status == 1 && broken.findings.map(\.id) == ["pdf.code"], "\(code) \(broken.findings)")
        }
        let without = try verify("naskah:komitmen:\(digits):\(digits)")
        #expect(without.status != 0 && without.findings.map(\.id) == ["pdf.code"], "\(without.findings)")
        #expect(
            without.findings.first?.file == "naskah.yaml"
                && without.findings.first?.message.contains("kode_data") == true)
        try project.replace(
            "    layout: komitmen/formulir.xml\n", with: "    layout: komitmen/formulir.xml\n    kode_data: ya\n",
            in: "naskah.yaml")
        let other = try verify("naskah:komitmen:\(digits):\(digits)")
        #expect(other.status == 1 && other.findings.map(\.id) == ["pdf.altered"], "\(other.findings)")
        #expect(other.findings.first?.message.contains("data and pages") == true)
    }

    // MARK: Marked copies

    /// A workbook whose part is written with other prefixes than programs write is read, and not marked.
    @Test func aWorkbookThatCannotBeMarkedIsTold() throws {
        let row = { (cells: [String]) in
            "<table:table-row>"
                + cells.map {
                    "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
                }.joined() + "</table:table-row>"
        }
        let rows = row(["Nama", "NIP", "Jabatan"]) + row(["Contoh Satu", "197001011990031", "Kepala Dinas A"])
        let usual = try MadeOpenDocument.file(tables: "<table:table table:name=\"Daftar\">\(rows)</table:table>")
        var parts = try OfficeFileMaker.parts(of: usual)
        let content = try #require(parts["content.xml"])
        parts["content.xml"] = content.replacing("xmlns:table=", with: "xmlns:t=").replacing("<table:", with: "<t:")
            .replacing("</table:", with: "</t:").replacing(" table:", with: " t:")
        let unusual = try OfficeFileMaker.file(
            parts.map { (name: $0.key, text: $0.value) }.sorted {
                $0.name == "mimetype" || ($1.name != "mimetype" && $0.name < $1.name)
            },
            isStored: true)
        for (bytes, isMarked) in [(usual, true), (unusual, false)] {
            let project = try TestProject(sample: "contoh")
            try Data(bytes).write(to: URL(filePath: project.path + "/data/pejabat.ods"))
            try project.replace("pejabat: data/pejabat.csv", with: "pejabat: data/pejabat.ods", in: "naskah.yaml")
            let result = try Naskah.run(
                ["check", project.path, "--marked", project.path + "/salinan", "--language", "en"])
            #expect(result.errors.contains("data.nip"), "\(result.errors)")
            #expect(result.errors.contains("workbook.not-marked") == !isMarked, "\(result.errors)")
            #expect(FileManager.default.fileExists(atPath: project.path + "/salinan/pejabat.ods") == isMarked)
        }
    }

    // MARK: Pictures

    private func picture(_ svg: String) throws -> [FoundProblem] {
        let project = try TestProject(
            layout: "<layout><section><img src=\"uji.svg\" width=\"40mm\" alt=\"Uji\"/></section></layout>")
        try project.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">\(svg)</svg>", to: "layout/uji.svg")
        return try Naskah.findings("check", project.path, "--language", "en").findings
    }

    @Test func textOfPicturesThatCannotBeDrawnIsAnError() throws {
        let foreign = { (text: String) in
            "<foreignObject width='90' height='40'><div xmlns='http://www.w3.org/1999/xhtml'>\(text)</div></foreignObject>"
        }
        let told = try picture(foreign("Isi penting"))
        #expect(told.map(\.id) == ["layout.image-text-lost"], "\(told)")
        #expect(told.first?.severity == "error" && told.first?.message.contains("Isi penting") == true)
        #expect(told.first?.fix?.message.contains("plain SVG") == true)
        #expect(try picture("<text x='5' y='20' font-family='TeX Gyre Heros'>Isi penting</text>").isEmpty)
        #expect(try picture(foreign("  ")).isEmpty)
    }

    /// A photograph of 1,240 pixels: 105 of them in an inch of 300 mm, 157 of 200 mm.
    @Test(arguments: [(300, true), (200, false)]) func photographsThatWillLookCoarseAreTold(
        width: Int, isTold: Bool
    ) throws {
        let project = try TestProject(
            layout: """
                <layout><page-master name="m" size="420mm 297mm" orientation="landscape" margin="20mm"/>
                <section page-master="m"><img src="foto.jpg" width="\(width)mm" alt="Foto"/></section></layout>
                """)
        try FileManager.default.copyItem(
            atPath: Repository.sample("kabupaten-contoh") + "/gambar/pesisir.jpg",
            toPath: project.path + "/layout/foto.jpg")
        let found = try Naskah.findings("check", project.path, "--language", "en").findings
        #expect(found.map(\.id) == (isTold ? ["layout.coarse-image"] : []), "\(found)")
        guard isTold else { return }
        #expect(found.first?.message.contains("105 dots per inch") == true && found.first?.line == 2)
        #expect(found.first?.fix?.message == "use a larger photograph, or make it smaller")
    }
}
