"""Articles before names that take none, and an agency that is credited twice."""

from collections.abc import Iterator, Sequence

import regex

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.finding import ADDITION, GRAMMAR
from app.checks.mechanics.fault import Fault
from app.checks.speech.people import is_agency
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
_BEFORE = frozenset("at by from in into near of outside said to toward towards with".split())
"""What stands right before a name that takes no article."""
_LONGEST = 4
_CLOSES = regex.compile(
    r"(?:[’']s\b)?(?:[,;!?)\]”\"»]|[.:](?=[\"”’»)]*(?:\s|$))|\s*$|\s+(?:and|or)\s+\p{Ll}|\s+(?:a[st]"
    r"|after|because|before|but|by|during|for|from|had|has|have|in|into|is|on|said|since|to|until"
    r"|was|were|when|where|while|will|with|would)\b)"
)
"""What ends a name; a noun after it would take the article: the Kursk region."""
_LISTS = regex.compile(r",? (?:and |or )?\p{Lu}")
_CREDITS = regex.compile(
    r"\b(?:according|agency|by|citing|cites|news|quoting|quotes|reported|reports|told|to)"
    r"(?: the)?(?: news)?(?: agency)? $"
)


class Names:
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

    def articles(self, paragraph: Paragraph) -> Iterator[Fault]:
        """Yield "the" with the name after it, where the sources never have it there."""
        for sentence in paragraph.sentences:
            for place, token in enumerate(sentence.tokens):
                if token.folded == "the" and not sentence.headline:
                    name = self._name_after(paragraph.text, sentence.tokens, place)
                    if name:
                        yield self._article(paragraph.text, token, name)

    def credits(self, paragraph: Paragraph) -> Iterator[Fault]:
        """Yield the second credit of one sentence to the same news agency."""
        for sentence in paragraph.sentences:
            seen: set[str] = set()
            for token in sentence.tokens:
                if not (token.capital and is_agency(token.text)):
                    continue
                before = paragraph.text[sentence.span.start : token.span.start]
                if token.folded in seen and _CREDITS.search(before):
                    yield Fault(token.span, "mechanics.credited", ADDITION, 0.7)
                seen.add(token.folded)

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
        if kind is None:
            return False
        if words[-1] in HEADS:
            return False
        bare = 0
        told_keys = self._context.told_keys
        for number, at in self._context.places.get(words[0], ()):
            told = told_keys[number]
            if told[at : at + len(words)] == words:
                before = told[at - 1] if at else ""
                ends = self._ends_told(number, at + len(words) - 1)
                if ends and before == "the":
                    return False
                bare += before in _BEFORE or (ends and before != "the")
        known = kind in _BARE or bool(_KNOWN & self._context.base.kinds(" ".join(words)))
        return bare >= (1 if known else _ENOUGH)

    def _ends_told(self, number: int, last: int) -> bool:
        """Tell whether a name ends with a token of a source's sentence, and no noun follows."""
        told = self._context.gazetteer.told[number]
        end = told.sentence.tokens[last].span.end - told.sentence.span.start
        return _CLOSES.match(told.text, end) is not None
