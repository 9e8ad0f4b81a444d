"""What holds for every test: no screen, no language of the machine, the sample story at hand."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any test module loads Qt
for variable in ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLUMNS", "NO_COLOR"):
    os.environ.pop(variable, None)
os.environ["LC_ALL"] = "C.UTF-8"  # Qt warns of any other

# no test is about time; pytest-timeout ends what hangs
settings.register_profile("ungarble", deadline=None)
settings.load_profile("ungarble")

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The sample story: the garbled article, then its four sources."""
    return sorted(SEEDS.glob("00[0-4]*"))


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The program's own application, for whichever test is the first to need one."""
    from app.gui.application import Application  # noqa: PLC0415 - most tests do without Qt

    return Application
