"""Query files say what they are: the header is checked when read, the parameters when called."""

import pytest

from zerentu.graph.queries import find, parse_query
from zerentu.loaders.errors import QueryError

BODY = "MATCH (u:Unit {id: $unit}) RETURN u.name AS name ORDER BY name LIMIT $limit"
HEADER = "// name: q\n// The names of a unit.\n// params: unit, limit = 20\n// returns: name\n"


def test_a_good_header_is_read_whole() -> None:
    """Name, sentences in both languages, parameters in order, columns."""
    query = parse_query(
        "cypher/analysis/q.cypher",
        "// name: q\n// First half,\n// second half.\n// zh: 一句话。\n"
        '// params: unit, kinds = ["a, b", "c"], reading = closed, low = -0.5, all = null\n'
        "// returns: name, other\n"
        "RETURN $unit, $kinds, $reading, $low, $all // not $this\n",
    )
    assert query.sentence == "First half, second half."
    assert query.sentence_zh == "一句话。"
    assert query.required == ("unit",)
    assert query.defaults == {
        "kinds": ["a, b", "c"],
        "reading": "closed",
        "low": -0.5,
        "all": None,
    }
    assert query.returns == ("name", "other")
    assert query.text.startswith("// name: q")


@pytest.mark.parametrize(
    "statement",
    [
        "RETURN '$no', $unit, $limit",
        "RETURN 'it\\'s $no', $unit, $limit",
        'RETURN "$no", `$no`, $unit, $limit // $no\n/* $no */',
    ],
)
def test_quoted_dollars_are_no_parameters(statement: str) -> None:
    """A dollar sign in a string, a quoted name or a comment asks for nothing."""
    assert parse_query("q.cypher", HEADER + statement).parameters == ("unit", "limit")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEADER.replace("name: q", "name: p") + BODY, "query_name"),
        (BODY, "query_name"),
        (HEADER.replace("// The names of a unit.\n", "") + BODY, "query_sentence"),
        (HEADER.replace("unit, ", "") + BODY, "query_parameters"),
        (HEADER.replace("unit, ", "unit, place, ") + BODY, "query_parameters"),
        (HEADER.replace("= 20", "=") + BODY, "query_declaration"),
        (HEADER.replace("= 20", "= [1") + BODY, "query_declaration"),
        (HEADER.replace("unit,", "unit limit,") + BODY, "query_declaration"),
        (HEADER.replace("unit,", "unit, unit,") + BODY, "query_declaration"),
    ],
)
def test_a_bad_header_is_refused(text: str, code: str) -> None:
    """Each fault of a header has its own message, which names the file."""
    with pytest.raises(QueryError) as caught:
        parse_query("cypher/analysis/q.cypher", text)
    assert caught.value.code == code
    assert "cypher/analysis/q.cypher" in caught.value.said("en")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Query q lacks: unit. It takes: unit, limit."),
        ({"unit": 1, "limt": 2}, "Query q does not know: limt (limit?). It takes: unit, limit."),
        ({"x": 1}, "Query q lacks: unit; it does not know: x. It takes: unit, limit."),
    ],
)
def test_wrong_parameters_are_named(given: dict[str, object], said: str) -> None:
    """What is missing, what is unknown, and what it resembles."""
    with pytest.raises(QueryError) as caught:
        parse_query("q.cypher", HEADER + BODY).bind(**given)
    assert caught.value.said("en") == said


def test_given_values_win_over_defaults() -> None:
    """Also when the value given is null."""
    query = parse_query("q.cypher", HEADER + BODY)
    assert query.bind(unit="u", limit=None) == {"unit": "u", "limit": None}


def test_an_unknown_query_is_refused() -> None:
    """Without a traceback, with the command that lists them."""
    with pytest.raises(QueryError, match="zerentu queries"):
        find("no such query at all")
