import Diagnostics

/// Offices with a word that is misspelt: 'Bupaty Contoh' below a letterhead that says Bupati, 'Kepala Dinas Kesehatn' where the list of
/// units says Dinas Kesehatan. Wherever an office is written: officials, heads of units, members in annexes of decrees, boxes for initials,
/// copies, organisation charts, quick wins.
struct OfficeSpellingChecks {
    /// Records of these hold offices; what they refer to is looked at where it stands.
    private static let collections =
        ["pejabat", "opd", "organisasi", "quick_win", "paparan", "inovasi", "perjanjian_kinerja", "peraturan"]
        + ["peraturan_perubahan"] + OfficialForm.collectionNames + Decree.collectionNames
    /// Keys of offices. Copies go to whomever, and titles are titles: only what they say of units and of the region is compared.
    private static let keys: Set = [
        "jabatan", "jabatan_kepala", "jabatan_definitif", "atas_nama", "hierarki", "koordinasi", "penanggung_jawab",
        "pembicara",
    ]
    private static let looseKeys: Set = ["tembusan", "judul", "kedudukan", "alamat"]

    private let names: OfficeNames
    private var findings = Findings()
    private var visited = VisitedRecords()

    static func findings(on root: DataRecord) -> Findings {
        var checks = OfficeSpellingChecks(names: OfficeNames(of: root))
        for name in collections {
            guard let entry = root.entry(name) else { continue }
            checks.look(at: entry.node, under: nil)
        }
        return checks.findings
    }

    private init(names: OfficeNames) {
        self.names = names
    }

    private mutating func look(at node: DataNode, under key: String?) {
        switch node.value {
        case .text(let text), .written(let text):
            guard let key, let place = node.range else { return }
            if OfficeSpellingChecks.keys.contains(key) {
                look(text, at: place, isOffice: true)
            } else if OfficeSpellingChecks.looseKeys.contains(key) {
                look(text, at: place, isOffice: false)
            }
        case .list(let items): for item in items { look(at: item, under: key) }
        case .record(let record) where visited.isFirst(record):
            for index in record.indices { look(at: record.node(at: index), under: record.header.keys[index]) }
        default: return
        }
    }

    private mutating func look(_ text: String, at place: SourceRange, isOffice: Bool) {
        let words = OfficeWords(OfficeTitle(parsing: text).name)
        guard
            let mistake = (isOffice ? OfficeNames.misspeltPost(in: words) : nil) ?? names.misspeltWord(in: words)
        else { return }
        findings.report(OfficeSpellingChecks.finding(mistake, at: place))
    }

    private static func finding(_ mistake: OfficeNames.Mistake, at place: SourceRange) -> Diagnostic {
        let finding = Diagnostic(
            "data.office-spelling", .warning,
            Wording(
                id: "\"\(mistake.word)\" pada jabatan mungkin salah ketik",
                en: "\"\(mistake.word)\" in the office may be misspelt"),
            at: place)
        guard let name = mistake.place else {
            return finding.fix(Wording(id: "tulis \(mistake.right)", en: "write \(mistake.right)"))
        }
        return finding.note(Wording(id: "namanya di sini", en: "the name is here"), at: name)
            .fix(
                Wording(
                    id: "tulis \(mistake.right), atau perbaiki namanya", en: "write \(mistake.right), or mend the name")
            )
    }
}
