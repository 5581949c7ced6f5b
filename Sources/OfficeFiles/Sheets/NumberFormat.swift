/// How a column shows its numbers, as far as it matters what they are.
enum NumberFormat: Equatable {
    case general
    /// Fewest digits after and before the comma: `0,00` and `000`.
    case number(places: Int, width: Int)
    case percent(places: Int)
    case date, dateTime, time, duration

    /// A format code: `[$-421]dd mmmm yyyy;@`, `_-"Rp"* #,##0_-`, `0.0%`. Only the part for positive numbers counts.
    init(code: String) {
        var codes = NumberFormat.letters(of: code)
        guard let form = codes.form else { self = .duration; return }
        let lowered = form.lowercased().replacing("general", with: "").replacing("standard", with: "")
        let has = { (letter: Character) in lowered.contains(letter) }
        let isTime = has("h") || has("s")
        if codes.isDuration {
            self = .duration
        } else if has("y") || has("d") || has("b") || has("e") && has("m") || has("m") && !isTime {
            self = isTime ? .dateTime : .date
        } else if isTime {
            self = .time
        } else {
            codes.form = lowered
            self = NumberFormat.number(lowered)
        }
    }

    private static func number(_ form: String) -> NumberFormat {
        let parts = form.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let places = parts.count > 1 ? parts[1].prefix { $0 == "0" }.count : 0
        if form.contains("%") { return .percent(places: places) }
        guard form.contains("0"), !form.contains("e") else { return .general }
        let whole = parts.first ?? ""
        let width = whole.contains("#") || whole.contains(",") ? 1 : max(1, whole.filter { $0 == "0" }.count)
        return places == 0 && width == 1 ? .general : .number(places: places, width: width)
    }

    /// The code without quoted words, colours, languages and fillers; whether it counts hours, minutes or seconds beyond the day.
    private static func letters(of code: String) -> (form: String?, isDuration: Bool) {
        var form = "", isDuration = false
        var rest = code[...]
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }.lowercased()
                rest = rest.drop { $0 != "]" }.dropFirst()
                if !inner.isEmpty, Set("hms").isSuperset(of: inner) { isDuration = true }
            default: form.append(character)
            }
        }
        return (form, isDuration)
    }

    /// The formats that have numbers only: ECMA-376, part 1, 18.8.30.
    static func builtIn(_ id: Int) -> NumberFormat {
        switch id {
        case 2, 4, 39, 40: .number(places: 2, width: 1)
        case 9: .percent(places: 0)
        case 10: .percent(places: 2)
        case 14...17, 27...31, 34...36, 50...58: .date
        case 18...21, 32, 33, 45, 47: .time
        case 22: .dateTime
        case 46: .duration
        default: .general
        }
    }
}
