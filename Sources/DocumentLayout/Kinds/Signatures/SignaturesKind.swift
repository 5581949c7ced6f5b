import LayoutLanguage

/// Places where people sign: rows and grids of blocks, lists in the form of a table, single spaces.
enum SignaturesKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .signatures: { element, style, builder in SignatureBuilder(builder).signatures(element, style) },
        .signatureField: { element, style, builder in SignatureSpaceBuilder(builder).field(element, style) },
    ]
}
