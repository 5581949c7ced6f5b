import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// A node of the box tree: what is laid out, with its computed style and its places in layout and data. Immutable; layout state lives in
/// break tokens and fragments.
final class Box {
    let content: any BoxContent
    let style: ComputedStyle
    let role: StructureTag.Role?
    let layoutRange: SourceRange?
    let dataRange: SourceRange?
    /// Number or bullet of a list item, hanging in the padding on the left.
    let marker: SetLine?
    /// Distance of the marker's left edge from the content's.
    let markerIndent: Length
    /// How deep it stands in a contents list, from 1; 0 elsewhere.
    let level: Int
    /// Names by which links, bookmarks and page references find this box.
    let anchors: [String]

    init(
        _ content: any BoxContent, style: ComputedStyle, role: StructureTag.Role? = nil, origin: BoundElement? = nil,
        marker: SetLine? = nil, markerIndent: Length = .zero, level: Int = 0, anchors: [String] = []
    ) {
        self.content = content
        self.style = style
        self.role = role
        layoutRange = origin?.layoutRange
        dataRange = origin?.dataRange
        self.marker = marker
        self.markerIndent = markerIndent
        self.level = level
        self.anchors = anchors
    }

    /// The same with other content: a repetition is nothing to read or to go to.
    func replacing(_ content: any BoxContent, isRepetition: Bool) -> Box {
        Box(self, content: content, role: isRepetition ? .artifact : role, anchors: isRepetition ? [] : anchors)
    }

    /// The same with other content.
    func holding(_ content: any BoxContent) -> Box { Box(self, content: content, role: role, anchors: anchors) }

    /// The same with another style.
    func restyled(_ style: ComputedStyle) -> Box {
        Box(self, content: content, role: role, anchors: anchors, style: style)
    }

    private init(
        _ original: Box, content: any BoxContent, role: StructureTag.Role?, anchors: [String],
        style: ComputedStyle? = nil
    ) {
        self.content = content
        self.role = role
        self.anchors = anchors
        self.style = style ?? original.style
        layoutRange = original.layoutRange
        dataRange = original.dataRange
        marker = original.marker
        markerIndent = original.markerIndent
        level = original.level
    }

    /// The place to tell people about: the data's, else the layout's.
    var place: SourceRange? { dataRange ?? layoutRange }

    /// `break-before` of this box or of the first box inside it (CSS Fragmentation 3 §3.1: propagated).
    var effectiveBreakBefore: BreakBetween {
        guard let first = content.flow.first else { return style.box.breakBefore }
        return style.box.breakBefore.combined(with: first.effectiveBreakBefore)
    }

    var effectiveBreakAfter: BreakBetween {
        guard let last = content.flow.last else { return style.box.breakAfter }
        return style.box.breakAfter.combined(with: last.effectiveBreakAfter)
    }

    /// Whether a letter or a figure stands in it, or something that is no text.
    var saysSomething: Bool {
        if let paragraph = content as? Paragraph {
            return paragraph.hasWords
        }
        return content.flow.isEmpty ? showsSomething : content.flow.contains(where: \.saysSomething)
    }

    /// Whether the box has anything that takes height of its own accord.
    var showsSomething: Bool { content.showsSomething }
}
