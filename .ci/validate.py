"""Judges PDFs with page-validation and outloud; see .ci/validate."""

import collections
import pathlib
import sys

import outloud
import page

PROFILES = ("2a", "ua1")


def pdfs(names):
    for name in names:
        path = pathlib.Path(name)
        yield from sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def complaints(path):
    """(rule, what it says) of every error in a file."""
    for profile in PROFILES:
        report = page.validate_pdf(str(path), profile=profile)
        found = report.to_dict()["failures"]
        for failure in found:
            yield failure["rule_id"], failure["message"]
        if not report.is_compliant and not found:
            yield profile, "is not kept"
    result = outloud.check(str(path))
    if result.error:
        yield "outloud", str(result.error)
    for finding in result.findings:
        if finding.severity == "error":
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
