"""A Chromium for each module, a tab for each test, and what was on the screen when a test failed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.chromium import NAMES, chromium_path, running_chromium
from browser.tab import keep_what_is_shown, opened_tab
from places import COURSE
from playwright.sync_api import Browser, Page

KEPT = COURSE / "build" / "browser"
"""Where screenshots are kept."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator:
    report = yield
    if report.failed:
        keep_what_is_shown(KEPT, item.name)
    return report


@pytest.fixture(scope="session")
def installed_chromium() -> str:
    """The path of a Chromium; what needs one is skipped where none is installed."""
    path = chromium_path()
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed")
    return path


@pytest.fixture(scope="module")
def chromium(installed_chromium: str) -> Iterator[Browser]:
    with running_chromium(installed_chromium) as browser:
        yield browser


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A tab; no error may stand in its console at the end."""
    with opened_tab(chromium) as (page, console):
        yield page
        assert console.errors == []


@pytest.fixture(scope="session")
def kept() -> Path:
    """The folder for screenshots."""
    KEPT.mkdir(parents=True, exist_ok=True)
    return KEPT
