import CCairo
import PageModel

/// The outlines of filled shapes.
enum ShapePath {
    static func add(_ shape: Fill.Shape, to context: OpaquePointer) {
        switch shape {
        case .rectangle(let rectangle, let radius):
            let limit = min(rectangle.size.width, rectangle.size.height).points / 2
            let corner = min(radius.points, limit)
            if corner > 0 {
                addRounded(rectangle, radius: corner, to: context)
            } else {
                cairo_rectangle(
                    context, rectangle.origin.x.points, rectangle.origin.y.points,
                    rectangle.size.width.points, rectangle.size.height.points)
            }
        case .rectangles(let rectangles):
            for part in rectangles {
                cairo_rectangle(
                    context, part.origin.x.points, part.origin.y.points, part.size.width.points, part.size.height.points
                )
            }
        case .polygon(let points):
            cairo_new_sub_path(context)
            for point in points { cairo_line_to(context, point.x.points, point.y.points) }
            cairo_close_path(context)
        case .ringSegment(let centre, let inner, let outer, let from, let to):
            addRing(
                Ring(
                    x: centre.x.points, y: centre.y.points, inner: inner.points, outer: outer.points, from: from, to: to
                ), to: context)
        }
    }

    private static func addRounded(_ rectangle: Rectangle, radius: Double, to context: OpaquePointer) {
        let left = rectangle.origin.x.points + radius, right = rectangle.maxX.points - radius
        let top = rectangle.origin.y.points + radius, bottom = rectangle.maxY.points - radius
        cairo_new_sub_path(context)
        cairo_arc(context, right, top, radius, -.pi / 2, 0)
        cairo_arc(context, right, bottom, radius, 0, .pi / 2)
        cairo_arc(context, left, bottom, radius, .pi / 2, .pi)
        cairo_arc(context, left, top, radius, .pi, .pi * 1.5)
        cairo_close_path(context)
    }

    private struct Ring {
        let x, y, inner, outer, from, to: Double
    }

    /// Angles count clockwise from the top; Cairo's count clockwise from the right, because its y points down.
    private static func addRing(_ ring: Ring, to context: OpaquePointer) {
        guard ring.from.isFinite, ring.to.isFinite, ring.to > ring.from, ring.outer > 0 else { return }
        let isWhole = ring.to - ring.from >= 360
        let start = (ring.from - 90) * .pi / 180
        let end = isWhole ? start + 2 * .pi : (ring.to - 90) * .pi / 180
        cairo_new_sub_path(context)
        cairo_arc(context, ring.x, ring.y, ring.outer, start, end)
        if isWhole {
            cairo_close_path(context)
            cairo_new_sub_path(context)
        }
        if ring.inner > 0 {
            cairo_arc_negative(context, ring.x, ring.y, ring.inner, end, start)
        } else if !isWhole {
            cairo_line_to(context, ring.x, ring.y)
        }
        cairo_close_path(context)
    }
}
