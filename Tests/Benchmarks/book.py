"""The reference masterplan, before it is written for any tool: what it says, not how it looks."""

from dataclasses import dataclass, field

from vocabulary import Writer

TITLE = "Masterplan Kota Cerdas Acuan"
DIMENSIONS = ["Governance", "Branding", "Economy", "Living", "Society", "Environment"]
MATRIX_HEADINGS = ["No", "Program", "Sasaran", "Indikator", "Target", "Penanggung jawab", "Anggaran", "Sumber dana"]
CARD_HEADINGS = ["Indikator", "Satuan", "2024", "2025", "2026", "2027", "2028"]
SIGNING_CHAPTER = "Pengesahan"
MATRIX_TITLE = "Matriks rencana aksi"
CONTENTS_TITLE = "Daftar Isi"
YEARS = range(2024, 2029)


@dataclass
class Activity:
    """One row of the matrix and of a programme's table."""
    number: int
    description: str
    target_group: str
    indicator: str
    unit: str
    targets: list
    agency: int
    budget: int
    source: str

    @property
    def rupiah(self):
        return "Rp" + f"{self.budget:,}".replace(",", ".")


@dataclass
class Programme:
    name: str
    dimension: int
    activities: list


@dataclass
class Chapter:
    title: str
    sections: list  # (heading, paragraphs)


@dataclass
class Book:
    chapters: list = field(default_factory=list)
    programmes: list = field(default_factory=list)
    agencies: list = field(default_factory=list)
    offices: list = field(default_factory=list)

    def of_dimension(self, index):
        return [programme for programme in self.programmes if programme.dimension == index]

    def activities(self):
        """Rows of the matrix in the order of the file: dimension by dimension."""
        return [(programme, activity) for programme in self.programmes for activity in programme.activities]

    def dimension_title(self, index):
        return f"Program Smart {DIMENSIONS[index]}"

    def texts(self):
        """Every text that has to be on the pages, as often as it has to be there."""
        for chapter in self.chapters:
            yield from [chapter.title] * 2
            for heading, paragraphs in chapter.sections:
                yield from [heading] * 2 + paragraphs
        for index in range(len(DIMENSIONS)):
            yield from [self.dimension_title(index)] * 2
        for programme in self.programmes:
            yield from [programme.name] * 2 + CARD_HEADINGS
            for row in programme.activities:
                yield from [row.description, row.indicator, row.unit] + [str(target) for target in row.targets]
                yield from [str(row.number), programme.name, row.target_group, row.indicator, str(row.targets[-1])]
                yield from [self.agencies[row.agency], row.rupiah, row.source]
        yield from [CONTENTS_TITLE] + [MATRIX_TITLE] * 2 + MATRIX_HEADINGS + [SIGNING_CHAPTER] * 2 + self.offices


def reference(factor=1, seed=298):
    """About 298 pages; `factor` multiplies the programmes and nothing else."""
    writer = Writer(seed)
    book = Book()
    for _ in range(6):
        sections = [(writer.phrase(2, 4), [writer.paragraph(110) for _ in range(6)]) for _ in range(2)]
        book.chapters.append(Chapter(writer.phrase(2, 4), sections))
    book.agencies = ["Dinas " + writer.phrase(2, 5) for _ in range(38)]
    book.offices = ["Bupati Acuan", "Wakil Bupati Acuan"] + ["Kepala " + agency for agency in book.agencies]
    add_programmes(book, writer, 270 * factor)
    return book


def matrix(rows, seed=450):
    """One table of so many rows; 2,000 of them have about 450 pages."""
    writer = Writer(seed)
    book = Book(agencies=["Dinas " + writer.phrase(2, 5) for _ in range(38)])
    book.offices = ["Bupati Acuan", "Wakil Bupati Acuan"] + ["Kepala " + agency for agency in book.agencies]
    for number in range(1, rows + 1):
        row = activity(writer, number, len(book.agencies), words=(24, 36))
        book.programmes.append(Programme(f"{writer.phrase(3, 6)} {number}", number * len(DIMENSIONS) // (rows + 1), [row]))
    return book


def matrix_texts(book):
    for programme, row in book.activities():
        yield from [str(row.number), programme.name, row.description, row.indicator, str(row.targets[-1]), book.agencies[row.agency],
                    row.rupiah, row.source]


def one_page(seed=1):
    """A heading, two paragraphs, one small table, three signatures."""
    writer = Writer(seed)
    agency = "Dinas " + writer.phrase(2, 3)
    book = Book(agencies=[agency], offices=["Bupati Acuan", "Wakil Bupati Acuan", "Kepala " + agency])
    book.chapters = [Chapter(writer.phrase(2, 4), [(writer.phrase(2, 3), [writer.paragraph(70), writer.paragraph(50)])])]
    add_programmes(book, writer, 1)
    return book


def one_page_texts(book):
    (heading, paragraphs), = book.chapters[0].sections
    yield from [book.chapters[0].title, heading] + paragraphs + CARD_HEADINGS + book.offices
    for row in book.programmes[0].activities:
        yield from [row.indicator, row.unit] + [str(target) for target in row.targets]


def add_programmes(book, writer, count):
    number = 0
    for index in range(count):
        programme = Programme(f"{writer.phrase(3, 6)} {index + 1}", index * len(DIMENSIONS) // count, [])
        for _ in range(3):
            number += 1
            programme.activities.append(activity(writer, number, len(book.agencies)))
        book.programmes.append(programme)


def activity(writer, number, agencies, words=None):
    """`words`: least and most of the description's; else it is a paragraph."""
    choose = writer.random
    first = choose.randint(2, 400)
    return Activity(
        number=number, description=writer.phrase(*words) if words else writer.paragraph(62), target_group=writer.phrase(7, 14), indicator=writer.phrase(6, 12),
        unit=writer.phrase(1, 1).lower(), targets=[first + choose.randint(0, 90) * step for step in range(len(YEARS))],
        agency=choose.randrange(agencies), budget=choose.randint(120, 9_800) * 1_000_000, source=choose.choice(
            ["APBD Kabupaten", "APBD Provinsi", "APBN", "Dana Alokasi Khusus", "Kerja sama usaha"]))
