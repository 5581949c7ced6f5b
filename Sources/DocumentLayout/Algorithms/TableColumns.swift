/// Widths of a table's columns: fixed, `fr`, and content-based (CSS 2.1 §17.5.2.2, automatic table layout).
struct TableColumns {
    let table: TableContent
    let environment: LayoutEnvironment

    func widths(in width: Length) -> [Length] {
        if let known = table.widths[width] { return known }
        let result = resolve(width)
        table.widths[width] = result
        return result
    }

    private var count: Int {
        let rows = table.measuredRows
        return max(table.columns.count, rows.flatMap(\.cells).map { $0.column + $0.columnSpan }.max() ?? 0)
    }

    private func extent(_ index: Int) -> Extent { index < table.columns.count ? table.columns[index] : .auto }

    /// Minimum and maximum content width of each column.
    var measured: [ContentMeasure.Widths] {
        let measure = ContentMeasure(environment: environment)
        var columns = [ContentMeasure.Widths](repeating: .zero, count: count)
        let rows = table.measuredRows
        let needed = (0..<count).map { needsMeasuring(extent($0)) }
        for cell in rows.flatMap(\.cells) where cell.columnSpan == 1 && needed[cell.column] {
            columns[cell.column].include(measure.widths(of: cell.box))
        }
        for cell in rows.flatMap(\.cells) where cell.columnSpan > 1 {
            let range = cell.column..<cell.column + cell.columnSpan
            guard range.contains(where: { needed[$0] }) else { continue }
            spread(measure.widths(of: cell.box), over: range, &columns)
        }
        return columns
    }

    private func needsMeasuring(_ extent: Extent) -> Bool {
        switch extent {
        case .auto, .fraction: true
        case .length, .percent: false
        }
    }

    /// A spanning cell widens its content-based columns evenly where they are too narrow for it.
    private func spread(_ cell: ContentMeasure.Widths, over range: Range<Int>, _ columns: inout [ContentMeasure.Widths]) {
        let flexible = range.filter { needsMeasuring(extent($0)) }
        let fixed = range.reduce(Length.zero) { sum, index in
            if case .length(let length) = extent(index) { return sum + length }
            return sum
        }
        let minimum = flexible.reduce(fixed) { $0 + columns[$1].minimum }
        let maximum = flexible.reduce(fixed) { $0 + columns[$1].maximum }
        for index in flexible {
            if cell.minimum > minimum { columns[index].minimum += (cell.minimum - minimum) / flexible.count }
            if cell.maximum > maximum { columns[index].maximum += (cell.maximum - maximum) / flexible.count }
            columns[index].maximum = max(columns[index].maximum, columns[index].minimum)
        }
    }

    private func resolve(_ width: Length) -> [Length] {
        let measured = measured
        var widths = (0..<count).map { extent($0).resolved(in: width) }
        let room = width - widths.compactMap { $0 }.reduce(.zero, +)
        let autos = (0..<count).filter { extent($0) == .auto }
        let shares = (0..<count).compactMap { index -> (Int, Double)? in
            if case .fraction(let share) = extent(index) { return (index, share) }
            return nil
        }
        let shareMinimum = shares.reduce(Length.zero) { $0 + measured[$1.0].minimum }
        for (index, length) in zip(autos, fit(autos.map { measured[$0] }, into: room - shareMinimum, fills: shares.isEmpty)) {
            widths[index] = length
        }
        let rest = room - autos.reduce(Length.zero) { $0 + (widths[$1] ?? .zero) }
        for (index, length) in TableColumns.share(rest, shares.map { ($0.0, $0.1, measured[$0.0].minimum) }) { widths[index] = length }
        return TrackSizing.squeeze(widths.map { $0 ?? .zero }, into: width)
    }

    /// Content-based columns: at least their minimum, at most their maximum unless they have to fill the table.
    private func fit(_ columns: [ContentMeasure.Widths], into room: Length, fills: Bool) -> [Length] {
        let minimum = columns.map(\.minimum).reduce(.zero, +), maximum = columns.map(\.maximum).reduce(.zero, +)
        if maximum <= room {
            guard fills, maximum > .zero else { return columns.map(\.maximum) }
            return columns.map { $0.maximum + (room - maximum).scaled(by: $0.maximum.points / maximum.points) }
        }
        guard maximum > minimum else { return columns.map(\.minimum) }
        let factor = max(0, (room - minimum).points / (maximum - minimum).points)
        return columns.map { $0.minimum + ($0.maximum - $0.minimum).scaled(by: min(1, factor)) }
    }

    /// `fr` columns share the rest; a column whose share is less than its minimum gets the minimum and leaves the sharing.
    private static func share(_ rest: Length, _ columns: [(index: Int, share: Double, minimum: Length)]) -> [(Int, Length)] {
        var open = columns, room = rest, result: [(Int, Length)] = []
        while true {
            let total = open.map(\.share).reduce(0, +)
            let tight = open.filter { total <= 0 || room.scaled(by: $0.share / total) < $0.minimum }
            if tight.isEmpty { return result + open.map { ($0.index, room.scaled(by: $0.share / total)) } }
            for column in tight {
                result.append((column.index, column.minimum))
                room -= column.minimum
            }
            open.removeAll { column in tight.contains { $0.index == column.index } }
            if open.isEmpty { return result }
        }
    }
}
