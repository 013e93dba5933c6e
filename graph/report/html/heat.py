"""The class matrix as a heat map: which kind of unit needs which."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

from zerentu.graph.report.html.svg import picture, rect, text, text_width
from zerentu.loaders.notice import UnitKind
from zerentu.words import Lang, say

__all__ = ["heat"]

CELL, ROW, TOP = 66, 30, 52
# Shades from which the type changes sides: first in the dark theme, then in the light one.
MIDDLE, DARK = 0.6, 0.75


def heat(rows: Sequence[Mapping[str, Any]], lang: Lang) -> str:
    """Return the picture of the rows of the table class_matrix, with the sums at the margins."""
    d = {(row["source_kind"], row["target_kind"]): row["d"] for row in rows}
    kinds = [kind.value for kind in UnitKind]
    sources = [kind for kind in kinds if any(pair[0] == kind for pair in d)]
    targets = [kind for kind in kinds if any(pair[1] == kind for pair in d)]
    names = {kind: say(f"report.kind_{kind}", lang) for kind in kinds}
    left = max((text_width(names[kind]) for kind in sources), default=0) + 14
    left = max(left, text_width(say("pictures.lead_kind", lang)) + 14)
    cell = max([CELL, *(text_width(names[kind]) + 10 for kind in targets)])
    most = max(d.values(), default=1)
    total = say("pictures.sum", lang)
    parts = [
        text(left, 16, say("pictures.support_kind", lang), "strong"),
        text(left - 10, TOP - 10, say("pictures.lead_kind", lang), "strong", "end"),
    ]
    columns = [*((kind, names[kind]) for kind in targets), ("", total)]
    for at, (_, name) in enumerate(columns):
        parts.append(text(left + (at + 0.5) * cell, TOP - 10, name, "", "middle"))
    for at, (source, name) in enumerate([*((kind, names[kind]) for kind in sources), ("", total)]):
        top = TOP + at * ROW
        parts.append(text(left - 10, top + 20, name, "", "end"))
        for column, (target, _) in enumerate(columns):
            x = left + column * cell
            if source and target:
                parts += _cell(x, top, cell, d.get((source, target), 0.0), most)
            else:
                said = sum(
                    value for (a, b), value in d.items() if source in {"", a} and target in {"", b}
                )
                parts.append(text(x + cell / 2, top + 20, f"{said:.1f}", "soft", "middle"))
    height = TOP + (len(sources) + 1) * ROW + 4
    return picture(left + len(columns) * cell + 4, height, say("pictures.heat", lang), parts)


def _cell(x: float, y: float, wide: float, value: float, most: float) -> list[str]:
    if value == 0:
        return [rect(x + 1, y + 1, wide - 2, ROW - 2, "empty")]
    shade = 0.08 + 0.92 * sqrt(value / most)
    said = f"{value:.1f}" if value >= 0.05 else "<0.1"
    kind = "dark" if shade > DARK else "middle" if shade > MIDDLE else "pale"
    return [
        rect(x + 1, y + 1, wide - 2, ROW - 2, "heat", shade=shade),
        text(x + wide / 2, y + 20, said, kind, "middle"),
    ]
