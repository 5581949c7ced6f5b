import LayoutLanguage

/// Follows the numbering of pages from section to section.
struct NumberingWalk {
    private var next = PageNumbering(style: .decimal, first: 1)
    private var last: PageNumbering?
    private var lastGroup = 0
    /// Sections that count their pages together; -1 where pages have no numbers.
    private(set) var group = -1

    /// The numbering of the next section, by its attributes `numbering` and `start`.
    /// - Parameter beginsBlank: a page stays blank before the section's text. It is counted with the pages before it; where the numbers
    ///   begin anew, before the first of them.
    mutating func begin(_ section: BoundElement, beginsBlank: Bool) -> PageNumbering {
        let before = next
        var numbering = numbering(of: section)
        if beginsBlank, section[SectionElement.start] != nil || before.style != next.style {
            next.first -= 1
            numbering.first -= 1
            numbering.beginsBlank = true
        }
        guard numbering.style != .none else {
            group = -1
            return numbering
        }
        let beginsAnew = section[SectionElement.start] != nil
        if let last, beginsAnew || last.style != numbering.style || last.first > numbering.first { lastGroup += 1 }
        last = numbering
        group = lastGroup
        return numbering
    }

    mutating func end(pageCount: Int) {
        if group >= 0 { next.first += pageCount }
    }

    private mutating func numbering(of section: BoundElement) -> PageNumbering {
        switch section[SectionElement.numbering] {
        case .none: return PageNumbering(style: .none, first: next.first)
        case .continue: break
        case .decimal: begin(.decimal)
        case .lowerRoman: begin(.lowerRoman)
        }
        if let start = section[SectionElement.start] { next.first = start }
        return next
    }

    /// Numbers of another style begin anew.
    private mutating func begin(_ style: PageNumbering.Style) {
        next = PageNumbering(style: style, first: next.style == style ? next.first : 1)
    }
}
