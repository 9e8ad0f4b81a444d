"""Words that are left in another language, and what the sources have there."""

from collections.abc import Iterator, Sequence

import regex

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.finding import UNTRANSLATED
from app.checks.mechanics.counterparts import counterpart
from app.checks.mechanics.fault import FOREIGN, Fault
from app.checks.typos.speller import Speller
from app.checks.typos.vocabulary import Vocabulary
from app.checks.typos.weighing import neighbours
from app.text.folding import squash, surface
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token

_LETTER = r"[\p{L}--\p{Latin}--\p{Common}]"
_SCRIPT = regex.compile(
    rf"{_LETTER}[{_LETTER}\p{{M}}]*(?:[\s\u200c،]+{_LETTER}[{_LETTER}\p{{M}}]*)*", regex.V1
)
_GREEK = regex.compile(r"\p{Greek}")
_LOWER = regex.compile(r"[a-z]{4,40}")
_LATIN = regex.compile(r"[\p{Latin}\p{M}]{3,40}")
_MARKED = regex.compile(r"[\p{L}--[a-zA-Z]]", regex.V1)
_GLOSS = regex.compile(r"[\"”’»]|\s*[(–—]|,?\s+(?:or|that is|meaning|means)\b")
"""What follows a word of another language that is left on purpose."""
_BRACKETS = frozenset("([")
_STRANGE = 3.3
"""Bits a letter from which on a word does not look English; half the words of others do."""
_STEM = 4
_PIECE = 3
_FREQUENT = 12
_NAMED = 4
"""A quotation of so many words names something."""
_ENDINGS = regex.compile(
    r"(?:able|age|al|ally|ance|ant|ation|ed|en|er|ers|ery|ese|esque|ette|ful|fy|ian|ible|ic|ics"
    r"|ified|ify|ing|ings|ion|ions|ish|ism|isms|ist|ists|ity|ive|[iy][sz](?:e|ed|ing|ation)|less"
    r"|ly|ment|ments|ness|or|ors|ory|ous|s|ship|y|ier|iest|est)$"
)


class Foreign:
    """Finds words of other languages in English text."""

    def __init__(self, context: Context, speller: Speller, vocabulary: Vocabulary) -> None:
        self._context = context
        self._speller = speller
        self._vocabulary = vocabulary

    def scripts(self, paragraph: Paragraph) -> Iterator[Fault]:
        """Yield words in other letters than Latin ones, but no gloss in brackets."""
        if paragraph.text.isascii():
            return
        for sentence in paragraph.sentences:
            addresses = [token.span for token in sentence.tokens if token.kind == "address"]
            for match in _SCRIPT.finditer(paragraph.text, *_bounds(sentence)):
                span = Span(*match.span())
                addressed = any(one.overlaps(span) for one in addresses)
                if addressed or self._is_meant(paragraph.text, span):
                    continue
                name = self._context.names.get(squash(match.group()))
                instead, fit = (name, 1.0) if name else self._counterpart(paragraph, sentence, span)
                yield Fault(
                    span, "mechanics.script", UNTRANSLATED, 0.9, instead, fit, severity="major"
                )

    def words(self, paragraph: Paragraph) -> Iterator[Fault]:
        """Yield words in Latin letters that are no English and no slip of it."""
        for sentence in paragraph.sentences:
            if sentence.headline:
                continue
            for first, last in self._runs(paragraph.text, sentence):
                span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
                if _is_explained(paragraph, span):
                    continue
                instead, fit = self._counterpart(paragraph, sentence, span)
                sure = instead or last > first or _is_marked(span.of(paragraph.text))
                strange = self._vocabulary.strangeness(sentence.tokens[first].folded) >= _STRANGE
                if not (sure or strange):
                    continue
                confidence = 0.8 if sure else 0.6
                yield Fault(span, FOREIGN, UNTRANSLATED, confidence, instead, fit)

    def _is_meant(self, text: str, span: Span) -> bool:
        """Tell a Greek letter, what stands in brackets, and what a source writes like this."""
        words = span.of(text)
        if len(words) == 1 and _GREEK.match(words):
            return True
        told = all(surface(word) in self._context.surfaces for word in words.split())
        return told or text[: span.start].rstrip()[-1:] in _BRACKETS

    def _runs(self, text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Yield first and last token of words next to each other that are all foreign."""
        words = sentence.tokens
        runs: list[tuple[int, int]] = []
        for place in range(len(words)):
            if not self._is_foreign(words, place):
                continue
            gap = text[words[place - 1].span.end : words[place].span.start]
            if runs and runs[-1][1] == place - 1 and gap == " ":
                runs[-1] = runs[-1][0], place
            else:
                runs.append((place, place))
        yield from runs

    def _is_foreign(self, tokens: Sequence[Token], place: int) -> bool:
        token = tokens[place]
        if token.kind != "word" or not token.text.islower():
            return False
        if place and tokens[place - 1].capital and place > 1:  # a part of a name: Primorsky krai
            return False
        if _is_marked(token.text) and _LATIN.fullmatch(token.text):
            told = self._context.spelt(token.text)
            return not (told or self._vocabulary.is_common(token.folded))
        if self._speller.knows(token) or not _LOWER.fullmatch(token.text):
            return False
        if self._is_english(token.folded):
            return False
        return not self._speller.corrections(token.folded, neighbours(tokens, place, place))

    def _is_english(self, word: str) -> bool:
        """Tell a word of a dictionary, one made of such words, or one with an English ending."""
        listed = self._vocabulary
        if listed.frequency(word) >= 0 or listed.is_rare(word) or listed.derives(word):
            return True
        stems = (word[: match.start()] for match in _ENDINGS.finditer(word, overlapped=True))
        if any(len(stem) >= _STEM and self._is_stem(stem) for stem in stems):
            return True
        pieces = ((word[:at], word[at:]) for at in range(_PIECE, len(word) - _PIECE + 1))
        return any(min(map(listed.frequency, pair)) >= _FREQUENT for pair in pieces)

    def _is_stem(self, stem: str) -> bool:
        forms = (stem, stem + "e", stem + "y", stem[:-1])
        return any(self._vocabulary.frequency(form) >= _FREQUENT for form in forms)

    def _counterpart(
        self, paragraph: Paragraph, sentence: Sentence, span: Span
    ) -> tuple[str | None, float]:
        words, own = sentence.span.of(paragraph.text), span.shifted(-sentence.span.start)
        return counterpart(words, own, self._context, self._vocabulary)


def _is_marked(words: str) -> bool:
    return not words.isascii() and _MARKED.search(words) is not None


def _is_explained(paragraph: Paragraph, span: Span) -> bool:
    """Tell a word in brackets or in a short quotation, or one that is explained after it."""
    text = paragraph.text
    quoted = any(
        one.span.contains(span) and len(one.words.of(text).split()) <= _NAMED
        for one in paragraph.quoting.quotations
    )
    marked = text[: span.start].rstrip()[-1:] in _BRACKETS
    return quoted or marked or _GLOSS.match(text, span.end) is not None


def _bounds(sentence: Sentence) -> tuple[int, int]:
    return sentence.span.start, sentence.span.end
