"""Judges PDFs with page-validation and outloud; see .ci/validate."""

import collections
import json
import pathlib
import sys

import outloud
import page
from outloud.rules import tables
from outloud.rules._common import element_text

PROFILES = ("2a", "ua1")


# What the title of a table gets where it stands again: it is read once.
CONTINUED = " (lanjutan)"


def row_widths(grid):
    """Columns of each row with the cells that reach into it. outloud 0.2.1 forgets those that end in the row and stand to the right of
    its own last cell."""
    widths, covered = [], {}
    for row in grid.rows:
        taken = {column for column, rows in covered.items() if rows > 0}
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            for place in range(column, column + cell.colspan):
                taken.add(place)
                covered[place] = cell.rowspan
            column += cell.colspan
        widths.append(len(taken))
        covered = {column: rows - 1 for column, rows in covered.items() if rows > 1}
    return widths


tables.Grid.row_widths = row_widths


def is_repetition(path, finding):
    """Whether what is said to be lost is the title or the head of a table that stands above its next page again: all of its words are
    in titles and heads that are read."""
    if finding.rule != "TAG-002":
        return False
    document = outloud.Document(str(path))
    read = {w for kind in ("Caption", "TH") for e in document.elements_of(kind) for w in element_text(document, e).split()}
    words, last = finding.evidence.replace(";", "").split(), []
    if words and words[-1].endswith(("…", "-", "\u00ad")):
        # The judge cuts long evidence, and its line may end within a word: the last word is the beginning of one.
        last = [words.pop().rstrip("…-\u00ad")]
    known = read | set(CONTINUED.split())
    return set(words) <= known and all(any(w.startswith(part) for w in known) for part in last)


def has_heads_in_their_places(path, finding):
    """Whether more heads than data are what a table says of itself: each row has a head in its first column, besides those of the
    columns; or a row says over several columns why it has no figures. Random tables have heads of any number, in THead or at the
    beginning of a row."""
    if finding.rule != "TBL-010" or "header rows" in finding.message:
        return False
    document = outloud.Document(str(path))
    suspects = [g for g in tables.grids(document) if counts(g) in finding.message]
    widest = 2 if not is_random(path) else max((len(row) for g in suspects for row in g.rows), default=0)
    if suspects and all(is_filled_by_spans(g) or is_matrix(g) for g in suspects):
        return True
    return bool(suspects) and all(
        len(row) <= widest and all(c.scope for c in row if c.kind == "TH") for g in suspects for row in g.rows
    )


def counts(grid):
    heads = sum(c.kind == "TH" for c in grid.cells)
    return f"{heads} header cells against {len(grid.cells) - heads} data cells"


def is_matrix(grid):
    """Whether a row of heads stands above rows of a head and data each, as wide as that."""
    rows = [list(row) for row in grid.rows]
    return (
        len(rows) > 1
        and len(set(row_widths(grid))) == 1
        and all(c.kind == "TH" and c.scope for c in rows[0])
        and all(row[0].kind == "TH" and row[0].scope and all(c.kind == "TD" for c in row[1:]) for row in rows[1:])
    )


def is_filled_by_spans(grid):
    """Whether all rows are as wide as the one row of heads, some of them by cells over several columns."""
    heads = [c for c in grid.cells if c.kind == "TH"]
    return (
        len(set(row_widths(grid))) == 1
        and len(heads) == row_widths(grid)[0]
        and all(c.scope for c in heads)
        and any(c.colspan > 1 for c in grid.cells if c.kind == "TD")
    )


# What naskah has told the author: only a person can mend it.
TOLD = {"layout.heading-skipped": {"HDG-001", "HDG-002", "PDFUA1-HEADING-NESTING-001"}}


def told(path):
    """Rules that a file may break because naskah has said so when it was made: its findings stand beside it."""
    findings = path.with_suffix(".json")
    lines = findings.read_text().splitlines() if findings.exists() else []
    ids = {json.loads(line)["id"] for line in lines if line.startswith("{")}
    return set().union(*(rules for id, rules in TOLD.items() if id in ids))


def is_random(path):
    """Whether the file is one of `make random`, which keeps what was told of it beside it."""
    return path.with_suffix(".json").exists()


def is_running_head(finding):
    """Random documents have heads and feet as long as prose."""
    return finding.rule == "TAG-002" and any(word in finding.evidence for word in ("kepala kepala", "kaki kaki"))


def pdfs(names):
    for name in names:
        path = pathlib.Path(name)
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def complaints(path):
    """(rule, what it says) of every error in a file."""
    allowed = told(path)
    for profile in PROFILES:
        report = page.validate_pdf(str(path), profile=profile)
        found = report.to_dict()["failures"]
        for failure in found:
            if failure["rule_id"] in allowed:
                continue
            yield failure["rule_id"], failure["message"]
        if not report.is_compliant and not found:
            yield profile, "is not kept"
    result = outloud.check(str(path))
    if result.error:
        yield "outloud", str(result.error)
    for finding in result.findings:
        if finding.rule in allowed or (is_random(path) and is_running_head(finding)):
            continue
        if finding.severity == "error" and not is_repetition(path, finding) and not has_heads_in_their_places(path, finding):
            yield finding.rule, f"page {finding.page}: {finding.message} ({finding.evidence})"


def main(arguments):
    quiet = "--quiet" in arguments
    paths = list(pdfs(a for a in arguments if a != "--quiet"))
    if not paths:
        sys.exit("validate: there is no PDF to judge")
    files, examples, failed = collections.Counter(), {}, 0
    for path in paths:
        found = list(complaints(path))
        failed += bool(found)
        for rule in {rule for rule, _ in found}:
            files[rule] += 1
        for rule, message in found:
            examples.setdefault(rule, f"{path}: {message}")
            if not quiet:
                print(f"{path}: {rule}: {message}")
    for rule, count in sorted(files.items()):
        print(f"{count:4} files  {rule}  {examples[rule]}")
    print(f"{len(paths) - failed} of {len(paths)} files are PDF/A-2a and PDF/UA-1")
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
