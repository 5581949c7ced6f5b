/// A font as a document needs it: read by whoever knows the file.
package protocol FontProgram: AnyObject {
    var description: FontProgramDescription { get }
    /// How far a glyph leads, in font units.
    func advance(of glyph: UInt32) -> Int
    /// What a glyph stands for by itself; nil when the font does not say.
    func character(of glyph: UInt32) -> Unicode.Scalar?
    /// The glyph that shows a character by itself; nil where the font has none.
    func glyph(of character: Unicode.Scalar) -> UInt32?
    /// What documents have embedded of it.
    var packed: PackedFonts { get }
    /// A program with these glyphs, and maybe others.
    /// - Returns: nil when the file has no outlines that can be embedded.
    func subset(of glyphs: [UInt32]) -> FontSubset?
}

/// What a font says of itself; lengths in font units.
package struct FontProgramDescription: Sendable {
    package let name: String
    package let unitsPerEm: Int
    package let ascent: Int
    package let descent: Int
    package let capHeight: Int
    package let weight: Int
    package let isItalic: Bool
    /// Left, bottom, right, top of all glyphs.
    package let box: [Int]

    package init(
        name: String, unitsPerEm: Int, vertical: (ascent: Int, descent: Int, capHeight: Int),
        style: (weight: Int, isItalic: Bool), box: [Int]
    ) {
        self.name = name
        self.unitsPerEm = unitsPerEm
        (ascent, descent, capHeight) = vertical
        (weight, isItalic) = style
        self.box = box
    }
}

/// A font program with fewer glyphs.
package struct FontSubset: Equatable {
    package enum Program: Equatable {
        /// A whole file with outlines of quadratic curves.
        case trueType([UInt8])
        /// The table `CFF ` alone.
        case compact([UInt8])
    }

    package let program: Program
    /// Their numbers in it, in the order in which glyphs were asked for.
    package let glyphs: [UInt32]

    package init(_ program: Program, glyphs: [UInt32]) {
        self.program = program
        self.glyphs = glyphs
    }
}
