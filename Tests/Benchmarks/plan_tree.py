"""A book as Naskah dumps it: the tree of its structure, with the place and the style that each text has on its page."""

import re

LINE = re.compile(r'^( *)(?:([A-Z][A-Za-z0-9]*)((?: [a-z]+=(?:"[^"]*"|\S+)| #\S+| \[[^]]*\])*)(?: "(.*)")?|"(.*)")$')
ITEM = re.compile(r"^text \((\S+)pt, (\S+)pt\) (.+?) (\d+)( italic)? (\S+)pt '(.*)'$")
FILL = re.compile(r"^fill \((\S+)pt, \S+pt\) (\S+)pt × \S+pt #(\S+)$")
PICTURE = re.compile(r"^ *image .*?pt × \S+pt (\S+) of (\S+)pt × (\S+)pt$", re.M)
PAGE = re.compile(r"^page (\d+) (\S+)pt × (\S+)pt")


class Node:
    def __init__(self, kind, text="", attributes=""):
        self.kind, self.text, self.attributes, self.children = kind, text, attributes, []
        # Pairs of a text and its first run; and what is drawn in a figure.
        self.spans = []

    def words(self):
        return " ".join(part for part in [self.text.strip(), *(child.words() for child in self.children)] if part)

    def all(self, kind):
        for child in self.children:
            if child.kind == kind:
                yield child
            elif child.kind != "Table" or kind == "TR":
                yield from child.all(kind)

    def leaves(self):
        if self.text.strip():
            yield self
        for child in self.children:
            yield from child.leaves()

    def runs(self):
        return [span for leaf in self.leaves() for span in leaf.spans]

    def first(self):
        """The first run of its first text, None without texts."""
        return next((run for _, run in self.runs()), None)

    def number(self, name):
        match = re.search(rf"\b{name}=(\d+)", self.attributes)
        return int(match[1]) if match else 1

    def alternative(self):
        return self.attributes.strip(" []")


class Run:
    """Letters in one style: `box` is the tint of the cell that they stand in (left edge, width, colour), or None."""

    def __init__(self, match, page, box):
        self.x, self.y, self.size, self.page, self.box = float(match[1]), float(match[2]), float(match[6]), page, box
        self.font, self.bold, self.italic, self.text = match[3], int(match[4]) > 500, bool(match[5]), match[7]

    def style(self):
        return self.bold, self.italic


class Page:
    def __init__(self, match):
        self.number, self.across = int(match[1]), float(match[2]) > float(match[3])
        # Texts outside the structure: running heads and feet.
        self.outside = []


def tree(text):
    root, open_nodes = Node("Document"), []
    for line in text.splitlines()[1:]:
        match = LINE.match(line)
        if not match:
            # Texts may hold line ends: what follows belongs to the text before.
            (open_nodes[-1][1] if open_nodes else root).text += " " + line.strip(' "')
            continue
        depth, kind, text = len(match[1]), match[2] or "Text", match[4] if match[2] else match[5]
        node = Node(kind, text or "", match[3] or "")
        while open_nodes and open_nodes[-1][0] >= depth:
            open_nodes.pop()
        (open_nodes[-1][1] if open_nodes else root).children.append(node)
        open_nodes.append((depth, node))
    return root


def styled(root, items):
    """Gives the texts of the tree the runs that print them: both have them in the same order. Answers the pages by number."""
    runs, pages = structured(items)
    letters = ((letter, run, index == len(run.text.rstrip()) - 1) for run in runs for index, letter in enumerate(run.text) if not letter.isspace())
    for leaf in root.leaves():
        spans, start = [], ""
        for letter in leaf.text:
            if not letter.isspace():
                found, run, last = next(letters)
                while found != letter:
                    # A word parted at a line end has its hyphen only on the page.
                    if not last or found not in "-\u00ad\u2010":
                        raise ValueError(f"'{run.text}' is printed instead of '{leaf.text}'")
                    found, run, last = next(letters)
                if not spans or spans[-1][1].style() != run.style():
                    spans.append([start, run])
                    start = ""
            if spans:
                spans[-1][0] += letter
            else:
                start += letter
        leaf.spans = [(text, run) for text, run in spans]
    return pages


def structured(items):
    runs, pages, page, outside, box, pending = [], {}, None, None, None, None
    for line in items.splitlines():
        depth, line = len(line) - len(line.lstrip()), line.strip()
        if outside is not None and depth <= outside:
            outside = None
        if match := PAGE.match(line):
            page = Page(match)
            pages[page.number] = page
        elif match := ITEM.match(line):
            (page.outside if outside is not None else runs).append(Run(match, page, box))
        elif match := FILL.match(line):
            pending = float(match[1]), float(match[2]), match[3]
        elif line.startswith("<"):
            if line.startswith(("<TD", "<TH>")):
                box = pending
            elif line.startswith("<TR") or not line.startswith(("<P", "<Span", "<Artifact")):
                box = None
            if line.startswith("<Artifact") and outside is None:
                outside = depth
            pending = None
    return runs, pages


def pictures(items):
    """The sizes of pictures that are cut to their frames, by name."""
    return {name: (float(width), float(height)) for name, width, height in PICTURE.findall(items)}
