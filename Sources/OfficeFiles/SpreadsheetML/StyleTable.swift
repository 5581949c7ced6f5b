/// The number format of each style of cells.
final class StyleTable: MarkupHandler {
    private var codes: [Int: NumberFormat] = [:]
    private var ids: [Int] = []
    private var isInCellFormats = false
    private var isInNumberFormats = false
    private var formats: [NumberFormat] = []

    func start(_ element: MarkupElement) {
        let name = element.name
        if name.isNamed("cellXfs") {
            isInCellFormats = true
        } else if name.isNamed("numFmts") {
            // Conditional formats have some of their own.
            isInNumberFormats = true
        } else if isInNumberFormats, name.isNamed("numFmt") {
            guard let id = element.number("numFmtId"), codes[id] == nil else { return }
            codes[id] = NumberFormat(code: element.text("formatCode") ?? "")
        } else if isInCellFormats, name.isNamed("xf") {
            ids.append(element.number("numFmtId") ?? 0)
        }
    }

    func end(_ name: MarkupName) {
        if name.isNamed("cellXfs") { isInCellFormats = false }
        if name.isNamed("numFmts") { isInNumberFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func complete() {
        formats = ids.map { codes[$0] ?? NumberFormat.builtIn($0) }
    }

    /// nil for a style that the file does not have.
    func format(_ style: Int) -> NumberFormat? {
        if formats.indices.contains(style) { return formats[style] }
        return style == 0 ? .general : nil
    }
}
