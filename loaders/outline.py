"""一、 （一） 1﹒ …: the labels of a text, and the blocks they begin.

A label counts at the beginning of a line; inside a line only where it goes on with the numbering,
because texts pasted on one line keep nothing but their numbers.
"""

import re
from dataclasses import dataclass

__all__ = ["Block", "outlined"]

_CN = "[一二三四五六七八九十百]{1,5}"
_LABEL = re.compile(
    f"(?P<l0>第{_CN}(?:章|部分|篇|编))"
    f"|(?P<l1>{_CN}(?:、|(?<=十)\\.|[.,](?=[\u4e00-\u9fff])))"
    f"|(?P<l2>\\({_CN}\\)[、.]?|(?<![\u4e00-\u9fff(]){_CN}\\))"
    "|(?P<l3>(?<![\\d.])\\d{1,3}(?:\\.(?!\\d)|\\.(?=\\d{1,4}[年月])|、|。(?=[\u4e00-\u9fff])))"
    "|(?P<l4>\\(\\d{1,3}\\)[、.]?|(?<![\\d.(])\\d{1,2}\\)(?![、,;。)]))"
    "|(?P<l5>[①-⑳])"
    f"|(?P<l6>第{_CN}[条节])"
)
_LEVELS = {"l0": 0, "l1": 1, "l2": 3, "l3": 4, "l4": 5, "l5": 6, "l6": 4}
_DIGITS = {c: i for i, c in enumerate("一二三四五六七八九", 1)}
_STOPS = re.compile("[。;,:]")
_HEADING = 40
"""A heading is no longer than this."""
_LINE_START = "\n| #*>·•●■◆○-"


@dataclass(slots=True)
class Block:
    """A label with what follows up to the next one: ``text[start:end]``, the words from `body`."""

    label: str
    level: int
    number: int
    start: int
    body: int
    end: int
    parent: int = -1
    heading_end: int = 0


def _number(words: str) -> int:
    """The number in a label: 十二、 is 12.

    >>> _number("(二十一)"), _number("7."), _number("③")
    (21, 7, 3)
    """
    if "①" <= words[0] <= "⑳":
        return ord(words[0]) - 0x245F
    if digits := re.search(r"\d+", words):
        return int(digits[0])
    total = part = 0
    for c in words:
        if c in _DIGITS:
            part = _DIGITS[c]
        elif c == "十":
            total, part = total + 10 * (part or 1), 0
        elif c == "百":
            total, part = total + 100 * (part or 1), 0
    return total + part


def outlined(text: str) -> list[Block]:
    r"""Return the blocks of folded `text`, in order; text before the first label is in none.

    >>> [(b.label, b.parent) for b in outlined("一、总章\n1.修路。\n2.架桥。\n二、分章")]
    [('一、', -1), ('1.', 0), ('2.', 0), ('二、', -1)]
    """
    blocks: list[Block] = []
    stack: list[int] = []
    last: dict[int, int] = {}
    for m in _LABEL.finditer(text):
        level = _LEVELS[m.lastgroup or "l1"]
        if level == 3 and stack and blocks[stack[-1]].label[0] == "第":
            level = 5
        number = _number(m[0])
        begins = _begins_line(text, m.start())
        glued = number == last.get(level, 0) + 1 and _under_heading(text, m.start(), level, blocks)
        if not (begins or glued or _goes_on(text, m, level, number, last)):
            continue
        while stack and blocks[stack[-1]].level >= level:
            stack.pop()
        if blocks:
            blocks[-1].end = m.start()
        parent = stack[-1] if stack else -1
        block = Block(m[0], level, number, m.start(), m.end(), len(text), parent)
        block.heading_end = _heading_end(text, m.end())
        stack.append(len(blocks))
        blocks.append(block)
        last[level] = number
        for deeper in [key for key in last if key > level]:
            if begins or number == 1:
                del last[deeper]
    return blocks


def _begins_line(text: str, at: int) -> bool:
    """Only marks of lists and tables between the line's beginning and `at` (four at most)."""
    low = at
    while low > 0 and at - low < 4 and text[low - 1] in _LINE_START and text[low - 1] != "\n":
        low -= 1
    return low == 0 or text[low - 1] == "\n"


def _goes_on(text: str, m: re.Match[str], level: int, number: int, last: dict[int, int]) -> bool:
    """Inside a line: behind the end of a sentence, and the next number or the first."""
    before = text[m.start() - 1]
    if before not in "。;!?:) |" and not (before in "日月底前" and level == 5):
        return False
    if level in last and number == last[level] + 1:
        return True
    return number == 1 and before in "。 :|)" and level in {1, 2, 3, 4, 5}


def _under_heading(text: str, at: int, level: int, blocks: list[Block]) -> bool:
    """一、总章（一）分章: glued to a heading, which has no full stop."""
    if not blocks or not blocks[-1].level < level <= 4:
        return False
    low = blocks[-1].body
    return at - low <= _HEADING and not _STOPS.search(text, low, at)


def _heading_end(text: str, start: int) -> int:
    """A heading ends with its line, or with its first sentence."""
    line = text.find("\n", start)
    line = len(text) if line < 0 else line
    stop = text.find("。", start, line)
    return stop if stop >= 0 else line
