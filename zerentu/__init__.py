"""zerentu (责任图): a knowledge graph of who leads and who supports each task of a notice.

The front door is lazy: ``import zerentu`` costs no heavy import, and each name below is fetched
from its room when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zerentu.graph.connect import connect
    from zerentu.loaders import parse

__version__ = "0.1.0"

_ROOMS: dict[str, str] = {
    "connect": "zerentu.graph.connect",
    "parse": "zerentu.loaders",
}

__all__ = ["__version__", "connect", "parse"]


def __getattr__(name: str) -> Any:  # the real types stand under TYPE_CHECKING
    """Fetch a public name from the room it lives in."""
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module 'zerentu' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
