"""Drive an installed Ungarble by keyboard, and read it as a screen reader does; see trial.sh."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - after the version is said

_PATIENCE = 30  # seconds
_T = TypeVar("_T")


def main(root: Path, work: Path, pictures: Path) -> None:
    """Open a story in the program under `root`, accept two findings, save, and quit."""
    article = work / "article.txt"
    seeds = root / "usr/lib/ungarble/_internal/app/_resources/seeds"
    garbled, *sources = sorted(seeds.glob("*.txt"))
    article.write_bytes(garbled.read_bytes())
    inside = [f"/{path.relative_to(root)}" for path in sources]
    began = time.monotonic()
    program = subprocess.Popen(
        ["chroot", str(root), "env", "HOME=/root", "LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=xcb",
         "QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1", f"DISPLAY={os.environ['DISPLAY']}",
         f"DBUS_SESSION_BUS_ADDRESS={os.environ['DBUS_SESSION_BUS_ADDRESS']}",
         "ungarble", str(article), "--sources", *inside],
    )  # fmt: skip
    _keys("search", "--sync", "--onlyvisible", "--name", "Ungarble", "windowactivate", "--sync")
    print(f"Window shown after {time.monotonic() - began:.2f} s")
    rows = _until(_list_of_findings, "a list of findings")
    print("Read by AT-SPI:", "; ".join(rows))
    _shoot(pictures / "opened.png")
    before = article.read_text(encoding="utf-8")
    _keys("key", "F8")  # to the first finding, whatever has the focus
    for _ in range(2):
        _keys("key", "Return")
        time.sleep(0.5)  # as long as an editor looks at least
    _shoot(pictures / "accepted.png")
    _keys("key", "ctrl+s")
    _until(lambda: article.read_text(encoding="utf-8") != before, "the saved article")
    after = article.read_text(encoding="utf-8")
    changed = [
        (old, new) for old, new in zip(before.split(), after.split(), strict=False) if old != new
    ]
    print("Saved:", ", ".join(f"{old} -> {new}" for old, new in changed[:4]))
    _keys("key", "ctrl+q")
    if program.wait(_PATIENCE):
        sys.exit(f"The program ended with {program.returncode}")


def _list_of_findings() -> list[str]:
    """Return the cells of the list whose rows tell what was found."""
    found: list[str] = []
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        _collect(desktop.get_child_at_index(at), found)
    return [each for each in found if "Cursk" in each]


def _collect(node: Atspi.Accessible, found: list[str]) -> None:
    if node is None:
        return
    if node.get_role() in (Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL, Atspi.Role.TREE_ITEM):
        found.append(node.get_name())
        return
    for at in range(min(node.get_child_count(), 200)):
        _collect(node.get_child_at_index(at), found)


def _until(look: Callable[[], _T], what: str) -> _T:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if seen := look():
            return seen
        time.sleep(0.2)
    sys.exit(f"There is not {what}")


def _keys(*arguments: str) -> None:
    subprocess.run(
        ["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL, timeout=_PATIENCE
    )


def _shoot(path: Path) -> None:
    subprocess.run(["import", "-window", "root", str(path)], check=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
