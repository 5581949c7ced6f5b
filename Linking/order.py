"""Writes start.order: the functions that naskah calls while it makes documents, its own and those of the Swift libraries.

Less than a tenth of the program is used by one run, and that tenth is scattered over all of it: the system reads files in pieces of 64 KB,
so that most of what it reads is never run. The linker puts the functions of this list side by side. Names that it does not know, from another version of the toolchain or of a file, do no harm: those functions stay where they are.

Needs valgrind, and a release build of this machine. Run it again when the toolchain or much of the program has changed.
"""
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parent.parent
# A form, and a book with sheets.
SAMPLES = ["contoh", "solok-selatan"]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def called(executable, folder, sample):
    """Symbols of the functions that compiling a sample calls."""
    profile = folder / "profile"
    run("env", f"NASKAH_HOME={ROOT}", "valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}",
        executable, "compile", ROOT / "Samples" / sample, "-o", folder / sample, "-j", "1", "--quiet")
    # fn=(number) name'depth of recursion; the name stands only where the number occurs first.
    return set(re.findall(r"^c?fn=\(\d+\) ([^'\n]+)", profile.read_text(), re.MULTILINE))


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        executable = folder / "naskah"
        # valgrind does not understand all debugging information of Swift.
        run("strip", "--strip-debug", "-o", executable, ROOT / ".build/release/naskah")
        names = set().union(*(called(executable, folder, sample) for sample in SAMPLES))
        defined = set(run("nm", "--defined-only", "--format=just-symbols", executable).splitlines())
    order = sorted(names & defined)
    (ROOT / "Linking/start.order").write_text("".join(f"{symbol}\n" for symbol in order))
    print(f"{len(order)} functions")


main()
