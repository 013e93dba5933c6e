"""The vocabulary of the whole project: what one notice says, as frozen records.

Everything left of `Notice` is a pure function of text and registry; everything right of it starts
from these records. Spans are half-open ``(start, end)`` offsets, in characters, into
``Document.text``, and ``document.text[start:end]`` is always the words that were read.
"""

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "Chapter",
    "Collective",
    "Document",
    "Finding",
    "Level",
    "Mention",
    "Notice",
    "Openness",
    "Responsibility",
    "Role",
    "Span",
    "Target",
    "Task",
    "Unit",
    "UnitKind",
]

Span = tuple[int, int]


class Role(StrEnum):
    """How a party answers for a task."""

    LEAD = "lead"
    SUPPORT = "support"


class UnitKind(StrEnum):
    """What sort of organisation a unit is."""

    BUREAU = "bureau"
    SUBDISTRICT = "subdistrict"
    TOWNSHIP = "township"
    GOVERNMENT = "government"
    PARK = "park"
    COMPANY = "company"
    PARTY = "party"
    MASS = "mass"
    VERTICAL = "vertical"
    COURT = "court"
    SCHOOL = "school"
    SECTION = "section"
    OTHER = "other"


class Openness(StrEnum):
    """Whether a collective phrase has a list of members.

    Listed: 各X with a list at hand; unlisted: 各X without one; open: 相关X, 有关X, 等部门, for
    which no list can exist.
    """

    LISTED = "listed"
    UNLISTED = "unlisted"
    OPEN = "open"


class Level(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Document:
    """The notice itself; `text` keeps the printed characters and every span is an offset into it.

    `issued` is an ISO date, `sha256` that of the file's bytes, `read_by` "text" or "ocr".
    """

    id: str
    title: str
    issuer: str
    place: str
    number: str
    issued: str | None
    year: int | None
    source: str
    sha256: str
    read_by: str
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of any level, in document order (from 1)."""

    id: str
    document_id: str
    parent_id: str | None
    label: str
    title: str
    order: int


@dataclass(frozen=True, slots=True)
class Task:
    """One measure with its own annotation.

    An annotated segment inside a numbered item is a task of its own: same label, part 1, 2, …
    `text` is the task's sentences without label and clause; `span` runs from the label to the end
    of the clause. `order` counts the tasks of the document from 1.
    """

    id: str
    document_id: str
    chapter_id: str | None
    label: str
    part: int
    order: int
    text: str
    span: Span
    deadline: str | None
    leaders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A quantity that a task promises: 增长5%以上 is ``>=``, 5, ``%``.

    `comparator` is one of ``= >= <= > range``; a range has the value ``(low, high)``.
    """

    id: str
    task_id: str
    metric: str
    comparator: str
    value: int | float | tuple[int | float, int | float]
    unit: str
    quote: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation of one place; provisional when no registry entry claims its name.

    `name` is the longest form printed, `full_name` the official one where it is known.
    """

    id: str
    name: str
    full_name: str | None
    aliases: tuple[str, ...]
    kind: UnitKind
    place: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class Collective:
    """A phrase that stands for units: 各街道办事处. `members` are unit ids, empty unless listed."""

    id: str
    phrase: str
    place: str
    kinds: tuple[UnitKind, ...]
    openness: Openness
    members: tuple[str, ...]
    source: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a party; `at` is a page, cell or paragraph for files that have such."""

    text: str
    span: Span
    at: tuple[tuple[str, str | int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who answers for a task, as what, in which words, by which rule.

    `party_id` is a unit's or a collective's id; `is_collective` says which.
    """

    task_id: str
    party_id: str
    is_collective: bool
    role: Role
    mention: Mention
    rule: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was not understood: never dropped, never guessed. Equal neighbours count as one."""

    id: str
    document_id: str
    code: str
    level: Level
    message: str
    span: Span
    count: int = 1


@dataclass(frozen=True, slots=True)
class Notice:
    """Everything one document says: the waist between reading and the graph."""

    document: Document
    chapters: tuple[Chapter, ...]
    tasks: tuple[Task, ...]
    targets: tuple[Target, ...]
    units: tuple[Unit, ...]
    collectives: tuple[Collective, ...]
    responsibilities: tuple[Responsibility, ...]
    findings: tuple[Finding, ...]
