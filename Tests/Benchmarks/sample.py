"""The masterplan sample, repeated until it has about 300 pages: programmes with new ids, chapters with new ids and the same text."""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import words

SAMPLE = Path(__file__).parents[2] / "Samples" / "solok-selatan"
PAGES = 300


def project(folder, naskah):
    """The repeated project. Its size is found from the pages of one and of two repetitions."""
    pages = [repeated(folder / f"times-{times}", times, naskah) for times in (1, 2)]
    times = 1 + round((PAGES - pages[0]) / (pages[1] - pages[0]))
    for _ in range(3):
        target = folder / f"times-{times}"
        count = repeated(target, times, naskah)
        if abs(count - PAGES) <= PAGES / 10:
            return target
        times += 1 if count < PAGES else -1
    raise SystemExit(f"sample: {count} pages for {times} repetitions")


def repeated(folder, times, naskah):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("build"))
    repeat_programmes(folder / "data" / "program.csv", times)
    plan = folder / "data" / "masterplan.yaml"
    plan.write_text(repeat_chapters(plan.read_text("utf-8"), times), "utf-8")
    subprocess.run([naskah, "compile", folder, "--only", "masterplan", "-o", folder / "build"], check=True, capture_output=True)
    return words.pages(folder / "build" / "masterplan.pdf")


def repeat_programmes(path, times):
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for index in range(times):
            writer.writerows([row[0] + (f"-{index + 1}" if index else ""), *row[1:]] for row in rows)


def repeat_chapters(text, times):
    """The chapters once more, with other ids and without their roles: matrices and road map are not repeated."""
    begin = re.search(r"^bab:\n", text, re.M).end()
    end = begin + re.search(r"^\S", text[begin:], re.M).start()
    chapters = text[begin:end]
    plain = re.sub(r"^ +peran:.*\n", "", chapters, flags=re.M)
    copies = (re.sub(r"(- id: \S+)", rf"\1-{index + 1}", plain) for index in range(1, times))
    return text[:end] + "".join(copies) + text[end:]
