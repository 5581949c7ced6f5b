"""Writes book 2 as a Typst document: goes over the tree of plan_tree.py in its order and calls the functions of layouts/plan.typ."""

import re
from pathlib import Path

import plan_figures
import plan_tables
from plan_tables import content, plain

EMBLEM = "lambang.svg"
PREAMBLE = Path(__file__).parent / "layouts" / "plan.typ"
# Where the text of a right page begins, in points.
LEFT, TOP = 85.04, 79.37


class Project:
    """What the pages take from the project's files besides their texts."""

    def __init__(self, folder):
        source = (folder / "data" / "dimensi.yaml").read_text("utf-8")
        self.dimensions = [dict(re.findall(r'^ *(\w+): "?(.*?)"?$', entry, re.M)) for entry in re.split(r"^- ", source, flags=re.M)[1:]]
        self.title = re.search(r"masterplan/buku.xml\n *judul: (.*)", (folder / "naskah.yaml").read_text("utf-8"))[1]
        self.portrait = next((folder / "gambar").glob("potret.*")).name

    def number(self, words):
        """The number of the dimension that a text names, or None."""
        return next((int(field["nomor"]) for field in self.dimensions if field["nama"] in words), None)


class Writer:
    """`inset` is what stands above and below the texts of table cells, in points; `pages` and `pictures` are those of plan_tree.py."""

    def __init__(self, project, pages, pictures, inset):
        self.project, self.pages, self.pictures, self.inset = project, pages, pictures, inset
        self.out, self.tables = [], 0
        # The chapter, what its numbers of tables begin with, and whether it has a number; the page of its heading; whether pages lie across now.
        self.chapter, self.prefix, self.numbered, self.page, self.across = None, None, False, None, False

    def write(self, *lines):
        self.out += lines

    def document(self, root, continued=True):
        """Its source; `continued` with titles, groups and sums on the later pages of tables."""
        hues = ", ".join(f'rgb("{field["warna"]}")' for field in self.project.dimensions)
        self.write(f"#let hues = ({hues})", f'#let name = "{self.project.title}"', f"#let continued = {str(continued).lower()}")
        self.write(PREAMBLE.read_text("utf-8"), *plan_tables.tints(root))
        for section in root.children:
            if self.page or next(section.all("H1"), None):
                self.nodes(section.children)
            else:
                self.title_page(section)
        return "\n".join(self.out) + "\n"

    def title_page(self, section):
        """Cover and title page: each text has its place. The imprint stands at the foot of the page behind."""
        page = self.pages[section.first().page.number]
        if page.number == 1:
            self.write(f'#set page(..cover(image("{EMBLEM}", width: 20mm, alt: "Lambang")))')
            self.placed([(run.text, run) for run in page.outside if run.text != "CONTOH"])
        else:
            self.write("#set page(..bare)", '#pagebreak(weak: true, to: "odd")')
        for child in section.children:
            if child.kind == "Table":
                self.write("#pagebreak()", "#v(1fr)", *plan_tables.imprint(child))
            else:
                self.placed(child.runs())

    def placed(self, spans):
        for text, run in spans:
            cover = run.page.number == 1
            weight, slant = 700 if run.bold else 400, "italic" if run.italic else "normal"
            style = f'font: "{run.font}", weight: {weight}, style: "{slant}"' + (", fill: white" if cover and run.y > 402 else "")
            x, y = (run.x, run.y) if cover else (run.x - LEFT, run.y - TOP)
            self.write(f"#at({x:.2f}pt, {y:.2f}pt, {run.size}pt, {style})[{plain(text)}]")

    def nodes(self, nodes):
        nodes = list(nodes)
        while nodes:
            node = nodes.pop(0)
            run = node.first()
            if run and run.page.across and not self.across and node.kind not in ("Sect", "H1"):
                self.turn(run.page)
            if node.kind == "H1":
                self.heading(node, nodes)
            elif node.kind == "H2" and run.size > 20:
                # Up to the table that follows, all is on the dimension's page.
                end = next(index for index, child in enumerate(nodes) if child.kind == "Div")
                self.write(*plan_figures.opener(self.project, self.pictures, node, nodes[:end]))
                self.across, nodes = False, nodes[end:]
            elif node.kind in ("H2", "H3"):
                self.subheading(node)
            elif node.kind == "TOC":
                words = node.words()
                self.write("#list-of(table)" if words.startswith("Tabel") else "#list-of(image)" if words.startswith("Gambar") else "#contents")
            elif node.kind == "L":
                self.write("", *(item(child) for child in node.children), "")
            elif node.kind == "P":
                self.paragraph(node)
            elif node.kind == "Table":
                self.tables += 1
                self.write(*plan_tables.Table(node, self.prefix, self.project, self.inset, f"tabel-{self.tables}").lines())
            elif node.kind == "Div" and next(node.all("Figure"), None):
                self.write(*plan_figures.chart(self.project, node, self.prefix))
            elif node.kind == "Div" and not next(node.all("Table"), None):
                self.write(*plan_figures.vision(node))
            else:
                self.nodes(node.children)

    def heading(self, node, following):
        *label, title = node.runs()
        words, label = plain(title[0]), "".join(text for text, _ in label).strip()
        preface = any(child.kind == "Figure" for child in following)
        first, self.across, self.numbered = self.chapter is None, False, bool(label)
        if not label:
            # Front matter has small Roman numbers. A heading that begins a page in the book begins one here.
            if preface:
                self.write('#set page(..upright(numbering: "i"))', '#pagebreak(weak: true, to: "odd")', "#counter(page).update(1)")
            elif self.chapter:
                self.write("#set page(..upright())")
            elif node.first().page is not self.page:
                self.write("#pagebreak(weak: true)")
            self.write(f"#heading(numbering: none)[{words}]")
            if preface:
                self.preface(following)
        else:
            self.chapter, anchor = f"{label} {words}", "bab-" + label.split()[-1].lower()
            self.prefix = "L." if label == "LAMPIRAN" else f"{1 if first else int(self.prefix[:-1]) + 1}."
            self.write(f"#set page(..upright(words: [{self.chapter}], chapter: <{anchor}>))")
            if first:
                self.write('#pagebreak(weak: true, to: "odd")', "#counter(page).update(1)")
            heading = f'#heading(numbering: (..) => "{label}")[{words}]' if label == "LAMPIRAN" else f"= {words}"
            self.write("#chapter-numbers", f"{heading} <{anchor}>")
        self.page = node.first().page

    def turn(self, page):
        """Pages across the sheet, with the running head that they have in the book, and the tab of a dimension."""
        words = "".join(run.text for run in page.outside if run.size == 8.5 and not run.bold and run.y < TOP)
        digits = [run.text for run in page.outside if run.size == 9 and run.bold and run.text.isdigit()]
        self.write(f"#set page(..across([{plain(words)}]{f', number: {digits[0]}' if digits else ''}))")
        self.across = True

    def subheading(self, node):
        text, level = plain(node.words()), int(node.kind[1])
        if match := re.match(r"[A-Z]\. *", text):
            self.write("", f"{'=' * level} {text[match.end():]}", "")
        else:
            number = self.project.number(text)
            self.write(f"#heading(level: {level}, numbering: none)[" + (f"#text(fill: hues.at({number - 1}))[{text}]" if number else text) + "]")

    def paragraph(self, node):
        spans = node.runs()
        text, run = content(spans), spans[0][1]
        if self.numbered and all(run.italic for _, run in spans):
            self.write(f"#quote(block: true)[{plain(node.words())}]")
        elif self.chapter and not self.numbered:
            # The list of sources.
            self.write(f"#par(hanging-indent: 10mm)[{text}]")
        elif run.size == 12:
            self.write("", f"#lead[{text}]", "")
        elif run.size == 9:
            self.write("", f"#text(size: 9pt)[{text}]", "")
        else:
            self.write("", text, "")

    def preface(self, following):
        figure, caption, *rest = following
        following.clear()
        portrait = f'image("project/gambar/{self.project.portrait}", width: 36mm, height: 48mm, fit: "cover", alt: "{figure.alternative()}")'
        self.write(f"#preface({portrait}, [{content(caption.runs())}])[")
        for node in rest:
            indent = node.first().x - rest[0].first().x
            self.write("", content(node.runs()) if indent < 20 else f"#pad(left: {indent:.1f}pt)[{content(node.runs())}]", "")
        self.write("]")


def item(node):
    label, body = node.children[0].words(), content(node.children[-1].runs())
    return f"{'+' if label[:1].isdigit() else '-'} {body}"
