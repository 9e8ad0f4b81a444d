"""Words that English makes of others, and that no dictionary lists in full."""

from collections.abc import Iterator

_PREFIXES = (
    """
    aero agro anti archaeo astro audio auto bio co counter crypto cyber de dis eco electro euro
    ex extra fore geo hydro hyper immuno infra inter intra macro mega meta micro mid mini mis
    mono multi nano narco neo neuro non nuclear out over paleo para petro photo poly post pre
    pro proto pseudo psycho quasi radio re retro self semi socio sub super techno tele thermo
    trans tri turbo ultra un under video
    """
).split()
_SUFFIXES = (
    """
    fold free friendly goer goers hood less like maker makers ness proof ship ships ward wards wide
    wise worthy
    """
).split()
_SHORT_PREFIX = 3
_SHORT = 4
_LONG = 5


def bases(word: str) -> Iterator[str]:
    """Yield what a folded word may be made of: redrawn of drawn, superyachts of superyacht.

    Endings that change the stem are left to dictionaries; there most misspellings are.
    """
    for prefix in _PREFIXES:
        least = _LONG if len(prefix) <= _SHORT_PREFIX else _SHORT
        if word.startswith(prefix) and len(word) >= len(prefix) + least:
            yield word[len(prefix) :]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + _SHORT:
            base = word[: -len(suffix)]
            if not base.endswith(("y", suffix[0])):
                yield base
    if word.endswith("s") and len(word) > _LONG and word[-2] not in "sxzy":
        yield word[:-1]
