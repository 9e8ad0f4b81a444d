"""Word documents (.docx): the paragraphs and tables of the text, not headers or footnotes.

An edit changes the words of the runs that it touches, in the look of the first, and nothing else of
the file. Other office formats can be read in the same way: `archive` finds the part that holds the
text, a reader like `wordml` says where in it the text stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from xml.parsers import expat

from app.documents import wordml
from app.documents.archive import main_part, with_part
from app.documents.changes import source_edits
from app.documents.document import DocumentError, Format
from app.documents.encoding import Encoded, decode
from app.documents.layout import text_of
from app.text.edits import Edit


@dataclass(frozen=True, slots=True)
class WordDocument:
    """The format of Word since 2007; see `Format`."""

    name: str = "docx"
    title: str = "Word document"
    suffixes: tuple[str, ...] = (".docx",)

    def extract(self, data: bytes) -> str:
        """Return the paragraphs, each in a line; what tracked changes deleted is left out."""
        return text_of(wordml.lines_of(_xml(main_part(data)[1]).raw))

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the document with `edits` made; all its other parts are the same."""
        if not edits:
            return data
        name, part = main_part(data)
        xml = _xml(part)
        escape = partial(wordml.escape, wordml.prefix_of(xml.raw))
        changes = source_edits(wordml.lines_of(xml.raw), edits, escape)
        return with_part(data, name, xml.replace(changes, "xmlcharrefreplace"))


DOCX: Format = WordDocument()


def _xml(part: bytes) -> Encoded:
    """Return the characters of a part that is sound XML, without entities of its own."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    declared: list[str] = []
    parser.XmlDeclHandler = lambda _version, encoding, _alone: declared.append(encoding or "")
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        raise DocumentError(
            "it is damaged; open it in the program that wrote it and save it again"
        ) from error
    return decode(part, *declared)


def _refuse(*_declaration: object) -> None:
    raise DocumentError("it defines entities, which no Word document does; do not trust it")
