import Diagnostics

/// The chapters of the first book (`analisis`) and the tables that are printed with them: each needs the other.
enum AnalysisRoles {
    private static let collections = [
        "masa-depan": "tren", "kesiapan": "kesiapan", "swot": "swot", "kesenjangan": "kesenjangan",
        "arah": "masterplan",
    ]

    static func check(_ root: DataRecord, into findings: inout Findings) {
        guard let book = root.record("analisis") else { return }
        let chapters = book.records("bab")
        guard !chapters.isEmpty else {
            findings.report(ChapterRoles.withoutChapters(book))
            return
        }
        for role in AnalysisBook.roles {
            guard let collection = collections[role] else { continue }
            let isThere = !root.list(collection).isEmpty || root.record(collection) != nil
            let holder = chapters.first { $0.text("peran") == role }
            if let holder, !isThere {
                findings.report(ChapterRoles.withoutData(holder, role, collection))
            } else if holder == nil, isThere, collection != "masterplan" {
                // The masterplan is there for its own book.
                findings.report(unassigned(role, collection, book))
            }
        }
    }

    private static func unassigned(_ role: String, _ collection: String, _ book: DataRecord) -> Diagnostic {
        Diagnostic(
            "data.unassigned-role", .warning,
            Wording(
                id:
                    "tidak ada bab buku analisis dengan peran \"\(role)\": data \(collection) tidak dicetak di dalamnya",
                en: "no chapter of the analysis has the role '\(role)': the data \(collection) is not printed in it"),
            at: book.entry("bab")?.keyRange
        )
        .fix(Wording(id: "tulis peran: \(role) pada babnya", en: "write peran: \(role) in its chapter"))
    }
}
