import PageModel

/// A ray along which the numbers of a radar's rings can stand, each just inside of its ring.
enum RingNumbers {
    /// At the left or the right of the upright axis.
    case besideAxis(isLeft: Bool)
    /// Midway between an axis and the next one.
    case between(axis: Int)

    /// The upright axis first, then from the top to both sides.
    static func places(_ net: RadarNet) -> [RingNumbers] {
        let sectors = (0..<(net.count + 1) / 2).flatMap { $0 == net.count - 1 - $0 ? [$0] : [$0, net.count - 1 - $0] }
        return [.besideAxis(isLeft: false), .besideAxis(isLeft: true)] + sectors.map { .between(axis: $0) }
    }

    /// - Parameter share: 0 at the centre, 1 at the outermost ring.
    func label(_ label: ChartLabel, at share: Double, _ net: RadarNet, _ gap: Length) -> ChartLabel {
        let height = label.size.height
        switch self {
        case .besideAxis(let isLeft):
            let y = net.centre.y - net.radius.scaled(by: share) - (share == 0 ? height / 2 : .zero)
            return label.placed(at: isLeft ? net.centre.x - gap - label.size.width : net.centre.x + gap, y)
        case .between(let axis):
            let direction = net.direction(of: Double(axis) + 0.5)
            let reach = label.size.width.scaled(by: abs(direction.x) / 2) + height.scaled(by: abs(direction.y) / 2)
            // The zero stands beyond the centre, out of the way of the first ring's number.
            let distance = share == 0 ? -reach - gap : net.radius.scaled(by: share) - reach - gap.scaled(by: 0.5)
            return label.placed(
                at: net.centre.x + distance.scaled(by: direction.x) - label.size.width / 2,
                net.centre.y + distance.scaled(by: direction.y) - height / 2)
        }
    }
}
