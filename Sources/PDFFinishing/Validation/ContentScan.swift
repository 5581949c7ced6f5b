/// Walks through the commands of a content stream (PDF 32000-1 §7.8.2). Knows no more of operands than marks need.
struct ContentScan {
    struct Command {
        let name: String
        /// The first name among the operands.
        let operand: String?
        /// The number of the mark that the operands give.
        let mark: Int?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// nil at the end.
    mutating func next() -> Command? {
        var operand: String?, mark: Int?
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case _ where PDFParser.isSpace(byte): position += 1
            case UInt8(ascii: "%"): skip { $0 != 0x0A && $0 != 0x0D }
            case UInt8(ascii: "("): skipLiteral()
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"): position += 1
            case UInt8(ascii: "<"):
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") else {
                    skip { $0 != UInt8(ascii: ">") }
                    continue
                }
                mark = dictionaryMark() ?? mark
            case UInt8(ascii: "/"):
                position += 1
                let name = word()
                if operand == nil { operand = name }
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39: _ = word()
            default:
                let name = word()
                guard !name.isEmpty else {
                    position += 1
                    continue
                }
                if name == "BI" { skipPicture() }
                return Command(name: name, operand: operand, mark: mark)
            }
        }
        return nil
    }

    private mutating func skip(while isWanted: (UInt8) -> Bool) {
        while position < bytes.count, isWanted(bytes[position]) { position += 1 }
    }

    private mutating func word() -> String {
        let start = position
        skip { !PDFParser.isSpace($0) && !ContentScan.delimiters.contains($0) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static let delimiters = Set("()<>[]{}/%".utf8)

    private mutating func skipLiteral() {
        var open = 0
        repeat {
            switch bytes[position] {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"): open -= 1
            case UInt8(ascii: "\\"): position += 1
            default: break
            }
            position += 1
        } while open > 0 && position < bytes.count
    }

    /// After a dictionary: the number of the mark in it.
    private mutating func dictionaryMark() -> Int? {
        var parser = PDFParser(UnsafeRawBufferPointer(bytes), at: position)
        guard let value = try? parser.value() else {
            position += 2
            return nil
        }
        position = parser.position
        return value.dictionary?["MCID"]?.integer
    }

    /// After the data of a picture within the content: `EI` between spaces (§8.9.7).
    private mutating func skipPicture() {
        while position + 3 < bytes.count {
            if PDFParser.isSpace(bytes[position]), bytes[position + 1] == UInt8(ascii: "E"),
                bytes[position + 2] == UInt8(ascii: "I"), PDFParser.isSpace(bytes[position + 3])
            {
                position += 3
                return
            }
            position += 1
        }
        position = bytes.count
    }
}
