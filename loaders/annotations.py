"""Where clauses sit: in brackets, behind labels, as bare sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from zerentu.loaders.brackets import Pair, bracket_pairs
from zerentu.loaders.clauses import read_clause
from zerentu.loaders.dates import deadline_in
from zerentu.loaders.markers import LABEL, Clause, has_role_word
from zerentu.loaders.outline import Block
from zerentu.loaders.rows import Row

__all__ = ["Unread", "annotations"]

Place = TypeVar("Place", Clause, "Unread")

_END = re.compile(",*[。;]? ?(?:\n|\\Z)")
_LIST_END = re.compile("。|\n")
_DUTY_VERB = re.compile(
    "(?:牵头|主办|承办|协办|配合|负责|参与|参加|落实|实施)(?:负责|落实|实施|组织|推进|"
    "完成){0,2}(?=[,;。)\n]|$)"
)
_BETWEEN = "\n 。;,|"
"""What may stand between two labels of one clause."""
_LABEL_LENGTH = 60
_SENTENCE = 400
"""A bare sentence of duty is no longer than this many characters."""


class Unread(NamedTuple):
    """A place that holds a role word but was not read, with the code of its finding."""

    code: str
    start: int
    end: int


def annotations(
    text: str, blocks: list[Block], rows: list[Row]
) -> tuple[list[Clause], list[Unread]]:
    """Return the clauses of folded `text` in order, and what looks like one but was not read.

    What table `rows` have read is left alone.
    """
    tables = [row.clause for row in rows]
    for row in rows:
        row.clause.start, row.clause.end = row.start, row.end
    brackets, unread = _in_brackets(text, bracket_pairs(text))
    brackets = _outside(brackets, tables)
    found = _sorted([*tables, *(clause for clause in brackets if clause.worded)])
    labelled, unlabelled = _behind_labels(text, [block.start for block in blocks], found)
    found = _sorted([*found, *labelled])
    bare = [clause for clause in brackets if not clause.worded]
    found = _sorted([*found, *_outside(bare, found)])
    found = _sorted([*found, *_bare_sentences(text, found)])
    of_rows = {id(clause) for clause in tables}
    left = _outside(_sorted([*unread, *unlabelled]), found)
    return [clause for clause in found if id(clause) not in of_rows], left


def _sorted(places: list[Place]) -> list[Place]:
    return sorted(places, key=lambda place: place.start)


def _outside(places: list[Place], taken: list[Clause]) -> list[Place]:
    """The places that share nothing with those taken before them."""
    fences = iter(taken)
    fence = next(fences, None)
    kept = []
    for place in places:
        while fence and fence.end <= place.start:
            fence = next(fences, None)
        if not fence or place.end <= fence.start:
            kept.append(place)
    return kept


def _in_brackets(text: str, pairs: list[Pair]) -> tuple[list[Clause], list[Unread]]:
    found: list[Clause] = []
    unread: list[Unread] = []
    reached = 0
    for pair in pairs:
        if pair.start < reached:
            continue
        inner = pair.start + 1, pair.end - pair.closed
        worded = has_role_word(text, *inner)
        if (
            found
            and not text[found[-1].end : pair.start].strip(" ;,")
            and (when := _when(text, *inner))
        ):
            found[-1].deadline = found[-1].deadline or when
            found[-1].end = reached = pair.end
            continue
        if not worded and not _at_end(text, pair.end):
            continue
        clause = read_clause(text, *inner)
        if clause and _is_clause(clause):
            clause.start, clause.end = pair.start, pair.end
            clause.closed = pair.closed
            found.append(clause)
            reached = pair.end
        elif clause and clause.sure > 0:
            code = "unread_clause" if clause.worded else "prose_duty"
            unread.append(Unread(code, pair.start, pair.end))
    return found, unread


def _when(text: str, start: int, end: int) -> str | None:
    """What a bracket behind a clause says, where it is nothing but a deadline."""
    words = text[start:end].partition(":")[2] or text[start:end]
    return deadline_in(words.strip()) if end - start < 40 else None


def _is_clause(clause: Clause) -> bool:
    if clause.worded:
        return clause.sure >= 0.5
    return clause.sure == 1


def _at_end(text: str, at: int) -> bool:
    """Whether a line or the text ends here, but for a full stop."""
    return _END.match(text, at) is not None


def _labels(text: str) -> Iterator[tuple[int, int]]:
    """Labels outside brackets, found from their colons."""
    at = text.find(":")
    reached = 0
    while at >= 0:
        m = LABEL.search(text, max(reached, at - _LABEL_LENGTH), at + 1)
        if m:
            yield m.span()
        reached = at + 1
        at = text.find(":", reached)


def _behind_labels(
    text: str, starts: list[int], taken: list[Clause]
) -> tuple[list[Clause], list[Unread]]:
    """牵头单位：… outside brackets, to the end of its sentence; neighbours are one clause."""
    found: list[Clause] = []
    unread: list[Unread] = []
    for low, stop in _label_spans(text, starts, taken):
        clause = read_clause(text, low, stop)
        if clause and clause.sure >= 0.5:
            clause.inline = True
            found.append(clause)
        elif clause and has_role_word(text, low, stop):
            unread.append(Unread("unread_label", low, stop))
    return found, unread


def _label_spans(text: str, starts: list[int], taken: list[Clause]) -> list[tuple[int, int]]:
    """From each label to where its list must end: a sentence, a block, a clause already read."""
    spans: list[tuple[int, int]] = []
    fences = iter(taken)
    fence = next(fences, None)
    for label_start, after_label in _labels(text):
        low = label_start
        if spans and low < spans[-1][1]:
            continue
        while fence and fence.end <= low:
            fence = next(fences, None)
        if fence and fence.start <= low:
            continue
        end = _LIST_END.search(text, after_label)
        block = bisect_right(starts, low)
        stop = min(
            end.start() if end else len(text),
            fence.start if fence else len(text),
            starts[block] if block < len(starts) else len(text),
        )
        joined = spans and not text[spans[-1][1] : low].strip(_BETWEEN)
        if joined and bisect_right(starts, spans[-1][0]) == block:
            low = spans.pop()[0]
        spans.append((low, stop))
    return spans


def _bare_sentences(text: str, taken: list[Clause]) -> list[Clause]:
    """…由甲局牵头，乙局配合。: a whole sentence that is nothing but a clause."""
    found: list[Clause] = []
    reached = 0
    spans = iter(taken)
    span = next(spans, None)
    for m in _DUTY_VERB.finditer(text):
        if m.start() < reached:
            continue
        while span and span.end <= m.start():
            reached = max(reached, span.end)
            span = next(spans, None)
        if span and span.start <= m.start():
            continue
        floor = max(reached, m.start() - _SENTENCE)
        low = max(text.rfind(sign, floor, m.start()) for sign in "。\n")
        low = max(low + 1, floor)
        stop = _LIST_END.search(text, m.end(), m.end() + _SENTENCE)
        high = stop.start() if stop else min(len(text), m.end() + _SENTENCE)
        reached = high
        if text[high - 1] == ")" and text.find("(", low, high) < 0:
            high -= 1  # its opening bracket was lost
        clause = _whole_clause(text, low, high)
        if not clause and (at := text.rfind(",由", low, m.start())) >= 0 and text[low] != "各":
            clause = _whole_clause(text, at + 1, high)
        if clause:
            found.append(clause)
    return found


def _whole_clause(text: str, low: int, high: int) -> Clause | None:
    """A clause that takes up all of ``text[low:high]``, with a word for each of its names."""
    clause = read_clause(text, low, high) if has_role_word(text, low, high) else None
    if not clause or clause.sure < 1 or not clause.worded or not clause.whole:
        return None
    clause.inline = True
    clause.sums_up = text.startswith(("以上", "上述"), low)
    return clause
