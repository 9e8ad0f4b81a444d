"""Who has an office, in the article and in the sources."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from app.checks.context import Context
from app.checks.speech.compare import Said, alike, share
from app.checks.speech.offices import AGENTS, LEADING, is_office, roles
from app.checks.speech.people import People
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS, TITLES
from app.gazetteer.name import Passage
from app.matching.synonyms import is_person, related
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_KIN = 0.8
_RANKS = frozenset("acting assistant co deputy ex first former interim junior late vice".split())
"""What makes another office of an office."""
_ITS = frozenset({"its", "their"})
_SMALL = FUNCTION_WORDS | CONNECTORS
_LEADERS = frozenset((*LEADING, *TITLES, *AGENTS))


class Office(Struct, frozen=True):
    """A phrase that says what somebody is, taken apart.

    Attributes:
        words: of the phrase, without of, the, numbers and their like.
        heads: what tells its kind, folded: nouns that mean a person, verbs of who leads something.
        ranks: what makes another office of an office.
        special: the places in `words` of what tells more than its kind.
    """

    words: tuple[Token, ...]
    heads: frozenset[str]
    ranks: frozenset[str]
    special: frozenset[int]

    @property
    def is_bare(self) -> bool:
        """Whether it is only called by its kind: the captain; not Mr or a vice president."""
        return not self.special and any(is_person(token.folded) for token in self.words)

    @property
    def is_calling(self) -> bool:
        """Whether it tells what somebody does, rather than what somebody leads: a shepherd."""
        return bool(self.heads) and self.heads.isdisjoint(_LEADERS)

    @property
    def is_many_s(self) -> bool:
        """Whether it only tells a calling, which several may have: the astronaut."""
        return self.is_calling and not self.special


class Held(Struct, frozen=True, eq=False):
    """An office that a source gives to a person.

    Attributes:
        persons: the canonical forms of the names that may be meant.
        words: the words of the office.
        office: the same taken apart.
        passage: the sentence, with the person marked.
    """

    persons: frozenset[str]
    words: tuple[Token, ...]
    office: Office
    passage: Passage


class Register:
    """The offices that the sources give to persons."""

    def __init__(self, people: People, context: Context) -> None:
        self._people = people
        self._by_heads: dict[frozenset[str], list[tuple[int, Held]]] = defaultdict(list)
        self._by_person: dict[str, list[tuple[int, Held]]] = defaultdict(list)
        for place in enumerate(_held(people, context)):
            self._by_heads[place[1].office.heads].append(place)
            for person in place[1].persons:
                self._by_person[person].append(place)

    def alike(self, office: Office) -> list[Held]:
        """Return those who have an office of the same kind: a leader, a minister; in order."""
        found = (
            place
            for heads, places in self._by_heads.items()
            if same_kind(office.heads, heads)
            for place in places
        )
        return [held for _, held in sorted(found, key=_number)]

    def of(self, name: str) -> list[Held]:
        """Return the offices of whom a name in the article may mean, misspelt or not; in order."""
        people = self._people
        meant = people.meant(name) or [p for p in self._by_person if people.may_be(name, p)]
        found = {place for person in meant for place in self._by_person.get(person, ())}
        return [held for _, held in sorted(found, key=_number)]


def office_of(words: Sequence[Token]) -> Office:
    """Take the words of an office apart."""
    verbal = any(token.folded == "who" for token in words)
    large = tuple(t for t in words if t.kind == "word" and t.folded not in _SMALL)
    return Office(
        words=large,
        heads=frozenset(t.folded for t in words if is_office(t) or (verbal and t.folded in AGENTS)),
        ranks=frozenset("deputy" if t.folded == "vice" else t.folded for t in words) & _RANKS,
        special=frozenset(place for place, token in enumerate(large) if not is_office(token)),
    )


def likeness(one: Office, other: Office, context: Context) -> float:
    """Return how likely two phrases of the same kind name one office, 0 to 1.

    0 where they surely do not.
    """
    if not one.words or one.ranks != other.ranks:
        return 0.0
    own, theirs = _said(one, context), _said(other, context)
    if own.words == theirs.words:
        return 1.0
    shared = share(own, theirs)
    if one.special and one.special.isdisjoint(place for place, _ in shared.pairs):
        return 0.0
    return shared.score if may_be(one, other, context) else 0.0


def may_be(one: Office, other: Office, context: Context) -> bool:
    """Tell whether nothing in an office speaks against its being `other`: a rank, another name."""
    names = (token for token in one.words if _is_known_name(token, context))
    others = (t for t in names if not any(alike(t.folded, o.folded) for o in other.words))
    return one.ranks == other.ranks and not any(others)


def _held(people: People, context: Context) -> Iterator[Held]:
    """Yield the offices that the sources give to persons, in order of place."""
    gazetteer = context.gazetteer
    names: dict[tuple[int, Span], list[Span]] = defaultdict(list)
    for mention in gazetteer.mentions:
        if people.is_person(mention.form):
            names[mention.source, mention.sentence].append(mention.span)
    before: tuple[Sequence[Token], Sequence[Span]] = ((), ())
    for told in gazetteer.told:
        text, at, tokens = gazetteer.texts[told.source], told.sentence.span, told.sentence.tokens
        persons = names[told.source, at]
        for role in roles(text, tokens, persons):
            passage = Passage(told.source, role.holder, told.text, role.holder.shifted(-at.start))
            words = (*role.words, *_owner(role.words[0], tokens, persons, before))
            yield Held(people.meant(role.holder.of(text)), words, office_of(words), passage)
        before = tokens, persons


def _owner(
    office: Token,
    tokens: Sequence[Token],
    persons: Sequence[Span],
    before: tuple[Sequence[Token], Sequence[Span]],
) -> Sequence[Token]:
    """Return whose office it is that a source calls "its director": what it named first.

    Args:
        office: the first word of the office.
        tokens: the words of its sentence.
        persons: the persons named there.
        before: the words of the sentence before and the persons named there.
    """
    place = next(at for at, token in enumerate(tokens) if token.span == office.span)
    around = {token.folded for token in tokens[max(0, place - 1) : place + 1]}
    if not is_office(office) or _ITS.isdisjoint(around):
        return ()
    return _first_name(tokens[:place], persons) or _first_name(*before)


def _first_name(tokens: Sequence[Token], persons: Sequence[Span]) -> Sequence[Token]:
    """Return the first words with capitals that are no person's, without an article."""
    name: list[Token] = []
    for token in tokens:
        named = token.capital and token.folded not in FUNCTION_WORDS
        if named and not any(one.contains(token.span) for one in persons):
            name.append(token)
        elif name and token.folded not in CONNECTORS:
            break
    return name


def _number(place: tuple[int, Held]) -> int:
    return place[0]


@lru_cache(maxsize=50_000)
def same_kind(own: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether the heads of two offices mean the same kind of one: a leader, a minister."""
    if not own.isdisjoint(theirs):
        return True
    if _leads(own, theirs) or _leads(theirs, own):
        return True
    return any(related(a, b) >= _KIN for a in own for b in theirs)


def _leads(verbs: frozenset[str], nouns: frozenset[str]) -> bool:
    """Tell a verb from a noun for who does so: heads, the director."""
    return any(not nouns.isdisjoint(AGENTS.get(verb, ())) for verb in verbs)


def _is_known_name(token: Token, context: Context) -> bool:
    """Tell a name of the sources: the Kazakh minister is not the Kyrgyz one."""
    return token.capital and not is_office(token) and squash(token.text) in context.targets


def _said(office: Office, context: Context) -> Said:
    return Said(tuple(t.folded for t in office.words), tuple(map(context.weight, office.words)))
