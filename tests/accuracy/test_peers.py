from pathlib import Path

from tests.accuracy.peers import MISSPELLINGS, misspellings, misspelt, ours, score

TEXT = (
    "They were late because the government had been told.\n"
    "The friend of their government was late.\n"
)


def test_misspellings_stand_where_they_are_said_to_stand() -> None:
    wrong = misspelt(TEXT, 4)
    assert len(wrong.meant) == 4
    for (line, word), meant in wrong.meant.items():
        assert word in wrong.text.splitlines()[line].split()
        assert word in misspellings()[meant]
    assert misspelt(TEXT, 4) == wrong


def test_right_words_are_no_misspellings_of_themselves() -> None:
    assert all(right not in wrong for right, wrong in misspellings().items())
    assert "Mozilla Public License" in MISSPELLINGS.read_text("utf-8")


def test_a_checker_is_scored_by_place() -> None:
    meant = {(0, "teh"): "the", (1, "becuase"): "because"}
    scored = score({(0, "teh"): "the", (0, "becuase"): "because"}, meant)
    assert (scored.recall, scored.precision, scored.right, scored.f1) == (0.5, 0.5, 0.5, 0.5)


def test_our_check_is_asked_like_the_others(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("It was late.\nThe goverment told teh friend.\n", "utf-8")
    assert ours(path) == {(1, "goverment"): "government", (1, "teh"): "the"}
