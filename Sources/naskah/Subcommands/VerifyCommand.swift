import ArgumentParser
import Desk
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// `naskah verify`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: HelpText.said(
            id: "Memeriksa, tanpa jaringan, apakah sebuah PDF sama dengan yang disusun proyeknya.",
            en: "Says, without a network, whether a PDF is the one that its project makes."),
        discussion: HelpText.said(
            id: """
                naskah verify komitmen.pdf --project proyek
                naskah verify kiriman.pdf --project proyek --only komitmen
                naskah verify naskah:komitmen:6f0c…:91ab… --project proyek

                Dokumennya disusun ulang dan dibandingkan halaman demi halaman. Yang ditandatangani atau disimpan ulang tanpa perubahan tetap \
                sama; kode akhir 1 bila ada halaman yang berbeda. Pada halaman itu disebut apa kata salinan, apa kata proyek, dan data di baliknya. \
                Setiap bidang tanda tangan disebut: siapa yang sudah, byte mana yang dicakupnya, dan apa yang ditambahkan sesudahnya. \
                Sertifikatnya sendiri tidak diperiksa.
                """,
            en: """
                naskah verify komitmen.pdf --project proyek
                naskah verify received.pdf --project proyek --only komitmen
                naskah verify naskah:komitmen:6f0c…:91ab… --project proyek

                The document is made again and compared page by page. What has been signed, or saved again unchanged, is still the same; exit \
                code 1 when a page differs. Of such pages it tells what the copy says, what the project says, and the data behind. Each \
                signature field is told: who has signed, which bytes that covers, and what was added afterwards. Certificates themselves \
                are not checked.
                """))

    @Argument(
        help: .said(
            id: "Berkas PDF, atau bunyi kode QR pada lembar yang tercetak.",
            en: "The PDF, or what the QR code on a printed sheet says."), completion: .file(extensions: ["pdf"]))
    var file: String

    @Option(
        help: .said(id: "Folder proyek asalnya.", en: "Folder of the project that it was made of."),
        completion: .directory)
    var project = "."

    @Option(
        help: .said(
            id: "Dokumennya. (bawaan: yang bernama seperti berkasnya)",
            en: "The document. (default: the one that is called like the file)"))
    var only: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        if DataCode.isCode(file) { return try verifyCode() }
        let opened = try OpenedProject.open(project, reporting)
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        let document = try opened.documents(only: [only ?? name], reporting.language)
        guard let copy = FileBytes.read(file) else {
            var findings = Findings()
            findings.report(
                Diagnostic(
                    "pdf.unreadable", .error,
                    Wording(id: "\(file): berkas tidak dapat dibaca", en: "\(file): the file cannot be read"), at: nil))
            return try reporting.end([findings])
        }
        let temporary = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf").path
        defer { unlink(temporary) }
        let batch = DocumentBatch(project: opened, documents: document, jobs: 1, progress: ProgressLine(reporting))
        let outcomes = batch.run { producer, document in
            var outcome = DocumentBatch.Outcome()
            do {
                if let prepared = producer.prepare(document) { _ = try producer.write(prepared, to: temporary) }
                outcome.findings = producer.findings
            } catch {
                outcome.findings.report(Diagnostic(error))
            }
            return outcome
        }
        var findings = Findings()
        if let made = FileBytes.read(temporary) {
            do throws(FinishingError) {
                let verification = try CopyVerification(copy, name: file, made: made)
                var differences: CopyDifferences?
                if case .altered(let pages, _, _) = verification.verdict {
                    differences = CopyDifferences(
                        pages, copy: try PDFPageTexts(copy, name: file), made: try PDFPageTexts(made, name: "made"),
                        explained: explained(batch))
                }
                tell(verification, differences, opened.data, &findings)
                tell(try SignatureAccount(of: copy, name: file), &findings)
            } catch {
                findings.report(error.diagnostic)
            }
        }
        try reporting.end([opened.findings] + outcomes.map(\.findings) + [findings])
    }

    /// The document once more, with the data behind each word.
    private func explained(_ batch: DocumentBatch) -> ExplainedDocument? {
        let kept = Guarded<ExplainedDocument?>(nil)
        _ = batch.run { producer, document in
            let explained = ExplainedDocument(document, producer)
            kept.withLock { $0 = explained }
            return DocumentBatch.Outcome()
        }
        return kept.withLock { $0 }
    }

    private func tell(
        _ verification: CopyVerification, _ differences: CopyDifferences?, _ project: LoadedProject,
        _ findings: inout Findings
    ) {
        switch verification.verdict {
        case .untouched:
            reporting.tell(
                Wording(id: "\(file): sama, tidak diubah", en: "\(file): the same, untouched"))
        case .signed(let count):
            reporting.tell(
                Wording(
                    id: "\(file): sama, dengan \(count) tanda tangan elektronik yang ditambahkan",
                    en: "\(file): the same, with \(count) signatures that were added"))
        case .resaved(let count):
            let signed = count > 0 ? " (\(count))" : ""
            reporting.tell(
                Wording(
                    id: "\(file): disimpan ulang oleh program lain; isi semua halamannya sama\(signed)",
                    en: "\(file): saved again by another program; all its pages show the same\(signed)"))
        case .altered(let pages, let count, let made):
            var finding = altered(pages, count, made)
            for note in differences?.notes ?? [] { finding = finding.note(note.message, at: note.place) }
            if let omitted = differences?.omittedCount, omitted > 0 {
                finding = finding.note(
                    Wording(id: "dan \(omitted) perbedaan lain", en: "and \(omitted) more differences"))
            }
            findings.report(finding)
        }
        tellData(verification, project)
    }

    /// Field by field: who has signed, and which bytes.
    private func tell(_ account: SignatureAccount, _ findings: inout Findings) {
        for line in account.lines {
            let name = line.name, wording = line.wording
            reporting.tell(
                Wording(id: "\(name): \(wording.indonesian)", en: "\(name): \(wording.english)"))
        }
        findings.report(contentsOf: account.findings)
    }

    private func altered(_ pages: [Int], _ count: Int, _ made: Int) -> Diagnostic {
        let list = pages.prefix(20).map(String.init).joined(separator: ", ") + (pages.count > 20 ? ", …" : "")
        let counts =
            count == made
            ? Wording(id: "", en: "")
            : Wording(id: "; \(count) halaman, seharusnya \(made)", en: "; \(count) pages in place of \(made)")
        var finding = Diagnostic(
            "pdf.altered", .error,
            Wording(
                id: "\(file) bukan dokumen yang disusun proyek ini: halaman \(list) berbeda\(counts.indonesian)",
                en: "\(file) is not the document that the project makes: pages \(list) differ\(counts.english)"),
            at: nil
        ).fix(
            Wording(
                id: "pakai salinan yang asli; bila datanya sudah berubah, bandingkan dengan versi data saat itu",
                en: "take the original; if the data has changed since, compare with the data of that time"))
        if pages.count == 1, let page = pages.first { finding = finding.onPage(page) }
        return finding
    }

    private func tellData(_ verification: CopyVerification, _ project: LoadedProject) {
        guard let data = verification.data else { return }
        let isSame = data == DataDigest.hexadecimal(ofProject: project.path)
        reporting.tell(
            Wording(
                id: "data: \(data.prefix(16))"
                    + (isSame ? ", sama dengan data proyek" : ", bukan data proyek yang sekarang"),
                en: "data: \(data.prefix(16))"
                    + (isSame ? ", that of the project" : ", not the project's data of today")))
    }
}
