#!/usr/bin/env python3
"""How well Naskah, pdfTeX and Typst break the same words into lines of the same width: python3 Tests/Benchmarks/lines.py NASKAH

All paragraphs of prose of the sample book are set in TeX Gyre Pagella 10.5/15 over 155 mm by each of them that is there: pdfTeX with microtype
and its Indonesian patterns, Typst without any for Indonesian. What is counted is measured in the PDFs, by one program and in one way for
all: lines that are not the last of their paragraph, how many of them end in a hyphen, and their spaces in thousandths of an em. Words that
Naskah parts are whole for readers of its PDF, so that their lines cannot be told by it: these are counted by naskah measure --lines.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import environment

HERE = pathlib.Path(__file__).parent
NARRATIVE = HERE.parent.parent / "Samples" / "solok-selatan" / "narasi"
FONTS = "/usr/share/texmf/fonts/opentype/public/tex-gyre"
SIZE, WIDTH = 10.5, 155 / 25.4 * 72
LOOSE = 0.40  # em: 1.6 times the space of Pagella


def paragraphs():
    """Prose without marks: no headings, lists, tables, quotations."""
    for file in sorted(NARRATIVE.glob("*.md")):
        for block in re.split(r"\n\s*\n", file.read_text("utf-8")):
            text = " ".join(block.split())
            if len(text) < 150 or re.match(r"[#|>\-*\d:]|Tabel:|Sumber:|!\[", text) or "[^" in text or "{" in text:
                continue
            yield re.sub(r"[*_`]|\]\([^)]*\)|\[", "", text).replace("“", '"').replace("”", '"')


def naskah(texts, folder, executable):
    (folder / "layout").mkdir()
    body = "\n".join("      <p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>" for text in texts)
    (folder / "layout" / "baris.xml").write_text(f"""<layout>
  <style for="layout" font-family="TeX Gyre Pagella" font-size="10.5pt" line-height="15pt" lang="id" text-align="justify" hyphens="auto"
         hyphenate-limit-left="2" hyphenate-limit-right="3" hanging-punctuation="first force-end"/>
  <style for="p" margin-bottom="7.5pt"/>
  <page-master name="isi" size="A4" margin="28mm 25mm 20mm 30mm"/>
  <section page-master="isi" title="Baris">
{body}
  </section>
</layout>""", "utf-8")
    (folder / "naskah.yaml").write_text(
        "judul: Baris\ndata:\n  isi: isi.yaml\ndokumen:\n  baris:\n    layout: baris.xml\n    judul: Baris\nstandar: tidak\n", "utf-8")
    (folder / "isi.yaml").write_text("kosong: ya\n", "utf-8")
    subprocess.run([executable, "compile", folder, "-o", folder / "naskah.pdf", "--quiet"], check=True)
    return folder / "naskah.pdf"


def tex(texts, folder, _):
    marks = str.maketrans({mark: "\\" + mark for mark in "&%$#_{}"})
    body = "\n\n".join(text.translate(marks).replace('"', "{\\textquotedbl}") for text in texts)
    (folder / "tex.tex").write_text(r"""\documentclass{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{tgpagella}\usepackage[indonesian]{babel}\usepackage{microtype}
\usepackage[a4paper,textwidth=155mm,textheight=240mm]{geometry}
\begin{document}\fontsize{10.5}{15}\selectfont\parindent=0pt\parskip=7.5pt\frenchspacing
""" + body + "\n\\end{document}\n", "utf-8")
    subprocess.run(["pdflatex", "-interaction=batchmode", "tex.tex"], cwd=folder, check=True, capture_output=True)
    return folder / "tex.pdf"


def typst(texts, folder, _):
    marks = str.maketrans({mark: "\\" + mark for mark in "#$*_@<>`\\~/"})
    body = "\n\n".join(text.translate(marks) for text in texts)
    (folder / "typst.typ").write_text("""#set document(title: "Baris")
#set page(paper: "a4", margin: (x: 27.5mm, y: 25mm))
#set text(font: "TeX Gyre Pagella", size: 10.5pt, lang: "it", hyphenate: true)
#set par(justify: true, spacing: 12pt, leading: 6pt)
""" + body, "utf-8")
    python = environment.python(HERE.parent.parent / "build" / "bench-environment", ["typst"])
    subprocess.run([python, "-c", environment.SCRIPTS["typst"], folder / "typst.typ", folder / "typst.pdf", FONTS], check=True)
    return folder / "typst.pdf"


def lines(pdf):
    """Words of each line with their edges, from left to right."""
    data = subprocess.run(["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    for line in tree.fromstring(re.sub(rb"<!DOCTYPE[^>]*>", b"", data)).iter(space + "line"):
        yield [(float(word.get("xMin")), float(word.get("xMax")), word.text or "") for word in line.iter(space + "word")]


def figures(pdf):
    justified = [line for line in lines(pdf) if len(line) > 1 and line[-1][1] - line[0][0] > WIDTH - 6]
    spaces = []
    for line in justified:
        gaps = [after[0] - before[1] for before, after in zip(line, line[1:])]
        spaces.append(sum(gaps) / len(gaps) / SIZE)
    hyphens = sum(line[-1][2].endswith(("-", "\u2010", "\u00ad")) for line in justified)
    spaces.sort()
    return {
        "lines": len(justified), "hyphens %": 100 * hyphens / len(justified),
        "space": 1000 * sum(spaces) / len(spaces), "95 of 100": 1000 * spaces[int(len(spaces) * 0.95)],
        "loose %": 100 * sum(space > LOOSE for space in spaces) / len(spaces),
    }


def main():
    executable = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/naskah").resolve()
    texts = list(paragraphs())
    tools = {"naskah": naskah}
    if shutil.which("pdflatex"):
        tools["pdftex"] = tex
    tools["typst"] = typst
    print(f"{len(texts)} paragraphs, {sum(len(text.split()) for text in texts)} words")
    for name, make in tools.items():
        with tempfile.TemporaryDirectory() as folder:
            found = figures(make(texts, pathlib.Path(folder), executable))
            if name == "naskah":
                told = subprocess.run(
                    [executable, "measure", folder, "--only", "baris", "--lines"], check=True, capture_output=True, text=True).stdout
                own = json.loads(told)
                found |= {"lines": own["lines"], "hyphens %": float(own["hyphen-share"])}
            print(f"{name:8}" + "  ".join(f"{key} {value:.1f}" for key, value in found.items()))


if __name__ == "__main__":
    main()
