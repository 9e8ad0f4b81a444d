"""A page from the net, from a server of this computer."""

import gzip
import socket
from collections.abc import Iterator
from threading import Event

import pytest

from app.documents import DocumentError
from app.documents.address import title_of, web_address
from app.documents.web import Limits, read_page
from app.progress import Cancelled
from tests.documents.pdffiles import column, pdf_file
from tests.documents.server import Answer, Server, serving

STORY = (
    "<p>The ministry confirmed on Monday that troops had gone to the region of Kursk.</p>"
    "<p>Nobody said when they would come back, or whether they would be replaced in spring.</p>"
)
PAGE = f"""<!doctype html><html><head><title>News</title><script src="a.js"></script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><h1>Troops in Kursk</h1>
<article>{STORY}<img src="troops.jpg"></article>
<footer><a href="/about">About us</a></footer></body></html>"""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        server.pages["/story"] = Answer(PAGE.encode())
        yield server


def failure(address: str, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as error:
        read_page(address, limits=limits or Limits())
    sentence = str(error.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_the_article_of_a_page_is_read(server: Server) -> None:
    document = read_page(f"{server.address}/story")
    assert document.text.splitlines()[0] == "Troops in Kursk"
    assert "Kursk." in document.text
    assert "Sport" not in document.text
    assert "About" not in document.text
    assert document.path is None
    assert document.name == f"{server.address.removeprefix('http://')}/story"
    assert document.format == "html"
    assert document.language == "en"


def test_the_server_is_asked_for_the_page_and_nothing_else(server: Server) -> None:
    read_page(f"{server.address}/story#part")
    ((path, headers),) = server.asked
    assert path == "/story"
    assert headers["User-Agent"].startswith("Ungarble/")
    assert {name.lower() for name in headers} <= {"host", "user-agent", "accept", "accept-encoding"}


def test_no_variable_of_the_environment_sends_it_elsewhere(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert "Kursk" in read_page(f"{server.address}/story").text


@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        pytest.param("text/plain", "Kursk, за рекой".encode(), "Kursk, за рекой", id="text"),
        pytest.param(
            "text/plain; charset=windows-1251", "Курск".encode("cp1251"), "Курск", id="encoding"
        ),
        pytest.param(
            'text/html; Charset="ISO-8859-2"', "<p>Łódź</p>".encode("latin2"), "Łódź", id="page"
        ),
        pytest.param("", b"<p>Kursk</p>", "Kursk", id="no type"),
        pytest.param("application/pdf", pdf_file(column("Kursk")), "Kursk", id="PDF"),
        pytest.param(
            "application/pdf; charset=utf-8", pdf_file(column("Kursk")), "Kursk", id="odd PDF"
        ),
    ],
)
def test_what_is_sent_goes_to_its_reader(
    server: Server, kind: str, data: bytes, words: str
) -> None:
    server.pages["/"] = Answer(data, kind)
    assert read_page(server.address).text.strip() == words


def test_a_packed_page_is_unpacked(server: Server) -> None:
    headers = {"Content-Encoding": "gzip"}
    server.pages["/"] = Answer(gzip.compress(PAGE.encode()), headers=headers)
    assert "Kursk" in read_page(server.address).text


def test_it_follows_a_page_that_has_moved(server: Server) -> None:
    server.pages["/old"] = Answer(status=301, headers={"Location": "/new"})
    server.pages["/new"] = Answer(status=302, headers={"Location": f"{server.address}/story"})
    assert "Kursk" in read_page(f"{server.address}/old").text
    assert [path for path, _ in server.asked] == ["/old", "/new", "/story"]


@pytest.mark.parametrize(
    "target", ["ftp://127.0.0.1/story", "file:///etc/passwd", "javascript:alert(1)", "http://["]
)
def test_it_follows_to_web_addresses_only(server: Server, target: str) -> None:
    server.pages["/"] = Answer(status=302, headers={"Location": target})
    assert "sends to what is no web address" in failure(server.address)


def test_it_does_not_follow_for_ever(server: Server) -> None:
    server.pages["/"] = Answer(status=302, headers={"Location": "/"})
    assert "from one address to another" in failure(server.address)
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "wants a login"),
        (403, "refuses"),
        (404, "no such page"),
        (410, "no such page any more"),
        (418, "error 418"),
        (429, "too often"),
        (503, "try again later"),
        (204, "no text"),
        (304, "error 304"),
    ],
)
def test_what_the_server_says_instead(server: Server, status: int, words: str) -> None:
    server.pages["/"] = Answer(status=status)
    assert words in failure(server.address)


@pytest.mark.parametrize("kind", ["image/jpeg", "application/zip", "video/mp4", "nonsense"])
def test_what_is_no_page(server: Server, kind: str) -> None:
    server.pages["/"] = Answer(PAGE.encode(), kind)
    assert "no web page, text or PDF" in failure(server.address)


@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        ("text/html", b"<script>fill()</script><p></p>", "no text"),
        ("application/pdf", b"%PDF-1.4 and then nothing", "can't be read"),
        ("text/plain", bytes(range(32)) * 40, "binary"),
    ],
)
def test_what_can_t_be_read(server: Server, kind: str, data: bytes, words: str) -> None:
    server.pages["/"] = Answer(data, kind)
    assert words in failure(server.address)


@pytest.mark.parametrize("length", ["200000", ""], ids=["announced", "not announced"])
def test_what_is_too_large(server: Server, length: str) -> None:
    server.pages["/"] = Answer(b"word " * 40_000, headers={"Content-Length": length})
    assert "larger than 0.1 MB" in failure(server.address, Limits(size=100_000))


def test_a_small_file_that_unpacks_to_a_large_one(server: Server) -> None:
    bomb, headers = gzip.compress(b"word " * 200_000), {"Content-Encoding": "gzip"}
    assert len(bomb) < 100_000
    server.pages["/"] = Answer(bomb, headers=headers)
    assert "larger than 0.1 MB" in failure(server.address, Limits(size=100_000))


def test_a_page_that_breaks_off(server: Server) -> None:
    server.pages["/"] = Answer(b"<p>Kur", headers={"Content-Length": "9000"})
    assert "broke off" in failure(server.address)


@pytest.mark.parametrize("answer", [Answer(mute=True), Answer(PAGE.encode(), stalls=True)])
def test_a_server_that_does_not_answer(server: Server, answer: Answer) -> None:
    server.pages["/"] = answer
    assert "too long" in failure(server.address, Limits(seconds=0.2))


def test_a_name_server_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    end = Event()

    def wait(*_args: object, **_named: object) -> None:
        end.wait()
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    try:
        assert "too long" in failure("https://slow.invalid/", Limits(seconds=0.1))
    finally:
        end.set()


def test_it_can_be_cancelled_while_it_waits(server: Server) -> None:
    server.pages["/"] = Answer(mute=True)

    def cancel(done: int, total: int) -> None:
        assert 0 <= done <= total
        if server.reached.is_set():
            raise Cancelled

    with pytest.raises(Cancelled):
        read_page(server.address, cancel)


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert "can't be reached" in failure(f"http://127.0.0.1:{port}/")


def test_there_is_no_such_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_args: object, **_named: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "no such server" in failure("https://no-such-server.invalid/")


def test_a_server_without_a_certificate(server: Server) -> None:
    assert "does not prove" in failure(server.address.replace("http:", "https:"))


def test_a_long_address_is_shortened_in_the_sentence(server: Server) -> None:
    assert len(failure(f"{server.address}/{'a' * 900}")) < 200


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        (" example.org/story ", "https://example.org/story"),
        ("HTTP://Example.ORG", "http://example.org/"),
        ("localhost:8000/x#top", "https://localhost:8000/x"),
        ("https://[::1]:8/", "https://[::1]:8/"),
        ("https://zeitung-für.example/ä", "https://xn--zeitung-fr-ieb.example/ä"),
    ],
)
def test_addresses(typed: str, address: str) -> None:
    assert web_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Type the address"),
        ("two words", "is no web address"),
        ("https://", "is no web address"),
        ("https://a:b/", "is no web address"),
        ("https://[::1/", "is no web address"),
        ("https://.example/", "is no web address"),
        ("https://example.org/a\nb", "is no web address"),
        ("file:///etc/passwd", "begin with http"),
        ("ftp://example.org/", "begin with http"),
        ("https://me:secret@example.org/", "name and password"),
        ("word " * 900, "is no web address"),
    ],
)
def test_what_is_no_address(typed: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as error:
        web_address(typed)
    assert len(str(error.value)) < 140


def test_what_a_page_is_called() -> None:
    assert title_of("https://example.org/a/b/") == "example.org/a/b"
