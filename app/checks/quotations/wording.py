"""A quotation of the article beside what the sources say that somebody said."""

from collections import Counter
from collections.abc import Iterable, Sequence

import regex
from msgspec import Struct

from app.checks.context import Context
from app.checks.speech.compare import Said, Shared, same, share
from app.checks.speech.heard import TELLING, Heard
from app.checks.speech.utterances import Utterance
from app.matching.company import stem
from app.text.span import Span
from app.text.tokens import Token, tokens

_LEAST = 0.1
_ENOUGH = 4
"""How many telling words two quotations must share to be compared."""
_FULLY = 0.7
"""With this share of equal words one less is enough, as it is in a whole short quotation."""
_FEW = 4
"""A shorter quotation is a name or a turn of phrase; it is looked for, not compared."""
_LONGER = 1.6
"""A source's quotation longer than this share of the article's is quoted in part."""
_REACH = 3
_JOINTS = frozenset({"and", "as", "because", "but", "since", "so", "that"})
_CONTRACTED = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"))
_IRREGULAR = {"won't": "will", "can't": "can", "shan't": "shall"}
_STOP = regex.compile(r"[.!?…]")
_PAUSE = regex.compile(r"[,;:—–]")


class Wording(Struct, frozen=True):
    """The article's words beside the sources'.

    Attributes:
        heard: what the source says.
        shared: what both have in common.
        own: the words of the article that correspond, in the text of the quotation.
        theirs: the words of the source that correspond, in `heard.text`.
        exact: whether these are the same words.
        whole: whether the article's quotation is long enough to render all of the source's.
    """

    heard: Heard
    shared: Shared
    own: Span
    theirs: Span
    exact: bool
    whole: bool

    @property
    def text(self) -> str:
        """The source's words."""
        return self.theirs.of(self.heard.text)


class Quoted(Struct, frozen=True):
    """A quotation of the article.

    Attributes:
        text: its words.
        tokens: the same as tokens; spans count in `text`.
        closed: whether a mark closes it; where none does, it may reach too far.
    """

    text: str
    tokens: tuple[Token, ...]
    closed: bool

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words."""
        return tuple(stem(token.folded) for token in self.tokens)


def quoted_in(utterance: Utterance, paragraph: str) -> Quoted:
    """Return the quotation of a paragraph that an utterance is."""
    text = utterance.span.of(paragraph)
    closed = utterance.quotation is not None and utterance.quotation.closed
    return Quoted(text, tuple(tokens(text)), closed)


def wordings(quoted: Quoted, heard: Iterable[Heard], context: Context) -> list[Wording]:
    """Return the quotation beside each of `heard` that has enough in common with it, best first."""
    if len(quoted.tokens) < _FEW or _is_title(quoted):
        return []
    own = _said(quoted.text, quoted.tokens, context)
    found = []
    for one in heard:
        other = _said(one.text, one.tokens, context)
        shared = share(own, other, loosely=True)
        telling = sum(own.weights[i] >= TELLING for i, _ in shared.pairs)
        if telling + _is_whole(shared, one) >= _ENOUGH:
            found.append(_wording(quoted, one, shared))
    return sorted(found, key=lambda one: (-one.shared.score, one.heard.source, one.heard.span))


def most_said(found: Sequence[Wording]) -> Wording:
    """Return the wording that most of the sources have, the likeliest first."""
    sources = Counter(_plain(one.text) for one in found)
    return max(found, key=lambda one: (sources[_plain(one.text)], one.shared.score))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _wording(quoted: Quoted, heard: Heard, shared: Shared) -> Wording:
    i, j = [pair[0] for pair in shared.pairs], [pair[1] for pair in shared.pairs]
    own = _own_part(quoted, i[0], i[-1])
    theirs = _their_part(heard, (j[0], j[-1]), own[1] - own[0] + 1, (i[0] - own[0], own[1] - i[-1]))
    exact = _is_exact(quoted, own, heard, theirs)
    whole = _fits(len(heard.tokens), len(quoted.tokens))
    mine, other = _span(quoted.tokens, own), _span(heard.tokens, theirs)
    return Wording(heard, shared, mine, other, exact, whole)


def _own_part(quoted: Quoted, first: int, last: int) -> tuple[int, int]:
    """Return the words of the quotation that correspond: whole sentences where it is closed."""
    start, end = _sentences(quoted.text, quoted.tokens, first, last)
    return start, end if quoted.closed else last


def _their_part(
    heard: Heard, paired: tuple[int, int], length: int, unpaired: tuple[int, int]
) -> tuple[int, int]:
    """Return the words of the source that correspond: whole sentences, or a part of a long one.

    Args:
        heard: what the source says.
        paired: its first and last paired word.
        length: how many words the article's quotation has.
        unpaired: how many words the article has before the first and after the last paired one.
    """
    first, last = _sentences(heard.text, heard.tokens, *paired)
    if _fits(last - first + 1, length):
        return first, last
    return (
        _pause_before(heard, paired[0], unpaired[0]),
        _pause_after(heard, paired[1], unpaired[1]),
    )


def _fits(words: int, length: int) -> bool:
    """Tell a source's words from more than the article's of a length can render."""
    return words <= _LONGER * length + _REACH


def _is_whole(shared: Shared, heard: Heard) -> bool:
    """Tell that little stands in the source's quotation beside what both share."""
    return shared.exact >= _FULLY or 2 * len(shared.pairs) >= len(heard.tokens)


def _is_title(quoted: Quoted) -> bool:
    """Tell a headline or a title from what somebody says: each longer word has a capital."""
    longer = [token for token in quoted.tokens if len(token.text) >= _FEW]
    return all(token.capital for token in longer)


def _sentences(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    while first > 0 and not _STOP.search(_gap(text, tokens, first - 1)):
        first -= 1
    while last + 1 < len(tokens) and not _STOP.search(_gap(text, tokens, last)):
        last += 1
    return first, last


def _pause_before(heard: Heard, first: int, most: int) -> int:
    """Return where the clause begins, if as many words at most lie before as are unpaired."""
    for place in range(first, max(-1, first - most - _REACH), -1):
        if place == 0 or _PAUSE.search(_gap(heard.text, heard.tokens, place - 1)):
            return place if most else first
    return first


def _pause_after(heard: Heard, last: int, most: int) -> int:
    for place in range(last, min(len(heard.tokens), last + most + _REACH)):
        at_end = place + 1 == len(heard.tokens)
        if at_end or _PAUSE.search(_gap(heard.text, heard.tokens, place)):
            return place if most else last
    return last


def _gap(text: str, tokens: Sequence[Token], place: int) -> str:
    return text[tokens[place].span.end : tokens[place + 1].span.start]


def _span(tokens: Sequence[Token], part: tuple[int, int]) -> Span:
    last = tokens[part[1]]
    return Span(tokens[part[0]].span.start, last.span.end + 2 * last.possessive)


def _is_exact(quoted: Quoted, own: tuple[int, int], heard: Heard, theirs: tuple[int, int]) -> bool:
    mine = _without_joint(_words(quoted.text, quoted.tokens[own[0] : own[1] + 1]))
    other = _words(heard.text, heard.tokens[theirs[0] : theirs[1] + 1])
    if "…" in quoted.text or "..." in quoted.text:
        rest = iter(other)
        return all(any(same(word, against) for against in rest) for word in mine)
    return _stands_in(mine, other)


def _without_joint(words: list[str]) -> list[str]:
    """Leave out what joins a quotation to the sentence around it: "because they do"."""
    return words[1:] if words[:1] and words[0] in _JOINTS and len(words) > _FEW else words


def _stands_in(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether the words stand among the others, one after the other."""
    return any(
        all(same(a, b) for a, b in zip(words, others[at:], strict=False))
        for at in range(len(others) - len(words) + 1)
    )


def _said(text: str, tokens: Sequence[Token], context: Context) -> Said:
    words = tuple(token.folded for token in tokens)
    weights = (_LEAST if _bracketed(text, token) else context.weight(token) for token in tokens)
    return Said(words, tuple(weights))


def _words(text: str, tokens: Sequence[Token]) -> list[str]:
    """Return the words that count: contractions in full, without what an editor put in brackets."""
    found = []
    for token in tokens:
        if not _bracketed(text, token):
            found += _expanded(token.folded)
    return found


def _expanded(word: str) -> list[str]:
    for ending, full in _CONTRACTED:
        if word.endswith(ending):
            return [_IRREGULAR.get(word, word.removesuffix(ending)), full]
    return [word]


def _bracketed(text: str, token: Token) -> bool:
    before = text[: token.span.start]
    return before.rfind("[") > before.rfind("]")
