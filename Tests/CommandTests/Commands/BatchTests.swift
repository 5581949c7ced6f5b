import Foundation
import TestSupport
import Testing

/// One file for each person, from one run.
@Suite struct BatchTests {
    private struct Manifest: Decodable {
        struct Entry: Decodable {
            struct Signer: Decodable {
                let name: String
            }

            let key: String
            let signer: Signer
            let file: String?
            let sha256: String?
            let pages: Int?
            let errors: [String]?
        }

        let files: [Entry]
    }

    @Test func everySignerGetsAFile() throws {
        let batch = try BatchProject(signers: 12)
        let result = try batch.compile("--merge")
        #expect(result.status == 0, "\(result.errors)")
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(batch.manifest.utf8)),
            digests = try batch.digests
        #expect(manifest.files.map(\.key) == (1...12).map { "kepala-\($0)" })
        for entry in manifest.files {
            let pdf = PDFFile(path: "\(batch.folder)/\(entry.file ?? "")")
            #expect(
                try pdf.pages.first?.contains(entry.signer.name) == true && digests[entry.file ?? ""] == entry.sha256
                    && entry.pages == 1)
        }
        let print = PDFFile(path: batch.folder + ".cetak.pdf")
        #expect(try print.complaints == "")
        #expect(try Program.output(of: "pdfinfo", print.path).contains(/Title: +Pakta\n/))
        let texts = try print.pages
        #expect(texts.count == 12 && zip(texts, manifest.files).allSatisfy { $0.contains($1.signer.name + ",") })
    }

    @Test func threadsDoNotMatter() throws {
        let batch = try BatchProject(
            signers: 20, signing: "penanda: '${ttd_{kunci}}', qr: 'https://contoh.go.id/{kunci}'")
        #expect(try batch.compile("-j", "1", "--merge").status == 0)
        let alone = try batch.digests, print = try PDFFile(path: batch.folder + ".cetak.pdf").bytes
        #expect(try batch.compile("-j", "4", "--merge").status == 0)
        #expect(try batch.digests == alone && alone.count == 41)
        #expect(try PDFFile(path: batch.folder + ".cetak.pdf").bytes == print)
    }

    /// The others are made; the manifest says what was wrong; the print file has the rest.
    @Test func aFailingRecordDoesNotStopTheOthers() throws {
        let batch = try BatchProject(signers: 9, broken: 4)
        let result = try batch.compile("--merge")
        #expect(result.status == 1 && result.errors.contains("lacks a glyph"))
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(batch.manifest.utf8))
        #expect(manifest.files.count == 9 && manifest.files.filter { $0.file == nil }.map(\.key) == ["kepala-4"])
        #expect(manifest.files[3].errors?.isEmpty == false)
        #expect(try PDFFile(path: batch.folder + ".cetak.pdf").pages.count == 8)
        #expect(try batch.names.filter { $0.hasSuffix(".pdf") }.count == 8)
    }

    /// Who signs no more has no file in the folder any more; what somebody has changed stays, and is told.
    @Test func filesOfFormerSignersGo() throws {
        let batch = try BatchProject(signers: 5)
        #expect(try batch.compile("--merge").status == 0)
        let list = try String(contentsOfFile: batch.path + "/data/pejabat.csv", encoding: .utf8)
        let fewer = list.split(separator: "\n").filter { !$0.hasPrefix("kepala-2,") && !$0.hasPrefix("kepala-4,") }
        try batch.project.write(fewer.joined(separator: "\n") + "\n", to: "data/pejabat.csv")
        try Data("catatan".utf8).write(to: URL(filePath: "\(batch.folder)/kepala-4.pdf"))
        try Data("catatan".utf8).write(to: URL(filePath: "\(batch.folder)/lain.pdf"))
        let result = try batch.compile()
        #expect(result.status == 0)
        #expect(
            try batch.names.filter { $0.hasSuffix(".pdf") } == [
                "kepala-1.pdf", "kepala-3.pdf", "kepala-4.pdf", "kepala-5.pdf", "lain.pdf",
            ])
        for id in ["batch.removed", "batch.old-file", "batch.old-print-file"] {
            #expect(result.errors.contains(id), "\(result.errors)")
        }
    }

    /// Files of signers and of units stand in one folder: a run for the one leaves those of the other.
    @Test func filesOfOtherSubjectsStay() throws {
        let batch = try BatchProject(signers: 3)
        #expect(try batch.compile().status == 0)
        let signers = try batch.digests.filter { $0.key.hasSuffix(".pdf") }
        let result = try Naskah.run(["compile", batch.path, "--each", "agency"])
        #expect(!result.errors.contains("batch.removed"), "\(result.errors)")
        #expect(try batch.manifest.contains("\"agency\""), "units had their run")
        let digests = try batch.digests
        #expect(signers.count == 3 && signers.allSatisfy { digests[$0.key] == $0.value })
        // What the run for signers has made is still known: of somebody who signs no more, nothing stays.
        try batch.project.write(
            """
            <layout><for each="p" in="where(pejabat, .id != 'kepala-2' and .id = dokumen.penanda_tangan.id)"><section><p>{{ p.nama }}</p></section></for></layout>
            """, to: "layout/uji.xml")
        #expect(try batch.compile().status == 0)
        let names = try batch.names
        #expect(names.contains("kepala-1.pdf") && !names.contains("kepala-2.pdf"), "\(names)")
        #expect(names.contains("manifest.agency.json") && !names.contains("manifest.signer.json"), "\(names)")
    }

    /// A batch that is killed half-way and resumed has the hashes of an unbroken run, and makes only what was missing.
    @Test func aKilledBatchIsResumed() throws {
        let batch = try BatchProject(signers: 300)
        #expect(try batch.compile().status == 0)
        let whole = try batch.digests, manifest = try batch.manifest
        try FileManager.default.removeItem(atPath: batch.folder)

        let process = Process()
        process.executableURL = URL(filePath: Naskah.executable)
        process.arguments = ["compile", batch.path, "--each", "signer", "--quiet", "-j", "1"]
        process.environment = ProcessInfo.processInfo.environment.merging(["NASKAH_HOME": Repository.root]) { $1 }
        try process.run()
        let deadline = Date(timeIntervalSinceNow: 60)
        while ((try? batch.names.count) ?? 0) < 40, Date() < deadline { usleep(2000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let written = try batch.names.filter { $0.hasSuffix(".pdf") }
        try #require(
            (1..<300).contains(written.count)
                && !FileManager.default.fileExists(atPath: batch.folder + "/manifest.json"))

        // One of the finished files is spoiled: it must be made again.
        try Data("rusak".utf8).write(to: URL(filePath: "\(batch.folder)/\(written[0])"))
        let resumed = try batch.compile("--resume")
        #expect(resumed.status == 0)
        let kept = Int(resumed.output.firstMatch(of: /(\d+) were there/)?.output.1 ?? "0") ?? 0
        // The last files may have been written without having been noted.
        #expect(kept >= written.count - 3 && kept < written.count)
        #expect(try batch.digests == whole && batch.manifest == manifest)
        #expect(try batch.compile("--resume").output.contains("300 were there"))
        #expect(try batch.digests == whole)
    }

    @Test func changedInputIsMadeAnew() throws {
        let batch = try BatchProject(signers: 3)
        #expect(try batch.compile().status == 0)
        let before = try batch.digests
        try batch.project.replace(InventedName.name(2), with: "Nama Baru", in: "data/pejabat.csv")
        let result = try batch.compile("--resume")
        let after = try batch.digests
        #expect(
            result.status == 0 && !result.output.contains("were there")
                && before["kepala-2.pdf"] != after["kepala-2.pdf"])
        #expect(before["kepala-1.pdf"] == after["kepala-1.pdf"])
    }

    /// Whom the layout has no page for gets no file: the witness of a pact, for example.
    @Test func whoHasNoPageGetsNoFile() throws {
        let batch = try BatchProject(signers: 4)
        try batch.project.write(
            """
            <layout><for each="p" in="where(pejabat, .id != 'kepala-2' and .id = dokumen.penanda_tangan.id)"><section><p>{{ p.nama }}</p></section></for></layout>
            """, to: "layout/uji.xml")
        let result = try batch.compile("--merge")
        #expect(
            result.status == 0 && result.output.contains("3 files, 1 without pages"),
            "\(result.output) \(result.errors)")
        #expect(try batch.names == ["kepala-1.pdf", "kepala-3.pdf", "kepala-4.pdf", "manifest.json"])
    }

    /// The signatories of the form that the document names, else of the one whose name is most like the document's.
    @Test func theDocumentSaysWhoseSignatories() throws {
        let batch = try BatchProject(signers: 4)
        for (name, id) in [("komitmen", "kepala-1"), ("pakta_integritas", "kepala-2")] {
            try batch.project.write(
                "judul: Uji\ntanggal: 2024-03-05\nbutir: [a]\npenandatangan: [{ kelompok: k, pejabat: [\(id)] }]\n",
                to: "data/\(name).yaml")
        }
        func keys(_ document: String, _ entry: String) throws -> [String] {
            try batch.project.write(
                """
                judul: Uji
                data: { wilayah: data/wilayah.yaml, opd: data/opd.csv, pejabat: data/pejabat.csv, komitmen: data/komitmen.yaml, pakta_integritas: data/pakta_integritas.yaml }
                dokumen: { \(document): { layout: uji.xml, judul: Pakta\(entry) } }

                """, to: "naskah.yaml")
            let result = try batch.compile()
            #expect(result.status == 0, "\(result.errors)")
            return try FileManager.default.contentsOfDirectory(atPath: "\(batch.path)/build/\(document)").filter {
                $0.hasSuffix(".pdf")
            }.sorted()
        }
        #expect(try keys("pakta-perorangan", "") == ["kepala-2.pdf"])
        #expect(try keys("lain", "") == ["kepala-1.pdf"])
        #expect(try keys("lagi", ", setiap: pakta_integritas") == ["kepala-2.pdf"])
        try batch.project.replace("setiap: pakta_integritas", with: "setiap: pakta_integrita", in: "naskah.yaml")
        #expect(try batch.compile().status == 4)
    }

    @Test func wrongUseIsTold() throws {
        let batch = try BatchProject(signers: 2)
        #expect(try Naskah.run(["compile", batch.path, "--resume"]).status == 2)
        #expect(try Naskah.run(["compile", batch.path, "--each", "siapa"]).status == 2)
        try batch.project.write("<layout><section><p>Sama</p></section></layout>", to: "layout/uji.xml")
        #expect(try batch.compile("--strict").status == 3)
    }
}
