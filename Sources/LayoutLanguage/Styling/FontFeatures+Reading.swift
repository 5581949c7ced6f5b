import PageModel

/// Reads the values of the properties that speak of OpenType features.
extension FontFeatures {
    /// `font-variant-numeric`: `normal`, or figures of one form and one width each. nil when words contradict each other.
    init?(numeric value: String) {
        self = []
        for word in value.split(separator: " ") {
            switch word {
            case "normal" where value == "normal": break
            case "tabular-nums": insert(.tabularFigures)
            case "proportional-nums": insert(.proportionalFigures)
            case "oldstyle-nums": insert(.oldStyleFigures)
            case "lining-nums": insert(.liningFigures)
            case "slashed-zero": insert(.slashedZero)
            default: return nil
            }
        }
        if isSuperset(of: [.tabularFigures, .proportionalFigures]) || isSuperset(of: [.oldStyleFigures, .liningFigures]) { return nil }
    }

    mutating func replace(_ group: FontFeatures, by features: FontFeatures) {
        subtract(group)
        formUnion(features)
    }
}

extension FontFeatureSetting {
    /// `font-feature-settings`: `normal`, or tags in quotes with an optional number, `on` or `off`: `"ss01", "salt" 2, "dlig" off`.
    static func list(_ value: String) -> [FontFeatureSetting]? {
        if value == "normal" { return [] }
        var settings: [FontFeatureSetting] = []
        for part in value.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: " ")
            guard let quoted = words.first, words.count <= 2, let tag = tag(quoted) else { return nil }
            let number: UInt32? = switch words.dropFirst().first {
            case nil, "on": 1
            case "off": 0
            case let word?: UInt32(word).flatMap { $0 <= 999 ? $0 : nil }
            }
            guard let number else { return nil }
            settings.append(FontFeatureSetting(tag: tag, value: number))
        }
        return settings
    }

    private static func tag(_ quoted: Substring) -> String? {
        guard let quote = quoted.first, quote == "'" || quote == "\"", quoted.utf8.count == 6, quoted.last == quote else { return nil }
        let tag = quoted.dropFirst().dropLast()
        return tag.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) ? String(tag) : nil
    }
}
