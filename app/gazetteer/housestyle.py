"""How the desk spells the words that the sources spell otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from app.gazetteer.base import BaseNames
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.gazetteer.housebuild import words_of
from app.gazetteer.targets import Target
from app.text.folding import squash


def desk_spellings(
    targets: Iterable[Target], gazetteer: Gazetteer, house: Sequence[HouseList], base: BaseNames
) -> dict[str, str]:
    """Return the desk's spelling of the targets that it spells otherwise, by the targets' keys.

    A list spells a word otherwise if a name in it has the word with other diacritics or hyphens,
    or, where no name has it, another form of it: Kyiv for Kiev. The name must be that word alone,
    as the sources write it somewhere, or have another word of the source's name too: Vladimir Putin
    says nothing of Volodymyr Zelensky. A list that has several forms, as one gathered from all over
    the world has, says nothing either. Of several lists the first one that tells counts.
    """
    if not house:
        return {}
    whole = {squash(form.text) for name in gazetteer.names for form in name.forms}
    spellings = {}
    for target in targets:
        if " " not in target.text:
            beside = _beside(target, gazetteer)
            found = _spellings(target, beside, house, base, alone=target.key in whole)
            spelling = next(found, target.text)
            if spelling.casefold() != target.text.casefold():
                spellings[target.key] = spelling
    return spellings


def _beside(target: Target, gazetteer: Gazetteer) -> set[str]:
    """Return the keys of the other words of the names that have the target."""
    forms = (form.text for place in target.names for form in gazetteer.names[place].forms)
    return {squash(word) for form in forms for word in form.split()} - {target.key}


def _spellings(
    target: Target,
    beside: set[str],
    house: Sequence[HouseList],
    base: BaseNames,
    *,
    alone: bool,
) -> Iterator[str]:
    for names in house:
        if names.written(target.key).casefold() == target.text.casefold():
            yield target.text  # no need to go through all the Johns
        elif alone or any(map(names.spelt, beside)):
            keys = _same(target, names, base)
            found = [text for key in keys if (text := _fitting(key, names, beside, alone=alone))]
            if len(found) == 1:
                yield found[0]


def _fitting(key: str, names: HouseList, beside: set[str], *, alone: bool) -> str:
    """Return a word as the first name writes it that may be the source's, "" if none may."""
    for words in map(words_of, names.names_with(key)):
        if (alone and len(words) == 1) or (beside & words.keys()) - {key}:
            return words[key]
    return ""


def _same(target: Target, names: HouseList, base: BaseNames) -> Iterator[str]:
    """Yield the keys of the words of a list that are the target, perhaps in another spelling."""
    if names.spelt(target.key):
        yield target.key
    elif groups := base.groups(target.text):
        near = names.near(target.key)
        yield from (word.key for word in near if groups & base.groups(word.text))
