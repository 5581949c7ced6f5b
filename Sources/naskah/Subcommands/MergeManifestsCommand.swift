import ArgumentParser
import Diagnostics
import Files
import Foundation

/// `naskah merge-manifests`
struct MergeManifestsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-manifests",
        abstract: HelpText.said(
            id: "Menyatukan manifes bagian-bagian, dan melaporkan semua proyek.",
            en: "Joins the manifests of parts, and reports about all projects."),
        discussion: HelpText.said(
            id: """
                naskah merge-manifests hasil
                naskah merge-manifests hasil --html laporan.html --workbook laporan.xlsx
                naskah merge-manifests hasil --previous kemarin/manifest.json --json laporan.json
                naskah merge-manifests hasil --book rekap && naskah compile rekap

                FOLDER ialah folder -o dari naskah compile --shard. Ditulis: manifest.json, findings.jsonl, dan costs.json, sama seperti \
                hasil satu mesin; manifes bagian dihapus bila lengkap. Kode akhirnya yang terberat dari semua proyek; 75 bila ada yang belum dibuat, 1 bila bagiannya bukan \
                dari satu pembagian.
                """,
            en: """
                naskah merge-manifests hasil
                naskah merge-manifests hasil --html laporan.html --workbook laporan.xlsx
                naskah merge-manifests hasil --previous kemarin/manifest.json --json laporan.json
                naskah merge-manifests hasil --book rekap && naskah compile rekap

                FOLDER is the folder -o of naskah compile --shard. Written are manifest.json, findings.jsonl and costs.json, the same as \
                those of one machine; manifests of parts are removed when nothing is missing. The exit code is the worst of all projects; 75 when some have not been made, 1 when the parts are \
                not of one division.
                """))

    @Argument(
        help: .said(
            id: "Folder hasil, yang memuat manifes bagian-bagian.",
            en: "Folder of the results, with the manifests of parts."
        ), completion: .directory)
    var folder: String

    @Option(
        help: .said(
            id: "Manifes terdahulu, untuk melaporkan yang berubah. (bawaan: manifest.json yang ada di folder itu)",
            en: "An earlier manifest, to report what has changed. (default: manifest.json that is in the folder)"),
        completion: .file(extensions: ["json"]))
    var previous: String?

    @Option(
        help: .said(id: "Tulis laporan sebagai halaman HTML.", en: "Write the report as a page of HTML."),
        completion: .file(extensions: ["html"]))
    var html: String?

    @Option(
        help: .said(id: "Tulis laporan sebagai buku kerja (.xlsx).", en: "Write the report as a workbook (.xlsx)."),
        completion: .file(extensions: ["xlsx"]))
    var workbook: String?

    @Option(
        help: .said(id: "Tulis laporan sebagai JSON.", en: "Write the report as JSON."),
        completion: .file(extensions: ["json"]))
    var json: String?

    @Option(
        help: .said(
            id: "Tulis proyek dengan angka rencana semua daerah dan bukunya ke folder ini, untuk disusun.",
            en:
                "Write a project with the figures of all regencies' plans and their book into this folder, to be compiled."
        ),
        completion: .directory)
    var book: String?

    @Flag(
        help: .said(
            id: "Hapus dari folder isi semua berkas yang tidak disebut manifes baru.",
            en: "Remove from the folder isi all files that the new manifest does not name."))
    var prune = false

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        var findings = Findings()
        let whole = ProjectsFiles(folder: folder, suffix: "")
        let earlier = ProjectsManifest.read(previous ?? whole.manifest)
        if let previous, earlier == nil { findings.report(MergeManifestsCommand.noManifest(previous)) }
        let parts = ManifestParts(folder: folder, into: &findings)
        guard !findings.hasErrors, let merged = parts.merged(into: &findings) else {
            return try reporting.end([findings])
        }
        let report = ProjectsSummary(
            merged.manifest, costs: merged.costs, previous: earlier, language: reporting.language)
        do {
            if parts.isDivided {
                // Costs divide the list: parts that are still to be made are divided as those that have been.
                try whole.write(
                    merged.manifest, findings: merged.findings, costs: report.missing.isEmpty ? merged.costs : nil)
            }
            if let json { try AtomicFile.write(Array(try JSONOutput.text(of: report).utf8), to: json) }
            if let html { try AtomicFile.write(Array(report.html.utf8), to: html) }
            let ministry = MinistryBook(merged.manifest)
            if let workbook {
                let plans = ministry.regencies.isEmpty ? [] : [ministry.sheet(in: reporting.language)]
                try write(report.sheets + plans, to: workbook, into: &findings)
            }
            if let book { try ministry.write(to: book) }
            if report.missing.isEmpty { parts.remove() }
            if prune, report.missing.isEmpty { removeUnnamed(merged.manifest) }
        } catch {
            findings.report(Diagnostic(error))
        }
        try end(report, findings)
    }

    private func end(_ report: ProjectsSummary, _ findings: Findings) throws {
        reporting.report([findings])
        for name in report.missing {
            reporting.tell(Wording(id: "\(name): belum dibuat", en: "\(name): has not been made"))
        }
        reporting.tell(report.sentence)
        let codes = report.projects.map { ExitCode($0.exit) }
        let own: [ExitCode] =
            findings.hasMachineFailures || !report.missing.isEmpty
            ? [CommandExit.machine] : findings.hasErrors ? [CommandExit.document] : []
        let code = CommandExit.worst(codes + own)
        if code != .success { throw code }
    }

    static func noManifest(_ path: String) -> Diagnostic {
        Diagnostic(
            "projects.no-manifest", .error,
            Wording(id: "'\(path)' bukan manifes", en: "'\(path)' is no manifest"), at: nil
        ).fix(
            Wording(
                id: "susun proyeknya dengan: naskah compile --projects DAFTAR -o FOLDER",
                en: "make the projects: naskah compile --projects LIST -o FOLDER"))
    }

    private func removeUnnamed(_ manifest: ProjectsManifest) {
        let named = Set(manifest.projects.flatMap(\.files).map { $0.sha256 + ".pdf" }), contents = folder + "/isi"
        for name in FolderListing.names(in: contents) ?? [] where name.hasSuffix(".pdf") && !named.contains(name) {
            unlink("\(contents)/\(name)")
        }
    }
}
