#!/usr/bin/env python3
"""Two people in one project, each with a browser: they see each other's edits, and no edit is lost.

    two.py NASKAH PROJECT [ROUNDS]

The project is copied. Both change cells at the same time, of different rows and of the same one. What a browser was told is saved has to
stand in the file in the end, or to have been changed by an edit that came later; what was refused must not. Each browser ends with the
pages of the last edit.
"""

import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "CommandTests" / "Browser"))
from desk import Browser, check, wait  # noqa: E402

# What a click, a word and the button do, without the time that a person takes: the place is asked for, then the value is sent.
EDIT = """
const done = arguments[arguments.length - 1], [file, row, column, text] = arguments;
fetch(`/api/table?file=${encodeURIComponent(file)}`).then(answer => answer.json()).then(table =>
  fetch('/api/cells', { method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file, version: table.version, cells: [{ row, column, text }] }) })).then(answer => done(answer.status), error => done(`${error}`));"""


def edit(browser, file, row, column, text):
    return browser.driver.execute_async_script(EDIT, file, row, column, text)


def together(browsers, edits):
    """Begins an edit in each browser before any answer is looked at."""
    begin = EDIT.replace("const done = arguments[arguments.length - 1], ", "window.saved = null; const done = answer => { window.saved = answer; }, ")
    for browser, each in zip(browsers, edits):
        browser.run(begin, *each)
    return [wait(lambda browser=browser: browser.run("return window.saved"), "no answer comes") for browser in browsers]


def main():
    naskah, rounds = Path(sys.argv[1]).resolve(), int(sys.argv[3]) if len(sys.argv) > 3 else 15
    folder = Path(tempfile.mkdtemp(prefix="naskah-two-"))
    project = folder / "project"
    shutil.copytree(sys.argv[2], project, ignore=shutil.ignore_patterns("build", "baseline"))
    path, file = project / "data/opd.csv", "data/opd.csv"
    process = subprocess.Popen([naskah, "serve", project], stdout=subprocess.PIPE, text=True)
    browsers = []
    try:
        address = process.stdout.readline().strip()
        browsers = [Browser(address, None) for _ in range(2)]
        for browser in browsers:
            wait(lambda: browser.all(".page img"), "no page is drawn")
        column, saved, refused = 1, 0, 0
        for number in range(rounds):
            rows = list(csv.reader(path.open()))
            # The same row every third time.
            first = 1 + number % (len(rows) - 1)
            second = first if number % 3 == 0 else 1 + (first % (len(rows) - 1))
            texts = [f"Dinas Kiri {number}", f"Dinas Kanan {number}"]
            before = browsers[0].generation()
            answers = together(browsers, [(file, row, column, text) for row, text in zip((first, second), texts)])
            check(all(answer in (200, 409) for answer in answers) and 200 in answers, f"the answers are {answers}")
            now = [row[column] for row in csv.reader(path.open())]
            for row, text, answer in zip((first, second), texts, answers):
                overwritten = first == second and answers == [200, 200] and now[row] in texts
                check((now[row] == text or overwritten) == (answer == 200) or overwritten, f"{text}: {answer}, but the file has {now[row]}")
                saved, refused = saved + (answer == 200), refused + (answer == 409)
            for browser in browsers:
                wait(lambda: browser.generation() > before, "an edit of the other is not seen")
        def same():
            states = [browser.fetch("/api/state") for browser in browsers]
            shown = {browser.generation() for browser in browsers} | {state["generation"] for state in states}
            return len(shown) == 1 and states[0]["isComplete"] and json.dumps(states[0]) == json.dumps(states[1]) and states
        # Two edits may be two changes: what is shown is looked at when all of it is there.
        states = wait(same, "the browsers have different pages")
        last = [row[column] for row in csv.reader(path.open())]
        hits = browsers[1].fetch(f"/api/search/{states[1]['documents'][0]['key']}?q={last[first].split()[-1]}")
        check(hits is not None, "the last edit cannot be searched for")
        # Each takes back what is their own; what the other has done since stays.
        former = [row[column] for row in csv.reader(path.open())]
        check(edit(browsers[0], file, 1, column, "Dinas Kiri Terakhir") == 200, "the last edit is refused")
        check(edit(browsers[1], file, 2, column, "Dinas Kanan Terakhir") == 200, "the last edit of the other is refused")
        browsers[0].run("fetch('/api/undo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })")
        wait(lambda: [row[column] for row in csv.reader(path.open())][1] == former[1], "nobody can take an edit back")
        check([row[column] for row in csv.reader(path.open())][2] == "Dinas Kanan Terakhir", "somebody else's edit is taken back")
        print(f"two browsers: {saved} edits saved, {refused} refused because the file had changed, none lost")
    finally:
        for browser in browsers:
            browser.driver.quit()
        process.send_signal(2)
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
