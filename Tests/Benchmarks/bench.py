#!/usr/bin/env python3
"""Measures Naskah beside Typst and WeasyPrint on the same words. See README.md in this folder."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import batch
import cases
import environment
import ministry_run
import report
import targets
import tools
import words

ROOT = Path(__file__).parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case", action="append", choices=[*cases.NAMES, "ministry"], help="only this case; may be given several times")
    parser.add_argument("--runs", type=int, help="runs of each tool and case")
    parser.add_argument("--tools", action="append", choices=tools.NAMES, help="only this tool; may be given several times")
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build" / "release" / "naskah", help="the executable to measure")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "bench.json")
    parser.add_argument("--stages", action="store_true", help="print what each stage of Naskah costs, instead of comparing")
    parser.add_argument("--keep", type=Path, help="folder for sources and PDFs, which are then kept")
    parser.add_argument("--regencies", type=int, help="of the case ministry, which runs only when it is asked for")
    parser.add_argument("--without-one-core", action="store_true", help="of the case ministry: not also on one core")
    return parser.parse_args()


def measure(case, names, folder, options):
    """Runs the tools of a case in turn, so that a busy moment of the machine meets all of them."""
    jobs = cases.prepare(case, names, folder, options)
    for index in range(options.runs or cases.RUNS[case]):
        for job in jobs:
            if options.runs or index < cases.SLOW.get((case, job.tool), index + 1):
                job.run()
    for job in jobs:
        job.pages = batch.pages(job) if case == "batch" else words.pages(job.pdf)
    return jobs


def check(case, jobs, folder):
    """Faults that make a comparison worthless: other page counts, words that are not there."""
    faults = []
    source = folder / "words.txt"
    for job in jobs if source.exists() else []:
        if job.tool == "floor":
            continue
        output = subprocess.run([sys.executable, words.__file__, source, job.pdf], capture_output=True, text=True, check=True).stdout
        lost = json.loads(output)
        if lost:
            faults.append(f"{case}: {job.tool} lost {sum(lost.values())} words: {' '.join(list(lost)[:12])}")
    counts = {job.tool: job.pages for job in jobs}
    if max(counts.values()) > 1.1 * min(counts.values()):
        faults.append(f"{case}: page counts differ by more than 10 %: {counts}")
    return faults


def show_stages(case, folder, options):
    job, *_ = cases.prepare(case, ["naskah"], folder, options)
    project, document = job.command[2], job.command[4]
    output = subprocess.run([options.naskah, "measure", project, "--only", document, "--quiet"], capture_output=True, text=True, check=True)
    report.show_stages(case, json.loads(output.stdout))


def main():
    options = arguments()
    if options.stages:
        return stages(options)
    if options.case == ["ministry"]:
        report.save(ministry_run.main(options), options.output)
        return 0
    chosen = {case: cases.selected_tools(case, options.tools) for case in [case for case in options.case or cases.NAMES if case != "ministry"]}
    if not options.naskah.exists():
        raise SystemExit(f"{options.naskah} is missing: make release")
    peers = {tool for names in chosen.values() for tool in names if tool in environment.PACKAGES}
    options.python = environment.python(ROOT / "build" / "bench-environment", sorted(peers)) if peers else None
    rows, faults = [], []
    for case, names in chosen.items():
        folder = (options.keep.resolve() if options.keep else Path(tempfile.mkdtemp(prefix="naskah-bench-"))) / case
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            jobs = measure(case, names, folder, options)
            faults += check(case, jobs, folder)
        finally:
            if not options.keep:
                shutil.rmtree(folder.parent)
        report.show(jobs)
        rows += report.rows(jobs)
    report.show_growth(rows)
    targets.show(rows)
    report.save(rows, options.output)
    for fault in faults:
        print("fault:", fault, file=sys.stderr)
    return 1 if faults else 0


def stages(options):
    for case in options.case or ["sample", "reference"]:
        with tempfile.TemporaryDirectory(prefix="naskah-bench-") as folder:
            show_stages(case, Path(folder), options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
