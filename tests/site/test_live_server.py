from __future__ import annotations

import errno
import json
import os
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from tests.site.living import follow, write
from tests.site.site_builder import WATER

from ntmplan.site.live import server as serving
from ntmplan.site.live.run import Live
from ntmplan.site.live.server import PortError, Server

pytestmark = pytest.mark.usefixtures("fast")


@pytest.fixture
def server(live: Live) -> Iterator[Server]:
    """What shows it; every thread of it has ended when the test has."""
    before = set(threading.enumerate())
    with Server(live.board, 0) as running:
        yield running
    assert set(threading.enumerate()) <= before


def port(server: Server) -> int:
    """Where it listens."""
    return int(server.url.rstrip("/").rpartition(":")[2])


def fetch(server: Server, path: str) -> tuple[int, str]:
    """What stands at a path: the code and the text."""
    try:
        with urlopen(f"{server.url.rstrip('/')}{path}", timeout=20) as answer:  # noqa: S310 - its own address
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def ask(
    server: Server, method: str, path: str, host: str | None = "", where: str = "127.0.0.1"
) -> tuple[int, dict[str, str], bytes]:
    """The code, the headers and the bytes that come of a question with any host."""
    connection = HTTPConnection(where, port(server), timeout=20)
    try:
        connection.putrequest(method, path, skip_host=True)
        for name in [] if host is None else [host or f"127.0.0.1:{port(server)}"]:
            connection.putheader("Host", name)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


class Page:
    """A page that is open, and what it is told."""

    def __init__(self, server: Server, path: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", port(server), timeout=20)
        self._connection.request("GET", f"/live?page={path}")
        self.answer: HTTPResponse = self._connection.getresponse()

    def told(self) -> object:
        """The next thing that it is told."""
        while line := self.answer.readline():
            if line.startswith(b"data: "):
                return json.loads(line.removeprefix(b"data: "))
        return None

    def close(self) -> None:
        """Close it."""
        self.answer.close()
        self._connection.close()


def test_pages_and_what_they_load_come_as_what_they_are(server: Server) -> None:
    kinds = {
        "/": "text/html", "/plans/rac.html": "text/html", "/vi/": "text/html",
        "/assets/site.css": "text/css", "/assets/live.css": "text/css",
        "/assets/live.js": "text/javascript", "/assets/data-0.js": "text/javascript",
    }  # fmt: skip
    for path, kind in kinds.items():
        code, headers, content = ask(server, "GET", f"{path}?q=rác".replace("á", "a"))
        own = {key: value for key, value in headers.items() if key not in {"Date", "Server"}}
        assert (code, headers["Server"]) == (200, "ntmplan")
        assert own == {
            "Content-Type": f"{kind}; charset=utf-8",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "Content-Length": str(len(content)),
        }


def test_a_page_is_fetched_whole(server: Server, live: Live) -> None:
    page = live.board.get("/plans/rac.html")
    assert page is not None
    assert fetch(server, "/plans/rac.html") == (200, page.decode())


def test_head_tells_what_stands_before_a_page(server: Server) -> None:
    for path in ("/", "/nowhere"):
        get, head = ask(server, "GET", path), ask(server, "HEAD", path)
        assert {**get[1], "Date": ""} == {**head[1], "Date": ""}
        assert (get[0], head[2]) == (head[0], b"")
    code, headers, content = ask(server, "HEAD", "/live")
    assert (code, headers["Content-Type"], content) == (
        200,
        "text/event-stream; charset=utf-8",
        b"",
    )


@pytest.mark.parametrize(
    "path",
    [
        "/../units.yaml",
        "/%2e%2e/units.yaml",
        "/%2e%2e/",
        "/plans/../index.html",
        "/plans/..%2findex.html",
        "//etc/passwd",
        "/units.yaml",
        "/plans",
        "/assets/",
        "/assets/../live.js",
        "/C:/Windows/win.ini",
        "/\\..\\units.yaml",
        "/index.html%00",
        "/live/",
        "/" + "a" * 5000,
        "*",
        "http://127.0.0.1/index.html",
    ],
)
def test_what_is_no_page_is_not_there(server: Server, path: str) -> None:
    code, headers, content = ask(server, "GET", path)
    assert (code, content) == (404, b"404 Not Found\n")
    assert headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "X"])
def test_pages_can_only_be_looked_at(server: Server, method: str) -> None:
    code, headers, content = ask(server, method, "/")
    assert (code, headers["Allow"]) == (405, "GET, HEAD")
    assert content == b"405 Method Not Allowed\n"


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_this_machine_is_known_by_its_own_names(server: Server, name: str) -> None:
    assert ask(server, "GET", "/", f"{name}:{port(server)}")[0] == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example:{}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{}", "", " ", None],
)
def test_a_page_elsewhere_that_calls_this_machine_by_another_name_sees_nothing(
    server: Server, host: str | None
) -> None:
    named = host if host is None else host.format(port(server)) or "\t"
    for path in ("/", "/live?page=/", "/assets/data-0.js"):
        code, _, content = ask(server, "GET", path, named)
        assert (code, content) == (421, b"421 Misdirected Request\n")


def test_two_names_are_one_too_many(server: Server) -> None:
    host = f"Host: 127.0.0.1:{port(server)}\r\n"
    with socket.create_connection(("127.0.0.1", port(server)), timeout=20) as plug:
        plug.sendall(f"GET / HTTP/1.1\r\n{host}{host}\r\n".encode())
        assert plug.makefile("rb").readline() == b"HTTP/1.0 421 Misdirected Request\r\n"


def test_what_is_no_question_is_refused_without_repeating_it(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    for said in (b"<script>\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\xff\xfe\x00\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port(server)), timeout=20) as plug:
            plug.sendall(said)
            told = plug.makefile("rb").read()
        assert told.splitlines()[-1] in (b"400 Bad Request", b"505 HTTP Version Not Supported")
        assert b"script" not in told
    assert capsys.readouterr() == ("", "")


def test_the_port_of_the_web_goes_without_saying(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(live.board, 0) as running:
        monkeypatch.setattr(serving, "_HTTP", port(running))
        assert ask(running, "GET", "/", "localhost")[0] == 200


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert server.hosts in (["127.0.0.1"], ["127.0.0.1", "::1"])
    if "::1" in server.hosts:
        assert ask(server, "GET", "/", f"[::1]:{port(server)}", "::1")[0] == 200


def test_an_open_page_is_told_when_it_is_another(
    server: Server, live: Live, tmp_path: Path
) -> None:
    page, other = Page(server, "/plans/nuoc.html"), Page(server, "/plans/rac.html")
    try:
        first, others = page.told(), other.told()
        assert first == json.loads(live.board.told("/plans/nuoc.html"))
        write(tmp_path / "plans/nuoc.yaml", WATER.replace("Sửa đường ống.", "Sửa đường ống cũ."))
        follow(live)
        second = page.told()
        assert second == json.loads(live.board.told("/plans/nuoc.html")) != first
        assert other.told() == others
        assert "Sửa đường ống cũ." in fetch(server, "/plans/nuoc.html")[1]
    finally:
        page.close()
        other.close()


def test_an_open_page_is_told_what_cant_be_read(server: Server, live: Live, tmp_path: Path) -> None:
    page = Page(server, "/")
    try:
        assert page.told() == json.loads(live.board.told("/"))
        write(tmp_path / "plans/rac.yaml", "title: <img src=x onerror=alert(1)> [\n: x\n")
        follow(live)
        told = page.told()
        assert isinstance(told, dict)
        path = (tmp_path / "plans/rac.yaml").as_posix()
        assert told["title"] == [
            f"{path} can't be read as it is now; what it said before is still shown."
        ]
    finally:
        page.close()


def test_a_page_that_was_closed_is_forgotten(
    live: Live, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serving, "_BEAT", 0.01)
    with Server(live.board, 0) as running:
        idle = threading.active_count()
        page = Page(running, "/")
        assert page.told() is not None
        page.close()
        for _ in range(1000):
            if threading.active_count() <= idle:
                break
            threading.Event().wait(0.01)
        assert threading.active_count() <= idle
    assert capsys.readouterr() == ("", "")


def test_the_end_waits_for_nobody(live: Live) -> None:
    before = set(threading.enumerate())
    with Server(live.board, 0) as running:
        page = Page(running, "/")
        assert page.told() is not None
        mute = socket.create_connection(("127.0.0.1", port(running)), timeout=20)
        ask(running, "GET", "/")  # what came before was taken by now
    assert page.told() is None
    page.close()
    mute.close()
    assert set(threading.enumerate()) <= before


def test_a_fault_of_the_program_is_not_hidden(
    server: Server, live: Live, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(path: str) -> None:
        raise RuntimeError(path)

    monkeypatch.setattr(live.board, "get", broken)
    with socket.create_connection(("127.0.0.1", port(server)), timeout=20) as plug:
        plug.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port(server)}\r\n\r\n".encode())
        assert plug.makefile("rb").read() == b""
    assert "RuntimeError: /" in capfd.readouterr().err


def test_a_port_that_is_taken_is_said(live: Live, server: Server) -> None:
    with pytest.raises(PortError) as told:
        Server(live.board, port(server))
    assert (told.value.port, told.value.reason) == (port(server), os.strerror(errno.EADDRINUSE))


def test_without_a_wish_the_next_free_port_is_taken(
    live: Live, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_PORTS", (port(server), 0))
    with Server(live.board) as another:
        assert port(another) != port(server)
        assert fetch(another, "/")[0] == 200


def test_a_port_that_another_program_has_by_ipv6_is_taken(live: Live) -> None:
    try:
        plug = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with plug, pytest.raises(PortError):
        Server(live.board, plug.getsockname()[1])


def test_a_machine_without_ipv6_is_served_by_ipv4(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "AF_INET6", socket.AF_INET)  # which "::1" is no address of
    with Server(live.board, 0) as running:
        assert running.hosts == ["127.0.0.1"]
        assert fetch(running, "/")[0] == 200
