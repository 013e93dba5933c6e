"""`lint` with a review: what is accepted stays out, and a bad review is one line."""

from pathlib import Path

import pytest

from tests.run import Here

REVIEW = """
[[suppress]]
rule = "L02"
task = "16"
reason = "五家各管一个载体"

[[suppress]]
rule = "L09"
task = "1"
reason = "已改"
"""


def test_a_review_takes_findings_out_and_names_what_it_no_longer_needs(
    zerentu: Here, tmp_path: Path
) -> None:
    (tmp_path / "review.toml").write_text(REVIEW, "utf-8")
    done = zerentu("lint", "sample", "--review", str(tmp_path / "review.toml"))
    assert done.code == 0
    assert "76 finding(s)" in done.out
    assert "1 more are suppressed" in done.out
    assert len(done.err.splitlines()) == 1
    assert "2" in done.err


def test_a_gate_looks_at_what_is_left(zerentu: Here, tmp_path: Path) -> None:
    review = '[[suppress]]\nrule = "L06"\ntask = "16"\nreason = "本街道自行安排"'
    (tmp_path / "review.toml").write_text(review, "utf-8")
    arguments = ("lint", "sample", "--fail-on", "L06")
    assert zerentu(*arguments).code == 1
    assert zerentu(*arguments, "--review", str(tmp_path / "review.toml")).code == 0


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"[[suppress", b"suppress = 1"])
def test_a_bad_review_is_one_line(zerentu: Here, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "review.toml"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    done = zerentu("lint", "sample", "--review", str(path))
    assert (done.code, done.out) == (1, "")
    assert str(path) in done.err
    assert len(done.err.splitlines()) == 1
