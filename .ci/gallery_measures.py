"""What of the gallery's list is a figure: each function measures one thing in documents that are made for it, and says whether it holds."""
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXT = re.compile(r"text \(([\d.-]+)pt, ([\d.-]+)pt\) (.+?) (\d{3})(?: italic)? ([\d.]+)pt '(.*)'$")


class Measures:
    """Answers are (text, holds)."""

    def __init__(self, naskah):
        self.naskah = naskah
        self.known = {}

    def get(self, name):
        if name not in self.known:
            self.known[name] = getattr(self, name)()
        return self.known[name]

    def run(self, *arguments):
        done = subprocess.run([self.naskah, *map(str, arguments)], check=True, capture_output=True, cwd=ROOT)
        return done.stdout.decode()

    def dump(self, project, document):
        """Pages as lists of texts: y, face, size, words."""
        pages = []
        for line in self.run("dump", project, "--only", document).splitlines():
            if line.startswith("page "):
                height = float(re.search(r"× ([\d.]+)pt", line).group(1))
                pages.append((height, []))
            elif found := TEXT.search(line):
                pages[-1][1].append((float(found[2]), found[3], float(found[5]), found[6]))
        return pages

    # Lines

    def lines(self, project, document):
        found = json.loads(self.run("measure", f"Samples/{project}", "--only", document, "--lines"))
        text = (f"{found['lines']} baris; tanda hubung {found['hyphen-share']} %, spasi {found['mean-space'] / 1000:.3f} em, renggang "
                f"{found['loose-share']} %; tumpukan tiga {found['stacks-of-three']}, melewati halaman {found['hyphens-over-pages']}, "
                f"bagian pendek {found['short-parts']}, baris akhir pendek {found['short-last-lines']}").replace(".", ",")
        holds = (float(found["hyphen-share"]) <= 12 and found["mean-space"] <= 300 and float(found["loose-share"]) <= 3
                 and not any(found[key] for key in ("stacks-of-three", "hyphens-over-pages", "short-parts", "short-last-lines")))
        return text, holds

    def book_lines(self):
        return self.lines("solok-selatan", "masterplan")

    def form_lines(self):
        return self.lines("contoh-60", "komitmen")

    def letters(self):
        """How wide spaces still are beside letters that give way."""
        found = json.loads(self.run("measure", "Samples/solok-selatan", "--only", "masterplan", "--lines"))
        text = (f"95 dari 100 baris bersela paling lebar {found['space-95'] / 1000:.3f} em, yang terlebar {found['widest-space'] / 1000:.3f} em"
                ).replace(".", ",")
        return text, found["widest-space"] <= 450

    def against_others(self):
        """The same words by pdfTeX and Typst, where these are there."""
        done = subprocess.run(
            [sys.executable, "Tests/Benchmarks/lines.py", self.naskah], cwd=ROOT, capture_output=True, text=True)
        rows = [" ".join(line.split()).replace(".", ",") for line in done.stdout.splitlines()]
        return "; ".join(rows) + ("" if done.returncode == 0 else " (Typst atau pdfTeX tidak terpasang)"), len(rows) > 1

    # Pages

    def page_ends(self):
        parts, holds = [], True
        for project in ("solok-selatan", "kabupaten-contoh"):
            found, alone, whole = (
                json.loads(self.run("measure", f"Samples/{project}", "--only", "masterplan", "--page-ends", *options))
                for options in ((), ("--window", 0), ("--window", 100)))
            parts.append(f"{project}: {found['pages']} halaman, di bawah 40 % {found['below-40-percent']}, biaya {found['cost']} "
                         f"(setiap halaman sendiri {alone['cost']}, seluruh bab bersama {whole['cost']})")
            holds = holds and found["below-40-percent"] == 0
        return "; ".join(parts), holds

    def captions(self, project, start):
        """Pages on which a caption that begins so stands."""
        pages = ["".join(run[3] for run in runs) for _, runs in self.dump(f"Samples/{project}", "masterplan")]
        return sum(1 for page in pages if start in page and "Daftar Tabel" not in page)

    def matrix_pages(self):
        count = self.captions("solok-selatan", "Rencana aksi Smart")
        return f"{count} halaman", count <= 6

    def road_map_pages(self):
        """Whole pages, and the share of the last one that its rows take of the room of the one before."""
        heights = []
        for _, runs in self.dump("Samples/solok-selatan", "masterplan"):
            captions = [y for y, _, size, words in runs if words.startswith("Peta jalan program") and size == 9]
            if captions:
                heights.append(max(y for y, face, *_ in runs if face == "TeX Gyre Heros Cn") - captions[0])
        count = len(heights) - 1 + heights[-1] / max(heights)
        return f"{count:.1f} halaman untuk 63 program".replace(".", ","), count <= 2.45

    def spine(self):
        with tempfile.TemporaryDirectory() as folder:
            self.run("compile", "Samples/solok-selatan", "--only", "masterplan-sampul", "-o", folder, "--quiet")
            info = subprocess.run(
                ["pdfinfo", "-box", f"{folder}/masterplan-sampul.pdf"], check=True, capture_output=True, text=True).stdout
        media, trim = (list(map(float, re.search(name + r":\s+(.*)", info)[1].split())) for name in ("MediaBox", "TrimBox"))
        width, bleed = (trim[2] - trim[0]) / 72 * 25.4, (trim[0] - media[0]) / 72 * 25.4
        return f"punggung {width - 420:.2f} mm, bleed {bleed:.1f} mm".replace(".", ","), abs(bleed - 3) < 0.05 and width > 420

    # Forms

    def signed_by(self, count, arrangement="blok"):
        """Sheets of a form with so many signers, faces and sizes of their names and offices, and the size of the Bupati's name."""
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder, "proyek")
            shutil.copytree(ROOT / "Samples" / "contoh", folder, ignore=shutil.ignore_patterns("baseline", "build"))
            offices = ["Kepala Dinas Kesehatan", "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah", "Camat Hulu"]
            rows = ["p1,Pejabat Nomor Satu,Bupati Contoh"]
            for n in range(2, count + 1):
                name = f"Pejabat Nomor {'Sekian ' * (n % 4)}{n}" + (", S.E., M.Si., Ak., CA." if n % 5 == 0 else "")
                rows.append(f'p{n},"{name}","{offices[n % 3]} {n}"')
            (folder / "data/pejabat.csv").write_text("id,nama,jabatan\n" + "\n".join(rows) + "\n")
            text = (folder / "data/komitmen.yaml").read_text()
            text = text[:text.index("penandatangan:")].replace("semua_opd: ya", "")
            members = "".join(f"      - p{n}\n" for n in range(3, count + 1))
            text += "penandatangan:\n  - kelompok: utama\n    kolom: 2\n    pejabat:\n" + "".join(
                f"      - p{n}\n" for n in range(1, min(2, count) + 1))
            if members:
                form = "    susunan: tabel\n" if arrangement == "tabel" else f"    kolom: {2 if count < 8 else 3}\n"
                text += f"  - kelompok: perangkat daerah\n{form}    pejabat:\n{members}"
            (folder / "data/komitmen.yaml").write_text(text)
            pages = self.dump(folder, "komitmen")
        names = [run for _, runs in pages for run in runs
                 if "PEJABAT NOMOR" in run[3].upper() or run[3].upper().startswith(("KEPALA", "CAMAT", "BUPATI CONTOH"))]
        own = [run[2] for run in names if run[3].upper() == "PEJABAT NOMOR SATU"]
        return len(pages), {run[1] for run in names}, {run[2] for run in names}, min(own, default=0)

    def signers(self):
        """Every number of signers from 1 to 200, in blocks and in lists: one face and one size, at least 9 pt, for all of them."""
        parts, failed, faces = [], [], set()
        cases = [(count, arrangement) for arrangement in ("blok", "tabel") for count in range(1, 201)]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda case: self.signed_by(*case), cases))
        by_size = {}
        for (count, arrangement), (sheets, seen, sizes, own) in zip(cases, results):
            faces |= seen
            if len(seen) != 1 or len(sizes) != 1 or min(sizes) < 9 or own < max(sizes):
                failed.append(f"{count} ({arrangement}): {sorted(sizes)} {sorted(seen)}")
            by_size.setdefault((arrangement, min(sizes)), []).append(count)
            if count in (1, 9, 60, 200):
                parts.append(f"{count} {arrangement}: {sheets} lembar")
        sizes = [f"{arrangement} {size:g} pt: {len(counts)} banyaknya ({min(counts)}–{max(counts)})"
                 for (arrangement, size), counts in sorted(by_size.items())]
        text = f"1–200 semuanya; {', '.join(sorted(faces))}; " + "; ".join(sizes + parts)
        return (text + ("; GAGAL " + "; ".join(failed) if failed else "")).replace(".", ","), not failed

    def first_sheets(self):
        """How far down the text of the first sheet reaches, of the height between the margins."""
        parts, least = [], 1
        for document in ("komitmen", "kesepakatan", "pakta-bersama", "berita-acara"):
            height, runs = self.dump("Samples/contoh-60", document)[0]
            top, bottom = 26 / 25.4 * 72, height - 25 / 25.4 * 72
            share = (max(y for y, *_ in runs if y < bottom) - top) / (bottom - top)
            least = min(least, share)
            parts.append(f"{document} {share * 100:.0f} %")
        return "; ".join(parts), least >= 0.75

    # Colour

    def contrast(self):
        """Every text of every document is compared with what is behind it; too little is a finding."""
        found = 0
        for project in ("solok-selatan", "kabupaten-contoh", "contoh-60", "banjar-ekspose"):
            with tempfile.TemporaryDirectory() as folder:
                told = self.run("compile", f"Samples/{project}", "-o", folder, "--diagnostics", "json")
            found += sum("low-contrast" in line for line in told.splitlines())
        colours = re.findall(r"#[0-9A-Fa-f]{6}", (ROOT / "Samples/solok-selatan/data/dimensi.yaml").read_text())
        bars = min(1.05 / (luminance(colour) + 0.05) for colour in colours)
        return f"teks di bawah 4,5 : 1: {found}; batang dimensi paling sedikit {bars:.1f} : 1".replace(".", ","), found == 0 and bars >= 3


def luminance(colour):
    """Of WCAG 2.1."""
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
