"""A bar on standard error, where that is a terminal and the work takes longer than two seconds."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["tracked"]

Item = TypeVar("Item")
PATIENCE = 2.0  # seconds of silence


def tracked(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield the items; show how many of `total` are done once it takes long."""
    if not sys.stderr.isatty():
        yield from items
        return
    began = monotonic()
    bar = None
    try:
        for done, item in enumerate(items):
            if bar is None and monotonic() - began > PATIENCE:
                bar = _bar()
                task = bar.add_task("", total=total)
            if bar is not None:
                bar.update(task, completed=done)
            yield item
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.start()
    return bar
