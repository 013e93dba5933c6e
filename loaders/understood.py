"""How much of what looks like an assignment was understood."""

from zerentu.loaders.findings import UNREAD
from zerentu.loaders.notice import Notice

__all__ = ["share_understood"]


def share_understood(notice: Notice) -> tuple[int, int]:
    """Return (understood, all) places of `notice` that hold a role word or a list of units.

    A place is a bracket, a label with its list, a table row or a bare sentence; it is understood
    where it gave responsibilities, otherwise a finding names it.

    >>> from zerentu.loaders import parse
    >>> share_understood(next(parse("sample")))
    (66, 66)
    """
    read = len({duty.task_id for duty in notice.responsibilities})
    unread = sum(finding.count for finding in notice.findings if finding.code in UNREAD)
    return read, read + unread
