#!/usr/bin/env python3
"""Measures the desk as somebody sees it who reads a page of the reference book (about 300 pages) in Chromium while what stands there is changed:
from the end of writing the file to the new picture on the page, by the clock of the browser. Each edit is at another place.

    programme  a name in a CSV table, on the page of its programme        text    a paragraph of a chapter (Markdown)
    matrix     the same, on a page of the matrix of all programmes        yaml    the title of a chapter
    workbook   as `programme`, the table being a workbook                 layout  the colour of headings in the styles

Goal: a median of 100 ms over all edits, 95 % within 250 ms. Needs Debian's chromium-driver and python3-selenium.
"""

import argparse
import csv
import io
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).with_name("cases.py")
sys.path.insert(0, str(ROOT / "Tests" / "CommandTests" / "Browser"))
sys.path.insert(0, str(ROOT / "Tests" / "Mutations"))
import desk as user  # noqa: E402
from workbook import workbook  # noqa: E402

KINDS = ("programme", "matrix", "text", "yaml", "layout", "workbook")

# Notes when the picture of a page is another one.
WATCH = """
const frame = document.querySelectorAll('.page')[arguments[0]];
window.watcher?.disconnect();
window.seen = 0;
window.watcher = new MutationObserver(() => { window.seen = window.seen || performance.timeOrigin + performance.now(); });
window.watcher.observe(frame, { attributes: true, attributeFilter: ['data-drawn'] });
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=210)
    parser.add_argument("--kind", action="append", choices=KINDS, help="only these")
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build" / "release" / "naskah", help="the executable to measure")
    return parser.parse_args()


class Table:
    """Names of programmes in a CSV table or a workbook."""

    def __init__(self, project, is_workbook=False):
        self.rows = [row for row in csv.reader(io.StringIO((project / "data" / "program.csv").read_text("utf-8"))) if row]
        self.name = self.rows[0].index("nama")
        self.file = project / "data" / ("program.xlsx" if is_workbook else "program.csv")
        self.content = self.as_workbook if is_workbook else self.as_csv

    def as_csv(self):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(self.rows)
        return text.getvalue().encode()

    def as_workbook(self):
        return workbook(self.rows, "program")

    def edit(self, number, word):
        self.rows[1 + (1 + number * 37) % (len(self.rows) - 1)][self.name] = word
        return self.content()


class Chapters:
    """The first word of a paragraph."""

    def __init__(self, project):
        self.files = sorted((project / "data").glob("bab-*.md"))
        self.texts = [file.read_text("utf-8") for file in self.files]

    def edit(self, number, word):
        index = number % len(self.files)
        self.file = self.files[index]
        paragraphs = self.texts[index].split("\n\n")
        places = [place for place, paragraph in enumerate(paragraphs) if len(paragraph) > 200]
        place = places[number * 7 % len(places)]
        paragraphs[place] = f"{word} {paragraphs[place].split(' ', 1)[1]}"
        return "\n\n".join(paragraphs).encode()


class Titles:
    def __init__(self, project):
        self.file = project / "data" / "masterplan.yaml"
        self.lines = self.file.read_text("utf-8").splitlines()
        self.places = [place for place, line in enumerate(self.lines) if line.startswith("    judul:")]

    def edit(self, number, word):
        self.lines[self.places[number % len(self.places)]] = f"    judul: {word}"
        return ("\n".join(self.lines) + "\n").encode()


def new_words(browser, key, source, number, which):
    """A name that stands nowhere else leads to its page: `which` of those that show it, or the last one."""
    before = browser.generation()
    content = source.edit(number, f"Ujicoba{number}x")
    source.file.write_bytes(content)
    user.wait(lambda: browser.generation() > before, "the state does not come", 20)
    hits = lambda: browser.fetch(f"/api/search/{key}?q=ujicoba{number}x")
    user.wait(lambda: len(hits()) > which, "the new words are not found", 20)
    return sorted(hit[1] for hit in hits())[which]


def measure(browser, count, source, which, page=None):
    """`which` of the pages that show the words, in their order. With `page`, that one is looked at, whatever is changed."""
    key = browser.run("return document.getElementById('document').value")
    times = []
    for number in range(count):
        shown = page if page is not None else new_words(browser, key, source, number, which)
        browser.run("document.querySelectorAll('.page')[arguments[0]].scrollIntoView()", shown)
        user.wait(lambda: browser.run("return document.querySelectorAll('.page')[arguments[0]].dataset.drawn", shown), "the page is not drawn")
        # The desk learns what is looked at.
        time.sleep(0.5)
        browser.run(WATCH, shown)
        before = browser.generation()
        content = source.edit(number, f"Ujian{number}y")
        source.file.write_bytes(content)
        written = time.time() * 1000
        time.sleep(0.6)
        user.wait(lambda: browser.run("return window.seen"), f"no picture of page {shown + 1} comes", 20)
        times.append(browser.run("return window.seen") - written)
        user.wait(lambda: browser.generation() > before, "the state does not come", 20)
    return times


class Colours:
    def __init__(self, project):
        self.file = project / "layout" / "style.xml"
        self.text = self.file.read_text("utf-8")

    def edit(self, number, _):
        return self.text.replace('<style for="h2" ', f'<style for="h2" color="#{number % 250:02X}4060" ', 1).encode()


def uses_workbook(project):
    table = Table(project, True)
    table.file.write_bytes(table.content())
    (project / "data" / "program.csv").unlink()
    settings = project / "naskah.yaml"
    settings.write_text(settings.read_text("utf-8").replace("data/program.csv", "data/program.xlsx"), "utf-8")
    return table


def run(naskah, project, kinds, count):
    if "workbook" in kinds:
        tables = {"workbook": uses_workbook(project)}
    desk = subprocess.Popen([naskah, "serve", project], stdout=subprocess.PIPE, text=True)
    times = {}
    try:
        browser = user.Browser(desk.stdout.readline().strip(), None, logs=False)
        user.wait(lambda: browser.run("return document.querySelectorAll('.page').length > 100"), "no pages come", 30)
        if "workbook" not in kinds:
            tables = {name: Table(project) for name in ("programme", "matrix")}
        sources = {**tables, "text": Chapters(project), "yaml": Titles(project), "layout": Colours(project)}
        which = {"matrix": 2, "text": 0, "yaml": 1}
        for name in kinds:
            # The first edits fill what is kept.
            page = 60 if name == "layout" else None
            measure(browser, 2, sources[name], which.get(name, 1), page)
            times[name] = measure(browser, count, sources[name], which.get(name, 1), page)
        pages = browser.run("return document.querySelectorAll('.page').length")
        browser.driver.quit()
    finally:
        desk.send_signal(2)
        desk.wait(10)
    return times, pages


def told(name, times):
    ordered = sorted(times)
    figures = {"median": statistics.median(times), "p95": ordered[int(len(ordered) * 0.95)], "edits": len(times)}
    print(f"{name:10} median {figures['median']:.0f} ms, 95 % within {figures['p95']:.0f} ms of {len(times)} edits", flush=True)
    return figures


def main():
    options = arguments()
    kinds = options.kind or KINDS
    count = max(2, options.edits // len(kinds))
    folder = Path(tempfile.mkdtemp(prefix="naskah-bench-desk-"))
    figures, all_times = {}, []
    try:
        subprocess.run([sys.executable, CASES, "reference", folder], check=True)
        project = folder / "project"
        for group in ([kind for kind in kinds if kind != "workbook"], [kind for kind in kinds if kind == "workbook"]):
            if not group:
                continue
            times, figures["pages"] = run(options.naskah, project, group, count)
            for name in group:
                figures[name] = told(name, times[name])
                all_times += times[name]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    figures["all"] = told("all", all_times)
    output = ROOT / "build" / "bench-desk-browser.json"
    output.parent.mkdir(exist_ok=True)
    output.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
