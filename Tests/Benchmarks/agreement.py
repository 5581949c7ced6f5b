#!/usr/bin/env python3
"""Measures the comparison of planning documents: programmes without codes and with misspelt names beside as many of the RPJMD, which is the
slowest way to find counterparts. Prints processor time beside that of the same project without the RPJMD (the floor), and what ten times
the size costs. Goal: 3,000 beside 3,000 in less than a second, ten times the size in about ten times the time.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORDS = "pembangunan peningkatan penataan layanan kesehatan pendidikan pasar jalan desa digital informasi ekonomi wisata air".split()


def name(number):
    return "Program " + " ".join(WORDS[number // len(WORDS) ** power % len(WORDS)] for power in range(4)) + f" {number}"


def project(folder, count, compared):
    (folder / "data").mkdir(parents=True)
    lines = ["judul: Contoh", "data: { dimensi: data/dimensi.csv, program: data/program.csv }", "dokumen: {}"]
    if compared:
        lines.append("acuan: { rpjmd: data/rpjmd.csv }")
        rows = (f"{name(number).replace('Program', 'Progam')}\n" for number in range(count))
        (folder / "data/rpjmd.csv").write_text("nama\n" + "".join(rows))
    (folder / "naskah.yaml").write_text("\n".join(lines) + "\n")
    (folder / "data/dimensi.csv").write_text("id,nomor,nama\ngovernance,1,Smart Governance\n")
    (folder / "data/program.csv").write_text(
        "id,dimensi,nama,jangka\n" + "".join(f"p{number},governance,{name(number)},pendek\n" for number in range(count)))


def seconds(naskah, count, compared):
    with tempfile.TemporaryDirectory() as folder:
        project(Path(folder) / "p", count, compared)
        before = os.times()
        done = subprocess.run([naskah, "check", Path(folder) / "p"], capture_output=True, text=True)
        after = os.times()
        if done.returncode not in (0, 1):
            sys.exit(f"agreement.py: code {done.returncode}\n{done.stderr[-500:]}")
        return after.children_user - before.children_user + after.children_system - before.children_system


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build/release/naskah", help="the executable to measure")
    naskah = parser.parse_args().naskah
    last = None
    for count in (300, 3000, 30000):
        floor, time = seconds(naskah, count, False), seconds(naskah, count, True)
        growth = "" if last is None else f", {time / last:.1f} times that of a tenth"
        print(f"agreement, {count} beside {count}: {time:.2f} s, {time / floor:.1f} times the same without comparing{growth}")
        last = time


main()
