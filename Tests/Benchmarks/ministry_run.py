#!/usr/bin/env python3
"""The case `ministry`: many regencies in one run, on all cores and on one, and once more without changes.

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


def run(command, cores):
    """Seconds, peak memory in MB, exit code."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: os.sched_setaffinity(0, cores))
    _, status, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - begin, usage.ru_maxrss * 1024 / 1e6, os.waitstatus_to_exitcode(status)


def measure(naskah, count, folder, single=True):
    """Rows as bench.py keeps them."""
    ministry.write(count, folder / "data")
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
    add("naskah-again", folder / "hasil", cores, "--resume")
    if single:
        one = add("naskah-one-core", folder / "satu", {min(cores)})
        if (folder / "satu" / "manifest.json").read_bytes() != (folder / "hasil" / "manifest.json").read_bytes():
            sys.exit("ministry: one core and all cores make other files")
        print(f"ministry: {len(cores)} cores are {one / all_cores:.2f} times as fast as one")
    return rows


def main(options):
    if not options.naskah.exists():
        raise SystemExit(f"{options.naskah} is missing: make release")
    folder = options.keep.resolve() / "ministry" if options.keep else Path(tempfile.mkdtemp(prefix="naskah-bench-"))
    try:
        rows = measure(options.naskah.resolve(), options.regencies or REGENCIES, folder, single=not options.without_one_core)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for row in rows:
        print(f"ministry  {row['tool']:16} {row['seconds']:8.2f} s {row['pages'] / row['seconds']:8.0f} pages/s {row['peak_mb']:7.0f} MB "
              f"{row['pages']} pages")
    return rows
