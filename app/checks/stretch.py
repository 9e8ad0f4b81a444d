"""Stretches of words in an article's sentence that may be a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.checks.difference import big, is_listed
from app.checks.spans import Run
from app.checks.view import View
from app.gazetteer.lexicon import ABBREVIATIONS, DATES, HEADS
from app.matching.company import stem
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that follow each other, as they are compared with names again and again.

    Attributes:
        run: the places of the first and the last.
        tokens: the words.
        stems: of the words without of, the, and and their like.
        letters: these words, folded, without a gap.
        lower: whether no capital in it is a name's.
        names: the stems of the words that the sources use as names.
        listed: whether it is one word that dictionaries list as a name.
        head: whether it is the mere head of an institution, event or place: Federation.
    """

    run: Run
    tokens: tuple[Token, ...]
    stems: tuple[str, ...]
    letters: str
    lower: bool
    names: frozenset[str]
    listed: bool
    head: bool

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
    words = big(own)
    if not words or not _may_be_name(view, run, own) or view.context.writes(own):
        return None
    alone = words[0] if len(words) == 1 else None
    return Stretch(
        run=run,
        tokens=own,
        stems=tuple(stem(token.folded) for token in words),
        letters="".join(token.folded for token in words),
        lower=not any(view.is_name_word(place) for place in range(run[0], run[1] + 1)),
        names=frozenset(
            stem(token.folded) for token in words if squash(token.text) in view.context.targets
        ),
        listed=alone is not None and is_listed(alone.text, view.context.base),
        head=alone is not None and alone.folded in HEADS,
    )


def _may_be_name(view: View, run: Run, own: Sequence[Token]) -> bool:
    if view.words.small[run[0]] or view.words.small[run[1]]:
        return False
    if own[0].kind != "word" or own[-1].kind != "word" or not view.contiguous(run):
        return False
    if all(token.folded in DATES for token in own):
        return False
    if len(own) == 1 and own[0].folded in ABBREVIATIONS:
        return False
    edges = [token for token in (own[0], own[-1]) if not token.capital]
    return not any(token.capital for token in own) or all(t.folded in HEADS for t in edges)
