"""What can be seen right now: the pages, and what is said above them."""

from __future__ import annotations

import html
import json
import re
import threading

from ntmplan.language import LANGUAGES
from ntmplan.render.templates import built_in
from ntmplan.site.build import FOLDER
from ntmplan.site.live.memory import Memory
from ntmplan.site.live.notice import Notices, notices

EVENTS = "/live"
"""Where pages ask what is new."""
_OWN = ("live.js", "live.css")
"""What only pages have that are looked at live."""
_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')
_CONNECT = b"connect-src 'self'"
_HEAD_END = b"</head>"
_INDEX = "index.html"


class Board:
    """Pages and notices, for any thread.

    Args:
        memory: the files of the site.
        language: that of the pages at the root.
    """

    def __init__(self, memory: Memory, language: str) -> None:
        self._memory = memory
        self._language = language
        self._notices: Notices = notices()
        self._news = threading.Condition()
        self._version = 0
        self.closed = False
        folder = built_in() / FOLDER
        self._own = {f"assets/{name}": (folder / name).read_bytes() for name in _OWN}

    def show(self, said: Notices) -> None:
        """Say this above the pages from now on, and let everybody look at the pages again."""
        with self._news:
            self._notices = said
            self._version += 1
            self._news.notify_all()

    def close(self) -> None:
        """Tell everybody who waits that nothing new will come."""
        with self._news:
            self.closed = True
            self._news.notify_all()

    def wait(self, version: int, seconds: float) -> int:
        """Wait until there is something newer than a version, but no longer than some seconds.

        Returns:
            The version of what is there then.
        """
        with self._news:
            self._news.wait_for(lambda: self.closed or self._version != version, seconds)
            return self._version

    def address(self, path: str) -> str:
        """The address of the file that a path asks for, whether it is there or not."""
        address = path.removeprefix("/")
        return f"{address}{_INDEX}" if not address or address.endswith("/") else address

    def get(self, path: str) -> bytes | None:
        """What stands at a path; None where there is nothing."""
        address = self.address(path)
        if address in self._own:
            return self._own[address]
        mark = self._memory.mark(address)  # first: a page that is newer than its mark comes again
        found = self._memory.get(address)
        return self._alive(address, found, mark) if found and address.endswith(".html") else found

    def told(self, path: str) -> str:
        """What an open page is told, as JSON: how it looks now, and what it is to say."""
        address = self.address(path)
        mark = self._memory.mark(address)
        notice = self._notices[self._language_of(address)]
        title = [*([] if mark else [notice.gone]), *notice.title]
        return json.dumps({"mark": mark, "title": title, "findings": notice.findings})

    def _language_of(self, address: str) -> str:
        folder = address.partition("/")[0]
        return folder if folder in LANGUAGES else self._language

    def _alive(self, address: str, page: bytes, mark: str) -> bytes:
        """A page that follows what becomes of it."""
        ended = html.escape(self._notices[self._language_of(address)].ended)
        script = (
            '<link rel="stylesheet" href="/assets/live.css">'
            f'<script src="/assets/live.js" defer data-mark="{mark}" data-ended="{ended}"></script>'
        )
        page = _POLICY.sub(_open_for_news, page, count=1)
        return page.replace(_HEAD_END, script.encode() + _HEAD_END, 1)


def _open_for_news(policy: re.Match[bytes]) -> bytes:
    """The security policy of a page, by which it may ask its own server what is new."""
    rules = policy[2] if b"connect-src" in policy[2] else policy[2] + b"; " + _CONNECT
    return policy[1] + rules + b'"'
