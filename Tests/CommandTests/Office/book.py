"""Writes a book with python-docx, as scripts of offices do: styles, automatic lists, tables with spans, captions, breaks.

    python3 book.py FILE.docx
"""

import sys

import docx

book = docx.Document()
book.add_heading("Masterplan Kota Cerdas Contoh", 0)
for number, (title, parts) in enumerate(
    [("Pendahuluan", ["Latar Belakang", "Maksud dan Tujuan"]), ("Analisis", ["Kondisi", "Isu"])], 1
):
    book.add_heading("BAB %s %s" % ("I" * number, title.upper()), 1)
    for count, part in enumerate(parts, 1):
        book.add_heading("%d.%d %s" % (number, count, part), 2)
        text = book.add_paragraph("Alinea “%s” dengan " % part)
        text.add_run("tebal").bold = True
        text.add_run(" dan ")
        text.add_run("miring").italic = True
        text.add_run("\u00a0serta angka Rp1.250.000,00 (10 %).")
        for item in ["satu", "dua"]:
            book.add_paragraph("Butir %s" % item, style="List Number")
        book.add_paragraph("Titik", style="List Bullet")
    table = book.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ["No", "Program", "Pagu"]):
        cell.text = text
    for row in range(1, 4):
        for cell, text in zip(table.add_row().cells, [str(row), "Program %d" % row, "%d.000.000" % row]):
            cell.text = text
    total = table.add_row().cells
    total[0].merge(total[1]).text = "Jumlah"
    total[2].text = "6.000.000"
    book.add_paragraph("Tabel %d. Program bab %d" % (number, number), style="Caption")
    book.add_page_break()
book.add_paragraph("Penutup tanpa judul.\tDengan tab\ndan baris baru.")
book.sections[0].header.paragraphs[0].text = "Kepala"
book.save(sys.argv[1])
