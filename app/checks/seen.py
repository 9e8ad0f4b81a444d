"""A sentence and all that can be told of it without the rest of the article."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from app.checks.calqued import Calque, find_calques
from app.checks.context import Context
from app.checks.homophones import Misheard, find_homophones, find_misheard
from app.checks.rendering import Rendering
from app.checks.renderings import find_renderings
from app.checks.rewordings import Rewording, find_rewordings
from app.checks.suspect import Suspect
from app.checks.suspects import find_suspects
from app.checks.unheard import is_unknown
from app.checks.view import View
from app.gazetteer.capitals import Cased
from app.lazy import cached_property
from app.text.folding import squash
from app.text.span import Span


class Seen(Struct, frozen=True, dict=True, eq=False):
    """The sentence; two are never equal, even if their words are.

    Made anew only when the sentence changes, so that a recheck while typing costs one sentence.

    Attributes:
        text: the sentence.
        words: its words squashed, see `app.text.folding.squash`.
        suspects: words that may be garbled names.
        renderings: words that may render a name of the sources.
        rewordings: words that may put an institution of the sources in other words.
        calques: words that mean a name of several words one by one.
        misheard: ordinary words that stand for a name.
        companions: for words that the sentence telling the same lacks and words of names that it
            has instead, by their keys: the share of the names that each such pair is.
        unknown: names that no source, name list or dictionary has, see `app.checks.unheard`.
        fellow: the place in `Gazetteer.told` of the sentence that tells the most of the same; None
            where none does.
    """

    text: str
    words: frozenset[str]
    suspects: tuple[Suspect, ...]
    renderings: tuple[Rendering, ...]
    rewordings: tuple[Rewording, ...]
    calques: tuple[Calque, ...]
    misheard: tuple[Misheard, ...]
    companions: Mapping[tuple[str, str], float]
    unknown: frozenset[str]
    fellow: int | None

    @cached_property
    def asked(self) -> frozenset[str]:
        """The words whose presence in the article matters here."""
        targets = (c.target.text for suspect in self.suspects for c in suspect.candidates)
        words = {squash(word) for text in targets for word in text.split()}
        return frozenset(words.union(*(rendering.words for rendering in self.renderings)))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The keys of suspects and what they may have been."""
        return frozenset((s.key, c.target.key) for s in self.suspects for c in s.candidates)

    @cached_property
    def readings(self) -> frozenset[tuple[str, str]]:
        """The keys of suspects and of the words that they may have been, in the singular."""
        return frozenset((s.key, c.target.singular) for s in self.suspects for c in s.candidates)

    @cached_property
    def associations(self) -> frozenset[tuple[str, str]]:
        """The pairs of words whose company elsewhere matters here, and each word with ""."""
        pairs = self.pairs.union(*(rendering.word_pairs for rendering in self.renderings))
        return pairs | {(word, "") for word, _ in pairs}

    @cached_property
    def equations(self) -> frozenset[tuple[str, str]]:
        """The keys of words and of the names that they may render."""
        return frozenset(rendering.equation for rendering in self.renderings)


def see(text: str, line: Cased, context: Context) -> Seen:
    """Return the sentence `text`, whose words are `line`, with what may be wrong in it."""
    view = View(text, line, context)
    suspects = (*find_suspects(view), *find_homophones(view))
    fellow = view.fellows[0].number if view.fellows else None
    return Seen(
        text=text,
        words=view.keys,
        suspects=tuple(sorted(suspects, key=_place)),
        renderings=find_renderings(view),
        rewordings=tuple(find_rewordings(view)),
        calques=tuple(find_calques(view)),
        misheard=tuple(find_misheard(view)),
        companions=dict(_companions(view)),
        unknown=frozenset(one.text for one in suspects if is_unknown(one, context)),
        fellow=fellow,
    )


def _companions(view: View) -> Iterator[tuple[tuple[str, str], float]]:
    if view.told < 1:
        return
    fellow = view.fellows[0]
    alignment = view.alignment(fellow)
    names = {
        key
        for place, key in enumerate(view.context.keys[fellow.number])
        if key and place not in alignment.back
    }
    for place, token in enumerate(view.line.sentence.tokens):
        if place not in alignment.ahead and not alignment.one.small[place]:
            for name in names:
                yield (squash(token.text), name), 1 / len(names)


def _place(suspect: Suspect) -> Span:
    return suspect.span
