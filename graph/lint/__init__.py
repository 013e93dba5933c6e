"""Assignment lint: is it written clearly who answers? Ten named rules over the tables."""

from zerentu.graph.lint.exchange import as_junit, as_sarif
from zerentu.graph.lint.finding import LintFinding, Severity
from zerentu.graph.lint.formats import as_json, as_text
from zerentu.graph.lint.rules import RULES, Rule, lint
from zerentu.graph.lint.suppress import Suppression, read_suppressions, suppress

__all__ = [
    "RULES",
    "LintFinding",
    "Rule",
    "Severity",
    "Suppression",
    "as_json",
    "as_junit",
    "as_sarif",
    "as_text",
    "lint",
    "read_suppressions",
    "suppress",
]
