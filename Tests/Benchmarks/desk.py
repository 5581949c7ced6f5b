#!/usr/bin/env python3
"""Measures the desk with the reference book of about 300 pages: from the end of writing a file to the event that brings the new state, and
to the picture of a page that has changed, and to the state in which the whole book is new. Besides, the memory of the server before and after all edits.

With --saves, memory is measured instead: after a tenth of so many saves it must not grow by more than a twentieth.

The browser adds some 25 to 40 ms, which `make browser` tells of a small document. Goal: a median of 100 ms, 95 % within 250 ms.
"""

import argparse
import http.client
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


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--saves", type=int, default=0, help="look at the memory after so many saves")
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build" / "release" / "naskah", help="the executable to measure")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "bench-desk.json")
    return parser.parse_args()


class Desk:
    def __init__(self, naskah, project):
        self.process = subprocess.Popen([naskah, "serve", project], stdout=subprocess.PIPE, text=True)
        address = self.process.stdout.readline().strip()
        self.host = address.split("/")[2]
        answer = self.ask(address.split(self.host)[1])
        self.cookie = answer.getheader("set-cookie").split(";")[0]
        self.events = http.client.HTTPConnection(self.host)
        self.events.request("GET", "/api/events", headers={"Cookie": self.cookie})
        self.stream = self.events.getresponse()
        self.state = self.next_state(lambda state: any(document["pages"] for document in state["documents"]))

    def ask(self, path):
        connection = http.client.HTTPConnection(self.host)
        connection.request("GET", path, headers={"Cookie": getattr(self, "cookie", "")})
        return connection.getresponse()

    def next_state(self, is_right=lambda state: True):
        while True:
            line = self.stream.readline()
            if not line:
                raise SystemExit("desk.py: the stream of events has ended")
            if line.startswith(b"data: "):
                state = json.loads(line[6:])
                if is_right(state):
                    return state

    def memory(self):
        """MiB now, and MiB at most."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return tuple(int(status.split(name)[1].split()[0]) / 1024 for name in ("VmRSS:", "VmHWM:"))

    def close(self):
        self.process.send_signal(2)
        self.process.wait(10)


def edited(rows, number):
    """The table with another name of one programme."""
    changed = list(rows)
    place = 1 + number * 7 % (len(rows) - 2)
    cells = changed[place].split(",", 3)
    cells[2] = f"{cells[2][:20]} {number}"
    changed[place] = ",".join(cells)
    return "\n".join(changed)


def measure(desk, project, count):
    table = project / "data" / "program.csv"
    text = table.read_text("utf-8")
    rows = text.split("\n")
    to_event, to_picture, to_whole = [], [], []
    for number in range(count):
        table.write_text(edited(rows, number), "utf-8")
        begin = time.monotonic()
        # What is looked at comes before the rest: pages may still be those of the last time, but the one that was drawn last is new.
        state = desk.next_state(lambda state: any(page[3] == state["generation"] for page in state["documents"][0]["pages"]) or state["isComplete"])
        to_event.append(time.monotonic() - begin)
        document = state["documents"][0]
        new = [index for index, page in enumerate(document["pages"]) if page[3] == state["generation"]]
        if not new:
            raise SystemExit(f"desk.py: no page has changed; findings: {state.get('findings', [])[:1] or document.get('findings', [])[:1]}")
        picture = desk.ask(f"/api/page/{document['key']}/{new[0]}?r=144&d={document['pages'][new[0]][2]}").read()
        if not picture.startswith(b"\x89PNG"):
            raise SystemExit("desk.py: no picture")
        to_picture.append(time.monotonic() - begin)
        if not state["isComplete"]:
            desk.next_state(lambda state: state["isComplete"])
        to_whole.append(time.monotonic() - begin)
    table.write_text(text, "utf-8")
    desk.next_state(lambda state: state["isComplete"])
    return to_event, to_picture, to_whole


def save(desk, project, count):
    """Memory in MiB after a tenth of the saves, and after all."""
    table = project / "data" / "program.csv"
    rows = table.read_text("utf-8").split("\n")
    first = None
    for number in range(count):
        table.write_text(edited(rows, number), "utf-8")
        desk.next_state(lambda state: state["isComplete"])
        if number == max(1, count // 10):
            first = desk.memory()[0]
        if number % 100 == 0:
            print(f"save {number}: {desk.memory()[0]:.0f} MiB", flush=True)
    return first, desk.memory()[0]


def main():
    options = arguments()
    folder = Path(tempfile.mkdtemp(prefix="naskah-bench-desk-"))
    try:
        subprocess.run([sys.executable, CASES, "reference", folder], check=True)
        project = folder / "project"
        desk = Desk(options.naskah, project)
        try:
            if options.saves:
                first, last = save(desk, project, options.saves)
                print(f"memory   {first:.0f} MiB after {options.saves // 10} saves, {last:.0f} MiB after {options.saves}")
                return 0 if last <= first * 1.05 else 1
            measure(desk, project, 3)
            before = desk.memory()
            to_event, to_picture, to_whole = measure(desk, project, options.edits)
            after, pages = desk.memory(), len(desk.state["documents"][0]["pages"])
        finally:
            desk.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    figures = {"pages": pages, "edits": options.edits}
    for name, times in {"event": to_event, "picture": to_picture, "whole": to_whole}.items():
        ordered = sorted(times)
        figures[name] = {"median": statistics.median(times), "p95": ordered[int(len(ordered) * 0.95)]}
        print(f"{name:8} median {figures[name]['median'] * 1000:.0f} ms, 95 % within {figures[name]['p95'] * 1000:.0f} ms")
    figures["memory_mb"] = {"before": before[0], "after": after[0], "peak": after[1]}
    print(f"memory   {before[0]:.0f} MiB before, {after[0]:.0f} MiB after {options.edits} edits, {after[1]:.0f} MiB at most; {pages} pages")
    options.output.parent.mkdir(exist_ok=True)
    options.output.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
