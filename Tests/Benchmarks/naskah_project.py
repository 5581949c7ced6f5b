"""Writes the book as a Naskah project: data files, and a layout of its own."""

import csv
import shutil
from pathlib import Path

import book as content

LAYOUTS = Path(__file__).parent / "layouts"
COLUMNS = ["id", "dimensi", "nama", "kegiatan", "sasaran", "indikator", "satuan", *(f"target_{year}" for year in content.YEARS),
           "opd", "anggaran", "sumber_dana"]


def write(book, folder, layout):
    """`layout` is reference.xml or one-page.xml."""
    data = folder / "data"
    data.mkdir(parents=True)
    (folder / "layout").mkdir()
    for file in LAYOUTS.glob("*.xml"):
        shutil.copy(file, folder / "layout")
    (folder / "naskah.yaml").write_text(project(layout), "utf-8")
    (data / "dimensi.yaml").write_text("".join(
        f"- id: d{index}\n  nomor: {index + 1}\n  nama: {book.dimension_title(index)}\n" for index in range(len(content.DIMENSIONS))), "utf-8")
    (data / "masterplan.yaml").write_text(masterplan(book), "utf-8")
    table(data / "opd.csv", ["id", "nama", "jenis", "jabatan_kepala"],
          [[f"o{index}", name, "dinas", "Kepala " + name] for index, name in enumerate(book.agencies)])
    table(data / "pejabat.csv", ["id", "jabatan", "opd"],
          [[f"p{index}", office, f"o{index - 2}" if index > 1 else ""] for index, office in enumerate(book.offices)])
    table(data / "program.csv", COLUMNS, [row(programme, activity) for programme, activity in book.activities()])
    for index, chapter in enumerate(book.chapters):
        text = "".join(f"## {heading}\n\n" + "".join(f"{paragraph}\n\n" for paragraph in paragraphs)
                       for heading, paragraphs in chapter.sections)
        (data / f"bab-{index + 1}.md").write_text(text, "utf-8")


def project(layout):
    names = {"opd": "opd.csv", "pejabat": "pejabat.csv", "dimensi": "dimensi.yaml", "program": "program.csv", "masterplan": "masterplan.yaml"}
    data = "".join(f"  {name}: data/{file}\n" for name, file in names.items())
    return f"judul: {content.TITLE}\ndata:\n{data}dokumen:\n  buku:\n    layout: {layout}\n    judul: {content.TITLE}\n"


def masterplan(book):
    chapters = "".join(f"  - id: bab-{index + 1}\n    judul: {chapter.title}\n    narasi: data/bab-{index + 1}.md\n"
                       for index, chapter in enumerate(book.chapters))
    return f"judul: {content.TITLE}\nperiode: {{ mulai: 2024, selesai: 2028 }}\nbab:\n{chapters}"


def row(programme, activity):
    return [f"k{activity.number}", f"d{programme.dimension}", programme.name, activity.description, activity.target_group, activity.indicator,
            activity.unit, *activity.targets, f"o{activity.agency}", activity.budget, activity.source]


def table(path, head, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
