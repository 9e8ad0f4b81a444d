"""The documents in a folder."""

from pathlib import Path

from app.documents.document import DocumentError
from app.documents.formats import FORMATS

_SUFFIXES = frozenset(suffix for each in FORMATS for suffix in each.suffixes)


def documents_in(folder: Path) -> list[Path]:
    """Return the readable files of a folder, sorted; hidden ones and inner folders are left out.

    Raises:
        DocumentError: the folder can't be opened, or no file in it can be read.
    """
    try:
        files = sorted(file for file in folder.iterdir() if _is_readable(file))
    except OSError as error:
        raise DocumentError(
            f"The folder “{folder.name or folder}” can't be opened; check its permissions."
        ) from error
    if not files:
        raise DocumentError(
            f"No file in the folder “{folder.name or folder}” can be read; choose another folder."
        )
    return files


def _is_readable(file: Path) -> bool:
    known = file.suffix.lower() in _SUFFIXES
    return known and not file.name.startswith(".") and file.is_file()
