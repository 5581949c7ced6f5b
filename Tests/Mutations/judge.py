"""What a change did: told, refused, printed, ignored, or worse."""

import re
from collections import Counter

from pages import squeezed, words_of

CLASSES = {
    "a": "a finding that names it",
    "b": "refused, or told elsewhere",
    "c": "the pages change where the value stands, or rightly stay",
    "d": "nothing changes, nothing is told, although it stands on a page",
    "u": "nothing changes: no page has it",
    "e": "the old value still stands somewhere",
    "f": "other texts change",
    "g": "crash or hang",
}
NUMBER_WORDS = set("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu ribu juta "
                   "miliar triliun koma pertama kedua ketiga keempat kelima keenam senin selasa rabu kamis jumat sabtu minggu januari "
                   "februari maret april mei juni juli agustus september oktober november desember kosong".split())



def is_derived(word):
    return any(letter.isdigit() for letter in word) or word in NUMBER_WORDS or re.fullmatch("[ivxlc]+", word) or len(word) == 1


def without_parted(odd, gone, come):
    """Without words that stand over two pages before or after: 'berpenga' and 'laman' for 'berpengalaman'."""
    parted = set()
    for whole, parts in [(w, gone) for w in come] + [(w, come) for w in gone]:
        for at in range(1, len(whole)):
            if whole[:at] in parts and whole[at:] in parts:
                parted |= {whole, whole[:at], whole[at:]}
    return [word for word in odd if word not in parted]


class Judge:
    def __init__(self, project, base):
        self.project, self.base = project, base
        self.known = Counter((f["id"], f["message"]) for f in base.findings)

    def told(self, after):
        left = Counter(self.known)
        new = []
        for finding in after.findings:
            key = (finding["id"], finding["message"])
            if left[key] > 0:
                left[key] -= 1
            else:
                new.append(finding)
        return new

    def names(self, finding, change):
        places = [finding, *finding.get("notes", [])]
        lines = {change.line, change.line - 1, change.line + 1, *change.lines}
        if any(place.get("file") == change.file and (change.line <= 1 or place.get("line") in lines) for place in places):
            return True
        said = " ".join([finding["message"], finding.get("rule", ""), *(n["message"] for n in finding.get("notes", []))])
        return any(len(value) > 2 and value in said for value in [*change.old, *change.new, change.subject])

    def judge(self, change, after):
        """The class, and what is to be looked at."""
        if after.crashed:
            return "g", after.error[-300:]
        new = self.told(after)
        said = "; ".join(f"{f['severity']} {f['id']} {f.get('file')}:{f.get('line')} {f['message']}" for f in new[:3])
        if any(self.names(finding, change) for finding in new):
            return "a", said
        if new or after.code != 0:
            return "b", said or f"code {after.code} {after.error[-200:]}"
        same = after.pages.dump == self.base.pages.dump
        if change.harmless:
            kept = same or change.keeps_words and after.pages.words == self.base.pages.words
            return ("c", "same") if kept else ("f", self.difference(after))
        if same:
            return ("d" if self.base.prints(change) else "u"), ""
        return self.changed(change, after)

    def difference(self, after):
        gone = self.base.pages.words - after.pages.words
        come = after.pages.words - self.base.pages.words
        return "gone: " + " ".join(list(gone.elements())[:20]) + " | come: " + " ".join(list(come.elements())[:20])

    def changed(self, change, after):
        known = set()
        for value in [*change.old, *change.new, *change.row]:
            known.update(words_of(value))
            for part in [value, *re.split(r"[;,]\s*", value), *re.findall(r"[\w-]+", value)]:
                known.update(self.project.words_of_id(part.strip()))
        gone = self.base.pages.words - after.pages.words
        come = after.pages.words - self.base.pages.words
        # Words around a value that is not there any more go with it.
        odd = [w for w in gone if w not in known and not is_derived(w) and w not in self.project.fixed_words]
        odd += [w for w in come if w not in known and not is_derived(w) and w not in self.project.fixed_words]
        odd = without_parted(odd, gone, come)
        stale = []
        for old in change.old if change.kind != "swapped" else []:
            text = squeezed(old)
            is_figure = sum(letter.isdigit() for letter in text) > 4
            if len(text) < 8 and not is_figure or any(text in squeezed(new) for new in change.new):
                continue
            before, now = self.base.pages.stream.count(text), after.pages.stream.count(text)
            others = self.project.count(text) - 1
            if now and before and (others < 1 or is_figure):
                stale.append(f"{old[:60]!r} {before}->{now}, elsewhere in the sources {others}")
        if stale:
            return "e", "; ".join(stale[:2])
        if odd and change.old + change.new:
            return "f", self.difference(after)
        return "c", self.difference(after)
