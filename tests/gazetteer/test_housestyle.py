from collections.abc import Callable

import pytest

from app.gazetteer.base import base_names
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.gazetteer.housestyle import desk_spellings
from app.gazetteer.targets import targets

Learn = Callable[..., Gazetteer]

TEXT = "We saw Volodymyr Zelensky in Kiev, said Tomasz Wiśniewski. Then Zelensky left Kiev."


@pytest.mark.parametrize(
    ("lists", "spellings"),
    [
        pytest.param([], {}, id="no list"),
        pytest.param([["Kyiv"]], {"kiev": "Kyiv"}, id="another form"),
        pytest.param([["KIEV", "Volodymyr Zelensky"]], {}, id="the same"),
        pytest.param([["Kyiv", "Kiev"]], {}, id="the list has both"),
        pytest.param([["Kyiv", "Kiew"]], {}, id="several other forms"),
        pytest.param([["Kyiv"], ["Kiew"]], {"kiev": "Kyiv"}, id="the first list counts"),
        pytest.param([["Kiev"], ["Kyiv"]], {}, id="even if it agrees"),
        pytest.param([["Odesa"], ["Kyiv"]], {"kiev": "Kyiv"}, id="only the second has it"),
        pytest.param([["Wisniewski, Tomasz"]], {"wisniewski": "Wisniewski"}, id="no diacritics"),
        pytest.param([["Zelenskyy"]], {"zelensky": "Zelenskyy"}, id="a surname alone"),
        pytest.param([["Olena Zelenskyy"]], {}, id="another person's"),
        pytest.param([["Wolodymyr"]], {}, id="a given name that never stands alone"),
        pytest.param([["Wolodymyr Zelensky"]], {"volodymyr": "Wolodymyr"}, id="the same man's"),
        pytest.param([["Kyiv Post"]], {}, id="a word of a longer name"),
        pytest.param([["Jan Wisniewski", "Tomasz Wisniewski"]], {"wisniewski": "Wisniewski"}),
    ],
)
def test_the_desk_s_spellings(
    learned: Learn, lists: list[list[str]], spellings: dict[str, str]
) -> None:
    gazetteer, house = learned(TEXT), tuple(map(HouseList.of, lists))
    assert desk_spellings(targets(gazetteer), gazetteer, house, base_names()) == spellings
