import PageModel
import Typesetting

/// Walks over the fragments of a page for what has to be known about it besides what is drawn.
enum AnchorWalk {
    /// The anchors of boxes that begin in this fragment, in reading order.
    static func anchors(in fragment: Fragment, _ visit: (String) -> Void) {
        if fragment.isFirst { fragment.box.anchors.forEach(visit) }
        fragment.forEachChild { anchors(in: $0, visit) }
    }

    /// Releases the paragraphs that end on a page which has been composed: nobody asks for them again.
    static func release(_ fragment: Fragment) {
        if fragment.isLast { fragment.box.content.release() }
        fragment.forEachChild(release)
    }

    /// Number of lines of text, for telling how much is too long.
    static func lineCount(_ fragment: Fragment) -> Int {
        var count = fragment.content.linesOfText?.range.count ?? 0
        fragment.forEachChild { count += lineCount($0) }
        return count
    }
}
