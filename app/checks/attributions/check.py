"""What the editor is told about words or an office given to the wrong person."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from typing_extensions import override

from app.checks.article import Paragraph
from app.checks.attributions.holders import (
    Held,
    Office,
    Register,
    likeness,
    may_be,
    office_of,
    same_kind,
)
from app.checks.attributions.speakers import misgiven
from app.checks.attributions.titles import retitled
from app.checks.check import ByParagraph
from app.checks.context import Context
from app.checks.finding import MISTRANSLATION, OMISSION, VARIANT, Finding, Suggestion, fingerprint
from app.checks.speech.heard import Hearsay
from app.checks.speech.offices import Role, roles
from app.checks.speech.people import is_agency
from app.checks.speech.spoken import Speech
from app.gazetteer.name import Passage
from app.settings import Settings
from app.text.span import Span
from app.text.tokens import Token

NAME = "attributions"
_SAME = 0.6
_OTHERWISE = 0.5
"""From which likeness on two phrases name one office; less is enough where the sources give the
person of the article another one."""
_SOMEBODY_S = frozenset({"her", "his", "my", "our", "their", "your"})
_AGENCY = 0.7
_TITLE = 0.5
"""As sure as offices that are half alike."""
_SURE = 0.85
"""No attribution is surer: newsrooms give the same words to a ministry and to its minister."""


class Attributions(ByParagraph):
    """Compares who says something, and who has an office, with the sources."""

    def __init__(self, context: Context, settings: Settings) -> None:  # noqa: ARG002 (a `Maker`)
        super().__init__()
        self._context = context
        self._hearsay = context.once(Hearsay)
        self._register = Register(self._hearsay.people, context)

    @override
    def look(self, paragraph: Paragraph) -> Iterator[Finding]:
        """Yield the findings in a paragraph, with spans in it."""
        spoken = self._context.once(Speech).of(paragraph)
        found: dict[Span, Finding] = {}
        for utterance in spoken.utterances:
            if wrong := misgiven(utterance, paragraph.text, self._hearsay, self._context):
                passages = [heard.passage for heard in wrong.heard]
                bare = self._finding("attributions.speaker", wrong.place, paragraph.text)
                found[wrong.place] = self._right(bare, wrong.person, wrong.likeness, passages)
        names = sorted((*spoken.named.persons, *spoken.named.others))
        for sentence in paragraph.sentences:
            inside = [name for name in names if sentence.span.contains(name)]
            for role in roles(paragraph.text, sentence.tokens, inside):
                told = not _is_somebody_s(role, sentence.tokens)
                if told and (finding := self._judge(role, paragraph.text)):
                    found.setdefault(finding.span, finding)
        yield from found.values()

    def _judge(self, role: Role, paragraph: str) -> Finding | None:
        """Return the finding about an office that the sources give to another or call otherwise."""
        words, people = role.holder.of(paragraph), self._hearsay.people
        bare = words.removeprefix("The ").removeprefix("the ")
        if not is_agency(bare) and not people.is_person(bare):
            return None
        office, own = office_of(role.words), self._register.of(bare)
        if any(self._is_same(office, one.office) for one in own):
            return self._called_otherwise(role, own, paragraph)
        alike = self._alike(office, known=bool(own) or is_agency(bare))
        if not alike and is_agency(bare):
            return self._agency(role.holder, paragraph)
        if not alike or any(one in own for _, one in alike):
            return self._called_otherwise(role, own, paragraph)
        best, first = max(alike, key=lambda pair: pair[0])
        person = people.best_known(first.persons)
        passages = [one.passage for _, one in alike if person in one.persons]
        finding = self._finding("attributions.office", role.holder, paragraph)
        return self._right(finding, person, best, passages)

    def _is_same(self, office: Office, other: Office) -> bool:
        """Tell whether an office is one that the sources give to the same person."""
        if not same_kind(office.heads, other.heads):
            return False
        return likeness(office, other, self._context) >= _OTHERWISE

    def _called_otherwise(self, role: Role, own: Sequence[Held], paragraph: str) -> Finding | None:
        """Return the finding about an office in other words than the sources give to the person."""
        other = retitled(role, own, self._context)
        if other is None:
            return None
        finding = self._finding("attributions.title", other.span, paragraph)
        passages = [one.passage for one in own if one is other.held]
        finding = self._right(finding, other.title, _TITLE, passages)
        return replace(finding, category=VARIANT, severity="minor")

    def _agency(self, holder: Span, paragraph: str) -> Finding:
        """Return the finding about a news agency that is said to be a person."""
        finding = self._finding("attributions.agency", holder, paragraph)
        return replace(finding, category=OMISSION, confidence=_AGENCY)

    def _alike(self, office: Office, *, known: bool) -> list[tuple[float, Held]]:
        """Return who has the office in the sources, with how alike the two are called.

        Args:
            office: what the article says.
            known: whether the sources give its holder another office. If so less likeness is
                enough, and an office that is only called by its kind, "the captain", or a calling
                is that of the one person whom the sources call so.
        """
        if office.is_many_s and not known:
            return []
        kind = self._register.alike(office)
        alike = [(likeness(office, one.office, self._context), one) for one in kind]
        least = _OTHERWISE if known else _SAME
        if found := [pair for pair in alike if pair[0] >= least]:
            return found
        only = known and len({one.persons for one in kind}) == 1
        if only and office.is_bare:
            return [(_OTHERWISE, one) for one in kind]
        calling = only and office.is_calling
        same = (one for one in kind if calling and may_be(office, one.office, self._context))
        return [(_OTHERWISE, one) for one in same]

    def _right(
        self, finding: Finding, right: str, likeness: float, passages: Sequence[Passage]
    ) -> Finding:
        """Return the finding with the right person, or title, as its suggestion."""
        confidence = round(min(_SURE, (1 + likeness) / 2), 3)
        agree = len({passage.source for passage in passages})
        return replace(
            finding,
            confidence=confidence,
            suggestions=(Suggestion(right, confidence, agree),),
            evidence=tuple(sorted(set(passages), key=lambda one: (one.source, one.span))),
            agree=agree,
        )

    def _finding(self, reason: str, span: Span, paragraph: str) -> Finding:
        return Finding(
            id=fingerprint(NAME, paragraph, span),
            check=NAME,
            category=MISTRANSLATION,
            severity="major",
            confidence=0.5,
            span=span,
            found=span.of(paragraph),
            reason=reason,
            sources=self._context.gazetteer.sources,
        )


def _is_somebody_s(role: Role, words: Sequence[Token]) -> bool:
    """Tell a calling that only a pronoun tells whose it is: his trainer."""
    place = next(at for at, token in enumerate(words) if token.span == role.words[0].span)
    before = words[place - 1].folded if place else ""
    return before in _SOMEBODY_S and office_of(role.words).is_bare
