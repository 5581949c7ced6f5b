"""Writes the tables of book 2 for Typst: columns as wide as the book's, tints, spans, and what later pages of a table repeat: its title, the
group that goes on, the sums of the pages before."""

import re

import typst_document

NUMBER = re.compile(r"^[–\d.,%]+( \(\w+\))?$")
HEAD, BODY, FOOT = "THead", "TBody", "TFoot"


def plain(text):
    return typst_document.escape(re.sub(r"\s+", " ", text).strip())


def content(spans, bold=True):
    """Texts with what is bold (unless everything is) and italic in them."""
    return "".join(span(text, run, bold) for text, run in spans).strip()


def span(text, run, bold):
    text = typst_document.escape(re.sub(r"\s+", " ", text))
    body = text.strip()
    strong = bold and run.bold
    if not body or not (strong or run.italic):
        return text
    before, after = text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
    body = f"#emph[{body}];" if run.italic else body
    return before + (f"#strong[{body}];" if strong else body) + after


def amount(text):
    return float(text.replace(".", "").replace(",", ".")) if re.search(r"\d", text) else 0.0


def tints(root):
    return [f'#let tint-{tint} = rgb("#{tint}")' for tint in sorted({run.box[2] for _, run in root.runs() if run.box})]


def imprint(node):
    rows = ["".join(f"[{content(cell.runs())}], " for cell in row.children) for row in node.all("TR")]
    return ["#[#set text(font: heros, size: 8.5pt)", "#grid(columns: (28mm, 1fr), row-gutter: 6.5pt,", *rows, ")]"]


class Table:
    """`anchor` begins the labels of its first row, its last row and its groups."""

    def __init__(self, node, numbering, project, inset, anchor):
        self.project, self.numbering, self.anchor = project, numbering, anchor
        self.title = content(next(child for child in node.children if child.kind == "Caption").runs()[1:])
        parts = {kind: [row for part in node.children if part.kind == kind for row in part.all("TR")] for kind in (HEAD, BODY, FOOT)}
        self.head, self.body, self.foot = parts[HEAD], parts[BODY], parts[FOOT]
        self.widths = columns(self.head)
        self.places = places(self.body, len(self.widths))
        self.height = inset * (0.6 if dense(self.body) else 1)
        self.sides = [self.side(index) for index in range(len(self.widths))]
        self.carried = self.sums()

    def lines(self):
        """Its lines in Typst, as a figure with a caption."""
        insets = ", ".join(f"(left: {left}pt, right: 4pt, y: {self.height:.2f}pt)" for left in self.lefts())
        if self.carried:
            yield f"#begin({len(self.carried)})"
        yield f'#figure(kind: table, numbering: n => "{self.numbering}" + str(n), caption: [{self.title}], table(columns: ({", ".join(self.widths)}),'
        yield f"inset: ({insets}), align: ({', '.join(self.sides)}),"
        yield f'table.header(again({len(self.widths)}, <{self.anchor}>, "{self.numbering}", [{self.title}]),'
        yield from ("".join(self.cell(cell, cell_text(cell)) for cell in row.children) for row in self.head)
        yield "end-line, " + "".join(self.brought()) + "),"
        for index, row in enumerate(self.body):
            yield self.group(index, row) if is_group(row) else self.row(index, row)
        yield "end-line,"
        if self.foot:
            repeat = "continued" if self.carried else "false"
            yield f"table.footer(repeat: {repeat}, {''.join(self.total(index, cell) for index, cell in enumerate(self.foot[0].children))}),"
        yield "))"

    def side(self, index):
        """Numbers stand on the right; those of programmes are no numbers."""
        texts = [cell.words() for row in self.places for column, cell in row if column == index and cell.number("columns") == 1]
        numbers = [text for text in texts if NUMBER.match(text) and not re.match(r"\d\.\d\.\d+$", text)]
        return "right" if len(numbers) > 0.8 * len(texts) else "left"

    def lefts(self):
        """Texts beside a column of numbers stand off from it."""
        return [13 if (before, side) == ("right", "left") else 4 for before, side in zip(["left", *self.sides], self.sides)]

    def sums(self):
        """The cells of the foot whose sums the book carries from page to page: places in the foot, by column."""
        pages = {row.first().page for row in self.body}
        if not any(run.text == "Pindahan" for page in pages for run in page.outside):
            return {}
        found = places(self.foot, len(self.widths))[0]
        return {column: index for index, (column, cell) in enumerate(found) if NUMBER.match(cell.words())}

    def brought(self):
        """The row at the head of a page with the sums of the pages before."""
        sums = {index: order for order, index in enumerate(self.carried.values())}
        inset = f"(x: 4pt, y: {self.height:.2f}pt)"
        for index, (column, cell) in enumerate(places(self.foot, len(self.widths))[0] if sums else []):
            body = f"sum({sums[index]})" if index in sums else "() => [Pindahan]" if index == 0 else "() => none"
            span = cell.number("columns")
            yield f"brought(<{self.anchor}>, {inset}, {body}), " if span == 1 else f"brought(colspan: {span}, <{self.anchor}>, {inset}, {body}), "

    def total(self, index, cell):
        text, order, left = content(cell.runs(), False), list(self.carried.values()), ["align: left"] if index == 0 else []
        if not self.carried:
            return self.cell(cell, f"*{text}*" if text else "", options=left)
        body = f"sum({order.index(index)})" if index in order else "() => [Jumlah dipindahkan]" if index == 0 else "() => none"
        return self.cell(cell, f"#carried(<{self.anchor}-akhir>, {body}, [{text}])", options=left)

    def group(self, index, row):
        """The head of a group, which Typst repeats on the pages where the group goes on."""
        first, tint = f"<{self.anchor}-{index + 1}>", row.first().box[2]
        ends = []
        for cell in row.children:
            text = self.body_text(cell, row)
            if cell.kind == "TH":
                name, *others = cell.runs()
                text = f"#group({first}, [{content([name])}], [{' ' + content(others) if others else ''}])"
            elif cell is not row.children[0] and text:
                text = f"#on-first({first}, [{text}])"
            ends.append(self.cell(cell, f'#text(fill: rgb("#{tint[:6]}"))[{text}]' if text else "", tint))
        return f"table.header(level: 2, {''.join(ends)}),"

    def row(self, index, row):
        labels = [self.anchor] if index == 0 or (index == 1 and is_group(self.body[0])) else []
        labels += [f"{self.anchor}-{index}"] if index and is_group(self.body[index - 1]) else []
        labels += [f"{self.anchor}-akhir"] if index == len(self.body) - 1 else []
        texts = [self.body_text(cell, row) for cell in row.children]
        texts[0] += "".join(f"#metadata(none)<{label}>" for label in labels)
        values = {column: amount(cell.words()) for column, cell in self.places[index] if column in self.carried}
        if values:
            texts[-1] += f"#add({', '.join(f'{values[column]:.15g}' for column in self.carried)})"
        return "".join(self.cell(cell, text) for cell, text in zip(row.children, texts))

    def cell(self, node, text, tint=None, options=()):
        first = node.first()
        tint = tint or (first.box[2] if first and first.box else None)
        options = [*options] + [f"{name}: {node.number(key)}" for name, key in (("colspan", "columns"), ("rowspan", "rows")) if node.number(key) > 1]
        options += [f"fill: tint-{tint}"] if tint else []
        if node.kind == "TH" and node.number("columns") > 1 and "scope=Column" in node.attributes:
            options.append("align: center")
        return f"table.cell({', '.join(options)})[{text}], " if options else f"[{text}], "

    def body_text(self, node, row):
        spans, parts = node.runs(), [child for child in node.children if child.kind == "P"]
        if not spans:
            # The pattern of a dimension before its name.
            number = self.project.number(row.words())
            return f"#swatch({number})" if node is row.children[0] and number else ""
        if not parts:
            return secondary(spans)
        if not parts[0].words() or not spans[0][0].startswith((" ", "\u00a0")):
            return " \\ ".join(content(part.runs()) for part in parts)
        # A name behind its ring, and smaller what it belongs to.
        ring = self.project.number(" ".join(part.words() for part in parts))
        return f"#dimension-rings.at({ring - 1}) {content(parts[0].runs())} \\ #g[{plain(parts[1].words())}]"


def cell_text(cell):
    return content(cell.runs(), False)


def secondary(spans):
    """What follows a bold name in the same cell is grey: codes."""
    if len(spans) > 1 and spans[0][1].bold and not spans[-1][1].bold and not spans[-1][1].italic:
        return content(spans[:-1]) + f" #g[{plain(spans[-1][0])}]"
    return content(spans)


def is_group(row):
    return any(cell.kind == "TH" and cell.number("columns") > 1 for cell in row.children)


def places(rows, count):
    """For each row its cells with their columns, beside cells that reach down from rows above."""
    left, answer = [0] * count, []
    for row in rows:
        column, placed = 0, []
        for cell in row.children:
            while column < count and left[column]:
                column += 1
            placed.append((column, cell))
            for taken in range(column, min(column + cell.number("columns"), count)):
                left[taken] = cell.number("rows")
            column += cell.number("columns")
        left = [max(0, rows - 1) for rows in left]
        answer.append(placed)
    return answer


def columns(rows):
    """The widths of the head's cells."""
    edges = sorted({round(edge, 1) for row in rows for _, run in row.runs() for edge in (run.box[0], run.box[0] + run.box[1])})
    edges = [edge for index, edge in enumerate(edges) if index == 0 or edge - edges[index - 1] > 0.5]
    return [f"{right - left:.1f}pt" for left, right in zip(edges, edges[1:])]


def dense(rows):
    """Whether rows of one line stand closer than those of the matrices."""
    starts = [row.first() for row in rows if row.first()]
    steps = [below.y - above.y for above, below in zip(starts, starts[1:]) if above.page is below.page]
    return min(steps, default=20) < 15.5
