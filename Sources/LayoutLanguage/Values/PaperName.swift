import PageModel

/// Paper by name (ISO 216; F4 has no standard: both sizes that regulations use have names of their own).
package enum PaperName: String, CaseIterable, Sendable {
    case a3 = "A3", a4 = "A4", a5 = "A5", f4 = "F4", f4Wide = "F4-215x330", f4Narrow = "F4-210x330", letter = "Letter",
        legal = "Legal"

    package var size: Size {
        switch self {
        case .a3: Size(width: .mm(297), height: .mm(420))
        case .a4: Size(width: .mm(210), height: .mm(297))
        case .a5: Size(width: .mm(148), height: .mm(210))
        case .f4, .f4Wide: Size(width: .mm(215), height: .mm(330))
        case .f4Narrow: Size(width: .mm(210), height: .mm(330))
        case .letter: Size(width: .pt(612), height: .pt(792))
        case .legal: Size(width: .pt(612), height: .pt(1008))
        }
    }

    /// The name that says the size most exactly; nil for paper that has none.
    package init?(of size: Size) {
        guard let name = PaperName.allCases.last(where: { $0 != .f4 && $0.size == size }) else { return nil }
        self = name
    }

    /// Edges of paper that can be printed on.
    package static let edges = Length.mm(20)...Length.mm(5000)

    static var syntax: ValueSyntax<Size> { ValueSyntax<PaperName>.keywords.map(\.size) }

    /// Width and height. `em` is 10 pt: there is no text around a page.
    static var lengths: ValueSyntax<Size> {
        .sequence(ValueSyntax<SpecifiedLength>.length, ValueSyntax<SpecifiedLength>.length) { width, height in
            Size(
                width: width.computed(fontSize: PageLength.fontSize),
                height: height.computed(fontSize: PageLength.fontSize))
        }
    }
}
