import LayoutLanguage
import PageModel

/// What can be measured of a letter: for comparing it with the rules of official form.
public final class FormFacts: PageConsumer {
    /// Of one kind of pages.
    public struct Sheet: Hashable, Sendable {
        public let size: Size
        public let margin: Edges<Length>
    }

    /// Each kind once.
    public private(set) var sheets: [Sheet] = []
    /// Of the whole document, before its parts say otherwise.
    package let text: TextStyle

    init(text: TextStyle) {
        self.text = text
    }

    /// The height of a line as a factor of the font size.
    public var lineHeight: Double { text.lineBoxHeight.points / max(0.1, text.fontSize.points) }

    public func restart() { sheets = [] }

    public func take(_ page: Page) {
        guard let content = page.contentArea else { return }
        let sheet = Sheet(
            size: page.size,
            margin: Edges(
                top: content.origin.y, right: page.size.width - content.maxX, bottom: page.size.height - content.maxY,
                left: content.origin.x))
        if !sheets.contains(sheet) { sheets.append(sheet) }
    }
}

extension DocumentLayouter {
    /// Before any page: pages are added as they come.
    public var formFacts: FormFacts { FormFacts(text: bodyText) }
}
