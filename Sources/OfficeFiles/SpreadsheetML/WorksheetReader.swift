import Diagnostics

/// Reads the cells of a worksheet.
///
/// Only what stands in `sheetData` are cells; rows and cells may leave out where they stand, and then follow the one before.
final class WorksheetReader: MarkupHandler {
    private enum Capture { case nothing, value, inline }

    private let styles: StyleTable
    private let strings: SharedStrings?
    private let is1904: Bool
    private(set) var builder: SheetBuilder
    private var isInData = false
    private var readingDepth = 0
    private var row = 0
    private var column = 0
    private var type = CellType.number
    private var style = 0
    /// Cells of the conditional format that is read.
    private var condition = ""
    private var hasFormula = false
    private var hasValue = false
    private var capture = Capture.nothing
    private var value: [UInt8] = []
    private var runs = RunText()
    private var look = RunText.Look.plain

    init(part: String, styles: StyleTable, strings: SharedStrings?, is1904: Bool) {
        self.styles = styles
        self.strings = strings
        self.is1904 = is1904
        builder = SheetBuilder(part: part)
    }

    var fault: OfficeFault? { builder.fault }

    func start(_ element: MarkupElement) {
        let name = element.name
        if isInData {
            if name.isNamed("c") {
                startCell(element)
            } else if name.isNamed("v") {
                (capture, hasValue) = (.value, true)
            } else if name.isNamed("f") {
                hasFormula = true
            } else if name.isNamed("row") {
                startRow(element)
            } else if name.isNamed("t") {
                if readingDepth == 0, type == .inline {
                    (capture, hasValue) = (.inline, true)
                    runs.begin(look)
                }
            } else if name.isNamed("rPh") {
                readingDepth += 1
            } else if type == .inline {
                if name.isNamed("r") { look = .plain } else { look.read(element) }
            }
        } else if name.isNamed("sheetData") {
            isInData = true
        } else if name.isNamed("col") {
            hideColumns(element)
        } else if name.isNamed("conditionalFormatting") {
            condition = element.text("sqref") ?? ""
        } else if name.isNamed("cfRule") {
            if let look = element.number("dxfId"), styles.hides(look) { hide(condition) }
        } else if name.isNamed("mergeCell") {
            merge(element)
        }
    }

    func end(_ name: MarkupName) {
        guard isInData else { return }
        if name.isNamed("c") {
            endCell()
        } else if name.isNamed("v") || name.isNamed("t") {
            capture = .nothing
        } else if name.isNamed("rPh") {
            readingDepth -= 1
        } else if name.isNamed("r") {
            look = .plain
        } else if name.isNamed("sheetData") {
            isInData = false
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard capture != .nothing, value.count + runs.bytes.count <= OfficeLimits.cell else { return }
        if capture == .inline { runs.append(bytes) } else { value += bytes }
    }

    // MARK: Structure

    private func startRow(_ element: MarkupElement) {
        row += 1
        column = 0
        if let bytes = element.bytes("r") {
            guard let number = MarkupElement.number(bytes), (1...CellAddress.mostRows).contains(number) else {
                return refuseAddress(bytes)
            }
            row = number
        }
        if element.isTrue("hidden") { builder.hiddenRows.append(row...row) }
    }

    private func startCell(_ element: MarkupElement) {
        column += 1
        if let bytes = element.bytes("r") {
            guard let address = CellAddress(bytes) else { return refuseAddress(bytes) }
            (row, column) = (address.row, address.column)
        }
        (style, hasFormula, hasValue, capture) = (element.number("s") ?? 0, false, false, .nothing)
        value.removeAll(keepingCapacity: true)
        runs.removeAll()
        guard let type = CellType(element.bytes("t")) else {
            return builder.refuse(Wording(id: "jenis sel tidak dikenal", en: "unknown type of cell"))
        }
        self.type = type
    }

    private func refuseAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes.prefix(40), as: UTF8.self)
        builder.refuse(Wording(id: "alamat sel \(text)", en: "cell address \(text)"))
    }

    private func hideColumns(_ element: MarkupElement) {
        guard element.isTrue("hidden"), let first = element.number("min"), let last = element.number("max"),
            first <= last
        else { return }
        builder.hiddenColumns.append(first...last)
    }

    private func hide(_ areas: String) {
        for area in areas.split(separator: " ") where builder.hidingFormats.count < OfficeLimits.sheets {
            if let range = CellRange(String(area)), !builder.hidingFormats.contains(range) {
                builder.hidingFormats.append(range)
            }
        }
    }

    private func merge(_ element: MarkupElement) {
        guard let range = element.text("ref").flatMap(CellRange.init) else { return }
        guard builder.merges.count < OfficeLimits.merges else {
            return builder.refuse(Wording(id: "terlalu banyak sel gabungan", en: "too many merged cells"))
        }
        builder.merges.append(range)
    }

    // MARK: Values

    private func endCell() {
        capture = .nothing
        let address = CellAddress(row: row, column: column)
        guard row >= 1, row <= CellAddress.mostRows, column <= CellAddress.mostColumns else {
            return builder.refuse(Wording(id: "alamat sel \(address)", en: "cell address \(address)"))
        }
        let remark = takeRuns()
        if value.isEmpty {
            // The result of a formula may be an empty text; every other formula has one.
            if hasFormula, !(type == .formulaText && hasValue) {
                builder.add(.formulaWithoutResult, at: address) { _ in }
            }
            return
        }
        if styles.isStruck(style) { builder.struckRows.insert(row) }
        if let remark { builder.remark(remark, at: address) }
        if styles.isUnseen(style) { builder.remark(RunRemark(isUnseen: true), at: address) }
        switch type {
        case .shared: addShared(at: address)
        case .inline, .formulaText: builder.add(.text, at: address) { EscapedText.append(value, to: &$0) }
        case .boolean:
            let isTrue = value == [UInt8(ascii: "1")] || value.elementsEqual("true".utf8)
            builder.add(.boolean, at: address) { $0 += isTrue ? "ya".utf8 : "tidak".utf8 }
        case .error: builder.add(.error, at: address) { $0 += value }
        case .date: addDate(at: address)
        case .number: addNumber(at: address)
        }
    }

    /// The text of a cell that keeps its own.
    private func takeRuns() -> RunRemark? {
        guard type == .inline else { return nil }
        let remark = runs.finish()
        value = runs.bytes
        return remark
    }

    private func addShared(at address: CellAddress) {
        guard let index = MarkupElement.number(value), let text = strings?[index] else {
            return builder.refuse(
                Wording(
                    id: "sel \(address) menunjuk teks bersama yang tidak ada",
                    en: "cell \(address) refers to a shared text that is not there"))
        }
        if let remark = strings?.remarks[index] { builder.remark(remark, at: address) }
        if !text.isEmpty { builder.add(.text, at: address) { $0 += text } }
    }

    /// ISO 8601; a midnight is no time.
    private func addDate(at address: CellAddress) {
        let parts = value.split(separator: UInt8(ascii: "T"), maxSplits: 1)
        let time = parts.count > 1 ? parts[1].prefix { $0 == 58 || (48...57).contains($0) } : []
        let isMidnight = time.allSatisfy { $0 == 48 || $0 == 58 }
        builder.add(isMidnight ? .date : .time, at: address) {
            $0 += parts.first ?? []
            if !isMidnight { $0 += [32] + time }
        }
    }

    private func addNumber(at address: CellAddress) {
        guard let format = styles.format(style) else {
            return builder.refuse(
                Wording(id: "gaya sel \(address) tidak ada", en: "the style of cell \(address) is not there"))
        }
        var kind: CellKind?
        var text: [UInt8] = []
        switch format {
        case .date, .dateTime, .time, .duration:
            let serial = Double(String(decoding: value, as: UTF8.self))
            kind = serial.flatMap { ShownDate.append($0, as: format, is1904: is1904, to: &text) }
            if kind == nil, serial != nil { kind = .error; text = Array("#####".utf8) }
        default: kind = ShownNumber.append(value, as: format, to: &text)
        }
        guard let kind else {
            return builder.refuse(
                Wording(id: "bilangan pada sel \(address)", en: "the number of cell \(address)"))
        }
        builder.add(kind, at: address) { $0 += text }
    }

    func sheet(_ name: String, path: SourcePath, isHidden: Bool) throws(OfficeFault) -> Sheet {
        try builder.sheet(name, path: path, isHidden: isHidden)
    }
}
