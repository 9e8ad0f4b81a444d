"""Bad input on the command line: one sentence, a status, never a traceback."""

import json
from pathlib import Path

import pytest

from app.__main__ import main
from tests.cli.conftest import SOURCE


@pytest.fixture(autouse=True)
def _in_story(story: Path) -> None:
    assert story.is_dir()


def failure(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that fails and return its one sentence."""
    assert main(arguments) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    assert line.startswith("ungarble: ")
    assert line.endswith(".")
    return line


@pytest.mark.parametrize("place", ["article", "source"])
@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("missing.txt", None, id="missing file"),
        pytest.param(
            "program.txt", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 9, id="binary"
        ),
        pytest.param("broken.docx", b"PK\x03\x04 this is no archive", id="broken docx"),
        pytest.param("slides.pptx", b"PK\x03\x04", id="unknown format"),
    ],
)
def test_a_file_that_cannot_be_read(
    place: str, name: str, data: bytes | None, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (story / name).write_bytes(data)
    paths = (name, "source.txt") if place == "article" else ("article.txt", name)
    assert name in failure(capsys, "check", paths[0], "--sources", paths[1])


def test_a_folder_for_the_article(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "folder").mkdir()
    assert "folder" in failure(capsys, "check", "folder", "--sources", "source.txt")


def test_a_folder_without_a_document(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "folder").mkdir()
    assert "folder" in failure(capsys, "check", "article.txt", "--sources", "folder")


@pytest.mark.parametrize("text", ["", " \n\n\t"])
def test_an_empty_article(text: str, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "empty.txt").write_text(text, encoding="utf-8")
    sentence = failure(capsys, "check", "empty.txt", "--sources", "source.txt")
    assert "no text in empty.txt" in sentence


def test_an_article_without_sources_is_checked_with_a_note(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "article.txt", "--format", "json"]) in {0, 2}
    captured = capsys.readouterr()
    assert json.loads(captured.out)["sources"] == []
    assert captured.err.startswith("ungarble: No sources were given")


def test_the_article_among_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "article.txt", "--sources", "article.txt", "source.txt", "--format", "json"])
    first, second = json.loads(capsys.readouterr().out)["sources"]
    assert (first["used"], second["used"]) == (False, True)
    assert first["why"]


def test_only_the_article_as_its_source_gives_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "article.txt", "--sources", "article.txt"])
    assert "None of the sources can be used" in capsys.readouterr().err


def test_twenty_sources(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"source{number}.txt" for number in range(20)]
    for number, name in enumerate(names):
        (story / name).write_text(f"{SOURCE} Report {number} tells more.", encoding="utf-8")
    main(["check", "article.txt", "--sources", *names, "--format", "json"])
    sources = json.loads(capsys.readouterr().out)["sources"]
    assert [source["path"] for source in sources] == names
    assert all(source["used"] for source in sources)


def test_a_text_of_5_megabytes(
    story: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    paragraph = "Nobody at the meeting spoke of it again. " * 250
    text = "They fell in Cursk.\n" + f"{paragraph}\n" * 500 + "He left Cursk.\n"
    (story / "long.txt").write_text(text, encoding="utf-8")
    assert main(["check", "long.txt", "--sources", str(seeds[1]), "--format", "json"]) == 2
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [each["text"] for each in found] == ["Cursk", "Cursk"]
    assert all(text[each["start"] : each["end"]] == each["text"] for each in found)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("قال زيلينسكي إن كورسك", id="right to left"),
        pytest.param("👩‍🚀 flew 🇺🇦 over Cursk", id="emoji"),
        pytest.param("Zele\u0301nski met Ha\u0302mas", id="combining"),
        pytest.param("a\x1b[31mred\x07 Cursk", id="control characters"),
    ],
)
@pytest.mark.parametrize("output", ["text", "json", "sarif"])
def test_odd_characters(
    words: str,
    output: str,
    story: Path,
    seeds: list[Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = f"{words}\nHe came to Cursk.\n"
    (story / "odd.txt").write_text(text, encoding="utf-8")
    arguments = ["check", "odd.txt", "--sources", str(seeds[1])]
    assert main([*arguments, "--format", output]) == 2
    assert "\x1b" not in capsys.readouterr().out
    main([*arguments, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "Cursk" in [each["text"] for each in found]
    assert all(text[each["start"] : each["end"]] == each["text"] for each in found)


def test_zero_bytes(story: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    (story / "zero.txt").write_bytes(b"In Cursk\x00 he met\x00 Zelanski.")
    assert main(["check", "zero.txt", "--sources", str(seeds[1])]) == 2
    out = capsys.readouterr().out
    assert "\x00" not in out
    assert out.index("1:4") < out.index("Cursk") < out.index("1:17") < out.index("Zelanski")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "article.txt", "--format", "xml"),
        ("check", "article.txt", "--checks", "nonsense"),
        ("check", "article.txt", "--checks", ","),
        ("check", "article.txt", "--min-confidence", "2"),
        ("check", "article.txt", "--min-confidence", "high"),
        ("check", "article.txt", "--unknown"),
        ("names",),
        ("names", "list"),
        ("--unknown",),
    ],
)
def test_bad_usage_is_64(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 64
    assert capsys.readouterr().err.startswith("usage: ungarble")
