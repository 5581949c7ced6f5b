"""Writes the tables of book 2 for Typst: columns as wide as the book's, tints, spans, heads of groups that Typst repeats on each page."""

import re

import typst_document

NUMBER = re.compile(r"^[–\d.,%]+( \(\w+\))?$")


def plain(text):
    return typst_document.escape(re.sub(r"\s+", " ", text).strip())


def content(spans, emphasised=True):
    """Texts with what is bold and italic in them."""
    return "".join(span(text, run, emphasised) for text, run in spans).strip()


def span(text, run, emphasised):
    text = typst_document.escape(re.sub(r"\s+", " ", text))
    body = text.strip()
    if not emphasised or not body or not (run.bold or run.italic):
        return text
    before, after = text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
    body = f"#emph[{body}];" if run.italic else body
    return before + (f"#strong[{body}];" if run.bold else body) + after


class Tables:
    def __init__(self, project, inset):
        self.project, self.inset = project, inset

    def colours(self, root):
        tints = sorted({run.box[2] for _, run in root.runs() if run.box})
        return [f'#let tint-{tint} = rgb("#{tint}")' for tint in tints]

    def imprint(self, node):
        rows = ["".join(f"[{content(cell.runs())}], " for cell in row.children) for row in node.all("TR")]
        return ['#[#set text(font: heros, size: 8.5pt)', "#grid(columns: (28mm, 1fr), row-gutter: 6.5pt,", *rows, ")]"]

    def figure(self, node, numbering):
        caption = next(child for child in node.children if child.kind == "Caption")
        parts = {kind: [row for part in node.children if part.kind == kind for row in part.all("TR")] for kind in ("THead", "TBody", "TFoot")}
        widths = columns(parts["THead"])
        title = content(caption.runs()[1:])
        aligned = list(sides(parts["TBody"], len(widths)))
        return [f'#figure(kind: table, numbering: n => "{numbering}" + str(n), caption: [{title}], table(columns: ({", ".join(widths)}),',
                f"inset: ({', '.join(self.insets(aligned, dense(parts['TBody'])))}), align: ({', '.join(aligned)}),",
                f"table.header({''.join(self.row(row) for row in parts['THead'])}end-line),",
                *(self.group(row) if is_group(row) else self.row(row) for row in parts["TBody"]), "end-line,",
                *(f"table.footer(repeat: false, {self.row(row, True)})," for row in parts["TFoot"]), "))"]

    def insets(self, aligned, dense):
        """Texts beside a column of numbers stand off from it."""
        for before, side in zip(["left", *aligned], aligned):
            yield f"(left: {13 if (before, side) == ('right', 'left') else 4}pt, right: 4pt, y: {self.inset * (0.6 if dense else 1):.2f}pt)"

    def group(self, row):
        return f"table.header(level: 2, {self.row(row, False, True)}),"

    def row(self, row, strong=False, group=False):
        words = row.words()
        run = row.first()
        tint = run.box[2] if group and run.box else None
        return "".join(self.cell(cell, words, strong, tint) for cell in row.children)

    def cell(self, node, row, strong, group):
        spans, first = node.runs(), node.first()
        tint = group or (first.box[2] if first and first.box else None)
        options = [f"{name}: {node.number(key)}" for name, key in (("colspan", "columns"), ("rowspan", "rows")) if node.number(key) > 1]
        options += [f"fill: tint-{tint}"] if tint else []
        if node.kind == "TH" and node.number("columns") > 1 and not group:
            options.append("align: center")
        text = self.text(node, spans, row, group)
        if strong and text:
            text = f"*{text}*" if "#strong" not in text else text
        return f"table.cell({', '.join(options)})[{text}], " if options else f"[{text}], "

    def text(self, node, spans, row, group):
        if node.kind == "TH" and not group:
            # Strong is what the head is by itself.
            return content([(text, Head(run)) for text, run in spans])
        if not spans:
            number = self.project.number(row)
            return f"#swatch({number})" if group and row[:1].isdigit() and number else ""
        parts = [child for child in node.children if child.kind == "P"]
        if len(parts) < 2:
            text = secondary(spans) if not group else content(spans)
        else:
            text = " \\ ".join(content(part.runs()) for part in parts)
            number = self.project.number(parts[1].words() + " " + parts[0].words())
            if parts[0].children[0].text.startswith(("\u00a0", " ")) if parts[0].children else parts[0].text.startswith(("\u00a0", " ")):
                text = f"#dimension-rings.at({number - 1}) " + content(parts[0].runs()) + " \\ " + f"#g[{plain(parts[1].words())}]"
        return f"#text(fill: rgb(\"#{group[:6]}\"))[{text}]" if group else text


class Head:
    """The run of a heading cell."""

    def __init__(self, run):
        self.bold, self.italic = False, run.italic


def secondary(spans):
    """What follows a bold name in the same cell is grey: codes."""
    if len(spans) > 1 and spans[0][1].bold and not spans[-1][1].bold:
        return content(spans[:-1]) + f" #g[{plain(spans[-1][0])}]"
    return content(spans)


def is_group(row):
    return any(cell.kind == "TH" and cell.number("columns") > 1 for cell in row.children)


def columns(rows):
    """The widths of the head's cells."""
    edges = {round(edge, 1) for row in rows for _, run in row.runs() for edge in (run.box[0], run.box[0] + run.box[1])}
    edges = sorted(edges)
    edges = [edge for index, edge in enumerate(edges) if index == 0 or edge - edges[index - 1] > 0.5]
    return [f"{right - left:.1f}pt" for left, right in zip(edges, edges[1:])]


def sides(rows, count):
    """Columns of numbers stand on the right."""
    full = [row for row in rows if len(row.children) == count and not is_group(row)]
    for index in range(count):
        texts = [row.children[index].words() for row in full]
        yield "right" if texts and sum(bool(NUMBER.match(text)) for text in texts) > 0.8 * len(texts) and not all(
            "." in text and text.count(".") == 2 and len(text) < 7 for text in texts) else "left"


def dense(rows):
    """Whether rows of one line stand closer than those of the matrices."""
    starts = [row.first() for row in rows if row.first()]
    steps = [below.y - above.y for above, below in zip(starts, starts[1:]) if above.page is below.page]
    return min(steps, default=20) < 15.5
