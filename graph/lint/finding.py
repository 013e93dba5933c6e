"""One finding of lint: a rule, a task, the clause as printed, and the facts of its sentence."""

from dataclasses import dataclass
from enum import StrEnum

from zerentu.loaders.notice import Span, Task
from zerentu.words import Lang, language, say

__all__ = ["LintFinding", "Severity"]

Fact = str | int | tuple[str, ...]


class Severity(StrEnum):
    """How much a finding matters; the words are those of SARIF's levels."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class LintFinding:
    """What one rule says of one task.

    `clause` is the printed clause and ``document.text[span]``; a task without one is quoted whole.
    `unit_id` and `unit` are set where the finding is about one unit. `wording` names the sentence
    in the catalogue and `facts` what it takes, so that it can be said in either language.
    """

    rule: str
    severity: Severity
    task: Task
    clause: str
    span: Span
    unit_id: str | None
    unit: str | None
    wording: str
    facts: tuple[tuple[str, Fact], ...]

    def message(self, lang: Lang | None = None) -> str:
        """Return the finding as one sentence in `lang` (default: the language in use)."""
        comma = "、" if (lang or language()) == "zh" else ", "
        facts = {
            name: comma.join(fact) if isinstance(fact, tuple) else fact for name, fact in self.facts
        }
        return say(f"lint.{self.wording}", lang, **facts)
