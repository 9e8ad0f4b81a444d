"""Made-up stories: an article as machines translate it, and three newsrooms that tell the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from app.documents import Source, document_of_text, read_source
from app.text.span import Span
from tests.accuracy.cast import Cast, draw_cast
from tests.accuracy.garbling import Garbled, Place, garble
from tests.accuracy.material import Frame, Subject, decoys, garbles, subjects
from tests.accuracy.writing import BREAK, Piece, Style, Wording, Writer

_NEWSROOMS = ("Northern Wire", "The Daily Courier", "Channel Eleven")
_CLEAN = 4  # every fourth story has nothing wrong
_GARBLED = range(4, 8)  # names in each of the others
_DECOYS = (2, 6)  # kinds of them, in other articles and in clean ones
_TOLD = 0.85  # how much of what happened each text tells
_AMERICAN = 0.2  # how many articles spell the American way; newsrooms are British

Text = list[Piece]


@dataclass(frozen=True, slots=True)
class Label:
    """A place in the article that is wrong.

    Attributes:
        span: in the article.
        text: the words there.
        way: how they went wrong, see `tests.accuracy.garbling.WAYS`.
        right: what may stand there instead, as the newsrooms write it.
    """

    span: Span
    text: str
    way: str
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decoy:
    """A place in the article that looks wrong and is right."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article with what is wrong in it, and its sources.

    Attributes:
        style: right names in other forms than any newsroom's, which an editor may change or not.
    """

    name: str
    article: str
    sources: tuple[str, ...]
    labels: tuple[Label, ...]
    decoys: tuple[Decoy, ...]
    style: tuple[Span, ...]

    def read_sources(self) -> tuple[Source, ...]:
        """Return the sources as the program reads them: trimmed, all in use."""
        article = document_of_text(self.article)
        read: list[Source] = []
        for text in self.sources:
            read.append(read_source(document_of_text(text), article, read))
        return tuple(read)


def make_story(number: int) -> Story:
    """Return a story; the same for the same number, on every machine."""
    chance = Random(f"story {number}")
    subject = subjects()[number % len(subjects())]
    clean = (number // len(subjects()) + number) % _CLEAN == 0
    cast = draw_cast(subject, chance)
    told = _told(subject, chance, _DECOYS[clean])
    sources = _sources(told, subject, cast, chance)
    right = _right(piece for source in sources for piece in source)
    article = _article(told, subject, cast, chance)
    garbled = garble(article, right, cast, 0 if clean else chance.choice(_GARBLED), chance)
    return _story(f"{subject.name} {number}", garbled, sources, right)


def make_stories(count: int) -> Iterator[Story]:
    """Yield the first `count` stories."""
    return map(make_story, range(count))


def _told(subject: Subject, chance: Random, decoy_count: int) -> list[Frame]:
    """Return what happened, the news first."""
    lead, *more = subject.frames
    kinds = chance.sample(sorted({frame.kind for frame in decoys()}), decoy_count)
    more += [chance.choice([f for f in decoys() if f.kind == kind]) for kind in kinds]
    chance.shuffle(more)
    return [lead, *more]


def _article(told: Iterable[Frame], subject: Subject, cast: Cast, chance: Random) -> Text:
    writer = Writer(cast, Style(american=chance.random() < _AMERICAN), chance)
    headline = [
        piece if piece.slot else replace(piece, decoy="headline")
        for piece in writer.headline(chance.choice(subject.headlines).article)
    ]
    wordings = [(frame.article, frame.kind) for frame in told if frame.article]
    kept = [w for w in wordings if w[1] or chance.random() < _TOLD]
    return [*headline, BREAK, *writer.paragraphs(kept, longest=3)]


def _sources(told: Sequence[Frame], subject: Subject, cast: Cast, chance: Random) -> list[Text]:
    """Write the newsrooms' reports; no two tell anything in the same words."""
    headlines = list(chance.choice(subject.headlines).newsrooms)
    headlines += [""] * (len(_NEWSROOMS) - len(headlines))
    chance.shuffle(headlines)
    shares = _shares(told, len(_NEWSROOMS), chance)
    sources = []
    for name, headline, share in zip(_NEWSROOMS, headlines, shares, strict=True):
        writer = Writer(cast, _style(cast, chance), chance)
        dateline = Piece(f"{cast.cities['c1'].upper()}, {cast.values['day']} ({name}) — ")
        text = [*writer.headline(headline), BREAK] if headline else []
        sources.append([*text, dateline, *writer.paragraphs(share, longest=2)])
    return sources


def _shares(told: Sequence[Frame], count: int, chance: Random) -> list[list[Wording]]:
    """Deal out what happened, and in which words, the news first and the rest in any order."""
    shares: list[list[Wording]] = [[] for _ in range(count)]
    for frame in told:
        takers = chance.sample(range(count), min(count, len(frame.newsrooms)))
        for taker, wording in zip(takers, frame.newsrooms, strict=False):
            if taker == takers[0] or chance.random() < _TOLD:
                shares[taker].append((wording, frame.kind))
    return [[*share[:1], *chance.sample(share[1:], len(share[1:]))] for share in shares]


def _style(cast: Cast, chance: Random) -> Style:
    return Style(
        apposition=chance.choice((0.0, 0.0, 0.7)),
        repeated=chance.choice((0.05, 0.2)),
        short=chance.choice((0.0, 0.5)),
        plain=chance.random() < 0.2,
        own=dict(_own_spellings(cast, chance)),
    )


def _own_spellings(cast: Cast, chance: Random) -> Iterator[tuple[Place, str]]:
    """Yield the few names that a newsroom spells in a way of its own, which is right as well."""
    named = [((slot, "family"), person.family) for slot, person in cast.persons.items()]
    named += [((slot, "given"), person.given) for slot, person in cast.persons.items()]
    for place, name in named:
        variants = garbles()[name].variants
        if variants and chance.random() < 0.05:
            yield place, variants[0]


def _right(pieces: Iterable[Piece]) -> dict[Place, tuple[str, ...]]:
    forms: defaultdict[Place, Counter[str]] = defaultdict(Counter)
    for piece in pieces:
        if piece.slot:
            forms[piece.slot, piece.part][piece.text] += 1
    return {
        place: tuple(sorted(counted, key=lambda form: (-counted[form], form)))
        for place, counted in forms.items()
    }


def _story(
    name: str,
    article: Sequence[Piece | Garbled],
    sources: Iterable[Text],
    right: Mapping[Place, tuple[str, ...]],
) -> Story:
    pieces = [part.piece if isinstance(part, Garbled) else part for part in article]
    placed = list(zip(_spans(pieces), article, strict=True))
    return Story(
        name,
        _joined(pieces),
        tuple(_joined(source) for source in sources),
        tuple(_label(span, part) for span, part in placed if isinstance(part, Garbled)),
        tuple(Decoy(s, p.decoy) for s, p in placed if isinstance(p, Piece) and p.decoy),
        tuple(s for s, p in placed if isinstance(p, Piece) and _is_style(p, right)),
    )


def _is_style(piece: Piece, right: Mapping[Place, tuple[str, ...]]) -> bool:
    written = right.get((piece.slot, piece.part))
    return not piece.decoy and written is not None and piece.text not in written


def _joined(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces).strip()


def _spans(pieces: Sequence[Piece]) -> Iterator[Span]:
    """Yield where each piece stands in the text."""
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece.text))
    return (Span(start, end) for start, end in pairwise(ends))


def _label(span: Span, garbled: Garbled) -> Label:
    """Narrow a name of several words to those that are wrong, unless it is reworded as a whole."""
    words, right = garbled.piece.text.split(" "), garbled.right
    same = [form.split(" ") for form in right if len(form.split(" ")) == len(words)]
    if garbled.way == "term" or len(words) == 1 or not same:
        return Label(span, garbled.piece.text, garbled.way, right)
    wrong = next(k for k, word in enumerate(words) if word != same[0][k])
    start = span.start + sum(len(word) + 1 for word in words[:wrong])
    place = Span(start, start + len(words[wrong]))
    rights = tuple(dict.fromkeys(form[wrong] for form in same))
    return Label(place, words[wrong], garbled.way, rights)
