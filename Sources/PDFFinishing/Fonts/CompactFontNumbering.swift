/// Compact fonts whose glyphs are found by numbers instead of names (Adobe Technical Note 5176, §18 to §19), as composite fonts of a PDF
/// need them.
extension CompactFont {
    private enum Operator {
        static let fontBox = 5, charset = 15, glyphs = 17, privatePart = 18, subroutines = 19
        static let matrix = 1207, fontArray = 1236, fontSelection = 1237
    }

    /// The font with these glyphs under the numbers 1, 2 …, and with what it shows for missing ones under 0. A glyph may stand there
    /// more than once.
    /// - Parameter glyphs: their places in this program.
    /// - Returns: nil when the program cannot be read.
    func numbered(glyphs: [Int], name: String) -> [UInt8]? { try? rebuilt(glyphs, name) }

    private func rebuilt(_ glyphs: [Int], _ name: String) throws(Fault) -> [UInt8] {
        let names = try index(at: try number(2, 1)), fonts = try index(at: names.end)
        let strings = try index(at: fonts.end), common = try index(at: strings.end)
        guard let first = fonts.items.first else { throw .malformed }
        let font = try dictionary(in: first)
        guard let place = font[Operator.glyphs]?.operands.first else { throw .malformed }
        let outlines = try index(at: place).items
        guard !outlines.isEmpty, glyphs.allSatisfy({ outlines.indices.contains($0) }) else { throw .malformed }
        let parts = try privateParts(of: font)
        let selection = try selections(of: font, [0] + glyphs)

        // Everything of a length that is known; the offsets to it are written with five bytes each.
        let head: [UInt8] = [1, 0, 4, 4] + CompactFont.index([Array(name.utf8)])
        let texts = CompactFont.index([Array("Adobe".utf8), Array("Identity".utf8)])
        let subroutines = Array(bytes[strings.end..<common.end])
        let charset: [UInt8] = glyphs.isEmpty ? [0] : [2, 0, 1] + CompactFont.two(glyphs.count - 1)
        let programs = CompactFont.index(([0] + glyphs).map { Array(bytes[outlines[$0]]) })

        func top(_ offsets: [Int]) -> [UInt8] {
            // ROS comes first: standard strings end at 390, then ours follow.
            var dictionary = CompactFont.integer(391) + CompactFont.integer(392) + CompactFont.integer(0) + [12, 30]
            for entry in [font[Operator.matrix], font[Operator.fontBox]].compactMap({ $0 }) {
                dictionary += bytes[entry.range]
            }
            dictionary += CompactFont.integer(glyphs.count + 1) + [12, 34]
            dictionary += CompactFont.integer(offsets[0]) + [UInt8(Operator.charset)]
            dictionary += CompactFont.integer(offsets[1]) + [12, 37]
            dictionary += CompactFont.integer(offsets[2]) + [UInt8(Operator.glyphs)]
            dictionary += CompactFont.integer(offsets[3]) + [12, 36]
            return CompactFont.index([dictionary])
        }
        func descriptions(from start: Int) -> [UInt8] {
            var place = start
            return CompactFont.index(
                parts.map { part in
                    defer { place += part.bytes.count }
                    return part.matrix + CompactFont.integer(part.dictionaryCount) + CompactFont.integer(place)
                        + [UInt8(Operator.privatePart)]
                })
        }
        let start = head.count + top([0, 0, 0, 0]).count + texts.count + subroutines.count
        let selectionStart = start + charset.count, programStart = selectionStart + selection.count
        let fontStart = programStart + programs.count, partStart = fontStart + descriptions(from: 0).count
        let begin = head + top([start, selectionStart, programStart, fontStart]) + texts + subroutines
        return begin + charset + selection + programs + descriptions(from: partStart) + parts.flatMap(\.bytes)
    }

    /// Hints and subroutines that glyphs share.
    private struct PrivatePart {
        /// The dictionary and the subroutines behind it.
        let bytes: [UInt8]
        let dictionaryCount: Int
        /// Of the font that it belongs to, with its operator; empty for the usual one.
        let matrix: [UInt8]
    }

    private func privateParts(of font: [Int: Entry]) throws(Fault) -> [PrivatePart] {
        guard let place = font[Operator.fontArray]?.operands.first else { return [try privatePart(of: font, nil)] }
        return try index(at: place).items.map { item throws(Fault) in
            let inner = try dictionary(in: item)
            return try privatePart(of: inner, inner[Operator.matrix])
        }
    }

    private func privatePart(of font: [Int: Entry], _ matrix: Entry?) throws(Fault) -> PrivatePart {
        let matrix = matrix.map { Array(bytes[$0.range]) } ?? []
        guard let entry = font[Operator.privatePart], entry.operands.count == 2 else {
            return PrivatePart(bytes: [], dictionaryCount: 0, matrix: matrix)
        }
        let size = entry.operands[0], place = entry.operands[1]
        guard size >= 0, place >= 0, place + size <= bytes.count else { throw .malformed }
        let entries = try dictionary(in: place..<place + size)
        var result = Array(bytes[place..<place + size]), shared: [UInt8] = []
        if let subroutines = entries[Operator.subroutines], let offset = subroutines.operands.first {
            shared = Array(bytes[place + offset..<(try index(at: place + offset).end)])
            result.removeSubrange(subroutines.range.lowerBound - place..<subroutines.range.upperBound - place)
            // Behind the dictionary, which ends with this.
            result += CompactFont.integer(result.count + 6) + [UInt8(Operator.subroutines)]
        }
        return PrivatePart(bytes: result + shared, dictionaryCount: result.count, matrix: matrix)
    }

    /// Which private part belongs to each glyph: one byte for each (§19, format 0), or the same for all (format 3).
    private func selections(of font: [Int: Entry], _ glyphs: [Int]) throws(Fault) -> [UInt8] {
        guard let place = font[Operator.fontSelection]?.operands.first else {
            return [3, 0, 1, 0, 0, 0] + CompactFont.two(glyphs.count)
        }
        switch try number(place, 1) {
        case 0: return [0] + (try glyphs.map { glyph throws(Fault) in UInt8(try number(place + 1 + glyph, 1)) })
        case 3:
            let count = try number(place + 1, 2)
            return [0]
                + (try glyphs.map { glyph throws(Fault) in
                    for range in 0..<count {
                        let next = try number(place + 6 + range * 3, 2)
                        if glyph < next { return UInt8(try number(place + 5 + range * 3, 1)) }
                    }
                    throw .malformed
                })
        default: throw .malformed
        }
    }

    /// §5
    private static func index(_ items: [[UInt8]]) -> [UInt8] {
        guard !items.isEmpty else { return [0, 0] }
        var result = two(items.count) + [4], offset = 1
        for item in items {
            result += four(offset)
            offset += item.count
        }
        result += four(offset)
        for item in items { result += item }
        return result
    }

    /// With five bytes (§4).
    private static func integer(_ value: Int) -> [UInt8] { [29] + four(value) }

    private static func four(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func two(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
    }
}
