"""How far the reader agrees with labelled documents: precision, recall, F1, and every miss.

``make corpus CORPUS=DIR`` compares all of DIR (excerpts as ``*.json``, whole texts as
``*.gold.json`` beside their ``.txt``); ``--totals`` prints figures and no line of text. Text is
compared in one form on both sides: NFKC, no white space, one kind of bracket and quote.
"""

import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zerentu.loaders import parse_text
from zerentu.loaders.notice import Notice

SORTS = ("duties", "phrases", "tasks", "deadlines")
_SAME = str.maketrans("〔〕[]【】{}“”‘’「」『』", "()()()()" + '"' * 8)

Pair = tuple[int, str, str]


@dataclass
class Labelled:
    """One labelled document: its text, its items, its dialects."""

    name: str
    text: str
    gold: list[dict[str, Any]]
    dialects: list[str]


@dataclass
class Counts:
    """Pairs in both, in the reading only, in the labels only."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    def __str__(self) -> str:
        read, labelled = self.right + self.extra, self.right + self.missed
        if not read and not labelled:
            return "none"
        precision = self.right / read if read else 0.0
        recall = self.right / labelled if labelled else 0.0
        f1 = 2 * self.right / (read + labelled)
        return (
            f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}"
            f"  ({self.right} right, {self.extra} extra, {self.missed} missed)"
        )


@dataclass
class Result:
    """The counts of one document by sort, and its misses as lines."""

    counts: dict[str, Counts] = field(default_factory=lambda: {sort: Counts() for sort in SORTS})
    misses: list[str] = field(default_factory=list)

    def compare(self, sort: str, read: set[Pair], labelled: set[Pair], heads: list[str]) -> None:
        self.counts[sort] += Counts(
            len(read & labelled), len(read - labelled), len(labelled - read)
        )
        for sign, pairs in (("+", read - labelled), ("-", labelled - read)):
            for item, role, words in sorted(pairs):
                head = heads[item] if item >= 0 else "before the first item"
                self.misses.append(f"  {sign} {sort}  {head}  {role}  {words}")


def same(text: str) -> str:
    """The form in which texts are compared.

    >>> same("（市 财政局〔甲〕）")
    '(市财政局(甲))'
    """
    return "".join(unicodedata.normalize("NFKC", text).translate(_SAME).split())


def offsets(text: str) -> tuple[str, list[int]]:
    """`text` in the form that is compared, and where each of its characters went."""
    parts, where, at = [], [], 0
    for char in text:
        where.append(at)
        part = same(char)
        parts.append(part)
        at += len(part)
    return "".join(parts), [*where, at]


def labelled_in(folder: Path) -> Iterator[Labelled]:
    """Every labelled document below `folder`, by name."""
    for path in sorted(folder.rglob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        if "gold" not in data:
            continue
        text = data.get("excerpt")
        if text is None:
            text = path.with_name(data["text_file"]).read_text("utf-8")
        yield Labelled(path.stem, text, data["gold"], data["tags"])


def items_of(gold: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Labels by numbered item: segments of one item are merged."""
    items: list[list[dict[str, Any]]] = []
    last: tuple[Any, ...] | None = None
    for row in gold:
        key = row.get("chapter"), row.get("section"), row["number"]
        if items and row["number"] and row.get("segment", 1) > 1 and key == last:
            items[-1].append(row)
        else:
            items.append([row])
        last = key
    return items


def regions(page: str, items: list[list[dict[str, Any]]]) -> list[int]:
    """Where each head stands in `page`, looked up in order, behind its number where it can be."""
    starts, at = [], 0
    for item in items:
        head, number = same(item[0]["task_head"]), same(item[0]["number"])
        numbered = page.find(number + head, at) if number else -1
        start = numbered if numbered >= 0 else page.find(head, at)
        if start < 0:
            start = at
        starts.append(start)
        at = start + 1
    return starts


def compared(document: Labelled) -> Result:
    """The counts and misses of one document."""
    items = items_of(document.gold)
    page, _ = offsets(document.text)
    starts = regions(page, items)
    heads = [f"{same(item[0]['number'])} {same(item[0]['task_head'])}" for item in items]
    labelled = _labelled(items)
    read: dict[str, set[Pair]] = {sort: set() for sort in SORTS}
    at = 0
    for notice in parse_text(document.text):
        at = _read(notice, page, at, starts, read)
    _leave_out(read, labelled, items)
    result = Result()
    for sort in SORTS:
        result.compare(sort, read[sort], labelled[sort], heads)
    return result


def _labelled(items: list[list[dict[str, Any]]]) -> dict[str, set[Pair]]:
    pairs: dict[str, set[Pair]] = {sort: set() for sort in SORTS}
    for i, item in enumerate(items):
        pairs["tasks"].add((i, "", ""))
        for row in item:
            for role in ("lead", "support"):
                pairs["duties"] |= {(i, role, same(name)) for name in row[role]}
            for phrase in row["groups"]:
                role = row.get("group_roles", {}).get(phrase, "lead")
                pairs["phrases"].add((i, role, same(phrase).removeprefix("等")))
            if row.get("deadline"):
                pairs["deadlines"].add((i, "", same(row["deadline"])))
    return pairs


def _read(notice: Notice, page: str, at: int, starts: list[int], read: dict[str, set[Pair]]) -> int:
    """Add what `notice` says to `read`; return where its text ends in `page`.

    An excerpt may be cut inside its last bracket: what is read behind that bracket is left out.
    """
    text, where = offsets(notice.document.text)
    shift = max(page.find(text[:40], at), 0)
    where = _aligned(text, page, where, shift)
    cut = page.rfind("(") if page.rfind("(") > page.rfind(")") else len(page)
    region = {}
    for task in notice.tasks:
        start = where[task.span[0]]
        region[task.id] = max((i for i, low in enumerate(starts) if low <= start), default=-1)
        if task.deadline and where[task.span[1]] <= cut:
            read["deadlines"].add((region[task.id], "", same(task.deadline)))
    for duty in notice.responsibilities:
        if where[duty.mention.span[0]] > cut:
            continue
        read["tasks"].add((region[duty.task_id], "", ""))
        sort = "phrases" if duty.is_collective else "duties"
        words = same(duty.mention.text).removeprefix("等")
        read[sort].add((region[duty.task_id], duty.role.value, words))
    return where[-1]


def _aligned(text: str, page: str, where: list[int], shift: int) -> list[int]:
    """Offsets into `page`: the cleaned text leaves out some of its characters, and adds none."""
    into, at = [], shift
    for char in text:
        found = page.find(char, at, at + 400)
        at = found if found >= 0 else at
        into.append(at)
        at += 1
    return [into[i] if i < len(into) else len(page) for i in where]


def _leave_out(
    read: dict[str, set[Pair]], labelled: dict[str, set[Pair]], items: list[list[dict[str, Any]]]
) -> None:
    """What a standing rule implies is neither right nor wrong."""
    for i, item in enumerate(items):
        implied = {
            same(p).removeprefix("等") for row in item for p in row.get("implied_groups", ())
        }
        for pairs in (read["phrases"], labelled["phrases"]):
            pairs -= {pair for pair in pairs if pair[0] == i and pair[2] in implied}


def main(arguments: list[str]) -> int:
    """Compare a folder; print figures, and without ``--totals`` every miss."""
    totals_only = "--totals" in arguments
    (folder,) = (word for word in arguments if not word.startswith("--"))
    sums: dict[str, dict[str, Counts]] = defaultdict(lambda: {sort: Counts() for sort in SORTS})
    documents = 0
    for document in labelled_in(Path(folder)):
        result = compared(document)
        documents += 1
        groups = ["", f"document {document.name}", *(f"dialect {d}" for d in document.dialects)]
        for group in groups:
            for sort in SORTS:
                sums[group][sort] += result.counts[sort]
        if not totals_only and result.misses:
            print("\n".join([document.name, *result.misses]))
    if not documents:
        print(f"{folder} holds no labelled document", file=sys.stderr)
        return 1
    for group in [""] if totals_only else sorted(sums):
        print(group or f"{documents} documents in all")
        for sort in SORTS:
            print(f"  {sort:10}{sums[group][sort]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
