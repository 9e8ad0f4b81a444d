"""Files in and out, one module a format, and what of a web page is not the story.

    read_document(path)               a file as a Document, whatever its format
    document_of_text(text)            a pasted text as a Document
    document_of_page(html)            what was copied from a web page as a Document
    web.read_page(address)            a page from the net as a Document
    documents_in(folder)              the files of a folder that can be read
    write_document(document, ...)     the file with the edits made, all else byte for byte; or with
                                      the edits as tracked changes
    can_write, can_track (document)   whether its format can be written back, and hold such changes
    can_write_to(document, path)      whether it can be written to a file of that name
    trim_boilerplate(text)            the Cuts: menus, share lines, credits, other stories' names
    read_source(document, ...)        a Source: the document, its cuts, and whether it can be used

Every failure is a DocumentError, whose message is one sentence for the user.

How a file keeps its bytes: `encoding` knows the bytes of each character, `layout` where in the
source each character of the text stands, `changes` turns edits of the text into edits of the
source. `formats` lists what can be read; a new format is one module and one line there. A
`WritableFormat` can be written back, a `TrackableFormat` can hold tracked changes too; the others
(.pdf, .epub, .eml, .mht) are for sources.

Office documents are archives (`archive`) of XML (`xmlparts`, `officexml`); `wordml` and `odfml`
know the two vocabularies, `wordparts` the parts of a Word document. Tracked changes: `tracking`
says what changes where; `wordtrack`, `wordmarks`, `wordcomments`, `odftrack` and `odfinserted`
write it down. `disk` reads and writes files whole. `address` and `web` ask a server for a page,
which nothing else in the program does.
`rtftext`, `rtfflow` and `rtfcodes` read the source of RTF, `htmltext` and `pagecontent` that of
web pages, `pdflayout` puts paragraphs together from printed lines.
"""

from app.documents.boilerplate import trim_boilerplate
from app.documents.document import (
    Cut,
    Document,
    DocumentError,
    Format,
    Source,
    TrackableFormat,
    Tracked,
    WritableFormat,
)
from app.documents.files import (
    can_track,
    can_write,
    can_write_to,
    document_of_page,
    document_of_text,
    read_document,
    write_document,
)
from app.documents.folders import documents_in
from app.documents.formats import FORMATS
from app.documents.sources import read_source, switched_off, trimmed, untrimmed

__all__ = [
    "FORMATS",
    "Cut",
    "Document",
    "DocumentError",
    "Format",
    "Source",
    "TrackableFormat",
    "Tracked",
    "WritableFormat",
    "can_track",
    "can_write",
    "can_write_to",
    "document_of_page",
    "document_of_text",
    "documents_in",
    "read_document",
    "read_source",
    "switched_off",
    "trim_boilerplate",
    "trimmed",
    "untrimmed",
    "write_document",
]
