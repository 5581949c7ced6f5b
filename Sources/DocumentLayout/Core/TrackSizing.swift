import LayoutLanguage
import PageModel

/// Shares a width among columns: fixed lengths and percentages first, then `fr` (CSS Grid 1 §12.7 without minimum contributions).
enum TrackSizing {
    static func resolve(_ extents: [Extent], in width: Length, gap: Length = .zero) -> [Length] {
        let room = width - gap * max(0, extents.count - 1)
        let fixed = extents.map { $0.resolved(in: room) }
        let rest = max(.zero, room - fixed.compactMap { $0 }.reduce(.zero, +))
        let shares = extents.map { extent -> Double in
            switch extent {
            case .fraction(let share): share
            case .auto: 1
            default: 0
            }
        }
        let total = shares.reduce(0, +)
        let widths = fixed.enumerated().map { index, length in
            length ?? (total > 0 ? rest.scaled(by: shares[index] / total) : .zero)
        }
        return squeeze(widths, into: max(.zero, room))
    }

    /// Columns never leave their container: where they ask for too much, all give in proportion.
    static func squeeze(_ widths: [Length], into width: Length) -> [Length] {
        let total = widths.reduce(.zero, +)
        guard total > width + .pt(0.01), total > .zero else { return widths }
        return widths.map { $0.scaled(by: max(0, width.points / total.points)) }
    }
}
