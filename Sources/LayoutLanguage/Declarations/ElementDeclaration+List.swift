/// All elements, in the order of the reference page.
extension ElementDeclaration {
    package static let all: [ElementDeclaration] = [layout, `import`, style] + pages + control + targets

    /// Elements of which styles can be for the whole or for a part. Not from `all`, for that has `style`, which needs these names.
    static var withStyles: [ElementDeclaration] {
        ([layout] + pages + targets).filter { $0.isStyled || !$0.parts.isEmpty }
    }

    /// Names of all parts, each once.
    static var partNames: [String] {
        var names: [String] = []
        for part in withStyles.flatMap(\.parts) where !names.contains(part.name) { names.append(part.name) }
        return names
    }

    private static let pages = [pageMaster, header, footer, decoration, component, param, section]
    private static let control = [`for`, `if`, `else`, `let`, assert, use, slot]
    private static let targets =
        headings + [p, box, columns, column, figure, figcaption, img, rule, markdown]
        + [ol, ul, li]
        + [table, caption, thead, tbody, tfoot, subtotal, carry, tr, th, td]
        + [toc, listOf, signatures, signature, signatureField, qr, ring]
        + [chart, series, point]
        + [gantt, kind, band, bars, bar]
        + [orgchart, post, process, step]
        + [
            b, i, u, span, sub, sup, br, leader, a, ref, pageNumber, pageCount, severalPages, running, sum, catchword,
            footnote,
        ]

    public static func named(_ name: String) -> ElementDeclaration? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
