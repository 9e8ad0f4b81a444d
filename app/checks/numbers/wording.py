"""The sources' figure in the article's manner."""

import re

from app.checks.numbers.telling import Telling
from app.text.figures.figure import Figure

_SHORT = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion",
    "tn": "trillion", "trn": "trillion"}  # fmt: skip
_ATTACHED = re.compile(r"(?<=\d)\s?(k|mn?|bn?|trn|tn)$", re.IGNORECASE)
_GROUPED = 10_000


def reworded(own: Telling, right: Telling) -> str:
    """Return what to put in the place of the article's figure: only what is wrong differs."""
    figure, other = own.figure, right.figure
    ours, theirs = figure.span.of(own.text), other.span.of(right.text)
    if figure.number is None or other.number is None:
        return _like(ours, theirs)
    if figure.bare == other.bare and figure.unit != other.unit:
        return _like(ours, _with_unit(right))
    start = figure.number.start - figure.span.start
    end = figure.number.end - figure.span.start
    number = _number(figure.number.of(own.text), other, right.text)
    return _like(ours, ours[:start] + number + ours[end:])


def _number(ours: str, other: Figure, text: str) -> str:
    """Return the sources' number, in digits and with spelt scales if ours is so."""
    theirs = other.number.of(text) if other.number else ""
    if ours[0].isdigit() and not any(map(str.isdigit, theirs)):
        whole = other.bare == int(other.bare) and other.low == other.high
        return _digits(other.bare) if whole else theirs
    if not _ATTACHED.search(ours):
        return _ATTACHED.sub(lambda short: f" {_SHORT[short[1].lower()]}", theirs)
    return theirs


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value >= _GROUPED else f"{value:.0f}"


def _with_unit(right: Telling) -> str:
    """Return a figure with its unit as two words: an 11-minute raid takes 11 minutes."""
    other, text = right.figure, right.text
    if other.number is None:
        return other.span.of(text)
    hyphen = re.search(r"[-‑]", text[other.number.end : other.span.end])
    if not (hyphen or right.borrowed):
        return other.span.of(text)
    return f"{other.number.of(text)} {other.unit.replace('_', ' ')}"


def _like(ours: str, theirs: str) -> str:
    return theirs[0].upper() + theirs[1:] if ours[0].isupper() else theirs
