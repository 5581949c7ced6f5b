/// Writes a page as lines of text: the main golden of tests, and `naskah dump`. Positions in points with two decimals.
public struct PageDump {
    public init() {}

    public func text(of page: Page, index: Int) -> String {
        var lines = [
            "page \(index + 1) \(page.size.width) × \(page.size.height)\(page.label.map { " label \($0.text)" } ?? "")"
        ]
        var depth = 1
        // The structure element of the whole document, which no page has for itself.
        if index == 0 {
            lines.append("  <\(StructureTag.Role.document.rawValue)>")
            depth = 2
        }
        for item in page.items {
            if case .tag(.end) = item {
                depth = max(1, depth - 1)
                continue
            }
            lines.append(String(repeating: "  ", count: depth) + line(for: item))
            if case .tag(.begin) = item { depth += 1 }
        }
        for space in page.signatureSpaces {
            let rectangle = space.rectangle
            let room = "\(place(rectangle.origin)) \(rectangle.size.width) × \(rectangle.size.height)"
            lines.append("  sign \(space.identity.key) \(room) '\(space.identity.signer)'")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(for item: PageItem) -> String {
        switch item {
        case .text(let run):
            let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            let face = run.face.description
            let style = "\(face.family) \(face.weight)\(face.isItalic ? " italic" : "")"
            return "text \(place(run.origin)) \(style) \(run.size)\(turn(run.direction)) '\(text)'"
        case .fill(let fill): return "fill \(shape(fill.shape)) \(color(fill.color))"
        case .stroke(let stroke):
            return "line \(place(stroke.from)) \(place(stroke.to)) \(stroke.width) \(color(stroke.color))"
        case .image(let placed):
            let name = placed.image.file.split(separator: "/").last ?? ""
            return
                "image \(place(placed.frame.origin)) \(placed.frame.size.width) × \(placed.frame.size.height) \(name)"
                + (placed.clip == nil ? "" : " of \(placed.bounds.size.width) × \(placed.bounds.size.height)")
        case .tag(.begin(let tag)): return "<\(tag.role.rawValue)>\(link(tag.link))\(origin(tag.origin))"
        case .tag(.end): return ""
        case .watermark(let watermark):
            let text = watermark.runs.flatMap(\.pieces).map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            return "watermark \(place(watermark.centre)) \(watermark.runs.first?.size ?? .zero) '\(text)'"
        case .destination(let name, let point): return "destination \(name) \(place(point))"
        }
    }

    private func turn(_ direction: TextRun.Direction) -> String {
        switch direction {
        case .right: ""
        case .up: " up"
        case .down: " down"
        }
    }

    private func origin(_ origin: DataOrigin?) -> String {
        guard let origin, let first = origin.places.first else { return "" }
        return " of \(first)" + (origin.places.count > 1 ? " and \(origin.places.count - 1) more" : "")
    }

    private func link(_ target: LinkTarget?) -> String {
        switch target {
        case .destination(let name)?: " #\(name)"
        case .uri(let uri)?: " \(uri)"
        case nil: ""
        }
    }

    private func shape(_ shape: Fill.Shape) -> String {
        switch shape {
        case .rectangle(let rectangle, _):
            "\(place(rectangle.origin)) \(rectangle.size.width) × \(rectangle.size.height)"
        case .rectangles(let all): "\(all.count) rectangles from \(all.first.map { place($0.origin) } ?? "")"
        case .polygon(let points): "polygon \(points.map(place).joined(separator: " "))"
        case .ringSegment(let centre, _, let outer, let from, let to):
            "ring \(place(centre)) \(outer) \(Int(from.rounded()))°–\(Int(to.rounded()))°"
        }
    }

    private func place(_ point: Point) -> String { "(\(point.x), \(point.y))" }

    private func color(_ color: Color) -> String {
        func hex(_ value: UInt8) -> String { (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true) }
        return "#" + hex(color.red) + hex(color.green) + hex(color.blue) + (color.alpha == 255 ? "" : hex(color.alpha))
    }
}
