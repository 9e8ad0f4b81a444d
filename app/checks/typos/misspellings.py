"""Misspelt, joined and split words of a paragraph."""

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct
from typing_extensions import override

from app.checks.article import Paragraph
from app.checks.check import ByParagraph
from app.checks.context import Context
from app.checks.finding import SPELLING, Finding, Suggestion, fingerprint
from app.checks.settling import settled
from app.checks.typos.calendar import calendar_word
from app.checks.typos.case import like
from app.checks.typos.speller import Correction, Speller
from app.checks.typos.weighing import Neighbours, neighbours
from app.gazetteer.base import Kind
from app.gazetteer.capitals import Cased
from app.gazetteer.lexicon import PARTICLES
from app.settings import Settings
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token

_PLAIN = regex.compile(r"[a-zA-Z]+(?:['’][a-zA-Z]+)?")
"""Words with other letters are of another language, not misspelt."""
_MARKED = regex.compile(r"[\p{L}--[a-zA-Z]]", regex.V1)
_CODE = regex.compile(r"`[^`\n]+`")
_FOREIGN = PARTICLES - {"the"}
_SHORTEST = 3
_SHORTEST_PIECE = 2
_SHORTEST_PART = 5
"""Shorter parts of hyphenated words are often no words by themselves."""
_CAPITAL = 13.0
"""Bits from which on an unknown word with a capital is misspelt, and no name."""
_SHORTEST_TITLED = 5
_DAY = 17.0
"""Bits that speak for a month or a day."""
_COUNTRIES = frozenset({Kind.LISTED, Kind.NATIONALITY, Kind.TERRITORY})
_PHRASE = 8.0
"""Bits that speak for a word that the sources have between the same neighbours."""
_SCALE = 4.0
_SURE = 0.1
_SHOWN = 3
_LEAST_SHARE = 0.05
_ALONE = Neighbours("", "")


class _Place(Struct, frozen=True):
    """Words that are wrong, with what was meant, the likeliest first; right if there is nothing."""

    span: Span
    corrections: Sequence[Correction]
    reason: str = "typos.misspelt"


class Misspellings(ByParagraph):
    """Finds misspelt words in paragraphs."""

    def __init__(self, context: Context, settings: Settings, speller: Speller) -> None:
        super().__init__()
        self._context = context
        self._settings = settings
        self._speller = speller

    @override
    def look(self, paragraph: Paragraph) -> list[Finding]:
        """Return the misspellings of a paragraph, in order."""
        places = [
            place
            for cased in paragraph.cased
            for place in self._places(paragraph.text, cased)
            if place.corrections
        ]
        if not places:
            return []
        code = [Span(*match.span()) for match in _CODE.finditer(paragraph.text)]
        return settled(
            self._finding(paragraph, place)
            for place in places
            if not any(span.contains(place.span) for span in code)
        )

    def _places(self, text: str, cased: Cased) -> Iterator[_Place]:
        words = cased.sentence.tokens
        unknown = self._speller.unknown(words)
        if unknown:
            yield from self._split(text, words, unknown)
            yield from self._wrong(cased, unknown)
        yield from self._misplaced(text, words)

    def _wrong(self, cased: Cased, unknown: Sequence[int]) -> Iterator[_Place]:
        """Yield those of the unknown words that are wrong by themselves, with what was meant."""
        words = cased.sentence.tokens
        for place in unknown:
            token = words[place]
            if len(token.parts) > 1:
                yield from self._parts(token)
            elif not _is_plain(token, _SHORTEST):
                continue
            elif token.text.islower():
                if not _is_in_foreign_phrase(words, place):
                    beside = neighbours(words, place, place)
                    yield _Place(token.span, self._speller.corrections(token.folded, beside))
            elif not cased.due[place]:
                if token.text.istitle() and len(token.text) >= _SHORTEST_TITLED:
                    yield _Place(token.span, self._titled(words, place))
            elif not self._names(cased.sentence, place):
                beside = neighbours(words, place, place)
                found = self._speller.corrections(token.folded, beside)
                if found and found[0].evidence >= _CAPITAL:
                    yield _Place(token.span, found)

    def _titled(self, words: Sequence[Token], place: int) -> list[Correction]:
        """Return what a word of a name in words was meant for: the European Comission; Febuary."""
        token, beside = words[place], neighbours(words, place, place)
        day = calendar_word(token.folded, beside)
        if day:
            return [Correction(day, _DAY, 1.0, told=False)]
        around = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
        if self._context.base.kinds(token.text) or any(map(self._may_be_named, around)):
            return []
        found = self._speller.corrections(token.folded, beside, named=True)
        return found if found and found[0].evidence >= _CAPITAL else []

    def _may_be_named(self, token: Token) -> bool:
        """Tell a word with a capital that is neither an ordinary one nor a country's."""
        base = self._context.base
        ordinary = base.frequency(token.folded) >= 0
        return token.capital and not ordinary and base.kinds(token.text).isdisjoint(_COUNTRIES)

    def _parts(self, token: Token) -> Iterator[_Place]:
        for part in token.parts:
            odd = _is_plain(part, _SHORTEST_PART) and part.text.islower()
            if odd and not self._speller.knows(part):
                yield _Place(part.span, self._speller.corrections(part.folded, _ALONE))

    def _split(self, text: str, words: Sequence[Token], unknown: Sequence[int]) -> Iterator[_Place]:
        """Yield pairs of words that are one, with that one; an unknown word is one of them."""
        odd = [place for place in unknown if _is_plain(words[place], _SHORTEST_PIECE)]
        for place in sorted({first for at in odd for first in (at - 1, at)}):
            if not 0 <= place < len(words) - 1:
                continue
            one, other = words[place : place + 2]
            span = Span(one.span.start, other.span.end)
            if other.text.islower() and span.of(text) == f"{one.text} {other.text}":
                beside = neighbours(words, place, place + 1)
                yield _Place(span, self._speller.joined(one.folded, other.folded, beside))

    def _misplaced(self, text: str, words: Sequence[Token]) -> Iterator[_Place]:
        """Yield right words that stand in the place of others, with these."""
        for place, other in self._speller.meant(words):
            before, word, after = words[place - 1 : place + 2]
            if text[before.span.end : after.span.start] == f" {word.text} ":
                meant = Correction(other, _PHRASE, 1.0, told=True)
                yield _Place(word.span, (meant,), "typos.misplaced")

    def _names(self, sentence: Sentence, place: int) -> bool:
        """Tell whether a word with a capital may be a name, which is for another check."""
        token = sentence.tokens[place]
        after = sentence.tokens[place + 1 : place + 2]
        if sentence.headline or not token.text.istitle() or token.possessive:
            return True
        beside_name = any(other.capital for other in after)
        return beside_name or bool(self._context.base.kinds(token.text))

    def _finding(self, paragraph: Paragraph, place: _Place) -> Finding:
        span, text = place.span, place.span.of(paragraph.text)
        quoted = any(one.span.contains(span) for one in paragraph.quoting.quotations)
        confidence = 1 / (1 + 2 ** -(place.corrections[0].evidence / _SCALE + _SURE))
        sources = self._context.gazetteer.words
        suggestions = tuple(
            Suggestion(
                _like(text, one.text, paragraph.text),
                round(confidence * one.share, 3),
                min((sources.get(word, 0) for word in one.text.split()), default=0),
            )
            for one in place.corrections[:_SHOWN]
            if one.share >= _LEAST_SHARE
        )
        safe = suggestions[0].confidence >= self._settings.safe_confidence and not quoted
        return Finding(
            id=fingerprint("typos", paragraph.text, span),
            check="typos",
            category=SPELLING,
            severity="minor",
            confidence=round(confidence, 3),
            span=span,
            found=text,
            reason=place.reason,
            suggestions=suggestions,
            agree=suggestions[0].sources,
            sources=self._context.gazetteer.sources,
            safe=safe,
        )


def _is_plain(token: Token, shortest: int) -> bool:
    plain = token.kind == "word" and len(token.text) >= shortest
    return plain and _PLAIN.fullmatch(token.text) is not None


def _is_in_foreign_phrase(tokens: Sequence[Token], place: int) -> bool:
    """Tell a word after a particle of another language, or beside a word with its letters."""
    before, after = tokens[max(0, place - 1) : place], tokens[place + 1 : place + 2]
    particle = any(token.folded in _FOREIGN for token in before)
    beside = [one.text for one in (*before, *after) if one.text.islower()]
    return particle or any(map(_MARKED.search, beside))


def _like(found: str, word: str, text: str) -> str:
    """Return a word with the capitals of what it replaces and the apostrophes of the text."""
    return like(found, word.replace("'", "’") if "’" in text else word)
