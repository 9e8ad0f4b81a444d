"""Which persons of the sources a name in the article or in a source may mean."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache

import regex
from msgspec import Struct, field

from app.checks.context import Context
from app.checks.speech.offices import roles
from app.checks.speech.speakers import SPEECH
from app.gazetteer.base import Kind, base_names
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.lexicon import AGENCIES, PARTICLES
from app.gazetteer.name import Mention, Name
from app.matching.sound import sounds_like
from app.matching.spelling import similarity
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_ALIKE = 0.55
_SHORT = 3
_PERSON_FOLLOWS = regex.compile(
    r",? \(?(?:aged )?\d{2}\b[,)]?|, who\b|[^.!?\n]*\b(?:he|she|his|her)\b"
    r"|[^.!?\n]*[.!?] (?:He|She|His|Her)\b"
)
"""An age, or a pronoun in the same sentence or at the start of the next."""
_FIRMS = frozenset(
    """
    air airlines airways auto bank brothers capital energy gas group heavy holding holdings index
    industries international investments logistics marine media minerals mining motor motors oil
    partners petroleum pharma pictures power records research resources securities shipping steel
    systems technologies technology telecom wings
    """.split()
)
"""What the name of a firm ends in that looks like a person's: Bernhardt Securities."""
_PERSONAL = frozenset({"person", "name"})
"""The kinds of names that speak; an undecided one may be a person's."""


class People(Struct, frozen=True):
    """The persons whom the sources name.

    Attributes:
        names: their names, and those that may be persons', by canonical form.
        persons: the canonical forms of those that surely are persons.
        by_word: the canonical forms by each word of them, squashed.
        known: what `meant` has found for the names that it was asked for.
    """

    names: Mapping[str, Name]
    persons: frozenset[str]
    by_word: Mapping[str, frozenset[str]]
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def meant(self, words: str) -> frozenset[str]:
        """Return the canonical forms of the persons whom a name means, exactly as spelt."""
        if words not in self.known:
            self.known[words] = self._meant(words)
        return self.known[words]

    def _meant(self, words: str) -> frozenset[str]:
        sets = [self.by_word.get(part, frozenset()) for part in _words(words)]
        if not sets or not sets[-1]:
            return frozenset()
        common = frozenset.intersection(*sets)
        return common or sets[-1]

    def may_be(self, words: str, person: str) -> bool:
        """Tell whether a name may be the person's, misspelt or not."""
        known = [word for form in self.names[person].forms for word in _words(form.text)]
        return any(
            max(similarity(part, word), sounds_like(part, word)) >= _ALIKE
            for part in _words(words)
            for word in known
        )

    def best_known(self, persons: Iterable[str]) -> str:
        """Return which of the canonical forms the sources name most."""
        return min(persons, key=lambda one: (-self.names[one].count, one))

    def is_person(self, words: str) -> bool:
        """Tell whether a name is surely a person's."""
        return not self.persons.isdisjoint(self.meant(words))

    def named(self, mentions: Iterable[Mention]) -> tuple[list[Span], list[Span]]:
        """Return where mentions in order name persons, and where they name what may be one."""
        persons, others = [], []
        for mention in mentions:
            if self.is_person(mention.form):
                persons.append(mention.span)
            elif self.meant(mention.form):
                others.append(mention.span)
        return persons, others


def people_of(context: Context) -> People:
    """Return those whom the sources of a context name."""
    gazetteer = context.gazetteer
    names = {name.canonical: name for name in gazetteer.names if name.kind in _PERSONAL}
    by_word: dict[str, set[str]] = defaultdict(set)
    for canonical, name in names.items():
        for form in name.forms:
            for word in _words(form.text):
                by_word[word].add(canonical)
    may_be = {canonical: name for canonical, name in names.items() if not _is_firm(name)}
    undecided = {
        form.text for name in may_be.values() if name.kind != "person" for form in name.forms
    }
    personal = _personal(gazetteer, undecided)
    persons = frozenset(
        canonical
        for canonical, name in may_be.items()
        if name.kind == "person" or any(form.text in personal for form in name.forms)
    )
    return People(names, persons, {word: frozenset(found) for word, found in by_word.items()})


def is_agency(words: str) -> bool:
    """Tell the name of a news agency or broadcaster."""
    return squash(words) in AGENCIES


def _personal(gazetteer: Gazetteer, names: Container[str]) -> set[str]:
    """Return those of the names that as full names speak in a source, or have an office or age."""
    told = {(one.source, one.sentence.span): one.sentence.tokens for one in gazetteer.told}
    found: set[str] = set()
    for mention in gazetteer.mentions:
        if mention.form in names and mention.form not in found:
            tokens = told[mention.source, mention.sentence]
            if _is_personal(mention, tokens, gazetteer.texts[mention.source]):
                found.add(mention.form)
    return found


def _is_personal(mention: Mention, tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a full name speaks or has an office or an age where it is mentioned."""
    if " " not in mention.form and not _after_given_name(tokens, mention):
        return False
    first = bisect_left(tokens, mention.span.start, key=_start)
    last = bisect_left(tokens, mention.span.end, key=_start)
    before, after = tokens[max(first - 1, 0) : first], tokens[last : last + 1]
    joined = any(not text[mention.span.end : t.span.start].strip() for t in after)
    speaks = any(t.folded in SPEECH for t in (*before, *(after if joined else ())))
    return (
        speaks
        or bool(_PERSON_FOLLOWS.match(text, mention.span.end))
        or any(roles(text, tokens, [mention.span]))
    )


def _after_given_name(tokens: Sequence[Token], mention: Mention) -> bool:
    """Tell a family name after a given name that is a word as well: Grace Tsang began."""
    second = len(tokens) > 1 and tokens[1].span == mention.span
    return second and tokens[0].capital and Kind.PERSON in base_names().kinds(tokens[0].text)


def _is_firm(name: Name) -> bool:
    """Tell what is no person: by its last word, by all of them, by initials that stand for it."""
    words = name.canonical.casefold().split()
    if len(words) > 1 and (words[-1] in _FIRMS or _is_ordinary(words)):
        return True
    initials = (form.text for form in name.forms if " " not in form.text and form.text.isupper())
    return name.kind != "person" and any(initials)


def _is_ordinary(words: Sequence[str]) -> bool:
    """Tell a name of ordinary words, the first of which is nobody's: the National Museum."""
    base = base_names()
    ordinary = all(base.frequency(word) >= 0 for word in words)
    return ordinary and Kind.PERSON not in base.kinds(words[0])


def _start(token: Token) -> int:
    return token.span.start


@lru_cache(maxsize=20_000)
def _words(name: str) -> Sequence[str]:
    words = tuple(squash(word) for word in name.split() if word.lower() not in PARTICLES)
    return tuple(word for word in words if len(word) >= _SHORT) or words
