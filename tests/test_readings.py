"""Readings: which units a phrase stands for, and who takes part in a task."""

from dataclasses import replace

import pytest

from tests.build import OFFICES, PLACE, collective, notice, unit
from zerentu.graph.readings import Reading, members, participation
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Notice, Openness, UnitKind

ROADS = notice(
    ("修路", "区建设局", "区财政局 各街道办事处"),
    ("办学", "区教育局 区财政局", "区财政局 有关部门"),
    ("访问", "各街道办事处", "甲街道办事处 各部门"),
)


def sides(reading: Reading, built: Notice = ROADS) -> list[tuple[set[str], set[str]]]:
    """Leads and supports of each task, by name."""
    tables = Tables.from_notices([built])
    name = {row.id: row.name for row in tables.units}
    return [
        ({name[u] for u in task.leads}, {name[u] for u in task.supports})
        for task in participation(tables, reading).tasks
    ]


def test_named_expands_nothing_and_a_lead_does_not_support() -> None:
    assert sides(Reading.NAMED) == [
        ({"区建设局"}, {"区财政局"}),
        ({"区教育局", "区财政局"}, set()),
        (set(), {"甲街道办事处"}),
    ]


def test_closed_expands_listed_phrases_only() -> None:
    assert sides(Reading.CLOSED) == [
        ({"区建设局"}, {"区财政局", *OFFICES}),
        ({"区教育局", "区财政局"}, set()),
        (set(OFFICES), set()),
    ]


def test_upper_expands_other_phrases_to_units_of_their_kind() -> None:
    bureaus = {"区建设局", "区财政局", "区教育局"}
    assert sides(Reading.UPPER) == [
        ({"区建设局"}, {"区财政局", *OFFICES}),
        ({"区教育局", "区财政局"}, {"区建设局"}),
        (set(OFFICES), bureaus),
    ]


@pytest.mark.parametrize(
    ("reading", "expanded"), [(Reading.NAMED, 0), (Reading.CLOSED, 2), (Reading.UPPER, 4)]
)
def test_occurrences_of_phrases_are_counted(reading: Reading, expanded: int) -> None:
    read = participation(Tables.from_notices([ROADS]), reading)
    assert (read.phrases, read.expanded) == (4, expanded)


def test_units_in_scope_are_the_same_under_every_reading() -> None:
    tables = Tables.from_notices([ROADS])
    scopes = {participation(tables, reading).units for reading in Reading}
    assert len(scopes) == 1
    assert len(scopes.pop()) == 6


def test_a_phrase_means_units_of_its_own_place() -> None:
    near = notice(("修路", "区建设局", "有关部门"))
    far = notice(("修路", "区园林局", "区水务局"), place="江苏省/南京市/鼓楼区")
    tables = Tables.from_notices([near, far])
    (stands_for,) = members(tables, Reading.UPPER).values()
    assert stands_for == {unit("区建设局").id}


def test_governments_are_those_of_the_places_directly_below() -> None:
    city = "江苏省/南京市"
    phrase = replace(
        collective("各区政府", city), kinds=(UnitKind.GOVERNMENT,), openness=Openness.UNLISTED
    )
    places = {
        "玄武区政府": PLACE,
        "鼓楼区政府": f"{city}/鼓楼区",
        "市政府": city,
        "甲镇政府": f"{PLACE}/甲镇",
    }
    units = tuple(
        replace(unit(name, place), kind=UnitKind.GOVERNMENT) for name, place in places.items()
    )
    built = notice(("修路", " ".join(places), "各区政府"), place=city)
    renamed = {unit(name, city).id: row.id for name, row in zip(places, units, strict=True)}
    built = replace(
        built,
        units=units,
        collectives=(replace(phrase, id=built.collectives[0].id),),
        responsibilities=tuple(
            replace(duty, party_id=renamed.get(duty.party_id, duty.party_id))
            for duty in built.responsibilities
        ),
    )
    (stands_for,) = members(Tables.from_notices([built]), Reading.UPPER).values()
    assert stands_for == {units[0].id, units[1].id}
