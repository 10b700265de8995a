from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.catalog import Message
from babel.messages.mofile import read_mo

from tests.catalogue import MO, PO, collected, kept, po_text

_PLACE = re.compile(r"\{(\w*)\}")


def messages() -> Iterator[Message]:
    return (message for message in kept() if message.id)


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [one for one in value if one] if isinstance(value, (tuple, list)) else []


def test_every_message_of_the_sources_has_a_vietnamese_translation() -> None:
    translated = {str(message.id) for message in messages() if texts(message.string)}
    wanted = {str(message.id) for message in collected() if message.id}
    assert sorted(wanted - translated) == []


def test_no_translation_is_left_over() -> None:
    there = {str(message.id) for message in collected()}
    assert sorted({str(message.id) for message in messages()} - there) == []


def test_translations_take_the_facts_of_their_messages() -> None:
    wrong = [
        message.id
        for message in messages()
        for said in texts(message.string)
        if set(_PLACE.findall(said)) != set(_PLACE.findall(texts(message.id)[0]))
    ]
    assert wrong == []


def test_translations_end_as_their_messages_do() -> None:
    wrong = [
        message.id
        for message in messages()
        for said in texts(message.string)
        if " " in texts(message.id)[0]  # an abbreviation such as "No." ends as it likes
        and (texts(message.id)[0][-1] in ".?:…") != (said[-1] in ".?:…")
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_the_one_that_people_edit() -> None:
    with MO.open("rb") as file:
        compiled = {tuple(texts(one.id)): texts(one.string) for one in read_mo(file) if one.id}
    assert compiled == {tuple(texts(one.id)): texts(one.string) for one in messages()}


def test_the_catalogue_is_laid_out_as_the_tool_writes_it() -> None:
    catalog = kept()
    catalog.update(collected(), no_fuzzy_matching=True)
    assert PO.read_bytes() == po_text(catalog)
