"""Code in Markdown is no text, and stays in the file."""

import pytest

from app.documents.plain import MARKDOWN, TEXT
from app.text.edits import edits_between


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Use `Cursk` to run.\n", "Use to run.\n"),
        ("Run `Cursk`.\n", "Run.\n"),
        ("`Cursk` runs, and ``a ` b`` too\n", "runs, and too\n"),
        ("The sub`x` part of ```a `` b``` it\n", "The sub part of it\n"),
        ("A tick ` alone\n", "A tick ` alone\n"),
        ("One\n```py\nCursk = 1\n\n```\nCursk fell.\n", "One\n\n\n\n\nCursk fell.\n"),
        ("One\r\n~~~\r\nCursk\r\n~~~~\r\nCursk fell.\r\n", "One\n\n\n\nCursk fell.\n"),
        ("One\n```\nCursk\n", "One\n\n\n"),
    ],
)
def test_code_is_left_out_and_stays(source: str, text: str) -> None:
    data = source.encode()
    assert MARKDOWN.extract(data) == text
    edits = edits_between(text, text.replace("Cursk fell", "Kursk fell"))
    assert MARKDOWN.rewrite(data, edits) == source.replace("Cursk fell", "Kursk fell").encode()


def test_in_plain_text_there_is_no_code() -> None:
    assert TEXT.extract(b"Use `Cursk` to run.") == "Use `Cursk` to run."
