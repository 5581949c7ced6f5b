import LayoutLanguage
import PageModel

/// What a box that stacks its children gives each of them: figures only, read once, for a stack has many children.
struct FlowFrame {
    /// Of the border box.
    let width: Length
    let borderPadding: Edges<Length>
    /// Whether border and padding stand on every page (`box-decoration-break: clone`).
    let isCloned: Bool
    private let pageHeight: Length
    private let textAlign: TextAlign

    init(_ box: Box, width: Length, pageHeight: Length) {
        let style = box.style
        self.width = width
        self.pageHeight = pageHeight
        borderPadding = style.box.borderPadding
        isCloned = style.box.clonesDecoration
        textAlign = style.text.textAlign
    }

    /// Room for a child's border box.
    func innerWidth(of child: Box) -> Length {
        let margin = child.style.box.margin
        return width - borderPadding.left - borderPadding.right - margin.left - margin.right
    }

    /// The lower border and padding belong below the last child; what is larger than half a page must not push all lines to pages of their own.
    func roomKeptBelow(isLast: Bool) -> Length {
        guard isLast || isCloned else { return .zero }
        return borderPadding.bottom > pageHeight / 2 ? .zero : borderPadding.bottom
    }

    /// Boxes narrower than their container stand where the container's text stands.
    /// - Parameter free: how much narrower.
    func alignment(_ free: Length) -> Length {
        guard free > .zero else { return .zero }
        switch textAlign {
        case .center: return free / 2
        case .right, .end: return free
        default: return .zero
        }
    }
}
