import TestGenerators

/// A regency that was made up: offices with programmes in five planning documents that agree, until differences are planted. A difference
/// that is planted in a document is in those after it too: they were written from it.
struct MadeRegency {
    struct Indicator {
        var name: String
        var unit: String
        var definition: String
        var direction: String
        /// As written, and its year.
        var baseline: String
        var baselineYear = "2024"
        /// By year from 2025, as written.
        var targets: [String]
    }

    struct Programme {
        let id: Int
        var code: String
        var name: String
        /// Number of the office.
        var office: Int
        var officeName: String
        var officeCode: String
        var indicators: [Indicator]
        /// By year from 2025, as written.
        var amounts: [String]
        var total: String
        var source: String
        /// A second row under another policy, with the same money.
        var isRepeated = false
    }

    static let documents = ["rpjmd-2025-2029", "renstra-2025-2029", "rkpd-2026", "apbd-2026", "pk-2026"]
    static let years = 2025...2029

    let offices: Int
    /// Programmes of each document.
    var programmes: [[Programme]]
    /// Lines of each programme, by document and id.
    private(set) var lines: [[Int: ClosedRange<Int>]] = []

    init(offices: Int, programmes count: Int, _ dice: inout Dice) {
        self.offices = offices
        let all = (0..<count).map { MadeRegency.programme($0, of: offices, &dice) }
        programmes = MadeRegency.documents.map { _ in all }
    }

    private static func programme(_ id: Int, of offices: Int, _ dice: inout Dice) -> Programme {
        let office = id % offices, number = id / offices + 1
        // No code ends in a zero, which codes may lose.
        let own = number + (number - 1) / 9
        let code = "\(1 + office / 81 % 9).\(pad(1 + office % 9, 0))\(office / 9 % 9 + 1).\(pad(own, 2))"
        let amounts = years.map { _ in (1_000 + Int.random(in: 0..<900_000, using: &dice)) * 1_000 + 137 }
        // Neither this nor the next year's ends in a zero, which would be lost when digits change places.
        let start =
            Int.random(in: 2...5, using: &dice) * 10 + [1, 2, 3, 5, 6, 7, 8][Int.random(in: 0...6, using: &dice)]
        let indicators = (0..<Int.random(in: 2...3, using: &dice)).map { _ in
            Indicator(
                name: "Persentase " + words(3, &dice), unit: "persen", definition: words(5, &dice), direction: "naik",
                baseline: "\(start - 6),1",
                targets: years.enumerated().map {
                    "\(start + $0.offset * 6),1"
                })
        }
        return Programme(
            id: id, code: code, name: "Program Pengelolaan " + words(3, &dice), office: office,
            officeName: "Dinas Urusan \(office)", officeCode: officeCode(office), indicators: indicators,
            amounts: amounts.map(String.init), total: String(amounts.reduce(0, +)), source: "APBD")
    }

    static func officeCode(_ office: Int) -> String { "1.\(office + 101).0.00.01.0001" }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Words that nobody says twice.
    private static func words(_ count: Int, _ dice: inout Dice) -> String {
        let starts = ["ba", "ce", "du", "fo", "gi", "ha", "jo", "ku", "le", "ma", "ni", "po", "ra", "su", "ti", "wa"]
        let ends = ["ng", "s", "r", "t", "k", "l", "n", "m"]
        return (0..<count).map { _ in
            let syllables = (0..<3).map { _ in starts[Int.random(in: 0..<starts.count, using: &dice)] }
            return syllables.joined() + ends[Int.random(in: 0..<ends.count, using: &dice)]
        }.joined(separator: " ")
    }

    // MARK: Files

    /// The files of a project.
    mutating func files() -> [String: String] {
        lines = []
        var files = [
            "data/opd.csv": "id,nama,singkatan,jenis,jabatan_kepala\n"
                + (0..<offices).map { "opd\($0),Dinas Urusan \($0),DU\($0),dinas,Kepala Dinas Urusan \($0)\n" }.joined(),
            "layout/uji.xml": "<layout/>",
        ]
        var project =
            "judul: Uji\ntanda: CONTOH\ndata:\n  opd: data/opd.csv\ndokumen:\n  uji: { layout: uji.xml, judul: Uji }\nacuan:\n"
        for (index, name) in Self.documents.enumerated() {
            project += "  \(name): data/\(name).csv\n"
            files["data/\(name).csv"] = table(index)
        }
        files["naskah.yaml"] = project
        return files
    }

    private mutating func table(_ document: Int) -> String {
        let isYearly = document >= 2, years = Array(Self.years)
        let columns =
            "uji,kode,nama,opd,kode_opd,kebijakan,indikator,definisi,satuan,arah,sumber_dana,baseline,tahun_baseline,"
            + (isYearly
                ? "target,anggaran"
                : (years.map { "target_\($0)" } + years.map { "pagu_\($0)" }).joined(separator: ",") + ",anggaran")
        var text = columns + "\n", line = 2, lines: [Int: ClosedRange<Int>] = [:]
        for programme in programmes[document] {
            let first = line
            for (row, indicator) in programme.indicators.enumerated() {
                text += self.row(programme, indicator, isYearly, hasMoney: row == 0, policy: "Kebijakan satu")
                line += 1
            }
            if programme.isRepeated {
                text += row(programme, nil, isYearly, hasMoney: true, policy: "Kebijakan dua")
                line += 1
            }
            lines[programme.id] = first...(line - 1)
        }
        self.lines.append(lines)
        return text
    }

    private func row(
        _ programme: Programme, _ indicator: Indicator?, _ isYearly: Bool, hasMoney: Bool, policy: String
    ) -> String {
        let head = [
            String(programme.id), programme.code, programme.name, programme.officeName, programme.officeCode,
            isYearly ? "" : policy, indicator?.name ?? "", indicator?.definition ?? "", indicator?.unit ?? "",
            indicator?.direction ?? "", programme.source,
            isYearly ? "" : indicator?.baseline ?? "", isYearly ? "" : indicator?.baselineYear ?? "",
        ]
        let targets = indicator?.targets ?? Self.years.map { _ in "" }
        let values =
            isYearly
            ? [targets[1], hasMoney ? programme.amounts[1] : ""]
            : targets + programme.amounts.map { hasMoney ? $0 : "" } + [hasMoney ? programme.total : ""]
        return (head + values).map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }

    // MARK: Planting

    /// Changes a programme in a document and in all after it, or in that one alone.
    mutating func change(_ id: Int, from document: Int, alone: Bool = false, _ change: (inout Programme) -> Void) {
        for index in document..<(alone ? document + 1 : Self.documents.count) {
            guard let place = programmes[index].firstIndex(where: { $0.id == id }) else { continue }
            change(&programmes[index][place])
        }
    }

    mutating func drop(_ id: Int, in documents: some Sequence<Int>) {
        for document in documents { programmes[document].removeAll { $0.id == id } }
    }
}
