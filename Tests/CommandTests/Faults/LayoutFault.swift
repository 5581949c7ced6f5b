import Testing

/// One mistake in a layout, and the finding that it must yield.
struct LayoutFault: CustomTestStringConvertible, Sendable {
    let name: String
    /// What stands in `<section>`; `⟦` stands where the finding must be.
    var body = "<p>Isi.</p>"
    /// What stands before `<section>`.
    var head = ""
    let id: String
    var testDescription: String { name }

    var layout: String {
        """
        <layout>
          <page-master name="a" size="A4" margin="25mm"/>
          \(head)
          <section page-master="a">
            \(body)
          </section>
        </layout>

        """
    }

    static let all = [
        LayoutFault(name: "unknown element", body: "<⟦pp>Isi.</pp>", id: "layout.unknown-element"),
        LayoutFault(
            name: "unknown attribute", body: "<p ⟦text-alignn=\"left\">Isi.</p>", id: "layout.unknown-attribute"),
        LayoutFault(name: "wrong value", body: "<p text-align=\"⟦lefft\">Isi.</p>", id: "layout.invalid-value"),
        LayoutFault(name: "wrong length", body: "<p margin-top=\"⟦12xx\">Isi.</p>", id: "layout.invalid-value"),
        LayoutFault(name: "wrong colour", body: "<p color=\"⟦#12345\">Isi.</p>", id: "layout.invalid-value"),
        LayoutFault(
            name: "unknown name in an expression", body: "<p>{{ ⟦wilayahh.nama }}</p>", id: "layout.unknown-name"),
        LayoutFault(
            name: "unknown key in an expression", body: "<p>{{ wilayah.⟦namaa }}</p>", id: "layout.unknown-key"),
        LayoutFault(
            name: "unknown filter", body: "<p>{{ wilayah.nama | ⟦huruf-besarr }}</p>", id: "layout.unknown-filter"),
        LayoutFault(name: "syntax of an expression", body: "<p>{{ wilayah.nama + ⟦}}</p>", id: "layout.expression"),
        LayoutFault(name: "missing import", head: "<import href=\"⟦tidak-ada.xml\"/>", id: "files.not-found"),
        LayoutFault(name: "import cycle", head: "<import href=\"⟦uji.xml\"/>", id: "layout.import-cycle"),
        LayoutFault(
            name: "endless component recursion", body: "<use component=\"a\"/>",
            head: "<component name=\"a\"><p>Isi.</p>⟦<use component=\"a\"/></component>",
            id: "layout.component-recursion"),
        LayoutFault(name: "unknown component", body: "<use component=\"⟦b\"/>", id: "layout.unknown-component"),
        LayoutFault(name: "missing image", body: "<img src=\"⟦tidak-ada.png\" alt=\"\"/>", id: "files.not-found"),
        LayoutFault(name: "unknown font", body: "<p font-family=\"Tidak Ada\">Isi.</p>", id: "fonts.unknown-family"),
        LayoutFault(name: "unfinished XML", body: "<p>Isi.</⟦section><section>", id: "xml.mismatched-tag"),
        LayoutFault(name: "entity", body: "<p>⟦&isi;</p>", id: "xml.entity"),
    ]
}
