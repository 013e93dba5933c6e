"""One HTML file that carries the whole answer: pictures, tables, clauses, and no request.

The view model (`view`) says what the page knows, a layout per picture gives everything its place,
`build` lets pyvis make the networks and fills the template. What the page does is in `scripts/`,
how it looks in `style.css`.
"""

from collections import defaultdict

from zerentu.graph.page.build import html
from zerentu.graph.page.dial import Clause
from zerentu.graph.page.duties import Booklet, duties
from zerentu.graph.page.rows import task_rows, unit_rows
from zerentu.graph.page.view import Index, view
from zerentu.graph.readings import Reading
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Role
from zerentu.words import Lang

__all__ = ["page"]


def page(tables: Tables, *, lang: Lang = "zh", lam: float = 0.5) -> str:
    """Return the page of these tables as one HTML document.

    It opens in `lang` and with the load index at λ = `lam` (0 to 1); the reader can change both.
    Equal tables give equal text. The page asks for nothing: script, style and data are inside it.

    >>> from tests.build import notice
    >>> from zerentu.graph.tables import Tables
    >>> page(Tables.from_notices([notice(("修路", "区建设局", "区财政局"))]))[:15]
    '<!doctype html>'
    """
    index = Index.of(tables)
    pictures = {"duties": duties(_booklets(tables, index))}
    rows = {"task_rows": task_rows(tables, index), "unit_rows": unit_rows(tables, index)}
    return html(view(tables, index), pictures, rows, lang=lang, lam=lam)


def _booklets(tables: Tables, index: Index) -> list[Booklet]:
    """Each document as its dial wants it: clauses in order, with their ties and chapters."""
    ties: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for at, duty in enumerate(tables.duties):
        party = (
            f"c{index.phrases[duty.party_id]}"
            if duty.is_collective
            else f"u{index.units[duty.party_id]}"
        )
        ties[duty.task_id].append((f"d{at}", party, duty.role is Role.LEAD))
    titles = {
        index.chapters[row.id]: f"{row.label}{row.title}"
        for row in tables.chapters
        if row.parent_id is None
    }
    clauses: dict[str, list[Clause]] = {row.id: [] for row in tables.documents}
    for task, parties in zip(tables.tasks, index.read[Reading.CLOSED].tasks, strict=True):
        named = {party for _, party, _ in ties[task.id]}
        everyone = (f"u{index.units[unit]}" for unit in parties.all)
        clauses[task.document_id].append(
            Clause(
                f"t{index.tasks[task.id]}",
                index.chapters[task.chapter_id],
                tuple(ties[task.id]),
                tuple(unit for unit in everyone if unit not in named),
            )
        )
    return [
        (row.number or row.title, clauses[row.id], titles)
        for row in tables.documents
        if clauses[row.id]
    ]
