import Diagnostics
import DocumentData
import DocumentLayout
import DocumentProduction

/// The QR code of a sheet that was printed: nothing else of it is at hand.
extension VerifyCommand {
    func verifyCode() throws {
        let opened = try OpenedProject.open(project, reporting)
        var findings = Findings()
        guard let code = DataCode(file) else {
            findings.report(
                Diagnostic(
                    "pdf.code", .error,
                    Wording(id: "\"\(file)\" bukan kode data Naskah", en: "'\(file)' is no code of Naskah"), at: nil
                ).rule(Wording(verbatim: "naskah:DOKUMEN:DATA:HALAMAN")))
            return try reporting.end([findings])
        }
        let documents = try opened.documents(only: [only ?? code.document], reporting.language)
        let batch = DocumentBatch(project: opened, documents: documents, jobs: 1, progress: ProgressLine(reporting))
        let outcomes = batch.run { producer, document in
            var outcome = DocumentBatch.Outcome()
            if let metadata = producer.prepare(document)?.metadata {
                outcome.text = "\(metadata.dataDigest ?? "")\n\(metadata.pagesDigest ?? "")"
            }
            outcome.findings = producer.findings
            return outcome
        }
        let parts = (outcomes.first?.text ?? "").split(separator: "\n").map(String.init)
        if parts.count == 2 {
            tell(code, data: parts[0], pages: parts[1], &findings)
        } else if !outcomes.contains(where: \.findings.hasErrors) {
            findings.report(
                Diagnostic(
                    "pdf.code", .error,
                    Wording(
                        id: "dokumen \"\(code.document)\" disusun tanpa kode_data: ya",
                        en: "the document '\(code.document)' is made without kode_data: ya"),
                    at: documents.first?.keyRange))
        }
        try reporting.end([opened.findings] + outcomes.map(\.findings) + [findings])
    }

    private func tell(_ code: DataCode, data: String, pages: String, _ findings: inout Findings) {
        let isSameData = DataCode.areSame(code.data, data), areSamePages = DataCode.areSame(code.pages, pages)
        if isSameData, areSamePages {
            return reporting.tell(
                Wording(
                    id: "\(code.document): data dan halamannya sama dengan yang disusun proyek ini",
                    en: "\(code.document): data and pages are those that this project makes"))
        }
        let what =
            isSameData
            ? Wording(id: "halamannya", en: "the pages")
            : areSamePages
                ? Wording(id: "datanya", en: "the data") : Wording(id: "data dan halamannya", en: "data and pages")
        findings.report(
            Diagnostic(
                "pdf.altered", .error,
                Wording(
                    id: "\(code.document): \(what.indonesian) bukan yang disusun proyek ini sekarang",
                    en: "\(code.document): \(what.english) are not those that this project makes now"), at: nil
            ).fix(
                Wording(
                    id: "bandingkan dengan versi data saat lembarnya dicetak: naskah diff PROYEK@REVISI PROYEK",
                    en: "compare with the data of the time when it was printed: naskah diff PROJECT@REVISION PROJECT")))
    }
}
