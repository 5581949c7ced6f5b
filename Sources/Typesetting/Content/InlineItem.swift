import LayoutLanguage

/// One piece of a paragraph's content, in reading order.
package enum InlineItem {
    case text(InlineText)
    /// A forced line break.
    case lineBreak
    /// Fills what is left of the line with dots.
    case leader(ComputedStyle)
    case image(InlineImage)
    /// A note that belongs to the text just before it.
    case note(any InlineNote)
}
