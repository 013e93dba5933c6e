"""An ordered list of small functions: what is not print goes, what is printed stays.

Each takes a text and returns a text. Widths, script and the ﹒ of ``1﹒`` stay as they are; the
rules match on a folded copy (see `fold`).
"""

import re

__all__ = ["STEPS", "cleaned"]

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLANK_LINES = re.compile(" ?\n[ \n]*")
_GLYPH_NOTE = re.compile(r"(?<=[\u3400-\u9fff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）]")


def line_ends(text: str) -> str:
    """One kind of line end."""
    return _LINE_ENDS.sub("\n", text)


def invisible(text: str) -> str:
    """Drop control, zero-width and direction characters; a lone surrogate becomes �."""
    return _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))


def blanks(text: str) -> str:
    """Runs of blanks of any width become one space, blank lines and ends of lines go."""
    return _BLANK_LINES.sub("\n", _BLANKS.sub(" ", text)).strip("\n ")


def glyph_notes(text: str) -> str:
    """Drop the pinyin that copies put behind a rare glyph.

    >>> glyph_notes("發(fā)展改革委")
    '發展改革委'
    """
    return _GLYPH_NOTE.sub("", text)


STEPS = (line_ends, invisible, blanks, glyph_notes)


def cleaned(text: str) -> str:
    r"""Return what the notice prints, without white space that carries nothing.

    >>> cleaned("\ufeff一、总章  \r\n\r\n　　1﹒修路。")
    '一、总章\n1﹒修路。'
    """
    for step in STEPS:
        text = step(text)
    return text
