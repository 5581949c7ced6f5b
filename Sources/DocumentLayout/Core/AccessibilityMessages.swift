import Diagnostics
import LayoutLanguage
import PageModel

/// What only a person can mend for those who cannot see a paper, or not well.
extension Diagnostic {
    /// ISO 14289-1 §7.3.
    static func noAlternative(_ element: BoundElement) -> Diagnostic {
        let path = element[ImageElement.source]
        return Diagnostic(
            "layout.image-without-alt", .warning,
            Wording(
                id: "gambar '\(path)' tidak punya keterangan bagi yang tidak dapat melihatnya",
                en: "the image '\(path)' has no words for those who cannot see it"),
            at: element.attribute(ImageElement.source)?.range ?? element.layoutRange
        )
        .rule(
            Wording(
                id: "gambar punya teks pengganti (ISO 14289-1 §7.3)",
                en: "figures have an alternative text (ISO 14289-1 §7.3)")
        )
        .fix(
            Wording(
                id:
                    "tulis alt=\"apa yang tampak\", atau alt=\"\" bila hanya hiasan; dalam Markdown ![apa yang tampak](berkas)",
                en: "write alt=\"what it shows\", or alt=\"\" for decoration; in Markdown ![what it shows](file)"))
    }

    /// WCAG 2.1, 1.3.1.
    static func areaWithoutWords(at place: SourceRange) -> Diagnostic {
        Diagnostic(
            "layout.area-without-alt", .warning,
            Wording(
                id: "sel tanpa teks berisi bidang berwarna yang tidak dibacakan",
                en: "a cell without text holds a coloured area that nobody hears of"), at: place
        )
        .rule(
            Wording(
                id: "yang dikatakan warna dikatakan juga dengan kata (WCAG 1.3.1, ISO 14289-1 §7.1)",
                en: "what colours say is said in words as well (WCAG 1.3.1, ISO 14289-1 §7.1)")
        )
        .fix(
            Wording(
                id: "tulis alt=\"Januari sampai Maret\" pada box itu, atau alt=\"\" bila hanya hiasan",
                en: "write alt=\"January to March\" on the box, or alt=\"\" for decoration"))
    }

    /// Words instead of content would hide it.
    static func wordsBesideContent(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.alt-beside-content", .warning,
            Wording(
                id: "alt pada box yang berisi tidak dipakai: isinya sendiri yang dibacakan",
                en: "alt of a box with content is not used: the content itself is read"),
            at: element.attribute(BoxElement.alternative)?.range ?? element.layoutRange
        )
        .rule(
            Wording(
                id: "alt menggantikan yang hanya dapat dilihat", en: "alt stands for what can only be seen")
        )
        .fix(
            Wording(
                id: "hapus alt, atau taruh pada box kosong di dalamnya",
                en: "remove it, or move it to an empty box inside"))
    }

    /// ISO 14289-1 §7.4.2.
    /// - Parameter last: the level of the heading before; 0 at the beginning of the document.
    static func headingSkipped(_ element: BoundElement, level: Int, after last: Int) -> Diagnostic {
        let place: Wording =
            last == 0
            ? Wording(
                id: "dokumen mulai dengan judul tingkat \(level)",
                en: "the document begins with a heading of level \(level)")
            : Wording(
                id: "judul tingkat \(level) langsung sesudah tingkat \(last)",
                en: "a heading of level \(level) follows one of level \(last)")
        return Diagnostic("layout.heading-skipped", .warning, place, at: element.dataRange ?? element.layoutRange)
            .rule(
                Wording(
                    id:
                        "judul tidak melompati tingkat, agar urutannya dapat diikuti tanpa melihat (ISO 14289-1 §7.4.2)",
                    en: "headings skip no level, so that they can be followed without seeing (ISO 14289-1 §7.4.2)")
            )
            .fix(
                Wording(
                    id: "pakai h\(last + 1); rupanya dapat diatur dengan gaya",
                    en: "use h\(last + 1); a style gives it its looks"))
    }

    /// ISO 14289-1 §7.5.
    static func tableWithoutHead(_ element: BoundElement, columns: Int) -> Diagnostic {
        Diagnostic(
            "layout.table-without-head", .warning,
            Wording(
                id: "tabel dengan \(columns) kolom tidak punya kepala",
                en: "a table of \(columns) columns has no head"), at: element.dataRange ?? element.layoutRange
        )
        .rule(
            Wording(
                id: "sel tabel dibacakan bersama kepalanya (ISO 14289-1 §7.5)",
                en: "cells of tables are read with their heads (ISO 14289-1 §7.5)")
        )
        .fix(
            Wording(
                id: "beri thead, atau th pada sel pertama setiap baris",
                en: "give it a thead, or make the first cell of each row a th"))
    }

    /// WCAG 2.1, 2.4.4.
    static func addressAsText(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.link-is-address", .warning,
            Wording(
                id: "teks tautan hanya alamat: \(element.plainText)",
                en: "the text of a link is an address: \(element.plainText)"),
            at: element.attribute(LinkElement.href)?.range ?? element.layoutRange
        )
        .rule(
            Wording(
                id: "tautan menyebut tujuannya, sebab alamat dibacakan huruf demi huruf (WCAG 2.4.4)",
                en: "links say where they lead, for addresses are read letter by letter (WCAG 2.4.4)")
        )
        .fix(
            Wording(
                id: "tulis nama tujuannya; alamat yang harus tercetak boleh dalam kurung atau catatan kaki",
                en: "write the name of where it leads; an address that has to be printed goes in brackets or a note"))
    }
}

extension BoundElement {
    /// Whether the text of a link says no more than its address.
    var isBareAddress: Bool {
        let href = self[LinkElement.href], text = plainText.trimmingWhiteSpace
        guard !href.hasPrefix("#"), !text.isEmpty else { return false }
        return text == href || text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
    }
}

extension String {
    fileprivate var trimmingWhiteSpace: Substring {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
