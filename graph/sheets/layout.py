"""How small a sheet must be set to fit one A4 page: an estimate from the lengths of its texts.

A browser has the last word; a sheet that is longer than estimated goes on on a second page under
its own heading, and nothing is cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from unicodedata import east_asian_width

from zerentu.graph.sheets.model import Duty, DutySheet

__all__ = ["DENSITIES", "Density", "density", "first_words", "under_headings"]

PAGE = (186.0, 264.0)  # millimetres inside the margins, with a little to spare
EM = 0.3528  # millimetres a point
LINE = 1.35  # line height
ROW = 0.85  # millimetres between rows
HEADING = 2.4  # millimetres around a heading
TOP = 27.0  # millimetres that name, documents and numbers take


@dataclass(frozen=True, slots=True)
class Density:
    """A size of type, and whether the tasks a unit supports are shown by their first words."""

    points: float
    short: bool


DENSITIES = (
    Density(9.5, short=False),
    Density(8.5, short=False),
    Density(8.5, short=True),
    Density(7.8, short=True),
    Density(7.0, short=True),
)


def density(sheet: DutySheet) -> int:
    """Return the place in `DENSITIES` of the largest type that fits one page, else the smallest."""
    fitting = (at for at, size in enumerate(DENSITIES) if _height(sheet, size) <= PAGE[1])
    return next(fitting, len(DENSITIES) - 1)


def first_words(text: str, limit: int = 26) -> str:
    """Return a text up to its first comma or full stop, and … where more was left out.

    >>> first_words("新增就业2万人，大学生就业2.2万人。")
    '新增就业2万人…'
    """
    at = min((i for mark in "，,。；;" if (i := text.find(mark)) > 0), default=len(text))
    at = min(at, limit)
    return text if len(text.rstrip("。")) <= at else f"{text[:at]}…"


def under_headings(duties: Iterable[Duty], several: bool) -> Iterator[tuple[str, Duty]]:
    """Yield each duty with the heading above it: its chapter; of several documents the number too.

    The heading is empty where it is that of the duty before, or where there is nothing to say.
    """
    before = ""
    for duty in duties:
        number = duty.document.number or duty.document.title
        heading = f"{number} {duty.chapter}".strip() if several else duty.chapter
        yield "" if heading == before else heading, duty
        before = heading


def _height(sheet: DutySheet, size: Density) -> float:
    em = size.points * EM
    line = em * LINE
    wide = (PAGE[0] - 6) / em - 4  # of a row's text, in em

    def lines(text: str, width: float) -> int:
        return ceil(_ems(text) / width)

    several = len(sheet.documents) > 1

    def headings(duties: Iterable[Duty]) -> int:
        return sum(1 for heading, _ in under_headings(duties, several) if heading)

    def full(duties: Sequence[Duty]) -> float:
        return headings(duties) * (line + ROW) + sum(
            ROW + line * (lines(duty.task.text, wide) + 0.92 * lines(duty.clause, wide / 0.92))
            for duty in duties
        )

    def short(duties: Sequence[Duty]) -> float:
        column = (PAGE[0] - 5) / 2 / em
        rows = (
            max(
                lines(first_words(duty.task.text), 0.58 * column - 4),
                lines("、".join(duty.leads), 0.42 * column - 1),
            )
            for duty in duties
        )
        return (headings(duties) * (line + ROW) + sum(ROW + line * row for row in rows)) / 2

    names = lines("".join(f"{name} 10、" for name, _ in sheet.convenes), PAGE[0] / em)
    names += lines("".join(f"{name} 10、" for name, _ in sheet.callers), PAGE[0] / em)
    targets = [duty for duty in sheet.leads for _ in duty.targets]
    supports = short if size.short else full
    rows = supports(sheet.named_supports) + supports(sheet.phrase_supports)
    return (
        TOP
        + 6 * (1.08 * line + HEADING)
        + full(sheet.leads)
        + rows
        + (len({d.task.id for d in targets}) * 2 if size.short else len(targets)) * (line + ROW)
        + line * (names + 2)
    )


@lru_cache(maxsize=1 << 14)  # a text is measured once for every size tried and every unit
def _ems(text: str) -> float:
    return sum(1.0 if east_asian_width(char) in "WFA" else 0.56 for char in text)
