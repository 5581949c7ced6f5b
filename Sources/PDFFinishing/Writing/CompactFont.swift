/// The names of the glyphs in a font program of the compact format (Adobe Technical Note 5176), as Cairo writes subsets of Type 1.
struct CompactFont {
    private enum Fault: Error { case malformed }

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// In the order of the program, without the sign for what is missing; nil when the program is no such font.
    var glyphNames: [String]? { try? names() }

    private func number(_ place: Int, _ size: Int) throws(Fault) -> Int {
        guard place >= 0, size >= 0, place + size <= bytes.count else { throw .malformed }
        return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The places of an index's items, and where it ends (§5).
    private func index(at place: Int) throws(Fault) -> (items: [Range<Int>], end: Int) {
        let count = try number(place, 2)
        guard count > 0 else { return ([], place + 2) }
        let size = try number(place + 2, 1), base = place + 2 + (count + 1) * size
        var items: [Range<Int>] = []
        for item in 0..<count {
            let start = base + (try number(place + 3 + item * size, size))
            let end = base + (try number(place + 3 + (item + 1) * size, size))
            guard start <= end, end <= bytes.count else { throw .malformed }
            items.append(start..<end)
        }
        return (items, items.last?.upperBound ?? base)
    }

    /// The operands of a dictionary, by their operators (§4); real numbers count as zero.
    private func dictionary(in range: Range<Int>) throws(Fault) -> [Int: [Int]] {
        var entries: [Int: [Int]] = [:], operands: [Int] = [], place = range.lowerBound
        while place < range.upperBound {
            let first = try number(place, 1)
            place += 1
            switch first {
            case 12:
                entries[1200 + (try number(place, 1))] = operands
                operands = []
                place += 1
            case 0...21:
                entries[first] = operands
                operands = []
            case 28:
                operands.append(Int(Int16(truncatingIfNeeded: try number(place, 2))))
                place += 2
            case 29:
                operands.append(Int(Int32(truncatingIfNeeded: try number(place, 4))))
                place += 4
            case 30:
                while try number(place, 1) & 15 != 15, try number(place, 1) >> 4 != 15 { place += 1 }
                place += 1
                operands.append(0)
            case 32...246: operands.append(first - 139)
            case 247...250:
                operands.append((first - 247) * 256 + (try number(place, 1)) + 108)
                place += 1
            case 251...254:
                operands.append(-(first - 251) * 256 - (try number(place, 1)) - 108)
                place += 1
            default: throw .malformed
            }
        }
        return entries
    }

    private func names() throws(Fault) -> [String] {
        let names = try index(at: try number(2, 1)), fonts = try index(at: names.end)
        let strings = try index(at: fonts.end)
        guard let first = fonts.items.first else { throw .malformed }
        let font = try dictionary(in: first)
        // A font without a charset of its own has one of the standard ones, which Cairo does not write.
        guard let charset = font[15]?.first, charset > 2, let glyphs = font[17]?.first else { throw .malformed }
        let count = try index(at: glyphs).items.count
        return try identifiers(at: charset, count: count).map { identifier throws(Fault) in
            if identifier < StandardGlyphNames.all.count { return StandardGlyphNames.all[identifier] }
            guard strings.items.indices.contains(identifier - StandardGlyphNames.all.count) else { throw .malformed }
            return String(
                decoding: bytes[strings.items[identifier - StandardGlyphNames.all.count]], as: UTF8.self)
        }
    }

    /// One for each glyph but the first (§13).
    private func identifiers(at charset: Int, count: Int) throws(Fault) -> [Int] {
        var result: [Int] = [], place = charset + 1
        let format = try number(charset, 1)
        while result.count < count - 1 {
            let first = try number(place, 2)
            switch format {
            case 0:
                result.append(first)
                place += 2
            case 1, 2:
                let left = try number(place + 2, format)
                result += (first...first + left).prefix(count - 1 - result.count)
                place += 2 + format
            default: throw .malformed
            }
        }
        return result
    }
}
