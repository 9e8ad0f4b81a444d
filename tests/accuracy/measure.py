"""Let a checker try the stories, and show what came of it."""

from collections.abc import Callable, Iterable, Sequence

from app.checks.finding import Finding
from app.settings import Settings
from app.story import check_article, learn_names
from tests.accuracy.score import Scored, by_decoy, by_way, figures, reliability, score
from tests.accuracy.stories import Story
from tests.accuracy.tables import table

Try = Callable[[Story], Sequence[Finding]]
NAMING = Settings(checks=frozenset({"names", "terms"}))
"""What the stories are about; their other words are no news."""


def check_with(settings: Settings) -> Try:
    """Return the program's check with these settings."""
    return lambda story: check_article(story.article, learn_names(story.read_sources()), settings)


def measure(stories: Iterable[Story], check: Try) -> Scored:
    """Return what came of the check of all stories."""
    return sum((score(story, check(story)) for story in stories), Scored())


def accuracy_tables(scored: Scored) -> str:
    """Return the figures of the findings that are shown."""
    ways = [(way, *row) for way, row in by_way(scored).items()]
    decoys = by_decoy(scored).items()
    return "\n".join(
        [
            f"{len(scored.places)} wrong places in {scored.words} words\n",
            table("All stories", ("figure", "value"), figures(scored).items()),
            table("How names went wrong", ("way", "places", "recall", "first right"), ways),
            table("What is taken for wrong", ("decoy", "findings"), decoys),
        ]
    )


def reliability_table(scored: Scored) -> str:
    """Return how sure the findings are beside how often they are true."""
    rows = [
        (
            f"{row.low:.1f} to {row.high:.1f}",
            row.count,
            *_shares(row.mean, row.true, row.right, row.count),
        )
        for row in reliability(scored)
    ]
    head = ("confidence", "findings", "mean", "wrong indeed", "first right")
    return table("Reliability of the confidence", head, rows)


def _shares(*values: float) -> list[float | None]:
    *shares, count = values
    return [share if count else None for share in shares]
