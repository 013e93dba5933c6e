"""Where the clause of a task stands: the words that say who answers for it."""

from collections.abc import Iterable

from zerentu.loaders.notice import Responsibility, Span, Task

__all__ = ["clause_span"]

OPENING = "([{（〔【「｛［"
CLOSING = ")]}）〕】」｝］"


def clause_span(text: str, task: Task, duties: Iterable[Responsibility]) -> Span | None:
    """Return where a task's clause stands in `text`, without its brackets; None if it has none.

    The clause is what the task's span holds behind its own sentences; in a layout where those do
    not stand in one piece, what lies between the first and the last party named.
    """
    start, end = task.span
    at = text.find(task.text, start, end)
    if task.text and at >= 0:
        at += len(task.text)
        while at < end and (text[at].isspace() or text[at] in OPENING):
            at += 1
        while end > at and (text[end - 1].isspace() or text[end - 1] in CLOSING):
            end -= 1
        return (at, end) if at < end else None
    named = [duty.mention.span for duty in duties if start <= duty.mention.span[0] < end]
    return (named[0][0], max(stop for _, stop in named)) if named else None
