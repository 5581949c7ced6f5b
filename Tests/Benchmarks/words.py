"""Checks that every word of a source is in a PDF, as often as the source has it.

Hyphens are taken out of both sides, also those at line ends. The rest of a word that a page end parts stands after the running head:
what is missing is searched for once more among the pieces that are left over.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter

# Also over the end of a page, which has its number at its foot.
HYPHENS = re.compile("[-\u00ad\u2010](\n+[0-9]+\n+|\n)?")
WORD = re.compile("[A-Za-z]+|[0-9]+")
HEAD = re.compile("([A-Za-z]+)[-\u00ad\u2010]\n")
START = re.compile("^[A-Za-z]+", re.M)


def words(text):
    return Counter(WORD.findall(HYPHENS.sub("", unicodedata.normalize("NFKC", text))))


def missing(source, pdf):
    """Words of the text that the PDF lacks, with how often."""
    # -raw keeps the order of drawing: the lines of a cell stand together.
    text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"], capture_output=True, check=True).stdout.decode()
    text = unicodedata.normalize("NFKC", text.replace("\f", "\n"))
    wanted, found = words(source), words(text)
    lacking, surplus = wanted - found, part(found - wanted, text)
    lacking -= surplus
    for word in list(lacking):
        while lacking[word] > 0 and join(word, surplus):
            lacking[word] -= 1
    return +lacking


def part(surplus, text):
    """Takes apart what was joined wrongly: a word that a page end parts, with the first word of the running head."""
    heads, starts = set(HEAD.findall(text)), set(START.findall(text))
    parted = Counter(surplus)
    for word, count in surplus.items():
        for cut in range(2, len(word) - 1):
            if word[:cut] in heads and word[cut:] in starts:
                parted[word[:cut]] += count
                parted[word[cut:]] += count
    return parted


def join(word, surplus):
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if surplus[first] > 0 and surplus[second] > 0:
            surplus[first] -= 1
            surplus[second] -= 1
            return True
    return False


def pages(pdf):
    text = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", text, re.M).group(1))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps(missing(file.read(), sys.argv[2])))
