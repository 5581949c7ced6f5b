import Files
import PageModel

/// Reads the comments of a PDF that came back: from Acrobat, Preview, Okular or a browser. Whatever is no link, form field or window of
/// another comment is one; none is dropped.
package enum PDFComments {
    /// - Throws: what libqpdf says of a file that it cannot read.
    package static func read(_ bytes: [UInt8], name: String) throws(FinishingError) -> [PDFComment] {
        let file = try ExaminedFile(bytes, name: name)
        var comments: [(comment: PDFComment, object: Int?)] = []
        for (index, number) in file.pages.enumerated() {
            let page = file.dictionary(.reference(number)), sheet = PDFSheet(page, in: file)
            var answers: [(to: Int, annotation: PDFDictionary)] = []
            for object in file.array(page["Annots"]) {
                let annotation = file.dictionary(object), kind = file.name(annotation["Subtype"]) ?? ""
                guard !kind.isEmpty, !["Link", "Widget", "Popup", "PrinterMark", "TrapNet"].contains(kind) else {
                    continue
                }
                if let target = annotation["IRT"]?.reference, file.name(annotation["RT"]) != "Group" {
                    answers.append((target, annotation))
                } else {
                    comments.append((comment(annotation, kind, index, sheet, file), object.reference))
                }
            }
            for (target, annotation) in answers {
                guard let owner = comments.firstIndex(where: { $0.object == target }) else {
                    // An answer to nothing is a comment of its own.
                    comments.append((comment(annotation, "Text", index, sheet, file), nil))
                    continue
                }
                take(annotation, into: &comments[owner].comment, file)
            }
        }
        return comments.map(\.comment)
    }

    /// An answer, or the mark that something is done (§12.5.6.3).
    private static func take(_ annotation: PDFDictionary, into comment: inout PDFComment, _ file: ExaminedFile) {
        if let state = file.text(annotation["State"]) {
            comment.isDone = state == "Completed" || state == "Marked" || state == "Accepted" || state == "Cancelled"
            return
        }
        let text = file.text(annotation["Contents"]) ?? ""
        let author = file.text(annotation["T"]) ?? ""
        comment.replies.append(author.isEmpty ? text : "\(author): \(text)")
    }

    private static func comment(
        _ annotation: PDFDictionary, _ kind: String, _ page: Int, _ sheet: PDFSheet, _ file: ExaminedFile
    ) -> PDFComment {
        let text = file.text(annotation["Contents"]) ?? "", author = file.text(annotation["T"]) ?? ""
        let corners = numbers(annotation["Rect"], in: file), bounds = sheet.rectangle(corners)
        var digest = Digest()
        for part in [kind, text, author, "\(page) \(corners)"] { digest.absorb(part) }
        let name = file.text(annotation["NM"]).flatMap { $0.isEmpty ? nil : $0 }
        return PDFComment(
            kind: kind, page: page, bounds: bounds, marked: quadrilaterals(annotation["QuadPoints"], sheet, in: file),
            text: text, author: author, date: file.text(annotation["M"]) ?? "", identity: name ?? digest.hexadecimal)
    }

    private static func numbers(_ object: PDFObject?, in file: ExaminedFile) -> [Double] {
        file.array(object).map { file.number($0) }
    }

    private static func quadrilaterals(
        _ object: PDFObject?, _ sheet: PDFSheet, in file: ExaminedFile
    ) -> [Rectangle] {
        let all = numbers(object, in: file)
        return stride(from: 0, to: all.count - 7, by: 8).map { sheet.rectangle(Array(all[$0..<$0 + 8])) }
    }
}
