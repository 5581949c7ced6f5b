"""Book 2 of Samples/kabupaten-contoh (130 programmes, several indicators each, budgets of five years), and its twin: a Typst document of the
same pages, made from the tree of the book's PDF (`naskah dump --structure`) and the places and styles of its texts (`naskah dump`).

The twin is what somebody who knows Typst writes for these pages, with Typst's own means (layouts/plan.typ): cover and openers, pictures, rings
and patterns, bars and slopes as vector graphics, tinted cells, the mark, running heads and feet, tabs, contents and lists of captions with
links, numbered headings and captions, tables whose later pages repeat head and title, the group that goes on and the sums carried over. For
these last Typst sets its tables several times; `typst-once` is the same without them (heads are still repeated) and takes three fifths of the time.

The twin is the easier work: all texts are written out in its source, and all sums that do not depend on pages. Typst reads no data, checks
nothing, and rounds nothing. What it lacks: the words of running heads are written out, not found on the pages; landscape pages are bound at
their head on both sides of a sheet; columns of numbers stand on the right, not on their commas; some grey texts are black (supporting
agencies), patterns are not bent along the ring, charts stay where they are called; no Indonesian hyphenation, no optimal page ends, no bleed, no
languages of foreign words, no title among the tags.
Its tables are set as large as makes it as long as the book.
"""

import shutil
import subprocess
from pathlib import Path

import plan_pages
import plan_tree
import tools
import words

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "Samples" / "kabupaten-contoh"
EMBLEM = ROOT / "Layouts" / "komponen" / "tempat-lambang.svg"
DOCUMENT = "masterplan"
ONCE = "typst-once"


def jobs(case, names, folder, options):
    typst = tools.peer(case, "typst", folder / "book.typ", options.python) if "typst" in names else None
    prepare(folder, options.naskah, typst)
    made = [tools.naskah(case, folder / "project", DOCUMENT, options.naskah) if name == "naskah"
            else tools.peer(case, name, folder / "book.typ", options.python) for name in names]
    return made + ([tools.peer(case, "typst", folder / "once.typ", options.python, ONCE)] if typst else [])


def prepare(folder, naskah, typst):
    """project/, words.txt, book.typ with as many pages as the book, and once.typ, the same where the later pages of a table repeat only its head."""
    shutil.copytree(SAMPLE, folder / "project", ignore=shutil.ignore_patterns("build", "baseline"))
    shutil.copy(EMBLEM, folder / plan_pages.EMBLEM)
    root, items = plan_tree.tree(dump(folder, naskah, "--structure")), dump(folder, naskah)
    pages, pictures, project = plan_tree.styled(root, items), plan_tree.pictures(items), plan_pages.Project(folder / "project")
    subprocess.run([naskah, "compile", folder / "project", "--only", DOCUMENT, "-o", folder / "build"], check=True, capture_output=True)
    wanted = words.pages(folder / "build" / f"{DOCUMENT}.pdf")
    (folder / "words.txt").write_text("\n".join(texts(root)), "utf-8")
    low, high = 0.2, 16.0
    for _ in range(8 if typst else 0):
        inset = (low + high) / 2
        for name, continued in (("book.typ", True), ("once.typ", False)):
            (folder / name).write_text(plan_pages.Writer(project, pages, pictures, inset).document(root, continued), "utf-8")
        typst.run()
        count = words.pages(typst.pdf)
        if abs(count - wanted) <= wanted / 40:
            return
        low, high = (inset, high) if count < wanted else (low, inset)


def dump(folder, naskah, *options):
    command = [naskah, "dump", folder / "project", "--only", DOCUMENT, "--quiet", *options]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def texts(node):
    """Every text that both have on their pages."""
    if node.kind in ("TOC", "Lbl", "Figure"):
        return
    if node.text.strip():
        yield node.text
    for child in node.children:
        yield from texts(child)
