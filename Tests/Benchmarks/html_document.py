"""Writes the book as HTML for WeasyPrint with the sizes of layouts/style.xml."""

from html import escape

import book as content

FACES = [("TeX Gyre Pagella", "pagella"), ("TeX Gyre Heros", "heros")]
STYLES = [("regular", "normal", "normal"), ("bold", "normal", "bold")]

STYLE = """
@page { size: A4; margin: 28mm 25mm 25mm 30mm; @bottom-center { content: counter(page); font: 8pt/11pt 'TeX Gyre Heros' } }
@page wide { size: A4 landscape; margin: 25mm 20mm 20mm 20mm }
html { font: 10.5pt/15pt 'TeX Gyre Pagella'; text-align: justify; hyphens: auto; orphans: 2; widows: 2; counter-reset: chapter }
body, h1, h2, p { margin: 0 }
p { margin-bottom: 7.5pt }
h1 { font: bold 18pt/22pt 'TeX Gyre Heros'; text-align: left; hyphens: none; margin-bottom: 14pt; counter-increment: chapter; counter-reset: part }
h1::before { content: counter(chapter) '\\2002' }
h1.contents { counter-increment: none } h1.contents::before { content: none }
section + section { break-before: page }
h2 { font: bold 12pt/15pt 'TeX Gyre Heros'; text-align: left; hyphens: none; margin: 12pt 0 6pt; counter-increment: part; break-after: avoid }
h2::before { content: counter(chapter) '.' counter(part) '\\2002' }
table { font: 8.5pt/11pt 'TeX Gyre Heros'; width: 100%; table-layout: fixed; border-collapse: collapse; text-align: left; margin-bottom: 9pt }
th, td { padding: 3pt 4pt; vertical-align: top; border-bottom: 0.4pt solid #B0B0B0 }
th { border-bottom: 0.8pt solid #1A1A1A; hyphens: none }
.number { text-align: right; hyphens: none }
.wide { page: wide }
nav a { display: block; text-decoration: none; color: inherit; text-align: left; hyphens: none }
nav a::after { content: leader('.') target-counter(attr(href), page) }
.signing { display: grid; grid-template-columns: 1fr 1fr; gap: 15pt 12mm }
.signing div { text-align: center; break-inside: avoid; hyphens: none }
.signing div::after { content: ''; display: block; margin: 20mm 15mm 0; border-bottom: 1pt dotted black }
"""


def page(body, fonts):
    faces = "".join(
        f"@font-face {{ font-family: '{family}'; src: url('file://{fonts}/texgyre{file}-{kind}.otf'); font-style: {style}; font-weight: {weight} }}\n"
        for family, file in FACES for kind, style, weight in STYLES)
    return (f"<!doctype html><html lang=id><meta charset=utf-8><title>{content.TITLE}</title><style>{faces}{STYLE}</style><body>\n"
            + "".join(body) + "</body></html>\n")


def reference(book, fonts):
    entries, body = [], []

    def heading(level, text):
        entries.append((f"h{len(entries)}", text))
        return f"<h{level} id={entries[-1][0]}>{escape(text)}</h{level}>\n"

    for chapter in book.chapters:
        body += ["<section>", *prose(chapter, heading), "</section>\n"]
    for index in range(len(content.DIMENSIONS)):
        body += ["<section>", heading(1, book.dimension_title(index))]
        for programme in book.of_dimension(index):
            body.append(heading(2, programme.name))
            body += [paragraph(row.description) for row in programme.activities]
            body += targets(programme)
        body.append("</section>\n")
    body += ["<section class=wide>", heading(1, content.MATRIX_TITLE), *matrix(book), "</section>\n"]
    body += ["<section>", heading(1, content.SIGNING_CHAPTER), *signatures(book), "</section>\n"]
    lines = [f"<a href='#{anchor}'>{escape(text)}</a>\n" for anchor, text in entries]
    contents = ["<section>", f"<h1 class=contents>{content.CONTENTS_TITLE}</h1><nav>\n", *lines, "</nav></section>\n"]
    return page(contents + body, fonts)


def one_page(book, fonts):
    def heading(level, text):
        return f"<h{level}>{escape(text)}</h{level}>\n"
    return page([*prose(book.chapters[0], heading), *targets(book.programmes[0]), *signatures(book)], fonts)


def paragraph(text):
    return f"<p>{escape(text)}</p>\n"


def prose(chapter, heading):
    yield heading(1, chapter.title)
    for title, paragraphs in chapter.sections:
        yield heading(2, title)
        yield from map(paragraph, paragraphs)


def table(widths, head, rows, numbers):
    """`numbers`: the columns that are set to the right."""
    def line(texts, name):
        marked = (f"<{name}{' class=number' if index in numbers else ''}>{escape(str(text))}</{name}>" for index, text in enumerate(texts))
        return "<tr>" + "".join(marked) + "</tr>\n"
    yield "<table>" + "".join(f"<col style='width:{width}'>" if width else "<col>" for width in widths)
    yield "<thead>" + line(head, "th") + "</thead><tbody>"
    yield from (line(row, "td") for row in rows)
    yield "</tbody></table>\n"


def targets(programme):
    rows = [[row.indicator, row.unit, *row.targets] for row in programme.activities]
    return table(["", "24mm"] + ["13mm"] * 5, content.CARD_HEADINGS, rows, range(2, 7))


def matrix(book):
    rows = ([row.number, programme.name, row.target_group, row.indicator, row.targets[-1], book.agencies[row.agency], row.rupiah, row.source]
            for programme, row in book.activities())
    # 257 mm, of which 84 mm are fixed, shared as 1.2 : 1.5 : 1.4 : 1.2
    return table(["11mm", "39.2mm", "49mm", "45.7mm", "15mm", "39.1mm", "30mm", "28mm"], content.MATRIX_HEADINGS, rows, (0, 4, 6))


def signatures(book):
    yield "<div class=signing>"
    yield from (f"<div>{escape(office)}</div>\n" for office in book.offices)
    yield "</div>\n"
