"""What the columns of a table hold, by the words of its header."""

import re
from functools import lru_cache

from zerentu.loaders.markers import strength_of

__all__ = ["column_of", "columns_of"]

_NUMBER = re.compile("序 ?号|编 ?号|项目编号|任务编号|号")
_ROLE = re.compile(
    "(?:[市区县省州镇](?:级|直)?)?(?:主要|第一|协同|共同|具体|相关)?"
    "(?:牵头|责任|主办|承办|协办|配合|参与|参加|主责|负责|落实|实施|协作|协同|协助|会办|包抓){1,2}"
    "(?:单位|部门|科室|处室|股室|主体|机构|地区|乡镇)?(?:\\([^()]*\\)|[及和、]?(?:单位|部门|"
    "责任人))?"
)
_LEADER = re.compile(
    ".{0,4}(?:分管|责任|牵头|包保|联系|挂钩|包抓|主管|督导|市|区|县|省|州)(?:副?[市区县州]长|"
    "领导)|责任人|负责人|.{0,4}领导"
)
_WHEN = re.compile(".{0,4}(?:时限|期限|时间|节点|进度安排|进度要求)(?:要求|节点)?")
_TASK = re.compile(
    ".{0,8}(?:任务|工作|内容|项目|目标|措施|事项|名称|要求|举措|指标|要点|成果|"
    "问题|建议)(?:名称|内容|及内容|分解|要求|指标|类别|清单)?"
)
_OTHER = re.compile(".{0,4}类别|分类|领域|板块|备 ?注|联系人|联系电话|电话|进展情况|完成情况|说明")
_COLUMNS = (
    ("number", _NUMBER),
    ("leader", _LEADER),
    ("", _ROLE),
    ("when", _WHEN),
    ("other", _OTHER),
    ("task", _TASK),
)


@lru_cache(maxsize=4096)
def column_of(words: str) -> str:
    """Return what a folded header cell names; "" where it is none.

    One of number, task, leader, when, other, or the strength of a role: strong, weak, support.

    >>> [column_of(w) for w in ("序号", "工作任务", "牵头单位", "配合单位", "分管领导", "区财政局")]
    ['number', 'task', 'strong', 'support', 'leader', '']
    """
    words = words.strip(" :*")
    if not words or len(words) > 20:
        return ""
    for column, pattern in _COLUMNS:
        if pattern.fullmatch(words):
            return column or strength_of(words)
    return ""


def columns_of(cells: list[str]) -> list[str]:
    """Return the columns of a header row; empty where the cells are none.

    >>> columns_of(["序号", "任务", "责任单位"])
    ['number', 'task', 'weak']
    >>> columns_of(["1", "修路", "区建设局"])
    []
    """
    columns = [column_of(cell) for cell in cells]
    named = [column for column in columns if column]
    is_header = (
        len(named) >= 2
        and len(named) * 2 > len(columns)
        and any(column in {"strong", "weak", "support"} for column in named)
        and any(column in {"task", "number"} for column in named)
    )
    return [column or "other" for column in columns] if is_header else []
