import PageModel

/// How the pages of a section are numbered.
struct PageNumbering: Hashable {
    enum Style: String { case decimal, lowerRoman = "lower-roman", none }

    var style: Style
    var first: Int
    /// The first page is blank and comes before the first number.
    var beginsBlank = false

    func label(at offset: Int) -> PageLabel? {
        guard !beginsBlank || offset > 0 else { return nil }
        let number = first + offset
        switch style {
        case .decimal: return PageLabel(number: number, text: String(number))
        case .lowerRoman: return PageLabel(number: number, text: CounterStyle.roman(number).lowercased())
        case .none: return nil
        }
    }
}
