"""The offices and roles that a text gives to the people it names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import regex
from msgspec import Struct
from msgspec.structs import replace

from app.gazetteer.lexicon import TITLES
from app.matching.synonyms import is_person
from app.text.span import Span
from app.text.tokens import Token

LEADING = frozenset(
    """
    boss captain chair chairman chairwoman chief coach director head leader manager president
    """.split()
)
"""The offices of those who lead, head or run something."""
_AGENTS = {
    "coached coaches": frozenset({"coach", "manager"}),
    "founded": frozenset({"co-founder", "founder"}),
    "mediated mediates": frozenset({"mediator"}),
    "owned owns": frozenset({"owner"}),
    """
    captains chaired chairs commands directed directs head headed heads heading lead leads led
    manages oversees represents ran run runs speaks charge
    """: LEADING,
}
AGENTS = {verb: nouns for verbs, nouns in _AGENTS.items() for verb in verbs.split()}
"""Verbs that tell a role, with the nouns for who does so: X, who heads the institute, its head."""
_OFFICES = frozenset("co-founder head midfielder paceman vice-president wicketkeeper".split())
"""What a person can be that is no person in the dictionary, or has other meanings first."""
_SCHOLARS = "ologist"
_DETERMINERS = frozenset("the a an its his her their our your this that".split())
_BREAKS = frozenset(
    "and that which whose where with including when while because and but or said says told".split()
)
_NAMING = frozenset({"called", "named"})
_VERBAL = ("ed", "ing")
_MOST = 14
"""How many words a phrase has at most."""
_SOON = 7
"""Among how many words of a phrase the office must stand."""
_PLACE = 3
"""Of how many words the place may be that a person is of."""
_EPITHET = 2
"""How many words may stand between an office's comma and the name."""
_BOUNDARY = regex.compile(r"[,;:.!?()\[\]\"“”«»–—]")
_OF = frozenset({"of", "at", "from", "for", "with"})
_OPENING = _DETERMINERS | _OF | {"by", "in", "to"}
"""What stands before a phrase, not in it."""


class Role(Struct, frozen=True):
    """What somebody is said to be.

    Attributes:
        holder: the place of the name, with a "the" before it.
        words: the words of the office, such as "president of the University".
    """

    holder: Span
    words: tuple[Token, ...]


def is_office(token: Token) -> bool:
    """Tell what a person can be: a noun in lower case that means a person, or a title."""
    word = token.folded
    return word in TITLES or (token.text.islower() and _means_person(word))


@lru_cache(maxsize=50_000)
def _means_person(word: str) -> bool:
    return word in _OFFICES or word.endswith(_SCHOLARS) or is_person(word)


def roles(text: str, tokens: Sequence[Token], names: Sequence[Span]) -> Iterator[Role]:
    """Yield the roles that a sentence gives, in order of the names.

    Args:
        text: what all spans count in.
        tokens: the words of the sentence.
        names: the names that may hold an office, in order.
    """
    if not names:
        return
    tokens = _begun(tokens, names)
    taken = 0
    for name in names:
        first = end = bisect_left(tokens, name.start, key=_start)
        while end < len(tokens) and tokens[end].span.end <= name.end:
            end += 1
        if end == first:
            continue
        before, after = _before(text, tokens, first, taken), _after(text, tokens, end - 1)
        taken = end if before else taken
        for words in (before, after):
            if words:
                yield Role(_with_article(tokens, first, end - 1), words)


def _start(token: Token) -> int:
    return token.span.start


def _begun(tokens: Sequence[Token], names: Sequence[Span]) -> Sequence[Token]:
    """Return the words of a sentence with an office at its start in lower case: Umpire X."""
    if not tokens or not tokens[0].capital:
        return tokens
    first = tokens[0]
    office = first.folded in TITLES or _means_person(first.folded)
    if not office or any(name.contains(first.span) for name in names):
        return tokens
    return [replace(first, text=first.text.lower()), *tokens[1:]]


def _with_article(tokens: Sequence[Token], first: int, last: int) -> Span:
    start = first - 1 if first and tokens[first - 1].folded == "the" else first
    return Span(tokens[start].span.start, tokens[last].span.end)


def _before(text: str, tokens: Sequence[Token], first: int, taken: int) -> tuple[Token, ...]:
    """Return the office right before the name: Interior Minister X; the head of the party, X.

    The words up to `taken` are another's: the surgeon Y helped the pilot, X.
    """
    first -= first > 0 and tokens[first - 1].folded == "the"
    adjoins = first > taken and _adjoins(tokens[first - 1])
    if not adjoins and "," not in text[_near(tokens, first) : tokens[first].span.start]:
        return ()
    start, comma = first, False
    while start > taken and first - start < _MOST:
        if tokens[start - 1].folded in _BREAKS:
            break
        gap = _gap(text, tokens, start)
        if gap != " " and _BOUNDARY.search(gap):
            if gap.strip() != "," or comma or first - start > _EPITHET:
                break
            comma = True  # the coach, the Australian X
        start -= 1
    segment = tokens[start:first]
    office = _office(segment)
    if office is None or not (comma or adjoins):
        return ()
    opening, shown = office, segment[office].capital
    while opening and not _opens(segment[opening - 1]):
        before = segment[opening - 1]
        if shown and not before.capital:  # informed President X
            break
        if before.text.endswith("ed") or (is_office(before) and not is_office(segment[opening])):
            break
        opening -= 1
    return tuple(segment[opening:])


def _office(words: Sequence[Token]) -> int | None:
    """Return the place of the office next to the name; of "head of the observers" the first."""
    places = [place for place, token in enumerate(words) if is_office(token)]
    for place in places:
        if place == places[-1] or any(t.folded in _OF for t in words[place : places[-1]]):
            return place
    return None


def _near(tokens: Sequence[Token], first: int) -> int:
    """Return where a comma may stand between an office and a name, at the earliest."""
    return tokens[max(0, first - 1 - _EPITHET)].span.end


def _names_another(phrase: Sequence[Token]) -> bool:
    """Tell that a phrase names the next person: X, Foreign Minister Y and ..."""
    pairs = pairwise(phrase)
    return any(is_office(one) and other.capital and not is_office(other) for one, other in pairs)


def _adjoins(word: Token) -> bool:
    """Tell that a name after this word may hold an office that ends with it.

    Not so in "the owner of the company X" and "the minister met X".
    """
    return word.capital or word.folded in _NAMING or is_office(word)


def _opens(token: Token) -> bool:
    """Tell a word that stands before a phrase, not in it."""
    return token.folded in _OPENING


def _after(text: str, tokens: Sequence[Token], last: int) -> tuple[Token, ...]:
    """Return the office right after the name: X, president of ...; X, who heads the party."""
    start = last + 1
    if start < len(tokens) and tokens[start].folded in _OF:  # X of the institute, who leads ...
        comma = _next_boundary(text, tokens, start)
        rest = tokens[comma : _next_boundary(text, tokens, comma)][:_MOST]
        if rest and rest[0].folded == "who":
            return (*tokens[start:comma], *rest)[:_MOST]
        near = comma - start <= _PLACE and tokens[comma - 1].capital
        return tuple(rest) if near and _is_apposition(rest) else ()
    if start >= len(tokens) or "," not in _gap(text, tokens, start):
        return ()
    phrase = tokens[start : _next_boundary(text, tokens, start)][:_MOST]
    if phrase[0].folded in _BREAKS or phrase[0].folded.endswith(_VERBAL):
        return ()
    if _names_another(phrase):
        return ()
    leads = phrase[0].folded == "who" and any(t.folded in AGENTS for t in phrase[:_SOON])
    return tuple(phrase) if leads or any(map(is_office, phrase[:_SOON])) else ()


def _is_apposition(phrase: Sequence[Token]) -> bool:
    """Tell what says who X of Uruguay is, when it stands after a comma: the UN mediator."""
    return bool(phrase) and phrase[0].folded == "the" and is_office(phrase[-1])


def _next_boundary(text: str, tokens: Sequence[Token], start: int) -> int:
    for place in range(start + 1, len(tokens)):
        gap = _gap(text, tokens, place)
        if gap != " " and _BOUNDARY.search(gap):
            return place
    return len(tokens)


def _gap(text: str, tokens: Sequence[Token], place: int) -> str:
    """Return what stands right before a word."""
    return text[tokens[place - 1].span.end : tokens[place].span.start]
