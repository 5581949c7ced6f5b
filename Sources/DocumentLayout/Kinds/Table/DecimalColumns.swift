import LayoutLanguage
import PageModel
import Typesetting

/// Sets figures of a table below each other on their decimal comma (`text-align: ","`, CSS Text 4 §7.1).
/// How much room a figure leaves behind its decimals is an input of its paragraph: cells that have to leave some are made anew with it.
///
/// 1. Every cell of one column that asks for it tells how much of it stands before and after its comma; a figure without one has it
///    after its last digit, so that units and percent signs hang to the right.
/// 2. The longest tail of a column is room that all other figures leave at the right.
/// 3. Of a figure that is wider than its column only the number stands on the comma: its word goes to the next line.
/// 4. What is not a figure with at most one word before and after it is prose, and set from the left.
struct DecimalColumns {
    private let environment: LayoutEnvironment
    private let columns: [Extent]
    private var tails: [Int: Length] = [:]

    init(environment: LayoutEnvironment, columns: [Extent]) {
        self.environment = environment
        self.columns = columns
    }

    /// Takes the columns' tails from these rows.
    mutating func include(_ rows: some Sequence<TableContent.Row>) {
        for row in rows {
            for index in row.cells.indices {
                guard let figure = figure(in: row.cells[index]) else { continue }
                let column = row.cells[index].column
                tails[column] = max(tails[column] ?? .zero, figure.after)
            }
        }
    }

    /// The rows with their figures on the commas of the rows that were included.
    func aligned(_ rows: [TableContent.Row]) -> [TableContent.Row] { tails.isEmpty ? rows : rows.map(aligned) }

    private func aligned(_ row: TableContent.Row) -> TableContent.Row {
        guard row.cells.contains(where: { paragraph(in: $0) != nil }) else { return row }
        return row.holding(
            row.cells.map { cell in
                guard let figure = figure(in: cell) else { return cell }
                let room = max(.zero, (tails[cell.column] ?? .zero) - figure.after)
                let paragraph = figure.block.holding(figure.paragraph.leaving(decimalRoom: room))
                return cell.holding(cell.box.holding(FlowContent([paragraph])))
            })
    }

    /// Whether no column has figures on their comma.
    var isEmpty: Bool { tails.isEmpty }

    private struct Figure {
        /// The only one of its cell.
        let block: Box
        let paragraph: Paragraph
        /// Width from the decimal comma on.
        let after: Length
    }

    /// What a cell that asks for alignment has instead of a figure may be prose.
    private func paragraph(in cell: TableContent.Cell) -> (block: Box, paragraph: Paragraph)? {
        guard cell.columnSpan == 1, let children = (cell.box.content as? FlowContent)?.children, children.count == 1,
            let paragraph = children[0].content as? Paragraph, paragraph.style.text.textAlign == .decimal
        else { return nil }
        return (children[0], paragraph)
    }

    private func figure(in cell: TableContent.Cell) -> Figure? {
        guard let (block, paragraph) = paragraph(in: cell) else { return nil }
        if paragraph.isWholeNumber { return Figure(block: block, paragraph: paragraph, after: .zero) }
        let shaped = paragraph.shaped(in: environment.typesetter)
        guard let after = after(shaped, on: width(of: cell)) else { return nil }
        return Figure(block: block, paragraph: paragraph, after: after)
    }

    /// What a cell's text may take; nil where content decides.
    private func width(of cell: TableContent.Cell) -> Length? {
        guard columns.indices.contains(cell.column), case .length(let width) = columns[cell.column] else { return nil }
        let padding = cell.box.style.box.borderPadding
        return width - padding.left - padding.right
    }

    /// - Parameter width: of the cell's text.
    /// - Returns: nil for prose.
    private func after(_ paragraph: ShapedParagraph, on width: Length?) -> Length? {
        guard paragraph.segments.allSatisfy({ $0.kind == .word || $0.kind == .space || $0.kind == .fixedSpace }) else {
            return nil
        }
        let text = paragraph.segments.flatMap { $0.kind == .word ? $0.shaped?.text ?? [] : [0x20] }
        guard let point = DecimalColumns.point(of: text) else { return nil }
        let isBroken = width.map { paragraph.segments.reduce(.zero) { $0 + $1.width } > $0 } ?? false
        var offset = 0, after = Length.zero
        for segment in paragraph.segments {
            if isBroken, offset >= point, segment.kind == .space { break }
            let bytes = segment.kind == .word ? segment.shaped?.text ?? [] : [0x20]
            if offset >= point {
                after += segment.width
            } else if offset + bytes.count > point {
                let run = paragraph.run(of: segment)
                let before = environment.typesetter.shaper.shape(bytes[..<(point - offset)], with: run.face)
                after += segment.width - run.width(of: before)
            }
            offset += bytes.count
        }
        return after
    }

    /// Where the decimals of a figure begin; nil when the text is prose.
    static func point(of text: [UInt8]) -> Int? {
        let words = text.split(separator: 0x20)
        guard let number = words.firstIndex(where: { $0.contains(where: isDigit) }) else {
            return words.count == 1 ? text.count : nil
        }
        guard number <= 1, words.count - number <= 2, var index = text.firstIndex(where: isDigit) else { return nil }
        while index < text.count {
            if isDigit(text[index]) {
                index += 1
            } else if text[index] == UInt8(ascii: "."), index + 1 < text.count, isDigit(text[index + 1]) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension Paragraph {
    /// Nothing but digits, and points between thousands: nothing stands behind the place of its comma, so that nothing has to be measured.
    fileprivate var isWholeNumber: Bool {
        guard items.count == 1, case .text(let text) = items[0], text.text.utf8.first != UInt8(ascii: ".") else {
            return false
        }
        var last = UInt8(ascii: ".")
        for byte in text.text.utf8 {
            guard byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".") && last != byte else { return false }
            last = byte
        }
        return last != UInt8(ascii: ".")
    }
}
