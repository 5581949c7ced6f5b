import Diagnostics
import DocumentData
import PageModel

/// Which words of prose are figures of the data, and of which.
struct ProseBinding {
    /// A piece of a text; where it is a figure, the places that it comes from.
    struct Piece {
        let text: String
        let source: SourceRange?
        let places: [SourceRange]
    }

    /// Looks for figures that were typed by hand; nil where nobody wants to know.
    let figures: ProseFigures?
    /// Whether pages are told, not the observer alone.
    let isMarked: Bool
    /// Of the values that expressions have put in, by where these stand now.
    private var values: [SourceRange: [SourceRange]] = [:]

    init(_ figures: ProseFigures?, isMarked: Bool) {
        self.figures = figures
        self.isMarked = isMarked
    }

    mutating func note(valueAt place: SourceRange?, of places: [SourceRange]) {
        guard let place else { return }
        values[place] = places
    }

    func origin(_ places: [SourceRange]) -> DataOrigin? { isMarked ? DataOrigin(places) : nil }

    /// A text as one piece, or in several where some of its words are figures.
    func pieces(of text: String, at range: SourceRange?) -> [Piece] {
        let whole = [Piece(text: text, source: range, places: range.flatMap { values[$0] } ?? [])]
        guard let figures, whole[0].places.isEmpty else { return whole }
        let bytes = Array(text.utf8), isAsWritten = range?.text == text
        var pieces: [Piece] = [], end = 0
        func add(_ offsets: Range<Int>, _ places: [SourceRange]) {
            guard !offsets.isEmpty else { return }
            pieces.append(
                Piece(
                    text: String(decoding: bytes[offsets], as: UTF8.self),
                    source: isAsWritten ? range?.slice(offsets) : range, places: places))
        }
        for figure in figures.bound(in: text) {
            let words = ProseBinding.words(around: figure.offsets, in: bytes)
            guard words.lowerBound >= end else { continue }
            add(end..<words.lowerBound, [])
            add(words, figure.places)
            end = words.upperBound
        }
        guard end > 0 else { return whole }
        add(end..<bytes.count, [])
        return pieces
    }

    /// With what stands next to it without a space, so that words are shaped as they would be otherwise.
    private static func words(around offsets: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
        let lower = bytes[..<offsets.lowerBound].lastIndex(where: isSpace).map { $0 + 1 } ?? 0
        let upper = bytes[offsets.upperBound...].firstIndex(where: isSpace) ?? bytes.count
        return lower..<upper
    }
}
