import Diagnostics
import LayoutLanguage
import XMLReading

/// Trees of XML know where everything stands; whatever the XML reader takes, the reader of layouts takes or refuses with a finding.
enum XMLProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let file = SourceFile(path: "acak.xml", bytes: bytes), places = Places(file: file)
        var findings = Findings()
        let root = XMLReader.read(file, into: &findings)
        try places.check(findings, isRefused: root == nil)
        if let root { try check(root, inside: file.range, places) }
        var reading = Findings()
        let layout = LayoutLibrary(source: OneLayout(file: file)).load(file.path, into: &reading)
        try places.check(reading, isRefused: layout == nil)
        if root == nil, layout != nil { throw BrokenProperty("a layout that is no XML was read") }
    }

    /// Goes down without recursion: trees may be deep.
    private static func check(_ root: XMLElement, inside: SourceRange, _ places: Places) throws(BrokenProperty) {
        var open = [(root, inside)]
        while let (element, outer) = open.popLast() {
            // The range of an element is that of its start tag; what it contains stands behind.
            try places.check(element.range, isInside: outer, "element \(element.name)")
            let behind = SourceRange(places.file, element.range.upper, places.file.bytes.count)
            try places.check(element.nameRange, isInside: element.range, "the name \(element.name)")
            guard element.nameRange.text == element.name else {
                throw BrokenProperty("\(element.name) is said to stand where '\(element.nameRange.text)' does")
            }
            for attribute in element.attributes {
                try places.check(attribute.nameRange, isInside: element.range, "attribute \(attribute.name)")
                guard attribute.nameRange.text == attribute.name else {
                    throw BrokenProperty("attribute \(attribute.name) is misplaced")
                }
                try check(attribute.content, inside: element.range, places)
            }
            var end = element.range.upper
            for child in element.children {
                let range =
                    switch child {
                    case .element(let child): child.range
                    case .text(let text): text.range
                    }
                guard range.lower >= end else {
                    throw BrokenProperty("children of \(element.name) overlap at \(range.lower)")
                }
                end = range.upper
                switch child {
                case .element(let child): open.append((child, behind))
                case .text(let text): try check(text, inside: behind, places)
                }
            }
        }
    }

    /// Places of parts of a text follow each other, and a text without references and line ends stands in the file as it is.
    private static func check(_ text: XMLText, inside outer: SourceRange, _ places: Places) throws(BrokenProperty) {
        try places.check(text.range, isInside: outer, "a text")
        let count = text.text.utf8.count
        var last = text.range.lower
        for offset in stride(from: 0, through: count, by: max(1, count / 8)) {
            let place = text.place(offset..<count)
            guard place.lower >= last, place.upper <= text.range.upper else {
                throw BrokenProperty("byte \(offset) of a text is misplaced")
            }
            last = place.lower
        }
        if !text.range.text.utf8.contains(where: "&<\r\n\t]".utf8.contains), text.range.text != text.text {
            throw BrokenProperty("'\(text.text)' is said to stand where '\(text.range.text)' does")
        }
    }
}

/// A layout without others beside it.
struct OneLayout: LayoutSource {
    let file: SourceFile

    func source(
        path: String, relativeTo: SourceFile?, namedAt place: SourceRange?, into findings: inout Findings
    ) -> SourceFile? {
        if path == file.path, relativeTo == nil { return file }
        findings.report(
            Diagnostic("layout.missing-import", .error, Wording(id: "tidak ada", en: "not there"), at: place))
        return nil
    }
}
