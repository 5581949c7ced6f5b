import PageModel

extension ChartDrawing.Mark {
    /// As an item of a page on which the drawing's upper left corner stands there.
    func moved(by offset: Point) -> PageItem {
        func moved(_ setting: Rectangle) -> Rectangle { Rectangle(origin: setting.origin + offset, size: setting.size) }
        switch self {
        case .image(let placed):
            return .image(PlacedImage(placed.image, bounds: moved(placed.bounds)))
        case .stroke(let stroke):
            return .stroke(
                Stroke(
                    from: stroke.from + offset, to: stroke.to + offset, width: stroke.width, color: stroke.color,
                    dashes: stroke.dashes))
        case .fill(let fill):
            let shape: Fill.Shape =
                switch fill.shape {
                case .rectangle(let setting, let radius): .rectangle(moved(setting), radius: radius)
                case .rectangles(let frames): .rectangles(frames.map(moved))
                case .polygon(let points): .polygon(points.map { $0 + offset })
                case .ringSegment(let centre, let inner, let outer, let from, let to):
                    .ringSegment(centre: centre + offset, inner: inner, outer: outer, from: from, to: to)
                }
            return .fill(Fill(shape, color: fill.color))
        }
    }
}
