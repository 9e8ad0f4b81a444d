"""How often Python looks for garbage."""

import gc

_GENERATIONS = (50_000, 20, 50)


def collect_less() -> None:
    """Leave aside what is loaded for good when garbage is looked for, and look for it less.

    Nearly all values are frozen and in no cycle, so there is next to nothing to find; to look for
    it as often as Python does by itself takes two fifths of the time of a check.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GENERATIONS)
