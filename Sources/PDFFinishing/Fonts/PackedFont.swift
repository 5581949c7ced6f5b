import Synchronization

/// What a document embeds of a font, packed: its program, and what its codes stand for. The same codes give the same bytes.
struct PackedFont: Sendable {
    enum Program {
        /// How long the program is unpacked, and the glyphs of all codes, packed.
        case trueType(count: Int, glyphs: [UInt8])
        case compact
    }

    let program: Program
    let file: [UInt8]
    let map: [UInt8]
    private let glyphs: [UInt32]
    private let texts: [[UInt8]]

    /// - Parameter name: with the tag, as the program itself has it.
    /// - Returns: nil for a program that cannot be read.
    init?(_ subset: FontSubset, _ codes: CharacterCodes, name: String, _ deflation: Deflation) {
        glyphs = codes.glyphs
        texts = codes.texts
        guard let map = deflation.pack(CharacterMap(codes).bytes) else { return nil }
        self.map = map
        switch subset.program {
        case .trueType(let bytes):
            var numbers: [UInt8] = [0, 0]
            for glyph in subset.glyphs { numbers += [UInt8(truncatingIfNeeded: glyph >> 8), UInt8(glyph & 0xFF)] }
            guard let glyphs = deflation.pack(numbers), let file = deflation.pack(bytes) else { return nil }
            program = .trueType(count: bytes.count, glyphs: glyphs)
            self.file = file
        case .compact(let bytes):
            guard let numbered = CompactFont(bytes).numbered(glyphs: subset.glyphs.map { Int($0) }, name: name),
                let file = deflation.pack(numbered)
            else { return nil }
            program = .compact
            self.file = file
        }
    }

    func isFor(_ codes: CharacterCodes) -> Bool { glyphs == codes.glyphs && texts == codes.texts }
}

/// The last that documents have embedded of one font file: those of a batch need the same letters, and making a program takes longer
/// than all else at the end of a form.
package final class PackedFonts: Sendable {
    private let fonts = Mutex<[PackedFont]>([])
    private static let most = 3

    package init() {}

    func font(for codes: CharacterCodes) -> PackedFont? {
        fonts.withLock { $0.first { $0.isFor(codes) } }
    }

    func keep(_ font: PackedFont) {
        fonts.withLock { fonts in
            if fonts.count == PackedFonts.most { fonts.removeLast() }
            fonts.insert(font, at: 0)
        }
    }
}
