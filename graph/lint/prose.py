"""What a task's own sentences say: whether they date a target, and which units they name."""

import re
from collections.abc import Iterable

from zerentu.loaders.notice import Target, Task, Unit

__all__ = ["UnitNames", "has_date"]

SHORTEST_NAME = 3  # characters; shorter forms are ordinary words

# What dates a target: a year in figures, or a five-year plan (“十四五”期末).
DATE = re.compile(r"[12]\d{3}\s*年|十[一二三四五六七八九]五")
SENTENCE_END = re.compile(r"[。；;！？!?\n]")


def has_date(text: str, task: Task, target: Target) -> bool:
    """Whether the sentence of `task` that holds `target` names a year; `text` is the document's."""
    start, end = target.span
    before = [match.end() for match in SENTENCE_END.finditer(text, task.span[0], start)]
    after = SENTENCE_END.search(text, end, task.span[1])
    stop = after.start() if after else task.span[1]
    return DATE.search(text, before[-1] if before else task.span[0], stop) is not None


class UnitNames:
    """The names that the registry knows, by place: a longer name is never read as a shorter one."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._ids: dict[str, dict[str, str]] = {}
        for unit in units:
            if not unit.provisional:
                for form in (unit.name, *unit.aliases, unit.full_name or ""):
                    if len(form) >= SHORTEST_NAME:
                        self._ids.setdefault(unit.place, {})[form] = unit.id
        self._patterns = {place: _longest_first(ids) for place, ids in self._ids.items()}

    def found(self, place: str, text: str) -> list[str]:
        """Return the ids of the units of `place` that `text` names, each once, in its order."""
        if place not in self._patterns:
            return []
        matches = self._patterns[place].finditer(text)
        return list(dict.fromkeys(self._ids[place][match.group()] for match in matches))


def _longest_first(forms: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, ordered)))
