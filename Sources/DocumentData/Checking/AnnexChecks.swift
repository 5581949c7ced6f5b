import Diagnostics

/// Annexes of decrees and regulations: one that a provision names is there, and one that is there is named (UU 12/2011, Lampiran II, 192).
struct AnnexChecks {
    /// Whose texts are about other things, or about the annex itself.
    private static let others: Set = [
        "lampiran", "judul", "tentang", "menimbang", "mengingat", "memperhatikan", "penjelasan", "penandatangan",
        "tembusan",
    ]
    /// Words behind 'Lampiran' that make it that of another paper, unless 'ini' follows: 'Lampiran Keputusan Bupati ini'.
    private static let papers: Set = ["peraturan", "keputusan", "undang", "instruksi", "perjanjian"]

    private let annexes: [DataNode]
    private var findings = Findings()
    private var isNamed = false
    private var seen: Set<SourceRange> = []

    static func run(on root: DataRecord, into findings: inout Findings) {
        for name in Decree.collectionNames + ["peraturan"] {
            guard let form = root.record(name) else { continue }
            var checks = AnnexChecks(form)
            for entry in form.entries where !others.contains(entry.key) { checks.look(at: entry.node) }
            checks.checkNamed(form)
            findings.report(contentsOf: checks.findings)
        }
    }

    private init(_ form: DataRecord) {
        annexes = form.list("lampiran")
    }

    private mutating func look(at node: DataNode) {
        if PlaceholderChecks.isReference(node) { return }
        switch node.value {
        case .text, .markdown:
            if let range = node.range, seen.insert(range).inserted { look(range) }
        case .list(let items): for item in items { look(at: item) }
        case .record(let record): for entry in record.entries { look(at: entry.node) }
        default: return
        }
    }

    /// Of a text as it was written: 'dalam Lampiran', 'dalam Lampiran II'.
    private mutating func look(_ range: SourceRange) {
        let text = range.text
        guard text.contains("Lampiran") else { return }
        for match in text.matches(of: /Lampiran(?:\s+([IVX]+)\b)?(?:\s+([A-Za-z]+))?/) {
            if let next = match.2, AnnexChecks.papers.contains(next.lowercased()) {
                let clause = text[match.range.lowerBound...].prefix { !".;,:".contains($0) }
                guard clause.split(separator: " ").prefix(8).contains("ini") else { continue }
            }
            isNamed = true
            let number = match.1.map(AnnexChecks.number) ?? 1
            guard number > annexes.count else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
            let place = range.slice(start..<start + "Lampiran".utf8.count)
            return findings.report(missing(match.1.map(String.init), at: place))
        }
    }

    private static func number(_ roman: Substring) -> Int {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
        let digits = roman.map { values[$0] ?? 0 }
        return digits.indices.reduce(0) { sum, index in
            let isLess = index + 1 < digits.count && digits[index] < digits[index + 1]
            return sum + (isLess ? -digits[index] : digits[index])
        }
    }

    private func missing(_ number: String?, at place: SourceRange) -> Diagnostic {
        let count = annexes.count
        return Diagnostic(
            "data.annex-missing", .warning,
            count == 0
                ? Wording(
                    id: "naskah ini menyebut Lampiran, tetapi tidak punya lampiran",
                    en: "this names an annex, and there is none")
                : Wording(
                    id: "naskah ini menyebut Lampiran \(number ?? ""), tetapi lampirannya hanya \(count)",
                    en: "this names the annex \(number ?? ""), and there are \(count) only"),
            at: place
        )
        .fix(
            Wording(
                id: "tulis isinya di bawah lampiran:, atau perbaiki kalimatnya",
                en: "write it below lampiran:, or correct the sentence"))
    }

    private mutating func checkNamed(_ form: DataRecord) {
        guard !annexes.isEmpty, !isNamed else { return }
        findings.report(
            Diagnostic(
                "data.annex-unnamed", .note,
                Wording(
                    id: "tidak ada ketentuan yang menyebut Lampiran", en: "no provision names the annex"),
                at: form.entry("lampiran")?.keyRange ?? annexes.first?.range
            )
            .rule(
                Wording(
                    id: "lampiran dinyatakan dalam batang tubuh (UU 12/2011, Lampiran II, 192)",
                    en: "a provision says that there is an annex (UU 12/2011, Lampiran II, 192)")
            )
            .fix(
                Wording(
                    id: "tulis misalnya \"tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan\"",
                    en: "write, for example, \"tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan\"")))
    }
}
