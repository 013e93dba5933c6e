"""Numbers that a task promises, in its own words: 增长5%以上 is ``>=``, 5, ``%``."""

import re
from typing import NamedTuple

from zerentu.loaders.metrics import metric_after, metric_before, metric_of_heading

__all__ = ["Promise", "promises_in"]

Span = tuple[int, int]
Value = int | float | tuple[int | float, int | float]


class Promise(NamedTuple):
    """A target before it has an id; spans are offsets into the folded text."""

    metric: Span
    comparator: str
    value: Value
    unit: Span
    start: int
    end: int


_SCALE = "[十百千]?[万亿]?"
_COUNTERS = (
    "平方米|平方公里|平方千米|公顷|立方米|千瓦时|千瓦|兆瓦|公里|个工作日|工作日|个月|个百分点|"
    "百分点|标准箱|标箱|"
    "人次|户次|批次|例次|场次|辆次|班次|件次|架次|万元|美元|公斤|亩|吨|米|元|人|名|家|个|件|户|"
    "场|次|条|辆|台|套|座|处|所|"
    "项|篇|种|类|张|只|头|艘|架|部|支|株|棵|间|栋|幢|对|批|例|期|门|本|份|床|集|档|轮|艇|村|镇|"
    "盏|块|根|孔|班|起|款|幅|列|趟|尾|节|段"
)
_NUMBER = "\\d\\d{0,14}(?:\\.\\d{1,6})?"
_UNIT = f"%|‰|{_SCALE}(?:{_COUNTERS})|[万亿]+(?=[,;。、以左])"
_TARGET = re.compile(
    f"(?P<low>{_NUMBER})(?:(?:{_UNIT})?(?:—|-|~|至|到)(?P<high>{_NUMBER}))?"
    f"(?P<more>余|多)?(?P<unit>{_UNIT})(?P<more2>余|多)?(?P<after>及?以上|及?以下|以内|之内|左右|"
    f"上下)?"
)
_SIGN = re.compile(
    "(?:不少于|不低于|不小于|至少|最低|最少|不高于|不超过|不大于|不多于|最高|最多|至多|超过|"
    "突破|高于|大于|超|达到|(?<!雷)达|约|近)$"
)
_GROWN = re.compile(
    "(?P<verb>(?:增长|增幅|增速|提高|提升|增加|下降|压减|减少|降低|压降|压缩|"
    "削减)(?:率)?(?:保持|控制|稳定)?(?P<to>在|到|至|为)?)$"
)
_GROWTH = re.compile("(?<=.)(?:增长|提高|提升|压减|压缩|减少|降低|下降|增加)")
_LESS = re.compile("(?:压减|下降|减少|降低|压降|压缩|削减|降)$")
_REACH = 80
"""A noun stands no farther from its number than this."""
_BOUNDARY = ",;。:!?()\n|"
_AT_LEAST = frozenset({"不少于", "不低于", "不小于", "至少", "最低", "最少"})
_AT_MOST = frozenset({"不高于", "不超过", "不大于", "不多于", "最高", "最多", "至多"})
_MORE = frozenset({"超过", "突破", "高于", "大于", "超"})


def promises_in(text: str, start: int, end: int, heading: Span | None = None) -> list[Promise]:
    """Return the targets that folded ``text[start:end]`` promises.

    `heading` names what is counted where the words around a number do not.

    >>> line = "地区生产总值增长5%以上,新增企业150家以上"
    >>> [(line[slice(*p.metric)], p.comparator, p.value, line[slice(*p.unit)])
    ...  for p in promises_in(line, 0, len(line))]
    [('地区生产总值', '>=', 5, '%'), ('企业', '>=', 150, '家')]
    """
    found: list[Promise] = []
    reached = start
    for m in _TARGET.finditer(text, start, end):
        if _is_name(text, m):
            continue
        sign = _SIGN.search(text, max(reached, m.start() - 3), m.start())
        first = sign.start() if sign else m.start()
        floor = max(reached, first - _REACH)
        low = max(floor, *(text.rfind(mark, floor, first) + 1 for mark in _BOUNDARY))
        before = low, first
        if text[low - 1 : first] == ")":  # an aside stands between the noun and its number
            aside = max(text.rfind("(", floor, low), floor)
            before = max(floor, *(text.rfind(mark, floor, aside) + 1 for mark in _BOUNDARY)), aside
        metric = _metric(text, before, (m.end(), end))
        if metric is None:
            metric = _from_before(text, (max(start, low - _REACH), low), found, heading)
        found.append(
            Promise(
                metric,
                _comparator(text, m, first),
                _value(text, m, first),
                m.span("unit"),
                _quote(text, first),
                m.end(),
            )
        )
        reached = m.end()
    return found


def _metric(text: str, before: Span, after: Span) -> Span | None:
    """The noun before the number without its verbs, else the noun behind it."""
    metric = metric_before(text, *before)
    behind = metric_after(text, *after)
    if behind and (metric is None or text[slice(*metric)].endswith(("等", "片区", "沿线"))):
        return behind
    return metric


def _from_before(text: str, before: Span, found: list[Promise], heading: Span | None) -> Span:
    """What is counted where the number's own words do not say: the last target's, the clause's."""
    start, low = before
    if found and text[found[-1].end : low + 1].strip("、,") == "" and found[-1].end >= low - 1:
        return found[-1].metric
    clause = max(text.rfind(sign, start, max(low - 1, start)) + 1 for sign in _BOUNDARY)
    clause = max(clause, start)
    if (
        low - 1 > clause
        and text[low - 1] == ","
        and (metric := metric_before(text, clause, low - 1))
    ):
        grown = _GROWTH.search(text, *metric)
        return (metric[0], grown.start()) if grown else metric
    if heading:
        return metric_of_heading(text, *heading, text[low : low + 8])
    return low, low


def _is_name(text: str, m: re.Match[str]) -> bool:
    """Ordinals, numbers in quotes and parts of names promise nothing."""
    before = text[m.start() - 1 : m.start()] if m.start() else ""
    return before != "" and (before in "第“《—-/." or (before.isascii() and before.isalnum()))


def _quote(text: str, first: int) -> int:
    """Where the words of the quantity begin: with the verb of growth before it, if there is one."""
    grown = _GROWN.search(text, max(0, first - 12), first)
    return grown.start() if grown else first


def _comparator(text: str, m: re.Match[str], first: int) -> str:
    sign, after = text[first : m.start()], m["after"] or ""
    if m["high"]:
        return "range"
    if sign in _AT_LEAST or after.endswith("以上"):
        return ">="
    kept = not after and text.endswith("控制在", 0, first)
    if sign in _AT_MOST or after.endswith(("以下", "内")) or kept:
        return "<="
    return ">" if sign in _MORE or m["more"] or m["more2"] else "="


def _number(words: str) -> int | float:
    return float(words) if "." in words else int(words)


def _value(text: str, m: re.Match[str], first: int) -> Value:
    sign = -1 if _LESS.search(text, max(0, first - 4), first) else 1
    if m["high"]:
        return sign * _number(m["low"]), sign * _number(m["high"])
    return sign * _number(m["low"])
