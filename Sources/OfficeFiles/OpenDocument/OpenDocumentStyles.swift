/// The styles of a workbook of LibreOffice, as far as they change what its cells say: struck out, raised, not to be seen. Those with names
/// stand in `styles.xml`, those of single cells in `content.xml`.
final class OpenDocumentStyles: MarkupHandler {
    private struct Style {
        var parent: String?
        var format: String?
        var isStruck: Bool?
        var isWhite: Bool?
        var isFilled: Bool?
    }

    private var styles: [String: Style] = [:]
    private(set) var hiddenTables: Set<String> = []
    /// Of runs of text.
    private(set) var looks: [String: RunText.Look] = [:]
    /// Formats of numbers, by whether they show anything themselves, and which others they show where a condition holds.
    private var formats: [String: (showsSomething: Bool, others: [String])] = [:]
    /// Names that people see, to those of the file.
    private var shownNames: [String: String] = [:]
    private var name: String?
    private var format: String?
    private var isFormatText = false
    /// Whether any style is worth being looked up for each cell.
    private(set) var strikesCells = false
    private(set) var hasWhite = false

    func start(_ element: MarkupElement) {
        let kind = element.name
        if kind.isNamed("style") {
            startStyle(element)
        } else if name != nil {
            read(element)
        } else if format != nil {
            readFormat(element)
        } else if OpenDocumentStyles.isFormat(kind) {
            format = element.text("name")
            if let format { formats[format] = (false, []) }
        }
    }

    func end(_ kind: MarkupName) {
        if kind.isNamed("style") { name = nil }
        if OpenDocumentStyles.isFormat(kind) { format = nil }
        if kind.isNamed("text") { isFormatText = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isFormatText, let format, bytes.contains(where: { $0 > 32 }) else { return }
        formats[format]?.showsSomething = true
    }

    private static func isFormat(_ kind: MarkupName) -> Bool {
        kind.isNamed("number-style") || kind.isNamed("currency-style") || kind.isNamed("percentage-style")
            || kind.isNamed("date-style") || kind.isNamed("time-style") || kind.isNamed("boolean-style")
            || kind.isNamed("text-style")
    }

    private func startStyle(_ element: MarkupElement) {
        name = element.text("name")
        guard let name else { return }
        styles[name] = Style(parent: element.text("parent-style-name"), format: element.text("data-style-name"))
        if let shown = element.text("display-name") { shownNames[shown] = name }
    }

    private func read(_ element: MarkupElement) {
        guard let name else { return }
        if element.name.isNamed("table-properties") {
            if element.has("display", "false") { hiddenTables.insert(name) }
        } else if element.name.isNamed("table-cell-properties") {
            if let fill = element.text("background-color") {
                styles[name]?.isFilled = fill != "transparent" && fill.lowercased() != "#ffffff"
            }
        } else if element.name.isNamed("text-properties") {
            if let line = element.text("text-line-through-style") {
                styles[name]?.isStruck = line != "none"
                strikesCells = strikesCells || line != "none"
            }
            if let color = element.text("color") {
                styles[name]?.isWhite = color.lowercased() == "#ffffff"
                hasWhite = hasWhite || color.lowercased() == "#ffffff"
            } else if element.has("use-window-font-color", "true") {
                styles[name]?.isWhite = false
            }
            readLook(of: name, element)
        }
    }

    /// 'super 58%', 'sub 58%' or how many percent above the line.
    private func readLook(of style: String, _ element: MarkupElement) {
        let position = element.text("text-position")?.split(separator: " ").first ?? ""
        var look = RunText.Look(isStruck: styles[style]?.isStruck ?? false)
        let percent = Int(position.filter { $0 != "%" }) ?? 0
        if position == "super" || percent > 0 { look.shift = .above }
        if position == "sub" || percent < 0 { look.shift = .below }
        if look.isStruck || look.shift != nil { looks[style] = look }
    }

    private func readFormat(_ element: MarkupElement) {
        guard let format else { return }
        if element.name.isNamed("map") {
            if let other = element.text("apply-style-name") { formats[format]?.others.append(other) }
        } else if element.name.isNamed("text") {
            isFormatText = true
        } else if !element.name.isNamed("text-properties"), !element.name.isNamed("fill-character") {
            formats[format]?.showsSomething = true
        }
    }

    // MARK: What they say

    /// What a style or the nearest of those that it is derived from says.
    private func value<Value>(_ name: String, _ key: KeyPath<Style, Value?>) -> Value? {
        var current: String? = name, steps = 0
        while let name = current, let style = styles[name], steps < 32 {
            if let value = style[keyPath: key] { return value }
            current = style.parent
            steps += 1
        }
        return nil
    }

    func isStruck(_ name: String) -> Bool { strikesCells && value(name, \.isStruck) ?? false }

    /// White letters on no fill.
    func isWhite(_ name: String) -> Bool {
        hasWhite && value(name, \.isWhite) ?? false && !(value(name, \.isFilled) ?? false)
    }

    /// Whether a conditional format that applies this style lets what stands in its cells disappear.
    /// - Parameter shown: the name as people see it, or as the file has it.
    func hides(_ shown: String) -> Bool {
        let name = shownNames[shown] ?? shown
        return isWhite(name) || value(name, \.format).map(showsNothing) ?? false
    }

    /// `;;;`
    private func showsNothing(_ format: String) -> Bool {
        guard let own = formats[format], !own.showsSomething else { return false }
        return own.others.allSatisfy { formats[$0].map { !$0.showsSomething } ?? false }
    }
}
