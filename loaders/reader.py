"""The steps from a text to its notices, in order. A pure function of text and registry."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256 as digest

from zerentu.loaders.annotations import annotations
from zerentu.loaders.clean import cleaned
from zerentu.loaders.colons import with_colons
from zerentu.loaders.dates import is_on_calendar
from zerentu.loaders.decisions import Decision
from zerentu.loaders.errors import ChoiceError
from zerentu.loaders.findings import Findings
from zerentu.loaders.fold import folded
from zerentu.loaders.given import NOTHING, Given
from zerentu.loaders.ids import identify
from zerentu.loaders.legends import legends_in, without
from zerentu.loaders.metadata import Metadata, metadata_of, notices_in
from zerentu.loaders.notice import Document, Notice, Responsibility, Target, Task
from zerentu.loaders.outline import outlined
from zerentu.loaders.records import Outline, target_records
from zerentu.loaders.registry import registry
from zerentu.loaders.resolve import Parties
from zerentu.loaders.review import Review
from zerentu.loaders.standing import Standing
from zerentu.loaders.tables import rows_in
from zerentu.loaders.tasks import Measure, measures_of, unassigned

__all__ = ["parse_text"]


def parse_text(
    text: str,
    *,
    source: str = "",
    sha256: str = "",
    place: str | None = None,
    decisions: Sequence[Decision] = (),
    given: Given = NOTHING,
) -> Iterator[Notice]:
    r"""Yield the notices in a text; `place` and what is `given` stand instead of what it says.

    Raises ChoiceError ``one_of_several``: a number or title given for a text of several notices.

    `decisions` of a person are applied where their clause is still there; where it is not, a
    finding says so.

    >>> notice, = parse_text("一、总章\n1﹒修三条路。（区建设局主办，区财政局协办）")
    >>> [(r.role.value, r.mention.text) for r in notice.responsibilities]
    [('lead', '区建设局'), ('support', '区财政局')]
    """
    if place is not None:
        given = replace(given, place=place)
    parts = list(notices_in(cleaned(text)))
    if len(parts) > 1 and (given.number or given.title):
        raise ChoiceError("one_of_several", path=source, count=len(parts))
    for printed in parts:
        match = with_colons(folded(printed))
        document = _document(printed, match, source, sha256, given)
        yield _read(match, document, Review(decisions, document.id, printed))


def _read(match: str, document: Document, review: Review) -> Notice:
    """Read one notice: outline, tables, clauses, then parties by the rules in force."""
    printed = document.text
    findings = Findings(document.id, printed)
    legends = legends_in(match)
    whole, match = match, without(match, legends)
    blocks = outlined(match)
    rows, silent = rows_in(match)
    clauses, unread = annotations(match, blocks, rows)
    clauses, unread = review.made_of(clauses, unread)
    measures = measures_of(match, blocks, clauses, rows)
    outline = Outline(document, match, blocks, measures)
    parties = Parties(printed, whole, document.place, registry(), findings)
    standing = Standing(match, legends, clauses)
    tasks: list[Task] = []
    targets: list[Target] = []
    duties: list[Responsibility] = []
    for order, measure in enumerate(measures, 1):
        task = outline.task(measure, order)
        tasks.append(task)
        targets += target_records(task, measure, match, printed)
        who = review.settled(
            outline.place(measure), standing.parties(measure.clause), (measure.start, measure.end)
        )
        duties += parties.answer(task.id, who)
    for place in unread:
        findings.add(*place)
    for start, end in silent:
        findings.add("silent_row", start, end)
    for block in unassigned(blocks, measures):
        findings.add("no_clause", block.start, min(block.heading_end, block.end))
    _look_back(match, measures, tasks, findings)
    for decision in review.stale():
        at = next((t.span for t in tasks if t.label == decision.label), (0, min(len(match), 40)))
        findings.add("stale_decision", *at)
    if not document.place:
        findings.add("no_place", 0, min(len(match), 40))
    return Notice(
        document=document,
        chapters=outline.chapters(),
        tasks=tuple(tasks),
        targets=tuple(targets),
        units=parties.units(),
        collectives=parties.collectives(),
        responsibilities=tuple(duties),
        findings=findings.records(),
    )


def _document(printed: str, match: str, source: str, sha256: str, given: Given) -> Document:
    """The document's record: known by place and number, else by issuer, title and date."""
    data = metadata_of(match)
    title, issuer, number = (printed[slice(*span)] if span else "" for span in data[:3])
    title = title if given.title is None else given.title
    issuer = issuer if given.issuer is None else given.issuer
    number = number if given.number is None else given.number
    issued = given.issued or data.issued
    place = _place(printed, match, data) if given.place is None else given.place
    if number:
        key: tuple[str, ...] = (place, folded(number))
    elif title and (issuer or issued):
        key = (place, issuer, folded(title), issued or "")
    else:
        key = (digest(printed.encode("utf-8")).hexdigest(),)
    return Document(
        id=identify("d", *key),
        title=title.replace("\n", ""),
        issuer=issuer,
        place=place,
        number=number,
        issued=issued,
        year=int(given.issued[:4]) if given.issued else data.year,
        source=source,
        sha256=sha256,
        read_by="text",
        text=printed,
    )


def _span_of(match: str, words: str, measure: Measure) -> tuple[int, int]:
    """Where a clause prints `words`: in it, else the clause."""
    clause = measure.clause
    at = match.find(words, clause.start, clause.end)
    return (at, at + len(words)) if at >= 0 else (clause.start, clause.end)


def _place(printed: str, match: str, data: Metadata) -> str:
    """A place that the registry does not know keeps its printed characters."""
    for span in (data.issuer, data.title):
        if span and data.place and match.startswith(data.place, span[0]):
            return printed[span[0] : span[0] + len(data.place)]
    return data.place


def _look_back(match: str, measures: list[Measure], tasks: list[Task], findings: Findings) -> None:
    """What the finished reading shows: open brackets, tasks without a clause, equal labels."""
    labels: Counter[tuple[str | None, str, int]] = Counter()
    for measure, task in zip(measures, tasks, strict=True):
        if not measure.clause.closed:
            findings.add("unclosed_bracket", measure.clause.start, measure.clause.end)
        if task.deadline and not is_on_calendar(task.deadline):
            findings.add("no_date", *_span_of(match, task.deadline, measure))
        key = task.chapter_id, task.label, task.part
        labels[key] += 1
        if task.label and labels[key] == 2:
            findings.add("repeated_label", measure.start, measure.start + len(task.label))
    if not measures:
        findings.add("no_duty", 0, min(len(match), 40))
