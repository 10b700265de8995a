"""Everything that an importer can be unsure of: the report's sentence, the plan file's comment."""

from __future__ import annotations

from ntmplan.importers.guess import Kind
from ntmplan.problem import marked

_UNSURE = "nhập: chưa chắc – "

READ = Kind("read", marked('{key}: "{value}".'))
CONTINUED = Kind(
    "joined-lines", marked('"{value}" begins like the rest of a sentence and was joined to it.')
)
LEFT_OUT = Kind("left-out", marked('"{value}" stands on every page and was left out.'))
STAMP = Kind("stamp", marked('"{value}" only says that the document is signed; it was left out.'))
TITLE_MISSING = Kind(
    "no-title",
    marked("The document has no title that could be found."),
    f"{_UNSURE}không tìm thấy tên kế hoạch trong văn bản",
)
ISSUER = Kind(
    "issuer-from-opening",
    marked('The issuer "{value}" was taken from the opening sentence; the letterhead names none.'),
    f"{_UNSURE}văn bản không có tên cơ quan ở đầu trang, lấy theo câu mở đầu",
)
CAPITALS = Kind(
    "issuer-in-capitals",
    marked('"{value}" stands in capitals and is written as elsewhere.'),
)
NUMBER_UNCLEAR = Kind(
    "number-unclear",
    marked('"{value}" stands where the number is expected.'),
    f"{_UNSURE}số, ký hiệu của văn bản",
)
DATE_UNCLEAR = Kind(
    "date-unclear",
    marked('"{value}" is no date that could be understood.'),
    f"{_UNSURE}ngày của văn bản",
)
PERIOD = Kind("period-from-title", marked('The period "{value}" was taken from the title.'))
CITATION = Kind(
    "citation-kept-whole",
    marked('The citation "{value}" could not be parted into document, date and issuer.'),
)
PART = Kind("part", marked('The heading "{value}" was taken for the part `{part}`.'))
PART_GUESSED = Kind(
    "part-guessed",
    marked('No part is known by the heading "{value}"; it was put under `{part}`.'),
    f"{_UNSURE}mục này được xếp theo vị trí trong văn bản",
)
PARTS_MERGED = Kind(
    "parts-merged",
    marked(
        'The heading "{value}" belongs to `{part}`, which the plan has already; it stands below'
        " that, and the numbers of the parts after it differ from the document's."
    ),
    f"{_UNSURE}kế hoạch đã có phần này nên mục được ghi chung; số mục có thể lệch so với văn bản",
)
ABOVE_PARTS = Kind(
    "heading-above-parts",
    marked('The heading "{value}" stands above several parts; it was kept as text in the first.'),
)
LEAD_IN_WORDS = Kind(
    "lead-in-words",
    marked('The sentence says who leads: "{value}".'),
    f"{_UNSURE}câu văn giao việc cho nhiều đơn vị, ghi đơn vị đầu tiên",
)
TIME_IN_WORDS = Kind(
    "time-in-words",
    marked('The sentence says when: "{value}".'),
    f"{_UNSURE}thời gian lấy từ câu văn, có thể chỉ của một phần công việc",
)
SUPPORT_IN_WORDS = Kind(
    "support-in-words",
    marked('The sentence says who supports: "{value}".'),
    f"{_UNSURE}đơn vị phối hợp lấy từ câu văn, không có trong danh mục đơn vị",
)
UNIT_UNKNOWN_HEADING = Kind(
    "unit-guessed",
    marked('"{value}" was taken for a unit; no register knows it.'),
    f"{_UNSURE}tên đơn vị chưa có trong danh mục",
)
CELL = Kind("cell", marked('The table says {key} "{value}".'))
LABEL = Kind("label", marked('A line of its own says {key} "{value}".'))
LABEL_FOR_ALL = Kind(
    "label-after-several",
    marked('"{value}" stands after several entries; it was taken for all of them.'),
    f"{_UNSURE}dòng này đứng sau nhiều nhiệm vụ, được hiểu là chung cho tất cả",
)
DITTO = Kind("ditto", marked('"{value}" was taken for what the row above says of {key}.'))
TWO_VALUES = Kind(
    "said-twice",
    marked('Here {key} is said twice; "{value}" was added to the first.'),
    f"{_UNSURE}văn bản ghi hai lần",
)
DEADLINE = Kind(
    "deadline-not-understood",
    marked('"{value}" is no time that could be understood; it is kept as it is.'),
    f"{_UNSURE}không hiểu thời gian này, giữ nguyên câu chữ",
)
AREA_GUESSED = Kind(
    "area-guessed",
    marked('The row "{value}" assigns nothing and was taken for an area.'),
    f"{_UNSURE}dòng này không giao việc nên được hiểu là tên lĩnh vực",
)
ROW_CONTINUED = Kind(
    "row-continued",
    marked('"{value}" was taken for the rest of the row before it.'),
    f"{_UNSURE}dòng này được nối với dòng trước trong bảng",
)
MATCHED = Kind(
    "row-matched",
    marked('The row "{value}" is worded differently from the task that it was matched with.'),
    f"{_UNSURE}bảng viết khác phần thân",
)
ONLY_BODY = Kind("only-in-body", marked('The task "{value}" stands in no row of the table.'))
ONLY_TABLE = Kind("only-in-table", marked('The row "{value}" stands nowhere in the body.'))
OTHER_ORDER = Kind(
    "other-order", marked('The row "{value}" stands at another place in the table than here.')
)
OTHER_TABLE = Kind(
    "other-table",
    marked('A table without leads and times was kept as lines: "{value}".'),
    "nhập: bảng không có chủ trì, thời gian; giữ lại thành từng dòng",
)
PLACED = Kind(
    "not-placed",
    marked('"{value}" found no place of its own and was put at the end of its part.'),
    f"{_UNSURE}câu này chưa có chỗ riêng, được giữ lại ở cuối phần",
)
MARKS_MIXED = Kind(
    "marks-mixed",
    marked('The entries under "{value}" have different marks; `{marks}` was written for all.'),
)
AMOUNT_UNCLEAR = Kind(
    "amount-unclear",
    marked('"{value}" is no amount that could be understood; it is kept as text.'),
    f"{_UNSURE}không hiểu số tiền này",
)
AMOUNTS = Kind(
    "several-amounts", marked('"{value}" names several amounts; none of them was written down.')
)
