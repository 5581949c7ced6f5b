#!/usr/bin/env python3
"""Measures `naskah review` beside what the page pictures alone cost elsewhere: `pdftoppm -r 60` of the same document, in the same run.

The reference book of about 300 pages is approved; then the colour of its text changes, so that every page has to be drawn, compared
with its approved picture, and written into the report. Besides, a review without changes beside `naskah check`.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEASURE = Path(__file__).with_name("measure.py")
CASES = Path(__file__).with_name("cases.py")
# At most this many times the time of pdftoppm, for pages that all differ.
LIMIT = 1.5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build" / "release" / "naskah", help="the executable to measure")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "bench-review.json")
    return parser.parse_args()


def measured(command, accepted=(0,)):
    """Seconds, and seconds of processor time."""
    output = subprocess.run([sys.executable, MEASURE, *map(str, command)], capture_output=True, text=True, check=True).stdout
    seconds, processor, _, status = output.split()
    if int(status) not in accepted:
        raise SystemExit(f"{command}: exit code {status}")
    return float(seconds), float(processor)


def prepare(folder, naskah):
    """A project whose pages are approved and one where all of them have changed."""
    subprocess.run([sys.executable, CASES, "reference", folder], check=True)
    project, changed = folder / "project", folder / "changed"
    subprocess.run([naskah, "compile", project, "--quiet"], check=True)
    subprocess.run([naskah, "approve", project, "--quiet"], check=True)
    shutil.copytree(project, changed)
    layout = changed / "layout" / "reference.xml"
    text = layout.read_text("utf-8")
    layout.write_text(text.replace("<layout", '<layout color="#102040"', 1), "utf-8")
    return project, changed


def main():
    options = arguments()
    naskah = shutil.which(options.naskah) or options.naskah
    folder = Path(tempfile.mkdtemp(prefix="naskah-bench-review-"))
    times = {"pdftoppm": [], "review, all changed": [], "review, none changed": [], "check": []}
    try:
        project, changed = prepare(folder, naskah)
        pdf = next((project / "build").glob("*.pdf"))
        (folder / "pictures").mkdir()
        for _ in range(options.runs):
            times["pdftoppm"].append(measured([shutil.which("pdftoppm"), "-r", "60", pdf, folder / "pictures" / "page"]))
            times["review, all changed"].append(measured([naskah, "review", changed, "--quiet"], accepted=(5,)))
            times["review, none changed"].append(measured([naskah, "review", project, "--quiet"]))
            times["check"].append(measured([naskah, "check", project, "--quiet"]))
        pages = len(list((folder / "pictures").iterdir()))
        report = (changed / "build" / "review.html").read_text("utf-8")
        drawn = report.count('"state":"changed"')
    finally:
        shutil.rmtree(folder)
    rows = [{"case": "review", "tool": name, "seconds": round(statistics.median(time for time, _ in runs), 4),
             "processor": round(statistics.median(time for _, time in runs), 4), "pages": pages} for name, runs in times.items()]
    seconds = {row["tool"]: row["seconds"] for row in rows}
    for row in rows:
        print(f"review     {row['tool']:20} {pages:5} pages {row['seconds']:8.3f} s (processor {row['processor']:.3f} s)")
    ratio = seconds["review, all changed"] / seconds["pdftoppm"]
    unchanged = seconds["review, none changed"] / seconds["check"]
    print(f"review     all changed against pdftoppm -r 60: time {ratio:.2f} (aim: at most {LIMIT}); none changed against check: time {unchanged:.2f}")
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    if drawn != pages:
        print(f"fault: {drawn} of {pages} pages were drawn", file=sys.stderr)
        return 1
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
