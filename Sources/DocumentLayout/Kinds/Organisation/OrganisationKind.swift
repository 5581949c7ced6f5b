import LayoutLanguage

/// Organisation charts: posts in boxes, the one above connected with those below.
enum OrganisationKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .orgchart: { element, style, builder in OrganisationBuilder(builder).chart(element, style) }
    ]
}
