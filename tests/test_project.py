"""What the set-up relies on: every package is pinned, and to a version that the project allows."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
NEEDED = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]


def plain(name: str) -> str:
    return name.strip().lower().replace("_", "-")


def test_pins_are_exact_and_name_no_address() -> None:
    assert PINS
    for pin in PINS:
        name, version = pin.split("==")
        assert name
        assert version[0].isdigit()


@pytest.mark.parametrize("requirement", NEEDED)
def test_every_needed_package_is_pinned(requirement: str) -> None:
    name = plain(re.split("[<>=]", requirement, maxsplit=1)[0])
    assert name in {plain(pin.split("==")[0]) for pin in PINS}


def test_the_gates_are_one_command() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
