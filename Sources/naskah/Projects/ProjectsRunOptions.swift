import Diagnostics
import DocumentData
import PDFFinishing

/// What is asked of every project of a run.
struct ProjectsRunOptions: Sendable {
    let only: [String]
    let paper: String?
    let marking: WatermarkOptions
    let delivering: DeliveryOptions
    let reporting: ReportOptions
    let isFinal: Bool
    /// Another program, layout or font than each project's lock says is an error of the project.
    let isLocked: Bool
    let resume: Bool
    /// How files are handed over.
    let delivery: Delivery?

    /// Nothing is written that has a warning.
    var isStrict: Bool { reporting.strict || isFinal }

    /// The documents that were asked for; one that a project does not have is an error of this project.
    func documents(of opened: OpenedProject, into findings: inout Findings) -> [LoadedProject.Document] {
        let known = opened.data.documents
        for name in only where !known.contains(where: { $0.key == name }) {
            let list = known.map(\.key).joined(separator: ", ")
            findings.report(
                Diagnostic(
                    "projects.no-document", .error,
                    Wording(
                        id: "dokumen '\(name)' tidak ada dalam proyek (\(list))",
                        en: "the project has no document '\(name)' (\(list))"), at: nil
                ).fix(
                    Wording(
                        id: "hapus dari --only, atau keluarkan proyek ini dari daftar",
                        en: "take it out of --only, or the project out of the list")))
        }
        let chosen = only.isEmpty ? known : known.filter { only.contains($0.key) }
        return delivering.applied(to: marking.applied(to: chosen))
    }

    /// What decides how files look, for the fingerprint.
    var asked: [String] {
        let flags = (isStrict ? "strict" : "") + (isFinal ? " final" : "") + (isLocked ? " locked" : "")
        let marks = marking.watermark.map { "marked " + $0 } ?? ""
        return ["projects", reporting.language.rawValue, paper ?? "", marks, flags] + only.sorted()
            + delivering.fingerprint
    }
}
