"""What all checks know while they look at an article."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from app.gazetteer.base import BaseNames, base_names
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.grouping import initials
from app.gazetteer.name import Mention
from app.gazetteer.targets import Target, targets
from app.matching.company import Company, stem
from app.matching.near import NearIndex
from app.matching.spelling import inflected
from app.text.folding import fold, squash
from app.text.span import Span
from app.text.tokens import Token

_STEM = 3


@dataclass(frozen=True, slots=True)
class Context:
    """The gazetteer made ready for look-ups, and the base names.

    Attributes:
        targets: what a garbled word may have been, by folded letters.
        near: finds the keys of `targets` near to a word.
        company: the sentences of `gazetteer.told`, ready to be compared.
        keys: for each of these sentences and each of its tokens the key of the target that the
            token is, "" where it is none.
        standing: the numbers of the sentences that each of these keys stands in.
        names: the names as most sources write them, by their folded letters.
        having: the keys of `names` by the stems of their words.
        named: for each sentence of `gazetteer.told` the keys of the names in it, each with the
            numbers of its first and last token.
        acronyms: the acronyms that the sources use, without stops.
        initials: the initials of the names of several words.
        spellings: the squashed words of the sources and of the names.
        surfaces: the words of the sources as they stand there, in lower case.
        stems: `spellings` by their first letters, to find inflections.
    """

    gazetteer: Gazetteer
    base: BaseNames
    targets: Mapping[str, tuple[Target, ...]]
    near: NearIndex
    company: Company
    keys: tuple[tuple[str, ...], ...]
    standing: Mapping[str, tuple[int, ...]]
    names: Mapping[str, str]
    having: Mapping[str, tuple[str, ...]]
    named: tuple[tuple[tuple[str, int, int], ...], ...]
    acronyms: frozenset[str]
    initials: frozenset[str]
    spellings: frozenset[str]
    surfaces: frozenset[str]
    stems: Mapping[str, tuple[str, ...]]

    def spelt(self, word: str) -> bool:
        """Tell whether the sources have the word, whatever its case, hyphens and diacritics."""
        return squash(word) in self.spellings

    def respelt(self, token: Token) -> bool:
        """Tell whether the sources have the word, but with other diacritics or hyphens."""
        key = squash(token.text)
        return key in self.targets and surface(token.text) not in self.surfaces

    def knows(self, token: Token) -> bool:
        """Tell whether the sources have the word, however hyphenated, or an inflection of it."""
        if squash(token.text) in self.spellings:
            return True
        parts = token.parts
        if len(parts) > 1 and all(self.knows(part) for part in parts):
            return True
        near = self.stems.get(token.folded[:_STEM], ())
        return any(inflected(token.folded, word) for word in near)


def surface(word: str) -> str:
    """Return a word in lower case with one kind of quote, hyphen and composed letters."""
    return normalize("NFC", word).casefold().replace("’", "'").replace("‑", "-")


def context_of(gazetteer: Gazetteer) -> Context:
    """Return the context for articles that are checked against `gazetteer`."""
    by_key: dict[str, list[Target]] = defaultdict(list)
    for target in targets(gazetteer):
        by_key[target.key].append(target)
    words = frozenset({*map(squash, gazetteer.words), *by_key})
    stems: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        stems[word[:_STEM]].append(word)
    forms = [form.text for name in gazetteer.names for form in name.forms]
    base = base_names()
    names = _names(gazetteer)
    words_told = [[t.folded for t in told.sentence.tokens] for told in gazetteer.told]
    keys = _keys(gazetteer, by_key)
    return Context(
        gazetteer=gazetteer,
        base=base,
        targets={key: tuple(found) for key, found in by_key.items()},
        near=NearIndex(by_key),
        company=Company(words_told, base.rarity),
        keys=keys,
        standing=_standing(keys),
        names=names,
        having=_having(names),
        named=_named(gazetteer),
        acronyms=frozenset(form.replace(".", "") for form in forms if _shouted(form)),
        initials=frozenset(initials(form) for form in forms if " " in form),
        spellings=words,
        surfaces=frozenset(
            surface(part.text)
            for told in gazetteer.told
            for token in told.sentence.tokens
            for part in (token, *token.parts)
        ),
        stems={stem: tuple(found) for stem, found in stems.items()},
    )


def _keys(gazetteer: Gazetteer, known: Mapping[str, object]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(_key(token, known) for token in told.sentence.tokens) for told in gazetteer.told
    )


def _key(token: Token, known: Mapping[str, object]) -> str:
    key = squash(token.text)
    return key if token.capital and key in known else ""


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


def _having(names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    having: dict[str, list[str]] = defaultdict(list)
    for key, text in names.items():
        if " " in text:
            for word in dict.fromkeys(stem(fold(word)) for word in text.split()):
                having[word].append(key)
    return {word: tuple(keys) for word, keys in having.items()}


def _named(gazetteer: Gazetteer) -> tuple[tuple[tuple[str, int, int], ...], ...]:
    by_sentence: dict[tuple[int, Span], list[Mention]] = defaultdict(list)
    for mention in gazetteer.mentions:
        by_sentence[mention.source, mention.sentence].append(mention)
    return tuple(
        tuple(
            (squash(mention.form), inside[0], inside[-1])
            for mention in by_sentence[told.source, told.sentence.span]
            for inside in [_inside(mention.span, told.sentence.tokens)]
            if inside
        )
        for told in gazetteer.told
    )


def _inside(span: Span, tokens: tuple[Token, ...]) -> list[int]:
    return [number for number, token in enumerate(tokens) if span.contains(token.span)]


def _shouted(form: str) -> bool:
    return form.replace(".", "").isupper() and " " not in form
