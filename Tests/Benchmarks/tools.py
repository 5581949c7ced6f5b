"""How each tool is called for one prepared document."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import environment

HERE = Path(__file__).parent
FONTS = "/usr/share/texmf/fonts/opentype/public/tex-gyre"
NAMES = ["naskah", "plain", "floor", "typst", "weasyprint"]


@dataclass
class Job:
    """One tool with one document. `seconds`, `processor` (seconds) and `peaks` (MB) grow with each run."""
    case: str
    tool: str
    command: list
    pdf: Path

    def __post_init__(self):
        self.seconds, self.processor, self.peaks, self.pages = [], [], [], None

    def run(self):
        self.pdf.unlink(missing_ok=True)
        variables = dict(os.environ, LC_ALL="C.UTF-8")
        command = [sys.executable, "-I", "-S", HERE / "measure.py", *map(str, self.command)]
        result = subprocess.run(command, capture_output=True, text=True, env=variables)
        seconds, processor, peak, code = result.stdout.split() or ("0", "0", "0", "-1")
        if int(code) != 0 or not self.pdf.exists():
            raise SystemExit(f"{self.case}: {self.tool} failed with {code}\n{result.stderr[-4000:]}")
        self.seconds.append(float(seconds))
        self.processor.append(float(processor))
        self.peaks.append(float(peak))


class FloorJob(Job):
    """The calls of Cairo alone, with everything else prepared: the seconds are those that Naskah measures around them. Its memory is that of
    the whole document, and says nothing."""

    def run(self):
        output = subprocess.run(self.command, capture_output=True, text=True, check=True, env=dict(os.environ, LC_ALL="C.UTF-8")).stdout
        self.seconds.append(json.loads(output)["floor"])
        self.processor.append(self.seconds[-1])


def floor(case, project, document, executable):
    """Its pages are those that `naskah` writes."""
    return FloorJob(case, "floor", [executable, "measure", project, "--only", document, "--floor", "--quiet"],
                    project / "build" / f"{document}.pdf")


def naskah(case, project, document, executable):
    command = [executable, "compile", project, "--only", document, "-o", project / "build"]
    return Job(case, "naskah", command, project / "build" / f"{document}.pdf")


def plain(case, project, document, executable):
    """The same document without PDF/A and PDF/UA, from a copy of the project."""
    copy = project.with_name("plain")
    shutil.copytree(project, copy)
    settings = copy / "naskah.yaml"
    settings.write_text(settings.read_text("utf-8") + "standar: tidak\n", "utf-8")
    job = naskah(case, copy, document, executable)
    job.tool = "plain"
    return job


def peer(case, tool, source, python, name=None):
    """`name` is what the tool is called in the results where it has several documents of one case."""
    pdf = source.with_name(f"{name or tool}.pdf")
    command = [python, "-c", environment.SCRIPTS[tool], source, pdf] + ([FONTS] if tool == "typst" else [])
    return Job(case, name or tool, command, pdf)
