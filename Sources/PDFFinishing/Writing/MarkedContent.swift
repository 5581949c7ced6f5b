/// Marks of a page's content: what belongs to the structure and what is decoration (PDF 32000-1 §14.6, §14.8.2.2).
///
/// - Cairo 1.16 knows no artifacts. They are drawn as marked content like the others, and named here.
/// - Cairo says of each ligature what it stands for, in a mark of its own. That is taken out: the font says it (`FontRepairs`), and some
///   readers lose what follows such a mark within another.
struct MarkedContent {
    enum Mark: Equatable {
        case artifact
        /// By its number on the page.
        case content(Int)
    }

    /// The content with the marks that it is to have; nil when it has another number of marks.
    static func rewritten(_ content: [UInt8], marks: [Mark]) -> [UInt8]? {
        var result: [UInt8] = [], count = 0
        result.reserveCapacity(content.count)
        let isComplete = content.withUnsafeBufferPointer { bytes -> Bool in
            var position = 0, copied = 0, isLigature = false
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "("): position = endOfLiteral(bytes, position)
                case UInt8(ascii: "/"):
                    if let end = Ligatures.endOfMark(in: bytes, at: position) {
                        result.append(contentsOf: bytes[copied..<position])
                        (position, copied, isLigature) = (end, end, true)
                        continue
                    }
                    guard let mark = mark(in: bytes, at: position) else {
                        position += 1
                        continue
                    }
                    guard marks.indices.contains(count) else { return false }
                    result.append(contentsOf: bytes[copied..<position])
                    switch marks[count] {
                    case .artifact: result.append(contentsOf: artifact)
                    case .content(let number):
                        result.append(contentsOf: bytes[position..<mark.number])
                        result.append(contentsOf: String(number).utf8)
                        result.append(contentsOf: ending)
                    }
                    count += 1
                    (position, copied) = (mark.end, mark.end)
                case UInt8(ascii: "E") where isLigature && begins(bytes, at: position, endOfMark):
                    result.append(contentsOf: bytes[copied..<position])
                    position += endOfMark.count
                    (copied, isLigature) = (position, false)
                default: position += 1
                }
            }
            result.append(contentsOf: bytes[copied...])
            return count == marks.count
        }
        return isComplete ? result : nil
    }

    private static let endOfMark = Array("EMC".utf8)
    private static let middle = Array(" << /MCID ".utf8)
    private static let ending = Array(" >> BDC".utf8)
    private static let artifact = Array("/Artifact BMC".utf8)

    /// `/Name << /MCID 12 >> BDC`: where its number and where it ends.
    private static func mark(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (number: Int, end: Int)? {
        var position = start + 1
        while position < bytes.count, isLetter(bytes[position]) { position += 1 }
        guard begins(bytes, at: position, middle) else { return nil }
        let number = position + middle.count
        position = number
        while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
        guard begins(bytes, at: position, ending) else { return nil }
        return (number, position + ending.count)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0x30 && byte <= 0x39
    }

    static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ text: [UInt8]) -> Bool {
        position + text.count <= bytes.count && bytes[position..<position + text.count].elementsEqual(text)
    }

    /// After a literal string: what is written in it is no mark.
    private static func endOfLiteral(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var position = start + 1, open = 1
        while position < bytes.count, open > 0 {
            switch bytes[position] {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"): open -= 1
            case UInt8(ascii: "\\"): position += 1
            default: break
            }
            position += 1
        }
        return position
    }
}
