"""Which names of the sources stand in the slot of a word of the article."""

from collections.abc import Sequence

from app.checks.context import Context
from app.checks.suspect import Slot
from app.matching.company import Fellow


def slots_of(
    stems: Sequence[str], place: int, fellows: Sequence[Fellow], context: Context
) -> dict[str, Slot]:
    """Return the slots of the names in the fellow sentences, by target key.

    A name that the article's own sentence has cannot be what the suspect stands for.
    """
    best: dict[str, Slot] = {}
    here = set(stems)
    for fellow in fellows:
        other = context.company.stems(fellow.number)
        for there, key in enumerate(context.keys[fellow.number]):
            if key and other[there] not in here:
                slot = Slot(context.company.slot(stems, place, other, there), fellow.strength)
                best[key] = max(best.get(key, slot), slot, key=lambda one: one.weight)
    return best
