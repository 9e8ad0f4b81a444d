"""Web pages: which of their text is read, and what an edit does to their source."""

import re

import pytest

from app.documents.webpage import PAGE, selected_text
from app.text.edits import Edit
from app.text.span import Span

SENTENCES = [
    "North Korea confirmed on Monday that it had sent troops to help Russia in the war.",
    "State media said the soldiers had taken part in the fighting in the region for months.",
    "The leader praised them as heroes and promised a monument in the capital, Pyongyang.",
    "Western officials put the number of soldiers at more than ten thousand last year.",
]
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>'
RELATED = '<aside><h3>Most read</h3><p><a href="/x">Sanwo-Olu fires back at Obi</a></p></aside>'
FOOTER = "<footer><p>Copyright 2025 Daily News.</p></footer>"


def page(content: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{content}</body></html>".encode()


def article(*sentences: str) -> str:
    return "".join(f"<p>{sentence}</p>\n" for sentence in sentences)


def put(source: bytes, old: str, new: str) -> bytes:
    found = re.finditer(re.escape(old), PAGE.extract(source))
    edits = [Edit(Span(*match.span()), new) for match in found]
    assert edits
    return PAGE.rewrite(source, edits)


def test_the_article_of_the_page_is_read() -> None:
    content = f"<article><h1>Troops in Cursk</h1>{article(*SENTENCES)}</article>"
    source = page(NAVIGATION + content + RELATED + FOOTER)
    assert PAGE.extract(source).split("\n") == ["Troops in Cursk", *SENTENCES]
    assert put(source, "Cursk", "Kursk") == source.replace(b"Cursk", b"Kursk")


def test_what_stands_between_its_lines_is_read_too() -> None:
    caption = "<figure><img src=a.jpg><figcaption>Kim Jong Un in Cursk</figcaption></figure>"
    share = '<div><a href="#">Share</a> <a href="#">Tweet</a></div>'
    between = caption + share + NAVIGATION
    middle = article(*SENTENCES[:2]) + between + article(*SENTENCES[2:])
    text = PAGE.extract(page(f"<h1>Troops in Cursk</h1>{middle}{FOOTER}"))
    assert "Kim Jong Un in Cursk" in text.split("\n")
    assert "Share" not in text
    assert "Home" not in text


def test_a_fragment_is_all_article() -> None:
    assert PAGE.extract(b"<p>One.</p><p>Two.") == "One.\nTwo."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a\n   b\t c</p>", "a b c"),
        ("<p> a <b> b </b> c </p>", "a b c"),
        ("<p>Ze<i>le</i>nsky</p>", "Zelensky"),
        ("<p>Ze&shy;len\u00adsky<wbr>y</p>", "Zelenskyy"),
        ("<p>AT&amp;T &rsquo; &#8217; &#x2019; R&D &nope;</p>", "AT&T ’ ’ ’ R&D &nope;"),
        ("<p>one<br>two<br/>three</p>", "one\ntwo\nthree"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ("<div>one<p>two</p>three</div>", "one\ntwo\nthree"),
        ("<p>one<p>two<li>three", "one\ntwo\nthree"),
        ("<p>one<!-- two --><script>three</script><style>p{}</style>four</p>", "onefour"),
        ("<p>a<template>b</template><svg><text>c</text></svg>d</p>", "ad"),
        ("<pre>one\n  two</pre>", "one\n  two"),
        ("<p>a <code>b</code> c <kbd>d</kbd>e</p><pre><code>f\ng</code></pre>", "a c e"),
        ("<p>a <code>b</p><p>c</p>", "a\nc"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc"),
        ("<P>One</P><BR>TWO", "One\nTWO"),
        ('<p title="a>b">c</p>', "c"),
        ("<p>5 < 6 & 7 > 3</p>", "5 < 6 & 7 > 3"),
        ("", ""),
        ("only text", "only text"),
    ],
)
def test_what_a_reader_sees(source: str, text: str) -> None:
    assert PAGE.extract(source.encode()) == text


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8_r"),
        ('<meta charset="utf-8">', "utf-16"),
        ('<meta charset="shift_jis">', "utf-8"),
        ('<meta charset="nonsense">', "cp1251"),
    ],
)
def test_the_encoding_is_the_declared_one_or_the_true_one(head: str, codec: str) -> None:
    words = "Президент заявил, что область Cursk полностью освобождена от противника."
    source = page(f"<p>{words}</p>", head).decode().encode(codec)
    assert PAGE.extract(source) == words
    changed = put(source, "Cursk", "Kursk")
    assert changed.decode(codec) == source.decode(codec).replace("Cursk", "Kursk")


def test_a_character_that_the_encoding_lacks_is_written_as_a_reference() -> None:
    head = '<meta charset="windows-1252">'
    source = page("<p>Le président Walesa a été élu.</p>", head).decode().encode("cp1252")
    changed = put(source, "Walesa", "Wałęsa & <Co>")
    assert b"Wa&#322;&#281;sa &amp; &lt;Co&gt;" in changed
    assert PAGE.extract(changed) == "Le président Wałęsa & <Co> a été élu."


@pytest.mark.parametrize(
    ("source", "old", "new", "changed"),
    [
        ("<p>Ze<b>lan</b>ski said</p>", "Zelanski", "Zelensky", "<p>Zelensky<b></b> said</p>"),
        ("<p>a &amp; b &rsquo;</p>", "b", "c", "<p>a &amp; c &rsquo;</p>"),
        ("<p>a\n b</p>", "a b", "c", "<p>c</p>"),
        ("<p>one two</p>", " ", "\n", "<p>one</p>\n<p>two</p>"),
        ("<p id=1>one two</p>", " ", "\n", "<p id=1>one</p>\n<p>two</p>"),
        ("<p class=x>one two</p>", " ", "\n", "<p class=x>one</p>\n<p class=x>two</p>"),
        ("<p><b>one two</b></p>", " ", "\n", "<p><b>one<br>two</b></p>"),
        ("<h2>one two</h2>", " ", "\n", "<h2>one<br>two</h2>"),
        ("<pre>one two</pre>", " ", "\n", "<pre>one\ntwo</pre>"),
        ("<p>one</p>\n<p>two</p>", "\n", " ", "<p>one two</p>"),
        ("<p>one<br>two</p>", "\n", " ", "<p>one two</p>"),
        ("<p>one</p><p>two</p><p>six</p>", "two\n", "", "<p>one</p><p>six</p>"),
        ("<p>one</p><p>two</p><p>six</p>", "\ntwo", "", "<p>one</p><p>six</p>"),
        ("<h2>one</h2><p><b>two</b></p>", "\n", " ", "<h2>one two</h2><p><b></b></p>"),
        ("<td>one</td><td>two</td>", "\n", " ", "<td>one two</td><td></td>"),
    ],
)
def test_an_edit_in_the_source(source: str, old: str, new: str, changed: str) -> None:
    assert put(source.encode(), old, new).decode() == changed


@pytest.mark.parametrize(
    "hostile",
    ["<!--", "<a href='", "<p ", "<script>", "<![CDATA[", '<a ">', "&", "<div>", "<p><b>", "</"],
)
def test_no_page_takes_for_ever(hostile: str) -> None:
    source = (hostile * 10_000 + "<p>Kursk</p>").encode()
    text = PAGE.extract(source)
    assert PAGE.rewrite(source, []) == source
    assert "Kursk" in text or hostile not in {"<div>", "<p><b>", "&"}


@pytest.mark.parametrize(
    "lines",
    [
        [f"<p>{sentence}</p>" for sentence in SENTENCES],
        [f"<span>{SENTENCES[0]}</span>", *(f"<p>{sentence}</p>" for sentence in SENTENCES[1:])],
        [f"<div>{sentence}</div>" for sentence in SENTENCES],
        [f'<p><a href="/">{sentence}</a></p>' for sentence in SENTENCES],
        [f"<span>{sentence}</span><br>" for sentence in SENTENCES],
    ],
    ids=["paragraphs", "from within one", "divisions", "links", "lines"],
)
def test_of_what_was_selected_only_menus_are_left_out(lines: list[str]) -> None:
    for around in (("", ""), (NAVIGATION, RELATED + FOOTER)):
        text = selected_text(f"{around[0]}{''.join(lines)}{around[1]}".encode())
        assert text.split("\n") == SENTENCES
