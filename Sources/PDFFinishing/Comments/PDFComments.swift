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
            let page = file.dictionary(.reference(number)), sheet = Sheet(page, in: file)
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
        _ annotation: PDFDictionary, _ kind: String, _ page: Int, _ sheet: Sheet, _ file: ExaminedFile
    ) -> PDFComment {
        let text = file.text(annotation["Contents"]) ?? "", author = file.text(annotation["T"]) ?? ""
        let corners = sheet.numbers(annotation["Rect"], in: file), bounds = sheet.rectangle(corners)
        var digest = Digest()
        for part in [kind, text, author, "\(page) \(corners)"] { digest.absorb(part) }
        let name = file.text(annotation["NM"]).flatMap { $0.isEmpty ? nil : $0 }
        return PDFComment(
            kind: kind, page: page, bounds: bounds, marked: sheet.quadrilaterals(annotation["QuadPoints"], in: file),
            text: text, author: author, date: file.text(annotation["M"]) ?? "", identity: name ?? digest.hexadecimal)
    }

    /// The coordinates of a page, which begin at its lower left corner.
    private struct Sheet {
        private let left: Double
        private let top: Double

        init(_ page: PDFDictionary, in file: ExaminedFile) {
            let box = Sheet.numbers(file.inherited("MediaBox", by: page), in: file)
            left = box.count == 4 ? min(box[0], box[2]) : 0
            top = box.count == 4 ? max(box[1], box[3]) : 842
        }

        func numbers(_ object: PDFObject?, in file: ExaminedFile) -> [Double] { Sheet.numbers(object, in: file) }

        private static func numbers(_ object: PDFObject?, in file: ExaminedFile) -> [Double] {
            file.array(object).map { item in
                switch file.resolved(item) {
                case .integer(let value): Double(value)
                case .real(let text): Double(text) ?? 0
                default: 0
                }
            }
        }

        func rectangle(_ corners: [Double]) -> Rectangle {
            guard corners.count >= 4 else { return Rectangle(x: .zero, y: .zero, width: .zero, height: .zero) }
            let xs = stride(from: 0, to: corners.count - 1, by: 2).map { corners[$0] }
            let ys = stride(from: 1, to: corners.count, by: 2).map { corners[$0] }
            let (x, right) = (xs.min() ?? 0, xs.max() ?? 0), (bottom, y) = (ys.min() ?? 0, ys.max() ?? 0)
            return Rectangle(x: .pt(x - left), y: .pt(top - y), width: .pt(right - x), height: .pt(y - bottom))
        }

        func quadrilaterals(_ object: PDFObject?, in file: ExaminedFile) -> [Rectangle] {
            let all = numbers(object, in: file)
            return stride(from: 0, to: all.count - 7, by: 8).map { rectangle(Array(all[$0..<$0 + 8])) }
        }
    }
}
