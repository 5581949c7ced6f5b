#!/usr/bin/env python3
"""Measures the desk as somebody sees it who reads a page of the reference book (about 300 pages) in Chromium while a name on it is corrected in
the table: from the end of writing the file to the new picture on the page, by the clock of the browser. Each edit is of another row and page.

Goal: a median of 100 ms, 95 % within 250 ms. Needs Debian's chromium-driver and python3-selenium.
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
import desk as user  # noqa: E402

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
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build" / "release" / "naskah", help="the executable to measure")
    return parser.parse_args()


def measure(browser, table, count, which):
    """`which` of the pages that show a name, in their order: 1 is that of its programme, 2 that of the matrix of all."""
    text = table.read_text("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    heads, rows = rows[0], [row for row in rows[1:] if row]
    name = heads.index("nama")
    key = browser.run("return document.getElementById('document').value")
    def write(row, words):
        row[name] = words
        changed = io.StringIO()
        csv.writer(changed, lineterminator="\n").writerows([heads, *rows])
        before = browser.generation()
        table.write_text(changed.getvalue(), "utf-8")
        return time.time() * 1000, before

    times = []
    for number in range(count):
        row = rows[(1 + number * 37) % len(rows)]
        # A name that stands nowhere else leads to its page.
        _, before = write(row, f"Ujicoba{number}x")
        user.wait(lambda: browser.generation() > before, "the state does not come")
        # It stands in the contents list, above its table and in the matrix.
        user.wait(lambda: len(browser.fetch(f"/api/search/{key}?q=ujicoba{number}x")) >= 3, "the new name is not found")
        page = sorted(hit[1] for hit in browser.fetch(f"/api/search/{key}?q=ujicoba{number}x"))[which]
        browser.run("document.querySelectorAll('.page')[arguments[0]].scrollIntoView()", page)
        user.wait(lambda: browser.run("return document.querySelectorAll('.page')[arguments[0]].dataset.drawn", page), "the page is not drawn")
        # The desk learns what is looked at.
        time.sleep(0.5)
        browser.run(WATCH, page)
        written, before = write(row, f"Ujian{number}y")
        time.sleep(0.6)
        user.wait(lambda: browser.run("return window.seen"), f"no picture of page {page + 1} comes")
        times.append(browser.run("return window.seen") - written)
        user.wait(lambda: browser.generation() > before, "the state does not come")
    table.write_text(text, "utf-8")
    return times


def main():
    options = arguments()
    folder = Path(tempfile.mkdtemp(prefix="naskah-bench-desk-"))
    try:
        subprocess.run([sys.executable, CASES, "reference", folder], check=True)
        project = folder / "project"
        desk = subprocess.Popen([options.naskah, "serve", project], stdout=subprocess.PIPE, text=True)
        try:
            browser = user.Browser(desk.stdout.readline().strip(), None, logs=False)
            user.wait(lambda: browser.run("return document.querySelectorAll('.page').length > 100"), "no pages come", 30)
            table, times = project / "data" / "program.csv", {}
            measure(browser, table, 3, 1)
            for name, which in (("programme", 1), ("matrix", 2)):
                times[name] = sorted(measure(browser, table, options.edits // 2, which))
            pages = browser.run("return document.querySelectorAll('.page').length")
            browser.driver.quit()
        finally:
            desk.send_signal(2)
            desk.wait(10)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    figures = {"pages": pages, "edits": options.edits}
    for name, all_times in times.items():
        figures[name] = {"median": statistics.median(all_times), "p95": all_times[int(len(all_times) * 0.95)]}
        print(f"{name:10} median {figures[name]['median']:.0f} ms, 95 % within {figures[name]['p95']:.0f} ms of {len(all_times)} edits")
    output = ROOT / "build" / "bench-desk-browser.json"
    output.parent.mkdir(exist_ok=True)
    output.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
