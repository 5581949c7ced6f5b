"""Slips of the hand within one value: what people, spreadsheets and text editors do to a text without noticing it."""

import re
from datetime import date, timedelta

CYRILLIC = str.maketrans({"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "A": "А", "B": "В", "K": "К"})
UNITS = {"persen": "orang", "orang": "keluarga", "unit": "paket", "dokumen": "unit", "%": "‰", "hari": "jam", "indeks": "persen"}
# Changes that must not change any page: what they add is thrown away by every reader of such files.
HARMLESS = {"space-before", "space-after", "space-doubled"}


def changed_texts(value, dice):
    """Every change that fits the value, as pairs of its kind and the new text."""
    found = []

    def add(kind, text):
        if text != value:
            found.append((kind, text))

    digits = [m.start() for m in re.finditer(r"[0-9]", value)]
    letters = [m.start() for m in re.finditer(r"[A-Za-z]", value)]
    spaces = [m.start() for m in re.finditer(r"(?<=\S) (?=\S)", value)]
    if digits:
        at = dice.choice(digits)
        add("digit", value[:at] + str((int(value[at]) + dice.randint(1, 8)) % 9 + 1) + value[at + 1:])
    zero, one = value.find("0"), value.find("1")
    if zero >= 0:
        add("letter-O-for-0", value[:zero] + "O" + value[zero + 1:])
    if one >= 0:
        add("letter-l-for-1", value[:one] + "l" + value[one + 1:])
    look = [m.start() for m in re.finditer("[aeocpxABK]", value)]
    if look:
        at = dice.choice(look)
        add("cyrillic", value[:at] + value[at].translate(CYRILLIC) + value[at + 1:])
    if len(letters) > 3:
        at = dice.choice(letters[1:])
        add("letter-lost", value[:at] + value[at + 1:])
        add("case", value[:letters[0]] + value[letters[0]].swapcase() + value[letters[0] + 1:])
    if spaces:
        at = dice.choice(spaces)
        add("nbsp", value[:at] + "\u00a0" + value[at + 1:])
        add("space-doubled", value[:at] + "  " + value[at + 1:])
        add("space-lost", value[:at] + value[at + 1:])
    if value.strip():
        at = dice.randint(1, len(value))
        add("zero-width", value[:at] + "\u200b" + value[at:])
        add("soft-hyphen", value[:at] + "\u00ad" + value[at:])
        add("space-before", " " + value)
        add("space-after", value + " ")
        add("emptied", "")
    add("quotes", value.replace("'", "’").replace('"', "”"))
    add("dash", value.replace("-", "–", 1))
    if re.fullmatch(r"-?[0-9]+,[0-9]+", value):
        add("decimal-point", value.replace(",", "."))
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", value):
        add("decimal-comma", value.replace(".", ","))
        add("group-lost", value[:-4])
        add("zero-added", value + "0")
    elif re.fullmatch(r"[0-9]+", value):
        add("zero-added", value + "0")
    if value in UNITS:
        add("unit", UNITS[value])
    found_date = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", value)
    if found_date:
        day = date(*map(int, found_date.groups()))
        for kind, moved in (("date-day", day + timedelta(1)), ("date-year", day.replace(year=day.year + 1, day=1))):
            add(kind, value.replace(found_date.group(), moved.isoformat()))
    parts = re.split(r";\s*", value)
    if len(parts) > 1:
        add("item-moved", "; ".join(parts[1:] + parts[:1]))
        add("item-lost", "; ".join(parts[1:]))
    return found
