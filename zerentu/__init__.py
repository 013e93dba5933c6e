"""zerentu (责任图): a knowledge graph of who leads and who supports each task of a notice.

The front door is lazy: ``import zerentu`` costs no heavy import, and each name below is fetched
from its room when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zerentu.graph.connect import connect
    from zerentu.graph.graphs import coordination_graph, dependence_graph, duty_graph
    from zerentu.graph.readings import Reading
    from zerentu.graph.tables import Tables
    from zerentu.loaders import parse

__version__ = "0.1.0"

_ROOMS: dict[str, str] = {
    "Reading": "zerentu.graph.readings",
    "Tables": "zerentu.graph.tables",
    "connect": "zerentu.graph.connect",
    "coordination_graph": "zerentu.graph.graphs",
    "dependence_graph": "zerentu.graph.graphs",
    "duty_graph": "zerentu.graph.graphs",
    "parse": "zerentu.loaders",
}

__all__ = [
    "Reading",
    "Tables",
    "__version__",
    "connect",
    "coordination_graph",
    "dependence_graph",
    "duty_graph",
    "parse",
]


def __getattr__(name: str) -> Any:  # the real types stand under TYPE_CHECKING
    """Fetch a public name from the room it lives in."""
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module 'zerentu' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
