import PDFFinishing
import PageModel

/// The comments of a PDF that came back, for the browser.
package enum CommentsJSON {
    /// `{"file","document","comments":[{"name","message","kind","replies":[…],"isDone","nearness","page","bounds","text","former"},…]}`: pages
    /// counted from 0, bounds null for what is near no text.
    ///
    /// - Parameter ticked: names of those that are done.
    package static func text(
        of file: ReturnedPDF, of document: String, on pages: [PageText], ticked: Set<String>
    ) -> String {
        let comments = zip(file.comments, file.places(on: pages)).map { comment, place in
            one(ReturnedComment(comment, place), isTicked: ticked.contains(CommentList.name(comment)))
        }
        return StateJSON.object([
            ("file", StateJSON.quoted(file.name)), ("document", StateJSON.quoted(document)),
            ("comments", "[" + comments.joined(separator: ",") + "]"),
        ])
    }

    private static func one(_ returned: ReturnedComment, isTicked: Bool) -> String {
        let comment = returned.comment, place = returned.place
        return StateJSON.object([
            ("name", StateJSON.quoted(CommentList.name(comment))), ("message", StateJSON.wording(returned.wording)),
            ("kind", StateJSON.quoted(comment.kind)), ("replies", StateJSON.list(comment.replies, StateJSON.quoted)),
            ("isDone", String(isTicked)), ("nearness", StateJSON.quoted(place.nearness.rawValue)),
            ("page", String(place.page)), ("bounds", place.run.map { StateJSON.rectangle($0.bounds) } ?? "null"),
            ("text", place.run.map { StateJSON.quoted($0.text) } ?? "null"),
            ("former", place.former.map(StateJSON.quoted) ?? "null"),
        ])
    }
}
