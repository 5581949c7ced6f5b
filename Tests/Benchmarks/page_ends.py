#!/usr/bin/env python3
"""What a wider window would bring where ends of pages are chosen together: python3 Tests/Benchmarks/page_ends.py NASKAH

For each book of the samples the cost of all its page ends: with every page ending by itself, as documents are made, and with narrower and wider
windows that may try as much as they like, up to the whole chapter.
"""
import json
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BOOKS = [
    ("solok-selatan", "masterplan"), ("kabupaten-contoh", "masterplan"), ("banjar-ekspose", "masterplan"),
    ("kabupaten-contoh", "analisis"), ("hulu-sungai-selatan", "analisis"),
]
WINDOWS = [("each by itself", ["--window", "0"]), ("as documents are made", [])] + [
    (f"{count} pages, all ways", ["--window", str(count)]) for count in (3, 6, 12, 100)]


def main():
    executable = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/naskah").resolve())
    for project, document in BOOKS:
        print(f"{project}/{document}")
        for name, options in WINDOWS:
            begin = time.monotonic()
            done = subprocess.run(
                [executable, "measure", f"Samples/{project}", "--only", document, "--page-ends", *options],
                cwd=ROOT, check=True, capture_output=True, text=True)
            found = json.loads(done.stdout)
            print(f"  {name:24} cost {found['cost']:6}  worst {found['worst']:5}  bad {found['bad']:3}  below 40 % {found['below-40-percent']}  "
                  f"free {found['mean-free'] * 100:4.1f} %  pages {found['pages']:3}  {time.monotonic() - begin:.1f} s")


if __name__ == "__main__":
    main()
