/// The number format of each style of cells, and whether its text is struck out.
final class StyleTable: MarkupHandler {
    private var codes: [Int: NumberFormat] = [:]
    private var ids: [Int] = []
    private var isInCellFormats = false
    private var isInNumberFormats = false
    private var isInFonts = false
    private var fontCount = 0
    private var struckFonts: Set<Int> = []
    private var struckStyles: Set<Int> = []
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
        } else if isInFonts {
            startFont(element)
        } else if isInNumberFormats, name.isNamed("numFmt") {
            guard let id = element.number("numFmtId"), codes[id] == nil else { return }
            codes[id] = NumberFormat(code: element.text("formatCode") ?? "")
        } else if isInCellFormats, name.isNamed("xf") {
            if let font = element.number("fontId"), struckFonts.contains(font) { struckStyles.insert(ids.count) }
            ids.append(element.number("numFmtId") ?? 0)
        }
    }

    private func startFont(_ element: MarkupElement) {
        if element.name.isNamed("font") {
            fontCount += 1
        } else if element.name.isNamed("strike"), element.bytes("val") == nil || element.isTrue("val") {
            struckFonts.insert(fontCount - 1)
        }
    }

    func end(_ name: MarkupName) {
        if name.isNamed("cellXfs") { isInCellFormats = false }
        if name.isNamed("numFmts") { isInNumberFormats = false }
        if name.isNamed("fonts") { isInFonts = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func complete() {
        formats = ids.map { codes[$0] ?? NumberFormat.builtIn($0) }
    }

    func isStruck(_ style: Int) -> Bool { !struckStyles.isEmpty && struckStyles.contains(style) }

    /// nil for a style that the file does not have.
    func format(_ style: Int) -> NumberFormat? {
        if formats.indices.contains(style) { return formats[style] }
        return style == 0 ? .general : nil
    }
}
