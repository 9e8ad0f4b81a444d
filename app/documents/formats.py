"""The file formats, listed by hand.

A new one is a module with a `Format` in it and a place in this list. What has no `rewrite` can only
be read.
"""

from pathlib import Path

from app.documents import docx, epub, mail, odt, pdf, plain, rtf, webpage
from app.documents.document import DocumentError, Format

FORMATS: tuple[Format, ...] = (
    plain.TEXT,
    plain.MARKDOWN,
    webpage.PAGE,
    docx.DOCX,
    odt.ODT,
    rtf.RTF,
    pdf.PDF,
    epub.EPUB,
    mail.MAIL,
    mail.WEB_ARCHIVE,
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


def format_inside(data: bytes) -> Format | None:
    """Return the format of a file by how it begins, whatever its name.

    None where that says nothing: plain text, web pages and messages begin in any way.
    """
    head = data[:1_024]
    if head.startswith(b"PK"):
        return _archived(data)
    return pdf.PDF if b"%PDF-" in head else rtf.RTF if head.lstrip().startswith(b"{\\rtf") else None


def _archived(data: bytes) -> Format | None:
    kinds = {
        b"mimetypeapplication/vnd.oasis.opendocument.text": odt.ODT,
        b"mimetypeapplication/epub+zip": epub.EPUB,
    }
    for start, found in kinds.items():
        if start in data[:200]:
            return found
    return docx.DOCX if b"word/document" in data else None
