import Diagnostics
import PageModel

/// Says in words why a page ends where it does: takes the pages as they come, and tells what was noted of their breaks.
public final class PageExplanation: PageConsumer {
    private struct ExplainedPage {
        let position: PagePosition
        let label: PageLabel?
        /// Height of the room for text.
        let room: Length
    }

    private let trace: BreakTrace
    private let pages = PagesInOrder { page in
        ExplainedPage(
            position: page.position, label: page.label, room: page.contentArea?.size.height ?? page.size.height)
    }

    /// - Parameter trace: of the document's layout.
    public init(_ trace: BreakTrace) {
        self.trace = trace
    }

    public func restart() { pages.restart() }
    public func take(_ page: Page) { pages.take(page) }

    public var pageCount: Int { pages.count }

    /// From 0; the first page with this printed number.
    public func index(labelled label: String) -> Int? { pages.all.firstIndex { $0.label?.text == label } }

    /// - Parameter index: of the page, from 0; none of a page that the document does not have.
    public func lines(ofPage index: Int) -> [Wording] {
        let all = pages.all
        guard all.indices.contains(index) else { return [] }
        let page = all[index], position = page.position
        let pages = trace.sections[position.section]?.pages ?? [:]
        guard let record = pages[position.page] else {
            return [
                heading(index, page),
                Wording(id: "Halaman ini tidak memuat alur teks.", en: "No flow of text stands on this page."),
            ]
        }
        let next =
            record.isEnd
            ? nextSection(after: position.section)
            : pages.filter { $0.key > position.page }.min { $0.key < $1.key }?.value.first
        let below = Wording(
            id: record.isEnd ? "Bagian berikutnya dimulai dengan" : "Halaman berikutnya dimulai dengan",
            en: record.isEnd ? "The next section begins with" : "The next page begins with")
        var lines = [
            heading(index, page), edge(Wording(id: "Halaman berakhir dengan", en: "The page ends with"), record.last),
        ]
        lines.append(edge(below, next))
        lines.append(Wording(verbatim: ""))
        let reasons = BreakSentences(record)
        lines.append(reasons.why)
        lines += record.breaks.remarks
        let points = reasons.points
        if !points.isEmpty {
            lines.append(Wording(verbatim: ""))
            lines.append(
                Wording(
                    id: "Titik penggalan yang dipertimbangkan, dari bawah ke atas:",
                    en: "Breaks that were considered, from the bottom up:"))
            lines += points
        }
        return lines
    }

    private func heading(_ index: Int, _ page: ExplainedPage) -> Wording {
        let section = trace.sections[page.position.section]
        let printed =
            page.label.map { label in
                Wording(id: ", bernomor \(label.text)", en: ", printed number \(label.text)")
            } ?? Wording(verbatim: "")
        let title = section?.title.map { "'\($0)'" } ?? "\(page.position.section + 1)"
        let place = section?.flow.layoutRange.map { " (\($0))" } ?? ""
        return Wording(
            id:
                "Halaman \(index + 1)\(printed.indonesian): halaman ke-\(page.position.page + 1) bagian \(title)\(place), tinggi ruang teks \(page.room)",
            en:
                "Page \(index + 1)\(printed.english): page \(page.position.page + 1) of section \(title)\(place), room for text \(page.room) high"
        )
    }

    private func nextSection(after section: Int) -> PlacedText? {
        trace.sections.filter { $0.key > section }.min { $0.key < $1.key }?.value.pages.min { $0.key < $1.key }?.value
            .first
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
