"""E-mail messages (.eml) and saved web pages in one file (.mht), as sources.

Both are MIME: a message with parts. Of a message the text is read, or the page that it holds; of a
saved page its article, as of a web page.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default

from msgspec import Struct

from app.documents.archive import DAMAGED
from app.documents.document import DocumentError, Format
from app.documents.encoding import decode
from app.documents.webpage import PAGE, whole_text

_HEADERS = ("From", "To", "Subject", "Date", "Received", "MIME-Version", "Content-Type")
_ENCRYPTED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_MOST_PARTS = 10_000
_LINE_END = re.compile(r"\r\n?|\n")
_FLOWED = re.compile(r"(?<!^--) \n(?![\n>])", re.MULTILINE)  # RFC 3676: a space goes on
_STUB = 3  # times as long the page is as the text that stands for it, if that is none
_NO_HEADERS = "it is no {title}; save it again from the program that shows it"


class Mail(Struct, frozen=True):
    """The format of e-mail messages, which can only be read; see `Format`."""

    name: str = "mail"
    title: str = "E-mail message"
    suffixes: tuple[str, ...] = (".eml",)

    def extract(self, data: bytes) -> str:
        """Return the subject and the text, without what is attached."""
        message = _message(data, self.title)
        if message.get_content_type() in _ENCRYPTED:
            raise DocumentError("it is encrypted; open it in the mail program and paste its text")
        parts = [part for part in _parts(message) if not _is_attached(part)]
        plain = _first(parts, "text/plain")
        page = _first(parts, "text/html")
        text = _flowing(plain) if plain else ""
        of_page = whole_text(_characters(page).encode("utf-8-sig")) if page else ""
        if len(of_page) > _STUB * len(text):
            text = of_page
        return "\n\n".join(filter(None, [_subject(message), text.strip("\n")]))


class WebArchive(Struct, frozen=True):
    """The format of web pages saved in one file, which can only be read; see `Format`."""

    name: str = "mht"
    title: str = "Web page in one file"
    suffixes: tuple[str, ...] = (".mht", ".mhtml")

    def extract(self, data: bytes) -> str:
        """Return the article of the page."""
        page = _first(list(_parts(_message(data, self.title))), "text/html")
        if page is None:
            raise DocumentError("there is no web page in it; save the page as .html")
        return PAGE.extract(_characters(page).encode("utf-8-sig"))


MAIL: Format = Mail()
WEB_ARCHIVE: Format = WebArchive()


def _message(data: bytes, title: str) -> EmailMessage:
    try:
        message = message_from_bytes(data.lstrip(), policy=default)
    except (ValueError, LookupError, RecursionError) as error:
        raise DocumentError(DAMAGED) from error
    if not any(header in message for header in _HEADERS):
        raise DocumentError(_NO_HEADERS.format(title=title.lower()))
    return message


def _parts(message: Message) -> Iterator[Message]:
    """Return the parts that hold no others, in order."""
    waiting, count = [message], 0
    while waiting:
        part, count = waiting.pop(), count + 1
        if count > _MOST_PARTS:
            raise DocumentError(DAMAGED)
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list):
            waiting += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        else:
            yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _first(parts: list[Message], kind: str) -> Message | None:
    """Return the first part of a kind that is not empty."""
    return next((p for p in parts if p.get_content_type() == kind and _characters(p).strip()), None)


def _characters(part: Message) -> str:
    """Return the text of a part, in whatever encoding it is."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return decode(payload, str(part.get_content_charset() or "")).readable


def _flowing(part: Message) -> str:
    text = _LINE_END.sub("\n", _characters(part))
    return _FLOWED.sub(" ", text) if part.get_param("format") == "flowed" else text


def _subject(message: Message) -> str:
    try:
        return " ".join(str(message.get("Subject", "")).split())
    except (ValueError, LookupError, AttributeError):  # a header that breaks the standard
        return ""
