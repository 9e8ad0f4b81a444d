"""British spellings in an American article, or the other way round."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.checks.article import Article, Memo, Paragraph
from app.checks.context import Context
from app.checks.finding import STYLE, Finding, Suggestion, fingerprint
from app.checks.settling import moved
from app.checks.typos.case import like
from app.checks.typos.vocabulary import Vocabulary
from app.text.span import Span
from app.text.tokens import Token

_MAJORITY = 3
"""An article is British or American when it spells so many words so, and so many times as often."""
_CONFIDENCE = 0.75


class _Spelling(Struct, frozen=True):
    """A word that is spelt in one of the two ways.

    Attributes:
        span: the word, in its paragraph.
        found: the word.
        british: whether the British spell it so.
        other: how the others do.
    """

    span: Span
    found: str
    british: bool
    other: str


class Varieties:
    """Finds the words that an article spells the other way than most; none in quotations."""

    def __init__(self, context: Context, vocabulary: Vocabulary) -> None:
        self._sources = context.gazetteer.sources
        self._american, self._british = vocabulary.american, vocabulary.british
        self._memo: Memo[Paragraph, tuple[_Spelling, ...]] = Memo()

    def findings(self, article: Article) -> Iterator[Finding]:
        """Yield the words that are spelt unlike most others, or in both ways, in order."""
        spelt = [
            (start, one, found)
            for start, one in article
            for found in self._memo.of(one, self._spellings)
        ]
        self._memo.forget_unused()
        british = {found.found.lower() for _, _, found in spelt if found.british}
        american = {found.found.lower() for _, _, found in spelt if not found.british}
        few, many = sorted((british, american), key=len)
        clear = len(many) >= _MAJORITY * max(1, len(few))
        for start, paragraph, found in spelt:
            if found.british == (few is british) and (clear or found.other in many):
                yield moved(self._finding(paragraph, found), start)

    def _spellings(self, paragraph: Paragraph) -> tuple[_Spelling, ...]:
        return tuple(self._telling(paragraph))

    def _telling(self, paragraph: Paragraph) -> Iterator[_Spelling]:
        """Yield the words that tell, none in quotations and in names."""
        quoted = [one.span for one in paragraph.quoting.quotations]
        for sentence in paragraph.sentences:
            for place, token in enumerate(sentence.tokens):
                british = token.folded in self._american
                other = (self._american if british else self._british).get(token.folded)
                if other is None or _is_named(sentence.tokens, place):
                    continue
                if not any(one.contains(token.span) for one in quoted):
                    yield _Spelling(token.span, token.text, british, other)

    def _finding(self, paragraph: Paragraph, spelling: _Spelling) -> Finding:
        return Finding(
            id=fingerprint("typos", paragraph.text, spelling.span),
            check="typos",
            category=STYLE,
            severity="minor",
            confidence=_CONFIDENCE,
            span=spelling.span,
            found=spelling.found,
            reason="typos.british" if spelling.british else "typos.american",
            suggestions=(Suggestion(like(spelling.found, spelling.other), _CONFIDENCE, 0),),
            sources=self._sources,
        )


def _is_named(words: Sequence[Token], place: int) -> bool:
    """Tell a word of a name from one with the capital of its sentence."""
    beside = words[place + 1 : place + 2]
    return words[place].capital and (place > 0 or any(token.capital for token in beside))
