"""The case `batch`: sixty pacts of one page, one for each official, from one run.

Naskah runs `compile --each signer`. Typst compiles sixty times in one process: `typst` as its package does by itself (`typst.compile`,
which looks up the system's fonts each time), `typst-lean` without the system's fonts, `typst-kept` also with one `typst.Compiler`, which
keeps the fonts and what it has laid out.
"""

import environment
import tools
import words

COUNT = 60
ITEMS = [f"Berjanji melaksanakan butir ke-{number} dari rencana induk kota cerdas dengan jujur, terbuka, dan bertanggung jawab kepada "
         "masyarakat Kabupaten Contoh sesuai dengan peraturan perundang-undangan." for number in range(1, 11)]
TITLE = "Pakta Integritas"

LOOP = f"for number in range(1, {COUNT} + 1):\n    "
ARGUMENTS = "output=f'{sys.argv[2]}/kepala-{number}.pdf', sys_inputs={'nomor': str(number), 'nama': sys.argv[3 + number]}, " \
            + environment.STANDARDS
FONTS = "font_paths=[sys.argv[3]]"
LEAN = FONTS + ", ignore_system_fonts=True"
SCRIPTS = {
    "typst": f"import sys, typst\n{LOOP}typst.compile(sys.argv[1], {ARGUMENTS}, {FONTS})",
    "typst-lean": f"import sys, typst\n{LOOP}typst.compile(sys.argv[1], {ARGUMENTS}, {LEAN})",
    "typst-kept": f"import sys, typst\ncompiler = typst.Compiler(sys.argv[1], {LEAN})\n{LOOP}compiler.compile({ARGUMENTS})",
}


def jobs(case, names, folder, options):
    """Naskah and Typst; the first file stands for all when pages and words are counted."""
    (folder / "words.txt").write_text("\n".join([TITLE, f"Saya, {invented_name(1)}, Kepala Dinas Rekaan Nomor 1:", *ITEMS]), "utf-8")
    result = []
    if "naskah" in names:
        project = folder / "project"
        write_project(project)
        command = [options.naskah, "compile", project, "--each", "signer", "-o", project / "build"]
        result.append(tools.Job(case, "naskah", command, project / "build" / "pakta" / "kepala-1.pdf"))
    for tool, script in SCRIPTS.items() if "typst" in names else []:
        source, output = folder / "pakta.typ", folder / tool
        output.mkdir()
        source.write_text(typst_source(), "utf-8")
        result.append(tools.Job(case, tool, [options.python, "-c", script, source, output, tools.FONTS, *names_of_all()], output / "kepala-1.pdf"))
    return result


def pages(job):
    """Of all files; each has one page, or the case is not what it says."""
    return sum(words.pages(file) for file in job.pdf.parent.glob("kepala-*.pdf"))


def invented_name(number):
    """Of nobody; no two are alike enough to be one name spelled in two ways."""
    syllables = ["bar", "cen", "dil", "fos", "gum", "hap", "jek", "kot", "lur", "mid"]
    return "Nama " + "".join(syllables[int(digit)] for digit in f"{number:03}").capitalize()


def names_of_all():
    return [invented_name(number) for number in range(1, COUNT + 1)]


def write_project(folder):
    (folder / "data").mkdir(parents=True)
    (folder / "layout").mkdir()
    rows = "".join(f"kepala-{number},{invented_name(number)},Kepala Dinas Rekaan Nomor {number}\n" for number in range(1, COUNT + 1))
    (folder / "data" / "pejabat.csv").write_text("id,nama,jabatan\n" + rows, "utf-8")
    (folder / "naskah.yaml").write_text(
        f"judul: {TITLE}\ndata: {{ pejabat: data/pejabat.csv }}\ndokumen:\n  pakta: {{ layout: pakta.xml, judul: {TITLE} }}\n", "utf-8")
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    (folder / "layout" / "pakta.xml").write_text(f"""<layout>
  <style for="layout" font-family="TeX Gyre Bonum" font-size="11pt" text-align="justify"/>
  <page-master name="m" size="A4" margin="25mm 20mm 25mm 30mm"/>
  <let name="p" value="{{{{ dokumen.penanda_tangan }}}}"><section page-master="m">
    <h1>{TITLE}</h1>
    <p>Saya, {{{{ p.nama_lengkap }}}}, {{{{ p.jabatan }}}}:</p>
    <ol>{items}</ol>
    <signatures columns="2"><signature office="Bupati Contoh"/><signature office="{{{{ p.jabatan }}}}" name="{{{{ p.nama_lengkap }}}}"/></signatures>
  </section></let>
</layout>
""", "utf-8")


def typst_source():
    items = "\n".join("+ " + item for item in ITEMS)
    return f"""#set document(title: "{TITLE}")
#let n = sys.inputs.nomor
#let nama = sys.inputs.nama
#set page(paper: "a4", margin: (top: 25mm, right: 20mm, bottom: 25mm, left: 30mm))
#set text(font: "TeX Gyre Bonum", size: 11pt, lang: "id", hyphenate: true)
#set par(justify: true)
= {TITLE}
Saya, #nama, Kepala Dinas Rekaan Nomor #n:

{items}

#grid(columns: 2, gutter: 8mm, align(center)[Bupati Contoh, #v(22mm) #box(width: 50mm, repeat[.])],
  align(center)[Kepala Dinas Rekaan Nomor #n, #v(22mm) *#underline[#nama]*])
"""
