import Diagnostics
import Foundation

/// Indicators by their names, for sentences that name one and say figures of it.
struct KnownFigures {
    struct Indicator {
        let name: String
        let words: [Substring]
        /// Baseline, targets and condition at the end.
        let values: [(value: Decimal, place: SourceRange?)]
        let years: Set<Int>
    }

    private var byBeginning: [Substring: [Indicator]] = [:]
    /// Names of fewer words are words of everyday.
    private static let fewestWords = 2

    init(_ root: DataRecord) {
        for program in root.records("program") {
            for record in program.records("daftar_indikator") {
                guard let name = record.text("indikator") else { continue }
                let words = Array(ShortName.key(name).split(separator: " "))
                guard words.count >= KnownFigures.fewestWords else { continue }
                let targets = record.records("target")
                let nodes = [record["baseline"], record["kondisi_akhir"]] + targets.map { $0["nilai"] }
                let values = nodes.compactMap { node in
                    node.flatMap { node in node.value.asNumber.map { (value: $0, place: node.range) } }
                }
                byBeginning[words[0], default: []].append(
                    Indicator(
                        name: name, words: words, values: values, years: Set(targets.compactMap { $0.integer("tahun") })
                    ))
            }
        }
    }

    var isEmpty: Bool { byBeginning.isEmpty }

    /// The longest name that begins with these words.
    func indicator(at words: ArraySlice<Substring>) -> Indicator? {
        guard let first = words.first, let candidates = byBeginning[first] else { return nil }
        return candidates.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
    }
}
