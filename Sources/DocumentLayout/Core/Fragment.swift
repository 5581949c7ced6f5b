import Diagnostics
import PageModel
import Typesetting

/// The part of a box that stands on one page (or in one column): immutable, without parent and without absolute position.
public final class Fragment {
    struct Placement {
        /// Of the border box, from the upper left corner of the parent's border box.
        let offset: Point
        let fragment: Fragment
        /// Index of the box among its parent's children.
        let child: Int
        let marginBottom: Length
    }

    let box: Box
    let size: Size
    let content: any FragmentContent
    /// Whether the box begins and ends here; decoration of cut edges is left out.
    let isFirst: Bool
    let isLast: Bool
    /// Footnotes that are called inside, in reading order.
    let notes: [Box]
    /// What layout has to tell about this part, should it be placed. A fragment that is thrown away takes its findings along.
    let findings: [Diagnostic]

    init(
        _ box: Box, size: Size, content: any FragmentContent, isFirst: Bool = true, isLast: Bool = true,
        findings: [Diagnostic] = []
    ) {
        notes = content.notes(isFirst: isFirst)
        self.box = box
        self.size = size
        self.content = content
        self.isFirst = isFirst
        self.isLast = isLast
        self.findings = findings
    }

    /// Distance of the first line's baseline from the top of the border box; nil without lines.
    var firstBaseline: Length? { content.firstBaseline(of: self) }

    /// Visits the fragments inside, in reading order: the flow of text, without repetitions of earlier pages.
    func forEachChild(_ visit: (Fragment) -> Void) { content.forEachChild(of: self, all: false, visit) }

    /// The same part with a finding more.
    func reporting(_ finding: Diagnostic) -> Fragment {
        Fragment(box, size: size, content: content, isFirst: isFirst, isLast: isLast, findings: findings + [finding])
    }
}

/// Fragments at places of their parent that do not break: columns, signature blocks.
struct GroupFragment: FragmentContent {
    let placements: [Fragment.Placement]

    func notes(isFirst: Bool) -> [Box] { placements.flatMap(\.fragment.notes) }

    func firstBaseline(of fragment: Fragment) -> Length? { placements.firstBaseline }

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        for placement in placements { visit(placement.fragment) }
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        painter.paintContainer(fragment, placements, at: origin)
    }
}

/// Nothing that could be seen or read.
struct EmptyFragment: FragmentContent {
    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {}
}

extension [Fragment.Placement] {
    /// From the top of the parent's border box.
    var firstBaseline: Length? {
        for placement in self {
            if let baseline = placement.fragment.firstBaseline { return placement.offset.y + baseline }
        }
        return nil
    }
}
