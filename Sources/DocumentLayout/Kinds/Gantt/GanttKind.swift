import LayoutLanguage

/// Gantt charts: programmes as rows, their time as bars over a time axis.
enum GanttKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .gantt: { element, style, builder in GanttBuilder(builder, element, style).gantt() }
    ]
}
