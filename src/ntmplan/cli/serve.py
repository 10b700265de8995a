"""The command `serve`."""

from __future__ import annotations

import datetime
import gc
import time
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntmplan.cli import console, status
from ntmplan.cli.stop import StopError
from ntmplan.language import count, in_use, say
from ntmplan.problem import Phrase, marked
from ntmplan.text import visible

if TYPE_CHECKING:
    from ntmplan.site.live.run import Live
    from ntmplan.site.live.server import Server
    from ntmplan.site.store import Written

HELP = marked("Show the same site live, while plans are edited, on this machine alone.")


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=marked("PATH"),
            help=say(marked("Plan files and folders. Without any: the repository here.")),
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            "--port",
            metavar=marked("N"),
            min=0,
            max=65535,
            help=say(marked("The port; 0 is any free one. Without it: the first free from 8000.")),
            show_default=False,
        ),
    ] = None,
    open_: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool, typer.Option("--open", help=say(marked("Open the site in a browser.")))
    ] = False,
) -> int:
    """Show the site until the user ends it."""
    from ntmplan.cli.site import updated
    from ntmplan.repository import STDIN

    if STDIN in map(str, paths or ()):
        sentence = marked("Standard input can't be followed; name files and folders.")
        raise StopError(status.USAGE, sentence)
    live = _live(paths or [])
    updated(live.site, live.repository)
    live.show()
    gc.enable()  # unlike other commands, this one runs for hours
    with _server(live, port) as server:
        sentence = marked(
            "{url} shows the site; it follows what changes in the files. Ctrl-C ends it."
        )
        console.tell(say(sentence, {"url": server.url}))
        if open_:
            webbrowser.open(server.url)
        while not live.stop.is_set():
            _follow(live)
    return status.OK


def _live(paths: list[Path]) -> Live:
    """The site of some paths, with what was read of them."""
    from ntmplan.cli.reading import read_plans
    from ntmplan.repository import find_root
    from ntmplan.site.build import Options
    from ntmplan.site.live.run import Live
    from ntmplan.site.live.watch import Watcher

    here = Path.cwd()
    asked = paths or [find_root(here) or here]
    watcher = Watcher(asked)
    repository = read_plans(asked)
    roots = [file.root for file in repository.plans if file.root is not None]
    root = roots[0] if roots else find_root(here)
    return Live(asked, repository, Options(_today(), in_use(), root=root), watcher, _today)


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def _server(live: Live, port: int | None) -> Server:
    """What shows a site to browsers.

    Raises:
        StopError: the port can't be had.
    """
    from ntmplan.site.live.server import PortError, Server

    try:
        return Server(live.board, port)
    except PortError as error:
        sentence = marked(
            "Port {port} can't be had: {reason}. Name another one, or leave --port out: then the"
            " first free one is taken."
        )
        raise StopError(status.USAGE, sentence, port=error.port, reason=error.reason) from None


def _follow(live: Live) -> None:
    """Wait a while; if something changed meanwhile, bring the site to it, and say so."""
    from ntmplan.cli.site import updated
    from ntmplan.repository import NoSuchPathError

    changed = live.wait()
    if changed is None:
        return
    began = time.monotonic()
    try:
        repository = live.read(changed)
        written = updated(live.site, repository)
    except NoSuchPathError as error:
        gone = marked("{path} is no longer there; the pages stay as they were.")
        _fail(live, Phrase(gone, {"path": str(error.path)}))
    except StopError as stop:
        _fail(live, Phrase(stop.sentence))
    else:
        live.show()
        _tell(live, changed, written, time.monotonic() - began)


def _fail(live: Live, why: Phrase) -> None:
    """Say why there are no newer pages, here and in the browser."""
    live.fail(why)
    console.tell(visible(say(why.template, why.facts)))


def _tell(live: Live, changed: frozenset[Path], written: Written, seconds: float) -> None:
    """Say what changed, and what was made anew for it."""
    from ntmplan.repository import shown

    named = sorted(map(shown, changed)) or [live.site.options.day.isoformat()]  # a new day
    facts = {
        "what": named[0] if len(named) == 1 else count("{n} file", "{n} files", len(named)),
        "pages": count("{n} page", "{n} pages", _pages(written)),
        "seconds": f"{seconds:.1f}",
        "errors": count("{n} error", "{n} errors", live.errors),
    }
    sentence = marked("{what}: {pages} in {seconds} s; {errors}")
    console.tell(visible(say(sentence, facts)))


def _pages(written: Written) -> int:
    """How many pages are not as they were."""
    return sum(address.endswith(".html") for address in (*written.changed, *written.removed))
