"""Writes the charts of book 2, the page of its vision and the pages that open its dimensions: calls of the functions in layouts/plan.typ."""

import re
from pathlib import Path

from plan_tables import amount, content, plain

SLOPES = "Diagram lereng"
# The frame of the photograph on an opener, in millimetres.
SHEET, FRAME = 210, 51


def opener(project, pictures, heading, body):
    """What each text is follows from its size, its face and its order."""
    number = project.number(heading.words())
    field, (title, vision, *body) = project.dimensions[number - 1], body
    large = [index for index, child in enumerate(body) if child.kind == "P" and child.first().size == 18]
    facts = ", ".join(f"([{plain(body[index].words())}], [{content(body[index + 1].runs())}])" for index in large)
    fields, aims, wins, share = [], [], [], None
    for child in body[large[-1] + 2:]:
        run = child.first()
        if child.kind == "L":
            aims[-1][1].extend(content(item.children[-1].runs()) for item in child.children)
        elif run.size == 10.5:
            fields.append((plain(child.words()), []))
        elif "Cn" in run.font:
            (wins if aims else fields[-1][1]).append(content(child.runs()))
        elif "%" in child.words():
            share = plain(child.words())
        else:
            aims.append((plain(child.words()), []))
    wins_title, _ = aims.pop()
    picture = f", photo: {photo(pictures, field)}" if "gambar" in field else ""
    percent = re.match(r"[\d,]+%", share)[0].replace(",", ".")
    yield f"#set page(..opening({number}{picture}))"
    yield f"#opener({number}, [{plain(heading.words())}], [{plain(title.words())}], [{plain(vision.words())}], photo: {str(bool(picture)).lower()},"
    yield f"facts: ({facts},), fields: {groups(fields)}, aims: {groups(aims)},"
    yield f"share: {percent}, share-words: [{share}], wins-title: [{wins_title}], wins: ({contents(wins)}))"


def photo(pictures, field):
    """As wide as the sheet; where the focus is, if it is higher than its frame."""
    width, height = pictures[Path(field["gambar"]).name]
    high = SHEET * height / width
    up = (high - FRAME) * int(field["fokus_gambar"].split()[1].rstrip("%")) / 100
    size = f'width: 100%, height: {high:.1f}mm, alt: "{field["keterangan_gambar"]}"'
    return f'place(top + left, dy: -{up:.1f}mm, image("project/{field["gambar"]}", {size}))'


def vision(node):
    kicker, sentence, label, *rows = [plain(child.words()) for child in node.children]
    pairs = ", ".join(f"([{title}], [{mission}])" for title, mission in zip(rows[1::3], rows[2::3]))
    return ['#pagebreak(to: "even")', f"#vision([{kicker}], [{sentence}], [{label}], {pairs})"]


def chart(project, node, prefix):
    """Bars, or slopes, from the table of a chart's data."""
    figure, caption = next(node.all("Figure")), next(child for child in node.children if child.kind == "Caption")
    # Typst counts by itself.
    title = plain(re.sub(r"^\w+ \w+\.\d+\s+", "", caption.words()))
    rows = [[cell.words() for cell in row.children] for row in node.all("TR")]
    yield f'#figure(alt: "{figure.alternative()}", kind: image, numbering: n => "{prefix}" + str(n), caption: [{title}],'
    if figure.alternative().startswith(SLOPES):
        names, (start, *starts), (end, *ends) = rows
        yield f"slopes([{start}], [{end}],"
        yield from (slope(*row) for row in zip(names[-len(starts):], starts, ends))
    else:
        yield f"bars({max(amount(value) for _, value in rows)},"
        for label, value in rows:
            number = project.number(label)
            yield f"([{plain(label)}], {amount(value)}, [{value}], {f'patterns.at({number - 1})' if number else 'blue'}),"
    yield "))"


def slope(name, start, end):
    before, after = amount(start), amount(end)
    return f"([{plain(name)}], [{start}], [{end}], {(after - before) / max(before, after):.3f}, hues.at({int(name.split()[0]) - 1})),"


def contents(texts):
    return "".join(f"[{text}], " for text in texts)


def groups(pairs):
    return "(" + "".join(f"([{title}], ({contents(texts)})), " for title, texts in pairs) + ")"
