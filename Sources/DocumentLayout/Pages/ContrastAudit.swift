import Diagnostics
import Foundation
import PageModel

/// Looks whether texts of a page can be told from what is behind them (WCAG 2.1, 1.4.3: 4.5 : 1, large letters 3 : 1).
///
/// What is behind a text is the last area of colour that was drawn below it, else the paper: at its middle, and where its letters begin
/// and end, for a text that leaves its area half way is lost as well. The lines of patterns are white. Texts on pictures are not judged.
struct ContrastAudit {
    private let page: Page
    private var areas: [(item: Int, fill: Fill)] = []
    private var pictures: [(item: Int, bounds: Rectangle)] = []
    /// Around the white lines and dots of patterns, which are closer to each other than letters are high.
    private var marks: [(item: Int, bounds: Rectangle)] = []
    /// By the colour of texts: whether any background of the page is too close to it.
    private var suspects: [Color: Bool] = [:]
    /// The pair of colours that was looked at last: texts of a table come one after the other.
    private var last: (color: Color, behind: Color, ratio: Double)?

    init(_ page: Page) {
        self.page = page
        for (index, item) in page.items.enumerated() {
            switch item {
            case .fill(let fill): meet(fill, index)
            case .stroke(let stroke) where stroke.color == .white:
                marks.append((index, ContrastAudit.surroundings(of: [stroke.from, stroke.to])))
            case .image(let placed): pictures.append((index, placed.frame))
            default: break
            }
        }
    }

    private mutating func meet(_ fill: Fill, _ index: Int) {
        if case .ringSegment(let centre, _, let outer, _, _) = fill.shape, fill.color == .white, outer < .pt(2) {
            marks.append((index, ContrastAudit.surroundings(of: [centre])))
        } else if fill.color.alpha > 0 {
            areas.append((index, fill))
        }
    }

    private static func surroundings(of points: [Point]) -> Rectangle {
        let xs = points.map(\.x), ys = points.map(\.y), slack = Length.pt(2)
        let x = (xs.min() ?? .zero) - slack, y = (ys.min() ?? .zero) - slack
        return Rectangle(
            x: x, y: y, width: (xs.max() ?? .zero) + slack - x, height: (ys.max() ?? .zero) + slack - y)
    }

    mutating func findings() -> [Diagnostic] {
        var findings: [Diagnostic] = [], artifacts: [Bool] = []
        for (index, item) in page.items.enumerated() {
            switch item {
            case .tag(.begin(let tag)): artifacts.append(tag.role == .artifact)
            case .tag(.end): _ = artifacts.popLast()
            case .text(let run):
                if let finding = finding(about: run, item: index, isArtifact: artifacts.contains(true)) {
                    findings.append(finding)
                }
            default: break
            }
        }
        return findings
    }

    /// - Parameter isArtifact: whether nobody is told of the text: such texts may be there for machines, and not be seen at all.
    private mutating func finding(about run: TextRun, item: Int, isArtifact: Bool) -> Diagnostic? {
        guard run.color.alpha > 0, isSuspect(run.color) else { return nil }
        guard let (behind, ratio) = lowest(of: run, on: backgrounds(of: run, item: item)) else { return nil }
        let color = run.color.over(behind)
        guard ratio < ContrastAudit.least(for: run), run.text.contains(where: { !$0.isWhitespace && $0 != "\u{A0}" }),
            !isArtifact || color != behind
        else { return nil }
        return .lowContrast(run, behind: behind, ratio: ratio)
    }

    private mutating func lowest(of run: TextRun, on backgrounds: Backgrounds) -> (behind: Color, ratio: Double)? {
        switch backgrounds {
        case .picture: return nil
        case .one(let behind):
            if let last, last.color == run.color, last.behind == behind { return (behind, last.ratio) }
            let ratio = run.color.over(behind).contrast(with: behind)
            last = (run.color, behind, ratio)
            return (behind, ratio)
        case .several(let colors):
            return colors.map { ($0, run.color.over($0).contrast(with: $0)) }.min { $0.1 < $1.1 }
        }
    }

    private static let least = 4.5
    /// Below this nobody reads a print of an office printer with ease.
    fileprivate static let leastForLarge = 3.0

    /// Letters of 18 pt, or bold ones of 14 pt, need less.
    private static func least(for run: TextRun) -> Double {
        let isLarge = run.size >= .pt(18) || run.size >= .pt(14) && run.face.description.weight >= 700
        return isLarge ? leastForLarge : least
    }

    private mutating func isSuspect(_ color: Color) -> Bool {
        if let known = suspects[color] { return known }
        let backgrounds = Set(areas.map { $0.fill.color.over(.white) }).union([.white])
        // Areas that let others through may make any colour.
        let isSuspect =
            areas.contains { $0.fill.color.alpha < 255 }
            || backgrounds.contains { color.over($0).contrast(with: $0) < ContrastAudit.least }
        suspects[color] = isSuspect
        return isSuspect
    }

    private enum Backgrounds {
        case picture
        case one(Color)
        case several(Set<Color>)
    }

    private func backgrounds(of run: TextRun, item: Int) -> Backgrounds {
        let bounds = run.bounds
        guard !pictures.contains(where: { $0.item < item && $0.bounds.contains(bounds.middle) }) else {
            return .picture
        }
        let reach = ContrastAudit.reach(of: run, bounds)
        // Of those that are near, from the last one that covers all: nothing is seen of what that covers.
        var first: Int?, count = 0
        for index in areas.indices where areas[index].item < item && areas[index].fill.mayCover(bounds) {
            if count == 0 || areas[index].fill.hides(reach) { (first, count) = (index, 0) }
            count += 1
        }
        let nearMarks = marks.isEmpty ? [] : marks.filter { $0.item < item && $0.bounds.meets(bounds) }
        // Most texts stand on the paper, or in one cell.
        if nearMarks.isEmpty {
            guard let first else { return .one(.white) }
            if count == 1, areas[first].fill.hides(reach) { return .one(areas[first].fill.color) }
        }
        let near = areas[(first ?? areas.count)...].filter { $0.item < item && $0.fill.mayCover(bounds) }.map(\.fill)
        var colors: Set<Color> = []
        for point in ContrastAudit.points(of: run, bounds) {
            var color = Color.white
            for fill in near where fill.covers(point) { color = fill.color.over(color) }
            if nearMarks.contains(where: { $0.bounds.contains(point) }) { color = .white }
            colors.insert(color)
        }
        return .several(colors)
    }

    /// Around all points that are looked at.
    private static func reach(of run: TextRun, _ bounds: Rectangle) -> Rectangle {
        guard case .right = run.direction else { return bounds }
        let top = min(bounds.middle.y, run.origin.y - run.size * 9 / 20)
        let bottom = max(bounds.middle.y, run.origin.y - run.size / 20)
        return Rectangle(x: bounds.origin.x, y: top, width: bounds.size.width, height: bottom - top)
    }

    /// The middle, and the corners of what all letters fill: between the baseline and half the size above it.
    private static func points(of run: TextRun, _ bounds: Rectangle) -> [Point] {
        guard case .right = run.direction else { return [bounds.middle] }
        let inset = min(run.size / 8, bounds.size.width / 4)
        let xs = [bounds.origin.x + inset, bounds.maxX - inset]
        let ys = [run.origin.y - run.size / 20, run.origin.y - run.size * 9 / 20]
        return [bounds.middle] + xs.flatMap { x in ys.map { Point(x: x, y: $0) } }
    }
}

extension Fill {
    /// Ring segments and polygons are judged by nobody: texts beside them have their own places.
    fileprivate func covers(_ point: Point) -> Bool {
        switch shape {
        case .rectangle(let bounds, _): bounds.contains(point)
        case .rectangles(let all): all.contains { $0.contains(point) }
        case .polygon, .ringSegment: false
        }
    }

    /// Whether nothing is seen of what is below it within these bounds.
    fileprivate func hides(_ bounds: Rectangle) -> Bool {
        guard color.alpha == 255, case .rectangle(let own, _) = shape else { return false }
        return own.contains(bounds.origin) && own.contains(Point(x: bounds.maxX, y: bounds.maxY))
    }

    fileprivate func mayCover(_ bounds: Rectangle) -> Bool {
        switch shape {
        case .rectangle(let own, _): own.meets(bounds)
        case .rectangles(let all): all.contains { $0.meets(bounds) }
        case .polygon, .ringSegment: false
        }
    }
}

extension Rectangle {
    fileprivate var middle: Point {
        Point(x: origin.x + size.width / 2, y: origin.y + size.height / 2)
    }

    fileprivate func meets(_ other: Rectangle) -> Bool {
        origin.x <= other.maxX && other.origin.x <= maxX && origin.y <= other.maxY && other.origin.y <= maxY
    }

    fileprivate func contains(_ point: Point) -> Bool {
        origin.x <= point.x && point.x <= maxX && origin.y <= point.y && point.y <= maxY
    }
}

extension Color {
    /// What is seen of it on another colour.
    fileprivate func over(_ other: Color) -> Color {
        guard alpha < 255 else { return self }
        func mixed(_ own: UInt8, _ below: UInt8) -> UInt8 {
            UInt8((Int(own) * Int(alpha) + Int(below) * (255 - Int(alpha))) / 255)
        }
        return Color(red: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
    }

    /// From 1 to 21.
    fileprivate func contrast(with other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private var luminance: Double {
        0.2126 * Color.linear[Int(red)] + 0.7152 * Color.linear[Int(green)] + 0.0722 * Color.linear[Int(blue)]
    }

    /// Of sRGB's components (IEC 61966-2-1).
    private static let linear: [Double] = (0...255).map { component in
        let value = Double(component) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    fileprivate var hexadecimal: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}

extension TextRun {
    fileprivate var text: String {
        pieces.prefix(12).map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
    }
}

extension Diagnostic {
    fileprivate static func lowContrast(_ run: TextRun, behind: Color, ratio: Double) -> Diagnostic {
        let shown = String(Int((ratio * 10).rounded(.down)) / 10) + "," + String(Int((ratio * 10).rounded(.down)) % 10)
        let place = run.layout ?? run.source
        let colors = "\(run.color.over(behind).hexadecimal) / \(behind.hexadecimal)"
        return Diagnostic(
            "layout.low-contrast", ratio < ContrastAudit.leastForLarge ? .warning : .note,
            Wording(
                id: "'\(run.text)' sulit dibedakan dari latarnya: kontras \(shown) : 1 (\(colors))",
                en: "'\(run.text)' is hard to tell from its background: contrast \(shown) : 1 (\(colors))"), at: place
        )
        .rule(
            Wording(
                id: "kontras teks paling sedikit 4,5 : 1, huruf besar 3 : 1 (WCAG 1.4.3)",
                en: "texts have a contrast of at least 4.5 : 1, large letters 3 : 1 (WCAG 1.4.3)")
        )
        .fix(
            Wording(
                id: "gelapkan warna teksnya, atau terangkan latarnya",
                en: "make the text darker, or its background lighter")
        )
        .once(for: colors)
    }
}
