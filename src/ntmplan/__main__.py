"""The command line's entry: as little as possible before the command is known."""

from __future__ import annotations

import gc
import os
import sys

from ntmplan import __version__


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"] and sys.stdout:
        try:
            sys.stdout.write(f"ntmplan {__version__}\n")
            sys.stdout.flush()
        except OSError:  # nobody listens, or the disk is full: `run` knows what to say
            pass
        else:
            return
    gc.disable()  # a run is short and its trees have no cycles; looking for them costs a tenth
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from ntmplan.cli import run

    _leave(run(arguments))


def _leave(code: int) -> None:
    """End at once: clearing away thousands of objects one by one takes a tenth of a short run."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError:
                code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
