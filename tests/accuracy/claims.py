"""Print how well mistakes in our own reports are found.

    python -m tests.accuracy.claims                 the tables, and what is wrongly found
    python -m tests.accuracy.claims --show N        and up to N misses of each kind
    python -m tests.accuracy.claims --kind K        only mistakes of this check or kind
    python -m tests.accuracy.claims --story S       only stories with this in their name
    python -m tests.accuracy.claims --reports DIR   other reports, of the same form; those in
                                                    tests/accuracy/heldout are for the last look
                                                    alone: no check may be made by them
    python -m tests.accuracy.claims --renew         make the figures the baseline of the suite

A folder of `reports` is a right article, three newsrooms' sources, and facts.toml: what of the
article the sources support. One mistake at a time is put into the article:

    claims_reports      the texts and their facts
    claims_mistakes     a mistake, as a value
    claims_words        quotations changed, or given to somebody else; offices too
    claims_numbers      wrong figures, units, dates, ages, scores
    claims_typos        ordinary words misspelt
    claims_mechanics    marks, doubled words, words left in their own language
    claims_joint        several mistakes in one article
    claims_score        the program tries them: what it finds, and what in right texts
    claims_figures      shares and tables
    claims_baseline     the figures that must not drop; `claims.json` holds them
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.checks.finding import Finding
from tests.accuracy.claims_baseline import baseline_of, write_baseline
from tests.accuracy.claims_figures import tables
from tests.accuracy.claims_mistakes import Mistake
from tests.accuracy.claims_reports import REPORTS, Report, reports
from tests.accuracy.claims_score import Alarm, Outcome, Tried, attempt, mistakes, together


def run(chosen: Iterable[Report], kind: str = "") -> Tried:
    """Return what comes of the reports, with the mistakes of one check or kind, or all."""
    return together(
        [
            attempt(report, [one for one in mistakes(report) if kind in {"", one.check, one.kind}])
            for report in chosen
        ]
    )


def misses(outcomes: Iterable[Outcome], most: int) -> Iterator[str]:
    """Yield up to so many mistakes of each kind that are not found or not put right."""
    shown: Counter[tuple[str, str]] = Counter()
    for one in outcomes:
        key = (one.mistake.check, one.mistake.kind)
        if one.found and one.own and one.right:
            continue
        shown[key] += 1
        if shown[key] <= most:
            yield f"{_lacking(one)}  {one.report}  {': '.join(key)}  {_change(one.mistake)}"


def alarm_lines(alarms: Iterable[Alarm]) -> Iterator[str]:
    """Yield what is found in right texts."""
    for alarm in alarms:
        yield f"{alarm.where}  {alarm.finding.check}  {_said(alarm.finding)}  ({alarm.near})"


def strays(outcomes: Iterable[Outcome], most: int) -> Iterator[str]:
    """Yield up to so many findings that mistakes bring elsewhere."""
    found = [(one, finding) for one in outcomes for finding in one.beside]
    for one, finding in found[:most]:
        yield f"{one.report}  {finding.check}  {_said(finding)}  after {_change(one.mistake)}"


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(
        "python -m tests.accuracy.claims", description="Measure how well mistakes are found."
    )
    parser.add_argument("--show", type=int, default=0, help="misses of each kind to print")
    parser.add_argument("--kind", default="", help="only mistakes of this check or kind")
    parser.add_argument("--story", default="", help="only stories with this in their name")
    parser.add_argument("--reports", type=Path, default=REPORTS, help="a folder of reports")
    parser.add_argument("--renew", action="store_true", help="write the baseline, print nothing")
    given = parser.parse_args()
    if given.renew:
        write_baseline(baseline_of(run(reports())))
        return
    tried = run(
        [report for report in reports(given.reports) if given.story in report.name], given.kind
    )
    print(tables(tried) if tried.outcomes else "No such mistakes.")
    _print("Found in right articles", alarm_lines(tried.alarms))
    _print("Found in sources", alarm_lines(tried.source_alarms))
    _print("Missed, or not put right", misses(tried.outcomes, given.show))
    _print("Found beside the mistakes", strays(tried.outcomes, given.show))


def _print(title: str, lines: Iterable[str]) -> None:
    listed = list(lines)
    if listed:
        print(f"{title}\n\n" + "\n".join(listed) + "\n")


def _lacking(outcome: Outcome) -> str:
    if not outcome.found:
        return "missed"
    return "not right" if outcome.own else "other check"


def _change(mistake: Mistake) -> str:
    return f"[{mistake.was}] -> [{mistake.now}]"


def _said(finding: Finding) -> str:
    first = finding.suggestions[0].text if finding.suggestions else ""
    return f"{finding.reason} [{finding.found}] -> [{first}] {finding.confidence:.2f}"


if __name__ == "__main__":
    main()
