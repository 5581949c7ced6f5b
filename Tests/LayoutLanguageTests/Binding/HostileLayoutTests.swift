import Diagnostics
import LayoutLanguage
import Testing
import TestSupport

/// Layouts that would never end or fill the memory end in one finding at the place that is to blame.
@Suite struct HostileLayoutTests {
    private func check(
        _ text: String, limits: BindingLimits = BindingLimits(), sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let source = MarkedSource(text)
        var findings = Findings()
        _ = Bound.sections(source.file, limits: limits, into: &findings)
        source.check(findings, sourceLocation: sourceLocation)
    }

    private var small: BindingLimits {
        var limits = BindingLimits()
        limits.nodes = 1000
        limits.steps = 100_000
        return limits
    }

    @Test func hugeRanges() {
        check(Bound.layout("<for each=\"i\" in=\"⟦layout.range-too-long⟧range(1, 1000000000)\"><p/></for>"))
        check(Bound.layout("<for each=\"i\" in=\"⟦layout.wrong-type⟧range(1, 99999999999999999999)\"><p/></for>"))
    }

    @Test func nestedLoops() {
        let loops = (0..<8).map { "<for each=\"a\($0)\" in=\"range(1, 100)\">" }.joined()
        let ends = String(repeating: "</for>", count: 8)
        check(Bound.layout("\(loops)⟦layout.too-many-nodes⟧<p/>\(ends)"), limits: small)
        var limits = small
        limits.nodes = 5_000_000
        var findings = Findings()
        _ = Bound.sections(
            SourceFile(path: "u", text: Bound.layout("\(loops)\(ends)")), limits: limits, into: &findings)
        #expect(findings.all.map(\.id) == ["layout.too-much-work"])
        check("<layout>" + loops + "<section/>" + ends + "</layout>", sectionLimit: 50)
    }

    private func check(_ text: String, sectionLimit: Int) {
        var limits = BindingLimits()
        limits.sections = sectionLimit
        var findings = Findings()
        #expect(
            Bound.sections(SourceFile(path: "u", text: text), limits: limits, into: &findings).count == sectionLimit)
        #expect(findings.all.map(\.id) == ["layout.too-many-sections"])
    }

    @Test func recursionOfComponents() {
        var findings = Findings()
        let text =
            "<layout><component name=\"a\"><use component=\"b\"/><use component=\"b\"/></component><component name=\"b\"><use component=\"a\"/></component><section><use component=\"a\"/></section></layout>"
        _ = Bound.sections(SourceFile(path: "u", text: text), into: &findings)
        #expect(findings.all.map(\.id) == ["layout.component-recursion"])
        #expect(findings.all.first?.notes.first?.message.english.contains("a → b → a") == true)
    }

    @Test func recursionThroughSlots() {
        var findings = Findings()
        let text =
            "<layout><component name=\"a\"><use component=\"a\"><slot/></use></component><section><use component=\"a\"><p/></use></section></layout>"
        _ = Bound.sections(SourceFile(path: "u", text: text), into: &findings)
        #expect(findings.all.map(\.id) == ["layout.component-recursion"])
    }

    /// Thirty components, each using the next one twice: a thousand million uses that show nothing.
    @Test func doublingComponents() {
        var text = "<layout>"
        for level in 0..<30 {
            text +=
                "<component name=\"c\(level)\"><use component=\"c\(level + 1)\"/><use component=\"c\(level + 1)\"/></component>"
        }
        text += "<component name=\"c30\"/><section><use component=\"c0\"/></section></layout>"
        var findings = Findings()
        _ = Bound.sections(SourceFile(path: "u", text: text), limits: small, into: &findings)
        #expect(findings.all.map(\.id) == ["layout.too-much-work"])
    }

    /// Forty names, each twice the one before.
    @Test func doublingTexts() {
        var content = "<p>{{ x40 }}</p>"
        for level in (1...40).reversed() {
            content = "<let name=\"x\(level)\" value=\"{{ x\(level - 1) }}{{ x\(level - 1) }}\">\(content)</let>"
        }
        var findings = Findings()
        _ = Bound.sections(
            SourceFile(path: "u", text: Bound.layout("<let name=\"x0\" value=\"ha\">\(content)</let>")), into: &findings
        )
        #expect(findings.all.map(\.id) == ["layout.text-too-long"])
    }

    @Test func deepNesting() {
        let depth = 240
        let text = Bound.layout(
            String(repeating: "<box>", count: depth) + "<p>x</p>" + String(repeating: "</box>", count: depth))
        var findings = Findings()
        #expect(Bound.sections(SourceFile(path: "u", text: text), into: &findings).count == 1)
        #expect(findings.isEmpty)
        _ = Bound.sections(
            SourceFile(path: "u", text: Bound.layout(String(repeating: "<box>", count: 100_000))), into: &findings)
        #expect(findings.all.map(\.id) == ["xml.too-deep"])
    }

    @Test func deepComponents() {
        let box = String(repeating: "<box>", count: 40), end = String(repeating: "</box>", count: 40)
        var text = "<layout>"
        for level in 0..<30 {
            text += "<component name=\"c\(level)\">\(box)<use component=\"c\(level + 1)\"/>\(end)</component>"
        }
        text += "<component name=\"c30\"/><section><use component=\"c0\"/></section></layout>"
        var findings = Findings()
        _ = Bound.sections(SourceFile(path: "u", text: text), into: &findings)
        #expect(findings.all.map(\.id) == ["layout.too-deep"])
    }

    @Test func importsOfImports() {
        let files = (0..<400).map { SourceFile(path: "f\($0)", text: "<layout><import href=\"f\($0 + 1)\"/></layout>") }
        var findings = Findings()
        _ = LayoutDocument.read(files[0], Array(files.dropFirst()), into: &findings)
        #expect(findings.all.map(\.id) == ["layout.too-many-imports"])
        #expect(findings.all.first?.range?.file.path == "f31")
    }

    /// What each of many sections may use, all of them together may not: the first section that finds nothing left is told.
    @Test func sectionsShareTheStepsOfTheirDocument() {
        var limits = BindingLimits()
        limits.steps = 100_000
        limits.documentSteps = 250_000
        func findings(sections: Int) -> [String] {
            let loop =
                "<for each=\"a\" in=\"range(1, 80)\"><for each=\"b\" in=\"range(1, 40)\"><p>{{ a + b }}</p></for></for>"
            var findings = Findings()
            let text = "<layout>" + String(repeating: "<section>\(loop)</section>", count: sections) + "</layout>"
            _ = Bound.sections(SourceFile(path: "u", text: text), limits: limits, into: &findings)
            return findings.all.map(\.id)
        }
        let one = findings(sections: 1)
        #expect(one.isEmpty, "\(one)")
        #expect(!findings(sections: 60).isEmpty)
    }
}
