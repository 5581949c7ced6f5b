"""What PDF/A and PDF/UA may cost: each target beside the figure of this run, from the rows of build/bench.json.

    python3 Tests/Benchmarks/targets.py [build/bench.json]
"""

import json
import sys
from pathlib import Path

TARGETS = [
    ("reference, time to Typst", 0.2, "", lambda of: ratio(of, "reference", "naskah", "typst", "seconds")),
    ("book 2 of a large plan, time to Typst", 0.2, "", lambda of: ratio(of, "plan", "naskah", "typst", "seconds")),
    ("the same, to Typst whose tables repeat only their heads", 0.2, "", lambda of: ratio(of, "plan", "naskah", "typst-once", "seconds")),
    ("reference, memory to Typst", 0.12, "", lambda of: ratio(of, "reference", "naskah", "typst", "peak_mb")),
    ("reference, time to ours without standards", 1.15, "", lambda of: ratio(of, "reference", "naskah", "plain", "seconds")),
    ("tenfold, memory for each added page", 0.03, "MB", lambda of: growth(of)),
    ("one page, time", 25, "ms", lambda of: of["one-page", "naskah"]["seconds"] * 1000),
    ("one page, memory", 30, "MB", lambda of: of["one-page", "naskah"]["peak_mb"]),
    ("60 forms, time to Typst with one compiler kept", 0.35, "", lambda of: ratio(of, "batch", "naskah", "typst-kept", "seconds")),
]


def ratio(of, case, ours, theirs, what):
    return of[case, ours][what] / of[case, theirs][what]


def growth(of):
    small, big = of["reference", "naskah"], of["tenfold", "naskah"]
    return (big["peak_mb"] - small["peak_mb"]) / (big["pages"] - small["pages"])


def judged(rows):
    """(what, figure, limit, unit); the figure is None where a case or a tool did not run."""
    of = {(row["case"], row["tool"]): row for row in rows}
    for what, limit, unit, figure in TARGETS:
        try:
            yield what, figure(of), limit, unit
        except KeyError:
            yield what, None, limit, unit


def show(rows):
    for what, figure, limit, unit in judged(rows):
        if figure is None:
            print(f"target        {what}: not measured (at most {limit} {unit}".rstrip() + ")")
            continue
        verdict = "kept" if figure <= limit else "MISSED"
        print(f"target        {what}: {figure:.3g} {unit}".rstrip() + f" (at most {limit} {unit}".rstrip() + f") {verdict}", flush=True)


if __name__ == "__main__":
    show(json.loads(Path(sys.argv[1] if len(sys.argv) > 1 else "build/bench.json").read_text("utf-8")))
