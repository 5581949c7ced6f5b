"""Book 2 of Samples/kabupaten-contoh (130 programmes, several indicators each, budgets of five years), and its twin: a Typst document of the
same texts and tables, made from the tree of the book's PDF (`naskah dump --structure`).

The twin has the tables of the data where the book has charts, and no openers, rings or tints. Its tables are set as large as makes it as long as the
book.
"""

import re
import shutil
import subprocess
from pathlib import Path

import tools
import typst_document
import words

SAMPLE = Path(__file__).parents[2] / "Samples" / "kabupaten-contoh"
DOCUMENT = "masterplan"
LINE = re.compile(r'^( *)(?:([A-Z][A-Za-z0-9]*)((?: [a-z]+=(?:"[^"]*"|\S+)| \[[^]]*\])*)(?: "(.*)")?|"(.*)")$')
# Tables with more columns stand on pages of their own across the sheet, as in the book.
WIDE = 7


class Node:
    def __init__(self, kind, text=""):
        self.kind, self.text, self.children = kind, text, []

    def words(self):
        return " ".join(part for part in [self.text.strip(), *(child.words() for child in self.children)] if part)

    def all(self, kind):
        for child in self.children:
            if child.kind == kind:
                yield child
            elif child.kind != "Table" or kind == "TR":
                yield from child.all(kind)


def tree(text):
    root, open_nodes = Node("Document"), []
    for line in text.splitlines()[1:]:
        match = LINE.match(line)
        if not match:
            # Texts may hold line ends: what follows belongs to the text before.
            (open_nodes[-1][1] if open_nodes else root).text += " " + line.strip(' "')
            continue
        depth, kind, text = len(match[1]), match[2] or "Text", match[4] if match[2] else match[5]
        node = Node(kind, text or "")
        while open_nodes and open_nodes[-1][0] >= depth:
            open_nodes.pop()
        (open_nodes[-1][1] if open_nodes else root).children.append(node)
        open_nodes.append((depth, node))
    return root


def jobs(case, names, folder, options):
    prepare(folder, options.naskah, tools.peer(case, "typst", folder / "book.typ", options.python) if "typst" in names else None)
    ours = tools.naskah(case, folder / "project", DOCUMENT, options.naskah)
    return [ours if name == "naskah" else tools.peer(case, name, folder / "book.typ", options.python) for name in names]


def prepare(folder, naskah, typst):
    """project/, words.txt, and book.typ with as many pages as the book."""
    shutil.copytree(SAMPLE, folder / "project", ignore=shutil.ignore_patterns("build", "baseline"))
    dump = subprocess.run([naskah, "dump", folder / "project", "--only", DOCUMENT, "--structure", "--quiet"],
                          capture_output=True, check=True).stdout.decode()
    root = tree(dump)
    subprocess.run([naskah, "compile", folder / "project", "--only", DOCUMENT, "-o", folder / "build"], check=True, capture_output=True)
    wanted = words.pages(folder / "build" / f"{DOCUMENT}.pdf")
    (folder / "words.txt").write_text("\n".join(texts(root)), "utf-8")
    low, high = 0.2, 16.0
    for _ in range(8 if typst else 0):
        inset = (low + high) / 2
        (folder / "book.typ").write_text(document(root, inset), "utf-8")
        typst.run()
        count = words.pages(typst.pdf)
        if abs(count - wanted) <= wanted / 40:
            return
        low, high = (inset, high) if count < wanted else (low, inset)


def texts(node):
    """Every text that both have on their pages."""
    if node.kind in ("TOC", "Lbl", "Figure"):
        return
    if node.text.strip():
        yield node.text
    for child in node.children:
        yield from texts(child)


def document(root, inset):
    style = typst_document.STYLE.format(title="Masterplan Smart City Kabupaten Contoh")
    style += f"#set table(inset: (x: 4pt, y: {inset:.2f}pt))\n#set heading(numbering: none)\n"
    # Tables are set in the condensed face, as in the book.
    style += '#show table: set text(font: "TeX Gyre Heros Cn", size: 8.5pt)\n'
    return style + "".join(blocks(root, [0]))


def blocks(node, level):
    escape = typst_document.escape
    for child in node.children:
        if child.kind == "TOC":
            # Lists of tables and figures have no twin.
            yield "" if "outline" in level else "#outline(depth: 2)\n"
            level.append("outline")
        elif re.fullmatch("H[1-6]", child.kind):
            # No level may be skipped.
            level[0] = min(int(child.kind[1]), level[0] + 1)
            yield f"\n{'=' * level[0]} {escape(child.words())}\n"
        elif child.kind in ("P", "Title", "Caption", "Text"):
            yield f"\n{escape(child.words())}\n"
        elif child.kind == "LI":
            yield "\n- " + escape(" ".join(body.words() for body in child.children if body.kind != "Lbl")) + "\n"
        elif child.kind == "Table":
            yield from table(child)
        else:
            yield from blocks(child, level)


def table(node):
    escape = typst_document.escape
    for caption in node.children:
        if caption.kind == "Caption":
            yield f"\n{escape(caption.words())}\n"
    head = [cells(row) for part in node.children if part.kind == "THead" for row in part.all("TR")]
    body = [cells(row) for part in node.children if part.kind not in ("THead", "Caption") for row in ([part] if part.kind == "TR" else part.all("TR"))]
    count = max(map(len, head + body), default=0)
    if count == 0:
        return
    columns = ", ".join(f"{width([row[index] for row in head + body if len(row) == count]):.1f}fr" for index in range(count))
    wide = count > WIDE
    yield f"\n#page(flipped: true)[" if wide else "\n"
    yield f"#table(columns: ({columns},),\n"
    if head:
        yield "table.header(" + "".join(map(lambda row: written(row, count), head)) + "),\n"
    for row in body:
        yield written(row, count) + "\n"
    yield ")]\n" if wide else ")\n"


def width(texts):
    """At least the longest word, more for longer texts."""
    return max((max(3.0, 1.3 * max(map(len, text.split()), default=1), min(len(text), 80) ** 0.8) for text in texts), default=3.0)


def cells(row):
    return [cell.words() for cell in row.children if cell.kind in ("TH", "TD")]


def written(row, count):
    """A row that has fewer cells than its table stands beside cells that span it, number and name; the last one reaches to the end."""
    escape = typst_document.escape
    row = [""] * (min(2, count - len(row)) if len(row) > 2 else 0) + row
    *first, last = row or [""]
    span = count - len(first)
    end = f"table.cell(colspan: {span})[{escape(last)}], " if span > 1 else f"[{escape(last)}], "
    return "".join(f"[{escape(text)}], " for text in first) + end
