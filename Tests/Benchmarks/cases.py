"""The cases: each writes its sources into a folder and gives the jobs to run."""

import subprocess
import sys

import batch
import book as content
import html_document
import naskah_project
import plan
import sample
import tools
import typst_document

# Rows of the cases with one long table.
ROWS = {"matrix-500": 500, "matrix-2000": 2000, "matrix-32000": 32_000, "matrix-100000": 100_000}
NAMES = ["sample", "reference", "plan", "tenfold", "one-page", "batch", *ROWS]
RUNS = {"sample": 5, "reference": 5, "plan": 5, "tenfold": 3, "one-page": 20, "batch": 9, "matrix-500": 3, "matrix-2000": 3, "matrix-32000": 1,
        "matrix-100000": 1}
# WeasyPrint needs more than a minute for the reference: one run unless --runs asks for more.
SLOW = {("reference", "weasyprint"): 1, ("tenfold", "weasyprint"): 1}
# What the tools are compared with, and which of them takes how long: others only when asked for by name.
TOOLS = {
    "sample": ["naskah", "floor"], "reference": ["naskah", "plain", "floor", "typst", "weasyprint"], "one-page": ["naskah", "typst", "weasyprint"],
    "plan": ["naskah", "typst"], "tenfold": ["naskah", "typst"], "matrix-500": ["naskah", "typst"], "matrix-2000": ["naskah", "typst"],
    "matrix-32000": ["naskah"], "matrix-100000": ["naskah"],
}


def selected_tools(case, asked):
    if case in ("batch", "plan"):
        return [tool for tool in asked or ["naskah", "typst"] if tool in ("naskah", "typst")]
    return ["naskah"] if case == "sample" and asked else asked or TOOLS[case]


def prepare(case, names, folder, options):
    """The jobs of a case. Sources are written in a process of its own, so that this one stays small."""
    if case == "sample":
        project = sample.project(folder, options.naskah)
        return [(tools.naskah if name == "naskah" else tools.floor)(case, project, "masterplan", options.naskah) for name in names]
    if case == "batch":
        return batch.jobs(case, names, folder, options)
    if case == "plan":
        return plan.jobs(case, names, folder, options)
    subprocess.run([sys.executable, __file__, case, folder], check=True)
    jobs = []
    for name in names:
        if name == "naskah":
            jobs.append(tools.naskah(case, folder / "project", "buku", options.naskah))
        elif name == "plain":
            jobs.append(tools.plain(case, folder / "project", "buku", options.naskah))
        elif name == "floor":
            jobs.append(tools.floor(case, folder / "project", "buku", options.naskah))
        else:
            jobs.append(tools.peer(case, name, folder / ("book.typ" if name == "typst" else "book.html"), options.python))
    return jobs


def write(case, folder):
    """project/, book.typ, book.html, and words.txt with every text that has to be on the pages."""
    if case in ROWS:
        book = content.matrix(ROWS[case])
        layout, typst, html, texts = "matrix.xml", typst_document.long_matrix, None, content.matrix_texts(book)
    elif case == "one-page":
        book = content.one_page()
        layout, typst, html, texts = "one-page.xml", typst_document.one_page, html_document.one_page, content.one_page_texts(book)
    else:
        book = content.reference(10 if case == "tenfold" else 1)
        layout, typst, html, texts = "reference.xml", typst_document.reference, html_document.reference, book.texts()
    naskah_project.write(book, folder / "project", layout)
    (folder / "book.typ").write_text(typst(book), "utf-8")
    if html:
        (folder / "book.html").write_text(html(book, tools.FONTS), "utf-8")
    (folder / "words.txt").write_text("\n".join(texts), "utf-8")


if __name__ == "__main__":
    from pathlib import Path
    write(sys.argv[1], Path(sys.argv[2]))
