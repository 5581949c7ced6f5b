"""What the runs gave: lines for people, and build/bench.json."""

import json
from statistics import median

LIMITS = {"reference": (0.25, 0.16), "tenfold": (0.2, 0.06), "matrix-2000": (0.25, 0.2), "batch": (0.1, 1)}


def rows(jobs):
    return [{"case": job.case, "tool": job.tool, "seconds": round(median(job.seconds), 4), "peak_mb": round(median(job.peaks), 1) if job.peaks else None,
             "pages": job.pages} for job in jobs]


def show(jobs):
    """One line for each tool of a case; the ratios are to Typst in the same case."""
    results = {job.tool: row for job, row in zip(jobs, rows(jobs))}
    for job in jobs:
        row = results[job.tool]
        line = (f"{job.case:13} {job.tool:11} {row['pages']:5} pages {row['seconds']:9.3f} s {row['pages'] / row['seconds']:8.1f} pages/s "
                f"{row['peak_mb'] or 0:8.1f} MB  ({len(job.seconds)} runs, {min(job.seconds):.3f} to {max(job.seconds):.3f} s, processor {median(job.processor):.3f} s)")
        other = results.get("typst")
        floor = results.get("floor")
        # For small documents the start of the process is more than all drawing.
        if job.tool == "naskah" and floor and row["pages"] >= 100:
            line += f"  against the floor: {row['seconds'] / floor['seconds']:.2f} (aim: at most 2.0)"
        if job.tool not in ("typst", "floor") and other:
            theirs = next(peer for peer in jobs if peer.tool == "typst")
            line += (f"  against Typst: time {row['seconds'] / other['seconds']:.2f}, processor "
                     f"{median(job.processor) / median(theirs.processor):.2f}, memory {row['peak_mb'] / other['peak_mb']:.2f}")
            if job.tool == "naskah" and job.case in LIMITS:
                line += " (aims: time {}, memory {})".format(*LIMITS[job.case])
        print(line, flush=True)


def show_growth(all_rows):
    ours = {row["case"]: row for row in all_rows if row["tool"] == "naskah"}
    if "reference" in ours and "tenfold" in ours:
        small, big = ours["reference"], ours["tenfold"]
        print(f"growth        naskah      {big['pages'] / small['pages']:.1f} times the pages: {big['seconds'] / small['seconds']:.1f} times the time "
              f"(aim: at most 10), {big['peak_mb'] / small['peak_mb']:.1f} times the memory")


    if "matrix-2000" in ours and "matrix-32000" in ours:
        small, big = ours["matrix-2000"], ours["matrix-32000"]
        print(f"growth        naskah      32,000 rows: {(big['peak_mb'] - small['peak_mb']) / (big['pages'] - small['pages']):.3f} MB for each "
              f"added page (aim: at most 0.1), {big['seconds'] / small['seconds']:.1f} times the time of 2,000 rows")


def show_stages(case, seconds):
    """What each stage costs when one thread does all of them, one after the other."""
    total = sum(seconds.values())
    print(f"{case}: {total:.3f} s in one thread")
    for stage, part in seconds.items():
        print(f"  {stage:8} {part:8.3f} s {100 * part / total:5.1f} %")


def save(all_rows, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[\n" + ",\n".join("  " + json.dumps(row) for row in all_rows) + "\n]\n", "utf-8")
