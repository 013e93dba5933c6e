"""Who answers, in which words: the table of named rules for clauses.

Whether a weak word (负责, 责任单位) makes leads or supporters depends on what stands beside it
and on the standing rule in force. Each rule of `RULES` has a name, which becomes the ``rule`` of
the responsibility, a sentence, and example lines, which are tests.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from zerentu.loaders.dates import deadline_in, is_leader
from zerentu.loaders.markers import Clause, Listed, segments_of, strength_of
from zerentu.loaders.names import Name, is_sound, names_in
from zerentu.loaders.notice import Role

__all__ = ["RULES", "Party", "Rule", "parties_of", "read_clause", "read_list"]


class Rule(NamedTuple):
    """A rule by name: one sentence of meaning; examples as (clause, what it means)."""

    means: str
    examples: tuple[tuple[str, str], ...]


RULES: dict[str, Rule] = {
    "lead_word": Rule(
        "牵头、主办、承办 and their like: those named lead.",
        (
            ("区发改委主办", "lead 区发改委"),
            ("牵头单位:区建设局", "lead 区建设局"),
            ("市发展改革委、市财政局牵头", "lead 市发展改革委 市财政局"),
            ("由县水利局承办", "lead 县水利局"),
        ),
    ),
    "support_word": Rule(
        "协办、配合、参加 and their like: those named support.",
        (
            (
                "区财政局主办,各街道办事处、徐管委协办",
                "lead 区财政局 | support [各街道办事处] 徐管委",
            ),
            ("牵头单位:甲局;配合单位:乙局、丙局", "lead 甲局 | support 乙局 丙局"),
        ),
    ),
    "shared_duty": Rule(
        "负责、责任单位 with nobody singled out: all lead.",
        (
            ("市教育局、市民政局,各区政府按职责分工负责", "lead 市教育局 市民政局 [各区政府]"),
            ("责任单位:甲局、乙局", "lead 甲局 乙局"),
        ),
    ),
    "rest_supports": Rule(
        "负责、责任单位 beside a word that singles out a lead: the rest support.",
        (
            ("甲局牵头,乙局、丙局按职责分工负责", "lead 甲局 | support 乙局 丙局"),
            ("牵头单位:甲局 责任单位:乙局、各街道", "lead 甲局 | support 乙局 [各街道]"),
        ),
    ),
    "joined": Rule(
        "A会同B负责: A leads, those after 会同 support.",
        (("甲局会同乙局、有关部门负责", "lead 甲局 | support 乙局 [有关部门]"),),
    ),
    "own_bracket": Rule(
        "A role in the bracket behind a name is that unit's role.",
        (("甲局(牵头)、乙局、丙局", "lead 甲局 | support 乙局 丙局"),),
    ),
    "bare_list": Rule(
        "A list without a role word: all lead.",
        (("市教育局、市财政局", "lead 市教育局 市财政局"),),
    ),
}

_JOINT = re.compile("会同(?!县)")


class Party(NamedTuple):
    """One who answers: the name, the role, the rule that gave it."""

    name: Name
    role: Role
    rule: str


def read_clause(text: str, start: int, end: int) -> Clause | None:
    """Read folded ``text[start:end]`` as a clause; None where it names nobody.

    >>> clause = read_clause("区发改委主办,各街道办事处协办", 0, 15)
    >>> [(party.role.value, party.rule) for party in parties_of(clause)]
    [('lead', 'lead_word'), ('support', 'support_word')]
    """
    segments, clause = segments_of(text, start, end)
    for segment in segments:
        read_list(text, clause, segment[:2], segment.strength)
    return clause if clause.listed else None


def read_list(text: str, clause: Clause, span: tuple[int, int], strength: str) -> None:
    """Add to `clause` what folded `text` lists in `span`: names `strength` claims, and dates."""
    listed = clause.listed
    known = len(listed)
    joint = _JOINT.search(text, *span)
    sound = 0
    for name in names_in(text, *span):
        words = name.whole or text[name.start : name.end]
        sort = _sort_of(words, name.phrase)
        if joint and name.start <= joint.start() < name.end:
            around = _around(text, name, joint)
            listed += around
            sound += sum(_sort_of(text[n.start : n.end], n.phrase) == "sound" for n, _, _ in around)
            continue
        if sort == "leader":
            clause.leaders.append(words)
            continue
        if sort not in {"sound", "odd"}:
            clause.deadline = clause.deadline or sort
            continue
        sound += sort == "sound"
        if name.role:
            listed.append(Listed(name, strength_of(name.role), own=True))
        elif joint:
            before = "strong" if strength != "support" else strength
            listed.append(Listed(name, "joined" if name.start > joint.start() else before))
        else:
            listed.append(Listed(name, strength))
    if listed:
        clause.sure = (clause.sure * known + sound) / len(listed)


@lru_cache(maxsize=32768)
def _sort_of(words: str, phrase: bool) -> str:
    """What a name of a list is: sound or odd (as a name), leader, or else when."""
    if when := deadline_in(words):
        return when
    if not phrase and is_leader(words):
        return "leader"
    return "sound" if is_sound(words, phrase=phrase) else "odd"


def _around(text: str, name: Name, joint: re.Match[str]) -> list[Listed]:
    """A会同B in one piece: A has the verb's role, singled out; B supports."""
    before = names_in(text, name.start, joint.start())
    after = names_in(text, joint.end(), name.end)
    return [Listed(n, "strong") for n in before] + [Listed(n, "joined") for n in after]


def parties_of(clause: Clause, *, first_leads: bool = False) -> list[Party]:
    """Return who answers as what; `first_leads`: the standing rule that the first listed leads."""
    strengths = {entry.strength for entry in clause.listed}
    singled_out = bool(strengths & {"strong", "joined"})
    standing = first_leads and not {"strong", "joined", "support"} & strengths
    worded = clause.worded
    parties = []
    led = False
    for name, strength, own in clause.listed:
        if own:
            role = Role.SUPPORT if strength == "support" else Role.LEAD
            rule = "own_bracket"
        elif strength == "strong":
            role, rule = Role.LEAD, "lead_word"
        elif strength == "joined":
            role, rule = Role.SUPPORT, "joined"
        elif strength == "support":
            role, rule = Role.SUPPORT, "support_word"
        elif standing:
            role, rule = Role.SUPPORT if led else Role.LEAD, "first_leads"
            led = True
        elif singled_out:
            role, rule = Role.SUPPORT, "rest_supports"
        else:
            role, rule = Role.LEAD, "shared_duty" if worded else "bare_list"
        parties.append(Party(name, role, "review" if clause.reviewed else rule))
    return parties
