import LayoutLanguage
import PageModel
import Typesetting

/// Builds ordered and unordered lists: items are containers with a hanging marker.
struct ListBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    /// Levels as official letters number them (Permendagri 1/2023): 1. → a. → 1) → a).
    private static let defaultMarkers = ["{1}.", "{a}.", "{1})", "{a})"]
    private static let defaultBullets = ["•", "–", "•", "–"]

    func list(_ element: BoundElement, _ style: ComputedStyle, depth: Int) -> Box {
        guard depth == 0 || builder.descend(into: element) else {
            let text = InlineText(element.plainText, style: style, source: element.layoutRange)
            return Box(Paragraph([.text(text)], style: style), style: style, role: .paragraph, origin: element)
        }
        defer { if depth > 0 { builder.ascend() } }
        let isOrdered = element.declaration == .ol
        let defaults = isOrdered ? ListBuilder.defaultMarkers : ListBuilder.defaultBullets
        let marker = style.box.marker ?? .pattern(defaults[min(depth, defaults.count - 1)])
        var number = max(-1_000_000, min(1_000_000, element[OrderedListElement.start]))
        var items: [(element: BoundElement, style: ComputedStyle, marker: SetLine)] = []
        let markers = ElementParts(element.declaration, ListElement.marker), typesetter = builder.environment.typesetter
        for case .element(let child) in element.children where child.declaration == .li {
            let itemStyle = builder.cascade.style(of: child, in: style)
            guard itemStyle.box.isDisplayed else {
                builder.environment.ledger?.hide(child)
                continue
            }
            let pattern = (itemStyle.box.marker ?? marker).pattern ?? ""
            let marker = MarkerFormat(pattern: pattern).text(own: number, headings: builder.counters.headings)
            let markerStyle = builder.cascade.style(of: markers, in: itemStyle)
            let text = InlineText(marker, style: markerStyle, source: child.layoutRange)
            items.append((child, itemStyle, SetLine(Paragraph([.text(text)], style: markerStyle), in: typesetter)))
            number += 1
        }
        let common = style.markerIndent(for: items.map(\.marker))
        let boxes = items.enumerated().map { index, entry in
            let (element, _, marker) = entry
            // One item alone at the foot of a page is not yet a list.
            let itemStyle = index == 0 && items.count > 1 ? entry.style.keptWithNext : entry.style
            // An item with a width of its own keeps it, as long as its marker has room there.
            let own = itemStyle.box.markerWidth.map { _ in itemStyle.markerIndent(for: [marker]) }
            return item(element, itemStyle, marker: marker, indent: own ?? common, depth: depth)
        }
        return Box(FlowContent(boxes), style: style, role: .list, origin: element, anchors: builder.ids(element))
    }

    private func item(
        _ element: BoundElement, _ style: ComputedStyle, marker: SetLine, indent: Length, depth: Int
    ) -> Box {
        let children = nested(element.children, in: style, depth: depth)
        var itemStyle = style.indented(by: indent)
        // An item that shows nothing still has room for its marker.
        if !children.contains(where: \.showsSomething) {
            var box = itemStyle.box
            box.minHeight = max(
                box.minHeight, box.borderPadding.top + style.text.lineBoxHeight + box.borderPadding.bottom)
            itemStyle = ComputedStyle(text: itemStyle.text, box: box)
        }
        return Box(
            FlowContent(children), style: itemStyle, role: .listItem, origin: element, marker: marker,
            markerIndent: indent, anchors: builder.ids(element))
    }

    /// Content of an item; lists inside are one level deeper.
    private func nested(_ nodes: [BoundNode], in style: ComputedStyle, depth: Int) -> [Box] {
        var result: [Box] = [], run: [BoundNode] = []
        for node in nodes {
            if case .element(let child) = node, child.declaration.roles.contains(.list) {
                result += builder.blocks(run, in: style)
                run = []
                result.append(
                    list(child, builder.cascade.style(of: child, in: style).withoutMarginBelow, depth: depth + 1))
            } else {
                run.append(node)
            }
        }
        return result + builder.blocks(run, in: style)
    }
}

extension ComputedStyle {
    fileprivate var keptWithNext: ComputedStyle {
        guard box.breakAfter == .auto else { return self }
        var box = box
        box.breakAfter = .avoid
        return ComputedStyle(text: text, box: box)
    }

    /// A list in an item ends as the item does: the space below is the item's.
    fileprivate var withoutMarginBelow: ComputedStyle {
        var box = box
        box.margin.bottom = .zero
        return ComputedStyle(text: text, box: box)
    }
}
