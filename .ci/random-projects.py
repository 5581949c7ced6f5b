"""Makes projects of random documents, which naskah can compile: random-projects.py FUZZER FROM-TO FOLDER"""

import pathlib
import re
import struct
import subprocess
import sys
import zlib

NAMES = ("judul", "daftar", "prosa")
ROOM = 120
SYLLABLES = [c + v for c in "bdgjklmnprst" for v in "aiueo"]


def word(mark):
    """The same letters for each character that stands for a word of its own."""
    number = ord(mark) - 0xE000
    return SYLLABLES[number % 60] + SYLLABLES[number // 60 % 60]


def written(text):
    text = re.sub("[\ue000-\uf8ff]", lambda match: word(match[0]), text)
    # The fonts of documents have no Hebrew letters.
    return text.replace("א", "o")


def picture(width, height):
    """A grey PNG."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def parts(data):
    """The values of the data file by their names, each as a YAML file of its own."""
    lines, name, found = data.splitlines(), None, {}
    for line in lines:
        match = re.match(r"(judul|daftar|prosa):(.*)", line)
        if match:
            name = match[1]
            found[name] = [match[2].strip()]
        elif name:
            found[name].append(line)
    return {name: "\n".join(lines).strip("\n") + "\n" for name, lines in found.items()}


def write(folder, layout, data):
    for name in ("layout", "data"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    layout = written(layout).replace('"Square"', '"Liberation Sans"')
    (folder / "layout/acak.xml").write_text(layout)
    # Letters are narrower than the squares that the layout was made for, but pages of 100 pt hold no word of ten.
    layout = re.sub(r'size="(\d+)pt (\d+)pt"', lambda m: f'size="{int(m[1]) + ROOM}pt {int(m[2]) + ROOM}pt"', layout)
    for name, text in parts(written(data)).items():
        (folder / f"data/{name}.yaml").write_text(text)
    for width, height in set(re.findall(r'src="(\d+)x(\d+)\.png"', layout)):
        (folder / f"{width}x{height}.png").write_bytes(picture(int(width), int(height)))
    data = "".join(f"  {name}: data/{name}.yaml\n" for name in NAMES)
    (folder / "naskah.yaml").write_text(
        f"judul: Naskah acak\ntanda: CONTOH\ndata:\n{data}dokumen:\n  acak:\n    layout: acak.xml\n    judul: Naskah acak\n"
    )


def main(fuzzer, numbers, target):
    first, last = (int(number) for number in numbers.split("-"))
    for number in range(first, last + 1):
        shown = subprocess.run(
            [fuzzer, "--target=document", f"--seeds={number}-{number}", "--show"], capture_output=True, text=True
        ).stdout
        layout, data = shown.split("</layout>", 1)
        write(pathlib.Path(target) / f"acak-{number}", layout + "</layout>\n", data.rsplit("\n1 documents", 1)[0])


main(*sys.argv[1:])
