"""The pictures of a report, each with the sentence that says what it shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from zerentu.graph.markup import markup
from zerentu.graph.report import build
from zerentu.graph.report.captions import told_apart
from zerentu.graph.report.html.bars import SHOWN, bars
from zerentu.graph.report.html.curve import curve
from zerentu.graph.report.html.heat import heat
from zerentu.graph.report.html.quadrant import quadrant
from zerentu.graph.tables import Tables
from zerentu.words import Lang, say

__all__ = ["Pictures"]

Rows = Sequence[Mapping[str, Any]]


class Pictures:
    """The pictures of some tables under one reading: of all rows, whatever a report shows of them.

    `of` returns the picture that belongs to a table, and nothing for a table that has none.
    """

    def __init__(self, tables: Tables, reading: str, lam: float, lang: Lang) -> None:
        self._built = (tables, reading, lam)
        self._lang = lang

    def of(self, name: str) -> str:
        """Return the sentence and the picture of a table as HTML."""
        draw = {
            "load": self._load,
            "coordination": self._coordination,
            "class_matrix": self._class_matrix,
            "concentration": self._concentration,
        }.get(name)
        return draw() if draw else ""

    def _rows(self, *names: str) -> list[Rows]:
        tables, reading, lam = self._built
        built = build(tables, reading=reading, lam=lam, only=names)["tables"]
        return [_told_apart(built[name]) for name in names]

    def _load(self) -> str:
        (rows,) = self._rows("load")
        if not rows:
            return ""
        said = [self._say("bars_said", units=self._first(rows, "load_index"))]
        if len(rows) > SHOWN:
            said.append(self._say("bars_more", shown=SHOWN, rest=len(rows) - SHOWN))
        return self._figure(said, bars(rows, self._lang))

    def _coordination(self) -> str:
        (rows,) = self._rows("coordination")
        if not any(row["breadth"] for row in rows):
            return ""
        drawn, missing = quadrant(rows, self._lang)
        said = [self._say("quadrant_said", units=self._first(rows, "convening_load"))]
        if missing:
            said.append(self._say("quadrant_more", count=missing))
        return self._figure(said, drawn)

    def _class_matrix(self) -> str:
        rows, (network,) = self._rows("class_matrix", "network")
        if not rows:
            return ""
        first = max(rows, key=lambda row: row["d"])
        said = self._say(
            "heat_said",
            source=say(f"report.kind_{first['source_kind']}", self._lang),
            target=say(f"report.kind_{first['target_kind']}", self._lang),
            share=_percent(first["d"] / sum(row["d"] for row in rows)),
            cross=_percent(network["cross_class_share"]),
        )
        return self._figure([said], heat(rows, self._lang))

    def _concentration(self) -> str:
        loads, rows = self._rows("load", "concentration")
        even = {row["side"]: row["equivalent_number"] for row in rows}
        if all(value is None for value in even.values()):
            return ""
        said = self._say(
            "curve_said",
            leads=_number(even["lead"]),
            supports=_number(even["support"]),
            units=len(loads),
        )
        return self._figure([said], curve(loads, rows, self._built[1], self._lang))

    def _first(self, rows: Rows, field: str) -> str:
        """The first three units by a field, each with its value."""
        names = [
            say("pictures.counted", self._lang, name=row["unit"], count=f"{row[field]:g}")
            for row in rows[:3]
        ]
        return say("pictures.comma", self._lang).join(names)

    def _say(self, key: str, **facts: object) -> str:
        return say(f"pictures.{key}", self._lang, **facts)

    def _figure(self, said: Sequence[str], drawn: str) -> str:
        sentences = ("" if self._lang == "zh" else " ").join(said)
        caption = f"<figcaption>{markup(sentences)}</figcaption>"
        return f'<figure>{caption}<div class="scroll">{drawn}</div></figure>'


def _told_apart(rows: Rows) -> Rows:
    """Rows of units whose names say the place where two units have one name."""
    if not rows or "unit" not in rows[0]:
        return rows
    names = told_apart([(row["unit"], row["place"]) for row in rows])
    return [{**row, "unit": name} for row, name in zip(rows, names, strict=True)]


def _percent(share: float | None) -> str:
    return "—" if share is None else f"{100 * share:.1f}%"


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:.1f}"
