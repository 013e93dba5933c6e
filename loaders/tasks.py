"""Blocks and clauses become chapters and tasks: which label a clause belongs to."""

from bisect import bisect_right
from dataclasses import dataclass

from zerentu.loaders.markers import Clause
from zerentu.loaders.outline import Block

__all__ = ["Measure", "measures_of"]

_EDGE = " \n。;,、|:.)*—-"


@dataclass(slots=True)
class Measure:
    """A task before it has an id: its block (-1: none), its own words, its clause (None: none)."""

    block: int
    part: int
    start: int
    words: tuple[int, int]
    end: int
    clause: Clause | None


def measures_of(text: str, blocks: list[Block], clauses: list[Clause]) -> list[Measure]:
    """Return the tasks of folded `text` in order: one a clause, and numbered items left without."""
    starts = [block.start for block in blocks]
    homes = [bisect_right(starts, clause.start) - 1 for clause in clauses]
    _hand_up(blocks, homes)
    measures: list[Measure] = []
    parts: dict[int, int] = {}
    reached = 0
    for clause, home in zip(clauses, homes, strict=True):
        part = parts[home] = parts.get(home, 0) + 1 if home >= 0 else 1
        if home >= 0 and part == 1:
            start, low = blocks[home].start, blocks[home].body
        else:
            start = low = _paragraph(text, reached, clause.start)
        high = clause.start
        measures.append(Measure(home, part, start, _trimmed(text, low, high), clause.end, clause))
        reached = clause.end
    measures += _unassigned(text, blocks, set(homes))
    measures.sort(key=lambda measure: (measure.start, measure.end))
    return measures


def _trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    while low < high and text[low] in _EDGE:
        low += 1
    while high > low and text[high - 1] in " \n|(":
        high -= 1
    return low, high


def _paragraph(text: str, reached: int, clause: int) -> int:
    """Where a task without a label of its own begins: behind the last clause, in its paragraph."""
    low = reached
    while low < clause and text[low] in _EDGE:
        low += 1
    line = text.rfind("\n", low, clause) + 1
    if line and line < clause and text[line:clause].strip(_EDGE):
        return line
    before = text.rfind("\n", low, max(line - 1, low)) + 1
    return max(low, before) if line else low


def _hand_up(blocks: list[Block], homes: list[int]) -> None:
    """A clause behind the last of several sub-items that have none is their parent's."""
    owners = set(homes)
    children: dict[int, list[int]] = {}
    for i, block in enumerate(blocks):
        children.setdefault(block.parent, []).append(i)
    for i, home in enumerate(homes):
        if home < 0:
            continue
        block = blocks[home]
        parent = block.parent
        if parent < 0 or parent in owners or blocks[parent].level < 3:
            continue
        siblings = children[parent]
        if len(siblings) > 1 and siblings[-1] == home and owners.isdisjoint(siblings[:-1]):
            homes[i] = parent


def _unassigned(text: str, blocks: list[Block], owners: set[int]) -> list[Measure]:
    """Numbered items without a clause, where at least half of their siblings have one."""
    groups: dict[tuple[int, int], list[int]] = {}
    for i, block in enumerate(blocks):
        groups.setdefault((block.parent, block.level), []).append(i)
    parents = {block.parent for block in blocks}
    found = []
    for members in groups.values():
        with_clause = sum(i in owners for i in members)
        if with_clause * 2 < len(members) or with_clause == len(members):
            continue
        for i in members:
            if i in owners or i in parents:
                continue
            block = blocks[i]
            low, high = _trimmed(text, block.body, block.end)
            high = min(high, low + 2000)
            if high > low:
                found.append(Measure(i, 1, block.start, (low, high), high, None))
    return found
