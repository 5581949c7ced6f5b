import Diagnostics
import Review

/// Tells which pages are not as they were when a project was locked, and what else is another.
struct LockReview {
    let differences: [ProjectLock.Difference]

    init(_ locked: ProjectLock, now: ProjectLock) {
        differences = locked.differences(now: now)
    }

    private var pages: [ProjectLock.Difference] { differences.filter { $0.kind == .page } }
    private var reasons: [ProjectLock.Difference] { differences.filter { $0.kind != .page } }

    var arePagesSame: Bool { pages.isEmpty }

    /// Lines for people.
    var lines: [Wording] {
        var byDocument: [(name: String, pages: [String])] = []
        for page in pages {
            let words = page.name.split(separator: " ").map(String.init)
            let name = words.dropLast().joined(separator: " ")
            let mark = page.locked == nil ? "+" : page.now == nil ? "−" : ""
            if byDocument.last?.name != name, !byDocument.contains(where: { $0.name == name }) {
                byDocument.append((name, []))
            }
            guard let index = byDocument.firstIndex(where: { $0.name == name }) else { continue }
            byDocument[index].pages.append(mark + (words.last ?? ""))
        }
        let told = byDocument.map { document in
            let list = document.pages.joined(separator: ", ")
            return Wording(
                id: "\(document.name): halaman berubah: \(list)", en: "\(document.name): pages changed: \(list)")
        }
        let why = reasons.map { reason in
            Wording(id: "  sebab: \(reason.wording.indonesian)", en: "  reason: \(reason.wording.english)")
        }
        if told.isEmpty {
            let none = Wording(id: "Semua halaman sama dengan yang dikunci.", en: "All pages are as they were locked.")
            return [none]
                + why.map {
                    Wording(
                        id: $0.indonesian.replacing("sebab:", with: "tanpa akibat:"),
                        en: $0.english.replacing("reason:", with: "without effect:"))
                }
        }
        return told + why
    }

    /// For programs.
    var findings: Findings {
        var findings = Findings()
        for difference in differences {
            findings.report(
                Diagnostic(
                    difference.kind == .page ? "lock.page-changed" : "lock.reason",
                    difference.kind == .page ? .warning : .note, difference.wording, at: nil))
        }
        return findings
    }
}
