import LayoutLanguage
import PageModel

/// The lines of a table whose cells share them, for the part of it that stands on one page.
///
/// 1. The edges of all cells and rows are cut where others begin or end.
/// 2. Of all that ask for a line at one piece of an edge the widest wins, then the style (double, solid, dashed, dotted), then the cell
///    before the row before the table (CSS 2.1 §17.6.2.1).
/// 3. Level lines go through where lines meet and reach around corners; upright ones end at them: nothing is painted twice.
struct CollapsedLines {
    /// Who asks: greater wins.
    enum Rank: Int { case table, row, cell }

    private struct BorderedRectangle {
        let rectangle: Rectangle
        let borders: Edges<Border>
        let rank: Rank
    }

    private struct Piece: Hashable {
        let isLevel: Bool
        let across: Length
        let from: Length
        let to: Length
    }

    private var bordered: [BorderedRectangle] = []

    mutating func add(_ borders: Edges<Border>, around rectangle: Rectangle, _ rank: Rank) {
        bordered.append(BorderedRectangle(rectangle: rectangle, borders: borders, rank: rank))
    }

    var strokes: [Stroke] {
        let pieces = resolved()
        let meetings = Meetings(pieces.map { ($0.key.isLevel, $0.key.across, $0.key.from, $0.key.to, $0.value.width) })
        var lines = RuledLines()
        for (piece, border) in pieces.sorted(by: {
            ($0.key.isLevel ? 0 : 1, $0.key.across, $0.key.from) < ($1.key.isLevel ? 0 : 1, $1.key.across, $1.key.from)
        }) {
            let from = piece.from + meetings.change(atStart: true, piece.isLevel, piece.across, piece.from)
            let to = piece.to + meetings.change(atStart: false, piece.isLevel, piece.across, piece.to)
            guard from < to else { continue }
            for (offset, width) in border.lines {
                let across = piece.across + offset
                lines.add(
                    piece.isLevel
                        ? Stroke(
                            from: Point(x: from, y: across), to: Point(x: to, y: across), width: width,
                            color: border.color, dashes: border.dashes)
                        : Stroke(
                            from: Point(x: across, y: from), to: Point(x: across, y: to), width: width,
                            color: border.color, dashes: border.dashes))
            }
        }
        return lines.strokes
    }

    private func resolved() -> [Piece: Border] {
        let cells = bordered.filter { $0.rank == .cell }.map(\.rectangle)
        let columns = Set(cells.flatMap { [$0.origin.x, $0.maxX] }).sorted(),
            rows = Set(cells.flatMap { [$0.origin.y, $0.maxY] }).sorted()
        var best: [Piece: (border: Border, rank: Rank)] = [:]
        func offer(_ border: Border, _ rank: Rank, isLevel: Bool, _ across: Length, _ from: Length, _ to: Length) {
            guard border.width > .zero else { return }
            let cuts = (isLevel ? columns : rows).filter { $0 > from && $0 < to }
            for (start, end) in zip([from] + cuts, cuts + [to]) {
                let piece = Piece(isLevel: isLevel, across: across, from: start, to: end)
                if let known = best[piece], !border.wins(over: known.border, rank.rawValue - known.rank.rawValue) {
                    continue
                }
                best[piece] = (border, rank)
            }
        }
        for area in bordered {
            let box = area.rectangle
            offer(area.borders.top, area.rank, isLevel: true, box.origin.y, box.origin.x, box.maxX)
            offer(area.borders.bottom, area.rank, isLevel: true, box.maxY, box.origin.x, box.maxX)
            offer(area.borders.left, area.rank, isLevel: false, box.origin.x, box.origin.y, box.maxY)
            offer(area.borders.right, area.rank, isLevel: false, box.maxX, box.origin.y, box.maxY)
        }
        return best.mapValues(\.border)
    }

    /// What meets at each end of a line.
    private struct Meetings {
        private var level: [Point: Length] = [:]
        private var upright: [Point: Length] = [:]
        private var levelEnds: [Point: Int] = [:]

        init(_ pieces: [(isLevel: Bool, across: Length, from: Length, to: Length, width: Length)]) {
            for piece in pieces {
                for end in [piece.from, piece.to] {
                    if piece.isLevel {
                        let point = Point(x: end, y: piece.across)
                        level[point] = max(level[point] ?? .zero, piece.width)
                        levelEnds[point, default: 0] += 1
                    } else {
                        let point = Point(x: piece.across, y: end)
                        upright[point] = max(upright[point] ?? .zero, piece.width)
                    }
                }
            }
        }

        /// How far an end moves.
        func change(atStart isStart: Bool, _ isLevel: Bool, _ across: Length, _ end: Length) -> Length {
            let point = isLevel ? Point(x: end, y: across) : Point(x: across, y: end)
            if isLevel {
                guard levelEnds[point] == 1, let width = upright[point] else { return .zero }
                return isStart ? -(width / 2) : width / 2
            }
            guard let width = level[point] else { return .zero }
            return isStart ? width / 2 : -(width / 2)
        }
    }
}

extension Border {
    /// Distances of the centre lines from the middle of the border, and their widths.
    fileprivate var lines: [(Length, Length)] {
        style == .double ? [(-(width / 3), width / 3), (width / 3, width / 3)] : [(.zero, width)]
    }

    fileprivate func wins(over other: Border, _ rank: Int) -> Bool {
        if width != other.width { return width > other.width }
        let order: [Style] = [.none, .dotted, .dashed, .solid, .double]
        let own = order.firstIndex(of: style) ?? 0, others = order.firstIndex(of: other.style) ?? 0
        return own == others ? rank > 0 : own > others
    }
}
