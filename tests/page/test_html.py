"""The page as text: one file, nothing outside it, the same for the same notices."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.build import notice
from zerentu.graph.page import page
from zerentu.graph.page.build import SCRIPTS
from zerentu.graph.tables import Tables
from zerentu.words.page import WORDS

SCRIPT_FOLDER = Path(__file__).parents[2] / "graph" / "page" / "scripts"


def test_the_page_names_no_remote_address(sample_html: str) -> None:
    loading = re.findall(r"""<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=""", sample_html)
    assert loading == []
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', sample_html)
    assert found
    policy = unescape(found[1])
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "connect-src" not in policy


def test_the_sample_is_small_enough_to_mail(sample_html: str) -> None:
    assert len(sample_html.encode()) <= 1_200_000


def test_the_library_is_inlined_once(sample_html: str) -> None:
    assert sample_html.count("@version 9.1.2") == 1


def test_same_notices_same_bytes(sample: Tables, sample_html: str) -> None:
    assert page(sample) == sample_html


def test_nothing_is_left_beside_the_page(
    sample: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pyvis copies a folder of libraries into the working directory when it writes by itself."""
    monkeypatch.chdir(tmp_path)
    page(sample)
    assert list(tmp_path.iterdir()) == []


def test_a_hostile_title_ends_no_script() -> None:
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    html = page(Tables.from_notices([notice((hostile, "区建设局", ""))]))
    assert "<img src=x" not in html
    assert html.count("</script>") == len(SCRIPTS) + 3  # data, options, library


def test_every_script_is_in_the_page_in_order() -> None:
    assert sorted(path.stem for path in SCRIPT_FOLDER.glob("*.js")) == sorted(SCRIPTS)


def test_every_word_that_a_script_says_is_in_the_catalogue() -> None:
    said = {
        key
        for path in SCRIPT_FOLDER.glob("*.js")
        for key in re.findall(r"""\bsay\("(\w+)"[,)]""", path.read_text(encoding="utf-8"))
    }
    assert said
    assert said <= set(WORDS)
    template = (SCRIPT_FOLDER.parent / "template.html").read_text(encoding="utf-8")
    assert set(re.findall(r'data-(?:w|label)="(\w+)"', template)) <= set(WORDS)


def test_a_notice_without_duties_makes_a_page() -> None:
    html = page(Tables.from_notices([notice(("修路", "", ""))]))
    assert "修路" in html


def test_lone_surrogates_do_not_break_the_file() -> None:
    page(Tables.from_notices([notice(("修\ud800路", "区建设局", ""))])).encode("utf-8")
