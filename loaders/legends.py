"""Rules stated once and valid afterwards: 排在首位的为牵头单位，下同."""

import re
from typing import NamedTuple

__all__ = ["Legend", "legends_in", "without"]

_FIRST = re.compile(
    "(?:[,;。、(]?(?:注|说明|备注)?:?)(?:其中|以上|责任单位|各项|所列|任务|工作|部门|单位|各|中|"
    "排序|,){0,4}"
    "(?:(?:排|列|位|居|名列|排列|排名|排序)(?:在|于|名)?(?:首位|第一位?|第1位?|首|最前(?:面|"
    "列)?|前列|前面)(?:的|者)?(?:责任)?(?:单位|部门|的|者)?"
    "|第一(?:个|位|责任)?(?:责任)?(?:单位|部门)|首(?:个|位|家)(?:责任)?(?:单位|部门)?)"
    "(?:为|是|系|作为|即|,)?(?:该项|本项|此项|主要|任务|工作|的){0,3}(?:总?牵头|主办|主要责任|"
    "第一责任|责任牵头)(?:责任|负责)?(?:单位|部门|方)?"
    "(?:,?(?:其他|其余|其它)[^,;。()\\n]{0,16}(?:单位|部门|者|的)?)?(?:[,;。、(]?(?:以)?下同)?"
)


class Legend(NamedTuple):
    """Where a standing rule is printed, and its kind."""

    start: int
    end: int
    kind: str


def legends_in(text: str) -> list[Legend]:
    """Return the standing rules of folded `text`.

    >>> [line[legend.start : legend.end]
    ...  for line in ("(甲局、乙局,排在首位的为牵头单位,下同)",) for legend in legends_in(line)]
    [',排在首位的为牵头单位,下同']
    """
    return [Legend(m.start(), m.end(), "first_leads") for m in _FIRST.finditer(text)]


def without(text: str, legends: list[Legend]) -> str:
    """Return `text` with the rules blanked out by separators, so that no clause reads their words.

    >>> without("(甲局,排在首位的为牵头单位,下同)", legends_in("(甲局,排在首位的为牵头单位,下同)"))
    '(甲局,,,,,,,,,,,,,,)'
    """
    parts, at = [], 0
    for legend in legends:
        words = text[legend.start : legend.end]
        kept = "".join(c if c in "()" else "," for c in words)
        parts += [text[at : legend.start], kept]
        at = legend.end
    return "".join([*parts, text[at:]])
