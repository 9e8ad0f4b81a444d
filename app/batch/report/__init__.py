"""What a run tells in the end: a page for people, a table and a tree for programs.

    page    HTML that needs nothing else: figures, charts, every place with its evidence
    table   CSV, a row for each place
    tree    JSON, schema `ungarble.batch/1`

All are written story by story, so that many stories take no more memory than one.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from app.batch.files import replacing
from app.batch.outcome import Outcome
from app.batch.report.page import write_page
from app.batch.report.table import write_table
from app.batch.report.tree import write_tree
from app.batch.totals import Totals

PAGE, TABLE, TREE = "ungarble-report.html", "ungarble-report.csv", "ungarble-report.json"
REPORTS = (PAGE, TABLE, TREE)


def write_reports(folder: Path, outcomes: Callable[[], Iterator[Outcome]]) -> Totals:
    """Write all three to a folder and return the figures.

    Args:
        folder: where to.
        outcomes: gives what became of each story, in the order of the reports, at each call.

    Raises:
        DocumentError: a file can't be written.
    """
    totals = Totals()
    for outcome in outcomes():
        totals.add(outcome)
    with replacing(folder / PAGE) as file:
        write_page(file, totals, outcomes)
    with replacing(folder / TABLE) as file:
        write_table(file, outcomes())
    with replacing(folder / TREE) as file:
        write_tree(file, totals, outcomes())
    return totals
