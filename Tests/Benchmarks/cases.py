"""The cases: each writes its sources into a folder and gives the jobs to run."""

import subprocess
import sys

import batch
import book as content
import html_document
import naskah_project
import sample
import tools
import typst_document

NAMES = ["sample", "reference", "tenfold", "one-page", "batch"]
RUNS = {"sample": 5, "reference": 5, "tenfold": 3, "one-page": 20, "batch": 9}
# WeasyPrint needs more than a minute for the reference: one run unless --runs asks for more.
SLOW = {("reference", "weasyprint"): 1, ("tenfold", "weasyprint"): 1}


def selected_tools(case, asked):
    """WeasyPrint needs ten minutes for the big document: only when asked for by name."""
    if case == "sample":
        return ["naskah"]
    if case == "batch":
        return [tool for tool in asked or ["naskah", "typst"] if tool != "weasyprint"]
    return asked or (["naskah", "typst"] if case == "tenfold" else tools.NAMES)


def prepare(case, names, folder, options):
    """The jobs of a case. Sources are written in a process of its own, so that this one stays small."""
    if case == "sample":
        return [tools.naskah(case, sample.project(folder, options.naskah), "masterplan", options.naskah)]
    if case == "batch":
        return batch.jobs(case, names, folder, options)
    subprocess.run([sys.executable, __file__, case, folder], check=True)
    jobs = []
    for name in names:
        if name == "naskah":
            jobs.append(tools.naskah(case, folder / "project", "buku", options.naskah))
        else:
            jobs.append(tools.peer(case, name, folder / ("book.typ" if name == "typst" else "book.html"), options.python))
    return jobs


def write(case, folder):
    """project/, book.typ, book.html, and words.txt with every text that has to be on the pages."""
    if case == "one-page":
        book, module = content.one_page(), "one_page"
        texts = content.one_page_texts(book)
    else:
        book, module = content.reference(10 if case == "tenfold" else 1), "reference"
        texts = book.texts()
    naskah_project.write(book, folder / "project", f"{'one-page' if case == 'one-page' else 'reference'}.xml")
    (folder / "book.typ").write_text(getattr(typst_document, module)(book), "utf-8")
    (folder / "book.html").write_text(getattr(html_document, module)(book, tools.FONTS), "utf-8")
    (folder / "words.txt").write_text("\n".join(texts), "utf-8")


if __name__ == "__main__":
    from pathlib import Path
    write(sys.argv[1], Path(sys.argv[2]))
