"""A page from the net, when the user asks for it: the only module that goes on-line.

The server is asked for that page and nothing else: no pictures, no cookies, no address of a page
before. What comes is read like a file.
"""

import ssl
from collections.abc import Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from functools import cache
from threading import Event, Thread
from time import monotonic
from urllib.parse import urljoin

import certifi
import urllib3
from msgspec import Struct
from urllib3.exceptions import (
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    SSLError,
)
from urllib3.exceptions import TimeoutError as NoAnswer

from app import __version__
from app.documents import pdf, plain, webpage
from app.documents.address import title_of, web_address
from app.documents.document import Document, DocumentError, Format
from app.documents.encoding import decode
from app.documents.files import document_of
from app.progress import Progress, no_progress

_FORMATS: dict[str, Format] = {
    "": webpage.PAGE,  # a server that does not say
    "text/html": webpage.PAGE,
    "application/xhtml+xml": webpage.PAGE,
    "text/plain": plain.TEXT,
    "text/markdown": plain.MARKDOWN,
    "application/pdf": pdf.PDF,
}
_HEADERS = {
    "User-Agent": f"Ungarble/{__version__}",
    "Accept": ", ".join(filter(None, _FORMATS)),
    **urllib3.make_headers(accept_encoding=True),
}
_CHUNK = 16_384
_PATIENCE = 0.05  # seconds between two looks at whether the user has had enough
_SHOWN = 80
_PASTE = "open it in your browser and paste its text"
_LATE = "the server takes too long to answer; try again later"
_STATUS = {
    401: f"the server wants a login; {_PASTE}",
    403: f"the server refuses to give it to a program; {_PASTE}",
    404: "the server has no such page; check the address",
    410: "the server has no such page any more; check the address",
    429: "the server is asked too often; try again later",
}
_FAILURES: tuple[tuple[type[HTTPError], str], ...] = (  # what is a case of another stands before it
    (
        NameResolutionError,
        "there is no such server, or this computer is off-line; check the address",
    ),
    (NewConnectionError, "the server can't be reached; check the address and your connection"),
    (NoAnswer, _LATE),
    (SSLError, f"the server does not prove that it is the one you asked; {_PASTE}"),
    (HTTPError, "the connection broke off; try again"),
)


class Limits(Struct, frozen=True):
    """How much a page may take.

    Attributes:
        seconds: in all, from the address to the last byte.
        size: in bytes, unpacked.
        redirects: how often a server may say that the page is elsewhere.
    """

    seconds: float = 20.0
    size: int = 5_000_000
    redirects: int = 5


USUAL = Limits()


def read_page(address: str, progress: Progress = no_progress, limits: Limits = USUAL) -> Document:
    """Ask the server of `address` for its page, and return the article on it.

    Args:
        address: as a user types it.
        progress: asked many times a second; its figures are bytes, 0 of 0 while nothing is known.
        limits: how much the page may take.

    Raises:
        DocumentError: it can't be had, or is no page; the message is a sentence.
        Cancelled: `progress` asked for it.
    """
    address = web_address(address)
    title = title_of(address)
    with _named(title):
        document = document_of(*_fetched(address, progress, limits), title)
        if not document.text.strip():
            raise DocumentError(f"there is no text in what the server sends; {_PASTE}")
        return document


def _fetched(address: str, progress: Progress, limits: Limits) -> tuple[bytes, Format]:
    """Return the page, loaded in a thread of its own: looking up a server can't be broken off."""
    download = _Download(address, limits)
    Thread(target=download.run, daemon=True).start()
    until = monotonic() + limits.seconds
    try:
        while not wait([download.page], timeout=_PATIENCE).done:
            progress(*download.progress)
            if monotonic() > until:
                raise DocumentError(_LATE)
    finally:
        download.stopped.set()
    return download.page.result()


class _Download:
    """One page on its way; `page` has it in the end, or why it did not come."""

    def __init__(self, address: str, limits: Limits) -> None:
        self.page: Future[tuple[bytes, Format]] = Future()
        self.stopped = Event()
        self.progress = 0, 0
        self._address, self._limits = address, limits

    def run(self) -> None:
        """Load the page."""
        try:
            self.page.set_result(self._load())
        except Exception as error:  # noqa: BLE001 - whoever waits for the page gets it
            self.page.set_exception(error)

    def _load(self) -> tuple[bytes, Format]:
        address = self._address
        timeout = urllib3.Timeout(total=self._limits.seconds)
        with urllib3.PoolManager(
            headers=_HEADERS, timeout=timeout, retries=False, ssl_context=_trusting()
        ) as pool:
            for _ in range(self._limits.redirects + 1):
                response = pool.request("GET", address, redirect=False, preload_content=False)
                try:
                    elsewhere = response.get_redirect_location()
                    if not elsewhere:
                        return self._read(response)
                    address = _moved(address, elsewhere)
                finally:
                    response.close()
        raise DocumentError("the server sends from one address to another without end")

    def _read(self, response: urllib3.BaseHTTPResponse) -> tuple[bytes, Format]:
        if not 200 <= response.status < 300:
            raise DocumentError(_refusal(response.status))
        kind, charset = _content_type(response)
        if kind not in _FORMATS:
            raise DocumentError("it is no web page, text or PDF; give the address of the story")
        total, data = response.length_remaining or 0, bytearray()
        for chunk in response.stream(_CHUNK):
            data += chunk
            self.progress = (min(response.tell(), total), total)
            if max(total, len(data)) > self._limits.size:
                size = self._limits.size / 1_000_000
                raise DocumentError(f"it is larger than {size:g} MB; {_PASTE}")
            if self.stopped.is_set():
                break
        form = _FORMATS[kind]
        return bytes(data) if form is pdf.PDF else _in_utf8(bytes(data), charset), form


@cache
def _trusting() -> ssl.SSLContext:
    """Return what trusts the servers that this computer trusts, and those of Mozilla's list."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_default_certs()
    context.load_verify_locations(certifi.where())
    return context


def _moved(address: str, elsewhere: str) -> str:
    try:
        return web_address(urljoin(address, elsewhere))
    except (DocumentError, ValueError) as error:
        raise DocumentError(f"the server sends to what is no web address; {_PASTE}") from error


def _refusal(status: int) -> str:
    if status >= 500:
        return f"the server is in trouble (error {status}); try again later"
    return _STATUS.get(status, f"the server does not give it (error {status}); {_PASTE}")


def _content_type(response: urllib3.BaseHTTPResponse) -> tuple[str, str]:
    """Return the type of what is sent, such as "text/html", and its encoding or ""."""
    kind, *parameters = response.headers.get("Content-Type", "").split(";")
    named = (each.partition("=") for each in parameters)
    charsets = (
        value.strip("\"' ") for name, _, value in named if name.strip().lower() == "charset"
    )
    return kind.strip().lower(), next(charsets, "")


def _in_utf8(data: bytes, charset: str) -> bytes:
    """Return a text in UTF-8 where the server says what it is in: no page knows better."""
    return decode(data, charset).readable.encode("utf-8-sig") if charset else data


@contextmanager
def _named(title: str) -> Iterator[None]:
    """Turn a failure into the sentence that says which page it is about."""
    shown = title if len(title) <= _SHOWN else f"{title[: _SHOWN - 30]}…{title[-29:]}"
    try:
        yield
    except DocumentError as error:
        raise DocumentError(f"{shown} can't be read: {error}.") from error
    except HTTPError as error:
        why = next(words for kind, words in _FAILURES if isinstance(error, kind))
        raise DocumentError(f"{shown} can't be read: {why}.") from error
