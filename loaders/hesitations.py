"""What the reader hesitated over in a notice, as decisions to fill in."""

from collections.abc import Iterator
from difflib import get_close_matches

from zerentu.loaders.decisions import Decision
from zerentu.loaders.findings import UNREAD
from zerentu.loaders.fold import folded
from zerentu.loaders.notice import Notice, Responsibility, Role, Task
from zerentu.loaders.registry import registry
from zerentu.loaders.review import clause_words

__all__ = ["hesitations_of", "nearest"]


def hesitations_of(notice: Notice) -> Iterator[Decision]:
    """Yield one decision a hesitation, in document order, each with its reason and its choices.

    >>> from zerentu.loaders import parse_text
    >>> notice, = parse_text("1.修路。（责任单位：区建设局、区妙妙局）")
    >>> [(one.reason, one.words, one.choices) for one in hesitations_of(notice)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('co_leads', '区建设局、区妙妙局）', ('keep', 'first_leads')),
     ('unknown_unit', '区妙妙局', ('keep', 'lead', 'support', 'phrase', 'none'))]
    """
    paths = _paths(notice)
    duties: dict[str, list[Responsibility]] = {}
    for duty in notice.responsibilities:
        duties.setdefault(duty.task_id, []).append(duty)
    for task in notice.tasks:
        own = duties.get(task.id, [])
        if own:
            yield from _of_task(notice, task, own, paths[task.chapter_id])
    for finding in notice.findings:
        if finding.code in UNREAD:
            words = notice.document.text[slice(*finding.span)]
            yield Decision(
                document=notice.document.id,
                number=notice.document.number,
                clause=words,
                words=words,
                reason=finding.code,
                choices=("none", "add"),
            )


def _paths(notice: Notice) -> dict[str | None, str]:
    paths: dict[str | None, str] = {None: ""}
    for chapter in notice.chapters:
        above = paths[chapter.parent_id]
        paths[chapter.id] = f"{above}/{chapter.label}" if above else chapter.label
    return paths


def _of_task(
    notice: Notice, task: Task, duties: list[Responsibility], path: str
) -> Iterator[Decision]:
    text = notice.document.text
    clause = clause_words(text, [duty.mention.span[0] for duty in duties], task.span[1])
    question = Decision(
        document=notice.document.id,
        number=notice.document.number,
        path=path,
        label=task.label,
        part=task.part,
        clause=clause,
    )
    leads = [duty for duty in duties if duty.role is Role.LEAD]
    rules = {duty.rule for duty in duties}
    if len(leads) > 1 and rules & {"shared_duty", "bare_list"}:
        yield _asked(question, clause, "co_leads", "lead", ("keep", "first_leads"))
    if "rest_supports" in rules:
        yield _asked(question, clause, "rest_supports", "support", ("keep", "all_lead"))
    odd = {
        notice.document.text[slice(*finding.span)]: finding.code
        for finding in notice.findings
        if finding.code in {"odd_name", "unknown_unit"}
    }
    for duty in duties:
        words = duty.mention.text
        if duty.is_collective and "、" in words:
            yield _asked(question, words, "one_phrase", duty.role, ("keep", "split", "none"))
        elif words in odd and not duty.is_collective:
            choices = ("keep", "lead", "support", "phrase", "none")
            yield _asked(question, words, odd[words], duty.role, choices)


def _asked(
    question: Decision, words: str, reason: str, read_as: str, choices: tuple[str, ...]
) -> Decision:
    return Decision(
        document=question.document,
        number=question.number,
        path=question.path,
        label=question.label,
        part=question.part,
        clause=question.clause,
        words=words,
        reason=reason,
        read_as=str(read_as),
        choices=choices,
    )


def nearest(name: str) -> list[str]:
    """Return the registry's names that look most like `name`, nearest first; five at most.

    >>> "卫生局" in nearest("区卄生局")
    True
    """
    known = registry()
    names = {*known.customary, *(form for own in known.places.values() for form in own)}
    core = folded(name).lstrip("省市区县州")
    return get_close_matches(core, sorted(names), n=5, cutoff=0.5)
