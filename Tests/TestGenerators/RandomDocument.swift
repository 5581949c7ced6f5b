/// A layout file and its data as people write them, made at random: blocks, inlines, lists, tables with spans and sums, columns, charts,
/// signatures, footnotes, references, loops over data. All of it is valid, so that reading and binding find nothing to complain about.
///
/// Every word is there once and begins with a character that no other word has, so that it is found again wherever it is broken.
package struct RandomDocument {
    package let layout: String
    /// YAML.
    package let data: String
    /// The characters that have to stand on the pages, each at least once.
    package let placed: Set<Unicode.Scalar>

    /// A document that was written down, to be made smaller by hand: every such character in its layout has to stand on the pages.
    package init(layout: String, data: String) {
        self.layout = layout
        self.data = data
        placed = Set(layout.unicodeScalars.filter { (0xE000..<0xF900).contains($0.value) })
    }

    /// The same with other characters, and without pictures, whose files are not there: for real fonts.
    package func replacing(_ characters: [Unicode.Scalar: Unicode.Scalar], font: String) -> RandomDocument {
        func replaced(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.map { characters[$0] ?? $0 }))
        }
        let layout = replaced(self.layout).replacing("font-family=\"Square\"", with: "font-family=\"\(font)\"")
            .replacing(/<img [^>]*\/>/, with: "")
        return RandomDocument(layout, replaced(data), Set(placed.map { characters[$0] ?? $0 }))
    }

    private init(_ layout: String, _ data: String, _ placed: Set<Unicode.Scalar>) {
        self.layout = layout
        self.data = data
        self.placed = placed
    }

    package init(_ dice: Dice) {
        var dice = dice
        let data = RandomData(&dice)
        var writer = RandomLayoutWriter(dice)
        layout = writer.document(data)
        self.data = data.yaml
        placed = writer.placed
    }
}
