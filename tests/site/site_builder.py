"""Sites for the tests: small repositories of plans, and the sites made of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

from ntmplan.repository import Repository, load
from ntmplan.site.build import Options, Site
from ntmplan.site.store import Written

DAY = datetime.date(2024, 3, 1)

WATER = """\
title: Cấp nước sạch năm 2024
issuer: UBND tỉnh Bắc Kạn
number: 12/KH-UBND
date: 05/01/2024
place: Bắc Kạn
period: 2024-2025
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình
tasks:
  heading: NỘI DUNG
  items:
    - area: Nước sạch
      items:
        - task: Xây bể chứa nước.
          lead: Sở Y tế
          support: Sở Tài chính
          timeframe: 2024
        - task: Sửa đường ống.
organization:
  heading: TỔ CHỨC THỰC HIỆN
  items:
    - unit: Sở Tài chính
      items:
        - duty: Bố trí kinh phí.
reporting:
  heading: BÁO CÁO
  items:
    - report: Sở Y tế báo cáo UBND tỉnh trước ngày 30/11 hằng năm.
      by: Sở Y tế
      to: UBND tỉnh Bắc Kạn
      every: year
      before: 30/11
"""
WASTE = """\
title: Thu gom rác thải
issuer: Sở Y tế
period: 2024
tasks:
  - task: Thu gom rác thải tại xã.
    lead: Sở Y tế
    timeframe: Trước ngày 30/6/2024
"""
UNITS = """\
units:
  - unit: Sở Y tế
    also: [SYT]
  - unit: Sở Tài chính
  - unit: UBND tỉnh Bắc Kạn
    within: Bắc Kạn
"""
TWO = {"plans/nuoc.yaml": WATER, "plans/rac.yaml": WASTE, "units.yaml": UNITS}


def lay(root: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    return root


def repository(root: Path, files: Mapping[str, str] = TWO) -> Repository:
    """A repository of plans in a folder of its own."""
    return load([lay(root / "repository", files)])


def site(root: Path, *, source_url: str = "", language: str = "en", title: str = "Plans") -> Site:
    """A site that is still empty."""
    options = Options(DAY, language, title, source_url, root / "repository")
    return Site(root / "public", options)


def built(root: Path, files: Mapping[str, str] = TWO, *, source_url: str = "") -> Written:
    """The site of a repository, in the folder `public`."""
    found = repository(root, files)
    return site(root, source_url=source_url).update(found)


def page(root: Path, address: str) -> str:
    """The text of a page."""
    return (root / "public" / address).read_text("utf-8")


class Seen(HTMLParser):
    """What a page holds: its words, its ids, where it leads, its elements with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {key: value or "" for key, value in attrs}
        self.elements.append((tag, named))
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named[key] for key in ("href", "src", "action") if key in named]

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    @property
    def text(self) -> str:
        """Its words, with one blank between each two."""
        return " ".join(self.words)

    def all(self, *tags: str) -> list[str]:
        """The names of those of its elements that are of some kinds, in order."""
        return [name for name, _ in self.elements if name in tags]
