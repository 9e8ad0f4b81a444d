"""Names that the article may have translated as the words that they are, wherever they stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from app.checks.context import Context
from app.checks.difference import big
from app.checks.view import View
from app.matching.alignment import Run
from app.matching.calques import calque, whole_meanings_of
from app.matching.synonyms import base_forms
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token, words_of

_MOST = 4
_PERHAPS = 0.5
_LONGEST_TITLE = 3
_STOPS = frozenset(".,!?…")
"""What ends somebody's words rather than a title."""


def calqued(word: str, context: Context) -> Iterator[str]:
    """Yield the keys of the names' words that mean an English word, in any form: all of each."""
    words = context.once(_words)
    for form in base_forms(word):
        yield from words.get(form, ())


def calqued_titles(view: View) -> Iterator[int]:
    """Yield the places of ordinary words that open a title in quotation marks and mean a name."""
    tokens = view.line.sentence.tokens
    for first, last in view.quotations:
        word, end = tokens[first], tokens[last].span.end
        short = last - first < _LONGEST_TITLE and view.text[end : end + 1] not in _STOPS
        odd = short and word.capital and not view.context.knows(word)
        if odd and any(calqued(word.folded, view.context)):
            yield first


class Calque(Struct, frozen=True):
    """Words of the article that mean a name.

    Attributes:
        span: where they stand in their sentence.
        name: the name as most sources write it.
    """

    span: Span
    name: str


def find_calques(view: View) -> Iterator[Calque]:
    """Yield the words that mean one name of several words one by one: Sea Eye, Morskie Oko."""
    names = view.context.once(_names)
    places = [place for place, capital in enumerate(view.capitals if names else ()) if capital]
    for first in places:
        for last in reversed(places):
            name = _meant(view, (first, last), names) if first < last < first + _MOST else ""
            if name:
                own = view.line.sentence.tokens[first : last + 1]
                yield Calque(Span(own[0].span.start, own[-1].span.end), name)
                break


def _meant(view: View, run: Run, names: Mapping[str, Sequence[str]]) -> str:
    own = view.line.sentence.tokens[run[0] : run[1] + 1]
    words = big(own)
    if len(words) < 2 or not view.contiguous(run):
        return ""
    keys = {key for form in base_forms(words[0].folded) for key in names.get(form, ())}
    if not keys or view.context.writes(own):
        return ""
    found = [view.context.names[key] for key in keys if _is_meant(words, key, view)]
    return found[0] if len(found) == 1 else ""


def _is_meant(own: Sequence[Token], key: str, view: View) -> bool:
    """Tell whether each word means one of the name, one surely, and all of its words are meant."""
    theirs = big(words_of(view.context.names[key]))
    if len(own) != len(theirs) or view.has(key):
        return False
    shares = [[calque(a.folded, b.folded) for b in theirs] for a in own]
    surely = max(map(max, shares)) == 1
    all_ours = all(max(row) >= _PERHAPS for row in shares)
    return (
        surely and all_ours and all(max(column) >= _PERHAPS for column in zip(*shares, strict=True))
    )


def _words(context: Context) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of the names' words by what all of each means; English ones mean nothing."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in context.targets:
        if context.base.frequency(key) < 0:
            for word, share in whole_meanings_of(key).items():
                if share == 1:
                    found[word].append(key)
    return {word: tuple(keys) for word, keys in found.items()}


def _names(context: Context) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of the names of several words, not all English, by what one of them means."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for key, name in sorted(context.names.items()):
        words = big(words_of(name))
        if 1 < len(words) <= _MOST and context.foreign[key]:
            for token in words:
                for word, share in whole_meanings_of(squash(token.text)).items():
                    if share >= _PERHAPS:
                        found[word][key] = None
    return {word: tuple(keys) for word, keys in found.items()}
