"""Where clauses sit: in brackets, behind labels, as bare sentences."""

import re

from zerentu.loaders.brackets import Pair, bracket_pairs
from zerentu.loaders.clauses import read_clause
from zerentu.loaders.markers import LABEL, Clause, has_role_word

__all__ = ["annotations"]

_LIST_END = re.compile("。|\n")
_DUTY_VERB = re.compile(
    "(?:牵头|主办|承办|协办|配合|负责|参与|参加|落实|实施)(?:负责|落实|实施|组织|推进|"
    "完成){0,2}(?=[,;。\n]|$)"
)
_BETWEEN = "\n 。;,|"
"""What may stand between two labels of one clause."""
_SENTENCE = 400
"""A bare sentence of duty is no longer than this many characters."""


def annotations(text: str, *, bare_lists: bool = False) -> tuple[list[Clause], list[Pair]]:
    """Return the clauses of folded `text` in order, and the brackets that hold role words but none.

    `bare_lists`: a bracket that holds nothing but units counts too (a standing rule is in force).
    """
    pairs = bracket_pairs(text)
    found, puzzling = _in_brackets(text, pairs, bare_lists=bare_lists)
    taken = [(clause.start, clause.end) for clause in found]
    found += _behind_labels(text, taken)
    found.sort(key=lambda clause: clause.start)
    found += _bare_sentences(text, found)
    found.sort(key=lambda clause: clause.start)
    return found, puzzling


def _in_brackets(
    text: str, pairs: list[Pair], *, bare_lists: bool
) -> tuple[list[Clause], list[Pair]]:
    found: list[Clause] = []
    puzzling: list[Pair] = []
    reached = 0
    for pair in pairs:
        if pair.start < reached or pair.depth > 2:
            continue
        inner = pair.start + 1, pair.end - pair.closed
        worded = has_role_word(text, *inner)
        if not worded and not _at_end(text, pair.end):
            continue
        clause = read_clause(text, *inner)
        if clause and _is_clause(clause, bare_lists=bare_lists):
            clause.start, clause.end = pair.start, pair.end
            clause.closed = pair.closed
            found.append(clause)
            reached = pair.end
        elif worded and clause and clause.sure > 0:
            puzzling.append(pair)
    return found, puzzling


def _is_clause(clause: Clause, *, bare_lists: bool) -> bool:
    if clause.worded:
        return clause.sure >= 0.5
    return clause.sure == 1 and (bare_lists or len(clause.listed) > 1)


def _at_end(text: str, at: int) -> bool:
    """Whether a line or the text ends here, but for a full stop."""
    return not text[at : at + 2].lstrip("。;").strip(" ")[:1].strip("\n")


def _behind_labels(text: str, taken: list[tuple[int, int]]) -> list[Clause]:
    """牵头单位：… outside brackets, to the end of its sentence; neighbours are one clause."""
    spans: list[tuple[int, int]] = []
    fences = iter(taken)
    fence = next(fences, None)
    for m in LABEL.finditer(text):
        low = m.start()
        if spans and low < spans[-1][1]:
            continue
        while fence and fence[1] <= low:
            fence = next(fences, None)
        if fence and fence[0] <= low:
            continue
        end = _LIST_END.search(text, m.end())
        stop = end.start() if end else len(text)
        if fence:
            stop = min(stop, fence[0])
        if spans and not text[spans[-1][1] : low].strip(_BETWEEN):
            low = spans.pop()[0]
        spans.append((low, stop))
    clauses = (read_clause(text, low, stop) for low, stop in spans)
    return [clause for clause in clauses if clause and clause.sure >= 0.5]


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
            span = next(spans, None)
        if span and span.start <= m.start():
            continue
        low = max(
            text.rfind(sign, max(reached, m.start() - _SENTENCE), m.start()) for sign in "。\n)"
        )
        low = max(low + 1, reached)
        stop = _LIST_END.search(text, m.end(), m.end() + _SENTENCE)
        high = stop.start() if stop else min(len(text), m.end() + _SENTENCE)
        reached = high
        if has_role_word(text, low, high):
            clause = read_clause(text, low, high)
            if clause and clause.sure == 1 and clause.worded and clause.whole:
                found.append(clause)
    return found
