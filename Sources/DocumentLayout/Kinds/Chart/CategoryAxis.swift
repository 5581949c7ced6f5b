import PageModel

/// Categories along an axis, each at its point: in the room between its neighbours, else in two rows in turn, else only every second,
/// third … of them.
struct CategoryAxis {
    let centres: [Length]
    let height: Length
    /// Which categories are named.
    let shown: Set<Int>
    private let labels: [(index: Int, label: ChartLabel)]

    init(_ names: [ChartText], _ texts: ChartTexts, from left: Length, width: Length) {
        let slot = width / max(1, names.count), gap = texts.em(0.5)
        centres = names.indices.map { left + slot * $0 + slot / 2 }
        let word = names.map(\.longestWord).max() ?? .zero, widest = names.map(\.widths.maximum).max() ?? .zero
        let arrangement: Arrangement =
            word <= slot - gap
            ? .init(rows: 1, every: 1, room: slot - gap)
            : word <= slot * 2 - gap && names.count > 2
                ? .init(rows: 2, every: 1, room: slot * 2 - gap)
                : .init(rows: 1, every: CategoryAxis.every(widest + gap, slot, names.count), room: left + width)
        (labels, height) = CategoryAxis.place(names, centres, arrangement, end: left + width, gap: gap)
        shown = Set(labels.map(\.index))
    }

    private struct Arrangement {
        let rows: Int
        /// 3: only every third one is named.
        let every: Int
        let room: Length
    }

    private static func every(_ width: Length, _ slot: Length, _ count: Int) -> Int {
        slot > .zero ? max(1, min(count, (width.units + slot.units - 1) / slot.units)) : count
    }

    private static func place(
        _ names: [ChartText], _ centres: [Length], _ arrangement: Arrangement, end: Length, gap: Length
    ) -> ([(index: Int, label: ChartLabel)], Length) {
        var rows = [[(index: Int, label: ChartLabel)]](repeating: [], count: arrangement.rows)
        for index in stride(from: 0, to: names.count, by: arrangement.every) where names[index].widths.maximum > .zero {
            let row = index % arrangement.rows, label = names[index].set(in: arrangement.room)
            let x = min(max(.zero, centres[index] - label.size.width / 2), max(.zero, end - label.size.width))
            // Those at the ends are moved inside, where the next one may stand.
            if let last = rows[row].last, x < last.label.bounds.maxX + gap { continue }
            rows[row].append((index, label.placed(at: x, .zero)))
        }
        var y = Length.zero, labels: [(index: Int, label: ChartLabel)] = []
        for row in rows {
            labels += row.map { ($0.index, $0.label.placed(at: $0.label.origin.x, y)) }
            y += row.map(\.label.size.height).max() ?? .zero
        }
        return (labels, y)
    }

    func add(below axis: Length, _ drawing: inout ChartDrawing) {
        for (index, label) in labels {
            let place = label.placed(
                at: label.origin.x, axis + label.fragment.box.style.text.fontSize.scaled(by: 0.4) + label.origin.y)
            drawing.add(place.read(at: index + 1).telling(.category(index)))
        }
    }
}
