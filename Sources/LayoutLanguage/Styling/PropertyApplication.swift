import PageModel

/// Applies declared values to the style being computed, one function per group of properties.
struct PropertyApplication {
    var text: TextStyle
    var box = BoxStyle()
    let parent: ComputedStyle

    init(text: TextStyle, parent: ComputedStyle) {
        self.text = text
        self.parent = parent
    }

    private var values: ValueParser { ValueParser(fontSize: text.fontSize) }

    static func isProperty(_ name: String) -> Bool { PropertyDeclaration.named(name) != nil }

    /// False when the value cannot be read; the style is unchanged then.
    mutating func apply(_ property: String, _ rawValue: String) -> Bool {
        let value = rawValue.split(separator: " ").joined(separator: " ")
        return applyFont(property, value) ?? applyParagraph(property, value) ?? applyEdges(property, value)
            ?? applyBox(property, value) ?? applyBreaks(property, value) ?? true
    }

    private mutating func applyFont(_ property: String, _ value: String) -> Bool? {
        switch property {
        case "font-family":
            let families = value.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
            return set(families.isEmpty ? nil : families) { $0.text.fontFamilies = $1 }
        case "font-size":
            return set(fontSize(value)) { $0.text.fontSize = $1 }
        case "font-weight":
            let weight = value == "bold" ? 700 : value == "normal" ? 400 : Int(value)
            return set(weight.flatMap { (1...1000).contains($0) ? $0 : nil }) { $0.text.fontWeight = $1 }
        case "font-style":
            return set(["normal": false, "italic": true][value]) { $0.text.isItalic = $1 }
        case "font-variant-caps":
            let caps: [String: FontFeatures] = [
                "normal": [], "small-caps": .smallCapitals, "all-small-caps": [.smallCapitals, .smallCapitalsForCapitals],
            ]
            return set(caps[value]) { $0.text.features.replace([.smallCapitals, .smallCapitalsForCapitals], by: $1) }
        case "font-variant-numeric":
            return set(FontFeatures(numeric: value)) { $0.text.features.replace(.figures, by: $1) }
        case "font-variant-position": return set(FontPosition(rawValue: value)) { $0.text.fontPosition = $1 }
        case "font-variant-ligatures":
            return set(["normal": false, "none": true][value]) { $0.text.features.replace(.noLigatures, by: $1 ? .noLigatures : []) }
        case "font-kerning":
            return set(["auto": false, "normal": false, "none": true][value]) {
                $0.text.features.replace(.noKerning, by: $1 ? .noKerning : [])
            }
        case "font-feature-settings":
            return set(FontFeatureSetting.list(value)) { $0.text.featureSettings = $1 }
        case "letter-spacing":
            return set(value == "normal" ? .zero : values.length(value)) { $0.text.letterSpacing = $1 }
        case "line-height":
            return set(value == "normal" ? .factor(1.2) : values.lineHeight(value)) { $0.text.lineHeight = $1 }
        case "color":
            return set(values.color(value)) { $0.text.color = $1 }
        case "lang":
            text.language = value
            return true
        default: return nil
        }
    }

    /// Smaller letters cannot be seen; larger ones only come from mistakes, such as percentages within each other.
    private static let fontSizes = Length.pt(0.1)...Length.pt(2000)

    private func fontSize(_ value: String) -> Length? {
        let base = ValueParser(fontSize: parent.text.fontSize)
        var size = base.length(value)
        if case .percent(let share)? = base.extent(value) { size = parent.text.fontSize.scaled(by: share) }
        return size.flatMap { PropertyApplication.fontSizes.contains($0) ? $0 : nil }
    }

    private mutating func applyParagraph(_ property: String, _ value: String) -> Bool? {
        switch property {
        case "text-align": return set(TextAlign(rawValue: value)) { $0.text.textAlign = $1 }
        case "text-indent": return set(values.length(value)) { $0.text.textIndent = $1 }
        case "text-transform": return set(TextTransform(rawValue: value)) { $0.text.textTransform = $1 }
        case "text-decoration": return set(["none": false, "underline": true][value]) { $0.text.isUnderlined = $1 }
        case "text-wrap": return set(TextWrap(rawValue: value)) { $0.text.textWrap = $1 }
        case "white-space": return set(WhiteSpaceHandling(rawValue: value)) { $0.text.whiteSpace = $1 }
        case "hyphens": return set(Hyphens(rawValue: value)) { $0.text.hyphens = $1 }
        case "hyphenate-limit-left": return set(count(value)) { $0.text.hyphenateLimitLeft = $1 }
        case "hyphenate-limit-right": return set(count(value)) { $0.text.hyphenateLimitRight = $1 }
        case "hanging-punctuation": return set(HangingPunctuation(value)) { $0.text.hangingPunctuation = $1 }
        case "orphans": return set(count(value)) { $0.text.orphans = $1 }
        case "widows": return set(count(value)) { $0.text.widows = $1 }
        case "marker": box.marker = value
        case "marker-position": return set(MarkerPosition(rawValue: value)) { $0.box.markerPosition = $1 }
        case "marker-width": return set(values.size(value)) { $0.box.markerWidth = $1 }
        default: return nil
        }
        return true
    }

    private mutating func applyEdges(_ property: String, _ value: String) -> Bool? {
        switch property {
        case "margin": return set(values.edges(value)) { $0.box.margin = $1 }
        case "margin-top": return set(values.length(value)) { $0.box.margin.top = $1 }
        case "margin-right": return set(values.length(value)) { $0.box.margin.right = $1 }
        case "margin-bottom": return set(values.length(value)) { $0.box.margin.bottom = $1 }
        case "margin-left": return set(values.length(value)) { $0.box.margin.left = $1 }
        case "padding": return set(values.edges(value).flatMap(PropertyApplication.sizes)) { $0.box.padding = $1 }
        case "padding-top": return set(values.size(value)) { $0.box.padding.top = $1 }
        case "padding-right": return set(values.size(value)) { $0.box.padding.right = $1 }
        case "padding-bottom": return set(values.size(value)) { $0.box.padding.bottom = $1 }
        case "padding-left": return set(values.size(value)) { $0.box.padding.left = $1 }
        case "border": return set(values.border(value)) { $0.box.border = Edges(all: $1) }
        case "border-top": return set(values.border(value)) { $0.box.border.top = $1 }
        case "border-right": return set(values.border(value)) { $0.box.border.right = $1 }
        case "border-bottom": return set(values.border(value)) { $0.box.border.bottom = $1 }
        case "border-left": return set(values.border(value)) { $0.box.border.left = $1 }
        case "border-radius": return set(values.size(value)) { $0.box.borderRadius = $1 }
        case "top": return set(values.length(value)) { $0.box.inset.top = $1 }
        case "right": return set(values.length(value)) { $0.box.inset.right = $1 }
        case "bottom": return set(values.length(value)) { $0.box.inset.bottom = $1 }
        case "left": return set(values.length(value)) { $0.box.inset.left = $1 }
        default: return nil
        }
    }

    private mutating func applyBox(_ property: String, _ value: String) -> Bool? {
        switch property {
        case "background-color": return set(values.color(value)) { $0.box.backgroundColor = $1 }
        case "width": return set(values.extent(value)) { $0.box.width = $1 }
        case "height": return set(values.extent(value)) { $0.box.height = $1 }
        case "min-height": return set(values.size(value)) { $0.box.minHeight = $1 }
        case "max-width": return set(values.size(value)) { $0.box.maxWidth = $1 }
        case "vertical-align": return set(VerticalAlign(rawValue: value)) { $0.box.verticalAlign = $1 }
        case "border-collapse": return set(["collapse": true, "separate": false][value]) { $0.box.collapsesBorders = $1 }
        case "writing-mode": return set(WritingMode(rawValue: value)) { $0.box.writingMode = $1 }
        case "position": return set(Position(rawValue: value)) { $0.box.position = $1 }
        case "display": return set(["block": true, "none": false][value]) { $0.box.isDisplayed = $1 }
        case "role": box.role = value
        default: return nil
        }
        return true
    }

    private mutating func applyBreaks(_ property: String, _ value: String) -> Bool? {
        switch property {
        case "break-before": return set(BreakBetween(rawValue: value)) { $0.box.breakBefore = $1 }
        case "break-after": return set(BreakBetween(rawValue: value)) { $0.box.breakAfter = $1 }
        case "break-inside": return set(["auto": false, "avoid": true][value]) { $0.box.isBreakInsideAvoided = $1 }
        case "align-content": return set(["start": false, "space-between": true][value]) { $0.box.fillsPages = $1 }
        case "box-decoration-break": return set(["slice": false, "clone": true][value]) { $0.box.clonesDecoration = $1 }
        case "bookmark-level":
            if value == "none" { box.bookmarkLevel = nil; return true }
            return set(count(value)) { $0.box.bookmarkLevel = $1 }
        default: return nil
        }
    }

    private static func sizes(_ edges: Edges<Length>) -> Edges<Length>? {
        min(edges.top, edges.right, edges.bottom, edges.left) >= .zero ? edges : nil
    }

    private func count(_ value: String) -> Int? {
        Int(value).flatMap { (0...1000).contains($0) ? $0 : nil }
    }

    private mutating func set<Value>(_ value: Value?, _ assign: (inout PropertyApplication, Value) -> Void) -> Bool {
        guard let value else { return false }
        assign(&self, value)
        return true
    }
}
