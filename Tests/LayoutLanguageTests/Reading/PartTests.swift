import Diagnostics
import TestSupport
import Testing
@testable import LayoutLanguage

/// Parts of elements: what is wrong about a style for one is told with its place, and so are the classes that came before parts.
@Suite struct PartTests {
    private func findings(_ text: String) -> [Diagnostic] {
        let source = MarkedSource("<layout>\(text)</layout>")
        var findings = Findings()
        _ = LayoutDocument.read(source.file, [], into: &findings)
        source.check(findings)
        return findings.all
    }

    @Test(arguments: [
        "<style for=\"signatures\" part=\"⟦layout.invalid-value⟧offise\" color=\"red\"/>",
        "<style for=\"toc\" part=\"⟦layout.foreign-part⟧name\" color=\"red\"/>",
        "<style for=\"toc list-of\" part=\"⟦layout.foreign-part⟧entry-table\" color=\"red\"/>",
        "<style for=\"p\" part=\"⟦layout.foreign-part⟧name\" color=\"red\"/>",
        "<style class=\"x\" ⟦layout.part-without-element⟧part=\"name\" color=\"red\"/>",
        "<style for=\"signatures\" class=\"x\" ⟦layout.part-without-element⟧part=\"name\" color=\"red\"/>",
        "<style for=\"⟦layout.part-missing⟧markdown\" color=\"red\"/>",
        "<style for=\"toc\" part=\"entry\" color=\"red\"/>⟦layout.duplicate-name⟧<style for=\"toc\" part=\"entry\" color=\"blue\"/>",
        "<style for=\"toc\" part=\"entry\" color=\"red\"/><style for=\"toc\" color=\"blue\"/><style for=\"list-of\" part=\"entry\" color=\"red\"/>",
    ])
    func styles(_ text: String) {
        for finding in findings(text) where finding.id != "layout.duplicate-name" {
            #expect(finding.fix != nil, "\(finding.id)")
        }
    }

    @Test func nearestPartIsSuggested() {
        #expect(findings("<style for=\"toc list-of\" part=\"⟦layout.foreign-part⟧entry-h1\"/>").first?.fix != nil)
        let near = findings("<style for=\"signatures\" part=\"⟦layout.foreign-part⟧entry\"/>").first?.fix
        #expect(
            near?.message.english.contains("for=\"toc list-of\" part=\"entry\"") == true,
            "\(near?.message.english ?? "")")
    }

    // MARK: Classes of earlier layouts

    /// Every class that once gave a part its style is told wherever a style is for it, and the suggested text is right.
    @Test func formerClassesAreTold() {
        let names = ElementDeclaration.all.flatMap { owner in owner.parts.flatMap { $0.formerClasses(of: owner) } }
        #expect(Set(names).count > 40)
        for name in Set(names) {
            let found = findings("<style ⟦layout.renamed-class⟧class=\"\(name)\" color=\"red\"/>").first?.fix?
                .replacement
            #expect(found?.range.text == "class=\"\(name)\"", "\(name)")
            _ = findings("<style \(found?.text ?? "") color=\"red\"/>")
        }
    }

    @Test func theElementAtHandDecides() {
        let toc = findings("<style ⟦layout.renamed-class⟧class=\"daftar\" color=\"red\"/><section><toc/></section>")
        #expect(toc.first?.fix?.replacement?.text == "for=\"toc list-of\" part=\"entry\"")
        let list = findings(
            "<style ⟦layout.renamed-class⟧class=\"daftar\" color=\"red\"/><section><signatures/></section>")
        #expect(list.first?.fix?.replacement?.text == "for=\"signatures\" part=\"list\"")
        let number = findings("<style ⟦layout.renamed-class⟧class=\"nomor\" color=\"red\"/>")
        #expect(number.first?.fix?.replacement?.text == "for=\"h1 h2 h3 h4 h5 h6 figcaption caption\" part=\"number\"")
    }

    /// A class of the layout's own is left alone, as long as nothing suggests that it was meant for a part.
    @Test func ownClassesAreLeftAlone() {
        let own = "<style class=\"nama\" color=\"red\"/>"
        _ = findings(own + "<section><p class=\"nama\">a</p></section>")
        let both = findings(
            "<style ⟦layout.renamed-class⟧class=\"nama\" color=\"red\"/><section><p class=\"nama\">a</p><signatures/></section>"
        )
        #expect(both.first?.fix != nil && both.first?.fix?.replacement == nil)
        let styled = "<style for=\"signatures\" part=\"name\" extends=\"nama\"/>"
        _ = findings(own + styled + "<section><p class=\"nama\">a</p><signatures/></section>")
    }

    /// Elements of a layout that relied on the look of such a class.
    @Test func usesOfFormerClassesAreTold() {
        _ = findings(
            "<section><p class=\"⟦layout.renamed-class⟧tanda-salinan\">a</p><p class=\"jabatan\">b</p></section>")
        _ = findings("<style class=\"tebal\" extends=\"⟦layout.renamed-class⟧nip\"/>")
    }

    // MARK: Declarations

    /// Names of parts are words of the language, unique in their element.
    @Test func namesAreUnique() {
        for element in ElementDeclaration.all {
            #expect(Set(element.parts.map(\.name)).count == element.parts.count, "\(element.name)")
        }
    }

    @Test func theReferenceListsAllParts() {
        let page = ReferenceWriter.page()
        for element in ElementDeclaration.all where !element.parts.isEmpty {
            let section =
                page.components(separatedBy: "### `<\(element.name)>`\n").last?.components(separatedBy: "\n### ").first
                ?? ""
            for part in element.parts {
                #expect(section.contains("| `\(part.name)` | `<\(part.base.name)>` |"), "\(element.name) \(part.name)")
            }
        }
    }

    @Test func theSchemaKnowsTheNames() {
        let schema = RelaxNGWriter.schema.replacing("\\-", with: "-")
        for name in ElementDeclaration.partNames { #expect(schema.contains(name), "\(name)") }
    }
}
