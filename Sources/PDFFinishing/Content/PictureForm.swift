import PageModel

/// A picture of the document, written once and shown at any number of places (PDF 32000-1 §8.10).
package final class PictureForm {
    /// By which pages name it.
    let number: Int
    let reference: Int
    /// From its lower left to its upper right corner.
    let size: Size

    private init(number: Int, reference: Int, size: Size) {
        self.number = number
        self.reference = reference
        self.size = size
    }

    static func write(
        _ photograph: Photograph, number: Int, to writer: PDFWriter, packedBy deflation: Deflation
    ) throws(FinishingError) -> PictureForm {
        let image = writer.allocate(), reference = writer.allocate()
        try writer.write(image, photograph.dictionary, stream: photograph.bytes)
        guard let packed = deflation.pack(photograph.content(named: "I")) else { throw .drawn("no memory") }
        var form = PDFDictionary(PictureForm.head(photograph.size))
        form["Resources"] = .dictionary(
            PDFDictionary([("XObject", .dictionary(PDFDictionary([("I", .reference(image))])))]))
        form["Filter"] = .name("FlateDecode")
        try writer.write(reference, form, stream: packed)
        return PictureForm(number: number, reference: reference, size: photograph.size)
    }

    private static func head(_ size: Size) -> [(String, PDFObject)] {
        [
            ("Type", .name("XObject")), ("Subtype", .name("Form")),
            (
                "BBox",
                .array(
                    [.integer(0), .integer(0)]
                        + [size.width, size.height].map { .real(DecimalText.text($0.points)) })
            ),
        ]
    }

    /// - Parameter drawn: a PDF of one page, as Cairo writes it.
    static func write(
        _ drawn: [UInt8], size: Size, number: Int, to writer: PDFWriter, packedBy deflation: Deflation
    ) throws(FinishingError) -> PictureForm {
        var division = ObjectDivision(), page: PDFDictionary?
        var objects = DrawnObjects(writer)
        let drawnObjects: Result<[DrawnObject], FinishingError> = drawn.withUnsafeBytes { bytes in
            do throws(FinishingError) { return .success(try division.take(bytes)) } catch { return .failure(error) }
        }
        for object in try drawnObjects.get() {
            if let dictionary = object.value.dictionary, dictionary["Type"] == .name("Page") {
                page = dictionary
            } else {
                try objects.take(object)
            }
        }
        try division.checkEnd()
        guard let page, let content = page["Contents"]?.reference.flatMap({ objects.remove($0) }),
            let stream = content.stream,
            let plain = content.value.dictionary?["Filter"] == nil ? stream : deflation.unpack(stream),
            let packed = deflation.pack(plain)
        else { throw .drawn("a picture has no content") }
        var form = PDFDictionary(PictureForm.head(size))
        for key in ["Group", "Resources"] {
            if let value = page[key] { form[key] = try objects.adopt(value) }
        }
        form["Filter"] = .name("FlateDecode")
        let reference = writer.allocate()
        try writer.write(reference, form, stream: packed)
        try objects.checkEnd()
        return PictureForm(number: number, reference: reference, size: size)
    }
}
