"""Put garbled names into an article, and say where and what they should be."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from app.text.folding import fold
from tests.accuracy.cast import Cast
from tests.accuracy.material import Garbles, garbles
from tests.accuracy.slips import heard, keyboard, scanned
from tests.accuracy.writing import Piece

WAYS = {
    "script": 4,
    "sound": 3,
    "variant": 2,
    "word": 2,
    "name": 1,
    "keyboard": 1,
    "scan": 1,
    "term": 8,  # against the slips alone, as only organisations have other words
}
"""How often each way goes wrong, beside the others, where a name offers it; our guess of how often
it is met in translated copy. No figure but the totals hangs on it: each way has its own recall."""

_AGAIN = 0.75
_OTHERWISE = 0.2
_TRIES = 8
_SHORTEST = 4

Place = tuple[str, str]  # slot and part


@dataclass(frozen=True, slots=True)
class Garbled:
    """A piece of an article that is wrong.

    Attributes:
        piece: as it stands in the article now.
        way: how it went wrong, of `WAYS`.
        right: what newsrooms write there, the most frequent first.
    """

    piece: Piece
    way: str
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What becomes of one name wherever the article has it."""

    way: str
    words: Callable[[str], str]  # draws a garbled form; the same word where it finds none


def garble(
    article: Sequence[Piece],
    right: Mapping[Place, tuple[str, ...]],
    cast: Cast,
    number: int,
    chance: Random,
) -> list[Piece | Garbled]:
    """Return the article with `number` of its names garbled, at most of their places.

    Args:
        article: as it should read.
        right: slot and part -> how the newsrooms write it; no other name is garbled.
        cast: the story's.
        number: of names; fewer if the article has fewer.
        chance: decides all.
    """
    places = sorted({_place(p) for p in article if p.slot and not p.decoy} & right.keys())
    chosen = chance.sample(places, min(number, len(places)))
    taken = {fold(word) for forms in right.values() for form in forms for word in form.split()}
    forms: dict[Place, _Forms] = {
        place: _Forms(_plans(place, cast, chance), taken, chance) for place in chosen
    }
    return [_garbled(piece, forms.get(_place(piece)), right) for piece in article]


class _Forms:
    """Draws what stands for one name, from place to place."""

    def __init__(self, plans: Iterable[_Plan], taken: set[str], chance: Random) -> None:
        self._plans = list(plans)
        self._taken = taken
        self._chance = chance
        self._last: dict[str, tuple[str, str]] = {}

    def next(self, text: str) -> tuple[str, str]:
        """Return how the text went wrong, "" if it did not, and what stands there."""
        if self._last and self._chance.random() >= _AGAIN:
            return "", text
        if text not in self._last or self._chance.random() < _OTHERWISE:
            self._last[text] = self._drawn(text)
        return self._last[text]

    def _drawn(self, text: str) -> tuple[str, str]:
        weights = [WAYS[plan.way] for plan in self._plans]
        for _ in range(_TRIES if self._plans else 0):
            plan = self._chance.choices(self._plans, weights)[0]
            form = plan.words(text)
            if fold(form) != fold(text) and not {fold(w) for w in form.split()} <= self._taken:
                return plan.way, form
        return "", text


def _garbled(
    piece: Piece, forms: _Forms | None, right: Mapping[Place, tuple[str, ...]]
) -> Piece | Garbled:
    if forms is None or piece.decoy:
        return piece
    way, text = forms.next(piece.text)
    return Garbled(replace(piece, text=text), way, right[_place(piece)]) if way else piece


def _place(piece: Piece) -> Place:
    return piece.slot, piece.part


def _plans(place: Place, cast: Cast, chance: Random) -> list[_Plan]:
    slips = {"keyboard": keyboard, "scan": scanned, "sound": heard}
    plans = [_Plan(way, _in_one_word(slip, chance)) for way, slip in slips.items()]
    if place[0] in cast.organisations:
        wrong = cast.organisations[place[0]].wrong
        return [*plans, _Plan("term", lambda _: chance.choice(wrong))]
    draws: dict[str, Callable[[Garbles], Sequence[str]]] = {
        "script": lambda found: tuple(found.scripts.values()),
        "variant": lambda found: found.variants,
        "word": lambda found: (*found.words, *(word.lower() for word in found.words)),
        "name": lambda found: found.names,
    }
    return plans + [_Plan(way, _from_list(draw, chance)) for way, draw in draws.items()]


def _in_one_word(slip: Callable[[str, Random], str], chance: Random) -> Callable[[str], str]:
    def words(text: str) -> str:
        parts = text.split(" ")
        long = [k for k, part in enumerate(parts) if len(part) >= _SHORTEST]
        if long:
            at = chance.choice(long)
            parts[at] = slip(parts[at], chance)
        return " ".join(parts)

    return words


def _from_list(draw: Callable[[Garbles], Sequence[str]], chance: Random) -> Callable[[str], str]:
    def words(text: str) -> str:
        parts = text.split(" ")
        offers = [(k, draw(garbles().get(part, Garbles()))) for k, part in enumerate(parts)]
        offers = [(k, forms) for k, forms in offers if forms]
        if offers:
            at, forms = chance.choice(offers)
            parts[at] = chance.choice(forms)
        return " ".join(parts)

    return words
