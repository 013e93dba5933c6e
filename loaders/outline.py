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
_MARKS = re.compile("[ |#*>·•●■◆○-]{0,4}")
_FIRST = "第一二三四五六七八九十百(0-9①-⑳"
_LINE_START = re.compile(f"\n[ |#*>·•●■◆○-]{{0,4}}(?=[{_FIRST}])")
_SENTENCE_START = re.compile(f"[。;!?:) |日月底前](?=[{_FIRST}])")


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
    outline = _Outline(text)
    begins = {m.end() for m in _LINE_START.finditer(text)}
    if head := _MARKS.match(text):
        begins.add(head.end())
    inside = {m.end() for m in _SENTENCE_START.finditer(text)}
    for at in sorted(begins | inside):
        if at >= outline.reached and (m := _LABEL.match(text, at)):
            outline.offer(m, begins=at in begins)
    return outline.blocks


class _Outline:
    """The blocks so far, the headings above the next one, and where its numbering stands."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self.reached = 0
        self._text = text
        self._stack: list[int] = []
        self._last: dict[int, int] = {}

    def offer(self, m: re.Match[str], *, begins: bool) -> None:
        """Take a label that begins a line or goes on with the numbering."""
        level, number = self._read(m)
        if begins or self._goes_on(m.start(), level, number):
            self._take(m, level, number, begins=begins)

    def _read(self, m: re.Match[str]) -> tuple[int, int]:
        level = _LEVELS[m.lastgroup or "l1"]
        if level == 3 and self._stack and self.blocks[self._stack[-1]].label[0] == "第":
            level = 5
        return level, _number(m[0])

    def _goes_on(self, at: int, level: int, number: int) -> bool:
        """Inside a line: behind the end of a sentence, and the next number or the first."""
        before = self._text[at - 1]
        if before in "日月底前" and level != 5:
            return False
        if number == self._last.get(level, -1) + 1:
            return True
        return number == 1 and before in "。 :|)" and 1 <= level <= 5

    def _take(self, m: re.Match[str], level: int, number: int, *, begins: bool) -> None:
        blocks, stack = self.blocks, self._stack
        while stack and blocks[stack[-1]].level >= level:
            stack.pop()
        if blocks:
            blocks[-1].end = m.start()
        parent = stack[-1] if stack else -1
        block = Block(m[0], level, number, m.start(), m.end(), len(self._text), parent)
        block.heading_end = _heading_end(self._text, m.end())
        stack.append(len(blocks))
        blocks.append(block)
        self.reached = m.end()
        if begins or number == 1:
            for deeper in [key for key in self._last if key > level]:
                del self._last[deeper]
        self._last[level] = number
        if level < 4:
            self._look_below(block)

    def _look_below(self, heading: Block) -> None:
        """一、总章（一）分章: a label glued to a heading, which has no full stop."""
        end = min(heading.body + _HEADING, heading.heading_end)
        stop = _STOPS.search(self._text, heading.body, end)
        for m in _LABEL.finditer(self._text, heading.body, stop.start() if stop else end):
            level, number = self._read(m)
            if heading.level < level <= 4 and number == self._last.get(level, 0) + 1:
                self._take(m, level, number, begins=False)
                return


def _heading_end(text: str, start: int) -> int:
    """A heading ends with its line, or with its first sentence."""
    line = text.find("\n", start)
    line = len(text) if line < 0 else line
    stop = text.find("。", start, line)
    return stop if stop >= 0 else line
