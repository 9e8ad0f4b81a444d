"""Web addresses and names with a stop in them that a translator tore apart: "COVID. is"."""

from collections.abc import Iterator, Mapping

import regex

from app.checks.context import Context
from app.gazetteer.name import Passage
from app.text.span import Span

_ADDRESS = regex.compile(r"(?<![\w@./-])[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}(?![\w-])")
_TORN = regex.compile(
    r"(?<![\w@./-])[\w-]+(?:\s?\.\s?[\w-]+){0,3}?(?:\s\.\s?|\.\s)\p{Ll}{2,}(?!\w)"
)
Passages = tuple[Passage, ...]


def addresses_of(context: Context) -> Mapping[str, tuple[tuple[str, Passage], ...]]:
    """Return the words of the sources with a stop in them, as they stand there."""
    found: dict[str, list[tuple[str, Passage]]] = {}
    for told in context.gazetteer.told:
        for match in _ADDRESS.finditer(told.text):
            mark = Span(*match.span())
            passage = Passage(told.source, mark.shifted(told.sentence.span.start), told.text, mark)
            found.setdefault(match[0], []).append((match[0], passage))
    return {address: tuple(places) for address, places in found.items()}


def torn_addresses(text: str, context: Context) -> Iterator[tuple[Span, str, Passages]]:
    """Yield where a sentence has an address of the sources with spaces in it.

    With each comes the address as a source has it, and where they do.
    """
    told = context.once(addresses_of)
    if not told:
        return
    for match in _TORN.finditer(text, overlapped=True):
        places = told.get("".join(match[0].split()), ())
        if places:
            passages = tuple(dict.fromkeys(passage for _, passage in places))
            yield Span(*match.span()), places[0][0], passages
