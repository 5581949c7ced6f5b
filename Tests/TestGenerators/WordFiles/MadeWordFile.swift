/// Writes Word files part by part, as Word and others do.
package struct MadeWordFile {
    package var isStrict = false
    package var prefix = "w"
    package var body = ""
    package var styles = MadeWordFile.headingStyles
    package var numbering = ""
    package var footnotes = ""
    package var comments = ""
    package var header = ""
    /// Texts of pictures by their name.
    package var pictures: [(name: String, text: String)] = []
    package var links: [(id: String, address: String)] = []

    package init(_ body: String = "") { self.body = body }

    package static let headingStyles =
        (1...4).map {
            """
            <w:style w:type="paragraph" w:styleId="Judul\($0)"><w:name w:val="heading \($0)"/><w:pPr><w:outlineLvl w:val="\($0 - 1)"/></w:pPr>\
            <w:rPr><w:b/></w:rPr></w:style>
            """
        }.joined() + """
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Keterangan"><w:name w:val="caption"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
            """

    private var word: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    }
    private var relations: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    /// Elements are written with `w:`; other prefixes mean the same.
    private func part(_ name: String, _ content: String) -> String {
        let text = """
            <w:\(name) xmlns:w="\(word)" xmlns:r="\(relations)" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">\(content)</w:\(name)>
            """
        guard prefix != "w" else { return text }
        return text.replacing("<w:", with: "<\(prefix):").replacing("</w:", with: "</\(prefix):")
            .replacing(" w:", with: " \(prefix):").replacing("xmlns:w=", with: "xmlns:\(prefix)=")
    }

    package var parts: [(name: String, text: String)] {
        var related = [
            ("rIdS", "styles", "gaya.xml"), ("rIdN", "numbering", "numbering.xml"),
            ("rIdF", "footnotes", "footnotes.xml"),
            ("rIdC", "comments", "comments.xml"), ("rIdH", "header", "header1.xml"),
        ].map { (id: $0.0, kind: $0.1, target: $0.2, mode: "") }
        related += pictures.map { (id: "gbr-\($0.name)", kind: "image", target: "media/\($0.name)", mode: "") }
        related += links.map { (id: $0.id, kind: "hyperlink", target: $0.address, mode: " TargetMode=\"External\"") }
        return [
            ("_rels/.rels", relationships([(id: "r1", kind: "officeDocument", target: "word/document.xml", mode: "")])),
            ("word/_rels/document.xml.rels", relationships(related)),
            ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
            ("word/gaya.xml", part("styles", styles)), ("word/numbering.xml", part("numbering", numbering)),
            ("word/footnotes.xml", part("footnotes", footnotes)), ("word/comments.xml", part("comments", comments)),
            ("word/header1.xml", part("hdr", header)),
        ] + pictures.map { ("word/media/\($0.name)", $0.text) } + [("[Content_Types].xml", MadeWordFile.contentTypes)]
    }

    /// Other programs open no file without.
    private static var contentTypes: String {
        let types = [
            ("document", "document.main"), ("gaya", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"),
            ("comments", "comments"), ("header1", "header"),
        ]
        let defaults = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
            ("svg", "image/svg+xml"), ("emf", "image/x-emf"), ("png", "image/png"),
        ]
        let prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + defaults.map { "<Default Extension=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
            + types.map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(prefix)\($0.1)+xml\"/>" }.joined()
            + "</Types>"
    }

    package func file() throws -> [UInt8] { try OfficeFileMaker.file(parts) }

    private func relationships(_ all: [(id: String, kind: String, target: String, mode: String)]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + all.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\(relations)/\($0.kind)\" Target=\"\(Self.escaped($0.target))\"\($0.mode)/>"
            }.joined() + "</Relationships>"
    }

    // MARK: Pieces

    package static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    /// A run with properties such as `<w:b/>`.
    package static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
    }

    package static func paragraph(_ content: String, _ properties: String = "") -> String {
        "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
    }

    package static func text(_ text: String, _ properties: String = "") -> String { paragraph(run(text), properties) }

    package static func heading(_ level: Int, _ text: String, _ more: String = "") -> String {
        paragraph(run(text), "<w:pStyle w:val=\"Judul\(level)\"/>" + more)
    }

    package static func bold(_ text: String, isCentred: Bool = false) -> String {
        paragraph(run(text, "<w:b/>"), isCentred ? "<w:jc w:val=\"center\"/>" : "")
    }

    package static func item(_ text: String, list: Int, level: Int = 0) -> String {
        self.text(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    /// A field with its instruction and what Word last made of it.
    package static func field(_ instruction: String, _ result: String) -> String {
        """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(escaped(instruction)) </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)<w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    }

    package static func bookmarked(_ name: String, _ content: String) -> String {
        "<w:bookmarkStart w:id=\"1\" w:name=\"\(name)\"/>\(content)<w:bookmarkEnd w:id=\"1\"/>"
    }

    package static func picture(_ name: String, _ description: String) -> String {
        """
        <w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="\(escaped(description))"/><a:blip r:embed="gbr-\(name)"/></wp:inline>\
        </w:drawing></w:r>
        """
    }

    /// A text box as Word writes it: for programs of today, and again for older ones.
    package static func box(_ content: String) -> String {
        """
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\(content)</w:txbxContent></wps:txbx>\
        </w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></w:pict>\
        </mc:Fallback></mc:AlternateContent></w:r>
        """
    }

    /// Rows of cells of paragraphs; properties of cells by `row,column`.
    package static func table(_ rows: [[String]], _ cells: [String: String] = [:], headRows: Int = 0) -> String {
        "<w:tbl><w:tblPr/>"
            + rows.enumerated().map { row, texts in
                "<w:tr>" + (row < headRows ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
                    + texts.enumerated().map { column, text in
                        let own = cells["\(row),\(column)"].map { "<w:tcPr>\($0)</w:tcPr>" } ?? ""
                        return "<w:tc>\(own)\(text.hasPrefix("<w:p") ? text : MadeWordFile.text(text))</w:tc>"
                    }.joined() + "</w:tr>"
            }.joined() + "</w:tbl>"
    }

    /// A definition of lists with its levels (format, text), and the lists that have it.
    package static func numbering(
        _ id: Int, _ levels: [(format: String, text: String)], lists: [(id: Int, override: String)]
    ) -> (definition: String, lists: String) {
        (
            "<w:abstractNum w:abstractNumId=\"\(id)\">"
                + levels.enumerated().map {
                    "<w:lvl w:ilvl=\"\($0)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\($1.format)\"/><w:lvlText w:val=\"\($1.text)\"/></w:lvl>"
                }.joined() + "</w:abstractNum>",
            lists.map { "<w:num w:numId=\"\($0.id)\"><w:abstractNumId w:val=\"\(id)\"/>\($0.override)</w:num>" }
                .joined()
        )
    }
}
