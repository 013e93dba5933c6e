"""The fields of each table, in order, and what sort of value each holds.

The names are those of the machine-readable report; headings come from the catalogue.
"""

from enum import StrEnum
from typing import NamedTuple

__all__ = ["COLUMNS", "TABLES", "Column", "Sort"]


class Sort(StrEnum):
    """What a column holds, which decides how people are shown it."""

    NAME = "name"
    ID = "id"
    PLACE = "place"
    DOCUMENT = "document"
    KIND = "kind"
    SIDE = "side"
    TEXT = "text"
    VALUE = "value"
    LIST = "list"
    COUNT = "count"
    NUMBER = "number"
    FLAG = "flag"


class Column(NamedTuple):
    """One field of a table."""

    field: str
    sort: Sort


def _columns(declared: str) -> tuple[Column, ...]:
    """Read ``field:sort …``; a field without a sort is a number."""
    pairs = (word.partition(":") for word in declared.split())
    return tuple(Column(field, Sort(sort or "number")) for field, _, sort in pairs)


_UNIT = "unit:name unit_id:id place:place "
_ARROW = "source:name source_id:id source_place:place target:name target_id:id target_place:place "
_PAIR = "unit:name unit_id:id unit_place:place other:name other_id:id other_place:place "
_CHAPTER = "document:document chapter_id:id chapter:text "

COLUMNS: dict[str, tuple[Column, ...]] = {
    name: _columns(declared)
    for name, declared in {
        "network": "tasks:count units:count tie_edges:count components:count density reciprocity "
        "cross_class_share phrases:count phrases_expanded:count phrases_not_expanded:count "
        "hidden_share rank_tau_025 rank_tau_1 betweenness_sources:count betweenness_error",
        "load": _UNIT + "kind:kind leads_named:count leads_closed:count leads_upper:count "
        "supports_named:count supports_closed:count supports_upper:count hidden:count load_index "
        "rank:count rank_low:count rank_high:count",
        "coordination": _UNIT + "convening_load:count call_load:count breadth:count depth "
        "chapter_spread",
        "centrality": _UNIT + "lead_centrality support_centrality betweenness eigenvector pagerank "
        "core:count",
        "dependence": _ARROW + "d tasks:count asymmetry mutual",
        "dependence_units": _UNIT + "out_strength in_strength net",
        "class_matrix": "source_kind:kind target_kind:kind d",
        "jointness": _PAIR + "j tasks:count",
        "brokerage": _UNIT + "constraint effective_size constraint_small_tasks "
        "effective_size_small_tasks",
        "concentration": "side:side hhi hhi_normalised equivalent_number gini units:count",
        "fragility": _UNIT + "orphans:count unbacked:count articulation:flag removal_component "
        "removal_weight",
        "chapters": _CHAPTER + "tasks:count leads:count supports:count units:count",
        "coupling": _CHAPTER + "other_id:id other:text jaccard",
        "targets": "document:document task_id:id label:text metric:text comparator:text "
        "value:value unit:text leads:list quote:text",
    }.items()
}

TABLES = tuple(COLUMNS)
