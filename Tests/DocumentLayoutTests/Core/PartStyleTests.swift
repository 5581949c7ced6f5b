import Diagnostics
import DocumentData
import LayoutLanguage
import Testing

/// Every part that the language declares is made somewhere, and a style for it shows on the page.
@Suite struct PartStyleTests {
    private static let text = """
        Alinea dengan ~~coret~~ dan `kode`.

        > Kutipan

            baris kode

        | a | b |
        |--:|---|
        | 1 | 2 |

        Sumber: karangan

        ::: catatan Perlu
        Isi catatan
        :::

        ::: kutipan
        Kutipan tarik
        :::

        ::: kolom
        Kiri

        ---

        Kanan
        :::
        """

    private static let list = """
        <signatures arrangement="table" zigzag="columns" gap="40pt" fields="number name office nip rank unit signature">
          <signature name="N" office="O" nip="1" rank="R" unit="U"/><signature name="M" office="P" mark="ttd."/>
        </signatures>
        <signatures arrangement="table" fields="number name signature"><signature name="N" office="O" nip="1"/></signatures>
        """

    private static let body = """
        <section><toc of="h1 h2 h3 h4 h5 h6"/><list-of of="table"/><list-of of="figure"/></section>
        <section><h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>
          <p>Teks<footnote>catatan</footnote></p><ol><li>satu</li></ol><ul><li>dua</li></ul>
          <figure><p>gambar</p><figcaption>G</figcaption></figure>
          <table><caption>T</caption><for each="i" in="range(1, 40)"><tr><td>{{ i }}</td></tr></for></table>
          <markdown of="teks"/></section>
        <section><p>Penutup</p>
          <signatures columns="2" gap="40pt">
            <signature prefix="Plt." office="KEPALA DINAS KESEHATAN DAN KELUARGA BERENCANA" name="NAMA YANG AMAT LUAS" rank="Pembina" nip="1"/>
            <signature office="BUPATI" name="N" seal="METERAI"/><signature office="CAMAT" name="N" mark="ttd."/>
          </signatures></section>
        <section>\(list)</section>
        """

    private static func dump(_ style: String) -> String {
        let markers = "<style for=\"h1 h2 h3 h4 h5 h6 caption figcaption\" marker=\"No. {1}\"/>"
        var findings = Findings()
        let value = DataValue.markdown(MarkdownReader.read(SourceFile(path: "uji.md", text: text), into: &findings))
        let data = DataRecord([DataRecord.Entry(key: "teks", node: DataNode(value))])
        return Layout(
            body, master: Layout.master(width: 300, height: 300), styles: markers + style, Layout.Request(data: data)
        ).dump
    }

    private static let parts = ElementDeclaration.all.flatMap { element in element.parts.map { (element.name, $0.name) }
    }

    @Test func everyPartHasAStyleOfItsOwn() {
        let plain = Self.dump("")
        #expect(Self.parts.count > 50 && !plain.contains("#010203") && !plain.contains(" 7.25pt"))
        for (element, part) in Self.parts {
            let styled = Self.dump(
                "<style for=\"\(element)\" part=\"\(part)\" font-size=\"7.25pt\" border-top=\"1pt solid #010203\"/>")
            #expect(styled.contains(" 7.25pt '") || styled.contains("#010203"), "\(element) \(part)")
        }
    }

    /// One part is styled and no other: the letters of a name are not those of the office.
    @Test func aPartIsStyledAlone() {
        let body = "<signatures columns=\"1\"><signature office=\"BUPATI\" name=\"NAMA\" nip=\"123\"/></signatures>"
        let layout = Layout(body, width: 200, styles: "<style for=\"signatures\" part=\"name\" font-size=\"5pt\"/>")
        #expect(
            layout.dump.contains(" 5pt 'NAMA'") && layout.dump.contains(" 10pt 'BUPATI,'")
                && !layout.dump.contains(" 5pt '123'"))
    }
}
