"""`ungarble check`: what it prints and what it ends with."""

import io
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.__main__ import main
from app.checks.finding import Finding
from app.cli import commands
from app.cli.columns import width
from app.settings import Settings
from tests.cli.conftest import ARTICLE, FINDINGS, SOURCE

Give = Callable[[Sequence[Finding]], None]
CHECK = ["check", "article.txt", "--sources", "source.txt"]


@pytest.fixture(autouse=True)
def _in_story(story: Path) -> None:
    assert story.is_dir()


def test_status_2_when_something_is_found(checked: Give) -> None:
    checked(FINDINGS)
    assert main(CHECK) == 2


def test_status_0_when_asked_for(checked: Give) -> None:
    checked(FINDINGS)
    assert main([*CHECK, "--exit-zero"]) == 0


def test_information_alone_does_not_count(
    checked: Give, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS[-1:])
    assert main(CHECK) == 0
    out = capsys.readouterr().out
    assert "nothing to review" in out
    assert "Purinogen" in out


def test_json_is_the_contract(checked: Give, capsys: pytest.CaptureFixture[str]) -> None:
    checked(FINDINGS)
    main([*CHECK, "--format", "json"])
    tree = json.loads(capsys.readouterr().out)
    assert tree["schema"] == "ungarble.findings/1"
    assert tree["article"] == {"path": "article.txt", "language": "", "words": 7}
    assert tree["sources"] == [{"path": "source.txt", "language": "", "used": True, "why": ""}]
    assert [found["text"] for found in tree["findings"]] == [
        "Cursk",
        "戦争",
        "Zelanski",
        "Purinogen",
    ]
    for found in tree["findings"]:
        assert ARTICLE[found["start"] : found["end"]] == found["text"]
    assert tree["findings"][0] == {
        "id": "names:Cursk",
        "check": "names",
        "category": "Accuracy/Mistranslation/Entity",
        "severity": "major",
        "confidence": 0.97,
        "start": 3,
        "end": 8,
        "text": "Cursk",
        "message": tree["findings"][0]["message"],
        "safe": True,
        "suggestions": [{"text": "Kursk", "confidence": 0.9}],
        "evidence": [{"source": "source.txt", "start": 21, "end": 26, "passage": SOURCE.strip()}],
    }
    assert "Kursk" in tree["findings"][0]["message"]


def test_sarif_is_valid_in_structure(checked: Give, capsys: pytest.CaptureFixture[str]) -> None:
    checked(FINDINGS)
    main([*CHECK, "--format", "sarif"])
    log = json.loads(capsys.readouterr().out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == rules
    assert [result["level"] for result in run["results"]] == ["error", "error", "error", "note"]
    first, *_, zelanski, _ = run["results"]
    region = zelanski["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (2, 1, 9)
    assert ARTICLE[region["charOffset"] :][: region["charLength"]] == "Zelanski"
    fixes = [fix["artifactChanges"][0]["replacements"][0] for fix in zelanski["fixes"]]
    assert [fix["insertedContent"]["text"] for fix in fixes] == ["Zelensky", "Zelenskyy"]
    assert first["relatedLocations"][0]["message"]["text"] == SOURCE.strip()


def test_sarif_writes_paths_as_addresses(
    checked: Give, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS[:1])
    article = story / "ein Artikel ü.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    for path, start in ((article, "file:///"), (Path(article.name), "ein%20Artikel%20%C3%BC.txt")):
        main(["check", str(path), "--sources", "source.txt", "--format", "sarif"])
        result = json.loads(capsys.readouterr().out)["runs"][0]["results"][0]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location["uri"].startswith(start)


def test_sarif_names_files_whose_names_are_no_text(
    checked: Give, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS[:1])
    article = Path(os.fsdecode(b"na\xffme.txt"))
    (story / article).write_text(ARTICLE, encoding="utf-8")
    main(["check", str(article), "--sources", "source.txt", "--format", "sarif"])
    assert '"uri": "na%FFme.txt"' in capsys.readouterr().out


def test_text_tells_the_place_the_correction_and_the_reason(
    checked: Give, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS)
    main(CHECK)
    out = capsys.readouterr().out
    assert out.splitlines()[0] == ("article.txt: 3 to review in 7 words, compared with 1 source.")
    assert "  1:4   Cursk     → Kursk     1 of 1 source\n" in out
    assert "  1:11  戦争      → 戦国      1 of 1 source\n" in out
    assert "  2:1   Zelanski  → Zelensky  1 of 1 source\n" in out
    assert "Or: Zelenskyy." in out
    assert out.index("For information:") < out.index("Purinogen")
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_colour_is_for_terminals_that_want_it(
    checked: Give, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS)
    main(CHECK)
    plain = capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(CHECK)
    coloured = capsys.readouterr().out
    assert coloured != plain
    assert re.sub("\x1b\\[[0-9]+m", "", coloured) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    main(CHECK)
    assert capsys.readouterr().out == plain


@pytest.mark.parametrize("columns", ["20", "40", "120"])
def test_text_keeps_to_the_width_of_the_terminal(
    columns: str, checked: Give, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS)
    monkeypatch.setenv("COLUMNS", columns)
    main(CHECK)
    assert max(map(width, capsys.readouterr().out.splitlines())) <= max(int(columns), 40)


def test_text_says_which_sources_are_not_used(
    checked: Give, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(())
    assert main([*CHECK, "article.txt"]) == 0
    assert "Not used: article.txt, it is the article itself." in capsys.readouterr().out


def test_options_reach_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Settings] = []

    def check(
        _text: str, _names: object, settings: Settings, *_more: object
    ) -> tuple[Finding, ...]:
        seen.append(settings)
        return ()

    monkeypatch.setattr(commands, "check_article", check)
    assert main([*CHECK, "--checks", "names", "--min-confidence", "0.8"]) == 0
    assert seen == [Settings(checks=frozenset({"names"}), min_confidence=0.8)]


def test_the_desks_names_are_learned(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "desk.txt").write_text("Kyjiw\r\n\r\n  Odessa \n'\nKursk", encoding="utf-8")
    main(["names", "list", "--sources", "source.txt", "--names", "desk.txt", "--format", "json"])
    names = [name["canonical"] for name in json.loads(capsys.readouterr().out)["names"]]
    assert names == ["Kursk", "Zelensky", "Kyjiw", "Odessa", "'"]


def test_the_desks_names_reach_the_check(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "desk.txt").write_text("Purinogen\n", encoding="utf-8")
    (story / "more.txt").write_text("# ours\nVolodymyr Zelensky\nZelenskyy\n", encoding="utf-8")
    main([*CHECK, "--format", "json", "--names", "desk.txt", "more.txt"])
    found = json.loads(capsys.readouterr().out)["findings"]
    best = {each["text"]: [s["text"] for s in each["suggestions"]] for each in found}
    assert "Purinogen" not in best
    assert best["Zelanski"][0] == "Zelensky"


def test_a_list_of_names_that_is_none(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "desk.txt").write_text("long " * 200, encoding="utf-8")
    assert main([*CHECK, "--names", "desk.txt"]) == 1
    assert "desk.txt can't be read as a list of names" in capsys.readouterr().err


def test_a_folder_gives_its_documents(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = story / "sources"
    (folder / "deeper").mkdir(parents=True)
    for name in ("b.txt", "a.md", ".hidden.txt", "picture.png", "deeper/c.txt"):
        (folder / name).write_text(SOURCE + name, encoding="utf-8")
    main(["check", "article.txt", "--sources", "sources", "--format", "json"])
    paths = [source["path"] for source in json.loads(capsys.readouterr().out)["sources"]]
    assert paths == [str(Path("sources", "a.md")), str(Path("sources", "b.txt"))]


def test_a_dash_reads_standard_input(
    checked: Give, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(FINDINGS)
    piped = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + ARTICLE.encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    assert main(["check", "-", "--sources", "source.txt", "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().out)["article"]["path"] == "-"


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "check_article", interrupt)
    assert main(CHECK) == 130
