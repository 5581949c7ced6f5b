import Diagnostics
import DocumentData
import PageModel
import Testing
import TestSupport
@testable import LayoutLanguage

/// Numbers in attributes are for the machine, numbers in texts for people.
struct MeasureTests {
    private func bind(_ content: String) -> (element: BoundElement?, findings: Findings) {
        var findings = Findings()
        let file = SourceFile(path: "uji.xml", text: "<layout><section>\(content)</section></layout>")
        guard let document = LayoutDocument.read(file, into: &findings) else { return (nil, findings) }
        let section = Binder(document, data: DataRecord([])).sections(into: &findings).first
        guard case .element(let element)? = section?.element.children.first else { return (nil, findings) }
        return (element, findings)
    }

    @Test(arguments: [
        (#"<box width="{{ 100 / 3 }}%"/>"#, "width", "33.3333%"),
        (#"<box width="{{ 25 / 2 }}mm"/>"#, "width", "12.5mm"),
        (#"<box width="{{ 1500 }}pt"/>"#, "width", "1500pt"),
        (#"<ol start="{{ 1200 + 34 }}"><li>a</li></ol>"#, "start", "1234"),
        (#"<img src="a.png" alt="{{ 25 / 2 }} meter"/>"#, "alt", "12,5 meter"),
    ])
    func numbersFitTheGrammarOfTheirAttribute(_ content: String, _ name: String, _ value: String) {
        let (element, findings) = bind(content)
        #expect(findings.all.map(\.id) == [])
        #expect(element?.writtenAttributes[name] == value)
    }

    @Test func coloursOfARingAreDeclared() {
        let (element, findings) = bind(##"<ring of="1-2" size="10mm" colors="#1F4E79 {{ '#A63D2F' }}"/>"##)
        #expect(findings.all.map(\.id) == [])
        #expect(element?.writtenAttributes["colors"] == "#1F4E79 #A63D2F")
        #expect(
            element?[RingElement.colors] == [
                Color(red: 0x1F, green: 0x4E, blue: 0x79), Color(red: 0xA6, green: 0x3D, blue: 0x2F),
            ])
    }
}
