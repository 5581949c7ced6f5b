import ArgumentParser
import Diagnostics
import Files
import Review

/// `naskah lock`
struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: HelpText.said(
            id: "Mencatat dengan apa proyek ini disusun, agar dapat disusun lagi kelak.",
            en: "Notes what a project is made with, so that it can be made again in years."),
        discussion: HelpText.said(
            id: """
                naskah lock proyek
                naskah compile proyek --locked
                naskah review proyek --against-lock

                naskah.lock memuat versi Naskah dan pustakanya, tata letak dan huruf yang dipakai, nomenklatur, serta sidik setiap halaman. \
                compile --locked menolak apa pun yang lain; review --against-lock memberi tahu halaman mana yang berubah, dan mengapa.
                """,
            en: """
                naskah lock proyek
                naskah compile proyek --locked
                naskah review proyek --against-lock

                naskah.lock has the versions of Naskah and its libraries, the layouts and fonts that are used, the nomenclature, and a \
                fingerprint of each page. compile --locked refuses anything else; review --against-lock tells which pages changed, and why.
                """))

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting)
        let reading = LockReading(project: opened, reporting: reporting)
        var findings = Findings()
        let path = opened.data.path + "/" + ProjectLock.fileName
        if let lock = reading.now(into: &findings) {
            do {
                try AtomicFile.write(Array(lock.text.utf8), to: path)
                let pages = lock.entries.count { $0.kind == .page }
                reporting.tell(
                    Wording(
                        id: "\(path): \(lock.entries.count) hal dicatat, di antaranya \(pages) halaman",
                        en: "\(path): \(lock.entries.count) things noted, \(pages) pages among them"))
            } catch {
                findings.report(Diagnostic(error))
            }
        }
        try reporting.end([opened.findings, findings])
    }
}
