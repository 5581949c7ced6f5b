/// Data for a random document: a title, a list of records, a Markdown text.
struct RandomData {
    /// Words with the characters that tell them apart.
    typealias Text = (text: String, marks: [Unicode.Scalar])

    let title: Text
    let rows: [Text]
    let prose: [Text]
    let yaml: String

    init(_ dice: inout Dice) {
        var words = RandomWords(plane: 1)
        title = words.next(dice.number(1...4), &dice)
        rows = (0..<dice.number(0...9)).map { _ in words.next(dice.number(1...6), &dice) }
        prose = (0..<dice.number(1...3)).map { _ in words.next(dice.number(1...12), &dice) }
        let amounts = rows.map { _ in dice.pick(["0", "7", "1250000", "3.5", "-12", "0.125"]) }
        let list = zip(rows, amounts).map { "  - { nama: \($0.text), jumlah: \($1) }\n" }
        let paragraphs = prose.map { "  \(dice.pick(["", "# ", "- ", "> "]))\($0.text)\n\n" }
        yaml =
            "judul: \(title.text)\n" + (list.isEmpty ? "daftar: []\n" : "daftar:\n\(list.joined())")
            + "prosa: |\n\(paragraphs.joined())"
    }
}
