/// A PDF that is written by hand: pages, and on request a structure tree with forms, links, bookmarks. Small enough to know every object.
struct PlainPDF {
    var pageCount = 1
    /// Width and height in points.
    var size = (width: 200, height: 300)
    /// So many Form elements are in the structure tree; nil for a document without structure.
    var forms: Int?
    /// A link on the first page, with its entry in the parent tree.
    var hasLink = false
    var title = "Asal"
    /// What every page says.
    var text = "kata"

    /// 1 catalog, 2 pages, 3 information, 4 outlines, 5 font, 6 structure root, 7 document element, 8 link; then a page and its content
    /// for each page, and the forms.
    var bytes: [UInt8] {
        let firstPage = 9, firstForm = firstPage + 2 * pageCount, forms = forms ?? 0
        var objects: [Int: String] = [
            1:
                "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R /PageLabels << /Nums [0 << /S /D >>] >> /PageMode /UseOutlines"
                + " /AcroForm << /Fields [] >> /Metadata 3 0 R /OutputIntents [<< /Type /OutputIntent >>]"
                + (self.forms == nil ? "" : " /StructTreeRoot 6 0 R /MarkInfo << /Marked true >>") + " >>",
            2:
                "<< /Type /Pages /Count \(pageCount) /Kids [\((0..<pageCount).map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            3: "<< /Title (\(title)) >>", 4: "<< /Type /Outlines /Count 0 >>",
            5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            6:
                "<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [\(hasLink ? "0 7 0 R" : "")] >> /ParentTreeNextKey \(hasLink ? 1 : 0) >>",
            7:
                "<< /Type /StructElem /S /Document /P 6 0 R /K [\((0..<forms).map { "\(firstForm + $0) 0 R" }.joined(separator: " "))] >>",
            8:
                "<< /Type /Annot /Subtype /Link /Rect [10 10 20 20] /Border [0 0 0] /StructParent 0 /A << /S /URI /URI (https://contoh.go.id) >> >>",
        ]
        for page in 0..<pageCount {
            let number = firstPage + 2 * page, content = "BT /F 12 Tf 20 100 Td (\(text) \(page + 1)) Tj ET"
            let annotations = hasLink && page == 0 ? " /Annots [8 0 R]" : ""
            objects[number] =
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size.width) \(size.height)] /Contents \(number + 1) 0 R"
                + " /Resources << /Font << /F 5 0 R >> >>\(annotations) >>"
            objects[number + 1] = "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
        }
        for form in 0..<forms { objects[firstForm + form] = "<< /Type /StructElem /S /Form /P 7 0 R >>" }
        return PlainPDF.file(objects)
    }

    /// The objects one after the other, and the table of their places.
    private static func file(_ objects: [Int: String]) -> [UInt8] {
        var text = "%PDF-1.7\n", places: [Int] = []
        for number in objects.keys.sorted() {
            places.append(text.utf8.count)
            text += "\(number) 0 obj\n\(objects[number] ?? "null")\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(places.count + 1)\n0000000000 65535 f \n"
        for place in places { text += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
        text += "trailer\n<< /Size \(places.count + 1) /Root 1 0 R /Info 3 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }
}
