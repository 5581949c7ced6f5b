"""Writes book 2 as a Typst document: goes over the tree of plan_tree.py in its order and calls the functions of layouts/plan.typ."""

import re
from pathlib import Path

import plan_tables
from plan_tables import content, plain

PREAMBLE = Path(__file__).parent / "layouts" / "plan.typ"
SLOPES = "Diagram lereng"


class Project:
    """What the pages take from the project's files besides their texts."""

    def __init__(self, folder):
        source = (folder / "data" / "dimensi.yaml").read_text("utf-8")
        self.dimensions = []
        for entry in re.split(r"^- ", source, flags=re.M)[1:]:
            field = dict(re.findall(r'^ *(\w+): "?(.*?)"?$', entry, re.M))
            self.dimensions.append(field)
        self.title = re.search(r"masterplan/buku.xml\n *judul: (.*)", (folder / "naskah.yaml").read_text("utf-8"))[1]
        self.portrait = next((folder / "gambar").glob("potret.*")).name

    def number(self, words):
        """The number of the dimension that a text names, or None."""
        return next((int(field["nomor"]) for field in self.dimensions if field["nama"] in words), None)


class Writer:
    def __init__(self, project, pages, pictures, inset):
        self.project, self.pages, self.pictures, self.tables = project, pages, pictures, plan_tables.Tables(project, inset)
        self.out, self.across, self.chapter, self.number, self.numbering = [], False, None, None, None

    def write(self, *lines):
        self.out += lines

    def document(self, root):
        hues = ", ".join(f'rgb("{field["warna"]}")' for field in self.project.dimensions)
        self.write(f"#let hues = ({hues})", f'#let name = "{self.project.title}"', PREAMBLE.read_text("utf-8"), *self.tables.colours(root))
        sections = [child for child in root.children if child.kind == "Sect"]
        front = next(index for index, section in enumerate(sections) if next(section.all("H1"), None))
        for section in sections[:front]:
            self.title_pages(section)
        for section in sections[front:]:
            self.nodes(section.children)
        return "\n".join(self.out) + "\n"

    def title_pages(self, section):
        """Cover and title page: each text has its place."""
        page = self.pages[section.first().page.number]
        if page.number == 1:
            self.write('#set page(..cover(image("lambang.svg", width: 20mm, alt: "Lambang")))')
            self.placed([(run.text, run) for run in page.outside if run.text != "CONTOH"])
        else:
            self.write("#set page(..bare)", '#pagebreak(weak: true, to: "odd")')
        for child in section.children:
            if child.kind == "Table":
                self.write("#pagebreak()", "#v(1fr)", *self.tables.imprint(child))
            else:
                self.placed(child.runs(), page.number != 1)

    def placed(self, spans, margin=False):
        for text, run in spans:
            white = ", fill: white" if run.page.number == 1 and run.y > 402 else ""
            style = f', font: "{run.font}", weight: {700 if run.bold else 400}, style: "{"italic" if run.italic else "normal"}"{white}'
            x, y = (run.x - 85.04, run.y - 79.37) if margin else (run.x, run.y)
            self.write(f"#at({x:.2f}pt, {y:.2f}pt, {run.size}pt{style})[{plain(text)}]")

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
                self.opener(node, nodes)
            elif node.kind in ("H2", "H3"):
                self.subheading(node)
            elif node.kind == "TOC":
                self.list_of(node)
            elif node.kind == "L":
                self.write("", *(self.item(item) for item in node.children), "")
            elif node.kind == "P":
                self.paragraph(node)
            elif node.kind == "Table":
                self.write(*self.tables.figure(node, self.numbering))
            elif node.kind == "Div" and next(node.all("Figure"), None):
                self.chart(node)
            elif node.kind == "Div" and next(node.all("P"), None) and not next(node.all("Table"), None):
                self.vision(node)
            else:
                self.nodes(node.children)

    def heading(self, node, following):
        *label, title = node.runs()
        words = plain(title[0])
        self.across = False
        if not label:
            if any(child.kind == "Figure" for child in following):
                self.write('#set page(..upright(numbering: "i"))', '#pagebreak(weak: true, to: "odd")', "#counter(page).update(1)")
            elif self.chapter:
                self.write("#set page(..upright())")
            elif not any("outline" in line or "list-of" in line for line in self.out[-3:]):
                self.write("#pagebreak(weak: true)")
            self.write(f"#heading(numbering: none)[{words}]")
            if any(child.kind == "Figure" for child in following):
                self.preface(following)
            return
        prefix = "".join(text for text, _ in label).strip()
        self.chapter = f"{prefix} {title[0].strip()}"
        anchor = "bab-" + prefix.lower().replace("bab ", "")
        first = self.numbering is None
        self.numbering = "L." if prefix == "LAMPIRAN" else f"{(int(self.numbering[:-1]) if self.numbering else 0) + 1}."
        self.write(f"#set page(..upright(words: [{plain(self.chapter)}], chapter: <{anchor}>))")
        if first:
            self.write('#pagebreak(weak: true, to: "odd")', "#counter(page).update(1)")
        self.write("#chapter-numbers", f'#heading(numbering: (..) => "LAMPIRAN")[{words}] <{anchor}>' if prefix == "LAMPIRAN" else f"= {words} <{anchor}>")

    def turn(self, page):
        """Pages across the sheet, with the running head that they have in the book, and the tab of a dimension."""
        words = "".join(run.text for run in page.outside if run.size == 8.5 and not run.bold and run.y < 75)
        digits = [run.text for run in page.outside if run.size == 9 and run.bold and run.text.isdigit()]
        number = f", number: {digits[0]}" if digits else ""
        self.write(f"#set page(..across([{plain(words)}]{number}))")
        self.across = True

    def subheading(self, node):
        text = plain(node.words())
        marks = "=" * int(node.kind[1])
        if match := re.match(r"[A-Z]\. *", text):
            self.write("", f"{marks} {text[match.end():]}", "")
        else:
            number = self.project.number(text)
            hue = f", text(fill: hues.at({number - 1}))[{text}]" if number else f", [{text}]"
            self.write(f"#heading(level: {len(marks)}, numbering: none{hue})")

    def list_of(self, node):
        words = node.words()
        kind = "table" if words.startswith("Tabel") else "image" if words.startswith("Gambar") else None
        self.write(f"#list-of({kind})" if kind else "#contents")

    def item(self, node):
        label, body = node.children[0].words(), content(node.children[-1].runs())
        return f"{'+' if label[:1].isdigit() else '-'} {body}"

    def paragraph(self, node):
        spans = node.runs()
        text, run = content(spans), spans[0][1]
        if all(run.italic for _, run in spans) and self.chapter:
            self.write("#quote(block: true)[" + plain(node.words()) + "]")
        elif run.size == 12 and "Pagella" in run.font:
            self.write("", f"#lead[{text}]", "")
        elif run.size == 9:
            self.write("", f"#text(size: 9pt)[{text}]", "")
        elif self.chapter and node.kind == "P" and self.out[-1].startswith(("#heading(numbering: none)", "#par(hanging")):
            self.write(f"#par(hanging-indent: 10mm)[{text}]")
        else:
            self.write("", text, "")

    def preface(self, following):
        figure, caption, *rest = following
        following.clear()
        portrait = f'image("project/gambar/{self.project.portrait}", width: 36mm, height: 48mm, fit: "cover", alt: "{figure.alternative()}")'
        self.write(f"#preface({portrait}, [{content(caption.runs())}])[")
        for node in rest:
            self.paragraph(node)
        self.write("]")

    def vision(self, node):
        kicker, sentence, label, *rows = [plain(child.words()) for child in node.children]
        pairs = ", ".join(f"([{title}], [{mission}])" for title, mission in zip(rows[1::3], rows[2::3]))
        self.write('#pagebreak(to: "even")', f"#vision([{kicker}], [{sentence}], [{label}], {pairs})")

    def opener(self, node, following):
        number = self.project.number(node.words())
        field = self.project.dimensions[number - 1]
        title_id, vision, *body = [following.pop(0) for _ in range(next(index for index, child in enumerate(following) if child.kind == "Div"))]
        large = [index for index, child in enumerate(body) if child.kind == "P" and child.first().size == 18]
        facts = ", ".join(f"([{content(body[index].runs()[:1], False)}], [{content(body[index + 1].runs())}])" for index in large)
        fields, aims, wins, share = [], [], [], None
        for child in body[large[-1] + 2:]:
            run = child.first()
            if child.kind == "L":
                aims[-1][1].extend(content(item.children[-1].runs()) for item in child.children)
            elif run.size == 10.5:
                fields.append((content(child.runs(), False), []))
            elif "Cn" in run.font and fields and not aims:
                fields[-1][1].append(content(child.runs()))
            elif "Cn" in run.font:
                wins.append(content(child.runs()))
            elif "%" in child.words():
                share = child
            else:
                aims.append((plain(child.words()), []))
        wins_title = aims.pop()[0]
        photo = ""
        if "gambar" in field:
            photo = f", photo: {self.photo(field)}"
        percent = re.match(r"[\d,]+%", share.words())[0].replace(",", ".")
        self.write(f"#set page(..opening({number}{photo}))",
                   f"#opener({number}, [{plain(node.words())}], [{content(title_id.runs())}], [{plain(vision.words())}], photo: {str(bool(photo)).lower()},",
                   f"facts: ({facts},),", f"fields: {groups(fields)},", f"aims: {groups(aims)},",
                   f"share: {percent}, share-words: [{plain(share.words())}], wins-title: [{wins_title}], wins: ({contents(wins)}))")
        self.across = False

    def photo(self, field):
        """As wide as the sheet; where the focus is, if it is higher than its frame of 51 mm."""
        width, height = self.pictures[Path(field["gambar"]).name]
        high = 210 * height / width
        up = (high - 51) * int(field["fokus_gambar"].split()[1].rstrip("%")) / 100
        return f'place(dy: -{up:.1f}mm, image("project/{field["gambar"]}", width: 100%, height: {high:.1f}mm, alt: "{field["keterangan_gambar"]}"))'

    def chart(self, node):
        figure, caption = next(node.all("Figure")), next(child for child in node.children if child.kind == "Caption")
        rows = [[cell.words() for cell in row.children] for row in node.all("TR")]
        self.write(f'#figure(alt: "{figure.alternative()}", kind: image, numbering: n => "{self.numbering}" + str(n), '
                   f"caption: [{caption_text(caption)}],")
        if figure.alternative().startswith(SLOPES):
            names, (start, *starts), (end, *ends) = [row for row in rows]
            self.write(f"slopes([{start}], [{end}],", *(self.slope(*row) for row in zip(names[-len(starts):], starts, ends)), "))")
        else:
            high = max(amount(value) for _, value in rows)
            self.write(f"bars({high},", *(f"([{plain(label)}], {amount(value)}, [{value}], {self.paint(label)})," for label, value in rows), "))")

    def paint(self, label):
        number = self.project.number(label)
        return f"patterns.at({number - 1})" if number else "blue"

    def slope(self, name, start, end):
        number = int(name.split()[0])
        before, after = amount(start), amount(end)
        return f"([{plain(name)}], [{start}], [{end}], {(after - before) / max(before, after):.3f}, hues.at({number - 1})),"


def caption_text(node):
    """A caption without its number, which Typst counts."""
    return plain(re.sub(r"^\w+ \w+\.\d+\s+", "", node.words()))


def amount(text):
    return float(text.replace(".", "").replace(",", "."))


def contents(texts):
    return "".join(f"[{text}], " for text in texts)


def groups(pairs):
    return "(" + "".join(f"([{title}], ({contents(texts)})), " for title, texts in pairs) + ")"
