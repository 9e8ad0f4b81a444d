"""Which names of the sources stand in the slot of a word of the article."""

from collections import Counter
from math import sqrt

from app.checks.suspect import Slot
from app.checks.view import View


def slots_of(view: View, place: int) -> dict[str, Slot]:
    """Return the slots of the names in the fellow sentences, by target key.

    A name that the article's own sentence has cannot be what the suspect at `place` stands for,
    unless the other sentence has it once more.
    """
    best: dict[str, Slot] = {}
    here = Counter(view.stems)
    for fellow, alignment in view.alignments:
        stems = alignment.other.stems
        more = Counter(stems) - here
        for there, key in enumerate(view.context.keys[fellow.number]):
            if key and more[stems[there]] and not (here[stems[there]] and there in alignment.back):
                fits = alignment.fit((place, place), (there, there))
                slot = Slot(sqrt(fits[0] * fits[1]), fellow.strength)
                if key not in best or slot.weight > best[key].weight:
                    best[key] = slot
    return best
