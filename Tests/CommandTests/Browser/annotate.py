"""Puts annotations on the first page of a PDF as viewers write them, with libqpdf's own program.

    python3 annotate.py PDF RESULT ANNOTATION…

Annotations are dictionaries in qpdf's JSON; FIRST in one of them stands for the object of the first.
"""

import json
import subprocess
import sys


def annotate(path, result, annotations, page=0):
    whole = json.loads(subprocess.run(["qpdf", "--json=2", path], capture_output=True, check=True).stdout)
    objects = whole["qpdf"][1]
    page = whole["pages"][page]["object"]
    number = max(int(key[4:].split()[0]) for key in objects if key.startswith("obj:"))
    names = []
    for text in annotations:
        number += 1
        objects[f"obj:{number} 0 R"] = {"value": json.loads(text.replace("FIRST", names[0] if names else ""))}
        names.append(f"{number} 0 R")
    entry = objects["obj:" + page]["value"]
    kept = entry.get("/Annots", [])
    kept = objects["obj:" + kept]["value"] if isinstance(kept, str) else kept
    entry["/Annots"] = kept + names
    changed = {key: objects[key] for key in ["obj:" + page] + ["obj:" + name for name in names]}
    with open(f"{result}.json", "w", encoding="utf-8") as file:
        json.dump({"version": 2, "qpdf": [whole["qpdf"][0], changed]}, file)
    subprocess.run(["qpdf", path, f"--update-from-json={result}.json", result], check=True)


if __name__ == "__main__":
    annotate(sys.argv[1], sys.argv[2], sys.argv[3:])
