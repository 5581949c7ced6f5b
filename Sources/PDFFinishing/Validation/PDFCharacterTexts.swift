/// What the codes of a font stand for, as its map says (PDF 32000-1 §9.10.3).
struct PDFCharacterTexts {
    private var texts: [Int: String] = [:]
    /// Bytes of a code.
    private var length = 1

    init(_ map: [UInt8]) {
        let bytes = map + [0x0A]
        bytes.withUnsafeBytes { buffer in
            var parser = PDFParser(buffer), operands: [PDFObject] = []
            while (try? parser.skipSpace()) != nil, parser.position < buffer.count {
                let byte = buffer[parser.position]
                guard (65...90).contains(byte & 0xDF) else {
                    guard let value = try? parser.value() else { break }
                    operands.append(value)
                    continue
                }
                guard let word = try? parser.word() else { break }
                take(word, operands)
                operands = []
            }
        }
    }

    private mutating func take(_ word: String, _ operands: [PDFObject]) {
        switch word {
        case "endcodespacerange":
            if case .string(let first)? = operands.first, !first.isEmpty { length = first.count }
        case "endbfchar":
            for index in stride(from: 0, to: operands.count - 1, by: 2) {
                guard case .string(let code) = operands[index], case .string(let text) = operands[index + 1] else {
                    continue
                }
                texts[PDFCharacterTexts.number(code[...])] = PDFCharacterTexts.text(text)
            }
        case "endbfrange":
            for index in stride(from: 0, to: operands.count - 2, by: 3) {
                takeRange(Array(operands[index...(index + 2)]))
            }
        default: return
        }
    }

    private mutating func takeRange(_ operands: [PDFObject]) {
        guard case .string(let low) = operands[0], case .string(let high) = operands[1] else { return }
        let first = PDFCharacterTexts.number(low[...]), last = PDFCharacterTexts.number(high[...])
        guard first <= last, last - first < 0x1_0000 else { return }
        for code in first...last {
            switch operands[2] {
            case .string(var text):
                // The last byte counts on.
                guard let end = text.last else { return }
                text[text.count - 1] = UInt8(truncatingIfNeeded: Int(end) + code - first)
                texts[code] = PDFCharacterTexts.text(text)
            case .array(let items):
                guard code - first < items.count, case .string(let text) = items[code - first] else { return }
                texts[code] = PDFCharacterTexts.text(text)
            default: return
            }
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) } }

    private static func text(_ bytes: [UInt8]) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    /// The codes of a string that is shown.
    func codes(in bytes: [UInt8]) -> [Int] {
        stride(from: 0, to: bytes.count - length + 1, by: length).map { start in
            PDFCharacterTexts.number(bytes[start..<start + length])
        }
    }

    func text(of code: Int) -> String { texts[code] ?? "\u{FFFD}" }
}
