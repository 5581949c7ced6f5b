import Diagnostics
import Foundation
import TestSupport
import Testing
import XMLReading

/// Names, texts, values and their places are those that were written; another reader of XML agrees about the texts.
@Suite struct GeneratedXMLTests {
    @Test(arguments: 0..<10) func everythingStandsWhereItWasWritten(_ part: UInt64) throws {
        for seed in part * 100..<(part + 1) * 100 {
            let generated = GeneratedXML(Dice(seed: seed))
            var findings = Findings()
            let root = try #require(
                XMLReader.read(SourceFile(path: "a.xml", text: generated.text), into: &findings),
                "seed \(seed)\n\(generated.text)")
            #expect(findings.isEmpty)
            let items = items(of: root)
            if items != generated.items {
                let first = zip(items, generated.items).first { $0 != $1 }
                Issue.record(
                    "seed \(seed): \(items.count) of \(generated.items.count), first \(first.map { "\($0) instead of \($1)" } ?? "")\n\(generated.text)"
                )
            }
        }
    }

    /// Every byte of a text that is written in another way is found again: the place of one character means that character.
    @Test func placesWithinTexts() throws {
        for seed in 1000..<1200 {
            let generated = GeneratedXML(Dice(seed: UInt64(seed)))
            var findings = Findings()
            let root = try #require(XMLReader.read(SourceFile(path: "a.xml", text: generated.text), into: &findings))
            for text in texts(of: root) {
                var offset = 0
                for scalar in text.text.unicodeScalars {
                    let count = String(scalar).utf8.count, written = text.place(offset..<offset + count).text
                    let isItself = written == String(scalar)
                    let isSpace =
                        " \n\t".unicodeScalars.contains(scalar) && written.allSatisfy(\.isWhitespace)
                        && !written.isEmpty
                    #expect(
                        isItself || isSpace || (written.hasPrefix("&") && written.hasSuffix(";")),
                        "seed \(seed): '\(scalar)' at '\(written)'")
                    offset += count
                }
            }
        }
    }

    /// xmllint's canonical form has the same texts.
    @Test func anotherReaderAgrees() throws {
        for seed in 2000..<2040 {
            let generated = GeneratedXML(Dice(seed: UInt64(seed))),
                folder = try TemporaryFolder(["a.xml": generated.text])
            var findings = Findings()
            let root = try #require(XMLReader.read(SourceFile(path: "a.xml", text: generated.text), into: &findings))
            let canonical = try Program.output(
                of: "xmllint", "--nonet", "--nocdata", "--noblanks", "--c14n", folder.path("a.xml"))
            var again = Findings()
            let other = try #require(XMLReader.read(SourceFile(path: "b.xml", text: canonical), into: &again))
            #expect(words(of: root) == words(of: other), "seed \(seed)\n\(generated.text)")
        }
    }

    private func items(of element: XMLElement) -> [GeneratedXML.Item] {
        var items = [item("element", element.name, element.nameRange)]
        for attribute in element.attributes {
            items.append(item("attribute", attribute.name, attribute.nameRange))
            items.append(item("value", attribute.value, attribute.valueRange))
        }
        for child in element.children {
            switch child {
            case .element(let child): items += self.items(of: child)
            case .text(let text): items.append(item("text", text.text, text.range))
            }
        }
        return items
    }

    private func item(_ kind: String, _ text: String, _ range: SourceRange) -> GeneratedXML.Item {
        GeneratedXML.Item(kind: kind, text: text, range: range.lower..<range.upper)
    }

    private func texts(of element: XMLElement) -> [XMLText] {
        element.attributes.map(\.content)
            + element.children.flatMap { child in
                switch child {
                case .element(let child): texts(of: child)
                case .text(let text): [text]
                }
            }
    }

    /// All words: the canonical form may part texts elsewhere.
    private func words(of element: XMLElement) -> [Substring] {
        let values = element.attributes.sorted { $0.name < $1.name }.map { "\($0.name)=\($0.value)" }
        let content = element.children.map { child in
            switch child {
            case .element(let child): " <\(words(of: child).joined(separator: " "))> "
            case .text(let text): text.text
            }
        }
        return ([element.name] + values + [content.joined()]).joined(separator: " ").split(
            whereSeparator: \.isWhitespace)
    }
}
