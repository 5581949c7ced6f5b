import Diagnostics
import Testing
@testable import LayoutLanguage

/// xmllint, with the schema, takes the values that the reader takes.
@Suite struct SchemaValueTests {
    @Test func everyAttributeAndProperty() throws {
        var files: [(name: String, file: SourceFile)] = []
        for (index, declared) in DeclaredValue.all.enumerated() {
            var texts = GrammarTexts(seed: UInt64(index))
            for number in 0..<8 {
                let text = number < 3 ? texts.text(declared.grammar) : texts.nearMiss(declared.grammar)
                let name = "\(index)-\(number).xml"
                files.append((name, SourceFile(path: name, text: layout(declared, text))))
            }
        }
        let valid = try RelaxNGValidator.valid(files)
        for (name, file) in files {
            var reader = LayoutReader(filters: .standard)
            _ = reader.read(file)
            let told = reader.findings.all.map(\.message.english)
            #expect(reader.findings.hasErrors != valid.contains(name), "\(file.text(0..<file.bytes.count)) \(told)")
        }
        #expect(valid.count > files.count / 3 && files.count - valid.count > 300)
    }

    /// A layout with one element that has the value, at a place where the element may stand.
    private func layout(_ declared: DeclaredValue, _ text: String) -> String {
        let element = declared.element
        var values = [declared.name: text]
        for attribute in element.attributes where attribute.isRequired && attribute.name != declared.name {
            var texts = GrammarTexts(seed: 1)
            values[attribute.name] = attribute.purpose == .expression ? "a.b" : texts.text(attribute.grammar)
        }
        let attributes = values.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: " ")
        let (open, close) = Self.around(element)
        if element == .layout { return "<layout \(attributes)/>" }
        return "<layout>\(open)<\(element.name) \(attributes)/>\(close)</layout>"
    }

    /// Tags around an element, down from `layout`.
    private static func around(_ element: ElementDeclaration) -> (open: String, close: String) {
        var path: [ElementDeclaration] = [], current = element
        while !ContentModel.top.allows(current) {
            let parents = ElementDeclaration.all.filter {
                $0.content.allows(current) && $0.content != .parent && $0 != current && !path.contains($0)
            }
            guard let parent = parents.first(where: { ContentModel.top.allows($0) }) ?? parents.first else { break }
            path.insert(parent, at: 0)
            current = parent
        }
        return (path.map { "<\($0.name)\(required($0))>" }.joined(), path.reversed().map { "</\($0.name)>" }.joined())
    }

    private static func required(_ element: ElementDeclaration) -> String {
        element.attributes.filter(\.isRequired).map { attribute in
            var texts = GrammarTexts(seed: 1)
            return " \(attribute.name)=\""
                + (attribute.purpose == .expression ? "a.b" : escaped(texts.text(attribute.grammar))) + "\""
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
