/// Reads values as a PDF spells them (PDF 32000-1 §7.2, §7.3).
struct PDFParser {
    /// Why no value was read.
    enum Fault: Error {
        /// The bytes end too early: there may be more of them later.
        case incomplete
        /// No value has these bytes.
        case malformed
    }

    private let bytes: UnsafeRawBufferPointer
    private(set) var position: Int
    private var depth = 0
    private static let deepest = 64

    init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    private func byte() throws(Fault) -> UInt8 {
        guard position < bytes.count else { throw .incomplete }
        return bytes[position]
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }

    /// White space and comments.
    mutating func skipSpace() throws(Fault) {
        while true {
            let next = try byte()
            if next == UInt8(ascii: "%") {
                while try byte() != 0x0A { position += 1 }
            } else if PDFParser.isSpace(next) {
                position += 1
            } else {
                return
            }
        }
    }

    /// A run of ordinary signs: a number or a keyword.
    mutating func word() throws(Fault) -> String {
        let start = position
        while true {
            let next = try byte()
            if PDFParser.isSpace(next) || PDFParser.isDelimiter(next) { break }
            position += 1
        }
        guard position > start else { throw .malformed }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }

    mutating func value() throws(Fault) -> PDFObject {
        try skipSpace()
        switch try byte() {
        case UInt8(ascii: "/"):
            position += 1
            // A name may be empty, though nobody writes it.
            return .name(try word())
        case UInt8(ascii: "("): return .string(try literal())
        case UInt8(ascii: "["): return .array(try items(until: UInt8(ascii: "]")))
        case UInt8(ascii: "<"):
            guard position + 1 < bytes.count else { throw .incomplete }
            if bytes[position + 1] == UInt8(ascii: "<") { return .dictionary(try dictionary()) }
            return .string(try hexadecimal())
        default: return try number()
        }
    }

    private mutating func items(until end: UInt8) throws(Fault) -> [PDFObject] {
        depth += 1
        guard depth < PDFParser.deepest else { throw .malformed }
        defer { depth -= 1 }
        position += 1
        var items: [PDFObject] = []
        while true {
            try skipSpace()
            if try byte() == end { break }
            items.append(try value())
        }
        position += 1
        return items
    }

    private mutating func dictionary() throws(Fault) -> PDFDictionary {
        position += 1
        let items = try items(until: UInt8(ascii: ">"))
        guard try byte() == UInt8(ascii: ">") else { throw .malformed }
        position += 1
        guard items.count.isMultiple(of: 2) else { throw .malformed }
        var entries: [(String, PDFObject)] = []
        for index in stride(from: 0, to: items.count, by: 2) {
            guard let key = items[index].name else { throw .malformed }
            entries.append((key, items[index + 1]))
        }
        return PDFDictionary(entries)
    }

    /// A number, a reference, or a keyword.
    private mutating func number() throws(Fault) -> PDFObject {
        let word = try word()
        switch word {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: break
        }
        guard let integer = Int(word) else {
            guard Double(word) != nil else { throw .malformed }
            return .real(word)
        }
        // "12 0 R": whoever reads on too far goes back.
        let end = position
        guard integer > 0 else { return .integer(integer) }
        do {
            try skipSpace()
            if try self.word() == "0" {
                try skipSpace()
                if try byte() == UInt8(ascii: "R") {
                    position += 1
                    return .reference(integer)
                }
            }
        } catch .malformed {}
        position = end
        return .integer(integer)
    }

    private mutating func literal() throws(Fault) -> [UInt8] {
        position += 1
        var result: [UInt8] = [], open = 1
        while true {
            let next = try byte()
            position += 1
            switch next {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                open -= 1
                if open == 0 { return result }
            case UInt8(ascii: "\\"):
                if let escaped = try escape() { result.append(escaped) }
                continue
            default: break
            }
            result.append(next)
        }
    }

    /// What follows a reverse solidus (§7.3.4.2); nil for a line that goes on.
    private mutating func escape() throws(Fault) -> UInt8? {
        let sign = try byte()
        position += 1
        switch sign {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case 0x0A: return nil
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(sign) - 0x30
            for _ in 0..<2 {
                let next = try byte()
                guard next >= UInt8(ascii: "0"), next <= UInt8(ascii: "7") else { break }
                value = value * 8 + Int(next) - 0x30
                position += 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return sign
        }
    }

    private mutating func hexadecimal() throws(Fault) -> [UInt8] {
        position += 1
        var result: [UInt8] = [], half: UInt8?
        while true {
            let next = try byte()
            position += 1
            if next == UInt8(ascii: ">") { break }
            if PDFParser.isSpace(next) { continue }
            guard let digit = Character(Unicode.Scalar(next)).hexDigitValue.map({ UInt8($0) }) else { throw .malformed }
            if let high = half {
                result.append(high << 4 | digit)
                half = nil
            } else {
                half = digit
            }
        }
        if let half { result.append(half << 4) }
        return result
    }
}
