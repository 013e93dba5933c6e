"""Where the clause of a task stands: the words that say who answers for it."""

from collections.abc import Iterable

from zerentu.loaders.notice import Responsibility, Span, Task

__all__ = ["clause_span"]

OPENING = "([{（〔【「｛［"
CLOSING = ")]}）〕】」｝］"


def clause_span(text: str, task: Task, duties: Iterable[Responsibility]) -> Span | None:
    """Return where a task's clause stands in `text`, without its brackets; None if it has none.

    The clause is what the task's span holds behind its own sentences. Where a party stands before
    them or within (the columns of a table), it is what lies between the first and the last party.

    >>> from tests.build import notice
    >>> built = notice(("修路", "区建设局", "有关部门"))
    >>> start, end = clause_span(built.document.text, built.tasks[0], built.responsibilities)
    >>> built.document.text[start:end]
    '区建设局主办,有关部门协办'
    """
    start, end = task.span
    named = [duty.mention.span for duty in duties if start <= duty.mention.span[0] < end]
    first = min((span[0] for span in named), default=end)
    at = text.find(task.text, start, end)
    if not task.text or at < 0 or first < at + len(task.text):
        return (first, max(span[1] for span in named)) if named else None
    at += len(task.text)
    while at < end and (text[at].isspace() or text[at] in OPENING):
        at += 1
    return _without_strange_brackets(text, at, end)


def _without_strange_brackets(text: str, start: int, end: int) -> Span | None:
    """The span without blanks at its end, and without brackets that close none of its own."""
    opened = sum(text.count(mark, start, end) for mark in OPENING)
    closed = sum(text.count(mark, start, end) for mark in CLOSING)
    while end > start:
        last = text[end - 1]
        if last in CLOSING and closed > opened:
            closed -= 1
        elif not last.isspace():
            break
        end -= 1
    return (start, end) if start < end else None
