/// What Cairo writes otherwise than PDF/A and PDF/UA ask for, in fonts and images.
struct FontRepairs {
    let deflation: Deflation

    /// - Parameter held: objects that have come before, by Cairo's numbers.
    func mend(_ dictionary: inout PDFDictionary, _ held: inout [Int: DrawnObject]) {
        if let map = dictionary["ToUnicode"]?.reference { spellOut(&held[map]) }
        switch (dictionary["Type"]?.name, dictionary["Subtype"]?.name) {
        case ("Font", "CIDFontType2"):
            // Glyphs are numbered as in the font program (ISO 19005-2 §6.2.11.3.2).
            if dictionary["CIDToGIDMap"] == nil { dictionary["CIDToGIDMap"] = .name("Identity") }
        case ("XObject", "Image"):
            // §6.2.8.1
            if dictionary["Interpolate"] == .boolean(true) { dictionary["Interpolate"] = nil }
        case ("FontDescriptor", _): addGlyphNames(to: &dictionary, held)
        default: break
        }
    }

    private func spellOut(_ map: inout DrawnObject?) {
        guard let object = map, let plain = object.stream.flatMap(deflation.unpack),
            let packed = deflation.pack(Ligatures.spelledOut(plain))
        else { return }
        map = DrawnObject(number: object.number, value: object.value, stream: packed)
    }

    /// A subset of a Type 1 font names its glyphs, all of them (§6.2.11.4.2).
    private func addGlyphNames(to descriptor: inout PDFDictionary, _ held: [Int: DrawnObject]) {
        guard let program = descriptor["FontFile3"]?.reference.flatMap({ held[$0] }), let stream = program.stream,
            program.value.dictionary?["Subtype"] == .name("Type1C"), let bytes = deflation.unpack(stream),
            let names = CompactFont(bytes).glyphNames
        else { return }
        descriptor["CharSet"] = .string(Array(names.map { "/" + $0 }.joined().utf8))
    }
}
