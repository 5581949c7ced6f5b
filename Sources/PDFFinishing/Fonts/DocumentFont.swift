/// A font of the document: gives codes to what is shown, and is embedded with just that (PDF 32000-1 §9.7).
///
/// A code is one glyph that stands for one text. Where a glyph stands for several (a hyphen that was written, and one at the end of a
/// line), it gets several codes: whoever searches or copies needs nothing but the font.
package final class DocumentFont {
    /// By which pages name it.
    let number: Int
    let reference: Int
    let program: any FontProgram
    var codes: CharacterCodes

    init(number: Int, reference: Int, _ program: any FontProgram) {
        self.number = number
        self.reference = reference
        self.program = program
        codes = CharacterCodes(program)
    }

    /// Whether anything is shown in it.
    var isUsed: Bool { codes.isUsed }

    /// After the last page.
    func write(to writer: PDFWriter, packedBy deflation: Deflation) throws(FinishingError) {
        guard !codes.isFull else { throw .drawn("more letters of one font than a PDF can number") }
        let codes = codes.embedded, packed = try packed(codes, deflation)
        let descendant = writer.allocate(), descriptor = writer.allocate(), map = writer.allocate()
        let name = name(codes)
        try writer.write(
            reference,
            .dictionary(
                PDFDictionary([
                    ("Type", .name("Font")), ("Subtype", .name("Type0")), ("BaseFont", .name(name)),
                    ("Encoding", .name("Identity-H")), ("DescendantFonts", .array([.reference(descendant)])),
                    ("ToUnicode", .reference(map)),
                ])))
        try write(packed.map, as: map, to: writer)
        var font = PDFDictionary([
            ("Type", .name("Font")), ("BaseFont", .name(name)),
            (
                "CIDSystemInfo",
                .dictionary(
                    PDFDictionary([
                        ("Registry", .string(Array("Adobe".utf8))), ("Ordering", .string(Array("Identity".utf8))),
                        ("Supplement", .integer(0)),
                    ]))
            ), ("FontDescriptor", .reference(descriptor)),
            ("W", .array([.integer(0), .array(codes.widths.map { .real(DecimalText.text(Double($0) / 100)) })])),
        ])
        let file = writer.allocate()
        var description = descriptorEntries(name)
        switch packed.program {
        case .trueType(let count, let glyphs):
            font["Subtype"] = .name("CIDFontType2")
            let places = writer.allocate()
            font["CIDToGIDMap"] = .reference(places)
            try write(glyphs, as: places, to: writer)
            description["FontFile2"] = .reference(file)
            try write(packed.file, as: file, to: writer, [("Length1", .integer(count))])
        case .compact:
            font["Subtype"] = .name("CIDFontType0")
            description["FontFile3"] = .reference(file)
            try write(packed.file, as: file, to: writer, [("Subtype", .name("CIDFontType0C"))])
        }
        try writer.write(descendant, .dictionary(font))
        try writer.write(descriptor, .dictionary(description))
    }

    private func packed(_ codes: CharacterCodes, _ deflation: Deflation) throws(FinishingError) -> PackedFont {
        if let known = program.packed.font(for: codes) { return known }
        guard let subset = program.subset(of: codes.glyphs), subset.glyphs.count == codes.glyphs.count,
            let font = PackedFont(subset, codes, name: name(codes), deflation)
        else { throw .font(name: program.description.name) }
        program.packed.keep(font)
        return font
    }

    private func name(_ codes: CharacterCodes) -> String {
        "\(codes.tag)+\(PDFName.escaped(program.description.name))"
    }

    private func write(
        _ packed: [UInt8], as number: Int, to writer: PDFWriter, _ entries: [(String, PDFObject)] = []
    ) throws(FinishingError) {
        try writer.write(
            number, PDFDictionary(entries + [("Filter", .name("FlateDecode"))]), stream: packed)
    }

    /// §9.8
    private func descriptorEntries(_ name: String) -> PDFDictionary {
        let description = program.description, units = max(1, description.unitsPerEm)
        func scaled(_ value: Int) -> PDFObject { .integer(value * 1000 / units) }
        return PDFDictionary([
            ("Type", .name("FontDescriptor")), ("FontName", .name(name)),
            // Symbolic: its codes are its own.
            ("Flags", .integer(description.isItalic ? 4 | 64 : 4)),
            ("FontBBox", .array(description.box.map(scaled))),
            ("ItalicAngle", .integer(description.isItalic ? -12 : 0)),
            ("Ascent", scaled(description.ascent)), ("Descent", scaled(-description.descent)),
            ("CapHeight", scaled(description.capHeight)),
            // No reader draws by it while the program is embedded.
            ("StemV", .integer(description.weight >= 600 ? 140 : 80)),
        ])
    }
}
