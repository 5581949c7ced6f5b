import Diagnostics
import DocumentData
@testable import DocumentLayout
import LayoutLanguage
import PageModel
import TestSupport
import Testing

/// Paper and margins as layouts ask for them.
@Suite struct PageMasterTests {
    private func master(_ attributes: [String: String]) -> PageMaster {
        PageMaster(element: BoundElement(named: "page-master", attributes.merging(["name": "uji"]) { own, _ in own }))
    }

    @Test func percentagesAreOfThePaper() {
        let master = master(["size": "A4", "margin": "10% 20%", "margin-left": "5%", "margin-top": "1em"])
        let paper = PaperName.a4.size
        #expect(master.margin.right == paper.width.scaled(by: 0.2))
        #expect(master.margin.bottom == paper.height.scaled(by: 0.1))
        #expect(master.margin.left == paper.width.scaled(by: 0.05))
        #expect(master.margin.top == .pt(10))
        #expect(!master.lacksRoom)
    }

    /// Of the paper as it is turned.
    @Test func percentagesOfTurnedPaper() {
        let master = master(["size": "A4", "orientation": "landscape", "margin": "10%"])
        #expect(master.size.width == .mm(297))
        #expect(master.margin.left == master.size.width.scaled(by: 0.1))
        #expect(master.margin.top == master.size.height.scaled(by: 0.1))
        #expect(self.master(["margin": "60%"]).lacksRoom)
    }

    /// A size that is written out says which way the paper is turned; only `orientation` turns it.
    @Test(arguments: [
        ("100mm 50mm", nil, 100.0), ("50mm 100mm", nil, 50), ("100mm 50mm", "portrait", 50),
        ("50mm 100mm", "landscape", 100),
        ("100mm 50mm", "landscape", 100), ("A4", nil, 210),
    ])
    func onlyWhatIsWrittenTurnsPaper(size: String, orientation: String?, width: Double) {
        var attributes = ["size": size]
        attributes["orientation"] = orientation
        #expect(master(attributes).size.width == .mm(width))
    }

    @Test func withoutAnyWord() {
        let master = PageMaster(element: nil)
        #expect(master.size == PaperName.a4.size)
        #expect(master.margin == Edges(top: .mm(25), right: .mm(20), bottom: .mm(25), left: .mm(25)))
        #expect(PageMaster(element: BoundElement(named: "page-master", ["name": "uji"])).margin == master.margin)
    }

    /// The bound edge is the left one of a right-hand page, and the right one of the page at its back.
    @Test func marginsOfBoundBooksAreMirrored() {
        let upright = master(["size": "A4", "margin": "20mm 25mm 22mm 30mm", "mirrored": "true"])
        #expect(upright.margin(on: .right) == upright.margin)
        #expect(upright.margin(on: .left) == Edges(top: .mm(20), right: .mm(30), bottom: .mm(22), left: .mm(25)))
        let lying = master([
            "size": "A4", "orientation": "landscape", "margin": "30mm 15mm 17mm 15mm", "mirrored": "true",
        ])
        #expect(lying.margin(on: .left) == Edges(top: .mm(17), right: .mm(15), bottom: .mm(30), left: .mm(15)))
        for master in [upright, lying] { #expect(master.content(on: .left).size == master.content(on: .right).size) }
        #expect(master(["margin": "1mm 2mm 3mm 4mm"]).margin(on: .left).left == .mm(4))
    }

    @Test func textAndFeetStandWhereTheMarginsAre() {
        let layout = Layout(
            """
            <page-master name="buku" size="100pt 100pt" mirrored="true" margin="20pt 10pt 20pt 30pt">
            <footer on="all" margin-bottom="0pt"><p>f</p></footer></page-master>
            <section page-master="buku"><p>a</p><p break-before="page">b</p></section>
            """, master: "")
        #expect(layout.words(onPage: 0).map(\.x).sorted() == [30, 30])
        #expect(layout.words(onPage: 1).map(\.x).sorted() == [10, 10])
    }

    @Test(arguments: PaperName.allCases) func paperByName(_ name: PaperName) {
        #expect(master(["size": name.rawValue]).size == name.size)
        #expect(PaperName(of: name.size)?.size == name.size)
    }

    /// Paper that no machine takes is told at its place, also when it comes from the data.
    @Test(arguments: ["10mm 10mm", "6000mm 300mm", "{{ kertas }}"]) func impossiblePaper(size: String) {
        let source = MarkedSource(
            "<layout><page-master name=\"a\" size=\"⟦layout.paper-size⟧\(size)\"/><section page-master=\"a\"><p>a</p></section></layout>"
        )
        var findings = Findings()
        let data = DataRecord([.init(key: "kertas", node: DataNode(.text("19.99mm 300mm")))])
        let document = LayoutDocument.read(source.file, into: &findings)
        if let document { _ = Binder(document, data: data).sections(into: &findings) }
        source.check(findings)
    }
}
