import Desk
import Diagnostics
import PDFFinishing

/// A comment on a PDF that came back, with what it is about.
struct ReturnedComment {
    let comment: PDFComment
    let place: CommentPlace

    init(_ comment: PDFComment, on pages: ExplainedDocument) {
        self.comment = comment
        place = CommentPlace(bounds: comment.bounds, marked: comment.marked, onPage: comment.page, of: pages)
    }

    static func counts(_ comments: [ReturnedComment]) -> (exact: Int, near: Int, unanchored: Int) {
        comments.reduce(into: (0, 0, 0)) { counts, comment in
            switch comment.place {
            case .exact: counts.exact += 1
            case .near: counts.near += 1
            case .unanchored: counts.unanchored += 1
            }
        }
    }

    var value: ValuePlace? {
        switch place {
        case .exact(let value), .near(let value): value
        case .unanchored: nil
        }
    }

    /// A note of the weight of a finding.
    var finding: Diagnostic {
        let id =
            switch place {
            case .exact: "comment.exact"
            case .near: "comment.near"
            case .unanchored: "comment.unanchored"
            }
        var finding = Diagnostic(id, .note, wording, at: value?.source ?? value?.element).onPage(comment.page + 1)
        if let value {
            finding = finding.note(
                Wording(id: "pada halaman tertulis \"\(value.text)\"", en: "the page reads '\(value.text)'"),
                at: value.expression)
        } else {
            let bounds = comment.bounds
            let area = "\(bounds.origin.x), \(bounds.origin.y), \(bounds.size.width) × \(bounds.size.height)"
            finding = finding.note(Wording(id: "letaknya \(area)", en: "it lies at \(area)"))
        }
        for reply in comment.replies {
            finding = finding.note(Wording(id: "jawaban: \(reply)", en: "answer: \(reply)"))
        }
        return finding
    }

    /// What was written, by whom, or what was done without a word.
    var wording: Wording {
        let author = comment.author.isEmpty ? "" : comment.author + ": "
        if !comment.text.isEmpty { return Wording(verbatim: author + comment.text) }
        return switch comment.kind {
        case "StrikeOut": Wording(id: author + "dicoret", en: author + "struck out")
        case "Highlight", "Underline", "Squiggly": Wording(id: author + "ditandai", en: author + "marked")
        default: Wording(id: author + "tanda (\(comment.kind))", en: author + "a mark (\(comment.kind))")
        }
    }
}
