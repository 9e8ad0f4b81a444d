"""Trims the data of ICU, which Qt brings along for Linux: 32 MB, of which it uses little here.

The window sorts the names of files, for which the collations of all languages stay. Encodings,
names of currencies and zones, break rules and the like go: Python and Qt have their own.
"""

import re
import subprocess
from pathlib import Path

_KEPT = re.compile(
    r"coll/|[^/]+\.(icu|nrm)$|(root|pool|res_index|supplementalData|likelySubtags|numberingSystems"
    r"|keyTypeData|metadata|timezoneTypes|en|en_US)\.res$"
)


def trim_icu(libraries: Path, build: Path) -> None:
    """Put a library with only the data that is used in the place of ICU's, in the folder `build`.

    Needs binutils and ICU's own icupkg.

    Args:
        libraries: the folder of Qt's libraries.
        build: where to work.

    Raises:
        subprocess.CalledProcessError: a tool failed.
    """
    (library,) = libraries.glob("libicudata.so.*")
    version = library.name.rpartition(".")[2]
    # icupkg calls the package, and so each item in it, as the file is called
    name, listed = f"icudt{version}l.dat", build / "unused.txt"
    whole, trimmed = build / "whole" / name, build / "trimmed" / name
    for data in (whole, trimmed):
        data.parent.mkdir(parents=True, exist_ok=True)
    _run("objcopy", "--output-target=binary", "--only-section=.rodata", str(library), str(whole))
    names = _run("icupkg", "--list", str(whole)).split()
    listed.write_text("\n".join(unused_data(names)) + "\n", encoding="ascii")
    _run("icupkg", "--remove", str(listed), str(whole), str(trimmed))
    _link(trimmed, f"icudt{version}_dat", library)


def unused_data(names: list[str]) -> list[str]:
    """Return which of the items of ICU's data the program never asks for."""
    return [name for name in names if not _KEPT.match(name)]


def _link(data: Path, symbol: str, library: Path) -> None:
    """Make a library of `data`, which `symbol` names, under the name of `library`."""
    item = data.with_suffix(".o")
    made = f"_binary_{data.stem}_dat"
    subprocess.run(
        ["ld", "--relocatable", "--format=binary", "-o", item.name, data.name],
        cwd=data.parent, check=True,
    )  # fmt: skip
    _run(
        "objcopy", "--rename-section", ".data=.rodata,alloc,load,readonly,data,contents",
        "--set-section-alignment", ".rodata=16", "--redefine-sym", f"{made}_start={symbol}",
        "--strip-symbol", f"{made}_end", "--strip-symbol", f"{made}_size", str(item),
    )  # fmt: skip
    _run(
        "ld", "-shared", "--strip-all", "-z", "noexecstack", "-soname", library.name,
        "-o", str(library), str(item),
    )  # fmt: skip


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
