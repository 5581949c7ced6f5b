import Foundation
import TestGenerators
import TestSupport

/// A small book in which one thing depends on another in all the ways that there are, and changes of its files as people make them.
struct EditedBook {
    let project: TestProject
    private var dice: Dice
    private let original: [String: String]

    static let layout = """
        <?xml version="1.0" encoding="UTF-8"?>
        <layout>
          <style for="layout" font-size="10pt" line-height="13pt" hyphens="auto"/>
          <style for="h1" bookmark-level="1" marker="{1}" marker-width="9mm"/>
          <style class="sempit" margin-left="12mm"/>
          <page-master name="isi" size="A5" margin="22mm 15mm 20mm 15mm">
            <header on="rest"><p><running of="h1"/></p></header><footer><p><page-number/></p></footer>
          </page-master>
          <page-master name="dihitung" size="A5" margin="15mm 12mm 18mm 12mm">
            <footer><p><page-number/> dari <page-count/></p></footer>
          </page-master>
          <section page-master="isi" numbering="lower-roman" title="Daftar"><toc of="h1"/><list-of of="table"/></section>
          <section page-master="isi" numbering="decimal" start="1">
            <h1>Pendahuluan</h1><markdown of="first(masterplan.bab).narasi"/>
            <p>Lihat <ref to="besar"/> dan <ref to="akhir" show="page"/>.</p>
          </section>
          <section page-master="isi">
            <h1>Perangkat daerah<footnote>{{ wilayah.nama }}</footnote></h1>
            <for each="o" in="opd"><p class="sempit">{{ o.nama }} ({{ o.singkatan }})<footnote>{{ o.id }}</footnote></p></for>
            <img src="layout/gambar.svg" alt="Gambar" width="20mm"/>
          </section>
          <for each="b" in="bagian">
            <section page-master="isi">
              <h1>{{ b.judul }}</h1>
              <for each="d" in="where(daftar, .bagian = b.id)"><p>{{ d.isi }}</p></for>
            </section>
          </for>
          <section page-master="isi">
            <table id="besar" columns="12mm 1fr 22mm"><caption>Semua baris</caption>
              <thead><tr><th>No</th><th>Isi</th><th>Nilai</th></tr></thead>
              <tbody><for each="d" in="daftar" index="n"><tr><td>{{ n }}</td><td>{{ d.isi }}</td><td>{{ d.nilai }}</td></tr></for></tbody>
            </table>
          </section>
          <section page-master="dihitung" max-pages="9"><h1 id="akhir">Penutup</h1><markdown of="last(masterplan.bab).narasi"/></section>
        </layout>

        """
    private static let words = [
        "kota", "cerdas", "layanan", "Dinas yang namanya panjang sekali sehingga berganti baris di dalam kolomnya", "X",
        "",
        "Ünïcödé", "a,b", "pelayanan-publik", "2030", "pengembangan sumber daya manusia aparatur",
    ]

    init(seed: UInt64) throws {
        dice = Dice(seed: seed)
        project = try TestProject(layout: EditedBook.layout, kept: "buku.xml")
        var words = Dice(seed: 77)
        func text(_ count: Int) -> String {
            (0..<count).map { _ in words.pick(EditedBook.words) }.joined(separator: " ")
        }
        let rows = (1...90).map { "\($0),b\($0 % 5 + 1),\"\(text(6))\",\($0 * 37 % 101)" }
        try project.write((["id,bagian,isi,nilai"] + rows).joined(separator: "\n") + "\n", to: "data/daftar.csv")
        try project.write(
            "id,judul\n" + (1...5).map { "b\($0),Bagian \($0)\n" }.joined(), to: "data/bagian.csv")
        try project.write(
            """
            judul: Masterplan
            periode: { mulai: 2026, selesai: 2030 }
            bab:
              - { id: awal, judul: Awal, narasi: data/narasi/awal.md }
              - { id: akhir, judul: Akhir, narasi: data/narasi/akhir.md }

            """,
            to: "data/masterplan.yaml")
        for name in ["awal", "akhir"] {
            let paragraphs = (1...8).map { _ in text(30) }
            try project.write(paragraphs.joined(separator: "\n\n") + "\n", to: "data/narasi/\(name).md")
        }
        try project.write(EditedBook.picture(60), to: "layout/gambar.svg")
        try project.replace(
            "  komitmen: data/komitmen.yaml\n",
            with: """
                  komitmen: data/komitmen.yaml
                  daftar: data/daftar.csv
                  bagian: data/bagian.csv
                  masterplan: data/masterplan.yaml

                """, in: "naskah.yaml")
        var original: [String: String] = [:]
        for file in EditedBook.files { original[file] = try project.text(of: file) }
        self.original = original
    }

    private static let files = [
        "naskah.yaml", "layout/buku.xml", "layout/gambar.svg", "data/opd.csv", "data/wilayah.yaml", "data/daftar.csv",
        "data/bagian.csv", "data/narasi/awal.md", "data/narasi/akhir.md",
    ]

    private static func picture(_ width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\"><rect width=\"\(width)\" height=\"40\"/></svg>\n"
    }

    /// Changes one file. Returns which, and what was done to it.
    mutating func edit() throws -> (file: String, what: String) {
        switch dice.number(1...20) {
        case 1: return try change("naskah.yaml", "watermark") { $0.replacing("tanda: CONTOH", with: "tanda: KARANGAN") }
        case 2:
            let margin = dice.number(4...20)
            return try change("layout/buku.xml", "style") {
                $0.replacing("margin-left=\"12mm\"", with: "margin-left=\"\(margin)mm\"")
            }
        case 3:
            let name = dice.pick(["Penutup", "Simpulan", "Pendahuluan"])
            return try change("layout/buku.xml", "heading") { $0.replacing("Penutup</h1>", with: "\(name)</h1>") }
        case 4:
            let width = dice.number(1...99)
            return try change("layout/gambar.svg", "picture") { _ in EditedBook.picture(width) }
        case 5:
            let name = dice.pick(EditedBook.words.filter { !$0.isEmpty && !$0.contains(",") })
            return try change("data/wilayah.yaml", "region") { $0.replacing("\nnama: ", with: "\nnama: \(name) ") }
        case 6:
            let file = dice.pick(EditedBook.files), text = original[file] ?? ""
            return try change(file, "as it was") { _ in text }
        case 7...9:
            let file = dice.pick(["data/narasi/awal.md", "data/narasi/akhir.md"])
            return try prose(file)
        case 10: return try rows("data/bagian.csv", fewest: 2)
        case 11, 12: return try rows("data/daftar.csv", fewest: 40)
        default: return try cell(dice.pick(["data/daftar.csv", "data/daftar.csv", "data/opd.csv", "data/bagian.csv"]))
        }
    }

    /// All files as they were in the beginning.
    func restore() throws {
        for (file, text) in original { try project.write(text, to: file) }
    }

    private func change(_ file: String, _ what: String, _ edit: (String) -> String) throws -> (String, String) {
        try project.write(edit(try project.text(of: file)), to: file)
        return (file, what)
    }

    private mutating func prose(_ file: String) throws -> (String, String) {
        var lines = try project.text(of: file).components(separatedBy: "\n")
        let index = dice.number(0...lines.count - 1), word = dice.pick(EditedBook.words)
        switch dice.number(1...4) {
        case 1: lines.insert(contentsOf: ["", word + " " + word], at: index)
        case 2 where lines.count > 6: lines.remove(at: index)
        default: lines[index] += " " + word
        }
        return try change(file, "line \(index + 1)") { _ in lines.joined(separator: "\n") }
    }

    private mutating func rows(_ file: String, fewest: Int) throws -> (String, String) {
        var lines = try project.text(of: file).components(separatedBy: "\n").filter { !$0.isEmpty }
        let index = dice.number(1...lines.count - 1)
        if dice.chance(50), lines.count > fewest {
            lines.remove(at: index)
        } else {
            let fields = lines[index].components(separatedBy: ",")
            lines.insert((["z\(dice.number(1...1_000_000))"] + fields.dropFirst()).joined(separator: ","), at: index)
        }
        return try change(file, "row \(index + 1)") { _ in lines.joined(separator: "\n") + "\n" }
    }

    /// The last but one cell of a row.
    private mutating func cell(_ file: String) throws -> (String, String) {
        var lines = try project.text(of: file).components(separatedBy: "\n").filter { !$0.isEmpty }
        let index = dice.number(1...lines.count - 1),
            word = dice.pick(EditedBook.words.filter { !$0.isEmpty && !$0.contains(",") })
        var fields = lines[index].components(separatedBy: ",")
        let column = file == "data/daftar.csv" ? fields.count - 2 : 1
        let isQuoted = fields[column].hasSuffix("\"")
        fields[column] = isQuoted ? "\(fields[column].dropLast()) \(word)\"" : word + " \(dice.number(1...99))"
        lines[index] = fields.joined(separator: ",")
        return try change(file, "cell \(index + 1):\(column + 1)") { _ in lines.joined(separator: "\n") + "\n" }
    }
}
