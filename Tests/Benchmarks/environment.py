"""The peers, from PyPI in a virtual environment under build/ that may be thrown away at any time."""

import subprocess
import sys
import venv

# The signing tests (Tests/Signing) use the same kind of environment.
PACKAGES = {"typst": "typst", "weasyprint": "weasyprint", "pyhanko": "pyhanko", "pyhanko-cli": "pyhanko-cli"}

# What Naskah writes always: both sides give the same kind of file.
STANDARDS = "pdf_standards=['a-2a', 'ua-1']"
SCRIPTS = {
    "typst": "import sys, typst; "
             f"typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True, {STANDARDS})",
    "weasyprint": "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])",
}


def python(folder, tools):
    """The environment's Python, with the packages of `tools` installed."""
    executable = folder / "bin" / "python"
    if not executable.exists():
        venv.create(folder, with_pip=True)
    missing = [PACKAGES[tool] for tool in tools if tool in PACKAGES and version(executable, tool) is None]
    if missing:
        print("installing", *missing, "into", folder, file=sys.stderr)
        subprocess.run([executable, "-m", "pip", "install", "--quiet", *missing], check=True)
    return executable


def version(executable, tool):
    script = f"import importlib.metadata as m; print(m.version('{PACKAGES[tool]}'))"
    result = subprocess.run([executable, "-c", script], capture_output=True, text=True)
    return result.stdout.strip() if result.returncode == 0 else None
