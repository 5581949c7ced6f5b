import Diagnostics

/// One `table-cell` while it is read: its value, and its paragraphs as they are shown.
struct OpenDocumentCell {
    /// So many cells alike stand side by side.
    let count: Int
    private let type: String
    private let value: [UInt8]
    private let hasFormula: Bool
    private var runs = RunText()
    private var looks: [RunText.Look] = []
    private var paragraphs = 0
    private var isParagraph = false

    init(_ element: MarkupElement) {
        count = max(1, element.number("number-columns-repeated") ?? 1)
        hasFormula = element.bytes("formula") != nil
        // LibreOffice says twice what it is: errors are strings to others.
        type = element.has("value-type", "error") ? "error" : element.text("value-type") ?? ""
        let value: UnsafeBufferPointer<UInt8>? =
            switch type {
            case "float", "percentage", "currency": element.bytes("value")
            case "date": element.bytes("date-value")
            case "time": element.bytes("time-value")
            case "boolean": element.bytes("boolean-value")
            default: nil
            }
        self.value =
            type == "string" ? Array((element.text("string-value") ?? "").utf8) : value.map { Array($0) } ?? []
    }

    private var shown: [UInt8] { runs.bytes }

    /// - Parameter looks: of styles, by their names.
    mutating func start(_ element: MarkupElement, _ styles: [String: RunText.Look]) {
        let name = element.name
        if name.isNamed("p") {
            if paragraphs > 0 { runs.append([10]) }
            paragraphs += 1
            isParagraph = true
        } else if name.isNamed("s") {
            runs.append([UInt8](repeating: 32, count: min(element.number("c") ?? 1, 32_767)))
        } else if name.isNamed("tab") {
            runs.append([9])
        } else if name.isNamed("line-break") {
            runs.append([10])
        } else if name.isNamed("span") {
            var look = looks.last ?? .plain
            if let own = element.text("style-name").flatMap({ styles[$0] }) {
                look.isStruck = look.isStruck || own.isStruck
                look.shift = own.shift ?? look.shift
            }
            looks.append(look)
            if !styles.isEmpty { runs.begin(look) }
        }
    }

    mutating func end(_ name: MarkupName) {
        if name.isNamed("p") { isParagraph = false }
        if name.isNamed("span"), !looks.isEmpty {
            looks.removeLast()
            runs.begin(looks.last ?? .plain)
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isParagraph, runs.bytes.count <= OfficeLimits.cell else { return }
        // White space in the file is one space; others are written as elements.
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 32 || byte == 10 || byte == 9 || byte == 13 {
                if let last = text.last ?? runs.bytes.last, last != 32, last != 10 { text.append(32) }
            } else {
                text.append(byte)
            }
        }
        runs.append(text)
    }

    /// Ends the text.
    mutating func finish() -> RunRemark? { runs.finish() }

    /// Whether the file says what is seen of a value, and that is nothing: a format like `;;;`.
    var showsNothing: Bool { paragraphs > 0 && shown.isEmpty && !value.isEmpty && type != "string" }

    /// What the cell has; nil for an empty one.
    var content: (CellKind, [UInt8])? {
        switch type {
        case "": return hasFormula ? (.formulaWithoutResult, []) : shown.isEmpty ? nil : (.text, shown)
        case "string":
            let text = value.isEmpty ? shown : value
            return text.isEmpty ? nil : (.text, text)
        case "float", "currency": return number(.number(places: 0, width: 1))
        case "percentage": return number(.percent(places: 0))
        case "boolean": return (.boolean, Array((value.elementsEqual("true".utf8) ? "ya" : "tidak").utf8))
        case "date": return date
        case "time": return OpenDocumentCell.time(value).map { (.time, $0) } ?? (.error, shown)
        default: return (.error, shown.isEmpty ? Array("#N/A".utf8) : shown)
        }
    }

    private func number(_ format: NumberFormat) -> (CellKind, [UInt8]) {
        var text: [UInt8] = []
        guard let kind = ShownNumber.append(value, as: format, to: &text) else { return (.error, shown) }
        // Zeros that only the format adds, '007' and '2,10', stand in the shown text.
        let isPercent = kind == .percent
        let plain = OpenDocumentCell.ungrouped(shown.filter { $0 != UInt8(ascii: "%") && $0 != 32 })
        var bare: [UInt8] = []
        if isPercent { text.removeLast() }
        _ = ShownNumber.append(
            plain.map { $0 == 44 ? 46 : $0 }, as: .number(places: 0, width: 1), to: &bare)
        if bare == text, plain.filter({ $0 == 44 }).count <= 1 { text = plain }
        return (kind, isPercent ? text + [UInt8(ascii: "%")] : text)
    }

    /// '1.234,50' and '1,234.50' as '1234,50': the last mark is that of the fraction, where there are two kinds.
    private static func ungrouped(_ shown: [UInt8]) -> [UInt8] {
        let marks = shown.indices.filter { shown[$0] == 46 || shown[$0] == 44 }
        guard let last = marks.last, shown[..<last].contains(46) != shown[..<last].contains(44),
            marks.dropLast().allSatisfy({ shown[$0] != shown[last] })
        else { return shown.map { $0 == 46 ? 44 : $0 } }
        return shown[..<last].filter { (48...57).contains($0) || $0 == UInt8(ascii: "-") } + [44] + shown[(last + 1)...]
    }

    /// '2026-01-31' or '2026-01-31T08:30:00'; a midnight is no time.
    private var date: (CellKind, [UInt8]) {
        let parts = value.split(separator: UInt8(ascii: "T"), maxSplits: 1)
        guard let day = parts.first, day.count == 10 else { return (.error, shown) }
        let numbers =
            parts.count > 1
            ? parts[1].split(separator: 58).map { Int(String(decoding: $0.prefix(2), as: UTF8.self)) ?? 0 } : []
        let seconds = numbers.enumerated().reduce(0) { $0 + $1.element * [3600, 60, 1, 0][min($1.offset, 3)] }
        guard seconds > 0 else { return (.date, Array(day)) }
        var text = Array(day) + [32]
        ShownDate.appendTime(seconds, to: &text)
        return (.time, text)
    }

    /// 'PT26H30M00S' as '26:30'.
    private static func time(_ value: [UInt8]) -> [UInt8]? {
        var seconds = 0, number = 0, isNegative = false, isFraction = false
        for byte in value {
            switch byte {
            case 48...57:
                if !isFraction { number = number < 100_000_000 ? number * 10 + Int(byte - 48) : number }
            case UInt8(ascii: "H"): (seconds, number) = (seconds + number * 3600, 0)
            case UInt8(ascii: "M"): (seconds, number) = (seconds + number * 60, 0)
            case UInt8(ascii: "S"): (seconds, number, isFraction) = (seconds + number, 0, false)
            case UInt8(ascii: "D"): (seconds, number) = (seconds + number * 86_400, 0)
            case UInt8(ascii: "."), UInt8(ascii: ","): isFraction = true
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "P"), UInt8(ascii: "T"): break
            default: return nil
            }
        }
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        ShownDate.appendTime(seconds, to: &text)
        return value.isEmpty ? nil : text
    }
}
