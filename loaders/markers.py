"""The words that give roles, and how they cut a clause into lists.

A label (牵头单位：) opens a list to its right, a verb (…牵头, …按职责分工负责) closes the list to
its left.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from zerentu.loaders.dates import deadline_in
from zerentu.loaders.names import Name, names_in

__all__ = ["BARE_LABEL", "LABEL", "Clause", "has_role_word", "segments_of", "strength_of"]

_STRONG = "牵头|领头|主办|承办|主责|领办|主抓"
_WEAK = "责任|负责|落实|实施|推进|办理|承担"
_SUPPORT = "协办|配合|参加|参与|协作|协同|协助|会办|支持|指导"
_STEM = f"{_STRONG}|{_WEAK}|{_SUPPORT}"
_NOUN = "单位|部门|科室|处室|股室|主体|机构|地区|乡镇|委局|方"
_DUTY = "(?:职责|职能|任务|分工|权限|部门)"
_ADVERB = (
    "分别|共同|具体|联合|密切|积极|(?<!群团)(?<!社会)(?<!行业)组织|抓好|做好|认真|各自|统筹|"
    "主要|直接|全力|协同|分工|依法|"
    "共同参与|全面"
)
_TAIL = (
    f"{_STEM}|组织|抓落实|督导|督办|督促|推动|统筹|协调|指导|有关工作|相关工作|完成|做好|抓好|工作"
)
_OTHER = (
    "完成时限|时限要求|完成时间|时间要求|办结时限|时间节点|完成期限|时间进度|进度安排|整改时限|"
    "时限|工作时限|落实时限|实施时间"
)
_LEADER = (
    "责任领导|分管领导|牵头领导|责任人|负责人|市领导|区领导|县领导|省领导|包保领导|联系领导|"
    "挂钩领导|包抓领导|主要领导|分管市领导|分管县领导|分管区领导"
)

_VERB_RULE = (
    f"(?P<verb>(?:(?:依据|按照|根据|依照|依|按|结合)(?:各自|部门|有关|工作|"
    f"的){{0,2}}{_DUTY}{{0,2}}(?:[和与及、])?"
    f"(?:范围|分工|权限|要求|规定)?(?:内)?)?(?:{_ADVERB}){{0,3}}(?:{_STEM})(?:{_TAIL}){{0,3}})"
    "(?=(?P<boundary>[,;。、\\s)|:]|$)|)"
)
_VERB = re.compile(_VERB_RULE)
_LABEL_RULE = (
    f"(?:[市区县省州镇](?:级|直)?)?(?:主要|第一|首要|共同|具体|直接|相关)?"
    f"(?:(?:{_STEM}){{1,3}}|(?:建设|业主|主管|包联|落地|项目)(?=单位))"
)
_MARKER = re.compile(
    f"(?P<deadline>{_OTHER}):?"
    f"|(?P<leader>{_LEADER}):"
    f"|(?P<label>{_LABEL_RULE}"
    f"(?:(?:{_NOUN})(?:[和及、/](?:{_NOUN}|责任人|责任领导)|\\((?:{_NOUN})\\))?"
    "(?:\\([^()]{0,30}\\))?[:为]?|(?:\\([^()]{0,30}\\))?:))"
    f"|{_VERB_RULE}"
)
_LABELS = re.compile(f":|{_NOUN}|时限|时间|期限|节点|进度")
LABEL = re.compile(
    f"(?:^|(?<=[。;,!)\\s|、\u4e00-\u9fff]))(?P<label>(?:{_OTHER}):"
    f"|(?:{_LEADER}):"
    f"|(?:[市区县省州镇](?:级|直)?)?(?:主要|第一|首要|共同|具体|直接|"
    f"相关)?(?:{_STEM})(?:{_STEM}){{0,2}}"
    f"(?:(?:{_NOUN})(?:[和及、/](?:{_NOUN}|责任人|责任领导)|"
    f"\\((?:{_NOUN})\\))?)?(?:\\([^()]{{0,30}}\\))?:)"
)
"""A label with its colon, as it stands outside brackets."""
BARE_LABEL = f"(?:{_LABEL_RULE}(?:{_NOUN}))"
"""A label without its colon."""
_ANY = re.compile(_STEM)
_SINGLES_OUT = re.compile(f"{_STRONG}|主要责任|第一责任|首要责任|主要负责")
_HELPS = re.compile(_SUPPORT)
_LASTING = frozenset({"推进", "实施", "落实"})


def has_role_word(text: str, start: int, end: int) -> bool:
    """Whether folded ``text[start:end]`` holds any word that can give a role."""
    return _ANY.search(text, start, end) is not None


class Listed(NamedTuple):
    """A name and the strength of the word that claims it; `own`: the word stands in its bracket."""

    name: Name
    strength: str
    own: bool = False


@dataclass(slots=True)
class Clause:
    """What one annotation says; `sure`: the share of its names that read as names of units."""

    start: int
    end: int
    listed: list[Listed] = field(default_factory=list)
    deadline: str | None = None
    leaders: list[str] = field(default_factory=list)
    sure: float = 1.0
    closed: bool = True
    inline: bool = False
    sums_up: bool = False
    reviewed: bool = False

    @property
    def worded(self) -> bool:
        """Whether any word of the clause gives a role."""
        return any(entry.strength != "bare" for entry in self.listed)

    @property
    def whole(self) -> bool:
        """Whether every name is claimed by a word."""
        return all(entry.strength != "bare" for entry in self.listed)


class Segment(NamedTuple):
    """A list and the word that claims it: strength is strong, weak, support or bare."""

    start: int
    end: int
    strength: str


@lru_cache(maxsize=4096)
def strength_of(words: str) -> str:
    """Return how much a role word singles out: strong, support or weak.

    >>> [strength_of(word) for word in ("牵头单位:", "协同配合单位:", "按职责分工负责")]
    ['strong', 'support', 'weak']
    """
    if _SINGLES_OUT.search(words):
        return "strong"
    return "support" if _HELPS.search(words) else "weak"


def segments_of(text: str, start: int, end: int) -> tuple[list[Segment], Clause]:
    """Cut a clause at its markers; deadlines and leaders with labels go to the clause at once."""
    clause = Clause(start, end)
    segments: list[Segment] = []
    position, label = start, ""
    marker = _MARKER if _LABELS.search(text, start, end) else _VERB
    for m in marker.finditer(text, start, end):
        kind = m.lastgroup if m.lastgroup != "boundary" else "verb"
        if kind == "verb":
            strength = strength_of(m[0])
            if label.startswith("("):
                continue
            if _says_when(text, position, m):
                continue
            in_bracket = m.start() > start and text[m.start() - 1] == "("
            if in_bracket or (m["boundary"] is None and strength != "strong"):
                continue
            low = position
            if label:
                low = _parting(text, position, m.start()) if label != strength else position
                segments.append(Segment(position, low, label))
            segments.append(Segment(low, m.start(), strength))
            position, label = m.end(), ""
            continue
        segments += _closed(text, clause, (position, m.start()), label)
        position = m.end()
        label = strength_of(m[0]) if kind == "label" else f"({kind})"
    segments += _closed(text, clause, (position, end), label)
    return segments, clause


def _says_when(text: str, position: int, m: re.Match[str]) -> bool:
    """年内持续推进 says when, though 推进 could be a role word."""
    if m["boundary"] is None or m[0][-2:] not in _LASTING:
        return False
    floor = max(position, m.start() - 20)
    low = max(text.rfind(sign, floor, m.start()) for sign in ",;、") + 1
    return deadline_in(text[max(low, floor) : m.end()].strip()) is not None


def _parting(text: str, start: int, end: int) -> int:
    """Between a label and a verb: the verb takes what follows the last comma, or everything."""
    cut = max(text.rfind(",", start, end), text.rfind(";", start, end))
    return cut + 1 if cut >= 0 else start


def _closed(text: str, clause: Clause, span: tuple[int, int], label: str) -> list[Segment]:
    """What stands behind a label goes where the label says."""
    start, end = span
    if label == "(deadline)":
        clause.deadline = text[start:end].strip(" :,;。、|") or clause.deadline
    elif label == "(leader)":
        clause.leaders += [text[name.start : name.end] for name in names_in(text, start, end)]
    elif start < end:
        return [Segment(start, end, label or "bare")]
    return []
