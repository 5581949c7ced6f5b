import PageModel
import Testing
@testable import DocumentLayout

/// How Gantt charts go on over pages. A row, a title and the head are 9 pt high.
@Suite struct GanttBreakTests {
    private func bars(_ count: Int, _ name: String = "b", attributes: String = "") -> String {
        (1...count).map { "<bar label=\"\(name)\($0)\" from=\"2024\" to=\"2025\"\(attributes)/>" }.joined()
    }

    private func layout(_ rows: String, height: Double, before: String = "", trace: BreakTrace? = nil) -> Layout {
        Layout.gantt(
            "\(before)<gantt label-width=\"60pt\" bar-height=\"6pt\">\(rows)</gantt>", height: height, trace: trace)
    }

    @Test func headAndTitleStandAgain() {
        let layout = layout("<bars label=\"G\">\(bars(6))</bars>", height: 54)
        #expect(layout.findings.isEmpty)
        #expect(
            layout.lines == [["20242025", "G", "b1", "b2", "b3", "b4"], ["20242025", "G (lanjutan)", "b5", "b6"]])
        #expect(layout.readText == "20242025Gb1b2b3b4b5b6")
        #expect(
            layout.structure.components(of: "THead(").count == 2
                && layout.structure.components(of: "TBody(").count == 2)
    }

    @Test func captionGoesOn() {
        let layout = Layout.gantt("<gantt><caption>Peta</caption>\(bars(12))</gantt>", height: 100)
        #expect(layout.pages.count > 1 && layout.lines[1].first == "Peta (lanjutan)")
        #expect(layout.tagTree.components(of: "Caption(").count == 2)
    }

    @Test func titleKeepsTwoRows() {
        // Head and four rows; the second title would have one row below it.
        let layout = layout("<bars label=\"G\">\(bars(2))</bars><bars label=\"H\">\(bars(3, "c"))</bars>", height: 54)
        #expect(layout.lines == [["20242025", "G", "b1", "b2"], ["20242025", "H", "c1", "c2", "c3"]])
    }

    @Test func noRowIsAlone() {
        #expect(layout(bars(6), height: 54).lines.map(\.count) == [5, 3])
        #expect(
            layout("<bars label=\"G\">\(bars(5))</bars><bars label=\"H\">\(bars(2, "c"))</bars>", height: 54).lines
                == [
                    ["20242025", "G", "b1", "b2", "b3"], ["20242025", "G (lanjutan)", "b4", "b5"],
                    ["20242025", "H", "c1", "c2"],
                ])
    }

    @Test func aWholeGroupStaysTogether() {
        let layout = layout(
            "<bars label=\"G\">\(bars(2))</bars><bars label=\"H\" break-inside=\"avoid\">\(bars(4, "c"))</bars>",
            height: 63)
        #expect(layout.lines[1] == ["20242025", "H", "c1", "c2", "c3", "c4"])
    }

    @Test func breaksThatAreAskedForAreMade() {
        let layout = layout(
            "<bars label=\"G\">\(bars(2))</bars><bars label=\"H\" break-before=\"page\">\(bars(2, "c"))</bars>",
            height: 150)
        #expect(layout.lines == [["20242025", "G", "b1", "b2"], ["20242025", "H", "c1", "c2"]])
    }

    @Test func aRowTallerThanThePageIsToldAndKept() {
        let name = (1...30).map { "kata\($0)" }.joined(separator: " ")
        let layout = layout("<bar label=\"\(name)\" from=\"2024\" to=\"2025\"/>\(bars(2))", height: 60)
        #expect(layout.findings == ["layout.too-tall", "layout.off-paper"])
        #expect(layout.readText.contains(name.filter { $0 != " " }) && layout.readText.hasSuffix("b1b2"))
    }

    @Test func aChartThatDoesNotFitMovesOn() {
        let layout = layout(bars(2), height: 50, before: "<p>a</p><p>b</p><p>c</p>")
        #expect(layout.lines == [["a", "b", "c"], ["20242025", "b1", "b2"]])
    }

    @Test func pagesAreSaidToEndAndBeginWithTheirRows() throws {
        let trace = BreakTrace()
        let layout = layout("<bars label=\"G\">\(bars(6))</bars>", height: 54, trace: trace)
        #expect(layout.pages.count == 2)
        let pages = try #require(trace.sections[0]?.pages)
        #expect(pages[0]?.last?.text == "b4" && pages[1]?.first?.text == "b5")
    }

    @Test func peopleAreToldWhyItBroke() throws {
        let trace = BreakTrace()
        let layout = layout(
            "<bars label=\"G\">\(bars(2))</bars><bars label=\"H\">\(bars(3, "c"))</bars>", height: 54, trace: trace)
        #expect(layout.pages.count == 2)
        let record = try #require(trace.sections[0]?.pages[0])
        #expect(record.chosen.map(\.index) == [3])
        let reasons = record.breaks.considered.compactMap { point -> GanttReason? in
            if case .ofKind(let reason)? = point.judgement.reason { return reason as? GanttReason }
            return nil
        }
        #expect(reasons == [.groupRow, .groupRow, .groupRow, .groupRow])
        #expect(record.breaks.misfits.contains { $0.text.english.contains("c2") && $0.needed == .pt(9) })
    }
}
