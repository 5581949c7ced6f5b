/// All kinds of boxes: a new one is a folder beside these, and a word here.
enum BoxKinds {
    static let all: [any BoxKind.Type] = [
        FlowKind.self, ParagraphKind.self, TableKind.self, ColumnsKind.self, SignaturesKind.self, ChartKind.self,
        GanttKind.self,
        GraphicKind.self, OrganisationKind.self, ProcessKind.self,
    ]

    /// Their builders by element.
    static let builders = ElementBuilders(all, container: FlowKind.container, text: ParagraphKind.text)
}
