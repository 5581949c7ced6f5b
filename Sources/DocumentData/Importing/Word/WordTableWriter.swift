import OfficeFiles

/// Writes tables: with bars, merged cells once, and as CSV where they look like data.
extension WordBlockWriter {
    mutating func table(_ table: WordTable, caption: String?) {
        state.place = table.place
        let width = table.rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 0
        guard width > 0 else { return }
        // One cell is a box around text.
        if table.rows.count == 1, table.rows[0].count == 1 { return box(table.rows[0][0].blocks, table.place) }
        tellSpans(table)
        var rows: [[String]] = []
        for (index, row) in table.rows.enumerated() {
            var cells: [String] = []
            for cell in row {
                cells.append(text(of: cell.blocks, isHead: index == 0))
                cells += Array(repeating: "", count: cell.span - 1)
            }
            rows.append(cells + Array(repeating: "", count: width - cells.count))
        }
        if table.headRows > 1 {
            state.remark(
                "kepala tabel \(table.headRows) baris: hanya baris pertama menjadi kepala",
                "a head of \(table.headRows) rows: only the first is the head")
        }
        guard rows.joined().contains(where: { !$0.isEmpty }) else { return }
        if let caption { append(caption) }
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let parting = "|" + String(repeating: ":--|", count: width)
        append(([lines[0], parting] + lines.dropFirst()).joined(separator: "\n"))
        if WordBlockWriter.isData(table) { offer(table, rows, caption) }
    }

    private mutating func tellSpans(_ table: WordTable) {
        let count = table.rows.joined().count { $0.span > 1 || $0.isContinued }
        guard count > 0 else { return }
        state.remark(
            "\(count) sel gabung dilepas: isinya di sel pertama, sel lain kosong",
            "\(count) merged cells are parted: their text is in the first, the others are empty")
    }

    /// Blocks in one line.
    mutating func line(_ blocks: [WordBlock]) -> String { text(of: blocks, isHead: false) }

    /// The paragraphs of a cell in one line.
    private mutating func text(of blocks: [WordBlock], isHead: Bool) -> String {
        var parts: [String] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                state.place = paragraph.place
                var writer = WordInlineWriter(state: state, isCell: true, dropsBold: isHead)
                let line = writer.line(paragraph.runs)
                state = writer.state
                let label = paragraph.label.map { label in
                    if label.number != nil { state.printedLabels.append(label.text) }
                    return MarkdownEscaping.text(label.text, isCell: true) + " "
                }
                if !line.isEmpty || label != nil { parts.append((label ?? "") + line) }
            case .box(let inner, _): parts.append(text(of: inner, isHead: isHead))
            case .table(let table):
                state.remark("tabel di dalam sel menjadi teks", "a table within a cell becomes text")
                for cell in table.rows.joined() { parts.append(text(of: cell.blocks, isHead: isHead)) }
            }
        }
        let filled = parts.filter { !$0.isEmpty }
        if filled.count > 1 { state.remark("alinea di dalam sel disambung", "paragraphs within a cell are joined") }
        return filled.joined(separator: " ")
    }

    // MARK: Data

    /// Rows of the same columns under a head of different names.
    private static func isData(_ table: WordTable) -> Bool {
        guard table.rows.count >= 5, let head = table.rows.first, head.count >= 2,
            table.rows.allSatisfy({ $0.count == head.count }),
            table.rows.joined().allSatisfy({ $0.span == 1 && !$0.isContinued && $0.blocks.count <= 1 })
        else { return false }
        let names = head.map { $0.blocks.map(WordBlock.text).joined().lowercased() }
        return Set(names).count == names.count && !names.contains { $0.allSatisfy(\.isWhitespace) }
    }

    private mutating func offer(_ table: WordTable, _ rows: [[String]], _ caption: String?) {
        let csv = table.rows.map { row in
            row.map { cell in
                let label = cell.blocks.compactMap { block in
                    if case .paragraph(let paragraph) = block { paragraph.label?.text } else { nil }
                }
                let text = (label + cell.blocks.map(WordBlock.text)).joined(separator: " ")
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return text.contains { ",\"".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
            }.joined(separator: ",") + "\n"
        }.joined()
        let name = "tabel-\(state.tables.count + 1).csv"
        state.tables.append((name, csv))
        state.remark(
            "tabel ini mirip data: ditawarkan sebagai tabel/\(name)",
            "this table looks like data: offered as tabel/\(name)")
    }
}
