"""Two wordings compared word by word, as HTML and to be read out."""

from collections.abc import Iterator
from html import escape

import regex
from PySide6.QtCore import QCoreApplication
from rapidfuzz.distance import LCSseq

from app.gui.theme import Colours
from app.text.span import Span

_WORD = regex.compile(r"\s*+(?:\w[\w\p{M}’'-]*+|[^\w\s]\p{M}*+|$)")  # with the space before it
_Change = tuple[str, str, str]  # what both have, then what only the old and only the new one has


def difference_html(old: str, new: str, colours: Colours) -> str:
    """Return both wordings in one: what goes is struck through, what comes underlined and bold."""
    parts = []
    for same, gone, come in _changes(old, new):
        apart = " " if gone.strip() and come.strip() and not _space(come) else ""
        parts += [escape(same), _struck(gone, colours), apart, _standing_out(come, colours)]
    return "".join(parts)


def difference_words(old: str, new: str) -> str:
    """Return how `old` becomes `new`, for those who hear it."""
    changes = ((gone.strip(), come.strip()) for _same, gone, come in _changes(old, new))
    return "; ".join(_spoken(gone, come) for gone, come in changes if gone or come)


def compared(text: str, mark: Span, other: str, colours: Colours) -> str:
    """Return `text` as HTML with the words at `mark` tinted; what `other` has not is bold."""
    parts = [
        f"{escape(same)}{_standing_out(come, colours)}"
        for same, _gone, come in _changes(other, mark.of(text))
    ]
    return (
        f"{escape(text[: mark.start])}"
        f'<span style="background-color: {colours.mark}">{"".join(parts)}</span>'
        f"{escape(text[mark.end :])}"
    )


def _changes(old: str, new: str) -> Iterator[_Change]:
    """Yield the two wordings in pieces; all words that stay in order are in both."""
    olds, news = _WORD.findall(old), _WORD.findall(new)
    same = gone = come = ""
    steps = LCSseq.opcodes([word.strip() for word in olds], [word.strip() for word in news])
    for step in steps:
        if step.tag == "equal" and (gone or come):
            yield same, gone, come
            same = gone = come = ""
        if step.tag == "equal":
            same += "".join(news[step.dest_start : step.dest_end])
        else:
            gone += "".join(olds[step.src_start : step.src_end])
            come += "".join(news[step.dest_start : step.dest_end])
    yield same, gone, come


def _struck(words: str, colours: Colours) -> str:
    bare = words.strip()
    style = f"color: {colours.error}; text-decoration: line-through"
    return f'{_space(words)}<span style="{style}">{escape(bare)}</span>' if bare else ""


def _standing_out(words: str, colours: Colours) -> str:
    bare = words.strip()
    style = f"background-color: {colours.mark}; font-weight: bold; text-decoration: underline"
    return f'{_space(words)}<span style="{style}">{escape(bare)}</span>' if bare else ""


def _space(words: str) -> str:
    return words[: len(words) - len(words.lstrip())]


def _spoken(gone: str, come: str) -> str:
    if not gone:
        words = QCoreApplication.translate("difference", "“{come}” comes in")
    elif not come:
        words = QCoreApplication.translate("difference", "“{gone}” goes")
    else:
        words = QCoreApplication.translate("difference", "“{gone}” becomes “{come}”")
    return words.format(gone=gone, come=come)
