/// The words of the pages of a finished PDF, in the order in which they are drawn, as its fonts and marks say them (PDF 32000-1 §9.10, §14.9.4).
package struct PDFPageTexts {
    /// In the order of the pages.
    package private(set) var pages: [[String]] = []
    private let file: ExaminedFile
    private var maps: [Int: PDFCharacterTexts] = [:]

    private static let deepest = 8

    /// - Throws: what libqpdf says of a file that it cannot read.
    package init(_ bytes: [UInt8], name: String) throws(FinishingError) {
        file = try ExaminedFile(bytes, name: name)
        for number in file.pages {
            let page = file.dictionary(.reference(number)), whole = file.stream(page["Contents"])
            let content = whole ?? file.array(page["Contents"]).flatMap { (file.stream($0) ?? []) + [0x0A] }
            var text = ""
            read(content, file.dictionary(file.inherited("Resources", by: page)), into: &text, depth: 0)
            pages.append(
                text.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "\u{AD}" } }.filter { !$0.isEmpty })
        }
    }

    /// How far reading has come: the font, and the marks that stand for what is drawn within them.
    private struct State {
        var font: PDFCharacterTexts?
        /// Whether each open mark says its text itself.
        var marks: [Bool] = []
        var isSpoken: Bool { marks.contains(true) }
    }

    private mutating func read(_ content: [UInt8], _ resources: PDFDictionary, into text: inout String, depth: Int) {
        guard depth < PDFPageTexts.deepest else { return }
        var state = State()
        let bytes = content + [0x0A]
        for command in PDFPageTexts.commands(of: bytes) {
            switch command.name {
            case "Tf": state.font = font(command.operands.first?.name, resources)
            case "BT", "ET", "Td", "TD", "Tm", "T*", "'", "\"":
                text += "\n"
                if command.name == "'" || command.name == "\"" { show(command.operands.last, state, into: &text) }
            case "Tj": show(command.operands.last, state, into: &text)
            case "TJ": for item in command.operands.last?.array ?? [] { show(item, state, into: &text) }
            case "BMC": state.marks.append(false)
            case "BDC":
                let spoken = command.operands.last?.dictionary.flatMap { file.text($0["ActualText"]) }
                if let spoken, !state.isSpoken { text += spoken }
                state.marks.append(spoken != nil)
            case "EMC": _ = state.marks.popLast()
            case "Do":
                let form = file.dictionary(resources["XObject"])[command.operands.last?.name ?? ""]
                guard file.name(file.dictionary(form)["Subtype"]) == "Form", let inner = file.stream(form) else {
                    continue
                }
                let own = file.dictionary(form)["Resources"].map { file.dictionary($0) } ?? resources
                read(inner, own, into: &text, depth: depth + 1)
            default: continue
            }
        }
    }

    private func show(_ operand: PDFObject?, _ state: State, into text: inout String) {
        guard !state.isSpoken, case .string(let codes)? = operand else { return }
        text += state.font?.text(of: codes) ?? String(decoding: codes, as: UTF8.self)
    }

    private mutating func font(_ name: String?, _ resources: PDFDictionary) -> PDFCharacterTexts? {
        guard let name, let map = file.dictionary(file.dictionary(resources["Font"])[name])["ToUnicode"] else {
            return nil
        }
        guard let number = map.reference else { return nil }
        if let known = maps[number] { return known }
        let read = file.stream(map).map { PDFCharacterTexts($0) }
        maps[number] = read
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
