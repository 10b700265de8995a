"""The command `site`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntmplan.cli import console, status
from ntmplan.cli.options import DAYS, Paths
from ntmplan.cli.stop import StopError
from ntmplan.language import in_use, say
from ntmplan.problem import Fact, marked
from ntmplan.text import visible

if TYPE_CHECKING:
    from ntmplan.repository import Repository
    from ntmplan.site.build import Options, Progress, Site
    from ntmplan.site.store import Written

HELP = marked("Make a web site of the plans: it opens from disk and from any server.")
FOLDER = "public"


def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: Paths = None,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar=marked("FOLDER"), help=say(marked("Where to write it."))
        ),
    ] = Path(FOLDER),
    source_url: Annotated[
        str,
        typer.Option(
            "--source-url",
            metavar=marked("URL"),
            help=say(
                marked(
                    "Where the plan files can be read on the web, with {path} and {line} in it:"
                    " https://example.org/blob/main/{path}#L{line}"
                )
            ),
            show_default=False,
        ),
    ] = "",
    as_of: Annotated[
        datetime.datetime | None,
        typer.Option(
            "--as-of",
            metavar=marked("DAY"),
            formats=DAYS,
            help=say(marked("The day from which is told what is due next. Without it: today.")),
            show_default=False,
        ),
    ] = None,
    title: Annotated[
        str,
        typer.Option(
            "--title",
            metavar=marked("WORDS"),
            help=say(marked("The title of the site.")),
            show_default=False,
        ),
    ] = "",
    force: Annotated[  # noqa: FBT002 - the parser calls it by name
        bool,
        typer.Option(
            "--force",
            help=say(marked("Write into a folder that holds other things too; they stay.")),
        ),
    ] = False,
) -> int:
    """Make a site."""
    from ntmplan.cli.reading import read_plans, readable
    from ntmplan.repository import find_root
    from ntmplan.site.build import Options

    repository = read_plans(paths or [])
    readable(repository)
    roots = [file.root for file in repository.plans if file.root is not None]
    root = roots[0] if roots else find_root(Path.cwd())
    day = as_of.date() if as_of else datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    made = opened(output, Options(day, in_use(), title, source_url, root), force=force)
    written = updated(made, repository, _progress())
    tell(output, written)
    return status.OK


def opened(folder: Path, options: Options, *, force: bool = False) -> Site:
    """The site in a folder.

    Raises:
        StopError: the folder holds other things, or an option can't be used.
    """
    from ntmplan.site.addresses import BadSourceUrlError
    from ntmplan.site.build import Site
    from ntmplan.site.store import NotOursError

    try:
        return Site(folder, options, force=force)
    except NotOursError:
        sentence = marked(
            "{folder} holds other things than a site, and is left alone. Name another folder;"
            " --force writes into it and leaves what is there."
        )
        raise StopError(status.USAGE, sentence, folder=str(folder)) from None
    except BadSourceUrlError:
        sentence = marked("--source-url needs an address that begins with https:// and has {path}.")
        raise StopError(status.USAGE, sentence, path="{path}") from None
    except OSError:
        sentence = marked("{folder} can't be read as a folder.")
        raise StopError(status.USAGE, sentence, folder=str(folder)) from None


def updated(made: Site, repository: Repository, progress: Progress | None = None) -> Written:
    """Bring a site to what the repository says.

    Raises:
        StopError: it can't be made or written.
    """
    from ntmplan.lint.plugins import PluginError
    from ntmplan.lint.select import NoSuchRuleError
    from ntmplan.render.errors import RenderError

    try:
        return made.update(repository, progress)
    except RenderError as error:
        raise StopError(status.USAGE, error.phrase.template, **error.phrase.facts) from None
    except PluginError as error:
        raise StopError(status.USAGE, error.template, **error.facts) from None
    except NoSuchRuleError as error:
        sentence = marked('No finding is called "{pattern}"; `ntmplan rules` lists all.')
        raise StopError(status.USAGE, sentence, pattern=error.pattern) from None
    except OSError as error:
        sentence = marked("{path} can't be written: {reason}.")
        where = str(error.filename or made.store.folder)
        reason = str(error.strerror or type(error).__name__)
        raise StopError(status.USAGE, sentence, path=where, reason=reason) from None


def tell(folder: Path, written: Written) -> None:
    """Say on standard error what was written where."""
    sentence = marked(
        "{folder}: {changed} files written, {same} as they were, {removed} taken away."
    )
    facts: dict[str, Fact] = {
        "folder": str(folder),
        "changed": len(written.changed),
        "same": written.same,
        "removed": len(written.removed),
    }
    console.tell(visible(say(sentence, facts)))
    for address in written.kept:
        kept = marked("{path} is no longer a page, but somebody changed it: it was left alone.")
        console.tell(visible(say(kept, {"path": (folder / address).as_posix()})))


def _progress() -> Progress | None:
    """A line that counts pages, where a person looks on."""
    import sys

    stream = sys.stderr
    if stream is None or not stream.isatty():
        return None

    def show(at: int, of: int) -> None:
        if at % 50 == 0 or at == of - 1:
            end = "\r\x1b[K" if at == of - 1 else "\r"
            stream.write(f"\r{say(marked('Pages: {at} of {of}'), {'at': at + 1, 'of': of})}{end}")
            stream.flush()

    return show
