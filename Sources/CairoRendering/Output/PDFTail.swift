import Foundation

/// The end of a PDF file as Cairo writes it: objects, table of their extents, trailer. Objects can be replaced before it is passed on.
///
/// 1. The table at the very end tells where each object begins; those of pages lie before the tail.
/// 2. Replaced objects may have other lengths: the extents of all that follow are written anew.
struct PDFTail {
    private struct Extent {
        let number: Int
        /// In the tail.
        let range: Range<Int>
    }

    private let bytes: [UInt8]
    /// Bytes of the file before the tail.
    private let start: Int
    /// Begin of the table.
    private let table: Int
    /// The first line of the table's entries, and how many there are.
    private let entries: Int
    private let count: Int
    private var extents: [Extent] = []
    /// Index among the extents by number; -1 for what lies before the tail.
    private var indices: [Int32] = []
    private var replacements: [Int: [UInt8]] = [:]

    private static let entryLength = 20

    /// nil when the bytes do not end as Cairo ends a file.
    init?(_ bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
        // "startxref", the place of the table, "%%EOF".
        let ending = String(decoding: bytes.suffix(64), as: UTF8.self).split(separator: "\n")
        guard let word = ending.lastIndex(of: "startxref"), ending.indices.contains(word + 1),
            let place = Int(ending[word + 1]),
            place >= start, place - start < bytes.count
        else { return nil }
        table = place - start
        var position = table
        guard PDFTail.line(of: bytes, &position) == "xref",
            let count = PDFTail.line(of: bytes, &position).split(separator: " ").last.flatMap({ Int($0) }),
            count > 0, count <= (bytes.count - position) / PDFTail.entryLength
        else { return nil }
        entries = position
        self.count = count
        extents = findExtents()
        indices = [Int32](repeating: -1, count: count)
        for (index, place) in extents.enumerated() { indices[place.number] = Int32(index) }
    }

    private static func line(of bytes: [UInt8], _ position: inout Int) -> String {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        defer { position = min(bytes.count, end + 1) }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    /// The objects of the tail in the order in which they stand in it.
    private func findExtents() -> [Extent] {
        let begins = (1..<count).compactMap { number -> (number: Int, begin: Int)? in
            let entry = entries + number * PDFTail.entryLength
            guard bytes[entry + 17] == UInt8(ascii: "n") else { return nil }
            let place = bytes[entry..<entry + 10].reduce(0) { $0 * 10 + Int($1) - 0x30 }
            return place >= start ? (number, place - start) : nil
        }.sorted { $0.begin < $1.begin }
        return begins.indices.map { index in
            let end = index + 1 < begins.count ? begins[index + 1].begin : table
            return Extent(number: begins[index].number, range: begins[index].begin..<end)
        }
    }

    /// The text of an object from its number to `endobj`; nil when it is not in the tail.
    func object(_ number: Int) -> String? {
        guard indices.indices.contains(number), indices[number] >= 0 else { return nil }
        return String(decoding: bytes[extents[Int(indices[number])].range], as: UTF8.self)
    }

    /// Numbers of the objects that have a text in their first lines, ascending.
    func numbers(ofObjectsBeginningWith text: String) -> [Int] {
        let pattern = Array(text.utf8)
        return bytes.withUnsafeBytes { buffer in
            extents.filter { place in
                let last = min(place.range.upperBound, place.range.lowerBound + PDFTail.firstLines) - pattern.count
                guard place.range.lowerBound <= last else { return false }
                return (place.range.lowerBound...last).contains {
                    buffer[$0] == pattern[0] && buffer[$0..<$0 + pattern.count].elementsEqual(pattern)
                }
            }.map(\.number).sorted()
        }
    }

    /// Bytes of an object that hold its number, type and role.
    private static let firstLines = 96

    /// The number of the object that the trailer or an object's text refers to under a key.
    static func reference(_ key: String, in text: String) -> Int? {
        guard let place = text.range(of: "/\(key) ") else { return nil }
        return Int(text[place.upperBound...].prefix { $0.isNumber })
    }

    /// The object that everything hangs from.
    var catalogNumber: Int? {
        PDFTail.reference(
            "Root", in: String(decoding: bytes[(entries + count * PDFTail.entryLength)...], as: UTF8.self))
    }

    var catalog: String? { catalogNumber.flatMap(object) }

    mutating func replace(_ number: Int, by text: String) {
        replacements[number] = Array(text.utf8)
    }

    /// Hands over the tail with its replacements, piece by piece.
    func write(_ output: (UnsafeRawBufferPointer) -> Void) {
        var table = Array(bytes[self.table..<entries + count * PDFTail.entryLength])
        let firstEntry = entries - self.table
        var position = 0, shift = 0
        func pass(until end: Int) {
            if end > position { bytes[position..<end].withUnsafeBytes(output) }
            position = end
        }
        for place in extents {
            if shift != 0 {
                PDFTail.set(
                    start + place.range.lowerBound + shift, at: firstEntry + place.number * PDFTail.entryLength,
                    of: &table)
            }
            guard let replacement = replacements[place.number] else { continue }
            pass(until: place.range.lowerBound)
            replacement.withUnsafeBytes(output)
            position = place.range.upperBound
            shift += replacement.count - place.range.count
        }
        pass(until: self.table)
        table.withUnsafeBytes(output)
        let trailer = String(decoding: bytes[(entries + count * PDFTail.entryLength)...], as: UTF8.self)
            .replacing("startxref\n\(start + self.table)\n", with: "startxref\n\(start + self.table + shift)\n")
        Array(trailer.utf8).withUnsafeBytes(output)
    }

    /// Writes ten figures.
    private static func set(_ place: Int, at entry: Int, of table: inout [UInt8]) {
        var rest = place
        for digit in (0..<10).reversed() {
            table[entry + digit] = UInt8(0x30 + rest % 10)
            rest /= 10
        }
    }
}
