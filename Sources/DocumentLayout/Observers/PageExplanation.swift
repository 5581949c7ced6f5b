import Diagnostics
import PageModel

/// Says in words why a page of a laid-out document ends where it does.
public struct PageExplanation {
    private let document: LaidOutDocument
    private let trace: BreakTrace

    public init(_ document: LaidOutDocument, trace: BreakTrace) {
        self.document = document
        self.trace = trace
    }

    /// - Parameter index: of the page, from 0.
    public func lines(ofPage index: Int) -> [Wording] {
        let plan = document.plans[index]
        let pages = trace.sections[plan.section]?.pages ?? [:]
        guard let record = pages[plan.position.page] else {
            return [heading(index, plan), Wording(id: "Halaman ini tidak memuat alur teks.", en: "No flow of text stands on this page.")]
        }
        let next = record.isEnd ? nextSection(after: plan.section)
            : pages.filter { $0.key > plan.position.page }.min { $0.key < $1.key }?.value.first
        let below = Wording(id: record.isEnd ? "Bagian berikutnya dimulai dengan" : "Halaman berikutnya dimulai dengan",
                            en: record.isEnd ? "The next section begins with" : "The next page begins with")
        var lines = [heading(index, plan), edge(Wording(id: "Halaman berakhir dengan", en: "The page ends with"), record.last)]
        lines.append(edge(below, next))
        lines.append(Wording(verbatim: ""))
        let reasons = BreakSentences(record)
        lines.append(reasons.why)
        let points = reasons.points
        if !points.isEmpty {
            lines.append(Wording(verbatim: ""))
            lines.append(Wording(id: "Titik penggalan yang dipertimbangkan, dari bawah ke atas:",
                                 en: "Breaks that were considered, from the bottom up:"))
            lines += points
        }
        return lines
    }

    private func heading(_ index: Int, _ plan: PagePlan) -> Wording {
        let section = trace.sections[plan.section]
        let printed = plan.label.map { label in
            Wording(id: ", bernomor \(label.text)", en: ", printed number \(label.text)")
        } ?? Wording(verbatim: "")
        let title = section?.title.map { "'\($0)'" } ?? "\(plan.section + 1)"
        let place = section?.flow.layoutRange.map { " (\($0))" } ?? ""
        let room = plan.kind.master.content.size.height
        return Wording(
            id: "Halaman \(index + 1)\(printed.indonesian): halaman ke-\(plan.position.page + 1) bagian \(title)\(place), tinggi ruang teks \(room)",
            en: "Page \(index + 1)\(printed.english): page \(plan.position.page + 1) of section \(title)\(place), room for text \(room) high")
    }

    private func nextSection(after section: Int) -> PlacedText? {
        trace.sections.filter { $0.key > section }.min { $0.key < $1.key }?.value.pages.min { $0.key < $1.key }?.value.first
    }

    private func edge(_ label: Wording, _ text: PlacedText?) -> Wording {
        guard let text else {
            return Wording(id: "  \(label.indonesian): (tidak ada teks)", en: "  \(label.english): (no text)")
        }
        var places: [String] = []
        if let source = text.source, source.file !== text.layout?.file { places.append("data \(source)") }
        if let layout = text.layout ?? text.source { places.append("layout \(layout)") }
        let tail = "\"\(text.text)\"" + (places.isEmpty ? "" : "  (\(places.joined(separator: ", ")))")
        return Wording(id: "  \(label.indonesian): \(tail)", en: "  \(label.english): \(tail)")
    }
}
