/// What a page names in its content (PDF 32000-1 §7.8.3).
struct PageResources {
    let dictionary: PDFDictionary

    init(_ content: ContentStream) {
        var entries: [(String, PDFObject)] = []
        if !content.fonts.isEmpty {
            let fonts = content.fonts.sorted { $0.number < $1.number }
            entries.append(
                ("Font", .dictionary(PDFDictionary(fonts.map { ("F\($0.number)", .reference($0.reference)) }))))
        }
        if !content.pictures.isEmpty {
            let pictures = content.pictures.sorted { $0.number < $1.number }
            entries.append(
                ("XObject", .dictionary(PDFDictionary(pictures.map { ("X\($0.number)", .reference($0.reference)) }))))
        }
        if !content.opacities.isEmpty {
            let states = content.opacities.sorted().map { opacity -> (String, PDFObject) in
                let value = PDFObject.real(DecimalText.thousandths((Int(opacity) * 1000 + 127) / 255))
                return ("A\(opacity)", .dictionary(PDFDictionary([("ca", value), ("CA", value)])))
            }
            entries.append(("ExtGState", .dictionary(PDFDictionary(states))))
        }
        dictionary = PDFDictionary(entries)
    }
}
