"""Blocks, clauses and table rows become tasks: which label a clause belongs to, which words."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from zerentu.loaders.markers import Clause
from zerentu.loaders.outline import Block
from zerentu.loaders.rows import Row

__all__ = ["Measure", "measures_of", "unassigned"]

_CLOSING = ("以上", "特此", "附件", "本通知", "各", "抄送")
_EDGE = " \n。;,、|:.)*—-"

Span = tuple[int, int]


@dataclass(slots=True)
class Measure:
    """A task before it has an id: its block (-1: none) and the one above, its words, its clause."""

    block: int
    above: int
    part: int
    label: Span
    words: list[Span]
    end: int
    clause: Clause

    @property
    def start(self) -> int:
        """Where it begins: with its label, further parts of an item with their words."""
        low, high = self.label
        if high > low and self.part == 1:
            return low
        return min(self.clause.start, *(span[0] for span in self.words))


def measures_of(
    text: str, blocks: list[Block], clauses: list[Clause], rows: list[Row]
) -> list[Measure]:
    """Return the tasks of folded `text` in order: one a clause, one a row."""
    starts = [block.start for block in blocks]
    homes = [bisect_right(starts, clause.start) - 1 for clause in clauses]
    _hand_up(blocks, clauses, homes)
    measures = _of_rows(blocks, starts, rows)
    chapters = _chapters_of(text, blocks, set(homes))
    parts: dict[int, int] = {}
    reached = 0
    for clause, home in zip(clauses, homes, strict=True):
        part = parts[home] = parts.get(home, 0) + 1 if home >= 0 else 1
        if home < 0 or home in chapters:
            low = max(reached, blocks[home].heading_end) if home >= 0 else reached
            low = _paragraph(text, low, clause.start)
            measure = Measure(-1, home, 1, (low, low), [], clause.end, clause)
        else:
            block = blocks[home]
            low = block.body if part == 1 else _paragraph(text, reached, clause.start)
            label = block.start, block.body
            measure = Measure(home, block.parent, part, label, [], clause.end, clause)
        measure.words.append(_trimmed(text, low, clause.start))
        measures.append(measure)
        reached = clause.end
    for measure in measures:
        if measure.block >= 0 and parts[measure.block] == 1 and measure.clause.inline:
            measure.words += _behind(text, measure.end, blocks[measure.block].end)
    measures.sort(key=lambda measure: (measure.clause.start, measure.end))
    return measures


def _of_rows(blocks: list[Block], starts: list[int], rows: list[Row]) -> list[Measure]:
    """A task a row, below the heading above its table: a number in a cell heads nothing."""
    inside = {
        i
        for row in rows
        for i in range(bisect_left(starts, row.start), bisect_left(starts, row.end))
    }
    measures = []
    for row in rows:
        above = bisect_right(starts, row.start) - 1
        while above in inside:
            above = blocks[above].parent
        measures.append(Measure(-1, above, 1, row.label, row.words, row.end, row.clause))
    return measures


def _behind(text: str, start: int, end: int) -> list[Span]:
    """The sentences of an item behind a clause that stands among them, up to its last full stop."""
    spans = []
    low = start
    while low < end:
        line = text.find("\n", low, end)
        high = end if line < 0 else line
        words = text[low:high].strip(_EDGE)
        if low > start and (text[high - 1] not in "。;" or words.startswith(_CLOSING)):
            break
        if words:
            spans.append(_trimmed(text, low, high))
        low = high + 1
    return spans


def _trimmed(text: str, low: int, high: int) -> Span:
    while low < high and text[low] in _EDGE:
        low += 1
    while high > low and text[high - 1] in " \n|(,;、":
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


def _hand_up(blocks: list[Block], clauses: list[Clause], homes: list[int]) -> None:
    """A clause behind the last of several sub-items that have none is their parent's.

    Under a chapter heading that holds only where the clause says so: 以上工作由….
    """
    owners = set(homes)
    children: dict[int, list[int]] = {}
    for i, block in enumerate(blocks):
        children.setdefault(block.parent, []).append(i)
    for i, home in enumerate(homes):
        if home < 0:
            continue
        parent = blocks[home].parent
        if parent < 0 or parent in owners:
            continue
        if blocks[parent].level < 3 and not clauses[i].sums_up:
            continue
        siblings = children[parent]
        if len(siblings) > 1 and siblings[-1] == home and owners.isdisjoint(siblings[:-1]):
            homes[i] = parent


def _chapters_of(text: str, blocks: list[Block], owners: set[int]) -> set[int]:
    """Headings on lines of their own, of a kind that mostly has tasks below it, none itself.

    A clause in the paragraph below such a heading is a task of the chapter, not the heading's.
    """
    above: set[int] = set()
    for owner in owners:
        at = blocks[owner].parent if owner >= 0 else -1
        while at >= 0 and at not in above:
            above.add(at)
            at = blocks[at].parent
    found = set()
    for level in {block.level for block in blocks if block.level < 3}:
        members = [i for i, block in enumerate(blocks) if block.level == level]
        if sum(i in owners for i in members) * 2 <= len(members) and above & set(members):
            found |= {i for i in members if text[blocks[i].heading_end : blocks[i].end][:1] == "\n"}
    return found


def unassigned(blocks: list[Block], measures: list[Measure]) -> list[Block]:
    """Return the numbered items without a clause where half of their siblings have one."""
    owners = {measure.block for measure in measures}
    parents = {block.parent for block in blocks}
    groups: dict[tuple[int, int], list[int]] = {}
    for i, block in enumerate(blocks):
        groups.setdefault((block.parent, block.level), []).append(i)
    found = []
    for members in groups.values():
        if sum(i in owners for i in members) * 2 >= len(members):
            found += [i for i in members if i not in owners and i not in parents]
    return [blocks[i] for i in sorted(found)]
