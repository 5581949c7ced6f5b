import Foundation
import PageModel

/// The axes of a radar: from the centre outwards, the first one upwards, the others clockwise.
struct RadarNet {
    var centre: Point
    let radius: Length
    let count: Int

    /// Of length 1; y points down.
    func direction(of axis: Int) -> (x: Double, y: Double) { direction(of: Double(axis)) }

    /// The same between axes: 0.5 is midway between the first and the second.
    func direction(of axis: Double) -> (x: Double, y: Double) {
        let angle = 2 * Double.pi * axis / Double(count)
        return (sin(angle), -cos(angle))
    }

    /// A place on an axis.
    /// - Parameter share: 0 at the centre, 1 at the outermost ring.
    func point(_ axis: Int, _ share: Double, beyond: Length = .zero) -> Point {
        let direction = direction(of: axis), distance = Double(radius.units) * share + Double(beyond.units)
        return Point(
            x: centre.x + Length(units: Int((direction.x * distance).rounded())),
            y: centre.y + Length(units: Int((direction.y * distance).rounded())))
    }
}
