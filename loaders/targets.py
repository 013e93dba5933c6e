"""Numbers that a task promises, in its own words: 增长5%以上 is ``>=``, 5, ``%``."""

import re
from typing import NamedTuple

__all__ = ["Promise", "promises_in"]

Value = int | float | tuple[int | float, int | float]


class Promise(NamedTuple):
    """A target before it has an id; spans are offsets into the folded text."""

    metric: tuple[int, int]
    comparator: str
    value: Value
    unit: tuple[int, int]
    start: int
    end: int


_SCALE = "[十百千]?[万亿]?"
_COUNTERS = (
    "平方米|平方公里|平方千米|公顷|立方米|千瓦时|千瓦|兆瓦|公里|人次|户次|万元|公斤|标准箱|批次|"
    "例次|个百分点|百分点|亩|吨|米|元|美元|"
    "人|名|家|个|件|户|场|次|条|辆|台|套|座|处|所|项|篇|种|类|张|只|头|艘|架|部|支|株|棵|间|栋|"
    "幢|对|批|例|期|门|本|份|"
    "床|张床位|集|档|轮|艇|村|镇|盏|块|根|孔|班|届次"
)
_NUMBER = "\\d{1,15}(?:\\.\\d{1,6})?"
_UNIT = f"%|‰|{_SCALE}(?:{_COUNTERS})|[万亿]+(?=[,;。、以左])"
_TARGET = re.compile(
    "(?P<sign>不少于|不低于|不小于|至少|不高于|不超过|不大于|控制在|超过|突破|高于|大于|超|达到|"
    "达|约|近)?"
    f"(?<![\\d.第])(?P<low>{_NUMBER})(?:(?:{_UNIT})?(?:—|-|~|至|到)(?P<high>{_NUMBER}))?"
    f"(?P<more>余|多)?(?P<unit>{_UNIT})(?P<more2>余|多)?(?P<after>及?以上|及?以下|以内|之内|左右|"
    f"上下)?"
)
_LESS = re.compile("(?:压减|下降|减少|降低|压降|压缩|削减|降)(?:到|至)?$")
_GROWTH = re.compile(
    "(?:可比|同比|年均|平均|比上年|较上年|较去年|比去年|预期|力争)?"
    "(?P<verb>(?:增长|增幅|增速|提高|提升|增加|下降|压减|减少|降低|压降|压缩|"
    "削减)(?:率)?(?:保持|控制|稳定)?(?:在|到|至|为)?)$"
)
_VERBS = re.compile(
    "^(?:、|和|及|与|其中|并|力争|确保|全年|当年|年内|今年|到|计划|预计|新增|新建|改造|扩建|"
    "改建|完成|实现|建成|安排|实施|牵头|启动|加快|推动|推进|"
    "举办|开展|组织|集聚|招引|引进|引育|培育|打造|策划|帮助|支持|提供|为|建设|创建|争创|争取|"
    "培养|培训|每[户人家个年]|突破|全面|至少|再|"
    "签约(?=亿)|年度|每年|总|共|累计|使|将|对|在|修复|整治|发展|认定|选聘|投入|投放|配备|发放|"
    "办好|办理)+"
)
_NOUN_AFTER = re.compile("(?:以上|左右)?的?(?P<noun>[^,;。、:()!?\\d]{1,24})")
_CUT = re.compile(
    "(?<=.{2})(?:获得|提供|建设进度|竣工|投产|改造|建设|专项|清疏|进度|实现|达到|开展|完成|等|"
    "的|纳入|落地|开工|投入|项目化|参与|进行)"
)
_BOUNDARY = ",;。:!?()\n"


def _number(words: str) -> int | float:
    value = float(words)
    return int(value) if value.is_integer() and "." not in words else value


def promises_in(text: str, start: int, end: int) -> list[Promise]:
    """Return the targets that folded ``text[start:end]`` promises.

    >>> line = "地区生产总值增长5%以上,新增企业150家以上"
    >>> [(line[p.metric[0] : p.metric[1]], p.comparator, p.value, line[slice(*p.unit)])
    ...  for p in promises_in(line, 0, len(line))]
    [('地区生产总值', '>=', 5, '%'), ('企业', '>=', 150, '家')]
    """
    found: list[Promise] = []
    reached = start
    for m in _TARGET.finditer(text, start, end):
        if _is_name(text, m):
            continue
        low = max(reached, *(text.rfind(sign, start, m.start()) + 1 for sign in _BOUNDARY))
        metric = _metric(text, low, m.start(), m.end(), end)
        found.append(
            Promise(metric, _comparator(m), _value(text, low, m), m.span("unit"), *_quote(text, m))
        )
        reached = m.end()
    return found


def _is_name(text: str, m: re.Match[str]) -> bool:
    """Ordinals, numbers in quotes and parts of names promise nothing."""
    before = text[m.start("low") - 1 : m.start("low")] if m.start("low") else ""
    return before != "" and (before in "第“《—-/." or (before.isascii() and before.isalnum()))


def _quote(text: str, m: re.Match[str]) -> tuple[int, int]:
    """The words of the quantity: the verb of growth before it, and everything it printed."""
    start = m.start()
    grown = _GROWTH.search(text[max(0, start - 12) : start])
    return start - len(grown["verb"]) if grown else start, m.end()


def _comparator(m: re.Match[str]) -> str:
    sign, after = m["sign"] or "", m["after"] or ""
    if m["high"]:
        return "range"
    if sign in {"不少于", "不低于", "不小于", "至少"} or after.endswith("以上"):
        return ">="
    if sign in {"不高于", "不超过", "不大于", "控制在"} or after.endswith(("以下", "内")):
        return "<="
    if sign in {"超过", "突破", "高于", "大于", "超"} or m["more"] or m["more2"]:
        return ">"
    return "="


def _value(text: str, low: int, m: re.Match[str]) -> Value:
    sign = -1 if _LESS.search(text, max(low, m.start() - 4), m.start()) else 1
    if m["high"]:
        return sign * _number(m["low"]), sign * _number(m["high"])
    return sign * _number(m["low"])


def _metric(text: str, low: int, start: int, after: int, end: int) -> tuple[int, int]:
    """The noun before the number without its verbs, else the noun behind it."""
    before = text[low:start]
    if grown := _GROWTH.search(before):
        before = before[: grown.start()]
    if verbs := _VERBS.search(before):
        low += verbs.end()
        before = before[verbs.end() :]
    noun = _NOUN_AFTER.match(text, after, min(end, after + 30))
    if noun and (not before or before.endswith(("等", "每户", "每人"))):
        cut = _CUT.search(noun["noun"])
        return noun.start("noun"), noun.start("noun") + (cut.start() if cut else len(noun["noun"]))
    return low, low + len(before)
