import Diagnostics

/// Cells of an official that hold what belongs elsewhere: signs for 'nobody' as names, an office as a name, a title as a rank.
enum OfficialCells {
    static func findings(on official: Official) -> Findings {
        var findings = Findings()
        if let name = official.name {
            if let finding = nobody(official, name) ?? swapped(official, name) { findings.report(finding) }
        }
        if let rank = official.rank, let finding = rankFault(official, rank) { findings.report(finding) }
        return findings
    }

    // MARK: Names

    /// What people write into a list where a name is not known.
    private static let words: Set = [
        "lowong", "kosong", "belum ada", "belum diisi", "belum terisi", "tidak ada", "n/a", "na", "nihil", "tbd", "xxx",
        "vacant", "nn", "n.n.",
    ]

    private static func nobody(_ official: Official, _ name: String) -> Diagnostic? {
        let text = name.lowercased()
        guard !text.contains(where: { $0.isLetter || $0.isNumber }) || words.contains(text) else { return nil }
        let isVacant = text == "lowong" || text == "vacant"
        let place = official.record["nama"]?.range
        return Diagnostic(
            "data.no-name", .warning,
            Wording(id: "\"\(name)\" akan tercetak sebagai nama", en: "'\(name)' would print as a name"), at: place
        )
        .rule(
            Wording(
                id: "nama yang belum diketahui dikosongkan: tempatnya menjadi garis titik-titik",
                en: "a name that is not known stays empty: a dotted line stands in its place")
        )
        .fix(
            isVacant
                ? Wording(
                    id: "kosongkan sel ini dan tulis status lowong", en: "leave the cell empty, with the status lowong")
                : Wording(id: "kosongkan sel ini", en: "leave the cell empty"),
            replacing: place.map { .init($0, with: "") })
    }

    /// How offices begin, and names do not.
    private static let offices: Set = [
        "kepala", "camat", "bupati", "wakil", "sekretaris", "inspektur", "direktur", "asisten", "wali", "walikota",
        "lurah",
        "staf", "kabag", "kabid", "kadis", "gubernur", "ketua", "komandan", "kapolres", "dandim", "plt.", "plh.", "pj.",
    ]

    private static func beginsAsOffice(_ text: String) -> Bool {
        text.lowercased().split(separator: " ").first.map { offices.contains(String($0)) } ?? false
    }

    private static func swapped(_ official: Official, _ name: String) -> Diagnostic? {
        guard beginsAsOffice(name), !beginsAsOffice(official.office) else { return nil }
        return Diagnostic(
            "data.office-as-name", .warning,
            Wording(
                id:
                    "\"\(name)\" pada kolom nama tampak seperti jabatan, dan \"\(official.office)\" pada kolom jabatan bukan",
                en: "'\(name)' in the column nama looks like an office, and '\(official.office)' in jabatan does not"),
            at: official.record["nama"]?.range
        )
        .note(Wording(id: "jabatannya di sini", en: "the office stands here"), at: official.record["jabatan"]?.range)
        .fix(Wording(id: "tukar isi kedua sel", en: "swap the two cells"))
    }

    // MARK: Ranks

    private static func rankFault(_ official: Official, _ rank: String) -> Diagnostic? {
        let place = official.record["pangkat"]?.range
        if !KnownTitles.trailingSpellings(of: rank).isEmpty || !KnownTitles.leadingSpellings(of: rank).isEmpty,
            rank.contains(".")
        {
            return Diagnostic(
                "data.title-as-rank", .warning,
                Wording(
                    id: "\"\(rank)\" gelar, tetapi tertulis pada kolom pangkat",
                    en: "'\(rank)' is a title, but stands in the column pangkat"), at: place
            )
            .rule(
                Wording(
                    id: "sel yang memuat koma ditaruh dalam tanda kutip: \"S.E., M.Si.\"",
                    en: "a cell with a comma stands in quotes: \"S.E., M.Si.\"")
            )
            .fix(
                Wording(
                    id: "taruh semua gelar di belakang nama dalam satu sel bertanda kutip",
                    en: "put all titles behind the name into one cell in quotes"))
        }
        guard let reading = CivilServiceRank(parsing: rank), let grade = reading.grade, grade != reading.rightGrade
        else {
            return nil
        }
        let right = rank.replacing(grade, with: reading.rightGrade)
        return Diagnostic(
            "data.rank-and-grade", .warning,
            Wording(
                id: "pangkat \(reading.name) bergolongan \(reading.rightGrade), bukan \(grade)",
                en: "the rank \(reading.name) has the grade \(reading.rightGrade), not \(grade)"), at: place
        )
        .fix(
            Wording(id: "tulis \"\(right)\", atau pangkat yang sesuai", en: "write '\(right)', or the right rank"),
            replacing: place.map { .init($0, with: right) })
    }
}
