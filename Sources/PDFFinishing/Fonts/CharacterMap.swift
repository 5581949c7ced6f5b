/// What the codes of a font stand for, for those who search, copy or listen (PDF 32000-1 §9.10.3).
struct CharacterMap {
    private static let most = 100

    private(set) var bytes: [UInt8]

    init(_ codes: CharacterCodes) {
        var text = PDFText()
        text.put(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """)
        let shown = codes.glyphs.indices.filter { codes.glyphs[$0] > 0 || !codes.texts[$0].isEmpty }
        var begin = 0
        while begin < shown.count {
            let end = min(begin + CharacterMap.most, shown.count)
            text.put("\(end - begin) beginbfchar\n")
            for index in shown[begin..<end] {
                CharacterMap.put(UInt16(index + 1), into: &text)
                CharacterMap.put(codes.texts[index], into: &text)
                text.put("\n")
            }
            text.put("endbfchar\n")
            begin = end
        }
        text.put("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
        bytes = text.bytes
    }

    private static func put(_ code: UInt16, into text: inout PDFText) {
        text.put("<")
        text.put(hexadecimal: code)
        text.put("> ")
    }

    /// What is written is never nothing, and none of the signs that stand for nothing (ISO 19005-2 §6.2.11.7.2).
    private static func put(_ bytes: [UInt8], into text: inout PDFText) {
        let units = String(decoding: bytes, as: UTF8.self).utf16.filter { $0 != 0 && $0 != 0xFEFF && $0 != 0xFFFE }
        text.put("<")
        for unit in units.isEmpty ? [0xFFFD] : units { text.put(hexadecimal: unit) }
        text.put(">")
    }
}
