import Diagnostics
import PDFFinishing

/// A comment on a PDF that came back, with what it is about.
package struct ReturnedComment: Sendable {
    package let comment: PDFComment
    package let place: CommentPlace
    /// What is known of the text that it is about.
    package let value: ValuePlace?

    package init(_ comment: PDFComment, _ place: CommentPlace, _ value: ValuePlace? = nil) {
        self.comment = comment
        self.place = place
        self.value = value
    }

    /// The comments of a PDF at the values of a document that was laid out with its ledger.
    package static func all(of file: ReturnedPDF, on document: ExplainedDocument) -> [ReturnedComment] {
        zip(file.comments, file.places(on: document.pages.map { PageText($0) })).map { comment, place in
            ReturnedComment(comment, place, place.run.map { ValuePlace($0, of: document) })
        }
    }

    package static func counts(_ comments: [ReturnedComment]) -> (exact: Int, near: Int, unanchored: Int) {
        comments.reduce(into: (0, 0, 0)) { counts, comment in
            switch comment.place.nearness {
            case .exact: counts.exact += 1
            case .near: counts.near += 1
            case .unanchored: counts.unanchored += 1
            }
        }
    }

    /// A note of the weight of a finding.
    package var finding: Diagnostic {
        let id = "comment.\(place.nearness.rawValue)"
        var finding = Diagnostic(id, .note, wording, at: value?.source ?? value?.element).onPage(place.page + 1)
        if let value {
            finding = finding.note(
                Wording(id: "pada halaman tertulis \"\(value.text)\"", en: "the page reads '\(value.text)'"),
                at: value.expression)
        } else {
            let bounds = comment.bounds
            let area = "\(bounds.origin.x), \(bounds.origin.y), \(bounds.size.width) × \(bounds.size.height)"
            finding = finding.note(Wording(id: "letaknya \(area)", en: "it lies at \(area)"))
        }
        if let former = place.former {
            finding = finding.note(
                Wording(id: "dahulu di situ tertulis \"\(former)\"", en: "it was written on '\(former)'"))
        }
        if comment.page != place.page {
            let page = comment.page + 1
            finding = finding.note(
                Wording(id: "pada berkas yang kembali: halaman \(page)", en: "in the file that came back: page \(page)")
            )
        }
        for reply in comment.replies {
            finding = finding.note(Wording(id: "jawaban: \(reply)", en: "answer: \(reply)"))
        }
        return finding
    }

    /// What was written, by whom, or what was done without a word.
    package var wording: Wording {
        let author = comment.author.isEmpty ? "" : comment.author + ": "
        if !comment.text.isEmpty { return Wording(verbatim: author + comment.text) }
        return switch comment.kind {
        case "StrikeOut": Wording(id: author + "dicoret", en: author + "struck out")
        case "Highlight", "Underline", "Squiggly": Wording(id: author + "ditandai", en: author + "marked")
        default: Wording(id: author + "tanda (\(comment.kind))", en: author + "a mark (\(comment.kind))")
        }
    }
}
