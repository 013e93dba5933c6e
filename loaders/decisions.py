"""Decisions of a person on what the reader hesitated over: a TOML file.

A decision holds for one clause of one document: its place in the outline and its own words name it,
so that it survives a reload and does not survive a change of the clause.
"""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from zerentu.loaders.errors import LoadError
from zerentu.loaders.fold import folded

__all__ = ["ANSWERS", "Decision", "as_toml", "decisions_in", "squeezed"]

ANSWERS = frozenset(
    {
        "",
        "keep",
        "lead",
        "support",
        "unit",
        "phrase",
        "split",
        "none",
        "first_leads",
        "all_lead",
        "add",
    }
)
"""What may be answered; empty: not yet decided; keep: as the reader read it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One question and its answer.

    `path`, `label` and `part` place the clause in the outline, `clause` is its words, `words` what
    the question is about. `unit` is the name to use instead of the printed one; `lead` and
    `support` are printed words that ``add`` makes duties of.
    """

    document: str
    number: str = ""
    path: str = ""
    label: str = ""
    part: int = 1
    clause: str = ""
    words: str = ""
    reason: str = ""
    read_as: str = ""
    choices: tuple[str, ...] = ()
    answer: str = ""
    unit: str = ""
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, int, str]:
        """What names the clause, in one width and script and without white space."""
        return (
            self.document,
            folded(self.path),
            folded(self.label),
            self.part,
            squeezed(self.clause),
        )

    @property
    def decided(self) -> bool:
        """Whether it changes anything."""
        return bool(self.unit) or self.answer not in {"", "keep"}


def squeezed(words: str) -> str:
    r"""Return `words` in one form, without white space.

    >>> squeezed("（甲局 牵头，\n乙局配合）")
    '(甲局牵头,乙局配合)'
    """
    return "".join(folded(words).split())


def decisions_in(path: str) -> tuple[Decision, ...]:
    """Read a file of decisions.

    Raises LoadError: ``no_file``, ``unreadable``, ``review_not_toml``, ``review_field`` (a field
    that no decision has, or of another type) and ``review_answer``.
    """
    try:
        text = Path(path).read_text("utf-8")
        data = tomllib.loads(text)
    except FileNotFoundError as error:
        raise LoadError("no_file", path=path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LoadError("review_not_toml", path=path, detail=str(error)) from error
    except OSError as error:
        raise LoadError("unreadable", path=path, reason=error.strerror or str(error)) from error
    rows = data.get("decision", [])
    if not isinstance(rows, list):
        raise LoadError("review_field", path=path, number=1, field="decision")
    return tuple(_decision(path, number, row) for number, row in enumerate(rows, 1))


def _decision(path: str, number: int, row: Any) -> Decision:
    known = {field.name: field for field in fields(Decision)}
    values: dict[str, Any] = {}
    if not isinstance(row, dict) or "document" not in row:
        raise LoadError("review_field", path=path, number=number, field="document")
    for name, value in row.items():
        given = tuple(value) if isinstance(value, list) else value
        if name not in known or not _fits(name, given):
            raise LoadError("review_field", path=path, number=number, field=name)
        values[name] = given
    decision = Decision(**values)
    if decision.answer not in ANSWERS:
        raise LoadError("review_answer", path=path, number=number, answer=decision.answer)
    return decision


def _fits(name: str, value: object) -> bool:
    if name == "part":
        return isinstance(value, int)
    if name in {"choices", "lead", "support"}:
        return isinstance(value, tuple) and all(isinstance(word, str) for word in value)
    return isinstance(value, str)


def as_toml(decisions: Iterable[Decision], heading: str) -> str:
    r"""Return the file to fill in: `heading` as comments, then one table a decision.

    >>> print(as_toml([Decision("d-1", clause="甲局牵头", choices=("keep", "none"))], "说明"))
    # 说明
    <BLANKLINE>
    [[decision]]
    document = "d-1"
    clause = "甲局牵头"
    choices = ["keep", "none"]
    answer = ""
    <BLANKLINE>
    """
    lines = [f"# {line}" for line in heading.splitlines()]
    for decision in decisions:
        lines += ["", "[[decision]]"]
        for field in fields(Decision):
            value = getattr(decision, field.name)
            if value != field.default or field.name == "answer":
                lines.append(f"{field.name} = {_value(value)}")
    return "\n".join([*lines, ""])


def _value(value: object) -> str:
    """A value as TOML: JSON's strings, numbers and lists are TOML too, but for one character."""
    plain = list(value) if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
