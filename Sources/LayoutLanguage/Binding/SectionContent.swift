import Diagnostics
import Files

/// What a section says, and beside it where each part of that is written. Sections that say the same are laid out alike, wherever in
/// their files they are written.
package struct SectionContent {
    private enum Mark: Int { case text, element, end, loop, step, place, noPlace }

    /// Of elements, attributes and texts with all rows of long tables; of no place.
    package private(set) var digest = Digest()
    /// In the order in which they are met. Two sections of one digest have as many, and those at one index stand for the same thing.
    package private(set) var places: [SourceRange] = []

    /// Binds what the section has left for later.
    package init(_ section: BoundSection, of source: any SectionSource) {
        absorb([.element(section.element)], source)
        absorb(section.pageMaster.map { [.element($0)] } ?? [], source)
    }

    /// Of elements that leave nothing for later: rules of style.
    package init(_ elements: [BoundElement]) { absorb(elements.map { .element($0) }, nil) }

    /// Goes down without recursion: elements may be deeper within each other than the stack is.
    private mutating func absorb(_ nodes: [BoundNode], _ source: (any SectionSource)?) {
        var open: [ArraySlice<BoundNode>] = [nodes[...]]
        while var rest = open.popLast() {
            guard let node = rest.popFirst() else {
                absorb(.end)
                continue
            }
            open.append(rest)
            switch node {
            case .text(let text):
                absorb(.text)
                digest.absorb(text.text)
                absorb(text.source)
                // Pages name these places themselves.
                for place in text.origin?.places ?? [] { digest.absorb(place.description) }
            case .element(let element):
                absorb(element)
                open.append(element.children[...])
            case .loop(let loop):
                absorb(.loop)
                for step in 0..<loop.stepCount {
                    absorb(.step)
                    absorb(source?.nodes(ofStep: step, in: loop) ?? [], source)
                }
                absorb(.end)
            }
        }
    }

    private mutating func absorb(_ element: BoundElement) {
        absorb(.element)
        absorb(ObjectIdentifier(element.declaration))
        absorb(element.layoutRange)
        absorb(element.dataRange)
        digest.absorb(element.attributes.count)
        for attribute in element.attributes {
            absorb(ObjectIdentifier(attribute.declaration))
            digest.absorb(attribute.text)
            absorb(attribute.range)
            absorb(attribute.dataRange)
        }
        digest.absorb(element.style.classes)
        digest.absorb(element.style.parts?.key ?? "")
        digest.absorb(element.style.properties.count)
        for property in element.style.properties {
            absorb(ObjectIdentifier(property.declaration))
            digest.absorb(property.text)
            absorb(property.range)
        }
    }

    /// Whether there is a place counts, not which one.
    private mutating func absorb(_ place: SourceRange?) {
        absorb(place == nil ? .noPlace : .place)
        if let place { places.append(place) }
    }

    private mutating func absorb(_ mark: Mark) { digest.absorb(mark.rawValue) }

    /// Declarations are there as long as the program runs.
    private mutating func absorb(_ declaration: ObjectIdentifier) {
        digest.absorb(Int(bitPattern: declaration))
    }
}
