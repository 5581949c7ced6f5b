import ArgumentParser
import Diagnostics

/// What is told about all projects of a list: done, with findings, not made, pages, time, and what has changed since an earlier run.
struct ProjectsSummary: Encodable {
    enum Change: String, Encodable {
        case new, changed, same
        /// Nobody knows: there is no earlier manifest.
        case unknown
    }

    struct Project: Encodable {
        let name: String
        let exit: Int32
        let pages: Int
        let documents: Int
        let errors: Int
        let warnings: Int
        let seconds: Double?
        let change: Change
        /// Documents whose files are other ones than in the earlier run.
        let changedDocuments: [String]
    }

    let projects: [Project]
    let missing: [String]
    /// Of the earlier run, no longer in the list.
    let gone: [String]
    let pages: Int
    let seconds: Double

    /// How it is told.
    let language: Language

    private enum CodingKeys: String, CodingKey { case projects, missing, gone, pages, seconds }

    init(_ manifest: ProjectsManifest, costs: ProjectCosts, previous: ProjectsManifest?, language: Language) {
        self.language = language
        let earlier = Dictionary(
            (previous?.projects ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        projects = manifest.projects.map { entry in
            let old = earlier[entry.name].map { Set($0.files) }
            let changed = entry.files.filter { old?.contains($0) != true }.map(\.document)
            let change: Change =
                previous == nil ? .unknown : old == nil ? .new : old == Set(entry.files) ? .same : .changed
            return Project(
                name: entry.name, exit: entry.exit, pages: entry.files.reduce(0) { $0 + $1.pages },
                documents: entry.files.count, errors: entry.findings.error, warnings: entry.findings.warning,
                seconds: costs.seconds[entry.name], change: change,
                changedDocuments: change == .changed ? changed : [])
        }
        missing = manifest.missing(of: manifest.list)
        let names = Set(manifest.list)
        gone = (previous?.list ?? []).filter { !names.contains($0) }
        pages = projects.reduce(0) { $0 + $1.pages }
        seconds = (projects.reduce(0) { $0 + ($1.seconds ?? 0) } * 1000).rounded() / 1000
    }

    var done: Int { projects.count { $0.exit == 0 } }
    var withFindings: Int { projects.count { $0.exit != 0 } }

    var sentence: Wording {
        Wording(
            id: "\(done) selesai, \(withFindings) bertemuan, \(missing.count) belum dibuat; \(pages) halaman",
            en: "\(done) done, \(withFindings) with findings, \(missing.count) not made; \(pages) pages")
    }

    func word(_ id: String, _ en: String) -> String { Wording(id: id, en: en).text(in: language) }

    func state(_ exit: Int32) -> String {
        switch exit {
        case 0: word("selesai", "done")
        case CommandExit.data.rawValue: word("kesalahan data", "errors in the data")
        case CommandExit.warnings.rawValue: word("peringatan", "warnings")
        default: word("kesalahan dokumen", "errors in a document")
        }
    }

    func word(_ change: Change) -> String {
        switch change {
        case .new: word("baru", "new")
        case .changed: word("berubah", "changed")
        case .same: word("sama", "same")
        case .unknown: "–"
        }
    }

    /// Headings of the table, with their widths in a workbook.
    var columns: [(heading: String, width: Int)] {
        [
            (word("Proyek", "Project"), 32), (word("Keadaan", "State"), 20), (word("Dokumen", "Documents"), 10),
            (word("Halaman", "Pages"), 10), (word("Kesalahan", "Errors"), 10), (word("Peringatan", "Warnings"), 10),
            (word("Detik", "Seconds"), 10), (word("Sejak terdahulu", "Since the last"), 16),
            (word("Dokumen yang berubah", "Changed documents"), 40),
        ]
    }

    /// Rows of the table; those that have not been made come last.
    var rows: [[String]] {
        projects.map { project in
            [
                project.name, state(project.exit), String(project.documents), String(project.pages),
                String(project.errors), String(project.warnings), project.seconds.map { "\($0)" } ?? "",
                word(project.change), project.changedDocuments.joined(separator: ", "),
            ]
        } + missing.map { [$0, word("belum dibuat", "not made")] + Array(repeating: "", count: 7) }
    }
}
