import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import OfficeFiles

/// `naskah agree`
struct AgreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: HelpText.said(
            id: "Membandingkan dokumen perencanaan satu sama lain, dan menulis MKPP sebagai buku kerja.",
            en: "Compares planning documents with each other, and writes the matrix of their agreement as a workbook."),
        discussion: HelpText.said(
            id: """
                naskah agree proyek
                naskah agree proyek -o mkpp.xlsx
                naskah agree proyek --each agency -o untuk-opd

                Dokumennya ditulis di bawah acuan dalam naskah.yaml: rpjmd-2025-2029, renstra-2025-2029, rkpd-2026, apbd-2026, pk-2026. \
                Setiap dokumen dibandingkan dengan yang terdekat di atasnya, dan rencana proyek (masterplan) dengan setiap dokumen. Nama yang berlainan dapat dipadankan dalam berkas padanan, dan \
                perubahan yang ditetapkan dicatat dalam berkas perubahan. Dengan --each agency setiap OPD mendapat buku kerja sendiri yang \
                hanya memuat perbedaannya, dengan kolom untuk menjawab.

                naskah agree proyek --answers jawaban/*.xlsx

                Lembar yang kembali dibaca: jawabannya menjadi usulan baris perubahan.csv dan padanan.csv, serta koreksi.csv: sel mana dalam \
                dokumen mana menjadi apa. Yang belum menjawab dan jawaban yang bertentangan diberitahukan dengan tempatnya.
                """,
            en: """
                naskah agree proyek
                naskah agree proyek -o mkpp.xlsx
                naskah agree proyek --each agency -o for-units

                The documents stand under acuan in naskah.yaml: rpjmd-2025-2029, renstra-2025-2029, rkpd-2026, apbd-2026, pk-2026. Each is \
                compared with the nearest above it, and the plan of the project (masterplan) with each of them. What is called otherwise is said in the file padanan, what was decided on since in the \
                file perubahan. With --each agency every unit gets a workbook of its own differences only, with columns to answer in.

                naskah agree proyek --answers answers/*.xlsx

                Sheets that came back are read: answers become proposals for perubahan.csv and padanan.csv, and koreksi.csv says which cell of \
                which document becomes what. Who has not answered, and answers that contradict each other, are told with their places.
                """))

    enum Each: String, ExpressibleByArgument, CaseIterable { case agency }

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(
        help: .said(
            id: "Satu buku kerja bagi setiap OPD, dalam sebuah folder.", en: "A workbook for each unit, in a folder."))
    var each: Each?

    @Option(
        parsing: .upToNextOption,
        help: .said(
            id: "Lembar yang kembali dari perangkat daerah; usulannya ditulis dalam sebuah folder.",
            en: "Sheets that came back from units; what they propose is written into a folder."),
        completion: .file(extensions: ["xlsx", "ods"]))
    var answers: [String] = []

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Buku kerjanya; folder bersama --each dan --answers. (bawaan: mkpp.xlsx dalam build proyek)",
            en: "The workbook; a folder with --each and --answers. (default: mkpp.xlsx in build of the project)"),
        completion: .file())
    var output: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting)
        guard let agreement = opened.data.root.record("acuan")?.record("keselarasan"),
            !agreement.records("pasangan").isEmpty
        else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "proyek ini tidak mempunyai dokumen acuan yang dapat dibandingkan",
                        en: "the project has no reference documents that can be compared")))
        }
        guard answers.isEmpty else { return try read(agreement) }
        let folder = ProjectName.folder(project)
        var findings = Findings(), files: [(path: String, bytes: [UInt8])] = []
        let target = output ?? "\(folder)/build/" + (each == nil ? "mkpp.xlsx" : "mkpp")
        if each == nil {
            let book = AgreementWorkbook(agreement: agreement, links: PlaceLink(path: target, project: folder))
            if let bytes = WorkbookWriter.bytes(book.sheets, into: &findings) { files = [(target, bytes)] }
        } else {
            files = offices(of: agreement, target, folder, into: &findings)
        }
        do {
            try? AtomicFolder.make(
                each == nil ? URL(filePath: target).deletingLastPathComponent().relativePath : target)
            for (path, bytes) in files where !findings.hasErrors { try AtomicFile.write(bytes, to: path) }
        } catch {
            findings.report(Diagnostic(error))
        }
        if !findings.hasErrors { for (path, _) in files { reporting.tell(Wording(verbatim: path)) } }
        tell(agreement)
        try reporting.end([opened.findings, findings])
    }

    /// Takes the sheets back that were sent to the offices.
    private func read(_ agreement: DataRecord) throws {
        let answers = AgreementAnswers(answers, to: agreement)
        var findings = answers.findings
        reporting.tell(
            Wording(
                id: "\(answers.answerCount) jawaban dari \(answers.sheetCount) lembar dibaca",
                en: "\(answers.answerCount) answers of \(answers.sheetCount) sheets were read"))
        let target = output ?? "\(ProjectName.folder(project))/build/jawaban"
        for proposal in [answers.changes, answers.counterparts, answers.corrections]
        where !findings.hasErrors && !proposal.rows.isEmpty {
            do {
                try AtomicFolder.make(target)
                try AtomicFile.write(Array(proposal.csv.utf8), to: "\(target)/\(proposal.name).csv")
                reporting.tell(
                    Wording(
                        id: "\(target)/\(proposal.name).csv: \(proposal.rows.count) usulan",
                        en: "\(target)/\(proposal.name).csv: \(proposal.rows.count) proposals"))
            } catch {
                findings.report(Diagnostic(error))
            }
        }
        // Differences of the documents are what was asked about, and are not told again.
        guard !findings.hasErrors else {
            reporting.report([findings])
            throw CommandExit.data
        }
        try reporting.end([findings])
    }

    private func offices(
        of agreement: DataRecord, _ target: String, _ folder: String, into findings: inout Findings
    ) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = [], taken: Set<String> = []
        for office in agreement.records("opd") where !office.records("perbedaan").isEmpty {
            var name = AgreeCommand.fileName(office.text("nama") ?? "")
            while !taken.insert(name).inserted { name += "-2" }
            let path = "\(target)/\(name).xlsx"
            let book = AgreementWorkbook(agreement: agreement, links: PlaceLink(path: path, project: folder))
            guard let bytes = WorkbookWriter.bytes(book.sheets(of: office), into: &findings) else { continue }
            files.append((path, bytes))
        }
        return files
    }

    private static func fileName(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "opd" : words.joined(separator: "-")
    }

    private func tell(_ agreement: DataRecord) {
        for pair in agreement.records("pasangan") {
            let title = "\(pair.text("acuan") ?? "") – \(pair.text("dokumen") ?? "")"
            let share = pair.number("persen").map { NumberFormat.percent($0) } ?? ""
            let counts = (pair.integer("sama") ?? 0, pair.integer("semua") ?? 0)
            reporting.tell(
                Wording(
                    id:
                        "\(title): \(counts.0) dari \(counts.1) program sama (\(share), \(pair.text("kategori") ?? ""))",
                    en: "\(title): \(counts.0) of \(counts.1) programmes in both (\(share))"))
        }
    }
}
