"""Web addresses and names with a stop in them that a translator tore apart: "COVID. is"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from app.checks.context import Context
from app.gazetteer.name import Passage
from app.text.span import Span

_ADDRESS = regex.compile(r"(?<![\w@./-])[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}(?![\w-])")
Passages = tuple[Passage, ...]


def addresses_of(context: Context) -> Mapping[str, Passages]:
    """Return the words of the sources with a stop in them, and where they stand."""
    found: dict[str, dict[Passage, None]] = defaultdict(dict)
    for told in context.gazetteer.told:
        if "." not in told.text[:-1]:
            continue
        for match in _ADDRESS.finditer(told.text):
            mark = Span(*match.span())
            span = mark.shifted(told.sentence.span.start)
            found[match[0]][Passage(told.source, span, told.text, mark)] = None
    return {address: tuple(places) for address, places in found.items()}


def torn_addresses(text: str, context: Context) -> Iterator[tuple[Span, str, Passages]]:
    """Yield where a sentence has an address of the sources with spaces in it.

    With each comes the address as a source has it, and where they do.
    """
    for address, places in context.once(addresses_of).items():
        for match in _spaced(address).finditer(text):
            if match[0] != address:
                yield Span(*match.span()), address, places


@lru_cache(maxsize=1_000)
def _spaced(address: str) -> "regex.Pattern[str]":
    parts = r"\s?\.\s?".join(map(regex.escape, address.split(".")))
    return regex.compile(rf"(?<![\w@./-]){parts}(?![\w-])")
