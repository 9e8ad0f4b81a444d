"""Group mentions that name the same person, place or organisation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from app.gazetteer.base import BaseNames, Kind
from app.gazetteer.kinds import kind_of
from app.gazetteer.lexicon import DIRECTIONS
from app.gazetteer.name import Mention
from app.matching.spelling import inflected, similarity
from app.text.folding import squash
from app.text.tokens import words_of

_SAME_WORD = 0.8
"""Similarity from which two words beside equal ones are forms of one name: Zelensky, Zelenskyy."""

_SAME_LONE_WORD = 0.6
"""The same for a word by itself that the base names call a form of the other."""


class Group(Struct, frozen=True):
    """All mentions of one thing, and what kind of thing it is."""

    mentions: tuple[Mention, ...]
    kind: str


def group_mentions(mentions: Sequence[Mention], base: BaseNames) -> list[Group]:
    """Return the mentions grouped, in the order of their first mention.

    Forms are joined when they differ in hyphens, case or diacritics alone; when one is the acronym
    of the other; when they are forms of one name by the base names or nearly by spelling; and a
    surname joins the one person who has it, the North its country.
    """
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[squash(mention.form)].append(mention)
    titled = {key for key, group in by_key.items() if any(m.titled for m in group)}
    form = {key: _usual(group) for key, group in by_key.items()}
    kinds = {key: kind_of(form[key], titled=key in titled, base=base) for key in by_key}
    parents = _Parents(by_key)
    counts = {key: len(group) for key, group in by_key.items()}
    _join_acronyms(form, counts, parents)
    _join_spellings(form, kinds, base, parents)
    _join_short_forms(form, kinds, counts, base, parents)
    return [_group(keys, by_key, kinds) for keys in parents.groups()]


class _Parents:
    """Which key was joined to which; a forest of two levels."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._of = {key: key for key in keys}

    def find(self, key: str) -> str:
        while self._of[key] != key:
            key = self._of[key]
        return key

    def join(self, key: str, parent: str) -> None:
        self._of[self.find(key)] = self.find(parent)

    def groups(self) -> list[list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for key in self._of:
            groups[self.find(key)].append(key)
        return list(groups.values())


def _usual(group: list[Mention]) -> str:
    forms = Counter(mention.form for mention in group)
    return min(forms, key=lambda form: (form.isupper() and len(form) > 5, -forms[form], form))


def _group(keys: list[str], by_key: dict[str, list[Mention]], kinds: dict[str, str]) -> Group:
    mentions = tuple([mention for key in keys for mention in by_key[key]])
    fullest = sorted(keys, key=lambda key: (kinds[key] == "name", -len(key), key))
    return Group(mentions, kinds[fullest[0]])


def initials(form: str) -> str:
    """Return the capitals that an acronym of `form` has: "Agence France-Presse" gives "AFP"."""
    return "".join(
        part.text[0].upper()
        for token in words_of(form)
        for part in token.parts
        if part.text[0].isupper()
    )


def _join_acronyms(form: dict[str, str], counts: dict[str, int], parents: _Parents) -> None:
    expansions: dict[str, list[str]] = defaultdict(list)
    for key, text in form.items():
        if len(text.split()) > 1:
            expansions[initials(text)].append(key)
    for key, text in form.items():
        candidates = expansions.get(text.replace(".", ""), [])
        if text.replace(".", "").isupper() and candidates:
            parents.join(key, min(candidates, key=lambda k: (-counts[k], k)))


def _join_spellings(
    form: dict[str, str], kinds: dict[str, str], base: BaseNames, parents: _Parents
) -> None:
    """Join names that differ in one word, where its two spellings are forms of one name."""
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key, text in form.items():
        for bucket in _buckets(text, base):
            alike[bucket].append(key)
    for keys in alike.values():
        for one, other in combinations(keys, 2):
            agree = kinds[one] == kinds[other] or "name" in {kinds[one], kinds[other]}
            if agree and _same_name(form[one], form[other], base):
                parents.join(other, one)


def _buckets(text: str, base: BaseNames) -> Iterator[tuple[object, ...]]:
    """Yield what two forms share that can differ in one word: all the others, or a base name."""
    words = [squash(word) for word in text.split()]
    if len(words) == 1:
        yield from sorted(base.groups(text))
    for place in range(len(words) if len(words) > 1 else 0):
        yield (*words[:place], "", *words[place + 1 :])


def _same_name(one: str, other: str, base: BaseNames) -> bool:
    pairs = list(zip(one.split(), other.split(), strict=True))
    unlike = [(a, b) for a, b in pairs if squash(a) != squash(b)]
    if len(unlike) != 1 or inflected(*unlike[0]):
        return False
    a, b = unlike[0]
    if len(pairs) == 1:
        return len(a) > 4 and similarity(a, b) >= _SAME_LONE_WORD
    return base.same_name(a, b) or similarity(a, b) >= _SAME_WORD


def _join_short_forms(
    form: dict[str, str],
    kinds: dict[str, str],
    counts: dict[str, int],
    base: BaseNames,
    parents: _Parents,
) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for key, text in form.items():
        words = text.split()
        if kinds[key] == "person" and len(words) > 1:
            owners[squash(words[0])].add(key)
            owners[squash(words[-1])].add(key)
        elif kinds[key] == "place" and squash(words[0]) in DIRECTIONS:
            owners[squash(words[0])].add(key)
    for key, text in form.items():
        people = {parents.find(owner) for owner in owners.get(key, ())}
        personal = kinds[key] in {"name", "person"} or Kind.PERSON in base.kinds(text)
        if people and personal:
            parents.join(key, min(people, key=lambda k: (-counts[k], k)))
