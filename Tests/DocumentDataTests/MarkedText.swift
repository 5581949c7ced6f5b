import Diagnostics
import Testing

/// A sample with its expected findings marked in place: `❶nma❶` is a finding that covers 'nma', `❶❶` one of no width.
struct MarkedText {
    let text: String
    /// Marker → byte range in `text`.
    let places: [Character: Range<Int>]

    init(_ marked: String) {
        var text = ""
        var starts: [Character: Int] = [:]
        var places: [Character: Range<Int>] = [:]
        for character in marked {
            guard "❶❷❸❹❺❻❼❽❾".contains(character) else {
                text.append(character)
                continue
            }
            if let start = starts[character] {
                places[character] = start..<text.utf8.count
            } else {
                starts[character] = text.utf8.count
            }
        }
        self.text = text
        self.places = places
    }
}

/// A finding reduced to what tests compare: 'data.unknown-key at path:3..<6'.
func brief(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { "\($0.file.path):\($0.lower)..<\($0.upper)" } ?? "-"
    return "\(diagnostic.id) at \(place)"
}

/// Fails on every finding that is missing, misplaced or unexpected.
func expect(
    _ findings: Findings, in path: String, _ sample: MarkedText, _ ids: [Character: String],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let expected = ids.map { marker, id in
        sample.places[marker].map { "\(id) at \(path):\($0.lowerBound)..<\($0.upperBound)" }
            ?? "\(id) at unmarked \(marker)"
    }
    #expect(findings.all.map(brief).sorted() == expected.sorted(), sourceLocation: sourceLocation)
}
