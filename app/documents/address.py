"""The address of a web page, as a user types it."""

from urllib.parse import SplitResult, urlsplit

from app.documents.document import DocumentError

_SHOWN = 60
_SCHEMES = frozenset({"http", "https"})


def web_address(typed: str) -> str:
    """Return the address to ask for a page, from what a user typed; "https://" may be left out.

    Raises:
        DocumentError: it is none; the message is a sentence.
    """
    words = typed.strip()
    try:
        parts = urlsplit(words if "://" in words else f"https://{words}")
        place = _place(parts)
    except ValueError as error:
        raise _none(words) from error
    if parts.scheme not in _SCHEMES:
        raise DocumentError("Only addresses that begin with http:// or https:// can be read.")
    if not place or len(words.split()) != 1:
        raise _none(words)
    if parts.username or parts.password:
        raise DocumentError("Leave the name and password out of the address.")
    return parts._replace(netloc=place, path=parts.path or "/", fragment="").geturl()


def title_of(address: str) -> str:
    """Return what to call the page at an address in a list."""
    return address.partition("://")[2].rstrip("/")


def _place(parts: SplitResult) -> str:
    """Return host and port as they are asked for, "" where there is no host."""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if ":" in host:
        host = f"[{host}]"
    return f"{host}:{parts.port}" if host and parts.port else host


def _none(words: str) -> DocumentError:
    if not words:
        return DocumentError("Type the address of the page, such as https://example.org/story.")
    shown = " ".join(words.split())[:_SHOWN]
    return DocumentError(f"“{shown}” is no web address; one looks like https://example.org/story.")
