/// The number format of each style of cells, and whether its text is struck out, or cannot be seen.
final class StyleTable: MarkupHandler {
    private var codes: [Int: NumberFormat] = [:]
    private var ids: [Int] = []
    private var isInCellFormats = false
    private var isInNumberFormats = false
    private var isInFonts = false
    private var fontCount = 0
    private var struckFonts: Set<Int> = []
    private var struckStyles: Set<Int> = []
    private var whiteFonts: Set<Int> = []
    private var isInFills = false
    private var fillCount = 0
    private var plainFills: Set<Int> = [0]
    private var unseenStyles: Set<Int> = []
    private var isInDifferences = false
    private var isInDifferentFont = false
    private var differenceCount = 0
    /// Of conditional formats.
    private var whiteDifferences: Set<Int> = []
    private var filledDifferences: Set<Int> = []
    /// Formats that show nothing: `;;;`.
    private var emptyCodes: Set<Int> = []
    private var formats: [NumberFormat] = []

    func start(_ element: MarkupElement) {
        let name = element.name
        if name.isNamed("cellXfs") {
            isInCellFormats = true
        } else if name.isNamed("numFmts") {
            // Conditional formats have some of their own.
            isInNumberFormats = true
        } else if name.isNamed("fonts") {
            isInFonts = true
        } else if name.isNamed("fills") {
            isInFills = true
        } else if name.isNamed("dxfs") {
            isInDifferences = true
        } else if isInDifferences {
            startDifference(element)
        } else if isInFills {
            startFill(element)
        } else if isInFonts {
            startFont(element)
        } else if isInNumberFormats, name.isNamed("numFmt") {
            guard let id = element.number("numFmtId"), codes[id] == nil else { return }
            let code = element.text("formatCode") ?? ""
            codes[id] = NumberFormat(code: code)
            if code == ";;;" { emptyCodes.insert(id) }
        } else if isInCellFormats, name.isNamed("xf") {
            if let font = element.number("fontId"), struckFonts.contains(font) { struckStyles.insert(ids.count) }
            let format = element.number("numFmtId") ?? 0
            let isWhite = whiteFonts.contains(element.number("fontId") ?? 0)
            if emptyCodes.contains(format) || isWhite && plainFills.contains(element.number("fillId") ?? 0) {
                unseenStyles.insert(ids.count)
            }
            ids.append(format)
        }
    }

    private func startFont(_ element: MarkupElement) {
        if element.name.isNamed("font") {
            fontCount += 1
        } else if element.name.isNamed("strike"), element.bytes("val") == nil || element.isTrue("val") {
            struckFonts.insert(fontCount - 1)
        } else if element.name.isNamed("color"), StyleTable.isWhite(element) {
            whiteFonts.insert(fontCount - 1)
        }
    }

    /// White as such, of the old palette, or as the paper of the theme.
    private static func isWhite(_ color: MarkupElement) -> Bool {
        if let value = color.text("rgb") { return value.uppercased().hasSuffix("FFFFFF") }
        return color.number("theme") == 0 && color.bytes("tint") == nil || [1, 9].contains(color.number("indexed"))
    }

    private func startDifference(_ element: MarkupElement) {
        let name = element.name, index = differenceCount - 1
        if name.isNamed("dxf") {
            differenceCount += 1
        } else if name.isNamed("font") {
            isInDifferentFont = true
        } else if isInDifferentFont, name.isNamed("color"), StyleTable.isWhite(element) {
            whiteDifferences.insert(index)
        } else if name.isNamed("bgColor"), !StyleTable.isWhite(element) {
            filledDifferences.insert(index)
        } else if name.isNamed("numFmt"), element.text("formatCode") == ";;;" {
            whiteDifferences.insert(index)
        }
    }

    private func startFill(_ element: MarkupElement) {
        if element.name.isNamed("fill") {
            fillCount += 1
        } else if element.name.isNamed("patternFill"), element.has("patternType", "none") {
            plainFills.insert(fillCount - 1)
        }
    }

    func end(_ name: MarkupName) {
        if name.isNamed("cellXfs") { isInCellFormats = false }
        if name.isNamed("numFmts") { isInNumberFormats = false }
        if name.isNamed("fonts") { isInFonts = false }
        if name.isNamed("fills") { isInFills = false }
        if name.isNamed("dxfs") { isInDifferences = false }
        if name.isNamed("font") { isInDifferentFont = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func complete() {
        formats = ids.map { codes[$0] ?? NumberFormat.builtIn($0) }
    }

    func isStruck(_ style: Int) -> Bool { !struckStyles.isEmpty && struckStyles.contains(style) }

    func isUnseen(_ style: Int) -> Bool { !unseenStyles.isEmpty && unseenStyles.contains(style) }

    /// Whether a conditional format lets what stands in its cells disappear.
    func hides(_ difference: Int) -> Bool {
        whiteDifferences.contains(difference) && !filledDifferences.contains(difference)
    }

    /// nil for a style that the file does not have.
    func format(_ style: Int) -> NumberFormat? {
        if formats.indices.contains(style) { return formats[style] }
        return style == 0 ? .general : nil
    }
}
