import PageModel

/// How the pages of a section are numbered.
struct PageNumbering: Hashable {
    enum Style: String { case decimal, lowerRoman = "lower-roman", none }

    var style: Style
    var first: Int

    func label(at offset: Int) -> PageLabel? {
        let number = first + offset
        switch style {
        case .decimal: return PageLabel(number: number, text: String(number))
        case .lowerRoman: return PageLabel(number: number, text: CounterStyle.roman(number).lowercased())
        case .none: return nil
        }
    }
}
