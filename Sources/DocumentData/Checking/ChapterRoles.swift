import Diagnostics

/// Gives each chapter its role and sees to it that nothing of the book depends on how a chapter is called.
enum ChapterRoles {
    /// A chapter that states no role has the one that it is called by, as long as no other chapter states that one: `id: peta-jalan`.
    static func adding(toChaptersOf node: DataNode) -> DataNode {
        guard case .record(let masterplan) = node.value, let entry = masterplan.entry("bab"),
            case .list(let nodes) = entry.node.value
        else { return node }
        let stated = Set(Masterplan(masterplan).chapters.compactMap { $0.record.text("peran") })
        var free = Set(ChapterRole.names).subtracting(stated)
        let chapters = nodes.map { node -> DataNode in
            guard case .record(let chapter) = node.value, chapter.text("peran") == nil, let id = chapter.text("id"),
                free.remove(id) != nil
            else { return node }
            let role = DataRecord.Entry(
                key: "peran", keyRange: chapter.entry("peran")?.keyRange, node: DataNode(.text(id)))
            return DataNode(.record(chapter.adding([role])), at: node.range)
        }
        let list = DataRecord.Entry(
            key: entry.key, keyRange: entry.keyRange, node: DataNode(.list(chapters), at: entry.node.range))
        return DataNode(.record(masterplan.adding([list])), at: node.range)
    }

    /// One chapter at most has a role, and one has it where there is something to print, unless `tanpa` says that the book does without.
    static func check(_ root: DataRecord, into findings: inout Findings) {
        guard let record = root.record("masterplan") else { return }
        let masterplan = Masterplan(record)
        guard !masterplan.chapters.isEmpty else {
            findings.report(withoutChapters(masterplan.record))
            return
        }
        for role in ChapterRole.allCases {
            let holders = masterplan.chapters.filter { $0.role == role }
            for second in holders.dropFirst() { findings.report(repeated(role, second, holders[0])) }
            if let range = masterplan.omission(of: role) {
                if let holder = holders.first { findings.report(contradiction(role, holder, at: range)) }
            } else if holders.isEmpty, !root.list(role.collection).isEmpty {
                findings.report(unassigned(role, masterplan))
            } else if let holder = holders.first, root.list(role.collection).isEmpty {
                findings.report(withoutData(holder.record, role.rawValue, role.collection))
            } else if let holder = holders.first, role == .vision {
                checkVision(of: masterplan, holder, into: &findings)
            }
        }
    }

    /// What the chapter is called by.
    private static func checkVision(of masterplan: Masterplan, _ chapter: Chapter, into findings: inout Findings) {
        for (key, isThere) in [
            ("visi", masterplan.record.markdown("visi") != nil), ("misi", !masterplan.record.list("misi").isEmpty),
        ] where !isThere {
            findings.report(
                Diagnostic(
                    "data.plan-without-vision", .warning,
                    Wording(id: "masterplan tidak punya \(key)", en: "the masterplan has no \(key)"),
                    at: chapter.record["peran"]?.range ?? chapter.record["id"]?.range
                )
                .fix(Wording(id: "tulis \(key): pada masterplan", en: "write \(key): in the masterplan")))
        }
    }

    /// A book of which nothing but what stands around its chapters would be printed.
    static func withoutChapters(_ book: DataRecord) -> Diagnostic {
        Diagnostic(
            "data.book-without-chapters", .warning,
            Wording(id: "buku ini tidak punya bab", en: "this book has no chapters"),
            at: book.entry("bab")?.keyRange ?? book["judul"]?.range
        )
        .fix(Wording(id: "tulis babnya di bawah bab:", en: "write the chapters below bab:"))
    }

    /// A chapter whose tables are missing, for instance because their line was lost in `naskah.yaml`.
    static func withoutData(_ chapter: DataRecord, _ role: String, _ collection: String) -> Diagnostic {
        Diagnostic(
            "data.role-without-data", .warning,
            Wording(
                id: "bab ini berperan \"\(role)\", tetapi data \(collection) tidak ada: tabelnya tidak dicetak",
                en:
                    "this chapter has the role '\(role)', but there is no data \(collection): its tables are not printed"
            ),
            at: chapter["peran"]?.range ?? chapter["id"]?.range
        )
        .fix(
            Wording(
                id: "tulis \(collection): data/\(collection).csv di bawah data: dalam naskah.yaml, atau hapus perannya",
                en: "write \(collection): data/\(collection).csv below data: in naskah.yaml, or take the role away"))
    }

    private static func repeated(_ role: ChapterRole, _ chapter: Chapter, _ first: Chapter) -> Diagnostic {
        Diagnostic(
            "data.repeated-role",
            Wording(
                id: "peran \"\(role.rawValue)\" sudah dipegang bab lain",
                en: "another chapter has the role '\(role.rawValue)' already"), at: chapter.record["peran"]?.range
        )
        .note(Wording(id: "bab yang memegangnya", en: "the chapter that has it"), at: first.record["id"]?.range)
        .fix(
            Wording(
                id: "hapus salah satu: \(role.printed.indonesian) dicetak sekali saja",
                en: "take one of them away: \(role.printed.english) is printed once"))
    }

    private static func contradiction(_ role: ChapterRole, _ chapter: Chapter, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            "data.omitted-role",
            Wording(
                id: "\"\(role.rawValue)\" ditulis sebagai tanpa, tetapi ada babnya",
                en: "the book is to do without '\(role.rawValue)', but a chapter has this role"), at: range
        )
        .note(Wording(id: "bab itu", en: "that chapter"), at: chapter.record["id"]?.range)
        .fix(
            Wording(
                id: "hapus dari tanpa, atau beri bab itu peran dan id yang lain",
                en: "take it out of tanpa, or give the chapter another role and id"))
    }

    private static func unassigned(_ role: ChapterRole, _ masterplan: Masterplan) -> Diagnostic {
        let likely = masterplan.chapters.first { $0.role == nil && isLikely($0, for: role) }
        let place = likely?.record["id"]?.range ?? masterplan.record.entry("bab")?.keyRange
        return Diagnostic(
            "data.unassigned-role", .warning,
            Wording(
                id: "tidak ada bab dengan peran \"\(role.rawValue)\": \(role.printed.indonesian) tidak dicetak",
                en: "no chapter has the role '\(role.rawValue)': \(role.printed.english) is not printed"), at: place
        )
        .rule(
            Wording(
                id: "buku mencetak \(role.printed.indonesian) pada bab yang berperan \(role.rawValue)",
                en: "the book prints \(role.printed.english) with the chapter whose peran is \(role.rawValue)")
        )
        .fix(
            Wording(
                id: "tulis peran: \(role.rawValue) pada babnya, atau tanpa: [\(role.rawValue)] pada masterplan",
                en: "write peran: \(role.rawValue) in its chapter, or tanpa: [\(role.rawValue)] in the masterplan"),
            replacing: likely.flatMap { statement(of: role, in: $0) })
    }

    /// Puts the role behind the id: on a line of its own, or within braces beside it.
    private static func statement(of role: ChapterRole, in chapter: Chapter) -> Diagnostic.Fix.Replacement? {
        guard let key = chapter.record.entry("id")?.keyRange, let id = chapter.record["id"]?.range,
            let title = chapter.record.entry("judul")?.keyRange
        else { return nil }
        let position = key.file.position(at: key.lower)
        let isOneLine = position.line == title.file.position(at: title.lower).line
        let parting = isOneLine ? ", " : "\n" + String(repeating: " ", count: position.column - 1)
        return .init(id, with: "\(id.text)\(parting)peran: \(role.rawValue)")
    }

    /// Whether the title begins with the words of the role: 'Rencana Aksi Kota Cerdas', 'Visi, Misi, dan Sasaran'.
    private static func isLikely(_ chapter: Chapter, for role: ChapterRole) -> Bool {
        let words = chapter.title.lowercased().split { !$0.isLetter }
        return words.starts(with: role.rawValue.split(separator: "-"))
    }
}
