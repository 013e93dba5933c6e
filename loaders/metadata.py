"""Who issued the notice, when, under which number: from its block, its letter and its title."""

import re
from typing import NamedTuple

from zerentu.loaders.dates import NUMERALS, iso_date
from zerentu.loaders.fold import folded
from zerentu.loaders.places import STATE, place_in

__all__ = ["Metadata", "metadata_of", "notices_in"]

_HEAD = 6000
"""What tells of the notice stands in this many characters from its beginning or in its letter."""
_ROWS = {
    "title": "信息名称|标题|名称|文件名称",
    "issuer": "发布机构|发文机关|发文单位|制发机关|发布单位|发文机构|印发机关",
    "number": "文 ?号|发文字号|发文文号|文件编号|文号字号",
    "issued": "成文日期|发文日期|印发日期",
    "posted": "生成日期|发布日期|公开日期|发布时间",
}
_ROW = {
    name: re.compile(
        f"(?:^|[|\\s])(?:{words}) ?: ?\\|? ?([^|\\n]{{1,120}}?)(?= ?[|\\n]|$| {{1,3}}\\S{{2,6}} ?:)"
    )
    for name, words in _ROWS.items()
}
_NUMBER = re.compile("[\u4e00-\u9fff]{1,12}\\((?:19|20)\\d{2}\\)第?\\d{1,5}号")
_NUMBER_LINE = re.compile(
    "^(?:文号:)?([\u4e00-\u9fff]{1,12}\\((?:19|20)\\d{2}\\)第?\\d{1,5}号)$", re.MULTILINE
)
_DATE_LINE = re.compile(
    "^((?:\\d{4}年\\d{1,2}月\\d{1,2}日)|"
    "(?:[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日))$",
    re.MULTILINE,
)
_TITLE = re.compile(
    "(?:通知|意见|方案|分工|分解表?|措施|计划|规定|办法|清单|细则|要点|纲要|决定|规划|批复|报告|"
    "任务书|责任书)(?:\\([^()\\n]{1,12}\\))?$"
)
_LABELLED = re.compile(
    "[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,3}[.、]|"
    "第[一二三四五六七八九十]{1,3}"
)
_NO_TITLE = re.compile(
    "[。;,|:]$|[|:]|^第[一二三四五六七八九十]|^[一二三四五六七八九十]{1,3}、|^\\(|^\\d+[.、]"
)
_ISSUER = re.compile(
    "^(.{2,40}?(?:人民政府|政府|委员会|办公厅|办公室|国务院|委|局|厅|部|"
    "领导小组))(?=关于|印发|转发)"
)
_PRINTED = re.compile(
    "^([^ |\\n]{2,40}) (\\d{4}年\\d{1,2}月\\d{1,2}日)(?:印发|制发|印)?$", re.MULTILINE
)
_TO_STATE = re.compile("国务院各部委")
"""A letter to the departments of the State Council comes from it."""
_SIGNED = re.compile(
    "(?:人民政府|政府|委员会|办公厅|办公室|国务院|局|厅|部|委|院|会|公司|领导小组|指挥部)$"
)


_NEXT_NOTICE = re.compile(
    "^(?=[^\\n|]{4,80}关[于於][^\\n|]{2,80}(?:通知|意见|通報|通报|决定|方案|意見|"
    "批复)(?:\\([^()\\n]{1,12}\\))?$)",
    re.MULTILINE,
)
_LETTER = re.compile(
    "[^\\n]*\\n(?:[^\\n]{1,12}[〔\\[(（]\\d{4}[^\\n]{1,10}[号號]|[^\\n]{2,60}[:：])$", re.MULTILINE
)


def notices_in(text: str) -> list[str]:
    r"""Part a cleaned text that holds several notices: each begins with its title and its letter.

    >>> letter = "某市人民政府关于修路的通知\n各单位：\n1.修路。（市建设局负责）\n2019年3月1日\n"
    >>> len(notices_in(letter + letter)), len(notices_in(letter))
    (2, 1)
    """
    starts = [0]
    for m in _NEXT_NOTICE.finditer(text):
        above = text.rfind("\n", 0, max(m.start() - 1, 0)) + 1
        signed = _DATE_LINE.match(folded(text[above : m.start()].strip()))
        if m.start() and signed and _LETTER.match(text, m.start()):
            starts.append(m.start())
    return [
        text[low:high].strip() for low, high in zip(starts, [*starts[1:], len(text)], strict=True)
    ]


class Metadata(NamedTuple):
    """Spans of title, issuer and number where printed, else None; the date as ISO."""

    title: tuple[int, int] | None
    issuer: tuple[int, int] | None
    number: tuple[int, int] | None
    issued: str | None
    place: str
    year: int | None


def metadata_of(text: str) -> Metadata:
    """Read what folded `text` says of itself."""
    head = text[:_HEAD]
    rows = {name: m.span(1) for name, row in _ROW.items() if (m := row.search(head))}
    signature = _signature(text)
    title = rows.get("title") or _title(head)
    issuer = signature[0] if signature else rows.get("issuer")
    if issuer is None and title and (m := _ISSUER.search(text[slice(*title)])):
        issuer = title[0], title[0] + m.end(1)
    number = rows.get("number")
    if number is None or not _NUMBER.fullmatch(text[slice(*number)]):
        line = _NUMBER_LINE.search(head)
        number = line.span(1) if line else None
    issued = signature[1] if signature else None
    for name in ("issued", "posted"):
        if issued is None and name in rows:
            issued = iso_date(text[slice(*rows[name])])
    place = ""
    for span in (issuer, title):
        place = place or (place_in(text[slice(*span)]) if span else "")
    if not place and _TO_STATE.search(head):
        place = STATE
    year = int(issued[:4]) if issued else None
    for span in (number, title):
        year = year or (_year(text[slice(*span)]) if span else None)
    return Metadata(title, issuer, number, issued, place, year)


def _year(title: str) -> int | None:
    """The year that a number or a title names, where no date is printed."""
    if m := re.search("(20\\d{2}|19\\d{2})[年)]", title):
        return int(m[1])
    m = re.search("([一二][〇○零一二三四五六七八九]{3})年", title)
    return int(m[1].translate(NUMERALS)) if m else None


def _signature(text: str) -> tuple[tuple[int, int] | None, str | None] | None:
    """The first date on a line of its own and the issuer above it, or both on one line."""
    for m in _DATE_LINE.finditer(text):
        date = iso_date(m[1])
        if date is None:
            continue
        end = m.start() - 1
        start = text.rfind("\n", 0, max(end, 0)) + 1
        signed = 0 <= start < end and end - start <= 40 and _SIGNED.search(text[start:end])
        return (start, end) if signed else None, date
    for m in _PRINTED.finditer(text[:_HEAD] if len(text) < 2 * _HEAD else text[-_HEAD:]):
        if _SIGNED.search(m[1]) and (date := iso_date(m[2])):
            shift = 0 if len(text) < 2 * _HEAD else len(text) - _HEAD
            return (m.start(1) + shift, m.end(1) + shift), date
    return None


def _title(head: str) -> tuple[int, int] | None:
    """The first line, or two lines on end, that close as titles do."""
    at, previous = 0, None
    for line in head.split("\n")[:30]:
        span = at, at + len(line)
        at += len(line) + 1
        if "|" in line or len(line) > 100:
            previous = None
            continue
        if _LABELLED.match(line) or ":" in line:
            continue
        if _TITLE.search(line):
            joins = previous and re.search("关于|政府$|办公室$|办公厅$", head[slice(*previous)])
            return (previous[0], span[1]) if previous and joins else span
        previous = span if line and line[-1] not in "。:;," else None
    first = head.split("\n", 1)[0]
    return (0, len(first)) if 4 < len(first) <= 60 and not _NO_TITLE.search(first) else None
