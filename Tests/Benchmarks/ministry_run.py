#!/usr/bin/env python3
"""The case `ministry`: many regencies in one run, on all cores and on one, once more without changes, and an eighth of them for what memory
grows by. At the end each target stands beside the figure of the run.

    bench.py --case ministry [--regencies 514]        8 regencies unless told otherwise
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ministry

REGENCIES = 8
# Of all 514 regencies on two cores: seconds of a run, of one without changes; MB; how many times as fast as one core.
ALL = 514
SECONDS, AGAIN, MEMORY, CORES = 180, 5, 200, 1.8


def run(command, cores):
    """Seconds, peak memory in MB, exit code."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: os.sched_setaffinity(0, cores))
    _, status, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - begin, usage.ru_maxrss * 1024 / 1e6, os.waitstatus_to_exitcode(status)


def measure(naskah, count, folder, single=True):
    """Rows as bench.py keeps them, and what became of the targets."""
    paths = ministry.write(count, folder / "data")
    cores = os.sched_getaffinity(0)
    command = [naskah, "compile", "--projects", folder / "data" / "daftar.txt", "--quiet", "--language", "en"]
    rows = []

    def add(tool, output, allowed, *options):
        seconds, peak, code = run([*command, "-o", output, *options], allowed)
        if code:
            sys.exit(f"ministry: exit code {code}")
        manifest = json.loads((output / "manifest.json").read_text("utf-8"))
        pages = sum(file["pages"] for project in manifest["projects"] for file in project["files"])
        rows.append({"case": "ministry", "tool": tool, "seconds": seconds, "peak_mb": peak, "pages": pages})
        return seconds

    all_cores = add("naskah", folder / "hasil", cores)
    again = add("naskah-again", folder / "hasil", cores, "--resume")
    few = folder / "sedikit.txt"
    few.write_text("".join(f"{path}\n" for path in paths[:max(2, len(paths) // 8)]), "utf-8")
    _, small, _ = run([naskah, "compile", "--projects", few, "--quiet", "-o", folder / "sedikit"], cores)
    ratio = None
    if single:
        one = add("naskah-one-core", folder / "satu", {min(cores)})
        if (folder / "satu" / "manifest.json").read_bytes() != (folder / "hasil" / "manifest.json").read_bytes():
            sys.exit("ministry: one core and all cores make other files")
        ratio = one / all_cores
    return rows, targets(count, rows[0]["peak_mb"], small, all_cores, again, ratio, len(cores))


def targets(count, peak, small, seconds, again, ratio, cores):
    """Lines: what is wanted, and what was measured. Seconds are those of all regencies, in proportion."""
    share = count / ALL
    figures = [(f"{count} regencies on {cores} cores", seconds, "s", SECONDS * share, seconds <= SECONDS * share),
               ("once more without changes", again, "s", AGAIN * share, again <= AGAIN * share),
               ("peak of memory", peak, "MB", MEMORY, peak <= MEMORY),
               ("memory, beside an eighth of the regencies", peak / small, "times", 1.1, peak <= 1.1 * small)]
    if ratio:
        figures.append((f"{cores} cores beside one", ratio, "times as fast", CORES, ratio >= CORES))
    return [f"ministry: {name}: {value:.2f} {unit}, wanted {wanted:.2f}: {'kept' if kept else 'MISSED'}"
            for name, value, unit, wanted, kept in figures]


def main(options):
    if not options.naskah.exists():
        raise SystemExit(f"{options.naskah} is missing: make release")
    folder = options.keep.resolve() / "ministry" if options.keep else Path(tempfile.mkdtemp(prefix="naskah-bench-"))
    try:
        rows, lines = measure(options.naskah.resolve(), options.regencies or REGENCIES, folder, single=not options.without_one_core)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for row in rows:
        print(f"ministry  {row['tool']:16} {row['seconds']:8.2f} s {row['pages'] / row['seconds']:8.0f} pages/s {row['peak_mb']:7.0f} MB "
              f"{row['pages']} pages")
    print("\n".join(lines))
    return rows
