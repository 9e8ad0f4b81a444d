"""What all checks know while they look at an article."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar, cast

from msgspec import Struct, field

from app.checks.aligned import LEAST_WEIGHT
from app.checks.difference import big, is_well_known
from app.gazetteer.base import BaseNames, base_names
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.grouping import initials
from app.gazetteer.house import HouseList
from app.gazetteer.housestyle import desk_spellings
from app.gazetteer.name import Mention
from app.gazetteer.targets import Target, targets
from app.matching.company import Company, stem
from app.matching.near import NearIndex
from app.matching.spelling import american, inflected
from app.text.folding import squash, surface
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token, words_of

T = TypeVar("T")
_STEM = 3


class Context(Struct, frozen=True):
    """The gazetteer made ready for look-ups, and the base names.

    Attributes:
        targets: what a garbled word may have been, by folded letters.
        near: finds the keys of `targets` near to a word.
        company: the sentences of `gazetteer.told`, ready to be compared.
        keys: for each of these sentences and each of its tokens the key of the target that the
            token is, "" where it is none.
        standing: the numbers of the sentences that each of these keys stands in.
        names: the names as most sources write them, by their folded letters.
        stems_of: the stems of the words of each of these names, without of, the and their like.
        counts: how often the sources write each of these names, in this form.
        foreign: for each of these names the part of its words that no English dictionary has.
        named: for each sentence of `gazetteer.told` the keys of the names in it, each with the
            numbers of its first and last token.
        told_keys: the words of these sentences, squashed.
        places: where each of these words stands, as pairs of places in `told_keys`.
        naming: by key of a name the places of the sources that have it, rising.
        acronyms: the acronyms that the sources use, without stops.
        initials: the initials of the names of several words.
        spellings: the squashed words of the sources and of the names.
        surfaces: the words of the sources as they stand there, in lower case.
        americans: `spellings` as Americans spell them.
        well_known: the keys of `names` that no translator takes for something unlike.
        stems: `spellings` by their first letters, to find inflections.
        house: the lists of the desk's names.
        desk: how the desk spells words of the sources that it spells otherwise, by their keys;
            these count in `spellings` and `surfaces` as well.
        made: what `once` made.
    """

    gazetteer: Gazetteer
    base: BaseNames
    targets: Mapping[str, tuple[Target, ...]]
    near: NearIndex
    company: Company
    keys: tuple[tuple[str, ...], ...]
    standing: Mapping[str, tuple[int, ...]]
    names: Mapping[str, str]
    stems_of: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, int]
    foreign: Mapping[str, float]
    named: tuple[tuple[tuple[str, int, int], ...], ...]
    told_keys: tuple[tuple[str, ...], ...]
    places: Mapping[str, Sequence[tuple[int, int]]]
    naming: Mapping[str, tuple[int, ...]]
    acronyms: frozenset[str]
    initials: frozenset[str]
    spellings: frozenset[str]
    surfaces: frozenset[str]
    americans: frozenset[str]
    well_known: frozenset[str]
    stems: Mapping[str, Sequence[str]]
    house: Sequence[HouseList]
    desk: Mapping[str, str]
    made: dict[Callable[["Context"], object], object] = field(default_factory=dict)

    def once(self, make: Callable[["Context"], T]) -> T:
        """Return what `make` makes of this context, made at the first call.

        It must not keep the context: two that keep each other stay in memory until garbage is
        looked for.
        """
        if make not in self.made:
            self.made[make] = make(self)
        return cast(T, self.made[make])

    def spelt(self, word: str) -> bool:
        """Tell whether the sources have the word, whatever its case, hyphens and diacritics."""
        return squash(word) in self.spellings

    def housed(self, word: str) -> bool:
        """Tell whether the word is one of a name of the desk's."""
        return any(names.spelt(word) for names in self.house)

    def in_house_style(self, words: str) -> str:
        """Return words of a name as the desk spells them, those that it spells otherwise."""
        return " ".join(self.desk.get(squash(word), word) for word in words.split(" "))

    def weight(self, token: Token) -> float:
        """Return how much the word tells when it is shared, above 0 to about 5."""
        return self.company.weight(stem(token.folded)) + LEAST_WEIGHT

    def writes(self, tokens: Sequence[Token]) -> bool:
        """Tell whether a source has these words one after the other, whatever their case."""
        keys = tuple([squash(token.text) for token in tokens])
        if len(keys) == 1:
            return keys[0] in self.places
        if keys[:2] not in self.once(_pairs):
            return False
        return len(keys) == 2 or any(
            self.told_keys[number][at : at + len(keys)] == keys
            for number, at in self.places[keys[0]]
        )

    def respelt(self, token: Token) -> bool:
        """Tell whether the sources have the word, but with other diacritics or hyphens."""
        key = squash(token.text)
        return key in self.targets and surface(token.text) not in self.surfaces

    def knows(self, token: Token) -> bool:
        """Tell whether the sources have the word, however hyphenated, or an inflection of it."""
        if american(squash(token.text)) in self.americans:
            return True
        parts = token.parts
        if len(parts) > 1 and all(self.knows(part) for part in parts):
            return True
        near = self.stems.get(token.folded[:_STEM], ())
        return any(inflected(token.folded, word) for word in near)


def _pairs(context: Context) -> frozenset[tuple[str, ...]]:
    """Return each two words that stand one after the other in the sources, squashed."""
    return frozenset().union(*map(pairwise, context.told_keys))


def context_of(gazetteer: Gazetteer, house: Sequence[HouseList] = ()) -> Context:
    """Return the context for articles that are checked against `gazetteer` and the desk's names."""
    by_key: dict[str, list[Target]] = defaultdict(list)
    for target in targets(gazetteer):
        by_key[target.key].append(target)
    base = base_names()
    desk = desk_spellings((t for found in by_key.values() for t in found), gazetteer, house, base)
    words = frozenset({*map(squash, gazetteer.words), *by_key, *map(squash, desk.values())})
    forms = [form.text for name in gazetteer.names for form in name.forms]
    names = _names(gazetteer)
    words_of_names = {key: big(words_of(text)) for key, text in names.items()}
    company = Company(
        [[t.folded for t in told.sentence.tokens] for told in gazetteer.told], base.rarity
    )
    told_keys = tuple(
        tuple([squash(token.text) for token in told.sentence.tokens]) for told in gazetteer.told
    )
    keys = _keys(gazetteer, told_keys, by_key)
    return Context(
        gazetteer=gazetteer,
        base=base,
        targets={key: tuple(found) for key, found in by_key.items()},
        near=NearIndex(by_key),
        company=company,
        keys=keys,
        standing=_standing(keys),
        names=names,
        stems_of={
            key: tuple([stem(word.folded) for word in of_name])
            for key, of_name in words_of_names.items()
        },
        counts=Counter([squash(mention.form) for mention in gazetteer.mentions]),
        foreign={key: _foreign(of_name, base) for key, of_name in words_of_names.items()},
        named=_named(gazetteer),
        told_keys=told_keys,
        places=_places(told_keys),
        naming=_naming(gazetteer),
        acronyms=frozenset(form.replace(".", "") for form in forms if _shouted(form)),
        initials=frozenset(initials(form) for form in forms if " " in form),
        spellings=words,
        surfaces=_surfaces(gazetteer).union(map(surface, desk.values())),
        americans=frozenset(map(american, words)),
        well_known=frozenset(key for key, text in names.items() if is_well_known(text, base)),
        stems=_by_beginning(words),
        house=house,
        desk=desk,
    )


def _by_beginning(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[:_STEM]].append(word)
    return dict(found)


def _surfaces(gazetteer: Gazetteer) -> frozenset[str]:
    words = {token.text: token for told in gazetteer.told for token in told.sentence.tokens}
    joined = [token for text, token in words.items() if not text.isalnum()]
    parts = [part.text for token in joined for part in token.parts]
    return frozenset(surface(" ".join([*words, *parts])).split(" "))


def _keys(
    gazetteer: Gazetteer, told_keys: Sequence[Sequence[str]], known: Container[str]
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(
            [
                key if token.capital and key in known else ""
                for token, key in zip(told.sentence.tokens, keys, strict=True)
            ]
        )
        for told, keys in zip(gazetteer.told, told_keys, strict=True)
    )


def _standing(keys: tuple[tuple[str, ...], ...]) -> dict[str, tuple[int, ...]]:
    standing: dict[str, list[int]] = defaultdict(list)
    for number, of_sentence in enumerate(keys):
        for key in dict.fromkeys(of_sentence):
            standing[key].append(number)
    return {key: tuple(numbers) for key, numbers in standing.items()}


def _names(gazetteer: Gazetteer) -> dict[str, str]:
    names: dict[str, str] = {}
    for form in sorted(
        (form for name in gazetteer.names for form in name.forms),
        key=lambda form: (form.text.isupper(), -form.count, form.text),
    ):
        names.setdefault(squash(form.text), form.text)
    return names


def _places(told_keys: Sequence[Sequence[str]]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {key: [] for key in set().union(*told_keys)}
    for number, keys in enumerate(told_keys):
        for at, key in enumerate(keys):
            places[key].append((number, at))
    return places


def _foreign(words: Sequence[Token], base: BaseNames) -> float:
    return sum([base.frequency(word.folded) < 0 for word in words]) / max(1, len(words))


def _named(gazetteer: Gazetteer) -> tuple[tuple[tuple[str, int, int], ...], ...]:
    by_sentence: dict[tuple[int, Span], list[Mention]] = defaultdict(list)
    for mention in gazetteer.mentions:
        by_sentence[mention.source, mention.sentence].append(mention)
    return tuple(
        tuple(_numbered(by_sentence.get((told.source, told.sentence.span), ()), told.sentence))
        for told in gazetteer.told
    )


def _numbered(mentions: Sequence[Mention], sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Yield the keys of the names in a sentence with the numbers of their first and last token."""
    starts = [token.span.start for token in sentence.tokens]
    ends = [token.span.end for token in sentence.tokens]
    for mention in mentions:
        first = bisect_left(starts, mention.span.start)
        last = bisect_right(ends, mention.span.end) - 1
        if first <= last:
            yield squash(mention.form), first, last


def _naming(gazetteer: Gazetteer) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for mention in gazetteer.mentions:
        found[squash(mention.form)].add(mention.source)
    return {key: tuple(sorted(sources)) for key, sources in found.items()}


def _shouted(form: str) -> bool:
    return form.replace(".", "").isupper() and " " not in form
