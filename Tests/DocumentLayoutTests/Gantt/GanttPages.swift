@testable import DocumentLayout
import PageModel

/// What the tests of Gantt charts look at: letters of 5 pt on lines of 6 pt, so rows with bars of 6 pt are 9 pt high, and so is
/// a head of one line.
extension Layout {
    static func gantt(_ body: String, width: Double = 200, height: Double = 200, trace: BreakTrace? = nil) -> Layout {
        let styles = "<style for=\"gantt\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>"
        return Layout(body, width: width, height: height, styles: styles, trace: trace)
    }

    /// Rectangles of a colour.
    func fills(_ color: Color, onPage index: Int = 0) -> [Rectangle] {
        pages[index].items.compactMap { item in
            if case .fill(let fill) = item, fill.color == color, case .rectangle(let frame, _) = fill.shape {
                return frame
            }
            return nil
        }
    }

    /// Text of a page that is no artifact, without spaces.
    func readText(onPage index: Int, depth: inout ArtifactDepth) -> String {
        var text = ""
        for item in pages[index].items {
            switch item {
            case .tag(let event): depth.take(event)
            case .text(let run) where !depth.isInside:
                text += run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            default: break
            }
        }
        return text.filter { !$0.isWhitespace && $0 != "-" }
    }

    /// Of the whole document.
    var readText: String {
        var depth = ArtifactDepth()
        return pages.indices.map { readText(onPage: $0, depth: &depth) }.joined()
    }

    /// Tags of the whole document: `TR(TH(Span(…)))`.
    var tagTree: String {
        pages.flatMap(\.items).reduce(into: "") { text, item in
            switch item {
            case .tag(.begin(let tag)): text += tag.role.rawValue + (tag.alternative.map { "[\($0)]" } ?? "") + "("
            case .tag(.end): text += ")"
            case .text(let run): text += run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            default: break
            }
        }
    }
}
