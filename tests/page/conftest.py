"""A browser in which every request is refused and every console message is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser import chromium
from zerentu.graph.page import page
from zerentu.graph.tables import Tables
from zerentu.loaders import parse

DESK = {"width": 1440, "height": 900}


@dataclass
class Watched:
    """An opened page, what it asked for and what it said."""

    page: Page
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def select(self, ref: str) -> None:
        """Select by a link of the page's own kind, as a click on it does."""
        self.page.evaluate("ref => change({ selected: ref })", ref)

    @property
    def selected(self) -> str | None:
        found: str | None = self.page.evaluate("state.selected")
        return found


Opener = Callable[..., Watched]


@pytest.fixture(scope="package")  # not longer: other tests open a browser of their own
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def sample() -> Tables:
    return Tables.from_notices(parse("sample"))


@pytest.fixture(scope="session")
def sample_html(sample: Tables) -> str:
    return page(sample)


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Open HTML from a file with the network cut; at the end nothing was asked for or said."""
    opened: list[Watched] = []

    def open_it(html: str, hash: str = "", **context: object) -> Watched:  # noqa: A002
        file = tmp_path / f"page{len(opened)}.html"
        file.write_text(html, encoding="utf-8")
        here = browser.new_context(**{"viewport": DESK, "accept_downloads": True, **context})  # type: ignore[arg-type]  # options by name
        watched = Watched(here.new_page())

        def refuse(route: Route) -> None:
            if route.request.url.startswith(file.as_uri()):
                route.continue_()
            else:
                watched.requests.append(route.request.url)
                route.abort()

        here.route("**/*", refuse)
        watched.page.on("console", lambda message: watched.said.append(message.text))
        watched.page.on("pageerror", lambda error: watched.said.append(str(error)))
        watched.page.goto(file.as_uri() + hash)
        opened.append(watched)
        return watched

    yield open_it
    for watched in opened:
        watched.page.context.close()
    assert [watched.requests for watched in opened] == [[] for _ in opened]
    assert [watched.said for watched in opened] == [[] for _ in opened]
