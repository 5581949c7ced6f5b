import LayoutLanguage
import PageModel

/// Widths of a table's columns: fixed, `fr`, and content-based (CSS 2.1 §17.5.2.2 and CSS Tables 3 §4, automatic table layout).
///
/// 1. Each column has a minimum and a maximum content width (`ContentWidths`).
/// 2. Lengths and percentages are taken; content-based columns grow from their minimum to their maximum; `fr` columns share the rest.
/// 3. Without `fr` columns, those of `auto` fill the table in proportion to their maxima.
/// 4. Where all minima together are too wide, every column gives in proportion.
struct TableColumns {
    let table: TableContent
    let environment: LayoutEnvironment

    func widths(in width: Length) -> [Length] {
        if let known = table.widths[width] { return known }
        let result = resolve(width)
        table.widths[width] = result
        return result
    }

    private func extent(_ index: Int) -> Extent { index < table.columns.count ? table.columns[index] : .auto }

    // MARK: Widths in a table

    private func resolve(_ width: Length) -> [Length] {
        let measured = table.contentWidths(in: environment), count = measured.count
        var widths = (0..<count).map { index -> Length? in
            switch extent(index) {
            case .minContent: measured[index].minimum
            case .maxContent: measured[index].maximum
            case .percent: extent(index).resolved(in: width).map { max($0, measured[index].minimum) }
            default: extent(index).resolved(in: width)
            }
        }
        let room = width - widths.compactMap { $0 }.reduce(.zero, +)
        let autos = (0..<count).filter { extent($0) == .auto }
        let shares = (0..<count).compactMap { index -> (Int, Double)? in
            if case .fraction(let share) = extent(index) { return (index, share) }
            return nil
        }
        let shareMinimum = shares.reduce(Length.zero) { $0 + measured[$1.0].minimum }
        for (index, length) in zip(
            autos, fit(autos.map { measured[$0] }, into: room - shareMinimum, fills: shares.isEmpty))
        {
            widths[index] = length
        }
        let rest = room - autos.reduce(Length.zero) { $0 + (widths[$1] ?? .zero) }
        for (index, length) in TableColumns.share(rest, shares.map { ($0.0, $0.1, measured[$0.0].minimum) }) {
            widths[index] = length
        }
        return TrackSizing.squeeze(widths.map { $0 ?? .zero }, into: width)
    }

    /// Content-based columns: at least their minimum, at most their maximum unless they have to fill the table.
    private func fit(_ columns: [ContentMeasure.Widths], into room: Length, fills: Bool) -> [Length] {
        let minimum = columns.map(\.minimum).reduce(.zero, +), maximum = columns.map(\.maximum).reduce(.zero, +)
        if maximum <= room {
            guard fills, maximum > .zero else { return columns.map(\.maximum) }
            return zip(columns, Shares.of(room - maximum, by: columns.map(\.maximum))).map { $0.maximum + $1 }
        }
        let growth = columns.map { $0.maximum - $0.minimum }
        return zip(columns, Shares.of(room - minimum, by: growth)).map { $0.minimum + $1 }
    }

    /// `fr` columns share the rest; a column whose share is less than its minimum gets the minimum and leaves the sharing.
    private static func share(
        _ rest: Length, _ columns: [(index: Int, share: Double, minimum: Length)]
    ) -> [(Int, Length)] {
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

/// Divides a length in proportion to weights so that the parts add up to it, to the last unit.
enum Shares {
    /// Nothing to divide, or nothing to divide by, gives zeros.
    static func of(_ length: Length, by weights: [Length]) -> [Length] {
        let total = weights.reduce(.zero, +)
        guard length > .zero, total > .zero else { return weights.map { _ in .zero } }
        var given = Length.zero, weight = Length.zero
        return weights.map { one in
            weight += one
            let until = weight == total ? length : length.scaled(by: weight.points / total.points)
            defer { given = until }
            return until - given
        }
    }
}
