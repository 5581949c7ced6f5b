"""Writes start.order: the functions that naskah calls while it makes documents, its own and those of the Swift libraries.

Less than a tenth of the program is used by one run, and that tenth is scattered over all of it: the system reads files in pieces of 128 KB,
so that most of what it reads is never run. The linker puts the functions of this list side by side: first what one form needs, then what
books need besides; libraries last, for their objects are moved as a whole. Names that it does not know, from another version of the toolchain
or of a file, do no harm: those functions stay where they are.

Needs valgrind, and a release build of this machine. Run it again when the toolchain or much of the program has changed.
"""
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parent.parent
# Forms; a book with sheets; a large plan with slides; charts and regulations.
GROUPS = [["contoh", "contoh-60"], ["solok-selatan", "kabupaten-contoh", "hulu-sungai-selatan", "peraturan-perubahan"]]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def called(executable, folder, sample):
    """Symbols of the functions that compiling a sample calls."""
    profile = folder / "profile"
    run("env", f"NASKAH_HOME={ROOT}", "valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}",
        executable, "compile", ROOT / "Samples" / sample, "-o", folder / sample, "-j", "1", "--quiet")
    # fn=(number) name'depth of recursion; the name stands only where the number occurs first.
    return set(re.findall(r"^c?fn=\(\d+\) ([^'\n]+)", profile.read_text(), re.MULTILINE))


def libraries():
    """What the static libraries of the toolchain and of the system define."""
    target = json.loads(run("swift", "-print-target-info"))
    folder = pathlib.Path(target["paths"]["runtimeResourcePath"]).parent / "swift_static" / "linux"
    archives = [*folder.rglob("*.a"), *(ROOT / "build/static").glob("*.a")]
    return set().union(*(defined(archive) for archive in archives))


def defined(file):
    return set(subprocess.run(["nm", "--defined-only", "--format=just-symbols", file], capture_output=True, text=True).stdout.splitlines())


def main():
    order = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        executable = folder / "naskah"
        # valgrind does not understand all debugging information of Swift.
        run("strip", "--strip-debug", "-o", executable, ROOT / ".build/release/naskah")
        known, foreign = defined(executable), libraries()
        for group in GROUPS:
            for sample in group:
                for symbol in sorted(called(executable, folder, sample) & known):
                    order.setdefault(symbol, len(GROUPS) if symbol in foreign else GROUPS.index(group))
    symbols = sorted(order, key=order.get)
    (ROOT / "Linking/start.order").write_text("".join(f"{symbol}\n" for symbol in symbols))
    print(f"{len(symbols)} functions")


main()
