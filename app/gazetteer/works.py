"""Find the names that a source puts in quotation marks: works, parties, ships, categories.

Their words may be ordinary, foreign or in lower case, so capitals alone do not tell where they end:
“Live Debate in the Morning”, “Kimetsu no Yaiba”, the “Farmers”.
"""

from collections.abc import Iterator, Sequence

from app.gazetteer.base import BaseNames
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.gazetteer.name import Mention
from app.text.quotes import quoting
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token

_LONGEST = 14
_SMALL = FUNCTION_WORDS | CONNECTORS
_SPEECH = frozenset(",:")
"""What stands before a quotation that somebody says."""


def find_works(
    text: str, sentences: Sequence[Sentence], source: int, base: BaseNames
) -> Iterator[Mention]:
    """Yield the names in quotation marks in the sentences of one source, in order."""
    for sentence in sentences:
        start = sentence.span.start
        for quotation in quoting(sentence.span.of(text)).quotations:
            words = quotation.words.shifted(start)
            inside = tuple(token for token in sentence.tokens if words.contains(token.span))
            before = text[start : start + quotation.span.start].rstrip()
            speech = not before or before[-1] in _SPEECH
            if quotation.closed and inside and _is_work(inside, base, speech=speech):
                span = Span(inside[0].span.start, inside[-1].span.end)
                yield Mention(source, span, span.of(text), sentence.span)


def _is_work(inside: Sequence[Token], base: BaseNames, *, speech: bool) -> bool:
    """Tell a name by its capitals, or by words that are not English."""
    if not inside[0].capital or len(inside) > _LONGEST:
        return False
    if len(inside) == 1:
        return not speech and inside[0].kind == "word" and inside[0].folded not in _SMALL
    big = [token for token in inside if token.folded not in _SMALL]
    unknown = [token for token in inside if base.frequency(token.folded) < 0]
    foreign = 2 * len(unknown) >= len(inside)
    return foreign or (bool(big) and all(token.capital for token in big))
