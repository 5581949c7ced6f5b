#!/usr/bin/env python3
"""Writes the manual pages of naskah from what the command says of itself: one for the command, one for each subcommand.

    Packaging/manual.py EXECUTABLE FOLDER     pages of English into FOLDER/man1, of Indonesian into FOLDER/id/man1
"""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

WORDS = {
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS", "options": "OPTIONS",
           "environment": "ENVIRONMENT", "files": "FILES", "exit": "EXIT STATUS", "see": "SEE ALSO", "manual": "Naskah manual", "default": "default"},
    "id": {"name": "NAMA", "synopsis": "PEMAKAIAN", "description": "KETERANGAN", "commands": "PERINTAH", "options": "PILIHAN",
           "environment": "LINGKUNGAN", "files": "BERKAS", "exit": "KODE AKHIR", "see": "LIHAT JUGA", "manual": "Panduan Naskah", "default": "bawaan"},
}
ENVIRONMENT = {
    "en": [("NASKAH_LANGUAGE", "id or en: the language of messages, and of help."),
           ("NASKAH_HOME", "The folder that has Layouts and Fonts, where it is not beside the program."),
           ("NASKAH_SHARDS", "With --shard auto in a Kubernetes Job: how many parts there are."),
           ("XDG_CACHE_HOME", "Where what was read of the fonts is kept, in a folder naskah."),
           ("NO_COLOR", "Set to anything: messages without colours.")],
    "id": [("NASKAH_LANGUAGE", "id atau en: bahasa pesan dan bantuan."),
           ("NASKAH_HOME", "Folder yang memuat Layouts dan Fonts, bila tidak berada di dekat programnya."),
           ("NASKAH_SHARDS", "Bersama --shard auto dalam Job Kubernetes: banyaknya bagian."),
           ("XDG_CACHE_HOME", "Tempat menyimpan yang sudah dibaca dari huruf, dalam folder naskah."),
           ("NO_COLOR", "Bila terisi: pesan tanpa warna.")],
}
FILES = {
    "en": [("PROJECT/naskah.yaml", "What the project has: its data, its documents with their layouts, its profile."),
           ("PROJECT/layout", "Layouts of the project's own; they come before the installed ones of the same name."),
           ("PROJECT/build", "Where the PDFs are written, unless told otherwise."),
           ("PROJECT/baseline", "The approved pages, for naskah review."),
           ("/usr/share/naskah", "The installed layouts, fonts and samples.")],
    "id": [("PROYEK/naskah.yaml", "Isi proyek: datanya, naskahnya dengan tata letaknya, profilnya."),
           ("PROYEK/layout", "Tata letak milik proyek; didahulukan dari yang terpasang dengan nama yang sama."),
           ("PROYEK/build", "Tempat PDF ditulis, kecuali disebut lain."),
           ("PROYEK/baseline", "Halaman yang disetujui, untuk naskah review."),
           ("/usr/share/naskah", "Tata letak, huruf, dan contoh yang terpasang.")],
}
EXITS = {
    "en": [("0", "done"), ("1", "errors in a layout or document"), ("2", "wrong use of the command"), ("3", "warnings, with --strict"),
           ("4", "errors in the data"), ("5", "pages that differ from the approved ones, or changes that were not taken over"),
           ("75", "the machine failed (no space is left, a folder cannot be written); the same may be tried again")],
    "id": [("0", "selesai"), ("1", "kesalahan tata letak atau dokumen"), ("2", "perintah keliru"), ("3", "peringatan, dengan --strict"),
           ("4", "kesalahan data"), ("5", "halaman berbeda dari yang disetujui, atau perubahan yang tidak diambil"),
           ("75", "mesinnya gagal (tempat penyimpanan penuh, folder tidak dapat ditulis); boleh dicoba lagi")],
}


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def help_of(executable, language):
    environment = {**os.environ, "NASKAH_LANGUAGE": language}
    output = subprocess.run([executable, "--experimental-dump-help"], env=environment, capture_output=True, text=True, check=True).stdout
    return json.loads(output)["command"]


def flags(argument):
    if argument["kind"] == "positional":
        return f"\\fI{escaped(argument['valueName'].upper())}\\fR" + (" ..." if argument["isRepeating"] else "")
    names = sorted(argument["names"], key=lambda name: name["kind"] == "long")
    texts = ["\\fB" + escaped(("--" if name["kind"] == "long" else "-") + name["name"]) + "\\fR" for name in names]
    value = f" \\fI{escaped(argument['valueName'].upper())}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(texts) + value + (" ..." if argument["isRepeating"] else "")


def shown(items):
    return [item for item in items or [] if item.get("shouldDisplay", True)]


def synopsis(path, command):
    parts = [f"\\fB{escaped(' '.join(path))}\\fR"]
    for argument in shown(command.get("arguments")):
        text = flags(argument).split(", ")[-1]
        parts.append(f"[{text}]" if argument["isOptional"] else text)
    if subcommands(command):
        parts.append("\\fI" + ("PERINTAH" if LANGUAGE == "id" else "COMMAND") + "\\fR")
    return " ".join(parts)


def subcommands(command):
    return [item for item in shown(command.get("subcommands")) if item["commandName"] != "help"]


def paragraphs(text):
    """Lines that are examples or a table stay as they are."""
    lines = []
    for block in (text or "").split("\n\n"):
        if any(line.startswith(("  ", "naskah ")) for line in block.split("\n")):
            lines += [".PP", ".nf", escaped(block), ".fi"]
        elif block:
            lines += [".PP", escaped(block)]
    return lines


def options(command, words):
    lines = []
    for argument in shown(command.get("arguments")):
        text = argument.get("abstract", "")
        default = argument.get("defaultValue")
        if argument.get("valueName") == "language":
            # The command tells the one of the environment, which this script has set.
            default = "id"
        if default:
            text += f" ({words['default']}: {default})"
        if argument.get("allValues"):
            text += " [" + ", ".join(argument["allValues"]) + "]"
        lines += [".TP", flags(argument), escaped(text) or "\\&"]
    return lines


def page(path, command, words, version):
    name = "-".join(path)
    # man parts words as in English, in whatever language they are: 'den-gan'.
    lines = [f'.TH "{name.upper()}" 1 "" "naskah {version}" "{words["manual"]}"', ".nh", f".SH {words['name']}",
             f"{escaped(name)} \\- {escaped(command.get('abstract', '').rstrip('.'))}", f".SH {words['synopsis']}", synopsis(path, command),
             f".SH {words['description']}", escaped(command.get("abstract", "")), *paragraphs(command.get("discussion"))]
    children = subcommands(command)
    if children:
        lines.append(f".SH {words['commands']}")
        for child in children:
            lines += [".TP", f"\\fB{escaped(child['commandName'])}\\fR", escaped(child.get("abstract", ""))]
    if shown(command.get("arguments")):
        lines += [f".SH {words['options']}", *options(command, words)]
    if len(path) == 1:
        lines.append(f".SH {words['environment']}")
        for variable, text in ENVIRONMENT[LANGUAGE]:
            lines += [".TP", f"\\fB{variable}\\fR", escaped(text)]
        lines.append(f".SH {words['files']}")
        for place, text in FILES[LANGUAGE]:
            lines += [".TP", f"\\fI{escaped(place)}\\fR", escaped(text)]
    lines.append(f".SH {words['exit']}")
    for code, text in EXITS[LANGUAGE]:
        lines += [".TP", f"\\fB{code}\\fR", escaped(text)]
    others = ["-".join([*path, child["commandName"]]) for child in children] or ["naskah"]
    lines += [f".SH {words['see']}", ", ".join(f"\\fB{escaped(other)}\\fR(1)" for other in others)]
    return name, "\n".join(lines) + "\n"


def pages(path, command, words, version):
    yield page(path, command, words, version)
    for child in subcommands(command):
        yield from pages([*path, child["commandName"]], child, words, version)


def main(executable, folder):
    global LANGUAGE
    version = subprocess.run([executable, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    for LANGUAGE in WORDS:
        target = Path(folder, *([] if LANGUAGE == "en" else [LANGUAGE]), "man1")
        target.mkdir(parents=True, exist_ok=True)
        for name, text in pages(["naskah"], help_of(executable, LANGUAGE), WORDS[LANGUAGE], version):
            # Without the time, so that the same help is the same file.
            (target / f"{name}.1.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
        # The executable of the desk is started by the command.
        (target / "naskah-meja.1.gz").symlink_to("naskah-serve.1.gz")


if __name__ == "__main__":
    main(*sys.argv[1:])
