"""Book 2 of Samples/kabupaten-contoh (130 programmes, several indicators each, budgets of five years), and its twin: a Typst document of the
same pages, made from the tree of the book's PDF (`naskah dump --structure`) and the places and styles of its texts (`naskah dump`).

The tables of the twin are set as large as makes it as long as the book.
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


def jobs(case, names, folder, options):
    prepare(folder, options.naskah, tools.peer(case, "typst", folder / "book.typ", options.python) if "typst" in names else None)
    ours = tools.naskah(case, folder / "project", DOCUMENT, options.naskah)
    return [ours if name == "naskah" else tools.peer(case, name, folder / "book.typ", options.python) for name in names]


def prepare(folder, naskah, typst):
    """project/, words.txt, and book.typ with as many pages as the book."""
    shutil.copytree(SAMPLE, folder / "project", ignore=shutil.ignore_patterns("build", "baseline"))
    shutil.copy(EMBLEM, folder / "lambang.svg")
    root, items = plan_tree.tree(dump(folder, naskah, "--structure")), dump(folder, naskah)
    pages, pictures, project = plan_tree.styled(root, items), plan_tree.pictures(items), plan_pages.Project(folder / "project")
    subprocess.run([naskah, "compile", folder / "project", "--only", DOCUMENT, "-o", folder / "build"], check=True, capture_output=True)
    wanted = words.pages(folder / "build" / f"{DOCUMENT}.pdf")
    (folder / "words.txt").write_text("\n".join(texts(root)), "utf-8")
    low, high = 0.2, 16.0
    for _ in range(8 if typst else 0):
        inset = (low + high) / 2
        (folder / "book.typ").write_text(plan_pages.Writer(project, pages, pictures, inset).document(root), "utf-8")
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
