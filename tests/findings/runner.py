"""How the runner of GitHub Actions reads a line of a log: as a command, or as words."""

from __future__ import annotations

from typing import NamedTuple

_COMMANDS = ("error", "warning", "notice", "stop-commands", "add-mask", "group", "set-output")
_DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
_PROPERTY = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


class Command(NamedTuple):
    """What the runner does."""

    name: str
    properties: dict[str, str]
    data: str


def read(line: str) -> Command | None:
    """The command that the line gives, in the present or in the former form."""
    return _present(line.lstrip()) or _former(line)


def _present(line: str) -> Command | None:
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, properties = line[2:end].partition(" ")
    if name not in _COMMANDS:
        return None
    pairs = (one.split("=", 1) for one in properties.strip().split(",") if one)
    named = {pair[0]: _unescaped(pair[1], _PROPERTY) for pair in pairs if len(pair) > 1}
    return Command(name, named, _unescaped(line[end + 2 :], _DATA))


def _former(line: str) -> Command | None:
    begin = line.find("##[")
    end = line.find("]", begin)
    if begin < 0 or end < 0:
        return None
    name = line[begin + 3 : end].partition(" ")[0]
    return Command(name, {}, line[end + 1 :]) if name in _COMMANDS else None


def _unescaped(text: str, signs: dict[str, str]) -> str:
    for sign, meant in signs.items():
        text = text.replace(sign, meant)
    return text


def lines(text: str) -> list[str]:
    """The lines of a log: they end in CR, in LF, or in both."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
