"""Rules stated once and valid afterwards.

排在首位的为牵头单位，下同; 以下各项均需各区落实，不再列出.
"""

import re
from typing import NamedTuple

__all__ = ["Legend", "legends_in", "without"]

_PREFIX = (
    "(?:注|说明|备注|其中|以上|每项|各项|所列|有多个|多个|任务|工作|分工|事项|措施|责任|牵头|"
    "主体|部门|单位|各|中|排序|"
    "顺序|凡|涉及|两个|未明确|由|以|和|及|的|:|,|“|”){0,12}"
)
_FIRST = re.compile(
    f"[,;。、]?{_PREFIX}"
    "(?:(?:排|列|位|居|名)[在于列名序为]{0,2}(?:首位|第一位?|第1位?|首|最前[面列]?|前列|前面|前)"
    "|第一(?:个|位|责任|顺位|家|名)?(?:责任|主体)?(?:单位|部门)|首(?:个|位|家|"
    "列)(?:责任)?(?:单位|部门)?"
    "|(?<=单位)第[一1][个位]|(?<=部门)第[一1][个位])"
    "[^,;。:()\n、]{0,12}?(?:牵头|主办|主要责任|第一责任)(?:责任|负责)?(?:单位|部门|方)?"
    "(?:,?(?:其他|其余|其它)[^,;。()\n]{0,16}(?:单位|部门|者|的))?"
    "(?:[,;。、](?:以)?下同)?"
    "|[,;。、]?(?:牵头|主办)(?:责任)?(?:单位|部门)[为是]?[^,;。:()\n、]{0,14}"
    "(?:首位|第[一1][个位]?|首个|最前面?)的?(?:责任)?(?:单位|"
    "部门)?(?:[,;。、](?:以)?下同)?(?=[,;。)\n]|\\Z)"
)
_ALSO = re.compile(
    "[,;。、(]?以下(?:各项|所有|各条)?(?:任务|工作|事项|措施|举措|内容)?(?:均|都)?(?:需|须|应|"
    "要)?(?:由)?"
    "(?P<who>各[^,。;()\\n]{1,24}(?:\\([^()\\n]{1,12}\\)[^,。;()\\n]{0,12})?)"
    "(?:负责|配合|贯彻|组织|抓好|具体)?(?:落实|执行|实施|参与|参加)"
    ",?(?:以下|下面|后文|下文)?不再(?:逐一|一一|重复|另行|单独|分别)?列(?:出|明|入|举)?"
)


_FIRST_SIGNS = ("首位", "第一", "第1", "首个", "首家", "最前", "前列", "排首", "排前", "列首")
_ALSO_SIGNS = ("不再",)
_ROLE = re.compile("牵头|主办|主要责任|第一责任|列")
_REACH = 80


class Legend(NamedTuple):
    """Where a standing rule is printed; `who`: the phrase that it adds to every task."""

    start: int
    end: int
    who: tuple[int, int] | None = None


def legends_in(text: str) -> list[Legend]:
    """Return the standing rules of folded `text`, in order.

    >>> line = "(甲局、乙局,排在首位的为牵头单位,下同)"
    >>> [line[legend.start : legend.end] for legend in legends_in(line)]
    [',排在首位的为牵头单位,下同']
    """
    found = [Legend(*m.span()) for m in _around(text, _FIRST, _FIRST_SIGNS)]
    found += [Legend(*m.span(), m.span("who")) for m in _around(text, _ALSO, _ALSO_SIGNS)]
    return sorted(found)


def _around(text: str, rule: re.Pattern[str], signs: tuple[str, ...]) -> list[re.Match[str]]:
    """Match a rule only near the words that it cannot do without: most texts have none."""
    places: set[int] = set()
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            places.add(at)
            at = text.find(sign, at + 1)
    found: list[re.Match[str]] = []
    for at in sorted(places):
        if found and at < found[-1].end():
            continue
        floor = found[-1].end() if found else 0
        if not _ROLE.search(text, max(0, at - _REACH), at + _REACH):
            continue
        m = rule.search(text, max(floor, at - _REACH), min(len(text), at + _REACH))
        if m and m.start() <= at < m.end():
            found.append(m)
    return found


def without(text: str, legends: list[Legend]) -> str:
    """Return `text` with the rules blanked out, so that no clause reads their words.

    >>> line = "(甲局,排在首位的为牵头单位,下同)"
    >>> without(line, legends_in(line))
    '(甲局,,,,,,,,,,,,,,)'
    """
    parts, at = [], 0
    for legend in legends:
        start, end = legend.start, legend.end
        if start < at:
            continue
        if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
            start, end = start - 1, end + 1  # a rule in a bracket of its own
        parts += [text[at:start], "," * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
