"""Words and marks that stand twice, and spaces that are missing or too many."""

import re
from collections.abc import Iterator
from itertools import pairwise

import regex

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.finding import ADDITION, PUNCTUATION
from app.checks.mechanics.fault import Fault
from app.gazetteer.lexicon import FUNCTION_WORDS
from app.text.span import Span
from app.text.tokens import Token

_RIGHT = frozenset(
    """
    blah bye far had ha hear her long many no now please really so such that there very well wow
    yeah yes
    """.split()
)
"""Words that English may say twice."""
_PARTICLES = frozenset("about by in off on out over through to up".split())
"""Words that end a verb and begin what follows: what he gave in in May."""
_PRONOUNS = frozenset("he it she that there they this what who".split())
_MARKS = regex.compile(
    r"(?P<mark>[,;:])(?:\s*(?P=mark))+|(?<!\.)\.\.(?!\.)|(?<=\w),\.(?!\d)"
    r"|(?<=\w)(?P<loud>[!?])(?P=loud)+(?![!?])"
)
_SPACE = r"[ \u00a0\u202f]"
_EARLY = regex.compile(
    rf"\b(?P<word>[\p{{L}}\p{{M}}\p{{N}}]++){_SPACE}+(?P<mark>[,;.?!]|(?<=\p{{L}}{_SPACE}):)"
    r"(?=\s(?!\s*\.)|$)"
)
_TIGHT = regex.compile(r"\b(?P<before>\p{Ll}{2,}[,;]|\p{Ll}{3,}[.?!])(?P<after>\p{L}\p{Ll}+)")
_GLUED = regex.compile(
    rf"\b(?P<before>\p{{L}}{{2,}}){_SPACE}(?P<mark>[,;])(?P<after>\p{{L}}{{2,}})"
)
_INSIDE = regex.compile(
    rf"(?P<open>[(\[]){_SPACE}+(?P<first>\w+)|(?P<last>\w+){_SPACE}+(?P<close>[)\]])"
)
_WIDE = regex.compile(r"(?<=[\p{Ll}\d,;]) {2,}(?=\p{Ll})")
_LOOSE = re.compile(rf"{_SPACE}[,;:.?!)\]]|[(\[]{_SPACE}")
"""Spaces that seldom stand in a text; only where one does, all that may be wrong is looked for."""
_JOINED = re.compile(r"[,;.?!][^\W\d_]")


def doubled_words(paragraph: Paragraph, context: Context) -> Iterator[Fault]:
    """Yield words that stand twice in a row and should not."""
    for sentence in paragraph.sentences:
        before = ""
        for one, other in pairwise(sentence.tokens):
            if one.folded == other.folded and _is_slip(one, other, before):
                gap = paragraph.text[one.span.end : other.span.start]
                if not gap.strip() and not context.writes((one, other)):
                    yield _doubled(one, other)
            before = one.folded


def doubled_marks(paragraph: Paragraph) -> Iterator[Fault]:
    """Yield marks that stand twice."""
    for match in _MARKS.finditer(paragraph.text):
        instead = match.group()[-1]
        yield Fault(Span(*match.span()), "mechanics.marks", PUNCTUATION, 0.9, instead)


def spacing(paragraph: Paragraph) -> Iterator[Fault]:
    """Yield spaces before marks, none after marks, and two inside a sentence, once a paragraph."""
    if _LOOSE.search(paragraph.text):
        yield from _loose(paragraph.text)
    if _JOINED.search(paragraph.text):
        yield from _tight(paragraph)
    if "  " in paragraph.text and "\t" not in paragraph.text:
        wide = _WIDE.search(paragraph.text)
        if wide:
            yield Fault(Span(*wide.span()), "mechanics.wide", PUNCTUATION, 0.7, " ")


def _loose(text: str) -> Iterator[Fault]:
    for match in _EARLY.finditer(text):
        word, mark = match.group("word", "mark")
        yield Fault(Span(*match.span()), "mechanics.early", PUNCTUATION, 0.8, word + mark)
    for match in _GLUED.finditer(text):
        instead = match.expand(r"\g<before>\g<mark> \g<after>")
        yield Fault(Span(*match.span()), "mechanics.early", PUNCTUATION, 0.8, instead)
    for match in _INSIDE.finditer(text):
        instead = match.expand(r"\g<open>\g<first>\g<last>\g<close>")
        yield Fault(Span(*match.span()), "mechanics.inside", PUNCTUATION, 0.7, instead)


def _tight(paragraph: Paragraph) -> Iterator[Fault]:
    for match in _TIGHT.finditer(paragraph.text):
        before, after = match.group("before", "after")
        if _opens_after(before, after) and not _is_address(match.span(), paragraph):
            instead = f"{before} {after}"
            yield Fault(Span(*match.span()), "mechanics.tight", PUNCTUATION, 0.8, instead)


def _doubled(one: Token, other: Token) -> Fault:
    sure = one.folded in FUNCTION_WORDS - _PARTICLES
    span = Span(one.span.start, other.span.end)
    return Fault(span, "mechanics.doubled", ADDITION, 0.95 if sure else 0.85, one.text)


def _is_slip(one: Token, other: Token, before: str) -> bool:
    word = one.folded
    if one.kind != "word" or one.possessive:
        return False
    if word in _RIGHT or any(map(str.isdigit, word)):
        return False
    if other.capital and word not in FUNCTION_WORDS:
        return False
    return not (word in {"is", "was"} and before in _PRONOUNS)


def _opens_after(before: str, after: str) -> bool:
    """Tell whether a full stop ends a sentence and no address: left.Then, not web.de."""
    return before[-1] in ",;" or after[0].isupper()


def _is_address(place: tuple[int, int], paragraph: Paragraph) -> bool:
    span = Span(*place)
    tokens = (token for sentence in paragraph.sentences for token in sentence.tokens)
    return any(token.kind == "address" and token.span.overlaps(span) for token in tokens)
