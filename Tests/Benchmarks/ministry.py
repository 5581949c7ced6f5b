#!/usr/bin/env python3
"""Invented regencies, each with the book, quick wins, slides and forms of the samples: for runs over many projects.

    ministry.py COUNT FOLDER [SEED]      writes COUNT regencies, two projects each, and FOLDER/daftar.txt
"""

import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What a regency has: of these samples these documents (None: all), together some 200 pages.
SAMPLES = {
    "rencana": ("kabupaten-contoh", ["komitmen", "quick-win", "masterplan", "paparan", "paparan-catatan"]),
    "naskah": ("contoh-60", None),
}
SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ko", "lu", "mi", "no", "pa", "ra", "se", "ta", "wa"]


def names(count, seed):
    """Of nowhere, each once."""
    dice, found = random.Random(seed), []
    while len(found) < count:
        name = "Rekaan " + "".join(dice.choice(SYLLABLES) for _ in range(4)).capitalize()
        if name not in found:
            found.append(name)
    return found


def write(count, folder, seed=1):
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, name in enumerate(names(count, seed), 1):
        for kind, (sample, documents) in SAMPLES.items():
            project = folder / f"daerah-{number:03}" / kind
            copy(ROOT / "Samples" / sample, project, name)
            if documents:
                keep(documents, project / "naskah.yaml")
            paths.append(project)
    (folder / "daftar.txt").write_text("".join(f"{path}\n" for path in paths), "utf-8")
    return paths


def copy(sample, project, name):
    for source in sample.rglob("*"):
        part = source.relative_to(sample)
        if source.is_dir() or part.parts[0] in ("build", "baseline", "README.md"):
            continue
        target = project / part
        target.parent.mkdir(parents=True, exist_ok=True)
        data = source.read_bytes()
        if source.suffix in (".yaml", ".csv", ".md"):
            # Names of the samples' files are in small letters and stay, as does the mark CONTOH.
            data = re.sub(r"\bContoh\b", name, data.decode("utf-8")).encode("utf-8")
        target.write_bytes(data)


def keep(documents, file):
    """Leaves these documents in a project, and no others."""
    kept, key, is_within = [], None, False
    for line in file.read_text("utf-8").splitlines(keepends=True):
        if not line.startswith((" ", "#")):
            is_within, key = line.startswith("dokumen:"), None
        elif is_within and (found := re.match(r"  ([\w-]+):", line)):
            key = found[1]
        if key is None or key in documents:
            kept.append(line)
    text = "".join(kept)
    missing = [name for name in documents if f"\n  {name}:" not in text]
    if missing:
        raise SystemExit(f"ministry: the sample has no {', '.join(missing)}")
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]).resolve(), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
