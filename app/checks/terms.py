"""Names of several words that the article puts in other words than the sources.

Where one word differs, that word is the finding; where the words stand otherwise, all of them are.
"""

from collections.abc import Iterator

from app.checks.finding import VARIANT, Finding
from app.checks.proposals import proposals
from app.checks.reading import Reading
from app.checks.report import Report, report

NAME = "terms"


def check(reading: Reading) -> Iterator[Finding]:
    """Yield the names of a sentence that the sources put otherwise, in no order."""
    for verdict in reading.verdicts:
        for proposal in proposals(verdict, reading.seen.text, reading.context):
            if proposal.ordinary:
                what = Report(NAME, VARIANT, "major", "terms.reworded")
                yield report(proposal, what, reading)
