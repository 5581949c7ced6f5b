#!/usr/bin/env python3
"""Clicks on values in Chromium and compares what the desk tells of each with the ledger that `naskah compile --ledger` writes of the
same project: another program's account of which value stands where.

    clicks.py NASKAH PROJECT [COUNT [SEED]]

Points are drawn at random within the boxes of the ledger, of all documents. Where boxes of two lines overlap, a point has two values,
and either is right. Fails below 995 right ones of 1000.
"""

import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "CommandTests" / "Browser"))
from desk import Browser, wait  # noqa: E402

LEAST = 0.995
# In points. The ledger has one box for all lines of a value on a page, in which other values may stand beside its first line: values of one line.
TALLEST = 15.5
# A mouse knows whole pixels.
NARROWEST = 4

CLICK = """
const frame = document.querySelectorAll('.page')[arguments[0]], done = arguments[arguments.length - 1];
frame.scrollIntoView({ block: 'center' });
document.getElementById('place').replaceChildren();
requestAnimationFrame(() => {
  const box = frame.getBoundingClientRect(), width = arguments[3];
  const target = { bubbles: true, clientX: box.left + arguments[1] * box.width / width, clientY: box.top + arguments[2] * box.width / width };
  new MutationObserver((_, observer) => {
    const facts = document.querySelector('#place dl');
    if (!facts && !document.querySelector('#place p')) return;
    observer.disconnect();
    done([...document.querySelectorAll('#place dt')].map(name => [name.textContent, name.nextElementSibling.innerText]));
  }).observe(document.getElementById('place'), { childList: true });
  frame.dispatchEvent(new MouseEvent('click', target));
});"""


def values(naskah, project):
    """(document, page, box, place of the data, value) of every value that the ledger has placed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.json"
        run = subprocess.run([naskah, "compile", project, "--ledger", path, "--quiet", "--output", folder], capture_output=True, text=True)
        if not path.exists():
            raise SystemExit(f"clicks.py: no ledger: {run.stdout[-500:]}{run.stderr[-500:]}")
        ledger = json.loads(path.read_text("utf-8"))
    found = []
    for document in ledger["documents"]:
        for value in document["values"]:
            data = value.get("data")
            for box in value.get("on", []):
                if data:
                    found.append((document["document"], box["page"] - 1, box, f"{data['file']}:{data['line']}:{data['column']}", value["value"]))
    return found


def at(placed, document, page, x, y):
    """The places of all values that the ledger has at a point."""
    return {place for key, number, box, place, _ in placed if (key, number) == (document, page)
            and -0.05 <= x - box["x"] <= box["width"] + 0.05 and -0.05 <= y - box["y"] <= box["height"] + 0.05}


def main():
    naskah, project = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    count, seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1000, int(sys.argv[4]) if len(sys.argv) > 4 else 1
    folder = Path(tempfile.mkdtemp(prefix="naskah-clicks-"))
    copy = folder / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("build", "baseline"))
    process = browser = None
    try:
        placed = values(naskah, copy)
        process = subprocess.Popen([naskah, "serve", copy], stdout=subprocess.PIPE, text=True)
        browser = Browser(process.stdout.readline().strip(), None)
        wait(lambda: browser.all(".page"), "no page is there", 120)
        wait(lambda: all(document["pages"] for document in browser.fetch("/api/state")["documents"]), "not all documents are there", 300)
        state = browser.fetch("/api/state")
        sizes = {document["key"]: [page[0] for page in document["pages"]] for document in state["documents"]}
        dice = random.Random(seed)
        lines = [value for value in placed if value[2]["width"] > NARROWEST and 1 < value[2]["height"] < TALLEST]
        chosen = sorted((dice.choice(lines) for _ in range(count)), key=lambda value: value[0])
        browser.driver.set_script_timeout(60)
        right, wrong, shown = 0, [], None
        for document, page, box, place, value in chosen:
            if document != shown:
                browser.run("""const choice = document.getElementById('document'); choice.value = arguments[0];
                    choice.dispatchEvent(new Event('change'));""", document)
                wait(lambda: len(browser.driver.find_elements("css selector", ".page")) == len(sizes[document]), "the document does not open")
                shown = document
            x, y = box["x"] + dice.uniform(0.1, 0.9) * box["width"], box["y"] + dice.uniform(0.1, 0.9) * box["height"]
            told = dict(browser.driver.execute_async_script(CLICK, page, x, y, sizes[document][page]))
            if at(placed, document, page, x, y) & set(told.values()):
                right += 1
            else:
                wrong.append((document, page + 1, round(x), round(y), place, value[:40], told))
        print(f"clicks: {right} of {count} tell the place that the ledger has, on {len({(v[0], v[1]) for v in chosen})} pages; seed {seed}")
        for each in wrong[:10]:
            print("  wrong:", each)
        return 0 if right >= LEAST * count else 1
    finally:
        if browser:
            browser.driver.quit()
        if process:
            process.send_signal(2)
            process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
