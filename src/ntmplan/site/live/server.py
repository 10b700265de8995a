"""Shows the pages to browsers on this machine, and to nobody else."""

from __future__ import annotations

import errno
import os
import socket
import socketserver
import sys
import threading
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from ntmplan.site.live.board import EVENTS, Board

FIRST = 8000
"""The port that is tried first where none is named."""
_PORTS = (*range(FIRST, FIRST + 100), 0)
_HTTP = 80
_NAMES = ("127.0.0.1", "localhost", "[::1]")
"""What this machine calls itself. A page elsewhere that comes by another name is turned away."""
_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
}
_PLAIN = "text/plain; charset=utf-8"
_STREAM = "text/event-stream; charset=utf-8"
_BEAT = 10.0
"""After so many silent seconds an open page is sent an empty line, to see if it is still there."""
_PATIENCE = 20
"""So many seconds a browser may take to ask."""


class PortError(Exception):
    """A port can't be had."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(port, reason)
        self.port = port
        self.reason = reason


class _Handler(BaseHTTPRequestHandler):
    """Answers one question of a browser."""

    server: _Listener
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Answer with a page, or with what is new for a page."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer with what stands before a page."""
        self._answer()

    def _answer(self) -> None:
        if not self._is_meant():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        path = self.path.partition("?")[0]
        if path == EVENTS:
            self._events()
            return
        found = self.server.board.get(path) if path.startswith("/") else None
        if found is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            ending = self.server.board.address(path).rpartition(".")[2]
            self._send(HTTPStatus.OK, _TYPES.get(ending, _PLAIN), found)

    def _is_meant(self) -> bool:
        """Whether the browser means this machine, and not a name that somebody else gave it."""
        port = self.server.server_port
        known = {f"{name}:{port}" for name in _NAMES} | ({*_NAMES} if port == _HTTP else set())
        hosts = self.headers.get_all("Host") or []
        return len(hosts) == 1 and hosts[0].strip().lower() in known

    def _events(self) -> None:
        """Tell an open page what is new, until it is closed."""
        board = self.server.board
        page = parse_qs(urlsplit(self.path).query).get("page", ["/"])[0]
        self._begin(HTTPStatus.OK, _STREAM)
        if self.command == "HEAD":
            return
        version = board.wait(-1, 0)
        self._write(f"data: {board.told(page)}\n\n")
        while not board.closed:
            now = board.wait(version, _BEAT)
            self._write(f"data: {board.told(page)}\n\n" if now != version else ":\n\n")
            version = now

    def _write(self, words: str) -> None:
        self.wfile.write(words.encode())

    def _send(self, code: HTTPStatus, kind: str, content: bytes) -> None:
        self._begin(code, kind, ("Content-Length", str(len(content))))
        if self.command != "HEAD":
            self.wfile.write(content)

    def _begin(self, code: HTTPStatus, kind: str, *more: tuple[str, str]) -> None:
        self.send_response(code)
        own = (
            ("Content-Type", kind),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "no-referrer"),
        )
        for name, value in (*own, *more):
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse in one line of plain text, in which nothing of the question stands."""
        del message, explain
        refused = code == HTTPStatus.NOT_IMPLEMENTED  # what the base class says of other methods
        status = HTTPStatus.METHOD_NOT_ALLOWED if refused else HTTPStatus(code)
        content = f"{status.value} {status.phrase}\n".encode()
        more = [("Allow", "GET, HEAD")] if refused else []
        self._begin(status, _PLAIN, ("Content-Length", str(len(content))), *more)
        if self.command != "HEAD":
            self.wfile.write(content)

    def version_string(self) -> str:
        """What the server calls itself."""
        return "ntmplan"

    def log_message(self, *_: object) -> None:
        """Say nothing of what browsers ask."""


class _Listener(ThreadingHTTPServer):
    """Listens at one address of this machine."""

    allow_reuse_address = os.name == "posix"  # elsewhere it lets two programs have one port
    daemon_threads = False
    request_queue_size = 64

    def __init__(self, host: str, port: int, board: Board) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.board = board
        self._open: set[socket.socket] = set()
        super().__init__((host, port), _Handler)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.1,))

    def server_bind(self) -> None:
        """Take the port, without asking any server of names what this machine is called."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's own types
        """Answer in a thread, and remember what is open."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 - the base class's own type
        """End what was open."""
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's own types
        """Nobody need hear of a browser that went away."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def end(self) -> None:
        """Stop answering, and end what is still open."""
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
        for one in list(self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self.server_close()


class Server:
    """Shows what is on a board, at a port of this machine.

    Args:
        board: what is shown.
        port: the port; None for the first free one, 0 for any.

    Raises:
        PortError: the port can't be had.
    """

    def __init__(self, board: Board, port: int | None = None) -> None:
        self._board = board
        self._listeners = _first(board, _PORTS if port is None else (port,))

    @property
    def url(self) -> str:
        """Where browsers find it."""
        return f"http://127.0.0.1:{self._listeners[0].server_port}/"

    @property
    def hosts(self) -> list[str]:
        """The addresses of this machine at which it listens."""
        return [str(listener.server_address[0]) for listener in self._listeners]

    def __enter__(self) -> Self:
        for listener in self._listeners:
            listener.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._board.close()
        for listener in self._listeners:
            listener.end()


def _first(board: Board, ports: tuple[int, ...]) -> list[_Listener]:
    """What listens at the first of some ports that can be had."""
    for port in ports[:-1]:
        with suppress(PortError):
            return _listen(board, port)
    return _listen(board, ports[-1])


def _listen(board: Board, port: int) -> list[_Listener]:
    """What listens at a port: always by IPv4, and by IPv6 where this machine has it."""
    try:
        found = [_Listener("127.0.0.1", port, board)]
    except OSError as error:
        raise PortError(port, error.strerror or type(error).__name__) from None
    try:
        found.append(_Listener("::1", found[0].server_port, board))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:  # `localhost` would lead to another program
            found[0].end()
            raise PortError(port, error.strerror or type(error).__name__) from None
    return found
