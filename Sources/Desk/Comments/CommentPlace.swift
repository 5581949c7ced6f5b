import PageModel

/// Where the text that a comment is about stands now.
package struct CommentPlace: Sendable {
    package enum Nearness: String, Sendable {
        /// The comment lies on the text, or marks it, and the text is there.
        case exact
        /// The comment lies beside the text, or the text that it marks reads otherwise now.
        case near
        /// Nothing is near, or the page is gone.
        case unanchored
    }

    package let nearness: Nearness
    /// From 0: of the text as it is now, else the one of the file that came back.
    package let page: Int
    /// The text that it is about; nil where there is none.
    package let run: TextRun?
    /// What the page said below the comment, where it does not any more.
    package let former: String?

    static func unanchored(onPage page: Int, former: String? = nil) -> CommentPlace {
        CommentPlace(nearness: .unanchored, page: page, run: nil, former: former)
    }
}
