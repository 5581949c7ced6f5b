import Diagnostics

/// The styles of a workbook with those that marked cells need: each is the cell's own with another fill.
struct MarkedStyles {
    private struct Key: Hashable {
        let style: Int
        let weight: Severity
    }

    private var edit: PartEdit
    private let fills: Int
    private let formats: Int
    /// Ranges of the formats of cells.
    private let ranges: [Range<Int>]
    private let fillCount: Int
    private var styles: [Key: Int] = [:]
    private var order: [Key] = []
    private var weights: [Severity] = []

    /// nil for styles without fills or formats: then there are no colours.
    init?(_ bytes: [UInt8]) {
        guard let edit = PartEdit(bytes), let fills = edit.first("fills"), let formats = edit.first("cellXfs"),
            edit.tags[formats].kind == .start
        else { return nil }
        self.edit = edit
        self.fills = fills
        self.formats = formats
        fillCount = edit.children(of: fills).count
        ranges = edit.children(of: formats).map(edit.range)
    }

    /// The style of a cell of this style that is marked.
    mutating func style(_ style: Int, _ weight: Severity) -> Int {
        let key = Key(style: ranges.indices.contains(style) ? style : 0, weight: weight)
        if let known = styles[key] { return known }
        let new = ranges.count + order.count
        styles[key] = new
        order.append(key)
        if !weights.contains(weight) { weights.append(weight) }
        return new
    }

    private static func colour(_ weight: Severity) -> String {
        switch weight {
        case .error: "FFFFC7CE"
        case .warning: "FFFFEB9C"
        case .note: "FFDDEBF7"
        }
    }

    /// The part with all styles; nil when none was needed.
    func part() -> [UInt8]? {
        guard !order.isEmpty, !ranges.isEmpty else { return nil }
        var edit = edit
        let prefix = edit.tags[fills].prefix(in: edit.bytes)
        let newFills = weights.map {
            "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(MarkedStyles.colour($0))\"/>"
                + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
        }
        edit.add(newFills.count, to: "count", of: edit.tags[fills])
        edit.append(newFills.joined(), toElement: fills)
        edit.add(order.count, to: "count", of: edit.tags[formats])
        edit.append(order.map(format).joined(), toElement: formats)
        return edit.result
    }

    private func format(_ key: Key) -> String {
        let fill = fillCount + (weights.firstIndex(of: key.weight) ?? 0)
        guard var own = PartEdit(Array(edit.bytes[ranges[key.style]])), let tag = own.tags.first else { return "" }
        own.set("fillId", String(fill), of: tag)
        own.set("applyFill", "1", of: tag)
        return String(decoding: own.result, as: UTF8.self)
    }
}
