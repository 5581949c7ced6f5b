import ArgumentParser
import Diagnostics
import DocumentData
import DocumentLayout
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// `naskah compile`
struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: HelpText.said(
            id: "Menyusun dokumen proyek sebagai PDF.", en: "Writes the documents of a project as PDF."),
        discussion: HelpText.said(
            id: """
                naskah compile Samples/solok-selatan
                naskah compile proyek -o keluaran --only komitmen
                naskah compile proyek -o surat.pdf --only komitmen
                naskah compile proyek --diagnostics json --strict
                naskah compile proyek --only pakta --each signer --merge
                naskah compile proyek --ledger buku-besar.json
                naskah compile proyek --final
                naskah compile proyek --only masterplan --pages 3-7,12 --open
                naskah compile proyek --paper A4
                naskah compile proyek --changes-since proyek-maret
                naskah compile proyek --standard pdfa-3a
                naskah compile proyek --standard pdfua-1 --encrypt sandi.txt --permit print
                naskah compile daerah/* -o hasil --resume
                naskah compile --projects daftar.txt -o hasil --shard 2/8

                PDF ditulis dengan nama sementara dan diganti namanya bila lengkap: sesudah kesalahan, yang terakhir masih ada. Dokumen \
                disusun bersamaan pada semua inti prosesor; hasil dan pesannya tidak bergantung pada itu.
                """,
            en: """
                naskah compile Samples/solok-selatan
                naskah compile proyek -o keluaran --only komitmen
                naskah compile proyek -o surat.pdf --only komitmen
                naskah compile proyek --diagnostics json --strict
                naskah compile proyek --only pakta --each signer --merge
                naskah compile proyek --ledger buku-besar.json
                naskah compile proyek --final
                naskah compile proyek --only masterplan --pages 3-7,12 --open
                naskah compile proyek --paper A4
                naskah compile daerah/* -o hasil --resume
                naskah compile --projects daftar.txt -o hasil --shard 2/8

                A PDF is written under a temporary name and renamed when it is complete: after an error the last one is still there. \
                Documents are made at the same time on all cores; what is written and told does not depend on it.
                """),
        aliases: ["c"])

    @Argument(
        help: .said(
            id: "Folder proyek, yang memuat naskah.yaml. Beberapa: hasilnya ke folder -o. (bawaan: .)",
            en: "Folder of the project, with naskah.yaml. Several: results go to the folder -o. (default: .)"),
        completion: .directory)
    var project: [String] = []

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Folder bagi PDF, atau nama berakhiran .pdf untuk satu dokumen. (bawaan: build dalam proyek)",
            en: "Folder for the PDFs, or a name ending in .pdf for one document. (default: build in the project)"),
        completion: .directory)
    var output: String?

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Banyaknya dokumen yang disusun bersamaan. (bawaan: banyaknya inti prosesor)",
            en: "How many documents are made at the same time. (default: the number of cores)"))
    var jobs: Int?

    @Option(
        help: .said(
            id:
                "Berkas JSON yang mempertanggungjawabkan setiap nilai: tempatnya dalam data, dan halaman yang memuatnya.",
            en: "A JSON file that accounts for every value: its place in the data, and the pages that it reached."),
        completion: .file(extensions: ["json"]))
    var ledger: String?

    @Flag(
        help: .said(
            id:
                "Tolak yang belum benar: isian kosong, nama contoh, temuan yang belum dibereskan, dan halaman bertanda CONTOH atau DRAF.",
            en:
                "Refuse what is not yet true: placeholders and names of the samples, open findings, and pages that are marked CONTOH or DRAF."
        )
    )
    var final = false

    @Option(
        help: .said(
            id:
                "Hanya halaman ini, 3-7,12, ke dalam berkas untuk dicetak: NAMA-3-7,12.pdf. Dokumennya sendiri tidak ditulis.",
            en:
                "Only these pages, 3-7,12, into a file for the printer: NAME-3-7,12.pdf. The document itself is not written."
        )
    )
    var pages: PageRanges?

    @Flag(
        help: .said(
            id:
                "Tolak bila versi, tata letak, huruf, pustaka, atau nomenklaturnya bukan yang dikunci dengan naskah lock.",
            en: "Refuse another version, layout, font, library or nomenclature than naskah lock has noted."))
    var locked = false

    @Option(
        help: .said(
            id:
                "Folder proyek versi sebelumnya (juga FOLDER@REVISI dalam git): yang berubah diberi garis tepi dan catatan kaki, yang dihapus masuk daftar.",
            en:
                "Folder of an earlier version of the project (also FOLDER@REVISION of git): what has changed gets bars and footnotes, what was deleted is listed."
        ), completion: .directory)
    var changesSince: String?

    @OptionGroup var paper: PaperOptions
    @OptionGroup var opening: OpeningOptions
    @OptionGroup var marking: WatermarkOptions

    @OptionGroup var delivering: DeliveryOptions

    @OptionGroup var batch: BatchOptions
    @OptionGroup var many: ProjectsOptions

    @OptionGroup var signing: SigningOptions

    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        if pages != nil, final || batch.each != nil {
            throw ValidationError("--pages is for the printer, without --final and --each")
        }
        try validateProjects()
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
        // Chosen pages are written another way.
        if pages != nil, delivering.encrypt != nil || delivering.linearize {
            throw ValidationError("--pages does not go with --encrypt or --linearize")
        }
        if batch.merge, delivering.encrypt != nil { throw ValidationError("--merge and --encrypt do not go together") }
    }

    func run() throws {
        if isOfManyProjects { return try compileProjects() }
        var reporting = reporting
        // Warnings keep back what is written for good.
        let mayWrite = !final && !reporting.strict && batch.each == nil
        var opened = try OpenedProject.open(
            project.first ?? ".", reporting, paper: paper.paper, facts: mayWrite ? .meanwhile : .first,
            readingAhead: only)
        if let changesSince { try opened.markChanges(since: changesSince, reporting) }
        if final {
            reporting.strict = true
            opened.demandTruth(watermark: marking.watermark)
        }
        if locked {
            let refusals = LockReading(project: opened, reporting: reporting).refusals()
            guard !refusals.hasErrors else { return try reporting.end([opened.findings, refusals]) }
        }
        if let kind = batch.each { return try compile(opened, each: kind, reporting) }
        let documents = delivering.applied(
            to: marking.applied(to: try opened.documents(only: only, reporting.language)))
        let delivery = try delivering.delivery(of: documents, reporting)
        if final, opened.findings.hasErrors { return try reporting.end([opened.findings]) }
        let paths = try outputPaths(for: documents, in: opened.data.path)
        let identities = try signing.identities(for: opened.data, reporting)
        let isHeldBack = reporting.strict && reporting.isTooStrict(for: opened.findings)
        let condition = opened.writingCondition
        let documentBatch = DocumentBatch(
            project: opened, documents: documents, jobs: jobs, progress: ProgressLine(reporting))
        let ledgerFile = ledger.map { LedgerFile(path: $0) }
        let outcomes = documentBatch.run { [reporting, pages] producer, document in
            var outcome = DocumentBatch.Outcome(), failure: Diagnostic?
            let section = ledgerFile?.section(for: document.key)
            let observers = LayoutObservers(ledger: section?.ledger)
            if let prepared = producer.prepare(document, watchedBy: observers), let path = paths[document.key],
                !isHeldBack
            {
                do {
                    if let pages {
                        outcome.message = try SelectedPages(pages: pages, path: path).write(
                            prepared, with: producer, acceptingWarnings: !reporting.strict, on: condition)
                    } else {
                        let written = try producer.write(
                            prepared, to: path, acceptingWarnings: !reporting.strict, delivery: delivery,
                            on: condition)
                        if let written { try SigningRecordFile.write(written, identities: identities) }
                        outcome.message = written.map {
                            Wording(id: "\(path): \($0.pageCount) halaman", en: "\(path): \($0.pageCount) pages")
                        }
                    }
                } catch {
                    failure = Diagnostic(error)
                }
            }
            do { try section?.end() } catch { failure = failure ?? Diagnostic(error) }
            outcome.findings = producer.findings
            if let failure { outcome.findings.report(failure) }
            return outcome
        }
        opened.keepUntilExit()
        try opened.endUnlessSound(reporting)
        for case let message? in outcomes.map(\.message) { reporting.tell(message) }
        let made = zip(documents, outcomes).filter { $0.1.message != nil }.compactMap { paths[$0.0.key] }
        opening.show(made, reporting)
        var ledgerFindings = Findings()
        do throws(OutputError) {
            try ledgerFile?.join(documents.map(\.key))
        } catch {
            ledgerFindings.report(error.diagnostic)
        }
        try reporting.end([opened.findings] + outcomes.map(\.findings) + [ledgerFindings])
    }

    /// Files by document. Makes the folder; a failure of that shows when the first file is written.
    private func outputPaths(for documents: [LoadedProject.Document], in project: String) throws -> [String: String] {
        if let output, output.lowercased().hasSuffix(".pdf") {
            guard documents.count == 1 else {
                throw ValidationError(
                    reporting.speech.text(
                        Wording(
                            id: "-o dengan nama PDF hanya untuk satu dokumen; pilih dengan --only",
                            en: "-o with the name of a PDF is for one document; choose it with --only")))
            }
            return [documents[0].key: output]
        }
        let folder = output ?? project + "/build"
        try? AtomicFolder.make(folder)
        let end = pages.map { "-" + $0.text } ?? ""
        return Dictionary(uniqueKeysWithValues: documents.map { ($0.key, "\(folder)/\($0.key)\(end).pdf") })
    }
}
