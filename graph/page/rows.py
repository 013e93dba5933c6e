"""The two tables that need no script: tasks with who answers, units with their duties."""

from zerentu.graph.measures.load import lead_load, support_load
from zerentu.graph.page.view import Index, Json, mark
from zerentu.graph.readings import Reading
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Role

__all__ = ["task_rows", "unit_rows"]

Name = tuple[str, str, bool]  # the duty or task it leads to, the words shown, whether a phrase


def task_rows(tables: Tables, index: Index) -> list[Json]:
    """Each task's leads and supports, as printed, in the order of the clause."""
    names = {row.id: row.name for row in tables.units}
    phrases = {row.id: row.phrase for row in tables.collectives}
    found: list[dict[str, list[Name]]] = [{"leads": [], "supports": []} for _ in tables.tasks]
    for at, duty in enumerate(tables.duties):
        shown = (phrases if duty.is_collective else names)[duty.party_id]
        side = "leads" if duty.role is Role.LEAD else "supports"
        found[index.tasks[duty.task_id]][side].append((f"d{at}", shown, duty.is_collective))
    return [dict(row) for row in found]


def unit_rows(tables: Tables, index: Index) -> list[Json]:
    """Each unit's loads under the three readings and its duties by task, named and by phrase."""
    rows: list[Json] = []
    marks = [mark(task) for task in tables.tasks]
    by_name: dict[str, dict[str, list[Name]]] = {
        unit: {"leads": [], "supports": []} for unit in index.units
    }
    for at, duty in enumerate(tables.duties):
        if not duty.is_collective:
            side = "leads" if duty.role is Role.LEAD else "supports"
            label = marks[index.tasks[duty.task_id]]
            by_name[duty.party_id][side].append((f"d{at}", label, False))
    loads = {
        reading: (lead_load(index.read[reading]), support_load(index.read[reading]))
        for reading in Reading
    }
    for unit in index.units:
        figures = {
            reading.value: (leads[unit], supports[unit])
            for reading, (leads, supports) in loads.items()
        }
        rows.append({"loads": figures, **by_name[unit]})
    return rows
