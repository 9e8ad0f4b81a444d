"""LibreOffice itself opens what is written: accepted, the corrected text; rejected, the original.

Skipped where LibreOffice is missing: apt-get install libreoffice-writer python3-uno
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.documents.document import TrackableFormat, Tracked
from app.documents.docx import DOCX
from app.documents.odt import ODT
from app.text.edits import Edit, apply_edits
from app.text.span import Span

FILES = Path(__file__).parent / "files"
NOON = datetime(2025, 1, 2, 12, 0, 0)  # noqa: DTZ001 - the author's clock
COMMANDS = {"accepted": "AcceptAllTrackedChanges", "rejected": "RejectAllTrackedChanges"}
CASES: dict[str, Sequence[tuple[str, str]]] = {
    "nothing": [],
    "words": [
        *[("Port Velmnot\n", "Port Velmont\n"), ("Solheimm", "Solheim"), ("Dahhl", "Dahl")],
        *[("Harbour\nVelmnot", "Harbour\nVelmont"), ("of the Velmnot", "of the Velmont")],
        *[("to Port Velmnot closed", "to Port Velmont closed"), ("box: Velmnot", "box: Velmont")],
        *[("Velmnot agreed", "Velmont agreed"), ("Tickets\tcost 12 €", "Fares  cost\t13 €")],
    ],
    "words that only come": [("ferry would", "ferry soon would"), ("Harbour", "& <Harbour>")],
    "words that only go": [(" again", ""), ("In a box: ", ""), ("Minutes of the ", "")],
    "a paragraph divided": [("the ferry would", "the\nferry\nwould")],
    "a paragraph that comes": [("crossing to Velmnot takes", "crossing\nIt takes")],
    "an empty one that goes": [("Київ.\n\nThe", "Київ.\nThe")],
    "an empty one that is filled": [("Київ.\n\nThe", "Київ.\nFilled in.\nThe")],
    "paragraphs put together": [("Київ.\n\nThe", "Київ. The")],
    "a line break that goes": [("Dahhl\nand", "Dahl and")],
    "what another put in": [("f greater V", "f great V"), ("Tickets", "Fares")],
    "what another put in, and more": [("greater Velmnot", "larger Velmont")],
    "more, and what another put in": [("council of gr", "members of the gr")],
    "a link": [("nine votes to two", "nine\nvotes to 3")],
}
CHANGES_OF_OTHERS = ("formerly struck", "greater")


def python_with_uno() -> str:
    """A Python that can drive LibreOffice, "" if there is none."""
    office = shutil.which("soffice")
    if not office:
        return ""
    # without its dialogues, LibreOffice of Debian's -nogui packages dies of a comment
    program = Path(office).resolve().parent
    if not (program.parent / "share" / "config" / "soffice.cfg" / "modules" / "swriter").is_dir():
        return ""
    for python in (shutil.which("python3"), "/usr/bin/python3", str(program / "python")):
        test = [str(python), "-c", "import uno"]
        if python and Path(python).exists() and not subprocess.run(test, check=False).returncode:  # noqa: S603
            return python
    return ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What LibreOffice made of a document.

    Attributes:
        lines: its text, sorted: notes stand elsewhere in a Word document.
        before: how many tracked changes it found.
        after: how many it left.
        comments: by author.
    """

    lines: list[str]
    before: int
    after: int
    comments: list[list[str]]


def edits_of(text: str, case: str) -> list[Edit]:
    edits = []
    for old, new in CASES[case]:
        at = text.find(old)
        if at >= 0:  # a note may stand between the lines
            edits.append(Edit(Span(at, at + len(old)), new))
    return edits


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str], Settled]:
    """All cases in both formats, accepted and rejected, in one run of LibreOffice."""
    python = python_with_uno()
    if not python:
        pytest.skip("LibreOffice with python3-uno is not installed")
    folder = tmp_path_factory.mktemp("office")
    jobs: dict[tuple[str, str, str], tuple[Path, str, Path]] = {}
    for office in (DOCX, ODT):
        data = (FILES / f"story.{office.name}").read_bytes()
        for number, case in enumerate(CASES):
            source = folder / f"{number}.{office.name}"
            source.write_bytes(tracked(office, data, case))
            for kind, command in COMMANDS.items():
                target = folder / f"{number}.{office.name}.{kind}.odt"
                jobs[office.name, case, kind] = source, command, target
    script = Path(__file__).with_name("office_settle.py")
    arguments = [str(part) for job in jobs.values() for part in job]
    run = subprocess.run(  # noqa: S603
        [python, str(script), str(folder / "profile"), *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    found: list[dict[str, Any]] = [json.loads(line) for line in run.stdout.splitlines()]
    return {
        key: Settled(sorted(ODT.extract(target.read_bytes()).split("\n")), **facts)
        for (key, (_, _, target)), facts in zip(jobs.items(), found, strict=True)
    }


def tracked(office: TrackableFormat, data: bytes, case: str) -> bytes:
    edits = edits_of(office.extract(data), case)
    return office.track(data, edits, Tracked("Us & Co", NOON, dict.fromkeys(edits, f"“{case}”")))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("office", [DOCX, ODT], ids=["docx", "odt"])
def test_tracked_changes(
    office: TrackableFormat, case: str, settled: dict[tuple[str, str, str], Settled]
) -> None:
    text = office.extract((FILES / f"story.{office.name}").read_bytes())
    edits = edits_of(text, case)
    accepted, rejected = (settled[office.name, case, kind] for kind in COMMANDS)
    assert accepted.lines == sorted(apply_edits(text, edits).split("\n"))
    assert rejected.lines == settled[office.name, "nothing", "rejected"].lines
    assert accepted.after == rejected.after == 0
    assert accepted.before >= len(edits) + len(CHANGES_OF_OTHERS)
    ours = [comment for comment in accepted.comments if comment[0] == "Us & Co"]
    assert ours == [["Us & Co", f"“{case}”"]] * len(edits)
    assert len(accepted.comments) == len(edits) + 1
