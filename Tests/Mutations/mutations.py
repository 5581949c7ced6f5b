#!/usr/bin/env python3
"""Changes one thing in the data of a sample, a thousand times, and looks whether it is told, printed, or swallowed. See README.md."""

import argparse
import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from changes import REWRITINGS, changes_of  # noqa: E402
from judge import CLASSES, Judge  # noqa: E402
from pages import Pages, squeezed, words_of  # noqa: E402
from workbook import workbook  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]
HANG_SECONDS = 60
# What layouts say themselves.
FIXED_WORDS = {word for path in (REPOSITORY / "Layouts").rglob("*.xml") for word in words_of(path.read_text("utf-8"))}


class Run:
    """One run of `naskah dump` over all documents of a project."""

    def __init__(self, binary, folder):
        environment = {**os.environ, "NASKAH_HOME": os.environ.get("NASKAH_HOME", str(REPOSITORY)), "NASKAH_LANGUAGE": "en"}
        target = folder.parent / (folder.name + ".txt")
        target.unlink(missing_ok=True)
        try:
            done = subprocess.run([binary, "dump", folder.name, "-o", target.name, "--diagnostics", "json"], cwd=folder.parent,
                                  env=environment, capture_output=True, timeout=HANG_SECONDS)
            self.code, output, self.error = done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            self.code, output, self.error = -1, "", f"still running after {HANG_SECONDS} s"
        self.findings = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
        self.pages = Pages(target.read_text("utf-8") if target.exists() else "")

    def prints(self, change):
        """Whether the ledger of the unchanged project has what the change is about; only for the first run of a project."""
        if not change.line or not change.old:
            return bool(change.old)
        lines = {change.line, *change.lines}
        wanted = [squeezed(old) for old in change.old if old.strip()]
        return any(first <= line <= last and any(old in value or value in old for old in wanted)
                   for first, last, value in self.ledger[change.file] for line in lines if value)

    def read_ledger(self, binary, folder):
        environment = {**os.environ, "NASKAH_HOME": os.environ.get("NASKAH_HOME", str(REPOSITORY))}
        target = folder.parent / (folder.name + ".json")
        subprocess.run([binary, "compile", folder.name, "-o", folder.name + "/build", "--ledger", target.name, "--quiet"],
                       cwd=folder.parent, env=environment, capture_output=True, check=True)
        shutil.rmtree(folder / "build")
        self.ledger = defaultdict(list)
        for document in json.loads(target.read_text("utf-8"))["documents"]:
            for value in document["values"]:
                data = value.get("data")
                if data and value.get("on") and value["status"] != "unused":
                    self.ledger[data["file"]].append((data["line"], data["endLine"], squeezed(value["value"])))

    @property
    def crashed(self):
        return self.code < 0 or self.code >= 128 or self.code not in (0, 1, 3, 4)


class Project:
    def __init__(self, folder):
        self.folder = folder
        self.files = {}
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.suffix in (".yaml", ".csv", ".md", ".json", ".bib") and not name.startswith(("baseline/", "build/", "README")):
                self.files[name] = path.read_bytes()
        self.size = sum(map(len, self.files.values()))
        self.fixed_words = FIXED_WORDS
        self.texts = {name: data.decode("utf-8") for name, data in self.files.items()}
        self.squeezed = "\n".join(squeezed(text) for text in self.texts.values())
        self.ids = defaultdict(set)
        for name, text in self.texts.items():
            if name.endswith(".csv"):
                for row in csv.reader(io.StringIO(text)):
                    if row:
                        self.ids[row[0]].update(words_of(" ".join(row)))
                        for cell in row[1:3]:
                            self.ids[cell].update(words_of(" ".join(row)))
            elif name.endswith(".yaml"):
                for item in re.split(r"(?m)^ *- (?=(?:\{ *)?id: )", text)[1:]:
                    self.ids[re.match(r"(?:\{ *)?id: *([\w-]+)", item)[1]].update(words_of(item))

    def words_of_id(self, value):
        """Words that may stand for a reference: those of the row that has this id."""
        return self.ids.get(value, set()) if value else set()

    def count(self, text):
        return self.squeezed.count(text)


def drawn(projects, arguments):
    """The changes of this run: of each file one of each kind and column, of those a random part."""
    dice = random.Random(arguments.seed)
    every = []
    for project in projects:
        for name, data in project.files.items():
            if arguments.file and arguments.file not in name:
                continue
            for change in changes_of(name, data, random.Random(f"{arguments.seed} {project.folder.name} {name}")):
                if arguments.workbooks and (not name.endswith(".csv") or change.kind in REWRITINGS or change.line == 0):
                    continue
                if not arguments.kind or change.kind in arguments.kind.split(","):
                    every.append((project, change))
    dice.shuffle(every)
    # Each kind of change of each column or key once, in the smallest sample that has it; then whatever comes.
    seen, first, later = set(), [], []
    for project, change in sorted(every, key=lambda pair: pair[0].size):
        key = (change.kind, Path(change.file).name, change.subject)
        (later if key in seen else first).append((project, change))
        seen.add(key)
    dice.shuffle(first)
    dice.shuffle(later)
    return (first + later)[:arguments.count], len(every)


def accepted(path):
    """What was judged by hand and is right: rows of sample, file, kind, subject, class, why; '*' for any."""
    if not path.exists():
        return []
    with open(path, encoding="utf-8") as file:
        return [row for row in csv.reader(file, delimiter="\t") if row and not row[0].startswith("#")][1:]


def is_accepted(rows, sample, change, verdict):
    have = (sample, change.file, change.kind, change.subject, verdict)
    return any(all(re.fullmatch(want, value) for want, value in zip(row, have)) for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sample", action="append")
    parser.add_argument("--file", help="only files with this in their names")
    parser.add_argument("--kind", help="only these kinds, separated by commas")
    parser.add_argument("--workbooks", action="store_true", help="tables are changed as workbooks")
    parser.add_argument("--again", type=Path, help="only what these results have not in class a")
    parser.add_argument("--work", type=Path, default=REPOSITORY / "build" / "mutations")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    samples = [path.parent for path in sorted((REPOSITORY / "Samples").glob("*/naskah.yaml"))]
    projects = [Project(folder) for folder in samples if not arguments.sample or folder.name in arguments.sample]
    changes, possible = drawn(projects, arguments)
    if arguments.again:
        with open(arguments.again, encoding="utf-8") as file:
            told = {(r["sample"], r["file"], r["line"], r["kind"], r["subject"]) for r in csv.DictReader(file, delimiter="\t")
                    if r["class"] == "a"}
        changes = [(p, c) for p, c in changes if (p.folder.name, c.file, str(c.line), c.kind, c.subject) not in told]
    arguments.work.mkdir(parents=True, exist_ok=True)
    folders, lock = threading.local(), threading.Lock()
    number, copied = iter(range(1000)), set()

    def first_folder(project):
        folder = arguments.work / "first" / project.folder.name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(project.folder, folder, ignore=shutil.ignore_patterns("baseline", "build"))
        return folder

    def folder_of(project):
        if not hasattr(folders, "path"):
            folders.path = arguments.work / f"worker-{next(number)}"
        folder = folders.path / project.folder.name
        if folder not in copied:
            copied.add(folder)
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(project.folder, folder, ignore=shutil.ignore_patterns("baseline", "build"))
        return folder

    def with_change(project, folder, file, data):
        """The project with one file changed; of a table as a workbook, the table is not there."""
        if not arguments.workbooks:
            (folder / file).write_bytes(data)
            return Run(binary, folder)
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"))))
        book = Path(file).with_suffix(".xlsx")
        (folder / book).write_bytes(workbook(rows, book.stem))
        (folder / file).unlink()
        named = project.texts["naskah.yaml"].replace(file, book.as_posix())
        (folder / "naskah.yaml").write_text(named, encoding="utf-8")
        try:
            return Run(binary, folder)
        finally:
            (folder / book).unlink()
            (folder / "naskah.yaml").write_bytes(project.files["naskah.yaml"])

    def judge_of(project, file):
        """Compared is with the same file as a workbook."""
        if not arguments.workbooks:
            return judges[project.folder.name]
        with lock:
            if (project, file) not in judges:
                folder = first_folder(project)
                run = with_change(project, folder, file, project.files[file])
                if run.code != 0:
                    print(f"{project.folder.name}/{file} as a workbook: code {run.code} {run.findings[:2]}")
                run.ledger = judges[project.folder.name].base.ledger
                judges[project, file] = Judge(project, run)
            return judges[project, file]

    def try_one(pair):
        project, change = pair
        judge = judge_of(project, change.file)
        folder = folder_of(project)
        try:
            verdict, shown = judge.judge(change, with_change(project, folder, change.file, change.data))
        finally:
            (folder / change.file).write_bytes(project.files[change.file])
        return project, change, verdict, shown

    judges = {}
    with ThreadPoolExecutor(arguments.jobs) as pool:
        wanted = {project.folder.name: project for project, _ in changes}
        for name, run in zip(wanted, map(lambda p: Run(binary, first_folder(p)), wanted.values())):
            if run.code != 0:
                sys.exit(f"{name} as it is: code {run.code} {run.error}")
            run.read_ledger(binary, arguments.work / "first" / name)
            judges[name] = Judge(wanted[name], run)
        known = accepted(Path(__file__).parent / "accepted.tsv")
        counts, open_ones = Counter(), 0
        with open(arguments.work / "results.tsv", "w", encoding="utf-8") as file:
            out = csv.writer(file, delimiter="\t", lineterminator="\n")
            out.writerow("class judged sample file line kind subject old new shown".split())
            for done, (project, change, verdict, shown) in enumerate(pool.map(try_one, changes)):
                judged = verdict in "defg" and is_accepted(known, project.folder.name, change, verdict)
                counts[verdict + ("+" if judged else "")] += 1
                row = [verdict, "right" if judged else "", project.folder.name, change.file, change.line, change.kind, change.subject,
                       " | ".join(change.old)[:100], " | ".join(change.new)[:100], shown[:500]]
                out.writerow([str(cell).replace("\n", " ").replace("\t", " ") for cell in row])
                file.flush()
                if verdict in "defg" and not judged:
                    open_ones += 1
                    print(f"{verdict} {project.folder.name}/{change.file}:{change.line} {change.kind} {change.subject}: "
                          f"{' | '.join(change.old)[:60]!r} -> {' | '.join(change.new)[:60]!r} {shown[:160]}", flush=True)
    print(f"{len(changes)} of {possible} changes, seed {arguments.seed}")
    for letter, meaning in CLASSES.items():
        right = counts[letter + "+"]
        print(f"  {letter}  {counts[letter] + right:5}  {meaning}" + (f" ({right} judged right)" if right else ""))
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.exit(main())
