"""Worker processes that end with the command, however that ends."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

from zerentu.words import Lang, language, use

__all__ = ["in_workers"]

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_workers(
    work: Callable[[Item], Result], items: Sequence[Item], workers: int
) -> Iterator[Result]:
    """Yield `work` of each item, in order, done in so many processes.

    They are started afresh, not forked: a fork would hold the command's connections open after it.
    """
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(language(),)) as pool:
        yield from pool.map(work, items)


def _begin(lang: Lang) -> None:
    """In a worker: speak as the command does, leave Ctrl-C to it, and end when it does."""
    use(lang)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the command's end, which a worker that waits for work would never notice."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
