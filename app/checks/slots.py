"""Which names of the sources stand in the slot of a word of the article."""

from app.checks.suspect import Slot
from app.checks.view import View


def slots_of(view: View, place: int) -> dict[str, Slot]:
    """Return the slots of the names in the fellow sentences, by target key.

    A name that the article's own sentence has cannot be what the suspect at `place` stands for.
    """
    best: dict[str, Slot] = {}
    context, here = view.context, set(view.stems)
    for fellow in view.fellows:
        other = context.company.stems(fellow.number)
        for there, key in enumerate(context.keys[fellow.number]):
            if key and other[there] not in here:
                slot = Slot(context.company.slot(view.stems, place, other, there), fellow.strength)
                best[key] = max(best.get(key, slot), slot, key=lambda one: one.weight)
    return best
