"""The file formats, listed by hand.

A new one is a module with a `Format` in it and a place in this list.
"""

from pathlib import Path

from app.documents import docx, odt, pdf, plain, rtf, webpage
from app.documents.document import DocumentError, Format

FORMATS: tuple[Format, ...] = (
    plain.TEXT,
    plain.MARKDOWN,
    webpage.PAGE,
    docx.DOCX,
    odt.ODT,
    rtf.RTF,
    pdf.PDF,
)


def format_of(path: Path) -> Format:
    """Return the format of a file by the suffix of its name; without one it is plain text.

    Raises:
        DocumentError: no format has the suffix.
    """
    suffix = path.suffix.lower()
    for candidate in FORMATS:
        if suffix in candidate.suffixes:
            return candidate
    if not suffix:
        return plain.TEXT
    known = ", ".join(candidate.suffixes[0] for candidate in FORMATS)
    raise DocumentError(
        f"{suffix} files can't be read; save it as one of {known} and open that instead"
    )


def format_named(name: str) -> Format:
    """Return the format that `Document.format` names."""
    return next(candidate for candidate in FORMATS if candidate.name == name)
