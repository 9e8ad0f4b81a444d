"""A web server of this computer, for one test."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from typing_extensions import override


@dataclass(frozen=True)
class Answer:
    """What the server says to a path."""

    data: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stalls: bool = False  # after the headers
    mute: bool = False  # says nothing at all


class Server:
    """Answers as `pages` say, and remembers what it was asked."""

    def __init__(self, port: int, pages: dict[str, Answer], end: Event) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.pages = pages
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.reached = Event()
        self.end = end


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server; in the end it answers what it still owes, and is gone."""
    end, pages = Event(), dict[str, Answer]()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.path, dict(self.headers.items())))
            server.reached.set()
            answer = pages.get(self.path, Answer(status=404))
            if answer.mute:
                end.wait()
                return
            self.send_response(answer.status)
            headers = {"Content-Type": answer.kind, "Content-Length": str(len(answer.data))}
            for name, value in {**headers, **answer.headers}.items():
                if value:
                    self.send_header(name, value)
            self.end_headers()
            if answer.stalls:
                end.wait()
            try:
                self.wfile.write(answer.data)
            except OSError:
                return  # who asked has gone

        @override
        def log_message(self, *_args: object) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        server = Server(http.server_port, pages, end)
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            end.set()
            http.shutdown()
            thread.join()
