"""Find where a source writes a name."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

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
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token

Run = tuple[Token, ...]
_ARTICLES = frozenset({"a", "an", "and"})
_OPENING = FUNCTION_WORDS - CONNECTORS - _ARTICLES
_TIES = CONNECTORS | {"and"}
_INSTITUTIONS = ORGANISATION_HEADS | EVENT_HEADS
_LONGEST_PERSON = 4
_SHORTEST_OFFICE = 4
"""Words of an office or institution with "of" in it and a person's name after it."""
_SHORTEST_END = 4
"""Letters of a foreign word in lower case that ends a name."""
_LANDS = frozenset({Kind.TERRITORY, Kind.NATIONALITY})
_ON_SOMETHING = frozenset(
    "act agreement commission committee conference convention council law panel treaty".split()
)
"""Institutions and laws that are called after what they are on."""
_OF_OFFICE = frozenset({"of", "for", "and", "the"})


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
        for part in _parts(run, seen, base)
    ]


def _mention(text: str, part: Run, source: int, sentence: Sentence) -> Mention:
    span = Span(part[0].span.start, part[-1].span.end)
    place = sentence.tokens.index(part[0])
    titled = place > 0 and sentence.tokens[place - 1].folded in HONORIFICS
    return Mention(source, span, span.of(text), sentence.span, titled)


def _runs(text: str, cased: Cased, seen: Usage, base: BaseNames) -> Iterator[Run]:
    tokens, names = cased.sentence.tokens, _name_words(text, cased, seen, base)
    marked = _Marked(text, tokens, names)
    run: list[Token] = []
    for place, (token, name) in enumerate(zip(tokens, names, strict=True)):
        if not run:
            run = [token] if name else []
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
    names = [
        token.capital and is_name_word(token, due=capital, seen=seen, base=base)
        for token, capital in zip(tokens, due, strict=True)
    ]
    for place, (word, after) in enumerate(pairwise(tokens)):
        if not word.capital or not after.capital:
            continue
        if not names[place] and names[place + 1]:
            names[place] = _pair_known(word, after, seen) if due[place] else _opens_name(word)
        if names[place] and due[place + 1] and after.folded in HEADS:
            names[place + 1] = _joined(text, word, after)
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
        return ahead.folded in TITLES or _is_common(ahead, base)
    common = all(_is_common(word, base) or word.shouted for word in run)
    return common and (len(run) > 1 or _is_common(ahead, base))


def _is_common(token: Token, base: BaseNames) -> bool:
    """Tell a word of the dictionary, as offices and institutions are made of: Foreign Affairs."""
    return base.frequency(token.folded) >= 0 and token.folded not in TITLES


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


def _parts(run: Run, seen: Usage, base: BaseNames) -> Iterator[Run]:
    """Split a run at the titles in it: "Russian President Vladimir Putin"."""
    before = _person_at_end(run, base)
    if before:
        yield from _parts(run[:before], seen, base)
        yield from _worth(run[before:], seen, base)
        return
    start = 0
    for first, last in _titles(run, base):
        yield from _worth(run[start:first], seen, base)
        end = _office_end(run, last, base)
        if (last == len(run) or end > last) and end - first > 1:
            yield run[first:end]
        start = end
    yield from _worth(run[start:], seen, base)


def _person_at_end(run: Run, base: BaseNames) -> int:
    """Return where a person's name begins after an office or institution: ... of Energy Alexander.

    0 where none does.
    """
    if len(run) < _SHORTEST_OFFICE:
        return 0
    place = len(run)
    while place > 0 and run[place - 1].capital and base.frequency(run[place - 1].folded) < 0:
        place -= 1
    of = any(token.text == "of" for token in run[:place])
    while place < len(run) and Kind.TERRITORY in base.kinds(run[place].text):
        place += 1
    named = 1 < len(run) - place <= _LONGEST_PERSON and Kind.PERSON in base.kinds(run[place].text)
    return place if of and named and run[place - 1].folded not in TITLES else 0


def _titles(run: Run, base: BaseNames) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(run):
        last = place
        while last < len(run) and (run[last].folded in TITLES or _of_title(run, place, last)):
            last += 1
        if last > place and not _heads_institution(run, last):
            first = place
            while first > 0 and base.frequency(run[first - 1].folded) >= 0:
                first -= 1
            yield first, last
        place = max(last, place) + 1


def _office_end(run: Run, place: int, base: BaseNames) -> int:
    """Return where an office ends whose title ends at `place`: Minister of Foreign Affairs."""
    end = at = place
    while at < len(run):
        if run[at].text not in _OF_OFFICE:
            if at == place or not _is_common(run[at], base):
                break
            end = at + 1
        at += 1
    return end


def _of_title(run: Run, first: int, place: int) -> bool:
    """Tell whether this is the "of" of a "Chief of Staff"."""
    if place == first or run[place].text != "of":
        return False
    return place + 1 < len(run) and run[place + 1].folded in TITLES


def _heads_institution(run: Run, place: int) -> bool:
    """Tell "General Assembly" and "King County" from a general and a king."""
    after = run[place].folded if place < len(run) else ""
    return after in HEADS


def _worth(part: Run, seen: Usage, base: BaseNames) -> Iterator[Run]:
    """Yield the part unless it is one ordinary word that happens to have a capital."""
    if not part:
        return
    if len(part) > 1 or not _is_ordinary(part[0].folded, seen, base):
        yield part


def _is_ordinary(word: str, seen: Usage, base: BaseNames) -> bool:
    if base.frequency(word) < 0:
        return seen.lowered(word) > seen.inside.get(word, 0)
    return word in seen.lower or word in TITLES
