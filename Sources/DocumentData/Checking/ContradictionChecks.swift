import Diagnostics

/// Facts of one paper that cannot both be true: two regions, two years, two dates.
struct ContradictionChecks {
    private let root: DataRecord
    private var findings = Findings()

    static func findings(on root: DataRecord, documents: [LoadedProject.Document]) -> Findings {
        var checks = ContradictionChecks(root: root)
        checks.checkRegions(documents)
        checks.checkDates(documents)
        checks.checkPeriods(documents)
        return checks.findings
    }

    private init(root: DataRecord) {
        self.root = root
    }

    // MARK: Regions

    private mutating func checkRegions(_ documents: [LoadedProject.Document]) {
        guard let region = root.record("wilayah") else { return }
        var texts: [(String, SourceRange?)] = documents.map { ($0.title, $0.titleRange) }
        func add(_ record: DataRecord?, _ keys: String...) {
            for key in keys { if let text = record?.text(key) { texts.append((text, record?[key]?.range)) } }
        }
        add(root.record("proyek"), "judul")
        add(root.record("masterplan"), "judul")
        for official in root.records("pejabat") { add(official, "jabatan", "jabatan_definitif") }
        for agency in root.records("opd") { add(agency, "jabatan_kepala") }
        for name in OfficialForm.collectionNames {
            add(root.record(name), "judul", "tentang", "tempat", "alamat_tempat")
        }
        let name = Region(region).name
        var told: Set<String> = []
        for (text, place) in texts {
            guard let other = RegionName.other(than: name, in: text), told.insert(other).inserted else { continue }
            findings.report(
                Diagnostic(
                    "data.two-regions", .warning,
                    Wording(
                        id: "\"\(other)\" menyebut daerah lain; daerah proyek ini \(name)",
                        en: "'\(other)' names another region; that of this project is \(name)"), at: place
                )
                .note(Wording(id: "daerahnya di sini", en: "the region stands here"), at: region["nama"]?.range)
                .fix(Wording(id: "samakan nama daerahnya", en: "use the same name")))
        }
    }

    // MARK: Dates

    private mutating func checkDates(_ documents: [LoadedProject.Document]) {
        for name in OfficialForm.collectionNames {
            guard let form = root.record(name), let date = form.date("tanggal") else { continue }
            checkNumber(of: form, date)
            for document in documents where ContradictionChecks.form(of: document) == name {
                guard let other = document.date, other != date else { continue }
                findings.report(
                    Diagnostic(
                        "data.two-dates", .warning,
                        Wording(
                            id:
                                "dokumen \"\(document.key)\" bertanggal \(DateText.iso(other)), naskahnya \(DateText.iso(date))",
                            en:
                                "the document '\(document.key)' is dated \(DateText.iso(other)), its form \(DateText.iso(date))"
                        ),
                        at: document.dateRange
                    )
                    .note(
                        Wording(id: "tanggal naskah di sini", en: "the date of the form is here"),
                        at: form["tanggal"]?.range
                    )
                    .fix(
                        Wording(id: "samakan tanggalnya", en: "use the same date"),
                        replacing: document.dateRange.map { .init($0, with: DateText.iso(date)) }))
            }
        }
    }

    /// The data that a document of this name is made of: `komitmen-salinan` of `komitmen`.
    private static func form(of document: LoadedProject.Document) -> String? {
        let key = document.eachOf ?? document.key.replacing("-", with: "_")
        return OfficialForm.collectionNames.filter { key == $0 || key.hasPrefix($0 + "_") }.max { $0.count < $1.count }
    }

    /// The year at the end of a number is that of the date.
    private mutating func checkNumber(of form: DataRecord, _ date: CalendarDate) {
        guard let number = form.text("nomor"), let year = ContradictionChecks.lastYear(of: number), year != date.year
        else { return }
        findings.report(
            Diagnostic(
                "data.two-years", .warning,
                Wording(
                    id: "nomor naskah bertahun \(year), tanggalnya tahun \(date.year)",
                    en: "the number is of \(year), the date of \(date.year)"), at: form["nomor"]?.range
            )
            .note(Wording(id: "tanggalnya di sini", en: "the date stands here"), at: form["tanggal"]?.range)
            .fix(Wording(id: "samakan tahunnya", en: "use the same year")))
    }

    private static func lastYear(of number: String) -> Int? {
        guard let last = number.split(whereSeparator: { "/- ".contains($0) }).last, last.utf8.count == 4,
            let year = Int(last), (1945...2200).contains(year)
        else { return nil }
        return year
    }

    // MARK: Periods

    /// '2024–2028' in a title is the period of the plan.
    private mutating func checkPeriods(_ documents: [LoadedProject.Document]) {
        guard let masterplan = root.record("masterplan"), let period = Masterplan(masterplan).period,
            period.firstYear <= period.lastYear
        else { return }
        var texts: [(String, SourceRange?)] = documents.filter { $0.layout == Masterplan.bookLayout }.map {
            ($0.title, $0.titleRange)
        }
        if let title = masterplan.text("judul") { texts.append((title, masterplan["judul"]?.range)) }
        texts += ContradictionChecks.subjects(of: root).filter { ContradictionChecks.isOfPlan($0.0) }
        let right = Period.text(period.firstYear, period.lastYear)
        for (text, place) in texts {
            guard let years = ContradictionChecks.years(in: text), years != (period.firstYear, period.lastYear) else {
                continue
            }
            findings.report(
                Diagnostic(
                    "data.two-periods", .warning,
                    Wording(
                        id: "judul menyebut \(years.0)–\(years.1), periode rencana \(right)",
                        en: "the title says \(years.0)–\(years.1), the period of the plan is \(right)"), at: place
                )
                .note(
                    Wording(id: "periodenya di sini", en: "the period stands here"), at: period.record["mulai"]?.range
                )
                .fix(
                    Wording(id: "tulis \(right), atau perbaiki periode", en: "write \(right), or set the period right"))
            )
        }
    }

    /// What decrees and regulations are about.
    private static func subjects(of root: DataRecord) -> [(String, SourceRange?)] {
        (Decree.collectionNames + ["peraturan"]).compactMap { name in
            root.record(name).flatMap { form in
                form["tentang"].flatMap { node in written(node).map { ($0, node.range) } }
            }
        }
    }

    private static func written(_ node: DataNode) -> String? {
        node.value.asText ?? node.range?.text
    }

    /// Whether it is about the plan itself, and not about what came before it.
    private static func isOfPlan(_ subject: String) -> Bool {
        let words = Set(subject.lowercased().split { !$0.isLetter })
        return words.contains("masterplan") && words.isDisjoint(with: ["perubahan", "pencabutan"])
    }

    /// The first two years with a dash between them, or with words that say the same: '2024 – 2028', '2024 s.d. 2028'.
    private static func years(in text: String) -> (Int, Int)? {
        let numbers = text.split { !$0.isNumber }
        for (first, second) in zip(numbers, numbers.dropFirst()) {
            let between = text[first.endIndex..<second.startIndex].lowercased().filter { !$0.isWhitespace }
            guard joints.contains(between), first.count == 4, second.count == 4, let start = Int(first),
                let end = Int(second), (1945...2200).contains(start), (1945...2200).contains(end)
            else { continue }
            return (start, end)
        }
        return nil
    }

    /// What stands between the first and the last year of a period, without spaces.
    private static let joints: Set = [
        "–", "-", "—", "s.d.", "s.d", "s/d", "sd", "sd.", "sampai", "sampaidengan", "hingga",
    ]
}
