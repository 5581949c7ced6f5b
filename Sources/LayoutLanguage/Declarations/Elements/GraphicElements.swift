import PageModel

/// `<img>`
package enum ImageElement {
    package static let source = Attribute(
        "src", .text, required: "", as: .path, "A PNG, JPEG or SVG file, relative to the project.")
    package static let alternative = Attribute(
        "alt", .text, default: "", "What the image shows, for those who cannot see it.")
}

/// `<qr>`
package enum QRElement {
    package static let of = Attribute("of", .text, required: "", "The text or link that a reader finds.")
    package static let size = Attribute(
        "size", .length, "Edge with the quiet zone around the symbol; 25 mm, more when the text is long.")
    package static let level = Attribute(
        "level", .keywords, default: QRSymbol.Correction.medium,
        "How much of a damaged symbol can be restored: 7, 15, 25 or 30 %.")
}

/// `<ring>`
package enum RingElement {
    package static let of = Attribute(
        "of", .segment, required: RingSegment(number: 0, count: 6),
        "The segment and how many there are: 2-6; 0-6 fills all.")
    package static let colors = Attribute(
        "colors", .list(.colour, 1...24), default: [],
        "A colour for each segment; otherwise the text's colour, lighter for all but the one.")
    package static let patterns = Attribute(
        "patterns", .list(.fillPattern, 1...24), default: [],
        "A pattern for each segment, by name or number (background-pattern); all are solid unless given.")
    package static let size = Attribute("size", .length, default: .em(1), "Diameter.")
}

/// `<chart>`
package enum ChartElement {
    package enum Kind: String, CaseIterable, Sendable {
        case bar, column, stacked, share, line, radar, donut, slope, sparkline, map

        /// Whether series are told apart by the patterns of bars.
        package var hasBars: Bool { [.bar, .column, .stacked, .share].contains(self) }
        /// Whether each series is drawn by itself, in a row of its own.
        package var hasRows: Bool { self == .slope || self == .sparkline }
    }

    package static let type = Attribute(
        "type", .keywords, required: Kind.bar,
        """
        Bars that lie (bar) or stand (column), on each other (stacked) or on each other up to 100 % (share); lines over categories; a net \
        with an axis for each category (radar); the parts of a whole (donut); a line in a row of its own for each series, on its own scale, \
        with its first and last value (slope; sparkline, as low as a line of text); a map of src whose regions are filled by their values (map).
        """)
    package static let max = Attribute(
        "max", .quantity, "End of the axis: 4 for scores up to 4. Otherwise a round number above all values.")
    package static let min = Attribute(
        "min", .quantity,
        "Beginning of the axis of lines: 60 for scores above 60. Bars begin at zero, for their lengths are compared.")
    package static let target = Attribute(
        "target", .orNothing(.quantity), default: nil,
        "A line across bars or lines at this value: what is to be reached.")
    package static let targetLabel = Attribute(
        "target-label", .text, default: "Target", "What the line is called; its value follows.")
    package static let unit = Attribute("unit", .text, default: "", "Follows every value: %, ton. Rp stands before it.")
    package static let decimals = Attribute(
        "decimals", .integer(0...10), "Decimals of every value; otherwise as many as the most precise one has.")
    package static let source = Attribute(
        "src", .text, as: .path, "Of a map: an SVG file, relative to the project, whose regions have ids.")
    package static let alternative = Attribute(
        "alt", .text, "What the chart shows, for those who cannot see it; made from its values unless given.")
}

/// `<series>`
package enum SeriesElement {
    package static let label = Attribute("label", .text, as: .shown, "Its name: 2023.")
    package static let unit = Attribute(
        "unit", .text, "Follows its values where it is not the unit of the chart (slope, sparkline).")
}

/// `<point>`
package enum PointElement {
    package static let label = Attribute(
        "label", .text, default: "", as: .shown, "The name of its category; the same in every series.")
    package static let value = Attribute(
        "value", .orNothing(.quantity), default: nil, as: .shown,
        "The number; a gap, shown as a dash, when it is empty.")
    package static let region = Attribute("region", .text, default: "", "Of a map: the id of its region in the file.")
}

extension ElementDeclaration {
    package static let img = ElementDeclaration(
        "img", [.block, .inline], .empty, attributes: [ImageElement.source, ImageElement.alternative],
        "An image; without a size it has its natural one, at most the width that there is.")

    package static let qr = ElementDeclaration(
        "qr", [.block, .inline], .empty, attributes: [QRElement.of, QRElement.size, QRElement.level],
        "QR code, black on white, with the quiet zone that readers need.")

    package static let ring = ElementDeclaration(
        "ring", [.block, .inline], .empty,
        attributes: [RingElement.of, RingElement.colors, RingElement.patterns, RingElement.size],
        "A ring of segments of which one is emphasised.")

    package static let chart = ElementDeclaration(
        "chart", [.block], .only(["series", "point"]),
        attributes: [
            ChartElement.type, ChartElement.min, ChartElement.max, ChartElement.target, ChartElement.targetLabel,
            ChartElement.unit,
            ChartElement.decimals, ChartElement.source, ChartElement.alternative,
        ],
        """
        A chart that takes the width of its column and is never broken. Values stand beside what shows them; those that find no room there \
        are listed below. height makes lines and nets lower or higher, and moves bars apart.
        """)

    package static let series = ElementDeclaration(
        "series", [.inner], .only(["point"]), attributes: [SeriesElement.label, SeriesElement.unit],
        "Values that belong together; color gives their colour. Every series has the same points in the same order.")

    package static let point = ElementDeclaration(
        "point", [.inner], .empty, attributes: [PointElement.label, PointElement.value, PointElement.region],
        "A value of a chart; color gives its colour where it is not that of the series.")
}
