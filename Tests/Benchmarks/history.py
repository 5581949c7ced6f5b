#!/usr/bin/env python3
"""Compares what `make bench` has measured with the last results that were kept, and keeps them: results.tsv in this folder.

Seconds of different machines, or of two days on one, cannot be compared; ratios to Typst, to the floor (Cairo's calls alone) and to
pdftoppm can, because both sides were measured in turn in one run. Memory and pages are compared as they are.
"""

import argparse
import datetime
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HISTORY = Path(__file__).with_name("results.tsv")
COLUMNS = ["date", "commit", "case", "tool", "seconds", "to_typst", "to_floor", "to_pdftoppm", "to_plain", "peak_mb", "pages"]
PEERS = {"to_typst": "typst", "to_floor": "floor", "to_pdftoppm": "pdftoppm", "to_plain": "plain"}
# More than this is told as a change; the medians of two runs differ by less.
NOISE = 0.03


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true", help="keep the results; those of the same commit are replaced")
    parser.add_argument("--results", type=Path, action="append", help="what was measured, instead of build/bench.json and build/bench-review.json")
    parser.add_argument("--history", type=Path, default=HISTORY)
    return parser.parse_args()


def git(*command):
    return subprocess.run(["git", "-C", ROOT, *command], capture_output=True, text=True).stdout.strip()


def commit():
    """The commit that was measured, with a plus sign where sources have changes that are in no commit."""
    return (git("rev-parse", "--short=10", "HEAD") or "unknown") + ("+" if git("status", "--porcelain", "--", "Sources", "Package.swift") else "")


def measured(paths):
    """Rows of this run with their ratios, as texts. Cases that no peer takes part in are compared with the floor of the reference."""
    raw = [row for path in paths if path.exists() for row in json.loads(path.read_text("utf-8"))]
    seconds = {(row["case"], row["tool"]): row["seconds"] for row in raw}
    date, revision = datetime.date.today().isoformat(), commit()
    rows = []
    for row in raw:
        texts = {"date": date, "commit": revision, "case": row["case"], "tool": row["tool"], "seconds": f"{row['seconds']:.4f}",
                 "pages": str(row["pages"]), "peak_mb": "" if row.get("peak_mb") is None else f"{row['peak_mb']:.1f}"}
        for column, peer in PEERS.items():
            other = seconds.get((row["case"], peer))
            if other is None and peer == "floor" and row["case"] != "review":
                other = seconds.get(("reference", "floor"))
            texts[column] = f"{row['seconds'] / other:.3f}" if other and row["tool"] != peer else ""
        rows.append(texts)
    return rows


def kept(path):
    if not path.exists():
        return []
    lines = path.read_text("utf-8").splitlines()
    return [dict(zip(COLUMNS, line.split("\t"))) for line in lines[1:] if line]


def is_peer(row):
    return row["tool"] in (*PEERS.values(), "typst-lean", "typst-kept", "typst-once", "weasyprint", "check")


def compare(rows, earlier):
    """One line for each case of Naskah: what changed since the last kept results of that case."""
    last = {(row["case"], row["tool"]): row for row in earlier}
    for row in rows:
        before = last.get((row["case"], row["tool"]))
        if is_peer(row):
            continue
        if before is None:
            print(f"history  {row['case']:13} {row['tool']:20} no earlier result")
            continue
        parts = []
        for column, name in [("to_typst", "to Typst"), ("to_floor", "to the floor"), ("to_pdftoppm", "to pdftoppm"), ("peak_mb", "MB")]:
            if row[column] and before[column]:
                change = float(row[column]) / float(before[column]) - 1
                parts.append(f"{name} {before[column]} → {row[column]} ({change:+.1%}{' MORE' if change > NOISE else ''})")
        if row["pages"] != before["pages"]:
            parts.append(f"PAGES {before['pages']} → {row['pages']}")
        print(f"history  {row['case']:13} {row['tool']:20} since {before['commit']} of {before['date']}: " + ", ".join(parts))


def record(rows, earlier, path):
    """Results of the same commit and day are replaced, so that a run that is repeated leaves one."""
    new = {(row["case"], row["tool"]) for row in rows}
    same = {(row["date"], row["commit"]) for row in rows}
    left = [row for row in earlier if not ((row["date"], row["commit"]) in same and (row["case"], row["tool"]) in new)]
    lines = ["\t".join(COLUMNS)] + ["\t".join(row[column] for column in COLUMNS) for row in left + rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main():
    options = arguments()
    rows = measured(options.results or [ROOT / "build" / "bench.json", ROOT / "build" / "bench-review.json"])
    if not rows:
        sys.exit("history: nothing was measured")
    earlier = kept(options.history)
    # A repeated run is compared with what was there before its commit.
    compare(rows, [row for row in earlier if row["commit"] != rows[0]["commit"]] or earlier)
    if options.record:
        record(rows, earlier, options.history)


if __name__ == "__main__":
    main()
