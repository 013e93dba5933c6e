"""The concentration curve (Lorenz): what share of the tasks falls on how many units."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from zerentu.graph.report.html.svg import line, picture, polyline, text
from zerentu.words import Lang, say

__all__ = ["curve"]

SIDE, LEFT, TOP = 360, 58, 14
STEPS = 5


def curve(
    loads: Sequence[Mapping[str, Any]],
    concentration: Sequence[Mapping[str, Any]],
    reading: str,
    lang: Lang,
) -> str:
    """Return the curves of leads and supports over all units, with their Gini coefficients."""
    floor = TOP + SIDE
    parts = [
        line(LEFT, TOP, LEFT, floor, "axis"),
        line(LEFT, floor, LEFT + SIDE, floor, "axis"),
        line(LEFT, floor, LEFT + SIDE, TOP, "median"),
    ]
    for step in range(STEPS + 1):
        at, said = SIDE * step / STEPS, f"{100 * step // STEPS}%"
        parts += [
            text(LEFT + at, floor + 15, said, "soft", "middle"),
            text(LEFT - 6, floor - at + 4, said, "soft", "end"),
            line(LEFT, floor - at, LEFT + SIDE, floor - at, "grid"),
        ]
    x = LEFT + SIDE + 24
    parts.append(text(x + 40, TOP + 12, say("pictures.even", lang)))
    parts.append(line(x, TOP + 8, x + 32, TOP + 8, "median"))
    for at, row in enumerate(concentration, 1):
        side = row["side"]
        values = sorted(unit[f"{side}s_{reading}"] for unit in loads)
        if sum(values):
            shares = [0.0, *(value / sum(values) for value in accumulate(values))]
            path = [
                (LEFT + SIDE * number / len(values), floor - SIDE * share)
                for number, share in enumerate(shares)
            ]
            parts.append(polyline(path, f"curve {side}"))
        y = TOP + 8 + at * 26
        gini = "—" if row["gini"] is None else f"{row['gini']:.3f}"
        said = say("pictures.gini", lang, side=say(f"pictures.{side}s", lang), gini=gini)
        parts += [line(x, y, x + 32, y, f"curve {side}"), text(x + 40, y + 4, said)]
    parts.append(text(LEFT + SIDE / 2, floor + 34, say("pictures.units_share", lang), "", "middle"))
    parts.append(text(x, floor - 6, say("pictures.tasks_share", lang), "soft"))
    return picture(760, floor + 44, say("pictures.curve", lang), parts)
