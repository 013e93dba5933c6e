"""An ordered list of small functions: what is not print goes, what is printed stays.

Each takes a text and returns a text. Widths, script and the ﹒ of ``1﹒`` stay as they are; the
rules match on a folded copy (see `fold`).
"""

import re
from itertools import pairwise

from zerentu.loaders.fold import folded
from zerentu.loaders.names import is_unit_like

__all__ = ["STEPS", "cleaned"]

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLANK_LINES = re.compile(" ?\n[ \n]*")
_LABEL = re.compile(
    "(?:第?[一二三四五六七八九十百]{1,5}[、.章条篇部]|"
    "[（(][一二三四五六七八九十百\\d]{1,5}[）)]|\\d{1,3}[.．﹒、。]|[①-⑳]|[|｜]"
    "|[^，。、：: ]{0,8}(?:单位|部门|领导|时限|科室|時限|單位|部門)[：:])"
)
_SENTENCE_END = "。；：;:！!？?）)》”"
_PAGE = re.compile("[—–―\\-]{1,2} ?\\d{1,4} ?[—–―\\-]{1,2}|第 ?\\d{1,4} ?页.{0,12}|目 ?[录錄]")
_CONTENTS = re.compile(".*(?:…{2,}|\\.{6,}|·{6,}) ?\\d{1,4}")
_CHROME = re.compile(
    "(?:网站标识码|版权所有|ICP备|打印本页|关闭窗口|网站地图|【字体|扫一扫|首页 ?>|当前位置|"
    "您的位置|分享到：|分享到:|上一篇：|下一篇：|公众号|技术支持[：:]|备案号)"
)
_NUMBER_LINE = re.compile("\\d{1,3}")
_OPEN = re.compile("[（(〔\\[【]")
_CLOSE = re.compile("[）)〕\\]】]")
_SPACED = re.compile("(?<=[^\\x00-\\x7f]) (?=[^\\x00-\\x7f])")
_AROUND = re.compile("(?<=[、，；：（〔“《]) | (?=[、，；：。（）〕”》])")
_BETWEEN = re.compile(
    "(?<=[^\\x00-\\x7f]) (?=[^\\x00-\\x7f]|\\w)|(?<=[\\d０-９]) (?=[^\\x00-\\x7f])"
)
_BREAK = re.compile("(?<=[^\\x00-\\x40]) (?=[^\\x00-\\x2f\\x3a-\\x7f]|\\d|\\()")
_TABS = re.compile("^[^\\t\\n]*\\t[^\\t\\n]*\\t[^\\n]*$", re.MULTILINE)
TAB = "\x02"
"""Stands for a tab that parts the cells of a table, while other blanks are being joined."""
_LONE_BAR = "|"


def line_ends(text: str) -> str:
    """One kind of line end."""
    return _LINE_ENDS.sub("\n", text)


def invisible(text: str) -> str:
    """Drop control, zero-width and direction characters; a lone surrogate becomes �."""
    return _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))


def blanks(text: str) -> str:
    """Runs of blanks of any width become one space; blank lines go, tabs between cells stay."""
    if "\t" in text:
        text = _TABS.sub(lambda row: row[0].replace("\t", TAB), text)
    text = _BLANK_LINES.sub("\n", _BLANKS.sub(" ", text)).strip("\n ")
    return text.replace(TAB, "\t")


def one_line(text: str) -> str:
    r"""A copy that lost its line ends keeps a blank for each.

    >>> one_line("关于修路的通知 " + "各单位：现将任务通知如下。" * 30 + " 一、修路").count("\n")
    2
    """
    if len(text) < 300 or text.count("\n") * 1000 > len(text) or "|" in text:
        return text
    return _BREAK.sub("\n", text)


def spaced_out(text: str) -> str:
    """Drop the spaces of a copy that has one between most words; elsewhere a space may part.

    >>> spaced_out("区 园 林 局 牵 头 ，区财政局 配合")
    '区园林局牵头，区财政局配合'
    """
    if len(_SPACED.findall(text)) * 12 < len(text):
        return text
    return _BETWEEN.sub("", _AROUND.sub("", text))


def cells(text: str) -> str:
    r"""A cell broken over lines is one line again; lines of nothing but a bar go.

    >>> cells("| 市财\n政局 | 修路 |\n|\n市市场监管\n局\n|\n1")
    '| 市财政局 | 修路 |\n市市场监管局\n1'
    """
    if "|" not in text:
        return text
    rows: list[str] = []
    in_cell = False
    lines = text.split("\n")
    one_cell = not any(line.count("|") > 1 for line in lines)
    bars = [i for i, line in enumerate(lines) if line == _LONE_BAR]
    ends = dict(pairwise(bars))
    fence = 0
    for i, printed in enumerate(lines):
        line = printed
        if one_cell and len(line) > 1 and "|" in {line[0], line[-1]}:
            line = line.strip("| ")
        if line == _LONE_BAR:
            fence = ends.get(i, 0)
            in_cell = False
            continue
        if (in_cell and i < fence <= i + 6) or _is_broken_row(rows, line):
            rows[-1] += line
        else:
            rows.append(line)
        in_cell = i < fence
    return "\n".join(rows)


def _is_broken_row(rows: list[str], line: str) -> bool:
    """The row above opens with a bar and has not closed, and this line opens no row."""
    return bool(rows) and rows[-1][:1] == "|" != rows[-1][-1:] and line[:1] != "|"


def page_debris(text: str) -> str:
    r"""Drop page numbers, contents pages and what a web page prints around a text.

    >>> page_debris("一、修路 …… 1\n— 2 —\n一、修路")
    '一、修路'
    """
    lines = text.split("\n")
    kept = [
        line
        for i, line in enumerate(lines)
        if not (
            (len(line) < 16 and _PAGE.fullmatch(line))
            or (len(line) < 200 and line[-1:].isdigit() and _CONTENTS.fullmatch(line))
            or (len(line) < 200 and _CHROME.search(line))
            or (_NUMBER_LINE.fullmatch(line) and _is_page_number(lines, i))
        )
    ]
    return "\n".join(kept)


def _is_page_number(lines: list[str], i: int) -> bool:
    """A number alone before a label, or at the end: a table has cells behind its numbers."""
    return i + 1 == len(lines) or (_LABEL.match(lines[i + 1]) is not None and i > 0)


def hard_wraps(text: str) -> str:
    r"""A line that breaks off goes on in the next: inside a bracket, or in the middle of prose.

    >>> hard_wraps("1.修路。（市财\n政局负责）\n2.架桥，\n通车率达到95%。\n3.植树。")
    '1.修路。（市财政局负责）\n2.架桥，通车率达到95%。\n3.植树。'
    """
    rows: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if rows and not _LABEL.match(line) and _breaks_off(rows[-1], line, depth):
            rows[-1] += line
            depth += _depth(line)
        else:
            rows.append(line)
            depth = _depth(line)
    return "\n".join(rows)


def _depth(line: str) -> int:
    return len(_OPEN.findall(line)) - len(_CLOSE.findall(line))


def _breaks_off(above: str, line: str, depth: int) -> bool:
    if (
        not above
        or above[-1] in _SENTENCE_END
        or above[0] == "|"
        or "\t" in above
        or len(above) > 4000
    ):
        return False
    if above[-1] in "、，":
        return True
    if depth > 0:
        return _depth(line) < 0 or len(line) > 20
    tail = above[-40:]
    return (
        len(above) > 15
        and len(line) > 3
        and ("，" in tail or "," in tail or "。" in tail)
        and not is_unit_like(folded(re.split("[，,、：:]", tail)[-1]))
    )


STEPS = (line_ends, invisible, blanks, one_line, spaced_out, cells, page_debris, hard_wraps)


def cleaned(text: str) -> str:
    r"""Return what the notice prints, without white space that carries nothing.

    >>> cleaned("\ufeff一、总章  \r\n\r\n　　1﹒修路。")
    '一、总章\n1﹒修路。'
    """
    for step in STEPS:
        text = step(text)
    return text
