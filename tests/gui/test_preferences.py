from pathlib import Path

from app.gui.preferences import VERSION, are_newer, open_settings


def test_settings_are_kept(tmp_path: Path) -> None:
    open_settings(tmp_path).setValue("theme", "dark")
    assert open_settings(tmp_path).value("theme") == "dark"
    assert not are_newer(tmp_path)


def test_settings_of_a_newer_version_are_left_alone_and_found_again(tmp_path: Path) -> None:
    newer = tmp_path / "settings.ini"
    newer.write_text(f"[General]\nversion={VERSION + 1}\ntheme=unheard-of\n", encoding="utf-8")
    before = newer.read_bytes()
    assert are_newer(tmp_path)
    settings = open_settings(tmp_path)
    assert settings.value("theme") is None
    settings.setValue("theme", "dark")
    settings.sync()
    assert newer.read_bytes() == before
    assert open_settings(tmp_path).value("theme") == "dark"


def test_settings_with_a_version_that_is_no_number_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[General]\nversion=next\n", encoding="utf-8")
    assert are_newer(tmp_path)
