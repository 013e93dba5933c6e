"""Findings that somebody has looked at and accepts, with a reason: ``[[suppress]]`` in TOML.

A table names the rule, the task by its label or the clause by some of its words (or both), and the
reason; ``document`` (number, title or id) narrows it to one notice::

    [[suppress]]
    rule = "L02"
    task = "16﹒"
    clause = "红山街道办事处"
    reason = "五家各管一个载体，分别负责"
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zerentu.graph.lint.finding import LintFinding
from zerentu.graph.lint.rules import RULES
from zerentu.loaders.errors import LoadError
from zerentu.loaders.notice import Document

__all__ = ["Suppression", "read_suppressions", "suppress"]

FIELDS = {"rule", "task", "clause", "document", "reason"}
LABEL_MARKS = "﹒.．、,，()（） \t第条项"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One accepted finding: which rule, where, and why. An empty field matches anything."""

    rule: str
    task: str
    clause: str
    document: str
    reason: str

    def covers(self, finding: LintFinding, document: Document) -> bool:
        """Whether `finding` of `document` is the one that is accepted."""
        return (
            self.rule == finding.rule
            and (not self.task or _bare(self.task) == _bare(finding.task.label))
            and (not self.clause or self.clause in finding.clause)
            and (
                not self.document or self.document in (document.id, document.number, document.title)
            )
        )


def read_suppressions(text: str, path: str) -> tuple[Suppression, ...]:
    r"""Return the ``[[suppress]]`` tables of a review file; its other tables are not looked at.

    Raises LoadError, naming `path` and the table, where one lacks its rule, its place or its
    reason, or says something else.

    >>> text = '[[suppress]]\nrule = "L03"\ntask = "41"\nreason = "独立完成"'
    >>> read_suppressions(text, "review.toml")[0].task
    '41'
    """
    try:
        rows = tomllib.loads(text).get("suppress", [])
    except tomllib.TOMLDecodeError as error:
        raise LoadError("review_not_toml", path=path, detail=error) from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LoadError("suppress_not_tables", path=path)
    return tuple(_suppression(row, number, path) for number, row in enumerate(rows, 1))


def _suppression(row: dict[str, object], number: int, path: str) -> Suppression:
    where = {"path": path, "number": number}
    if unknown := sorted(row.keys() - FIELDS):
        raise LoadError("suppress_unknown_field", **where, field=unknown[0])
    words = {field: row.get(field, "") for field in FIELDS}
    if wrong := sorted(field for field, value in words.items() if not isinstance(value, str)):
        raise LoadError("suppress_not_text", **where, field=wrong[0])
    made = Suppression(**{field: str(value).strip() for field, value in words.items()})
    if made.rule not in {rule.id for rule in RULES}:
        raise LoadError("suppress_unknown_rule", **where, rule=made.rule)
    if not (made.task or made.clause):
        raise LoadError("suppress_without_place", **where)
    if not made.reason:
        raise LoadError("suppress_without_reason", **where)
    return made


def suppress(
    findings: Iterable[LintFinding],
    suppressions: Sequence[Suppression],
    documents: Iterable[Document],
) -> tuple[tuple[LintFinding, ...], tuple[tuple[LintFinding, str], ...], tuple[int, ...]]:
    """Part what is accepted from what is not.

    Returns the findings that stay, those suppressed with their reason, and the numbers (from 1) of
    the suppressions that cover nothing: the text they were written for has changed.
    """
    by_id = {document.id: document for document in documents}
    kept: list[LintFinding] = []
    accepted: list[tuple[LintFinding, str]] = []
    used: set[int] = set()
    for finding in findings:
        document = by_id[finding.task.document_id]
        covering = [n for n, row in enumerate(suppressions, 1) if row.covers(finding, document)]
        used.update(covering)
        if covering:
            accepted.append((finding, suppressions[covering[0] - 1].reason))
        else:
            kept.append(finding)
    unused = tuple(n for n in range(1, len(suppressions) + 1) if n not in used)
    return tuple(kept), tuple(accepted), unused


def _bare(label: str) -> str:
    """A task's label without its marks: 16 for 16﹒ and （16）."""
    return label.strip(LABEL_MARKS)
