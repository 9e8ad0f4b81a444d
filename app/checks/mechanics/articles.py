"""Articles before names that take none."""

from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.finding import GRAMMAR
from app.checks.mechanics.fault import Fault
from app.gazetteer.base import Kind
from app.gazetteer.lexicon import HEADS
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_BARE = frozenset({"person", "place"})
"""Kinds of names that take no article unless a noun follows."""
_KNOWN = frozenset({Kind.PERSON, Kind.PLACE, Kind.TERRITORY})
_ENOUGH = 2
"""How often the sources must have another name without an article."""
_WHERE = frozenset("at from in into near of outside toward towards".split())
"""What stands right before the name of a place, whatever follows: in Kursk region."""
_LONGEST = 4
_CLOSES = regex.compile(
    r"(?:[’']s\b)?(?:[,;!?)\]”\"»]|[.:](?=[\"”’»)]*(?:\s|$))|\s*$|\s+(?:and|or)\s+\p{Ll}|\s+(?:a[st]"
    r"|after|because|before|but|by|during|for|from|had|has|have|in|into|is|on|said|since|to|until"
    r"|was|were|when|where|while|will|with|would)\b)"
)
"""What ends a name; a noun after it would take the article: the Kursk region."""
_LISTS = regex.compile(r",? (?:and |or )?\p{Lu}")


class Articles:
    """Knows which names of the sources take no article."""

    def __init__(self, context: Context) -> None:
        self._context = context
        names = context.gazetteer.names
        self._kinds = {
            squash(word): "person"
            for name in names
            if name.kind == "person"
            for form in name.forms
            for word in form.text.split()
        } | {squash(form.text): name.kind for name in names for form in name.forms}

    def before_names(self, paragraph: Paragraph) -> Iterator[Fault]:
        """Yield "the" with the name after it, where the sources never have it there."""
        for sentence in paragraph.sentences:
            for place, token in enumerate(sentence.tokens):
                if token.folded == "the" and not sentence.headline:
                    name = self._name_after(paragraph.text, sentence.tokens, place)
                    if name:
                        yield self._article(paragraph.text, token, name)

    def _article(self, text: str, the: Token, name: Sequence[Token]) -> Fault:
        span = Span(the.span.start, name[-1].span.end)
        bare = Span(name[0].span.start, name[-1].span.end).of(text)
        return Fault(span, "mechanics.article", GRAMMAR, 0.8, bare)

    def _name_after(self, text: str, tokens: Sequence[Token], place: int) -> Sequence[Token]:
        """Return the words of the bare name after the article, if one stands there."""
        end = place + 1
        while end < len(tokens) and end - place <= _LONGEST and tokens[end].capital:
            end += 1
        name = tokens[place + 1 : end]
        apposed = text[: tokens[place].span.start].rstrip().endswith(",")  # the ship, the Poltava,
        if not name or apposed or not _CLOSES.match(text, name[-1].span.end):
            return ()
        span = Span(tokens[place].span.start, name[-1].span.end)
        tied = span.of(text).split() == [token.text for token in tokens[place:end]]
        listed = _LISTS.match(text, name[-1].span.end)
        return name if tied and not listed and self._takes_none(name) else ()

    def _takes_none(self, name: Sequence[Token]) -> bool:
        """Tell whether the sources have the name, and only without an article."""
        words = tuple(squash(token.text) for token in name)
        kind = self._kinds.get("".join(words))
        known = self._context.base.kinds(" ".join(words))
        plural = Kind.TERRITORY in known and words[-1].endswith("s")  # the Philippines
        if kind is None or plural or words[-1] in HEADS:
            return False
        told = list(self._told(words))
        if any(before == "the" and self._ends_told(*last) for before, last in told):
            return False
        others = [(before, last) for before, last in told if before != "the"]
        bare = (before in _WHERE or self._ends_told(*last) for before, last in others)
        least = 1 if kind in _BARE or known & _KNOWN else _ENOUGH
        return sum(islice(filter(None, bare), least)) == least

    def _told(self, words: tuple[str, ...]) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the word before each mention of the name, and sentence and place of its last."""
        for number, at in self._context.places.get(words[0], ()):
            told = self._context.told_keys[number]
            if told[at : at + len(words)] == words:
                yield told[at - 1] if at else "", (number, at + len(words) - 1)

    def _ends_told(self, number: int, last: int) -> bool:
        """Tell whether a name ends with a token of a source's sentence, and no noun follows."""
        told = self._context.gazetteer.told[number]
        end = told.sentence.tokens[last].span.end - told.sentence.span.start
        return _CLOSES.match(told.text, end) is not None
