from app.matching.near import NearIndex

INDEX = NearIndex(["kursk", "moscow", "zelensky", "zelenskyy", "gerasimov", "pyongyang"])


def test_the_nearest_by_spelling_come_up() -> None:
    assert "gerasimov" in INDEX.near("garasimov")


def test_the_nearest_by_sound_come_up() -> None:
    assert {"zelensky", "zelenskyy"} <= set(INDEX.near("selenskij"))


def test_nothing_is_near_to_a_word_like_none() -> None:
    assert INDEX.near("xxxxxxxxxxxx") == []
    assert NearIndex([]).near("kursk") == []
