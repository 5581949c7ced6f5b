/// What texts in Markdown may hold, for the reference of the layout language.
enum MarkdownReference {
    static let text = #"""
        CommonMark with tables, `~~deleted~~` text and footnotes (`[^1]`), and:

        | Written | Is |
        |---|---|
        | `{{ sum(program, .anggaran) \| rupiah }}` | a value of the data, with the expressions and filters above; findings name its line and column. `\{{` are braces |
        | `## Judul {#risiko}` | a heading with an id |
        | `Tabel: Judul {#tab-risiko}` above a table, or `: Judul {#tab-risiko}` below | its caption, with an id if it is referred to |
        | `![Judul](alur.svg){#gbr-alur}`, or `Gambar: Judul {#gbr-alur}` beside the picture | a figure with its caption |
        | `[](#tab-risiko)` | the number of what has this id, as a link |
        | `[Tabel](#tab-risiko)` | the same; the word stands before a number that does not begin with it: Tabel, Gambar, Bab, Subbab, Bagian, Lampiran, Grafik, Bagan, Diagram, Peta |
        | `[other words](#risiko)` | a link with these words |
        | `[@contoh-2024, hlm. 12; @umpama]` | works of the table `pustaka` by author and year, as links to the bibliography; `[-@contoh-2024]` is the year alone, `\[@` a bracket |
        | `::: catatan Judul` … `:::` | something to notice (part `note`; its title `note-title`) |
        | `::: kutipan` … `:::` | a sentence set larger (part `pull-quote`) |
        | `::: kolom` … `---` … `:::` | columns beside each other (part `columns`) |
        | `::: sumber` … `:::`, or a paragraph that begins with `Sumber:` | where a table or figure comes from (part `source`) |
        | lines `a.` `b)` `(c)` `i.` `(1)` `•` | lists of official letters |
        | lines `1.` `2.` `4.` | a list with the numbers that were typed; jumps are told. Where all are `1.`, it counts |
        | `CO₂`, `10⁶`, `⅓`, `☐`, `☑` | as written, also in fonts that lack these characters |

        Numbers are made by the property `marker` of headings, `caption` and `figcaption`. What is unknown or would be lost is told at its place.
        An amount such as Rp6.250.000.000 or Rp6,25 miliar that is no value and no sum of the data is a note with the nearest one.
        """#
}
