"""What `naskah dump` says, as words that can be counted whatever lines and pages they stand on."""

import re
from collections import Counter

TEXT = re.compile(r"^(?P<indent> *)text \((?P<x>[-\d.]+)pt, (?P<y>[-\d.]+)pt\) .*?pt (?:\S+ )*?'(?P<text>.*)'")
HYPHENS = str.maketrans("", "", "-\u2010\u2011\u00ad")


def squeezed(text):
    """Without what line breaks change: spaces, hyphens; capitals are a matter of style."""
    return re.sub(r"\s+", "", text).translate(HYPHENS).casefold()


def words_of(text):
    return re.findall(r"\w+", text.translate(HYPHENS).casefold())


class Pages:
    def __init__(self, dump):
        self.dump = dump
        paragraphs, artifacts, artifact_depth = [], [], None
        current, last_y, last_indent = "", None, None
        target = paragraphs

        def close():
            nonlocal current
            if current:
                target.append(current)
            current = ""

        for line in dump.split("\n"):
            depth = len(line) - len(line.lstrip(" "))
            match = TEXT.match(line)
            if match:
                y = match["y"]
                if current and (last_indent != depth):
                    close()
                if current and y != last_y:
                    current = current[:-1] if current.endswith(("-", "\u2010")) else current + " "
                current += match["text"]
                last_y, last_indent = y, depth
            elif line.lstrip().startswith("<") or line.startswith("page "):
                close()
                if artifact_depth is not None and depth <= artifact_depth:
                    artifact_depth = None
                if "<Artifact" in line:
                    artifact_depth = depth
                target = paragraphs if artifact_depth is None else artifacts
        close()
        self.words = Counter(word for paragraph in paragraphs for word in words_of(paragraph))
        self.stream = "\n".join(squeezed(paragraph) for paragraph in paragraphs + artifacts)
