"""What the program finds of the mistakes, and what it says about articles in which all is right."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from app.checks.finding import Finding
from app.documents import Source
from app.settings import Settings
from app.story import Checker, learn_names
from tests.accuracy.claims_joint import joint
from tests.accuracy.claims_mechanics import mechanical_errors
from tests.accuracy.claims_mistakes import Mistake
from tests.accuracy.claims_numbers import wrong_figures
from tests.accuracy.claims_reports import Report
from tests.accuracy.claims_typos import typing_errors
from tests.accuracy.claims_words import wrong_attributions, wrong_quotations

_MAKERS = (wrong_quotations, wrong_figures, wrong_attributions, typing_errors, mechanical_errors)
_AROUND = 40
_QUOTES = str.maketrans("’‘“”", "''\"\"")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one mistake.

    Attributes:
        found: whether a finding that the right article has not stands in its place.
        own: whether one of them is of the check that should find it.
        right: whether the first suggestion of one puts it right.
        beside: findings elsewhere that the right article has not.
    """

    report: str
    mistake: Mistake
    found: bool
    own: bool
    right: bool
    beside: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding in a text in which all is right.

    Attributes:
        where: the name of the report and of the text.
        near: the words around the finding.
    """

    where: str
    near: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a report, or of several.

    Attributes:
        outcomes: one for each mistake, alone in its article.
        joint: one for each of some mistakes that stand in one article together; what puts them
            right is not judged.
        words: of the right articles, and `alarms` what is found in them.
        source_words: of the sources, and `source_alarms` what is found in each beside the others.
    """

    outcomes: tuple[Outcome, ...]
    joint: tuple[Outcome, ...]
    words: int
    alarms: tuple[Alarm, ...]
    source_words: int
    source_alarms: tuple[Alarm, ...]


def mistakes(report: Report) -> Iterator[Mistake]:
    """Yield the article with one mistake after the other; the same ones on every machine."""
    known: set[str] = set()
    for make in _MAKERS:
        for mistake in make(report, Random(f"{report.name} {make.__name__}")):
            if mistake.text not in known:  # a speaker's name may be an office's as well
                yield mistake
            known.add(mistake.text)


def attempt(report: Report, wanted: Sequence[Mistake]) -> Tried:
    """Check the right article and those with the mistakes, and each source as an article."""
    checker = _checker(report.sources)
    clean = checker.check(report.article)
    outcomes = [
        outcome(report.name, report.article, mistake, fresh(clean, checker.check(mistake.text)))
        for mistake in sorted(wanted, key=lambda one: one.place)  # few paragraphs change at a time
    ]
    return Tried(
        outcomes=tuple(outcomes),
        joint=tuple(_together(report, wanted, clean, checker)),
        words=len(report.article.split()),
        alarms=tuple(_alarms(report.name, report.article, clean)),
        source_words=sum(len(_story(source).split()) for source in report.sources),
        source_alarms=tuple(_in_sources(report)),
    )


def together(parts: Sequence[Tried]) -> Tried:
    """Return what came of several reports as one."""
    return Tried(
        outcomes=tuple(one for part in parts for one in part.outcomes),
        joint=tuple(one for part in parts for one in part.joint),
        words=sum(part.words for part in parts),
        alarms=tuple(alarm for part in parts for alarm in part.alarms),
        source_words=sum(part.source_words for part in parts),
        source_alarms=tuple(alarm for part in parts for alarm in part.source_alarms),
    )


def _together(
    report: Report, wanted: Sequence[Mistake], clean: Sequence[Finding], checker: Checker
) -> list[Outcome]:
    chosen = joint(report.article, wanted, Random(f"{report.name} joint"))
    new = fresh(clean, checker.check(chosen[0].text)) if chosen else []
    outcomes = [outcome(report.name, report.article, mistake, new) for mistake in chosen]
    return [replace(one, right=False, beside=()) for one in outcomes]


def _checker(sources: Sequence[Source]) -> Checker:
    return Checker(learn_names(sources), Settings(show_neutral=False))


def _in_sources(report: Report) -> Iterator[Alarm]:
    """Yield what is found in each source beside the others."""
    for number, source in enumerate(report.sources, 1):
        others = [other for other in report.sources if other is not source]
        findings = _checker(others).check(_story(source))
        yield from _alarms(f"{report.name} source-{number}", _story(source), findings)


def _story(source: Source) -> str:
    """Return the text of a source without what is not its story."""
    return "".join(span.of(source.document.text) for span in source.story_spans())


def _alarms(where: str, text: str, findings: Iterable[Finding]) -> Iterator[Alarm]:
    for finding in findings:
        start, end = max(0, finding.span.start - _AROUND), finding.span.end + _AROUND
        yield Alarm(where, " ".join(text[start:end].split()), finding)


def fresh(clean: Sequence[Finding], findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that the right article has not."""
    known = Counter(map(_saying, clean))
    new = []
    for finding in findings:
        if known[_saying(finding)]:
            known[_saying(finding)] -= 1
        else:
            new.append(finding)
    return new


def outcome(report: str, article: str, mistake: Mistake, new: Sequence[Finding]) -> Outcome:
    """Return what the new findings are worth for the mistake."""
    there = [finding for finding in new if finding.span.overlaps(mistake.place)]
    return Outcome(
        report,
        mistake,
        found=bool(there),
        own=any(finding.check == mistake.check for finding in there),
        right=any(puts_right(article, mistake, finding) for finding in there),
        beside=tuple(finding for finding in new if finding not in there),
    )


def puts_right(article: str, mistake: Mistake, finding: Finding) -> bool:
    """Tell whether the first suggestion gives the right article, or right words in the place.

    Right words are those of the sources, whole; they don't count where the mistake left them.
    """
    if not finding.suggestions:
        return False
    text, put = mistake.text, finding.suggestions[0].text
    if _marks(text[: finding.span.start] + put + text[finding.span.end :]) == _marks(article):
        return True
    start = min(mistake.place.start, finding.span.start)
    end = max(mistake.place.end, finding.span.end)
    before = _words(text[start:end])
    after = _words(text[start : finding.span.start] + put + text[finding.span.end : end])
    return any(_words(form) in after and _words(form) not in before for form in mistake.right)


def _saying(finding: Finding) -> tuple[str, str, str, str]:
    first = finding.suggestions[0].text if finding.suggestions else ""
    return finding.check, finding.reason, finding.found, first


def _marks(text: str) -> str:
    return " ".join(text.translate(_QUOTES).split())


def _words(text: str) -> str:
    """Return the words with a space around each, without marks and capitals."""
    words = re.findall(r"[^\W_]+|[%$€£]", text.casefold())
    return f" {' '.join(words)} "
