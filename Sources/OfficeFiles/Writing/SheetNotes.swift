import Diagnostics

/// Notes at cells: their texts, and the shapes that spreadsheets show them in, which are VML to this day.
enum SheetNotes {
    struct Note {
        let address: CellAddress
        let text: String
    }

    static let author = "Naskah"

    /// A part for one sheet.
    static func comments(_ notes: [Note]) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>\(author)"
            + "</author></authors><commentList>"
            + notes.map { comment($0, author: 0, prefix: "") }.joined() + "</commentList></comments>"
    }

    /// - Parameter prefix: of element names, with its colon.
    static func comment(_ note: Note, author: Int, prefix: String) -> String {
        "<\(prefix)comment ref=\"\(note.address)\" authorId=\"\(author)\"><\(prefix)text>\(run(note.text, prefix: prefix))"
            + "</\(prefix)text></\(prefix)comment>"
    }

    static func run(_ text: String, prefix: String) -> String {
        "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(WorkbookWriter.escaped(text))</\(prefix)t></\(prefix)r>"
    }

    /// - Parameter block: shapes are numbered from 1024 times this on; each sheet has another one.
    static func drawing(_ notes: [Note], block: Int) -> String {
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
            + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
            + "<o:idmap v:ext=\"edit\" data=\"\(block)\"/></o:shapelayout>\(shapeType)"
            + shapes(notes, from: 1024 * block + 1) + "</xml>"
    }

    static let shapeType =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

    /// With their own namespaces, so that they can be put into any drawing.
    static func shapes(_ notes: [Note], from first: Int) -> String {
        notes.enumerated().map { index, note in
            let row = note.address.row - 1, column = note.address.column - 1
            // A line of the shape holds about forty characters.
            let lines = max(4, note.text.split(separator: "\n").reduce(1) { $0 + 1 + $1.count / 40 })
            return
                "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
                + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s\(first + index)\" type=\"#_x0000_t202\" "
                + "style=\"position:absolute;width:220pt;height:\(13 * lines)pt;z-index:\(index + 1);visibility:hidden\" "
                + "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + "\(column + 1), 15, \(max(0, row - 1)), 10, \(column + 4), 31, \(max(0, row - 1) + lines), 9</x:Anchor>"
                + "<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData>"
                + "</v:shape>"
        }.joined()
    }
}
