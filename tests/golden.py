"""Golden notices: what a person read in a notice, and how far a `Notice` agrees with it.

The labels are JSON written by hand beside the text; `tests/notices/README.md` says how. Both the
labels and a parsed notice become the same flat table, path -> value, and the difference of the two
tables is the list of mistakes, in both directions.
"""

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zerentu.loaders.notice import Level, Notice, Responsibility, Role, Target, Task

HERE = Path(__file__).parent / "notices"
SAMPLE = Path(__file__).parents[1] / "loaders" / "sample"
DOCUMENT = ("title", "issuer", "place", "number", "issued", "year")
DEPARTMENTS = "bureau vertical party mass"  # what 部门 and 单位 may mean

Table = dict[str, Any]


@dataclass(frozen=True)
class Golden:
    """The labels of one file: the text, its dialects, and one table of labels a notice in it."""

    name: str
    source: Path
    dialects: tuple[str, ...]
    notices: tuple[dict[str, Any], ...]

    @property
    def text(self) -> str:
        return self.source.read_text(encoding="utf-8")


def goldens() -> list[Golden]:
    """Every labelled text: the corpus beside this file, and the sample that ships."""
    found = []
    for path in sorted(HERE.glob("*.json")):
        source = path.with_suffix(".txt")
        labels = json.loads(path.read_text(encoding="utf-8"))
        found.append(
            Golden(
                name=path.stem,
                source=source if source.exists() else SAMPLE / source.name,
                dialects=tuple(labels["dialects"]),
                notices=tuple(labels["notices"]),
            )
        )
    return found


def squeeze(text: str) -> str:
    """`text` without white space and cell borders: line breaks and columns are not compared."""
    return re.sub(r"[\s|]", "", text)


def rows(labels: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The labelled tasks in order, each with its path: chapter, label, part, ordinal among equals.

    >>> labels = {"tasks": {"一、": [{"label": "1."}, {"label": "1.", "part": 2}]}}
    >>> [path for path, _ in rows(labels)]
    ['一、 1. part 1', '一、 1. part 2']
    """
    seen: Counter[str] = Counter()
    found = []
    for chapter, tasks in labels["tasks"].items():
        for task in tasks:
            path = f"{chapter} {task['label']} part {task.get('part', 1)}"
            seen[path] += 1
            found.append((path if seen[path] == 1 else f"{path} ({seen[path]})", task))
    return found


def duties(words: str, labels: dict[str, Any]) -> list[tuple[str, str]]:
    """Printed names, parted by spaces, each with the unit or phrase it stands for."""
    same = labels.get("same", {})
    return [(word, same.get(word, word)) for word in words.split()]


def expected(labels: dict[str, Any]) -> Table:
    """The table of one notice's labels."""
    same, places = labels.get("same", {}), labels.get("places", {})
    table: Table = {f"document.{key}": value for key, value in labels["document"].items()}
    table |= {f"chapter {path}": title for path, title in labels["chapters"].items()}
    for kind, names in labels["units"].items():
        for name in names.split():
            table[f"unit {name}"] = (kind, places.get(name, labels["document"]["place"]))
    for phrase, what in labels.get("collectives", {}).items():
        openness, *kinds = what.replace("departments", DEPARTMENTS).split()
        members = labels.get("members", {}).get(phrase, "").split()
        table[f"collective {phrase}"] = (openness, sorted(kinds), sorted(members))
    for path, task in rows(labels):
        row = {
            "text": task["text"],
            "lead": duties(task["lead"], labels),
            "support": duties(task["support"], labels),
            "implied": [same.get(word, word) for word in task.get("implied", "").split()],
            "targets": [tuple(target) for target in task.get("targets", [])],
            "deadline": task.get("deadline"),
            "leaders": task.get("leaders", "").split(),
        }
        table |= {f"task {path} {field}": value for field, value in row.items()}
    return table


def actual(notice: Notice) -> Table:
    """The same table, of what a reader made of the text."""
    table: Table = {f"document.{key}": getattr(notice.document, key) for key in DOCUMENT}
    return table | headings(notice) | parties(notice) | measures(notice)


def chapter_paths(notice: Notice) -> dict[str | None, str]:
    """Chapter id -> its labels from the top, the title where a heading has no label."""
    paths: dict[str | None, str] = {None: ""}
    for chapter in notice.chapters:  # parents come before their children
        above = f"{paths[chapter.parent_id]}/" if chapter.parent_id else ""
        paths[chapter.id] = above + (chapter.label or chapter.title)
    return paths


def headings(notice: Notice) -> Table:
    """The chapters that hold a task: a heading with none below it may be read or not."""
    paths = chapter_paths(notice)
    filled = [f"{paths[task.chapter_id]}/" for task in notice.tasks]
    return {
        f"chapter {paths[chapter.id]}": chapter.title
        for chapter in notice.chapters
        if any(path.startswith(f"{paths[chapter.id]}/") for path in filled)
    }


def parties(notice: Notice) -> Table:
    """The units and the phrases."""
    names = {unit.id: unit.name for unit in notice.units}
    table: Table = {f"unit {unit.name}": (unit.kind.value, unit.place) for unit in notice.units}
    for group in notice.collectives:
        kinds = sorted(kind.value for kind in group.kinds)
        members = sorted(names[member] for member in group.members)
        table[f"collective {group.phrase}"] = (group.openness.value, kinds, members)
    return table


def measures(notice: Notice) -> Table:
    """The tasks with their duties and targets, each in the order of the text."""
    shown = {unit.id: unit.name for unit in notice.units}
    shown |= {group.id: group.phrase for group in notice.collectives}
    clauses: defaultdict[str, list[Responsibility]] = defaultdict(list)
    for duty in sorted(notice.responsibilities, key=lambda row: row.mention.span):
        clauses[duty.task_id].append(duty)
    targets: defaultdict[str, list[Target]] = defaultdict(list)
    for target in sorted(notice.targets, key=lambda row: row.span):
        targets[target.task_id].append(target)
    table: Table = {}
    for path, task in task_paths(notice):
        own = [row for row in clauses[task.id] if within(row.mention.span, task.span)]
        row: Table = {
            "text": squeeze(task.text),
            "implied": [shown[duty.party_id] for duty in clauses[task.id] if duty not in own],
            "targets": [
                (squeeze(t.metric), t.comparator, t.value, t.unit, squeeze(t.quote))
                for t in targets[task.id]
            ],
            "deadline": task.deadline,
            "leaders": list(task.leaders),
        }
        for role in Role:
            row[role.value] = [
                (squeeze(duty.mention.text).removeprefix("等"), shown[duty.party_id])
                for duty in own
                if duty.role is role
            ]
        table |= {f"task {path} {field}": value for field, value in row.items()}
    return table


def task_paths(notice: Notice) -> list[tuple[str, Task]]:
    """The read tasks, with the same paths as the labelled ones."""
    chapters = chapter_paths(notice)
    seen: Counter[str] = Counter()
    found = []
    for task in notice.tasks:
        path = f"{chapters[task.chapter_id]} {task.label} part {task.part}"
        seen[path] += 1
        found.append((path if seen[path] == 1 else f"{path} ({seen[path]})", task))
    return found


def within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    """Whether one span lies inside another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def agrees(field: str, label: Any, read: Any, page: str) -> bool:
    """Whether a value read is the one labelled; a task's text may be labelled as head…tail.

    A single … stands for printed words without a gap, a double one may hide the clause. The last
    full stop of a text is not compared: some clauses stand before it.

    >>> agrees("text", "修建…三条。", "修建道路三条。", "1.修建道路三条。(甲局)")
    True
    >>> agrees("text", "修建…三条。", "修建桥梁三条。", "1.修建道路三条。(甲局)")
    False
    """
    if field == "targets":
        return [(*t[:2], _plain(t[2]), *t[3:]) for t in label] == read
    if field != "text" or read is None:
        return bool(label == read)
    head, *tail = (squeeze(part).rstrip("。") for part in label.split("…"))
    read = read.rstrip("。")
    if not tail:
        return bool(head == read)
    whole = "……" in label or read in page
    return read.startswith(head) and read.endswith(tail[-1]) and whole


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def differences(labels: dict[str, Any], notice: Notice, source: str) -> list[str]:
    """Every mistake of a read notice, each with the line of the source it is about."""
    want, have = expected(labels), actual(notice)
    heads = {path: re.split("…", task["text"])[0] for path, task in rows(labels)}
    page = squeeze(source)
    found = []
    for key in [*want, *(key for key in have if key not in want)]:
        label, read = want.get(key), have.get(key)
        if key in want and key in have and agrees(key.rsplit(" ", 1)[-1], label, read, page):
            continue
        path = key.removeprefix("task ").rsplit(" ", 1)[0]
        at = line(heads.get(path, key.split()[-1]), source)
        found.append(f"{key}\n    label {label}\n    read  {read}\n    line  {at}")
    errors = [row for row in notice.findings if row.level is Level.ERROR]
    codes = sorted(row.code for row in (notice.findings if "findings" in labels else errors))
    if codes != sorted(labels.get("findings", [])):
        found.append(f"findings\n    label {labels.get('findings', [])}\n    read  {codes}")
    return found


def line(words: str, source: str) -> str:
    """The first line of the source that holds `words`."""
    return next((row for row in source.splitlines() if squeeze(words) in squeeze(row)), "-")
