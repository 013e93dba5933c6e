"""Pairs of brackets in a folded text, and those that never close."""

import re
from typing import NamedTuple

__all__ = ["Pair", "bracket_pairs"]

_SIGN = re.compile("[()\n]")
_REACH = 200
"""How far past its line an open bracket may still close: copies wrap lines inside a clause."""


DEPTH = 3
"""Pairs that stand deeper than this are text: no clause is written so."""


class Pair(NamedTuple):
    """``text[start]`` opens, ``text[end - 1]`` closes if it is `closed`; `depth` 0 is outermost."""

    start: int
    end: int
    depth: int
    closed: bool


def bracket_pairs(text: str) -> list[Pair]:
    r"""Return the pairs of folded `text` by their beginning, in time linear in its length.

    An opener without its closer ends with its line and takes nothing from the brackets inside it.

    >>> bracket_pairs("修路(甲局(牵头))")
    [Pair(start=2, end=10, depth=0, closed=True), Pair(start=5, end=9, depth=1, closed=True)]
    >>> bracket_pairs("修路(甲局牵头\n2.")
    [Pair(start=2, end=7, depth=0, closed=False)]
    """
    pairs: list[Pair] = []
    stack: list[int] = []
    depth = 0
    for m in _SIGN.finditer(text):
        sign, at = m[0], m.start()
        if sign == "(":
            if depth < DEPTH:
                stack.append(at)
            depth += 1
        elif sign == ")":
            if 0 < depth <= DEPTH:
                pairs.append(Pair(stack.pop(), at + 1, depth - 1, closed=True))
            depth = max(0, depth - 1)
        elif stack and not _closes_soon(text, at):
            pairs += [Pair(start, at, level, closed=False) for level, start in enumerate(stack)]
            stack.clear()
            depth = 0
    pairs += [Pair(start, len(text), level, closed=False) for level, start in enumerate(stack)]
    pairs.sort()
    return pairs


def _closes_soon(text: str, line_end: int) -> bool:
    """Whether a closer without an opener follows within reach: the bracket was wrapped."""
    close = text.find(")", line_end, line_end + _REACH)
    return (
        close >= 0
        and text.find("(", line_end, close) < 0
        and "。\n" not in text[line_end - 1 : close]
    )
