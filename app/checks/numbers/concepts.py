"""Words that newsrooms exchange freely where they count the same, and that no thesaurus relates."""

from collections.abc import Mapping
from functools import lru_cache

from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.matching.company import stem
from app.text.figures.numerals import NUMBER_WORDS

SMALL = FUNCTION_WORDS | CONNECTORS | NUMBER_WORDS | {"said", "says", "to", "from", "there"}
"""Words that tell nothing of a figure."""

_GROUPS = """
die died dead deaths death killed kills killing kill fatalities fatal toll perished victims lives
injured injuries injury hurt wounded wounds
missing unaccounted
evacuated evacuees evacuation moved shifted displaced relocated fled
arrested arrests detained detainees custody
destroyed collapsed razed fallen demolished flattened
people persons person residents inhabitants citizens civilians
soldiers troops servicemen servicewomen fighters personnel
rose rise risen increased increase grew growth climbed climb gained gain jumped surged up
fell fall fallen dropped drop declined decline decreased decrease slid slipped lost down cut cuts
fell reduced reduction reductions lowered lowering
fans spectators supporters crowd attendance
workers employees staff jobs posts
sentenced jailed imprisoned prison jail
revenue sales turnover takings
profit profits earnings income
cost costs worth price priced valued value paid
won win winning beat defeated victory
goal goals scored
built build construction constructed
film films movie movies
cars vehicles
wagons coaches carriages
lorries lorry trucks truck
boats boat ships ship vessels vessel
planes plane aircraft aeroplane aeroplanes airplane airplanes jet jets
homes home houses house dwellings
pupils students schoolchildren
children child kids babies baby infants infant
doctors doctor physicians physician medics
police policemen policeman officers officer
firefighters firefighter firemen fireman
lawmakers deputies parliamentarians legislators
visitors visitor tourists tourist guests
objects items pieces artefacts artifacts finds
bodies body corpses remains skeletons
storey storeys floor floors
seats mandates
shares share stock stocks
pay salaries salary wages wage
companies enterprises businesses
explosion explosions blast blasts
border frontier
prize award
match matches game games
firm company group
old aged age
"""


@lru_cache(maxsize=20_000)
def concept(word: str) -> str:
    """Return what stands for all words that tell the same as a folded one; its stem at least."""
    one = stem(word)
    return _CONCEPTS.get(one, one)


def _concepts() -> Mapping[str, str]:
    concepts: dict[str, str] = {}
    for line in _GROUPS.strip().splitlines():
        words = line.split()
        for word in words:
            concepts.setdefault(stem(word), f"{words[0]}*")
    return concepts


_CONCEPTS = _concepts()
