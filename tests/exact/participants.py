"""Who takes part in what, read off the duties of notices."""

from collections.abc import Sequence
from dataclasses import dataclass

from zerentu.loaders.notice import Collective, Notice, Unit

READINGS = ("named", "closed", "upper")


@dataclass
class Case:
    """Some notices under one reading: L and S map a task to its leads and supporters."""

    notices: Sequence[Notice]
    units: dict[str, Unit]  # U
    tasks: list[str]
    leads: dict[str, set[str]]
    supports: dict[str, set[str]]
    named_leads: dict[str, set[str]]
    named_supports: dict[str, set[str]]  # S(t), as written
    phrases: int
    expanded: int

    def both(self, task: str) -> set[str]:
        return self.leads[task] | self.supports[task]


def read(notices: Sequence[Notice], reading: str) -> Case:
    notices = sorted(notices, key=lambda notice: notice.document.id)
    every_unit = {unit.id: unit for notice in notices for unit in notice.units}
    phrase = {row.id: row for notice in notices for row in notice.collectives}
    duties = [duty for notice in notices for duty in notice.responsibilities]
    in_scope = {duty.party_id for duty in duties if not duty.is_collective}
    for duty in duties:
        if duty.is_collective:
            in_scope |= set(phrase[duty.party_id].members)
    units = {key: every_unit[key] for key in sorted(in_scope)}

    def means(collective: Collective) -> set[str]:
        if reading == "named":
            return set()
        if collective.openness == "listed":
            return set(collective.members)
        if reading == "closed":
            return set()
        return {key for key, unit in units.items() if could_be(unit, collective)}

    tasks = [task.id for notice in notices for task in notice.tasks]
    lead_names: dict[str, set[str]] = {task: set() for task in tasks}
    support_names: dict[str, set[str]] = {task: set() for task in tasks}
    leads: dict[str, set[str]] = {task: set() for task in tasks}
    supports: dict[str, set[str]] = {task: set() for task in tasks}
    occurrences = set()
    for duty in duties:
        leading = duty.role == "lead"
        if duty.is_collective:
            occurrences.add((duty.task_id, duty.party_id, duty.role))
            (leads if leading else supports)[duty.task_id] |= means(phrase[duty.party_id])
        else:
            (lead_names if leading else support_names)[duty.task_id].add(duty.party_id)
    for task in tasks:
        leads[task] |= lead_names[task]
        supports[task] = (supports[task] | support_names[task]) - leads[task]
    return Case(
        notices,
        units,
        tasks,
        leads,
        supports,
        lead_names,
        support_names,
        len(occurrences),
        sum(1 for _, party, _ in occurrences if means(phrase[party])),
    )


def could_be(unit: Unit, collective: Collective) -> bool:
    """Whether an open or unlisted phrase may mean a unit."""
    if unit.kind not in collective.kinds:
        return False
    if unit.kind == "government":
        if collective.place == "国家":
            return "/" not in unit.place and unit.place != "国家"
        rest = unit.place.removeprefix(collective.place + "/")
        return rest != unit.place and "/" not in rest
    return unit.place == collective.place
