"""Stretches of words in an article's sentence that may be a name."""

from collections.abc import Sequence

from msgspec import Struct

from app.checks.context import Context
from app.checks.difference import SMALL, big, is_acronym, is_listed
from app.checks.view import View
from app.gazetteer.base import Kind
from app.gazetteer.lexicon import ABBREVIATIONS, DATES, HEADS, ORGANISATION_HEADS, TITLES
from app.lazy import cached_property
from app.matching.alignment import Run
from app.matching.company import stem
from app.text.folding import squash
from app.text.quotes import is_quoted
from app.text.span import Span
from app.text.tokens import Token

_SHORT = 4


class Stretch(Struct, frozen=True, dict=True, eq=False):
    """Words that follow each other, as they are compared with names again and again.

    Attributes:
        context: the gazetteer, ready for look-ups.
        run: the places of the first and the last.
        tokens: all of the words.
        words: the same without of, the, and and their like.
        stems: the stems of these.
        letters: these words, folded, without a gap.
        lower: whether no capital in it is a name's, nor quotation marks and a capital tell one.
        headless: whether the head of an institution comes after it: the Royal Opera of a House.
        quoted: whether it stands in quotation marks.
    """

    context: Context
    run: Run
    tokens: tuple[Token, ...]
    words: Sequence[Token]
    stems: tuple[str, ...]
    letters: str
    lower: bool
    headless: bool
    quoted: bool

    @cached_property
    def ordinary(self) -> bool:
        """Whether all of its words are ordinary ones in lower case."""
        frequency = self.context.base.frequency
        return all(not token.capital and frequency(token.folded) >= 0 for token in self.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the words that the sources use as names."""
        pairs = zip(self.stems, self.words, strict=True)
        return frozenset(one for one, word in pairs if squash(word.text) in self.context.targets)

    @cached_property
    def listed(self) -> bool:
        """Whether it is one word that dictionaries list as a name."""
        return len(self.words) == 1 and is_listed(self.words[0].text, self.context.base)

    @property
    def head(self) -> bool:
        """Whether it is the mere head of an institution, event or place: Federation."""
        return len(self.words) == 1 and self.words[0].folded in HEADS

    @property
    def acronym(self) -> bool:
        """Whether it is one."""
        return len(self.words) == 1 and is_acronym(self.words[0].text)

    @property
    def short(self) -> bool:
        """Whether it has so few letters that many words are like it."""
        return len(self.letters) <= _SHORT

    @property
    def span(self) -> Span:
        """Where it stands in the sentence."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


def stretch_of(view: View, run: Run) -> Stretch | None:
    """Return the words of a run, None where they can be no name that is put in other words.

    Such words belong together and do not stand so in a source. A lower-case word beside a capital
    ends a name only where it heads one: Khabarovsk region.
    """
    own = view.line.sentence.tokens[run[0] : run[1] + 1]
    if view.context.writes(own) or not (words := big(own)):
        return None
    quoted = is_quoted(view.text, own[0].span.start, own[-1].span.end)
    if not (view.contiguous(run) if quoted else _may_be_name(view, run, own)):
        return None
    return Stretch(
        context=view.context,
        run=run,
        tokens=own,
        words=words,
        stems=tuple([stem(token.folded) for token in words]),
        letters="".join([token.folded for token in words]),
        lower=not (quoted and own[0].capital) and not any(view.name_words[run[0] : run[1] + 1]),
        headless=_is_headless(view, run),
        quoted=quoted,
    )


def is_country(view: View, run: Run) -> bool:
    """Tell a country's name of several words, or its part: the United States."""
    tokens, (first, last) = view.line.sentence.tokens, run
    return any(
        Kind.TERRITORY in view.context.base.kinds(" ".join(t.text for t in tokens[start:end]))
        for start, end in ((first, last + 1), (max(0, first - 1), last + 1), (first, last + 2))
        if end - start > 1
    )


def _may_be_name(view: View, run: Run, own: Sequence[Token]) -> bool:
    if view.words.small[run[0]] or view.words.small[run[1]]:
        return False
    if own[0].kind != "word" or own[-1].kind != "word" or not view.contiguous(run):
        return False
    if len(own) == 1 and own[0].folded in ABBREVIATIONS:
        return False
    if DATES.issuperset([token.folded for token in own]):
        return False
    if not any(token.capital for token in own):
        return True
    return not _adds_words(view, run) and not _cuts_name(view, run)


def _adds_words(view: View, run: Run) -> bool:
    """Tell whether beside a name's capital stands a word that has none and heads no name."""
    tokens = view.line.sentence.tokens
    places = [at for at in range(run[0], run[1] + 1) if tokens[at].folded not in SMALL]
    return any(view.name_words[at] for at in places) and not all(
        view.capitals[at] or tokens[at].folded in HEADS for at in places
    )


def _cuts_name(view: View, run: Run) -> bool:
    """Tell whether the run begins or ends amid a name that the sources write so."""
    tokens, (first, last) = view.line.sentence.tokens, run
    for one in (first - 1, last):
        pair = tokens[max(0, one) : one + 2]
        parts = len(pair) == 2 and _is_part(pair[0]) and _is_part(pair[1])
        if parts and view.contiguous((one, one + 1)) and view.context.writes(pair):
            return True
    return False


def _is_part(token: Token) -> bool:
    """Tell a word of a name, as no title before one is: "President Vladimir" is cut from Putin."""
    return token.capital and token.folded not in TITLES


def _is_headless(view: View, run: Run) -> bool:
    after = run[1] + 1
    tokens = view.line.sentence.tokens
    if after >= len(tokens) or tokens[after].folded not in ORGANISATION_HEADS:
        return False
    return tokens[after].capital and view.contiguous((run[1], after))
