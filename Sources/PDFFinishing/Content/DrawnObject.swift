import Glibc

/// An object as Cairo has written it.
struct DrawnObject {
    let number: Int
    var value: PDFObject
    /// The bytes of a stream as they are stored.
    let stream: [UInt8]?
}

/// Divides what Cairo writes into objects, while it writes.
///
/// Cairo tells the length of a stream after it, in an object of its own: the end is looked for, and compared with the length when it
/// comes. What follows the last object (the table of places and the trailer) is left to Cairo.
struct ObjectDivision {
    private var bytes: [UInt8] = []
    /// Where the next object begins, and how far its end was looked for.
    private var start = 0
    private var searched = 0
    private var hasEnded = false
    /// Lengths that were found and are yet to be confirmed, by the number of the object that will do so.
    private var lengths: [Int: Int] = [:]

    private static let streamEnd = Array("\nendstream\nendobj\n".utf8)

    /// - Returns: the objects that are complete now.
    mutating func take(_ new: UnsafeRawBufferPointer) throws(FinishingError) -> [DrawnObject] {
        guard !hasEnded else { return [] }
        if start > 0 {
            bytes.removeFirst(start)
            searched = max(0, searched - start)
            start = 0
        }
        bytes.append(contentsOf: new)
        var objects: [DrawnObject] = []
        while !hasEnded, let object = try next() {
            if let object = try confirmed(object) { objects.append(object) }
        }
        return objects
    }

    /// After everything has been taken.
    func checkEnd() throws(FinishingError) {
        guard hasEnded, lengths.isEmpty else { throw .drawn("the file ends within an object") }
    }

    /// nil for what is only the length of a stream.
    private mutating func confirmed(_ object: DrawnObject) throws(FinishingError) -> DrawnObject? {
        if let stream = object.stream {
            switch object.value.dictionary?["Length"] {
            case .reference(let number): lengths[number] = stream.count
            case .integer(let length) where length == stream.count: break
            default: throw .drawn("a stream has another length")
            }
        } else if let length = object.value.integer, let found = lengths.removeValue(forKey: object.number) {
            guard length == found else { throw .drawn("a stream has another length") }
            return nil
        }
        return object
    }

    private enum Step {
        case object(DrawnObject, end: Int)
        case skipped(end: Int)
        /// How far the end of a stream was looked for.
        case incomplete(searched: Int)
        case end
        case malformed
    }

    /// nil when more bytes are needed.
    private mutating func next() throws(FinishingError) -> DrawnObject? {
        while true {
            switch bytes.withUnsafeBytes({ step(in: $0) }) {
            case .object(let object, let end):
                (start, searched) = (end, end)
                return object
            case .skipped(let end): (start, searched) = (end, end)
            case .incomplete(let searched):
                self.searched = max(self.searched, searched)
                return nil
            case .end:
                hasEnded = true
                bytes = []
                start = 0
                return nil
            case .malformed: throw .drawn("an object cannot be read")
            }
        }
    }

    private func step(in buffer: UnsafeRawBufferPointer) -> Step {
        do throws(PDFParser.Fault) {
            var parser = PDFParser(buffer, at: start)
            try parser.skipSpace()
            let word = try parser.word()
            if word == "xref" { return .end }
            guard let number = Int(word) else { return .malformed }
            try parser.skipSpace()
            guard try parser.word() == "0" else { return .malformed }
            try parser.skipSpace()
            guard try parser.word() == "obj" else { return .malformed }
            // Cairo's structure is replaced by ours: it need not be read.
            if ObjectDivision.begins(buffer, at: parser.position, ObjectDivision.element) {
                guard let end = find(ObjectDivision.objectEnd, in: buffer, from: parser.position) else {
                    return .incomplete(searched: start)
                }
                return .skipped(end: end + ObjectDivision.objectEnd.count)
            }
            let value = try parser.value()
            try parser.skipSpace()
            guard try parser.word() == "stream" else {
                return .object(DrawnObject(number: number, value: value, stream: nil), end: parser.position)
            }
            return stream(of: number, value, in: buffer, after: parser.position)
        } catch {
            return error == .incomplete ? .incomplete(searched: start) : .malformed
        }
    }

    private func stream(
        of number: Int, _ value: PDFObject, in buffer: UnsafeRawBufferPointer, after position: Int
    )
        -> Step
    {
        // One line end follows the word (§7.3.8.1).
        guard position + 2 <= buffer.count else { return .incomplete(searched: start) }
        let begin = position + (buffer[position] == 0x0D ? 2 : 1)
        guard let end = find(ObjectDivision.streamEnd, in: buffer, from: max(begin - 1, searched)) else {
            return .incomplete(searched: max(begin - 1, buffer.count - ObjectDivision.streamEnd.count))
        }
        let bytes = end < begin ? [] : [UInt8](buffer[begin..<end])
        return .object(
            DrawnObject(number: number, value: value, stream: bytes), end: end + ObjectDivision.streamEnd.count)
    }

    private static let element = Array("\n<< /Type /StructElem".utf8)
    private static let objectEnd = Array("\nendobj\n".utf8)

    private static func begins(_ buffer: UnsafeRawBufferPointer, at position: Int, _ text: [UInt8]) -> Bool {
        position + text.count <= buffer.count && buffer[position..<position + text.count].elementsEqual(text)
    }

    /// - Parameter pattern: begins with a line end.
    private func find(_ pattern: [UInt8], in buffer: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = buffer.baseAddress else { return nil }
        var position = start
        while position + pattern.count <= buffer.count {
            guard let found = memchr(base + position, 0x0A, buffer.count - position) else { return nil }
            position = UnsafeRawPointer(found) - base
            if ObjectDivision.begins(buffer, at: position, pattern) { return position }
            position += 1
        }
        return nil
    }
}
