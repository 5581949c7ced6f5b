import Diagnostics
import PageModel

/// The sentences about one page's break: why there, and what else was considered.
struct BreakSentences {
    private let record: BreakTrace.PageRecord
    /// From the bottom up, each break once.
    private let considered: [ConsideredBreak]

    /// So many of the breaks above the chosen one are told.
    private static let shownAbove = 3
    /// And so many below it.
    private static let shownBelow = 12

    init(_ record: BreakTrace.PageRecord) {
        self.record = record
        var latest: [BreakSite: ConsideredBreak] = [:], order: [BreakSite] = []
        for point in record.breaks.considered {
            if latest.updateValue(point, forKey: point.site) == nil { order.append(point.site) }
        }
        let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        considered = latest.values.sorted { ($0.room, -(rank[$0.site] ?? 0)) < ($1.room, -(rank[$1.site] ?? 0)) }
    }

    private var chosen: ConsideredBreak? { considered.first { record.chosen.contains($0.site) } }

    /// Breaks that lie lower on the page than the chosen one.
    private var lower: [ConsideredBreak] {
        guard let chosen else { return [] }
        return Array(considered.prefix { $0.site != chosen.site })
    }

    var why: Wording {
        if record.isEnd {
            return Wording(
                id: "Sebabnya: bagian ini berakhir di sini; tidak ada yang dipenggal.",
                en: "Why: the section ends here; nothing was broken.")
        }
        if let (value, box) = record.forced {
            let what = box.wording
            return Wording(
                id:
                    "Sebabnya: penggalan diminta dengan break-before atau break-after=\"\(value.rawValue)\" di atas \(what.indonesian).",
                en:
                    "Why: the break was asked for by break-before or break-after=\"\(value.rawValue)\" above \(what.english)."
            )
        }
        guard let chosen else {
            let misfit = misfitSentence
            return Wording(
                id:
                    "Sebabnya: tidak ada titik penggalan yang muat; sebagian isi ditempatkan walaupun melewati tepi. \(misfit.indonesian)",
                en: "Why: no break fits; a part is placed although it runs over the edge. \(misfit.english)")
        }
        var parts = [misfitSentence]
        let rejected = rejectedReasons(worseThan: chosen)
        if !rejected.isEmpty {
            parts.append(
                Wording(
                    id: "Titik yang lebih rendah tidak dipakai karena "
                        + rejected.map(\.indonesian).joined(separator: "; ") + ".",
                    en: "Lower breaks were not taken because " + rejected.map(\.english).joined(separator: "; ") + "."))
        }
        if let reason = chosen.judgement.reason {
            let text = ReasonWording(reason).text
            parts.append(
                Wording(
                    id:
                        "Titik yang dipilih pun melanggar aturan (\(text.indonesian)), tetapi halaman ini tidak menawarkan yang lebih baik.",
                    en: "The chosen one is against a rule too (\(text.english)), but the page offers no better one."))
        } else if rejected.isEmpty {
            parts.append(
                Wording(
                    id: "Titik ini yang paling rendah dan tidak melanggar aturan.",
                    en: "This break is the lowest and against no rule."))
        }
        return Wording(
            id: "Sebabnya: " + parts.map(\.indonesian).filter { !$0.isEmpty }.joined(separator: " "),
            en: "Why: " + parts.map(\.english).filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Each reason once, the one that lies lowest first.
    private func rejectedReasons(worseThan chosen: ConsideredBreak) -> [Wording] {
        var texts: [Wording] = []
        for point in lower where point.judgement.appeal < chosen.judgement.appeal {
            guard let reason = point.judgement.reason else { continue }
            let text = ReasonWording(reason).text
            if !texts.contains(text) { texts.append(text) }
        }
        return Array(texts.prefix(4))
    }

    /// What found no room: the last thing that was tried.
    private var misfitSentence: Wording {
        guard let misfit = record.breaks.misfits.last else { return Wording(verbatim: "") }
        let subject = misfit.text
        guard let needed = misfit.needed else {
            return Wording(
                id: "\(subject.indonesian.capitalisedFirst) tidak muat dalam sisa ruang \(misfit.room).",
                en: "\(subject.english.capitalisedFirst) does not fit into the \(misfit.room) that are left.")
        }
        // Space above what follows may take more than is left.
        let room = max(.zero, misfit.room)
        return Wording(
            id:
                "\(subject.indonesian.capitalisedFirst) tidak muat: perlu \(needed), tersisa \(room), kurang \(needed - room).",
            en:
                "\(subject.english.capitalisedFirst) does not fit: it needs \(needed), \(room) are left, \(needed - room) too few."
        )
    }

    // MARK: The list

    var points: [Wording] {
        guard !record.isEnd else { return [] }
        guard let position = considered.firstIndex(where: { record.chosen.contains($0.site) }) else {
            return considered.prefix(BreakSentences.shownBelow).map(line)
        }
        let from = max(0, position - BreakSentences.shownBelow)
        let shown = considered[from...min(considered.count - 1, position + BreakSentences.shownAbove)]
        var lines: [Wording] = []
        if from > 0 { lines.append(Wording(id: "  (\(from) titik lagi di bawahnya)", en: "  (\(from) more below)")) }
        lines += shown.map(line)
        let rest = considered.count - shown.endIndex
        if rest > 0 { lines.append(Wording(id: "  (\(rest) titik lagi di atasnya)", en: "  (\(rest) more above)")) }
        return lines
    }

    private func line(_ point: ConsideredBreak) -> Wording {
        let isChosen = record.chosen.contains(point.site)
        let verdict =
            point.judgement.reason.map { ReasonWording($0).text }
            ?? Wording(id: "tidak melanggar aturan", en: "against no rule")
        let mark = isChosen ? "→" : " "
        let room = max(.zero, point.room)
        return Wording(
            id: "\(mark) sisa \(room): \(point.text.indonesian); \(verdict.indonesian)",
            en: "\(mark) \(room) left: \(point.text.english); \(verdict.english)")
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
