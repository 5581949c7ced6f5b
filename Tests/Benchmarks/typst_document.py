"""Writes the book as a Typst document with the sizes of layouts/style.xml."""

import book as content

STYLE = """#set document(title: "{title}")
#set page(paper: "a4", margin: (top: 28mm, right: 25mm, bottom: 25mm, left: 30mm), numbering: "1")
#set text(font: "TeX Gyre Pagella", size: 10.5pt, lang: "id", hyphenate: true, top-edge: 0.75em, bottom-edge: -0.25em)
#set par(justify: true, leading: 4.5pt, spacing: 12pt)
#set heading(numbering: "1.1")
#show heading.where(level: 1): it => {{ pagebreak(weak: true); it }}
#show heading.where(level: 1): set text(font: "TeX Gyre Heros", size: 18pt)
#show heading.where(level: 1): set block(below: 18pt)
#show heading.where(level: 2): set text(font: "TeX Gyre Heros", size: 12pt)
#show heading.where(level: 2): set block(above: 19pt, below: 10pt)
#show heading: set par(justify: false)
#set table(stroke: (x, y) => (bottom: if y == 0 {{ 0.8pt }} else {{ 0.4pt + rgb("#B0B0B0") }}), inset: (x: 4pt, y: 3pt))
#show table: set text(font: "TeX Gyre Heros", size: 8.5pt)
#show table: set par(justify: false, leading: 2.5pt)
#show table.cell.where(y: 0): strong
#let sign(office) = block(breakable: false, width: 100%, align(center)[#set par(justify: false)
  #office #v(20mm) #box(width: 50mm, repeat[.])])
"""

SPECIAL = str.maketrans({mark: "\\" + mark for mark in "\\#$*_`<>@[]~"})
LANDSCAPE = "#set page(flipped: true, margin: (top: 25mm, right: 20mm, bottom: 20mm, left: 20mm))\n"


def escape(text):
    return text.translate(SPECIAL)


def cells(texts):
    return "".join(f"[{escape(str(text))}], " for text in texts)


def reference(book):
    parts = [STYLE.format(title=content.TITLE), f"#outline(title: [{content.CONTENTS_TITLE}], depth: 2)\n"]
    for chapter in book.chapters:
        parts += prose(chapter)
    for index in range(len(content.DIMENSIONS)):
        parts.append(f"= {book.dimension_title(index)}\n")
        for programme in book.of_dimension(index):
            parts.append(f"== {escape(programme.name)}\n")
            parts += [escape(row.description) + "\n\n" for row in programme.activities]
            parts += targets(programme)
    parts += ["#[\n", LANDSCAPE, *matrix(book), "]\n"]
    parts += [f"= {content.SIGNING_CHAPTER}\n", *signatures(book)]
    return "".join(parts)


def one_page(book):
    programme = book.programmes[0]
    return "".join([STYLE.format(title=content.TITLE), *prose(book.chapters[0]), *targets(programme), *signatures(book)])


def prose(chapter):
    yield f"= {escape(chapter.title)}\n"
    for heading, paragraphs in chapter.sections:
        yield f"== {escape(heading)}\n"
        yield from (escape(paragraph) + "\n\n" for paragraph in paragraphs)


def targets(programme):
    yield "#table(columns: (1fr, 24mm, 13mm, 13mm, 13mm, 13mm, 13mm), align: (x, y) => if x > 1 { right } else { left },\n"
    yield f"table.header({cells(content.CARD_HEADINGS)}),\n"
    for row in programme.activities:
        yield cells([row.indicator, row.unit, *row.targets]) + "\n"
    yield ")\n\n"


def long_matrix(book):
    parts = [STYLE.format(title=content.TITLE), LANDSCAPE, "#show table: set text(font: \"TeX Gyre Heros\", size: 9pt)\n",
             "#show table: set par(justify: false, leading: 2.5pt)\n",
             # As in Naskah, short rows are not broken.
             "#set table.cell(breakable: false)\n",
             "#table(columns: (13mm, 36mm, 1.4fr, 1.2fr, 16mm, 1fr, 30mm, 24mm), ",
             "align: (x, y) => if x in (0, 4, 6) { right } else { left },\n", f"table.header({cells(content.MATRIX_HEADINGS)}),\n"]
    parts += [cells([row.number, programme.name, row.description, row.indicator, row.targets[-1], book.agencies[row.agency], row.rupiah,
                     row.source]) + "\n" for programme, row in book.activities()]
    return "".join(parts + [")\n"])


def matrix(book):
    yield f"= {content.MATRIX_TITLE}\n"
    yield "#table(columns: (11mm, 1.2fr, 1.5fr, 1.4fr, 15mm, 1.2fr, 30mm, 28mm), "
    yield "align: (x, y) => if x in (0, 4, 6) { right } else { left },\n"
    yield f"table.header({cells(content.MATRIX_HEADINGS)}),\n"
    for programme, row in book.activities():
        yield cells([row.number, programme.name, row.target_group, row.indicator, row.targets[-1], book.agencies[row.agency],
                     row.rupiah, row.source]) + "\n"
    yield ")\n"


def signatures(book):
    yield "#grid(columns: (1fr, 1fr), column-gutter: 12mm, row-gutter: 15pt,\n"
    yield from (f"sign[{escape(office)}],\n" for office in book.offices)
    yield ")\n"
