"""Ranked bars: the tasks each unit leads and supports, a bar for each of the three readings."""

from collections.abc import Mapping, Sequence
from typing import Any

from zerentu.graph.readings import Reading
from zerentu.graph.report.html.svg import picture, rect, text, text_width
from zerentu.words import Lang, say

__all__ = ["SHOWN", "bars"]

SHOWN = 25  # units drawn; all of them stand in the table
WIDTH, ROW, TOP = 760, 23, 44
BAR = 5  # height of one of the three bars of a row


def bars(rows: Sequence[Mapping[str, Any]], lang: Lang) -> str:
    """Return the picture of the rows of the table load, in their order."""
    drawn = rows[:SHOWN]
    names = max((text_width(row["unit"]) for row in drawn), default=0) + 16
    numbers = max((text_width(_said(row, role)) for row in drawn for role in ROLES), default=0) + 8
    panel = (WIDTH - names) / 2
    longest = max((max(_values(row, role)) for row in drawn for role in ROLES), default=0)
    scale = (panel - numbers - 12) / max(longest, 1)
    parts = _legend(names, lang)
    for at, role in enumerate(ROLES):
        left = names + at * panel
        parts.append(text(left, TOP - 8, say(f"pictures.{role}", lang), "strong"))
        for number, row in enumerate(drawn):
            top = TOP + number * ROW
            for line, (reading, value) in enumerate(zip(Reading, _values(row, role), strict=True)):
                y = top + 3 + line * (BAR + 1)
                parts.append(rect(left, y, value * scale, BAR, f"bar {reading}"))
            end = left + max(_values(row, role)) * scale + 6
            parts.append(text(end, top + 15, _said(row, role), "soft"))
    parts += [
        text(names - 10, TOP + number * ROW + 15, row["unit"], anchor="end")
        for number, row in enumerate(drawn)
    ]
    title = say("pictures.bars", lang)
    return picture(WIDTH, TOP + len(drawn) * ROW + 4, title, parts)


ROLES = ("leads", "supports")


def _values(row: Mapping[str, Any], role: str) -> list[int]:
    return [row[f"{role}_{reading}"] for reading in Reading]


def _said(row: Mapping[str, Any], role: str) -> str:
    """The three numbers; one where they are equal."""
    values = _values(row, role)
    return str(values[0]) if len(set(values)) == 1 else " / ".join(map(str, values))


def _legend(left: float, lang: Lang) -> list[str]:
    parts = []
    for reading in Reading:
        said = say(f"pictures.{reading}", lang)
        parts += [rect(left, 7, 22, BAR + 2, f"bar {reading}"), text(left + 28, 15, said, "soft")]
        left += 28 + text_width(said) + 20
    return parts
