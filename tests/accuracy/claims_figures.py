"""The figures of what was tried, as names with values and as tables."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.accuracy.claims_score import Outcome, Tried
from tests.accuracy.tables import table

LESS_IS_BETTER = ("false alarms", "false alarms in sources", "beside")
_NAMES = ("recall", "own check", "first right")
_COLUMNS = ("mistakes", *_NAMES)


def figures(tried: Tried) -> dict[str, float]:
    """Return for each check and each kind of its mistakes recall, own check and first right.

    recall: the share of mistakes with a new finding in their place; own check: with one of the
    check that should find it; first right: with a first suggestion that puts it right. Beside them
    the false alarms in right articles and in sources, per 1,000 words, how many findings a mistake
    brings elsewhere, and what is found where several mistakes stand in one article together.
    """
    groups = {**by_check(tried.outcomes), **by_kind(tried.outcomes)}
    found = {
        f"{group}: {name}": value
        for group, outcomes in groups.items()
        for name, value in zip(_NAMES, _shares(outcomes), strict=True)
    }
    together = {
        f"{check} together: {name}": value
        for check, outcomes in by_check(tried.joint).items()
        for name, value in zip(_NAMES[:2], _shares(outcomes), strict=False)
    }
    beside = sum(len(outcome.beside) for outcome in tried.outcomes)
    return {
        "false alarms": 1000 * len(tried.alarms) / tried.words,
        "false alarms in sources": 1000 * len(tried.source_alarms) / tried.source_words,
        "beside": beside / max(1, len(tried.outcomes)),
        **found,
        **together,
    }


def by_check(outcomes: Iterable[Outcome]) -> Mapping[str, list[Outcome]]:
    """Return what came of the mistakes that each check should find."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.mistake.check].append(outcome)
    return dict(sorted(groups.items()))


def by_kind(outcomes: Iterable[Outcome]) -> Mapping[str, list[Outcome]]:
    """Return what came of each kind of mistake, by its check and name."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[f"{outcome.mistake.check}, {outcome.mistake.kind}"].append(outcome)
    return dict(sorted(groups.items()))


def tables(tried: Tried) -> str:
    """Return the figures as tables."""
    found = figures(tried)
    rest = [(name, found[name]) for name in LESS_IS_BETTER]
    texts = f"{tried.words} words in right articles, {tried.source_words} in sources"
    together = [row[:-1] for row in _rows(by_check(tried.joint))]
    return "\n".join(
        [
            f"{len(tried.outcomes)} mistakes; {texts}\n",
            table("By check", ("check", *_COLUMNS), _rows(by_check(tried.outcomes))),
            table("By kind", ("kind", *_COLUMNS), _rows(by_kind(tried.outcomes))),
            table("Several mistakes in one article", ("check", *_COLUMNS[:-1]), together),
            table("Findings where nothing is wrong", ("figure", "value"), rest),
        ]
    )


def _rows(groups: Mapping[str, list[Outcome]]) -> list[tuple[str | int | float, ...]]:
    return [(name, len(outcomes), *_shares(outcomes)) for name, outcomes in groups.items()]


def _shares(outcomes: Iterable[Outcome]) -> tuple[float, float, float]:
    rows = [(outcome.found, outcome.own, outcome.right) for outcome in outcomes]
    found, own, right = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    return found, own, right
