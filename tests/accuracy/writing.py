"""Sentences from frames: slots filled with names, as articles and newsrooms write them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from anyascii import anyascii

from tests.accuracy.cast import Cast, Organisation, Person

_SLOT = re.compile(r"\{([a-z]+\d?)(?::(\w+))?\}|\[([^]]+)\]")
_APPOSED = re.compile(r" (?!of |from )\w")  # a comma may go before what follows
_HISSING = ("s", "x", "z", "ch", "sh", "š", "ž", "ş")
_AMERICAN = {
    "Defence": "Defense", "Centre": "Center", "Labour": "Labor", "Organised": "Organized",
    "Organisation": "Organization", "Programme": "Program", "Harbour": "Harbor",
    "metres": "meters",
}  # fmt: skip
_BRITISH = re.compile(r"\b(?:" + "|".join(_AMERICAN) + r")\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text.

    Attributes:
        slot: whose name it is, such as "p1"; "" for other words.
        part: which name of it: "given", "family", "name" or "adjective".
        decoy: of what kind a decoy it is, or "".
    """

    text: str
    slot: str = ""
    part: str = ""
    decoy: str = ""


BREAK = Piece("\n\n")
_SPACE = Piece(" ")

Wording = tuple[str, str]
"""A frame's words, and its kind."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a newsroom, or the article, writes.

    Attributes:
        apposition: how often a title follows its name, 0 to 1.
        repeated: how often a full name is written again, 0 to 1.
        short: how often an organisation goes by its other name, 0 to 1.
        plain: whether it writes names without diacritics.
        american: whether it spells the American way.
        own: (slot, part) -> its own spelling of a name.
    """

    apposition: float = 0.0
    repeated: float = 0.1
    short: float = 0.0
    plain: bool = False
    american: bool = False
    own: Mapping[tuple[str, str], str] = field(default_factory=dict)


class Writer:
    """Writes one text, and remembers who has been introduced in it."""

    def __init__(self, cast: Cast, style: Style, chance: Random) -> None:
        self._cast = cast
        self._style = style
        self._chance = chance
        self._known: set[str] = set()

    def _can(self, wording: str) -> bool:
        """Tell whether the cast has all that the wording needs: an acronym may be missing."""
        return all(
            self._cast.organisations[slot].acronym
            for slot, form, _ in _SLOT.findall(wording)
            if form == "acronym"
        )

    def write(self, wording: str, decoy: str = "") -> list[Piece]:
        """Return a frame's wording with all slots filled, as pieces; a sentence or more.

        Args:
            wording: of a frame.
            decoy: the kind of the decoys in brackets and of the slots with a colon.
        """
        pieces, at = [], 0
        for slot in _SLOT.finditer(wording):
            pieces.append(self._plain(wording[at : slot.start()]))
            pieces += self._filled(slot, decoy, wording[slot.end() :])
            at = slot.end()
        pieces.append(self._plain(wording[at:]))
        return _capitalised([piece for piece in pieces if piece.text])

    def headline(self, wording: str) -> list[Piece]:
        """Return a headline: names without titles, and nobody is introduced by it."""
        known = set(self._known)
        self._known |= self._cast.persons.keys()
        pieces = self.write(wording)
        self._known = known
        return pieces

    def paragraphs(self, wordings: Iterable[Wording], longest: int) -> list[Piece]:
        """Return those of the wordings that the cast allows, up to `longest` a paragraph."""
        pieces: list[Piece] = []
        left = 0
        for wording, kind in wordings:
            if self._can(wording):
                if pieces:
                    pieces.append(_SPACE if left else BREAK)
                left = left - 1 if left else self._chance.randrange(longest)
                pieces += self.write(wording, kind)
        return pieces

    def _plain(self, words: str) -> Piece:
        return Piece(_american(words) if self._style.american else words)

    def _filled(self, found: re.Match[str], decoy: str, after: str) -> Iterator[Piece]:
        slot, form, literal = found.groups()
        if literal:
            yield Piece(literal, decoy=decoy)
        elif slot in self._cast.persons and form in {None, "bare"}:
            yield from self._person(slot, after, titled=form is None)
        elif form:
            yield from (
                replace(piece, decoy=piece.decoy or decoy) for piece in self._formed(slot, form)
            )
        elif slot in self._cast.organisations:
            yield from self._organisation(slot)
        elif slot in self._cast.values:
            yield Piece(self._cast.values[slot])
        else:
            yield self._place(slot)

    def _formed(self, slot: str, form: str) -> list[Piece]:
        """Return a decoy: the slot's name in another form than newsrooms give it."""
        if form == "acronym":
            return [self._named(self._cast.organisations[slot].acronym, slot, "name")]
        if slot in self._cast.organisations:
            return list(self._organisation(slot))
        if form == "person":
            return self._full(self._cast.persons[slot], slot)
        if form == "plural" and slot[0] == "d":
            return [Piece(self._cast.countries[int(slot[1]) - 1].people)]
        is_person = slot in self._cast.persons
        name = self._family(slot).text if is_person else self._place(slot).text
        endings = {"plural": _plural, "possessive": _possessive}
        return [Piece(endings[form](name) if form in endings else name)]

    def _person(self, slot: str, after: str, *, titled: bool) -> Iterator[Piece]:
        """Write the full name at the first time, with the title if it is wanted here."""
        person = self._cast.persons[slot]
        first = slot not in self._known
        self._known.add(slot)
        if not first and self._chance.random() >= self._style.repeated:
            yield self._family(slot)
            return
        apposed = _APPOSED.match(after) and self._chance.random() < self._style.apposition
        if first and titled and not apposed:
            yield Piece(f"{person.title} ")
        yield from self._full(person, slot)
        if first and titled and apposed:
            yield Piece(f", the {person.title.lower()},")

    def _full(self, person: Person, slot: str) -> list[Piece]:
        names = [self._named(person.given, slot, "given"), self._family(slot)]
        first, last = reversed(names) if person.eastern else names
        return [first, Piece(" "), last]

    def _family(self, slot: str) -> Piece:
        return self._named(self._cast.persons[slot].family, slot, "family")

    def _place(self, slot: str) -> Piece:
        if slot in self._cast.cities:
            return self._named(self._cast.cities[slot], slot, "name")
        origin = self._cast.countries[int(slot[1]) - 1]
        if slot[0] == "d":
            return self._named(origin.adjective, slot, "adjective")
        return self._named(origin.country, slot, "name")

    def _organisation(self, slot: str) -> Iterator[Piece]:
        organisation = self._cast.organisations[slot]
        if organisation.article:
            yield Piece("the ")
        yield self._named(self._organisation_name(organisation), slot, "name")

    def _organisation_name(self, organisation: Organisation) -> str:
        short = len(organisation.right) > 1 and self._chance.random() < self._style.short
        return organisation.right[1 if short else 0]

    def _named(self, name: str, slot: str, part: str) -> Piece:
        written = self._style.own.get((slot, part), name)
        if self._style.american and _american(written) != written:
            return Piece(_american(written), slot, part, "spelling")
        return Piece(anyascii(written) if self._style.plain else written, slot, part)


def _american(words: str) -> str:
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], words)


def _plural(name: str) -> str:
    return name + ("es" if name.endswith(_HISSING) else "s")


def _possessive(name: str) -> str:
    return name + ("’" if name.endswith("s") else "’s")


def _capitalised(pieces: list[Piece]) -> list[Piece]:
    """Begin the sentence with a capital."""
    first, *rest = pieces
    return [replace(first, text=first.text[:1].upper() + first.text[1:]), *rest]
