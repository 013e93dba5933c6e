"""Labels that a copy prints without their colon: 责任单位 on a line of its own."""

import re

from zerentu.loaders.columns import column_of
from zerentu.loaders.markers import BARE_LABEL
from zerentu.loaders.names import is_sound, names_in

__all__ = ["with_colons"]

_PLACE = re.compile(
    f"(?:^|(?<=[ 。;])){BARE_LABEL}(?P<gap>:\\n|[ \\n])(?=[^\\n]{{2,400}})", re.MULTILINE
)
_LINE = re.compile("[^\\n|]*")


def with_colons(text: str) -> str:
    r"""Return folded `text`, as long as it was, with the colons that such labels lack.

    Only where a list of units or a date follows: a header of a table has none.

    >>> with_colons("责任单位\n市建设局、市财政局\n配合单位 市水务局\n责任单位\n完成时限")
    '责任单位:市建设局、市财政局\n配合单位:市水务局\n责任单位\n完成时限'
    """
    if "单位" not in text and "部门" not in text:
        return text
    parts, at = [], 0
    for m in _PLACE.finditer(text):
        low, high = m.span("gap")
        if _is_answer(text, high):
            parts += [text[at:low], ":".ljust(high - low)]
            at = high
    return "".join([*parts, text[at:]]) if parts else text


def _is_answer(text: str, start: int) -> bool:
    """Whether the line from `start` begins with a unit or a phrase."""
    line = _LINE.match(text, start)
    end = line.end() if line else start
    if end - start > 400 or text[end : end + 1] == "|" or column_of(text[start:end]):
        return False
    names = names_in(text, start, min(end, start + 60))
    return bool(names) and is_sound(text[names[0].start : names[0].end], phrase=names[0].phrase)
