/// A font program of the compact format (Adobe Technical Note 5176), the first of its file.
struct CompactFont {
    enum Fault: Error { case malformed }

    /// What stands in a dictionary before an operator.
    struct Entry {
        var operands: [Int] = []
        /// With the operator.
        var range: Range<Int>
    }

    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func number(_ place: Int, _ size: Int) throws(Fault) -> Int {
        guard place >= 0, size >= 0, place + size <= bytes.count else { throw .malformed }
        return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The places of an index's items, and where it ends (§5).
    func index(at place: Int) throws(Fault) -> (items: [Range<Int>], end: Int) {
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
    func dictionary(in range: Range<Int>) throws(Fault) -> [Int: Entry] {
        var entries: [Int: Entry] = [:], operands: [Int] = [], place = range.lowerBound, start = place
        func end(_ operation: Int) {
            entries[operation] = Entry(operands: operands, range: start..<place)
            operands = []
            start = place
        }
        while place < range.upperBound {
            let first = try number(place, 1)
            place += 1
            switch first {
            case 12:
                let second = try number(place, 1)
                place += 1
                end(1200 + second)
            case 0...21: end(first)
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
}
