"""Which names of the sources stand in the slot of a word of the article."""

from math import sqrt

from app.checks.suspect import Slot
from app.checks.view import View


def slots_of(view: View, place: int) -> dict[str, Slot]:
    """Return the slots of the names in the fellow sentences that the view lacks, by target key."""
    best: dict[str, Slot] = {}
    for fellow, names in zip(view.fellows, view.missing, strict=True):
        for there, key in names:
            fits = view.alignment(fellow).fit((place, place), (there, there))
            slot = Slot(sqrt(fits[0] * fits[1]), fellow.strength)
            if key not in best or slot.weight > best[key].weight:
                best[key] = slot
    return best
