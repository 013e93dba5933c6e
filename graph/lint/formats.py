"""Findings as text for readers, and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from zerentu.graph.lint.finding import LintFinding, Severity
from zerentu.graph.tables import Tables
from zerentu.words import say

__all__ = ["as_json", "as_text"]


def as_json(findings: Sequence[LintFinding]) -> str:
    r"""Return the promised array: one object a finding, in the order of rule, document, task.

    >>> as_json([])
    '[]\n'
    """
    rows = [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "document": finding.task.document_id,
            "task_id": finding.task.id,
            "label": finding.task.label,
            "unit": finding.unit,
            "clause": finding.clause,
            "span": list(finding.span),
            "message": finding.message(),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_text(tables: Tables, findings: Sequence[LintFinding], suppressed: int = 0) -> str:
    """Return the findings under a heading a rule: document, task, sentence, and the clause.

    The first line says what was looked at and how much was found; `suppressed` is how many
    findings were left out for a reason.
    """
    names = {row.id: row.number or row.title for row in tables.documents}
    several = len(names) > 1
    count = Counter(finding.severity for finding in findings)
    lines = [
        say(
            "lint.head",
            documents=_documents(list(names.values())),
            tasks=len(tables.tasks),
            count=len(findings),
            errors=count[Severity.ERROR],
            warnings=count[Severity.WARNING],
            notes=count[Severity.NOTE],
        )
    ]
    for rule, group in groupby(findings, key=lambda finding: finding.rule):
        found = list(group)
        lines += [
            "",
            say(
                "lint.rule_head",
                rule=rule,
                severity=say(f"lint.{found[0].severity}"),
                title=say(f"lint.{rule}.title"),
                count=len(found),
            ),
        ]
        for finding in found:
            number = names[finding.task.document_id] if several else ""
            place = f"{number} {finding.task.label}".strip()
            lines += [f"  {place} {finding.message()}", f"      {_one_line(finding.clause)}"]
    if suppressed:
        lines += ["", say("lint.suppressed", count=suppressed)]
    return "\n".join(lines) + "\n"


def _documents(names: Sequence[str]) -> str:
    """The one document by its number; of several, how many they are."""
    return names[0] if len(names) == 1 else say("report.documents", count=len(names))


def _one_line(clause: str) -> str:
    return " ".join(clause.split())
