/// How wide the letters of a font are, in thousandths of its size (PDF 32000-1 §9.2.4, §9.7.4.3).
struct PDFFontWidths {
    /// Whether its codes have one byte.
    let isSimple: Bool
    private var widths: [Int: Double] = [:]
    private var ordinary = 500.0

    init(_ font: PDFDictionary, in file: ExaminedFile) {
        isSimple = file.name(font["Subtype"]) != "Type0"
        if isSimple {
            let first = PDFFontWidths.code(file.integer(font["FirstChar"]))
            for (index, width) in file.array(font["Widths"]).enumerated() where index < 256 {
                widths[first + index] = file.number(width)
            }
            return
        }
        let descendant = file.dictionary(file.array(font["DescendantFonts"]).first)
        ordinary = descendant["DW"].map { file.number($0) } ?? 1000
        take(file.array(descendant["W"]), in: file)
    }

    /// `first [w w …]` and `first last w`.
    private mutating func take(_ items: [PDFObject], in file: ExaminedFile) {
        var index = 0
        while index + 1 < items.count {
            let first = PDFFontWidths.code(file.integer(items[index]))
            if let list = file.resolved(items[index + 1]).array {
                for (offset, width) in list.enumerated() where offset < 0x1_0000 {
                    widths[first + offset] = file.number(width)
                }
                index += 2
            } else {
                guard index + 2 < items.count else { return }
                let last = PDFFontWidths.code(file.integer(items[index + 1])), width = file.number(items[index + 2])
                if first <= last { for code in first...last { widths[code] = width } }
                index += 3
            }
        }
    }

    private static func code(_ number: Int?) -> Int { min(max(number ?? 0, 0), 0xFFFF) }

    func width(of code: Int) -> Double { widths[code] ?? ordinary }

    /// The codes of a string, where no map of the font says how long they are.
    func codes(in bytes: [UInt8]) -> [Int] {
        if isSimple { return bytes.map(Int.init) }
        return stride(from: 0, to: bytes.count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    }
}
