import Foundation
import TestSupport
import Testing

/// Forms that any number of officials sign, with offices as long as regencies have them: everybody stands there once, with the office, in
/// the order of the data, and no sheet has one block and nothing else.
@Suite struct SignatureSheetTests {
    private struct Signer {
        let id: String
        /// A word that no other text has.
        let name: String
        /// Ends in a word that no other office has.
        let office: String
    }

    /// 93 letters: 'Kepala Dinas …' and a word of its own.
    private static func office(_ number: Int) -> String {
        let start = "Kepala Dinas Komunikasi, Informatika, Statistik, Persandian, dan Kearsipan Wilayah"
        let end = " " + PrintedNumber.words(number)
        return start + String(repeating: "a", count: 93 - start.count - end.count) + end
    }

    private func project(_ count: Int, columns: Int, named: Bool) throws -> (project: TestProject, signers: [Signer]) {
        let project = try TestProject(sample: "contoh")
        var units = "id,nama,singkatan,jenis,jabatan_kepala\n"
        var officials = "id,nama,jabatan,opd,gelar_depan,gelar_belakang,pangkat,nip,status\n"
        let signers = (0..<count).map { number in
            Signer(
                id: "kepala-\(number)", name: "Penanda\(PrintedNumber.words(number))", office: Self.office(number))
        }
        for (number, signer) in signers.enumerated() {
            let unit = signer.office.dropFirst("Kepala ".count)
            units += "opd-\(number),\"\(unit)\",Dinas\(number),dinas,\"\(signer.office)\"\n"
            officials += "\(signer.id),\(named ? signer.name : ""),\"\(signer.office)\",opd-\(number),,,,,\n"
        }
        try project.write(units, to: "data/opd.csv")
        try project.write(officials, to: "data/pejabat.csv")
        let form = try project.text(of: "data/komitmen.yaml")
        let head = form.components(separatedBy: "penandatangan:\n")[0]
        let list = signers.map { "      - \($0.id)\n" }.joined()
        try project.write(
            head + "penandatangan:\n  - kelompok: opd\n    kolom: \(columns)\n    pejabat:\n\(list)",
            to: "data/komitmen.yaml")
        return (project, signers)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 7, 10, 14, 19, 27, 36, 44, 51, 60], [1, 2, 3])
    func everybodySignsOnce(_ count: Int, _ columns: Int) throws {
        let (project, signers) = try project(count, columns: columns, named: true)
        #expect(signers.allSatisfy { $0.office.count == 93 })
        let result = try Naskah.run(["dump", project.path, "--language", "en"])
        #expect(result.status == 0, "\(result.errors.prefix(500))")
        let pages = DumpedPage.pages(of: result.output)
        var order: [String] = []
        for page in pages {
            let paragraphs = page.paragraphs.map { SquashedText($0).text }
            let here = paragraphs.flatMap { text in
                signers.filter { text.contains(SquashedText($0.name).text) }
            }
            order += here.map(\.id)
            for signer in here {
                let office = SquashedText(signer.office).text
                #expect(
                    paragraphs.filter { $0.contains(office) }.count == 1, "\(signer.id) on page \(page.number)")
            }
            let hasText = paragraphs.contains { text in
                text.count > 60 && !signers.contains { text.contains(SquashedText($0.office).text) }
            }
            #expect(here.count != 1 || hasText, "one block alone on page \(page.number) of \(pages.count)")
        }
        #expect(order == signers.map(\.id))
    }

    /// Vacant names leave room to write in: as many blocks as there are offices.
    @Test(arguments: [1, 6, 33]) func officesWithoutNames(count: Int) throws {
        let (project, signers) = try project(count, columns: 2, named: false)
        let result = try Naskah.run(["dump", project.path, "--language", "en"])
        #expect(result.status == 0, "\(result.errors.prefix(500))")
        let words = DumpedPage.pages(of: result.output).flatMap(\.paragraphs).flatMap {
            $0.lowercased().split { !$0.isLetter }.map(String.init)
        }
        for signer in signers {
            let last = signer.office.split(separator: " ").last?.lowercased()
            #expect(words.filter { $0 == last }.count == 1, "\(signer.id)")
        }
    }

    // MARK: Nobody

    /// A form that says that it is signed, and that nobody signs.
    @Test(arguments: [
        ("penandatangan: []\n", "error"), ("penandatangan:\n  - kelompok: utama\n    pejabat: []\n", "error"),
        (
            "penandatangan:\n  - { kelompok: utama, pejabat: [bupati, wakil-bupati] }\n  - kelompok: opd\n    judul: Mengetahui\n    pejabat: []\n",
            "warning"
        ),
        ("penandatangan:\n  - { kelompok: utama, pejabat: [bupati, wakil-bupati] }\n", ""),
        ("penandatangan:\n  - { kelompok: semua, pejabat: semua }\n", ""),
    ])
    func formsThatNobodySignsAreTold(_ signers: String, severity: String) throws {
        let project = try TestProject(sample: "contoh"), file = "data/komitmen.yaml"
        let head = try project.text(of: file).components(separatedBy: "penandatangan:\n")[0]
        try project.write(head + signers, to: file)
        let (status, found, _) = try Naskah.findings("compile", project.path, "--language", "en")
        let told = found.filter { $0.id == "data.nobody-signs" }
        #expect(told.map(\.severity) == (severity.isEmpty ? [] : [severity]), "\(found)")
        #expect((status == 0) == (severity != "error"))
        guard let finding = told.first else { return }
        let line = head.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(finding.file == file && finding.line == (severity == "error" ? line : line + 4), "\(finding)")
    }

    /// The day of a report stands with those who sign it.
    @Test func aReportThatNobodySignsLosesItsDay() throws {
        let project = try TestProject(sample: "hulu-sungai-selatan"), file = "data/pemantauan.yaml"
        try project.replace(
            "penandatangan:\n  - { kelompok: pelapor, kolom: 1, pejabat: [kepala-diskominfo] }\n", with: "", in: file)
        let told = try Naskah.findings("check", project.path, "--only", "pemantauan", "--language", "en").findings
        #expect(told.map { "\($0.place) \($0.severity) \($0.id)" } == ["\(file):3:10 warning data.nobody-signs"])
        #expect(told.first?.fix?.message == "write penandatangan:, or delete the date")
        try project.replace("tanggal: ……\n", with: "", in: file)
        #expect(try Naskah.findings("check", project.path, "--only", "pemantauan").findings.isEmpty)
    }
}
