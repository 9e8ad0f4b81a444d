"""Find where a source writes a name."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from app.gazetteer.base import BaseNames, Kind
from app.gazetteer.capitals import Cased, Usage, is_name_word
from app.gazetteer.lexicon import (
    CONNECTORS,
    EVENT_HEADS,
    FUNCTION_WORDS,
    HEADS,
    HONORIFICS,
    ORGANISATION_HEADS,
    PARTICLES,
    PEOPLE,
    PREFIXES,
    TITLES,
)
from app.gazetteer.name import Mention
from app.gazetteer.parts import Run, is_common, parts
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token

_START = attrgetter("span.start")
_ARTICLES = frozenset({"a", "an", "and"})
_OPENING = FUNCTION_WORDS - CONNECTORS - _ARTICLES
_TIES = CONNECTORS | {"and"}
_INSTITUTIONS = ORGANISATION_HEADS | EVENT_HEADS
_SHORTEST_END = 4
"""Letters of a foreign word in lower case that ends a name."""
_LANDS = frozenset({Kind.TERRITORY, Kind.NATIONALITY})
_ON_SOMETHING = frozenset(
    "act agreement commission committee conference convention council law panel treaty".split()
)
"""Institutions and laws that are called after what they are on."""


class _Marked(Struct, frozen=True):
    """A sentence with a mark at each token that belongs to a name."""

    text: str
    tokens: tuple[Token, ...]
    names: tuple[bool, ...]

    def reaches(self, one: Token, place: int) -> bool:
        """Tell whether from a token to a name word at `place` there are but words and spaces."""
        if place >= len(self.tokens) or not self.names[place]:
            return False
        gap = self.text[one.span.end : self.tokens[place].span.start]
        return all(letter.isalnum() or letter == " " for letter in gap)

    def institution_from(self, place: int) -> bool:
        """Tell whether the name words from `place` on end in the head of an institution."""
        end = place
        while end < len(self.tokens) and self.names[end]:
            end += 1
        return self.tokens[end - 1].folded in _INSTITUTIONS


def find_mentions(
    text: str, sentences: Iterable[Cased], source: int, seen: Usage, base: BaseNames
) -> list[Mention]:
    """Return the names in the sentences of one source, in order.

    Titles before a person's name are left off, a title that stands for itself ("General Staff")
    is kept; of "Russian President Vladimir Putin" both "Russian" and "Vladimir Putin" are names.
    """
    return [
        _mention(text, part, source, cased.sentence)
        for cased in sentences
        for run in _runs(text, cased, seen, base)
        for part in parts(run, seen, base)
    ]


def _mention(text: str, part: Run, source: int, sentence: Sentence) -> Mention:
    span = Span(part[0].span.start, part[-1].span.end)
    place = bisect_left(sentence.tokens, span.start, key=_START)
    titled = place > 0 and sentence.tokens[place - 1].folded in HONORIFICS
    return Mention(source, span, span.of(text), sentence.span, titled)


def _runs(text: str, cased: Cased, seen: Usage, base: BaseNames) -> Iterator[Run]:
    tokens, names = cased.sentence.tokens, _name_words(text, cased, seen, base)
    marked = _Marked(text, tokens, names)
    run: list[Token] = []
    for place, (token, name) in enumerate(zip(tokens, names, strict=True)):
        if not run and not name:
            continue
        if not run:
            run = [token]
        elif _joined(text, run[-1], token) if name else _goes_on_so(marked, place, run, base):
            run.append(token)
        elif not (token.text == "the" and _bridge(marked, place - 1, run[:-1], base)):
            yield from _closed(run, base)
            run = [token] if name else []
    yield from _closed(run, base)


def _goes_on_so(marked: _Marked, place: int, run: list[Token], base: BaseNames) -> bool:
    """Tell whether the lower-case word at `place` is amid the run's name."""
    return _bridge(marked, place, run, base) or _tails(marked, place, run, base)


def _tails(marked: _Marked, place: int, run: list[Token], base: BaseNames) -> bool:
    """Tell a foreign word in a foreign name: Rekonstrukce státu, Nové Město na Moravě."""
    token = marked.tokens[place]
    if run[-1].possessive or not _is_foreign(token, base):
        return False
    if marked.text[run[-1].span.end : token.span.start] != " ":
        return False
    return all(_is_foreign(word, base) for word in run)


def _may_end(token: Token, base: BaseNames) -> bool:
    return len(token.text) >= _SHORTEST_END and _is_foreign(token, base)


def _is_foreign(token: Token, base: BaseNames) -> bool:
    """Tell a word that no English dictionary has, nor means a country or people by it."""
    if base.frequency(token.folded) >= 0 or token.kind != "word":
        return False
    return not token.shouted and "-" not in token.text and base.kinds(token.text).isdisjoint(_LANDS)


def _name_words(text: str, cased: Cased, seen: Usage, base: BaseNames) -> tuple[bool, ...]:
    tokens, due = cased.sentence.tokens, cased.due
    capitals = [place for place, token in enumerate(tokens) if token.capital]
    names = [False] * len(tokens)
    for place in capitals:
        names[place] = is_name_word(tokens[place], due=due[place], seen=seen, base=base)
    for place, following in pairwise(capitals):
        if following > place + 1:
            continue
        word, after = tokens[place], tokens[following]
        if not names[place] and names[following]:
            names[place] = _pair_known(word, after, seen) if due[place] else _opens_name(word)
        if names[place] and due[following] and after.folded in HEADS:
            names[following] = _joined(text, word, after)
    return tuple(names)


def _opens_name(word: Token) -> bool:
    """Tell a function word that a capital makes a part of a name: One Piece."""
    return word.folded in _OPENING


def _pair_known(word: Token, after: Token, seen: Usage) -> bool:
    """Tell whether an ordinary word at the start belongs to the name after it: Will Smith."""
    return seen.pairs[word.folded, after.folded] > 1 and not seen.lower[word.folded]


def _joined(text: str, before: Token, token: Token) -> bool:
    gap = text[before.span.end : token.span.start]
    if _prefixed(before) or _prefixed(token):
        return False
    if before.possessive:
        return before.folded in PEOPLE and gap[-1:].isspace()
    return gap.isspace() and "\n" not in gap


def _prefixed(token: Token) -> bool:
    """Tell an English prefix (neo-Nazi) from a name's own (al-Saleh)."""
    return token.folded.partition("-")[0] in PREFIXES and "-" in token.folded


def _bridge(sentence: _Marked, place: int, run: list[Token], base: BaseNames) -> bool:
    """Tell whether the lower-case word at `place` ties the run to a name word after it."""
    tokens, token = sentence.tokens, sentence.tokens[place]
    if token.text not in _TIES or not run or run[-1].possessive:
        return False
    if token.text == "on" and run[-1].folded not in _ON_SOMETHING:
        return False
    ahead = place + 1
    if token.text in {"of", "for", "on"} and ahead < len(tokens) and tokens[ahead].text == "the":
        ahead += 1
    if not sentence.reaches(run[-1], ahead):
        return False
    if token.text == "and":
        joins = _is_institution(run) or _is_office(run) or sentence.institution_from(ahead)
        return joins and base.frequency(run[-1].folded) >= 0
    if token.text in PARTICLES:
        return ahead == place + 1
    return _is_institution(run) or _goes_on(run, tokens[ahead], base)


def _goes_on(run: list[Token], ahead: Token, base: BaseNames) -> bool:
    """Tell an office or an institution of ordinary words that goes on after "of" or "for"."""
    if run[-1].folded in TITLES:
        return ahead.folded in TITLES or is_common(ahead, base)
    common = all(is_common(word, base) or word.shouted for word in run)
    return common and (len(run) > 1 or is_common(ahead, base))


def _is_office(run: list[Token]) -> bool:
    """Tell the beginning of an office: Minister of Social Affairs."""
    titles = [place for place, token in enumerate(run) if token.folded in TITLES]
    return bool(titles) and any(token.text == "of" for token in run[titles[-1] :])


def _is_institution(run: list[Token]) -> bool:
    return any(t.folded in HEADS and t.folded not in TITLES for t in run)


def _closed(run: list[Token], base: BaseNames) -> Iterator[Run]:
    while run and not run[-1].capital and not _may_end(run[-1], base):
        run = run[:-1]
    if run:
        yield tuple(run)
