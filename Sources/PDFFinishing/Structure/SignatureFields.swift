import PageModel

/// Empty signature fields (PDF 32000-1 §12.7.4.5): one widget for each space that is signed electronically, on its page, with an empty
/// appearance and with the form element that the layout has put there.
struct SignatureFields {
    private let writer: PDFWriter
    private var written: [(number: Int, position: PagePosition)] = []
    private var names: Set<String> = []
    /// Those of the page that is drawn.
    private var spaces: [SignatureSpace] = []
    private var taken = 0
    private var formCount = 0
    private var appearance: Int?

    init(_ writer: PDFWriter) {
        self.writer = writer
    }

    mutating func beginPage(_ page: Page) {
        spaces = page.signatureSpaces.filter(\.identity.isElectronic)
        (taken, formCount) = (0, 0)
    }

    /// The space of the form element that begins.
    mutating func nextSpace() throws(FinishingError) -> SignatureSpace {
        formCount += 1
        guard spaces.indices.contains(taken) else {
            throw .structure(forms: formCount, fields: spaces.count)
        }
        taken += 1
        return spaces[taken - 1]
    }

    /// - Returns: the number of the widget.
    mutating func write(_ space: SignatureSpace, on page: PageList.Entry, key: Int) throws(FinishingError) -> Int {
        try check(space)
        let number = writer.allocate()
        var text = PDFText()
        text.put("<</Type/Annot/Subtype/Widget/FT/Sig/T ")
        text.put(text: space.identity.key)
        text.put("/TU ")
        text.put(text: space.identity.tooltip)
        // Printed like the rest of the page.
        text.put("/F 4/P ")
        text.put(reference: page.number)
        text.put("/Rect[")
        let place = space.rectangle
        for corner in [
            place.origin.x.points, page.height - place.maxY.points, place.maxX.points,
            page.height - place.origin.y.points,
        ] {
            text.put(corner)
            text.put(" ")
        }
        text.put("]/AP<</N ")
        text.put(reference: try emptyAppearance())
        text.put(">>/StructParent \(key)>>")
        try writer.write(number, text)
        written.append((number, page.position))
        return number
    }

    private mutating func emptyAppearance() throws(FinishingError) -> Int {
        if let appearance { return appearance }
        let number = writer.allocate()
        try writer.write(
            number,
            PDFDictionary([
                ("Type", .name("XObject")), ("Subtype", .name("Form")),
                ("BBox", .array([PDFObject](repeating: .integer(0), count: 4))),
            ]), stream: [])
        appearance = number
        return number
    }

    /// PDF allows pages of up to 14,400 units (PDF 32000-1 annex C).
    private static let farthest = 14_400.0

    private mutating func check(_ space: SignatureSpace) throws(FinishingError) {
        let name = space.identity.key, place = space.rectangle
        guard !name.isEmpty, !name.contains(".") else { throw .field(name: name, .unusableName) }
        guard names.insert(name).inserted else { throw .field(name: name, .repeatedName) }
        guard place.size.width > .zero, place.size.height > .zero,
            [place.origin.x, place.origin.y, place.maxX, place.maxY].allSatisfy({
                abs($0.points) <= SignatureFields.farthest
            })
        else { throw .field(name: name, .rectangle) }
    }

    /// Every space of the page has its form.
    func checkPage() throws(FinishingError) {
        guard taken == spaces.count else { throw .structure(forms: formCount, fields: spaces.count) }
    }

    /// The document lists its fields in the order of its pages.
    func writeForm(into catalog: inout PDFDictionary) throws(FinishingError) {
        guard !written.isEmpty else { return }
        let ordered = written.enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }.map { PDFObject.reference($0.element.number) }
        let form = writer.allocate()
        try writer.write(form, .dictionary(PDFDictionary([("Fields", .array(ordered)), ("SigFlags", .integer(1))])))
        catalog["AcroForm"] = .reference(form)
    }
}

extension SignatureIdentity {
    /// What people are told about the field before they sign.
    package var tooltip: String {
        let who = [signer, office].filter { !$0.isEmpty }.joined(separator: ", ")
            .replacing("\u{A0}", with: " ")
        return who.isEmpty ? "Tanda tangan \(key)" : "Tanda tangan \(who)"
    }
}
