"""Text in, `Notice` out; knows nothing of databases, pictures or the command line.

The public door is `door`: `parse` reads sources, `parse_text` one text that is at hand. It opens
when it is first used: the errors and the records must not load the whole reader.
"""

if not __name__.startswith(
    "zerentu."
):  # a second copy under a bare name would load everything twice
    raise ImportError("import zerentu.loaders, not loaders")

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zerentu.loaders.door import SAMPLE, parse, parse_text

__all__ = ["SAMPLE", "parse", "parse_text"]


def __getattr__(name: str) -> Any:  # the real types stand under TYPE_CHECKING
    """Fetch a public name from the door."""
    if name in __all__:
        return getattr(import_module("zerentu.loaders.door"), name)
    raise AttributeError(f"module 'zerentu.loaders' has no attribute {name!r}")
