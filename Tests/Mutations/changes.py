"""One change to one file of a project, as a tired clerk or a spreadsheet makes it."""

import csv
import io
import re
from dataclasses import dataclass, field

from texts import HARMLESS, changed_texts

# The same data written otherwise: pages must stay, or the reader must say that it cannot read that.
REWRITINGS = {"utf-8-bom", "utf-16", "windows-1252", "cr", "crlf", "semicolon", "tab", "blank-line", "empty-columns",
              "empty-rows", "no-final-newline"}


@dataclass
class Change:
    file: str
    kind: str
    subject: str  # the column or key
    line: int
    data: bytes
    old: list = field(default_factory=list)  # what stood there
    new: list = field(default_factory=list)
    lines: tuple = ()  # where else it stands
    row: list = field(default_factory=list)  # what stands beside it

    @property
    def harmless(self):
        return self.kind in HARMLESS or self.kind in REWRITINGS or self.keeps_words

    @property
    def keeps_words(self):
        """Lines may break otherwise, and that is all."""
        return self.kind in ("nbsp", "soft-hyphen", "quotes-lost", "space-doubled")


def changes_of(file, data, dice):
    """All kinds of changes of one file, each at a random place of each column or key."""
    text = data.decode("utf-8")
    found = list(of_file(file, text))
    if file.endswith(".csv"):
        found += of_table(file, text, dice)
    elif file.endswith(".yaml"):
        found += of_yaml(file, text, dice)
    elif file.endswith(".md"):
        found += of_markdown(file, text, dice)
    else:
        found += of_lines(file, text, dice)
    return [change for change in found if change.data != data]


def of_file(file, text):
    def change(kind, data):
        return Change(file, kind, "(file)", 0, data)

    yield change("utf-8-bom", text.encode("utf-8-sig"))
    yield change("utf-16", text.encode("utf-16"))
    try:
        yield change("windows-1252", text.encode("cp1252"))
    except UnicodeEncodeError:
        pass
    yield change("cr", text.replace("\n", "\r").encode())
    yield change("crlf", text.replace("\n", "\r\n").encode())
    yield change("no-final-newline", text.rstrip("\n").encode())
    yield change("cut", text[:len(text) * 2 // 3].encode())
    yield change("nothing", b"")


def table_bytes(rows, delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def of_table(file, text, dice):
    rows = list(csv.reader(io.StringIO(text)))
    head, body = rows[0], rows[1:]
    found = []

    def add(kind, subject, row, new_rows, old, new, others=(), delimiter=","):
        found.append(Change(file, kind, subject, row + 2, table_bytes(new_rows, delimiter), list(old), list(new), others,
                            list(body[row]) if 0 <= row < len(body) else []))

    def with_cell(row, column, value):
        return [head] + [r[:column] + [value] + r[column + 1:] if i == row else r for i, r in enumerate(body)]

    for kind, delimiter in (("semicolon", ";"), ("tab", "\t")):
        add(kind, "(file)", -2, rows, [], [], delimiter=delimiter)
    add("blank-line", "(file)", -2, [*rows[:2], [], *rows[2:]], [], [])
    add("empty-columns", "(file)", -2, [r + ["", ""] for r in rows], [], [])
    add("empty-rows", "(file)", -2, [*rows, [""] * len(head), [""] * len(head)], [], [])
    if not body:
        return found
    row = dice.randrange(len(body))
    add("row-deleted", "(row)", row, [head] + body[:row] + body[row + 1:], body[row], [])
    add("row-doubled", "(row)", row, [head] + body[:row + 1] + body[row:], [], body[row])
    if len(body) > 2:
        rest = body[:row] + body[row + 1:]
        to = dice.choice([i for i in range(len(rest) + 1) if i != row])
        add("row-moved", "(row)", row, [head] + rest[:to] + [body[row]] + rest[to:], [], [], (to + 2,))
    for column, name in enumerate(head):
        filled = [i for i, r in enumerate(body) if r[column].strip()]
        without = [r[:column] + r[column + 1:] for r in rows]
        values = [r[column] for r in body]
        add("column-deleted", name, -1, without, values, [])
        at = dice.randrange(len(name))
        renamed = head[:column] + [name[:at] + name[at + 1:]] + head[column + 1:]
        add("column-misspelt", name, -1, [renamed, *body], values, [])
        if column + 1 < len(head):
            moved = [r[:column] + [r[column + 1], r[column]] + r[column + 2:] for r in body]
            add("columns-swapped", name, 0, [head, *moved], [], [])
        if not filled:
            continue
        kinds = {}
        for row in dice.sample(filled, min(8, len(filled))):
            for kind, value in changed_texts(body[row][column], dice):
                if kind not in kinds:
                    kinds[kind] = True
                    add(kind, name, row, with_cell(row, column, value), [body[row][column]], [value])
        pairs = [i for i in range(len(body) - 1) if body[i][column] != body[i + 1][column]]
        if pairs:
            row = dice.choice(pairs)
            above, below = body[row][column], body[row + 1][column]
            swapped = with_cell(row, column, below)
            swapped[row + 2] = swapped[row + 2][:column] + [above] + swapped[row + 2][column + 1:]
            add("swapped", name, row, swapped, [above, below], [above, below], (row + 3,))
    return found


KEY = re.compile(r"(?P<before>^\s*(?:- )?|[{,]\s*)(?P<key>[\w-]+):(?= |$)")
SCALAR = re.compile(r'(?P<before>(?:^\s*(?:- )?|[{,]\s*)(?P<key>[\w-]+): )(?P<value>"[^"]*"|[^"\s{\[|>&#][^,{}#]*)')


def of_yaml(file, text, dice):
    lines = text.split("\n")
    found = []

    def indent(line):
        return len(line) - len(line.lstrip(" "))

    def block_end(row, depth):
        end = row + 1
        while end < len(lines) and (not lines[end].strip() or indent(lines[end]) > depth):
            end += 1
        return end

    def add(kind, subject, row, new_lines, old, new, others=()):
        found.append(Change(file, kind, subject, row + 1, "\n".join(new_lines).encode(), old, new, others))

    rows = list(range(len(lines)))
    dice.shuffle(rows)
    seen = set()

    def first(kind, subject):
        new = (kind, subject) not in seen
        seen.add((kind, subject))
        return new

    for row in rows:
        line = lines[row]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for match in KEY.finditer(line):
            key, at = match["key"], match.end("key") - 1
            if len(key) > 2 and first("key-misspelt", key):
                changed = line[:at - 1] + line[at:]
                add("key-misspelt", key, row, lines[:row] + [changed] + lines[row + 1:], [line[match.end():]], [])
            if not match["before"].strip() and first("key-removed", key):
                end = block_end(row, indent(line))
                add("key-removed", key, row, lines[:row] + lines[end:], [" ".join(lines[row:end])], [])
            elif match["before"].startswith(("{", ",")) and first("key-removed", key):
                changed = re.sub(r"(?<=[{,])\s*" + re.escape(key) + r': ("[^"]*"|[^,}]*),?', "", line, count=1)
                add("key-removed", key, row, lines[:row] + [changed] + lines[row + 1:], [line], [])
        scalars = list(SCALAR.finditer(line))
        for match in scalars:
            raw = match["value"].rstrip()
            quoted = raw.startswith('"')
            value = raw[1:-1] if quoted else raw
            for kind, changed in changed_texts(value, dice):
                if first(kind, match["key"]):
                    written = '"' + changed.replace('"', "'") + '"' if quoted else changed
                    start = match.start("value")
                    text_of = line[:start] + written + line[start + len(raw):]
                    add(kind, match["key"], row, lines[:row] + [text_of] + lines[row + 1:], [value], [changed])
            if quoted and first("quotes-lost", match["key"]):
                start = match.start("value")
                add("quotes-lost", match["key"], row,
                    lines[:row] + [line[:start] + value + line[start + len(raw):]] + lines[row + 1:], [value], [value])
        if not scalars and not KEY.search(line):
            words = line.strip().removeprefix("- ")
            start = line.index(words)
            for kind, changed in changed_texts(words, dice):
                if first(kind, "(text)"):
                    add(kind, "(text)", row, lines[:row] + [line[:start] + changed] + lines[row + 1:], [words], [changed])
            if first("line-removed", "(text)"):
                add("line-removed", "(text)", row, lines[:row] + lines[row + 1:], [words], [])
        if first("indented", "(line)"):
            add("indented", "(line)", row, lines[:row] + [" " + line] + lines[row + 1:], [], [])
        depth = indent(line)
        if line.lstrip().startswith("- "):
            parent = next((lines[i].strip() for i in range(row - 1, -1, -1)
                           if lines[i].strip() and (indent(lines[i]) < depth or KEY.match(lines[i]) and indent(lines[i]) == depth
                                                    and not lines[i].lstrip().startswith("-"))), "(list)")
            end = block_end(row, depth)
            item = lines[row:end]
            if first("item-deleted", parent):
                add("item-deleted", parent, row, lines[:row] + lines[end:], [" ".join(item)], [])
            if first("item-doubled", parent):
                add("item-doubled", parent, row, lines[:end] + item + lines[end:], [], [" ".join(item)])
            if end < len(lines) and lines[end].startswith(" " * depth + "- ") and first("items-swapped", parent):
                last = block_end(end, depth)
                add("items-swapped", parent, row, lines[:row] + lines[end:last] + item + lines[last:], [], [], (end + 1,))
    return found


def of_markdown(file, text, dice):
    lines = text.split("\n")
    found = list(of_lines(file, text, dice))

    def add(kind, row, new_lines, old, new):
        found.append(Change(file, kind, "(block)", row + 1, "\n".join(new_lines).encode(), old, new))

    def one(pattern):
        rows = [i for i, line in enumerate(lines) if re.search(pattern, line)]
        return dice.choice(rows) if rows else None

    row = one(r"^#+ ")
    if row is not None:
        add("heading-lower", row, lines[:row] + ["#" + lines[row]] + lines[row + 1:], [], [])
        add("heading-higher", row, lines[:row] + [lines[row][1:].lstrip() if lines[row].startswith("# ") else lines[row][1:]]
            + lines[row + 1:], [], [])
        add("heading-no-space", row, lines[:row] + [lines[row].replace("# ", "#", 1)] + lines[row + 1:], [], [])
        add("heading-removed", row, lines[:row] + lines[row + 1:], [lines[row]], [])
    row = one(r"^[A-Za-z]")
    if row is not None:
        add("paragraph-removed", row, lines[:row] + lines[row + 1:], [lines[row]], [])
        add("paragraph-doubled", row, lines[:row] + [lines[row], "", lines[row]] + lines[row + 1:], [], [lines[row]])
    row = one(r"^\|.*[A-Za-z0-9].*\|")
    if row is not None:
        cells = lines[row].split("|")
        at = dice.randrange(1, len(cells) - 1)
        for kind, new in (("cell-emptied", cells[:at] + ["  "] + cells[at + 1:]), ("cell-lost", cells[:at] + cells[at + 1:]),
                          ("cell-added", cells[:at] + [" 7 "] + cells[at:])):
            add(kind, row, lines[:row] + ["|".join(new)] + lines[row + 1:], [cells[at]], [])
        add("table-row-doubled", row, lines[:row + 1] + lines[row:], [], [lines[row]])
    row = one(r"^\|\s*:?-+")
    if row is not None:
        add("table-rule-lost", row, lines[:row] + lines[row + 1:], [], [])
    for kind, pattern, old, new in (
            ("strong-unclosed", r"\*\*", "**", ""), ("braces-unclosed", r"\}\}", "}}", "}"), ("braces-opened", r"\{\{", "{{", "{"),
            ("fence-misspelt", r"^::: \w", "::: ", ":::: "), ("fence-lost", r"^:::", ":::", ""), ("citation-misspelt", r"\[@\w", "[@", "[@x"),
            ("note-misspelt", r"\[\^\w+\](?!:)", "[^", "[^x"), ("link-misspelt", r"\]\(#", "](#", "](#x"), ("id-misspelt", r"\{#", "{#", "{#x"),
            ("item-mark", r"^- ", "- ", "– "), ("item-number", r"^1\. ", "1. ", "1) ")):
        row = one(pattern)
        if row is not None:
            add(kind, row, lines[:row] + [lines[row].replace(old, new, 1)] + lines[row + 1:], [], [])
    row = one(r"\{\{ *\w+")
    if row is not None:
        add("expression-misspelt", row, lines[:row] + [re.sub(r"(\{\{ *\w+)\w", r"\1", lines[row], count=1)] + lines[row + 1:], [], [])
    return found


def of_lines(file, text, dice):
    lines = text.split("\n")
    rows = [i for i, line in enumerate(lines) if line.strip()]
    seen = set()
    for row in dice.sample(rows, min(12, len(rows))):
        words = [m for m in re.finditer(r"[\w.,-]+(?: [\w.,-]+){0,3}", lines[row]) if m.group().strip("-.,")]
        for word in dice.sample(words, min(3, len(words))):
            for kind, changed in changed_texts(word.group(), dice):
                if kind not in seen and kind not in ("space-before", "space-after"):
                    seen.add(kind)
                    line = lines[row][:word.start()] + changed + lines[row][word.end():]
                    yield Change(file, kind, "(text)", row + 1, "\n".join(lines[:row] + [line] + lines[row + 1:]).encode(),
                                 [word.group()], [changed])
        if "line-removed" not in seen:
            seen.add("line-removed")
            yield Change(file, "line-removed", "(text)", row + 1, "\n".join(lines[:row] + lines[row + 1:]).encode(), [lines[row]], [])
