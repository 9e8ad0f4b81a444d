"""Print how well garbled names are found in the made-up stories.

python -m tests.accuracy [--stories N]    print the tables
python -m tests.accuracy --renew          make the figures of the suite's stories the baseline
"""

import argparse

from msgspec.structs import replace

from tests.accuracy.baseline import STORIES, run_baseline, write_baseline
from tests.accuracy.measure import NAMING, accuracy_tables, check_with, measure, reliability_table
from tests.accuracy.stories import make_stories


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(
        "python -m tests.accuracy", description="Measure how well garbled names are found."
    )
    parser.add_argument("--stories", type=int, default=STORIES, help="how many (%(default)s)")
    parser.add_argument("--renew", action="store_true", help="write the baseline, print nothing")
    given = parser.parse_args()
    if given.renew:
        write_baseline(run_baseline())
        return
    stories = list(make_stories(given.stories))
    print(f"# Accuracy: {given.stories} stories\n")
    print(accuracy_tables(measure(stories, check_with(NAMING))))
    weak = replace(NAMING, min_confidence=0.0)
    print("With the findings that are too weak to be shown:\n")
    print(reliability_table(measure(stories, check_with(weak))))


if __name__ == "__main__":
    main()
