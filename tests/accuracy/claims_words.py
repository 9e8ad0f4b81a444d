"""Words put into somebody's mouth: quotations changed, and given to somebody else."""

import re
from collections.abc import Iterator
from random import Random

from tests.accuracy.claims_mistakes import Mistake, Stretch, stretch
from tests.accuracy.claims_reports import Quoted, Report

_AGENCIES = ("the AFP", "Reuters", "the DPA", "Interfax", "the Associated Press")
_DROPPED = 3
_EDGE = 2
_NEGATIONS = (
    (r"\bcannot\b", "can"), (r"n['’]t\b", ""),
    (r"\b(do|does|did|will|would|is|are|was|were|has|have|can) not\b", r"\1"),
    (r"\bnever\b", "always"), (r"\bnobody\b", "everybody"),
    (r"(?<!not )\b(will|is|are|was|were|must|can|should|has|have)\b(?! not)", r"\1 not"),
)  # fmt: skip


def wrong_quotations(report: Report, chance: Random) -> Iterator[Mistake]:
    """Yield each quotation reworded, with another meaning, and with words left out."""
    for quoted in report.quotations:
        place = stretch(report.article, quoted.words)
        right = (quoted.words,)
        for reworded in quoted.reworded:
            yield place.rewritten(reworded, "quotations", "reworded", right)
        replaced = quoted.words.replace(*quoted.swap, 1)
        yield place.rewritten(replaced, "quotations", "word replaced", right)
        for kind, texts in (("negation", _negated(quoted)), ("words dropped", _shortened(quoted))):
            if texts:
                yield place.rewritten(chance.choice(texts), "quotations", kind, right)


def wrong_attributions(report: Report, chance: Random) -> Iterator[Mistake]:
    """Yield quotations and offices given to somebody else of the story, or to an agency."""
    for quoted in report.quotations:
        if quoted.by:
            place = stretch(report.article, quoted.by)
            yield from _given_away(report, place, quoted.speaker, "speaker", chance)
    for role in report.roles:
        place = stretch(report.article, role.text)
        yield from _given_away(report, place, role.person, "holder", chance)


def _given_away(
    report: Report, place: Stretch, person: str, kind: str, chance: Random
) -> Iterator[Mistake]:
    """Yield the place with another person's name, in the same form, and with an agency's."""
    short = report.persons[person]
    form = 0 if person in place.text else 1
    name = (person, short)[form]
    others = [forms for forms in report.persons.items() if forms[0] != person]
    swapped = place.text.replace(name, chance.choice(others)[form], 1)
    yield place.rewritten(swapped, "attributions", f"{kind} swapped", (person, short))
    if _may_be_agency(place.text, name, kind):
        lost = place.text.replace(name, chance.choice(_AGENCIES), 1)
        lost = lost[0].upper() + lost[1:] if place.text.startswith(name) else lost
        yield place.rewritten(lost, "attributions", f"{kind} lost", (person, short))


def _may_be_agency(text: str, name: str, kind: str) -> bool:
    """Tell whether an agency could stand for the name: no title stands before it."""
    before, _, after = text.partition(name)
    verb_alone = kind == "speaker" and len((before + after).split()) == 1
    return not before or before.endswith(", ") or verb_alone


def _negated(quoted: Quoted) -> list[str]:
    return [
        quoted.words[: found.start()] + found.expand(new) + quoted.words[found.end() :]
        for old, new in _NEGATIONS
        for found in re.finditer(old, quoted.words)
    ]


def _shortened(quoted: Quoted) -> list[str]:
    words = quoted.words.split(" ")
    return [
        " ".join(words[:at] + words[at + _DROPPED :])
        for at in range(_EDGE, len(words) - _DROPPED - _EDGE)
    ]
