"""Slips in a name: of the keyboard, of the scanner, and of the ear.

Each function takes a word and a source of chance and returns a misspelling of the word, with its
capital; the word itself where it offers no place for a slip.
"""

import re
from collections.abc import Sequence
from random import Random

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SCANNED = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("li", "h"), ("h", "b"), ("b", "h"),
    ("e", "c"), ("c", "e"), ("n", "ri"), ("u", "n"), ("n", "u"), ("l", "1"), ("i", "l"),
    ("w", "vv"), ("vv", "w"), ("o", "0"), ("a", "o"), ("tt", "ft"), ("I", "l"), ("B", "8"),
    ("f", "t"), ("y", "v"), ("g", "q"),
)  # fmt: skip
# What sounds alike to somebody who does not know the name, both ways where both occur.
_HEARD = (
    (r"ph", "f"), (r"f", "ph"), (r"ck", "k"), (r"k", "c"), (r"c(?=[aou])", "k"), (r"kh", "h"),
    (r"kh", "k"), (r"(?<=[aeiou])h(?=[^aeiou]|$)", ""), (r"gh", "g"), (r"zh", "j"),
    (r"shch", "sch"), (r"sh", "s"), (r"ch", "tch"), (r"ts", "z"), (r"tz", "ts"), (r"z", "s"),
    (r"(?<=[aeiou])s(?=[aeiou])", "z"), (r"v", "w"), (r"w", "v"), (r"ov$", "off"),
    (r"sky$", "ski"), (r"ski$", "sky"), (r"y$", "i"), (r"y(?=[^aeiou])", "i"), (r"ei", "ai"),
    (r"ai", "ay"), (r"oo", "u"), (r"u", "oo"), (r"ou", "u"), (r"e(?=[nlr])", "a"),
    (r"a(?=[nlr])", "e"), (r"o(?=[nlr])", "a"), (r"i(?=[^aeiou])", "e"), (r"ee", "i"),
    (r"([lnmrst])\1", r"\1"), (r"(?<=[aeiou])([lnmrst])(?=[aeiou])", r"\1\1"),
    (r"d$", "t"), (r"t$", "d"), (r"b(?=[^aeiou])", "p"), (r"g(?=[ei])", "j"), (r"j", "y"),
    (r"qu", "kw"), (r"x", "ks"), (r"th", "t"), (r"dz", "z"), (r"^h", ""), (r"^y", "i"),
)  # fmt: skip


def keyboard(word: str, chance: Random) -> str:
    """Hit a key beside, or twice, or not at all, or two keys in the wrong order."""
    at = chance.randrange(len(word))
    slips = (_beside, _doubled, _dropped, _swapped)
    return _cased(word, chance.choice(slips)(word.lower(), at, chance))


def scanned(word: str, chance: Random) -> str:
    """Take one or two letters for others that look alike."""
    return _replaced(word, [(re.escape(seen), read) for seen, read in _SCANNED], chance)


def heard(word: str, chance: Random) -> str:
    """Write one or two sounds as they could be spelt as well."""
    once = _replaced(word.lower(), _HEARD, chance)
    twice = _replaced(once, _HEARD, chance) if chance.random() < 0.5 else once
    return _cased(word, twice)


def _replaced(word: str, pairs: Sequence[tuple[str, str]], chance: Random) -> str:
    """Make one replacement that is possible, at one of its places."""
    possible = [
        word[: found.start()] + found.expand(new) + word[found.end() :]
        for old, new in pairs
        for found in re.finditer(old, word)
    ]
    return chance.choice(possible) if possible else word


def _beside(word: str, at: int, chance: Random) -> str:
    near = _neighbours(word[at])
    return word[:at] + chance.choice(near) + word[at + 1 :] if near else word


def _neighbours(key: str) -> list[str]:
    """Return the keys around a key; the rows stand half a key apart."""
    for number, row in enumerate(_ROWS):
        column = row.find(key)
        if column >= 0:
            around = [(number, column - 1), (number, column + 1), (number - 1, column)]
            around += [(number - 1, column + 1), (number + 1, column - 1), (number + 1, column)]
            return [
                _ROWS[r][c] for r, c in around if 0 <= r < len(_ROWS) and 0 <= c < len(_ROWS[r])
            ]
    return []


def _doubled(word: str, at: int, _: Random) -> str:
    return word[: at + 1] + word[at:]


def _dropped(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at + 1 :]


def _swapped(word: str, at: int, _: Random) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


def _cased(word: str, form: str) -> str:
    """Give the form the capitals of the word's parts."""
    return "-".join(
        part.capitalize() if like[:1].isupper() else part
        for part, like in zip(form.split("-"), _padded(word, form), strict=False)
    )


def _padded(word: str, form: str) -> list[str]:
    likes = word.split("-")
    return likes + likes[-1:] * form.count("-")
