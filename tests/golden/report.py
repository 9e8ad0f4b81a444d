"""The whole report on the sample story as a table, so that every change of it shows in review.

python -m tests.golden.report    writes the table anew
"""

from pathlib import Path

from app.checks.finding import Finding
from app.story import check_article, learn_names, open_story

SEEDS = Path(__file__).parents[2] / "seeds"
TABLE = Path(__file__).parent / "sample.md"
_HEAD = "| place | check | severity | sure | found | best suggestion | sources | why |"
_RULE = "| ----: | ----- | -------- | ---: | ----- | --------------- | ------: | --- |"


def table() -> str:
    """Return the findings in the sample story with default settings, a line each."""
    article, *sources = sorted(SEEDS.iterdir())
    story = open_story(article, sources)
    findings = check_article(story.article.text, learn_names(story.sources))
    return "\n".join([_HEAD, _RULE, *map(_row, findings)]) + "\n"


def _row(finding: Finding) -> str:
    best = finding.suggestions[0].text if finding.suggestions else "–"
    cells = (
        finding.span.start,
        finding.check,
        finding.severity,
        f"{finding.confidence:.2f}{' safe' if finding.safe else ''}",
        finding.found,
        best,
        finding.agree,
        finding.reason,
    )
    return f"| {' | '.join(str(cell).replace('|', '/') for cell in cells)} |"


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
