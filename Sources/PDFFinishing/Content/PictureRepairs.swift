/// What Cairo writes otherwise than PDF/A and PDF/UA ask for, in pictures.
enum PictureRepairs {
    static func mend(_ dictionary: inout PDFDictionary) {
        switch (dictionary["Type"]?.name, dictionary["Subtype"]?.name) {
        case ("Font", "CIDFontType2"):
            // Glyphs are numbered as in the font program (ISO 19005-2 §6.2.11.3.2).
            if dictionary["CIDToGIDMap"] == nil { dictionary["CIDToGIDMap"] = .name("Identity") }
        case ("XObject", "Image"):
            // §6.2.8.1
            if dictionary["Interpolate"] == .boolean(true) { dictionary["Interpolate"] = nil }
        // It need not be there, but where it is, it names all glyphs (§6.2.11.4.2).
        case ("FontDescriptor", _): dictionary["CharSet"] = nil
        default: break
        }
    }
}
