"""Findings in the two formats that other tools take in: SARIF 2.1.0 and JUnit XML.

Regions of SARIF point into the text as it was read (``document.text``), which the log carries with
it, so that they hold for files that have no characters of their own (PDF, Word) too.
"""

import json
import re
from collections.abc import Collection, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from zerentu import __version__
from zerentu.graph.lint.finding import LintFinding
from zerentu.graph.lint.rules import RULES
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Document
from zerentu.words import language, say

__all__ = ["SARIF_SCHEMA", "as_junit", "as_sarif"]

SARIF_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

# Characters that XML 1.0 cannot hold, however they are written.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_sarif(
    tables: Tables,
    findings: Sequence[LintFinding],
    accepted: Sequence[tuple[LintFinding, str]] = (),
) -> str:
    """Return a SARIF 2.1.0 log of one run; accepted findings stand in it as suppressed results."""
    artifacts = {row.id: (number, row) for number, row in enumerate(tables.documents)}
    results = [_result(finding, *artifacts[finding.task.document_id]) for finding in findings]
    for finding, reason in accepted:
        result = _result(finding, *artifacts[finding.task.document_id])
        results.append(result | {"suppressions": [{"kind": "external", "justification": reason}]})
    run = {
        "tool": {"driver": {"name": "zerentu", "version": __version__, "rules": _rules()}},
        "language": "zh-CN" if language() == "zh" else "en-US",
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {
                "location": {"uri": _uri(row)},
                "description": {"text": f"{row.number} {row.title}".strip()},
                "contents": {"text": row.text},
                "sourceLanguage": "zh-CN",
            }
            for row in tables.documents
        ],
        "results": results,
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": rule.id,
            "shortDescription": {"text": say(f"lint.{rule.id}.title")},
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in RULES
    ]


def _result(finding: LintFinding, index: int, document: Document) -> dict[str, Any]:
    start, end = finding.span
    place = f"{document.number or document.title} {finding.task.label}".strip()
    return {
        "ruleId": finding.rule,
        "ruleIndex": [rule.id for rule in RULES].index(finding.rule),
        "level": finding.severity.value,
        "message": {"text": f"{place} {finding.message()}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(document), "index": index},
                    "region": {
                        **_line_and_column(document.text, start, "start"),
                        **_line_and_column(document.text, end, "end"),
                        "charOffset": start,
                        "charLength": end - start,
                        "snippet": {"text": finding.clause},
                    },
                },
                "logicalLocations": [{"name": finding.task.label, "fullyQualifiedName": place}],
            }
        ],
        "partialFingerprints": {
            "finding/v1": "/".join(
                (finding.rule, finding.task.id, finding.unit_id or "", finding.message("zh"))
            )
        },
    }


def _line_and_column(text: str, at: int, which: str) -> dict[str, int]:
    """The line and column, from 1, of an offset."""
    line_start = text.rfind("\n", 0, at) + 1
    return {f"{which}Line": text.count("\n", 0, at) + 1, f"{which}Column": at - line_start + 1}


def _uri(document: Document) -> str:
    """The source as a valid URI reference, whatever the file is called."""
    return quote(PurePath(document.source or document.id).as_posix())


def as_junit(tables: Tables, findings: Sequence[LintFinding], gates: Collection[str] = ()) -> str:
    """Return JUnit XML: one test case a document and rule.

    A case fails where its rule is in `gates` (or where no gates are set) and fired; what other
    rules found stands in the case's output.
    """
    by_case: dict[tuple[str, str], list[LintFinding]] = {}
    for finding in findings:
        by_case.setdefault((finding.task.document_id, finding.rule), []).append(finding)
    cases = []
    failures = 0
    for document in tables.documents:
        name = document.number or document.title
        for rule in RULES:
            found = by_case.get((document.id, rule.id), [])
            failed = bool(found) and (not gates or rule.id in gates)
            failures += failed
            title = f"{rule.id} {say(f'lint.{rule.id}.title')}"
            body = _outcome(found, failed=failed)
            attributes = f"classname={_attribute(name)} name={_attribute(title)}"
            cases.append(f"  <testcase {attributes}{body}")
    head = f'<testsuite name="zerentu lint" tests="{len(cases)}" failures="{failures}">'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", f" {head}", *cases]
    return "\n".join([*lines, " </testsuite>", "</testsuites>"]) + "\n"


def _outcome(found: Sequence[LintFinding], *, failed: bool) -> str:
    """The rest of a test case: nothing, its failure, or its output."""
    if not found:
        return "/>"
    said = "\n".join(f"{finding.task.label} {finding.message()}" for finding in found)
    text = escape(NOT_XML.sub("�", said))
    if failed:
        message = _attribute(f"{say(f'lint.{found[0].severity}')} {len(found)}")
        return f"><failure message={message}>{text}</failure></testcase>"
    return f"><system-out>{text}</system-out></testcase>"


def _attribute(text: str) -> str:
    return quoteattr(NOT_XML.sub("�", text))
