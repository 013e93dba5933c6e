"""The duties picture: a dial for one document, small multiples of it for several."""

from collections.abc import Sequence
from math import ceil, sqrt

from zerentu.graph.page.dial import Clause, dial
from zerentu.graph.page.picture import Picture

__all__ = ["Booklet", "duties"]

Booklet = tuple[str, Sequence[Clause], dict[int, str]]
MARGIN = 60.0


def duties(booklets: Sequence[Booklet]) -> Picture:
    """Return the dials of the documents (title, clauses, chapter titles), laid out in rows."""
    trial = [dial(clauses, chapters, centre=(0.0, 0.0)) for _, clauses, chapters in booklets]
    wide = max((one.box[2] - one.box[0] for one in trial), default=0.0) + MARGIN
    high = max((one.box[3] - one.box[1] for one in trial), default=0.0) + MARGIN * 2
    columns = max(ceil(sqrt(len(booklets) * high / wide)), 1) if booklets else 1
    whole = Picture()
    for number, (title, clauses, chapters) in enumerate(booklets):
        centre = (number % columns * wide, number // columns * high)
        suffix = f".{number}" if len(booklets) > 1 else ""
        part = dial(clauses, chapters, suffix=suffix, centre=centre)
        whole.nodes += part.nodes
        whole.edges += part.edges
        whole.marks += part.marks
        if len(booklets) > 1:
            x, y = centre[0], part.box[1] - MARGIN / 2
            whole.marks.append({"mark": "title", "ref": f"n{number}", "title": title, "at": [x, y]})
    rows = ceil(len(booklets) / columns)
    across, down = (wide - MARGIN) / 2, (high - MARGIN * 2) / 2
    whole.box = (
        -across,
        -down - (MARGIN if len(booklets) > 1 else 0),
        (min(columns, max(len(booklets), 1)) - 1) * wide + across,
        (max(rows, 1) - 1) * high + down,
    )
    return whole
