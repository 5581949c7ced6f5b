import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction

/// `naskah dump`
struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: HelpText.said(
            id: "Mencetak isi setiap halaman dan letaknya sebagai teks, atau menggambar satu halaman sebagai PNG.",
            en: "Prints what stands where on each page, as text; or draws one page as PNG."),
        discussion: HelpText.said(
            id: """
                naskah dump proyek --only komitmen > komitmen.txt
                naskah dump proyek --only masterplan --page 3
                naskah dump proyek --only komitmen --page 1 --png halaman.png --resolution 150
                naskah dump proyek --only komitmen --structure

                Dua hasil dapat dibandingkan dengan diff: letak dalam poin dengan dua desimal, dari sudut kiri atas.
                """,
            en: """
                naskah dump proyek --only komitmen > komitmen.txt
                naskah dump proyek --only masterplan --page 3
                naskah dump proyek --only komitmen --page 1 --png halaman.png --resolution 150
                naskah dump proyek --only komitmen --structure

                Two dumps can be compared with diff: positions are in points with two decimals, from the upper left corner.
                """))

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @Option(help: .said(id: "Hanya halaman ini, dihitung dari 1.", en: "Only this page, counted from 1."))
    var page: Int?

    @Flag(
        help: .said(
            id: "Cetak apa yang dibacakan pembaca layar: struktur dokumen, unsur demi unsur.",
            en: "Print what a screen reader is told instead: the structure of the document, element by element."))
    var structure = false

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Berkas bagi teksnya. (bawaan: keluaran standar)", en: "File for the text. (default: standard output)"),
        completion: .file())
    var output: String?

    @Option(
        help: .said(
            id: "Gambar halamannya ke berkas PNG ini; halaman 1 bila --page tidak ditulis.",
            en: "Draw the page into this PNG file instead; page 1 when --page is left out."),
        completion: .file(extensions: ["png"]))
    var png: String?

    @Option(
        help: .said(id: "Titik per inci PNG, dari 10 sampai 1200.", en: "Dots per inch of the PNG, from 10 to 1200."))
    var resolution = 150.0

    @OptionGroup var marking: WatermarkOptions

    @OptionGroup var paper: PaperOptions
    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        if let page, page < 1 { throw ValidationError("--page counts from 1") }
        if structure, page != nil || png != nil { throw ValidationError("--structure is of the whole document") }
        guard (10...1200).contains(resolution) else { throw ValidationError("--resolution is from 10 to 1200") }
        if reporting.diagnostics != .plain, png == nil, output ?? "-" == "-" {
            throw ValidationError("with --diagnostics json the text needs a file: -o FILE")
        }
    }

    func run() throws {
        let opened = try OpenedProject.open(project, reporting, paper: paper.paper)
        let documents = marking.applied(to: try opened.documents(only: only, reporting.language))
        if png != nil || page != nil, documents.count != 1 {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "--page dan --png hanya untuk satu dokumen; pilih dengan --only",
                        en: "--page and --png are for one document; choose it with --only")))
        }
        let batch = DocumentBatch(project: opened, documents: documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run { [page, png, resolution, structure] producer, document in
            var outcome = DocumentBatch.Outcome()
            if let prepared = producer.prepare(document) {
                if structure {
                    DumpCommand.fill(&outcome, withStructureOf: prepared, producer)
                } else {
                    DumpCommand.fill(&outcome, with: prepared, producer, page: page, png: png.map { ($0, resolution) })
                }
            }
            outcome.findings.report(contentsOf: producer.findings)
            return outcome
        }
        let failed = outcomes.contains { $0.findings.hasErrors }
        if !failed, png == nil {
            try TextOutput(path: output, language: reporting.language).write(outcomes.map(\.text).joined())
        }
        try reporting.end([opened.findings] + outcomes.map(\.findings))
    }

    private static func fill(
        _ outcome: inout DocumentBatch.Outcome, withStructureOf prepared: DocumentProducer.Prepared,
        _ producer: DocumentProducer
    ) {
        do {
            outcome.text = try producer.structure(prepared) ?? ""
        } catch {
            outcome.findings.report(Diagnostic(error))
        }
    }

    private static func fill(
        _ outcome: inout DocumentBatch.Outcome, with prepared: DocumentProducer.Prepared, _ producer: DocumentProducer,
        page: Int?,
        png: (path: String, resolution: Double)?
    ) {
        do {
            if let png {
                try producer.writePNG(prepared, page: page ?? 1, resolution: png.resolution, to: png.path)?.get()
            } else {
                outcome.text = try producer.dump(prepared, page: page)?.get() ?? ""
            }
        } catch let missing as DocumentProducer.PageNotFound {
            outcome.findings.report(missing.diagnostic(for: "\(page ?? 1)"))
        } catch {
            outcome.findings.report(Diagnostic(error))
        }
    }
}
