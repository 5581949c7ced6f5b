/// The words of the pages of a finished PDF, in the order in which they are drawn, as its fonts and marks say them (PDF 32000-1 §9.10, §14.9.4).
package struct PDFPageTexts {
    /// In the order of the pages, with where they stand.
    package private(set) var words: [[PDFWord]] = []
    private let file: ExaminedFile
    private var fonts: [Int: Font] = [:]

    /// In the order of the pages.
    package var pages: [[String]] { words.map { $0.map(\.text) } }

    private struct Font {
        let texts: PDFCharacterTexts?
        let widths: PDFFontWidths
    }

    private static let deepest = 8

    /// - Throws: what libqpdf says of a file that it cannot read.
    package init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        file = try ExaminedFile(bytes, name: name)
        for number in file.pages {
            let page = file.dictionary(.reference(number)), whole = file.stream(page["Contents"])
            let content = whole ?? file.array(page["Contents"]).flatMap { (file.stream($0) ?? []) + [0x0A] }
            var line = PDFWordLine(sheet: PDFSheet(page, in: file))
            read(content, file.dictionary(file.inherited("Resources", by: page)), into: &line, depth: 0)
            words.append(line.finished())
        }
    }

    /// How far reading has come: the font, and the marks that stand for what is drawn within them.
    private struct State {
        var font: Font?
        /// The text that each open mark says itself.
        var marks: [String?] = []
        var isSpoken: Bool { marks.contains { $0 != nil } }
        /// Whether what is drawn belongs to a text that is said, and not to the space between two.
        var isWord: Bool { marks.contains { $0?.contains { !$0.isWhitespace } ?? false } }
    }

    private mutating func read(
        _ content: [UInt8], _ resources: PDFDictionary, into line: inout PDFWordLine, depth: Int
    ) {
        guard depth < PDFPageTexts.deepest else { return }
        var state = State()
        let bytes = content + [0x0A]
        for command in PDFPageTexts.commands(of: bytes) {
            line.pen.take(command.name, command.operands)
            switch command.name {
            case "Tf": state.font = font(command.operands.first?.name, resources)
            case "BT", "ET", "Td", "TD", "Tm", "T*", "'", "\"":
                line.end()
                if command.name == "'" || command.name == "\"" { show(command.operands.last, state, into: &line) }
            case "Tj": show(command.operands.last, state, into: &line)
            case "TJ": for item in command.operands.last?.array ?? [] { show(item, state, into: &line) }
            case "BMC": state.marks.append(nil)
            case "BDC":
                let spoken = command.operands.last?.dictionary.flatMap { file.text($0["ActualText"]) }
                if let spoken, !state.isSpoken { line.add(spoken, nil) }
                state.marks.append(spoken)
            case "EMC": _ = state.marks.popLast()
            case "Do":
                let form = file.dictionary(resources["XObject"])[command.operands.last?.name ?? ""]
                guard file.name(file.dictionary(form)["Subtype"]) == "Form", let inner = file.stream(form) else {
                    continue
                }
                let own = file.dictionary(form)["Resources"].map { file.dictionary($0) } ?? resources
                let pen = line.pen
                line.pen.concatenate(file.array(file.dictionary(form)["Matrix"]))
                read(inner, own, into: &line, depth: depth + 1)
                line.pen = pen
            default: continue
            }
        }
    }

    private func show(_ operand: PDFObject?, _ state: State, into line: inout PDFWordLine) {
        guard case .string(let codes)? = operand else {
            return line.pen.skip(operand)
        }
        guard let font = state.font else {
            if !state.isSpoken { line.add(String(decoding: codes, as: UTF8.self), nil) }
            return
        }
        for code in font.texts?.codes(in: codes) ?? font.widths.codes(in: codes) {
            let bounds = line.pen.advance(font.widths.width(of: code), isSpace: code == 32 && font.widths.isSimple)
            if !state.isSpoken {
                line.add(font.texts?.text(of: code) ?? String(UnicodeScalar(UInt8(truncatingIfNeeded: code))), bounds)
            } else if state.isWord {
                line.extend(bounds)
            }
        }
    }

    private mutating func font(_ name: String?, _ resources: PDFDictionary) -> Font? {
        guard let name, let entry = file.dictionary(resources["Font"])[name] else { return nil }
        if let number = entry.reference, let known = fonts[number] { return known }
        let dictionary = file.dictionary(entry)
        let texts = file.stream(dictionary["ToUnicode"]).map { PDFCharacterTexts($0) }
        let read = Font(texts: texts, widths: PDFFontWidths(dictionary, in: file))
        if let number = entry.reference { fonts[number] = read }
        return read
    }

    // MARK: Commands

    private struct Command {
        let name: String
        let operands: [PDFObject]
    }

    /// The data of pictures within the content is skipped.
    private static func commands(of bytes: [UInt8]) -> [Command] {
        bytes.withUnsafeBytes { buffer in
            var parser = PDFParser(buffer), commands: [Command] = [], operands: [PDFObject] = []
            while (try? parser.skipSpace()) != nil, parser.position < buffer.count {
                let byte = buffer[parser.position]
                let isWord = (65...90).contains(byte & 0xDF) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
                if !isWord {
                    guard let value = try? parser.value() else { break }
                    operands.append(value)
                    continue
                }
                guard let word = try? parser.word() else { break }
                switch word {
                case "true": operands.append(.boolean(true))
                case "false": operands.append(.boolean(false))
                case "null": operands.append(.null)
                case "BI":
                    operands = []
                    parser = PDFParser(buffer, at: endOfPicture(in: buffer, from: parser.position))
                default:
                    commands.append(Command(name: word, operands: operands))
                    operands = []
                }
            }
            return commands
        }
    }

    private static func endOfPicture(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var position = start
        while position + 3 < bytes.count {
            if PDFParser.isSpace(bytes[position]), bytes[position + 1] == UInt8(ascii: "E"),
                bytes[position + 2] == UInt8(ascii: "I"), PDFParser.isSpace(bytes[position + 3])
            {
                return position + 3
            }
            position += 1
        }
        return bytes.count
    }
}
