import Diagnostics
import LayoutLanguage
import PageModel

/// Sets a process as wide as its column. Monolithic. Steps: as many boxes beside each other as find room for their words, the rows as
/// even as can be; the boxes of a row equally high; arrows from each to the next, from the end of a row to the beginning of the one below.
struct ProcessAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let content: ProcessContent

    /// A box narrower than this many letters' heights is a column of single words.
    private static let comfortable = 9.0

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let borderPadding = box.style.box.borderPadding
        let width = engine.borderBoxWidth(of: box, in: space)
        let room = max(.zero, width - borderPadding.left - borderPadding.right)
        let measure = ContentMeasure(environment: engine.environment)
        let widths = content.steps.map { measure.widths(of: $0) }
        let least = widths.map(\.minimum).max() ?? .zero
        let widest = widths.map(\.maximum).max() ?? .zero
        let columns = columns(in: room, atLeast: max(least, min(widest, comfortable)))
        let stepWidth = share(of: room, columns)
        var drawing = ProcessDrawing(content: content, columns: columns, stepWidth: stepWidth)
        drawing.set(engine, arrow: box.style.text.fontSize.scaled(by: 0.6))
        var findings: [Diagnostic] = []
        if stepWidth < least { findings.append(.noRoomForSteps(box, least, stepWidth)) }
        let outer = Size(width: width, height: drawing.height + borderPadding.top + borderPadding.bottom)
        if outer.height > space.available {
            guard space.isAtTop else { return .nothing() }
            findings.append(.tooTall(box, space))
        }
        return .finished(
            Fragment(box, size: outer, content: ProcessFragment(drawing: drawing), findings: findings))
    }

    private var comfortable: Length { box.style.text.fontSize.scaled(by: ProcessAlgorithm.comfortable) }

    private func share(of room: Length, _ columns: Int) -> Length {
        max(.pt(1), (room - content.gap * (columns - 1)) / columns)
    }

    private func columns(in room: Length, atLeast least: Length) -> Int {
        let count = content.steps.count
        let most = (1...count).last { $0 == 1 || share(of: room, $0) >= least } ?? 1
        let rows = (count + most - 1) / most
        return (count + rows - 1) / rows
    }
}
