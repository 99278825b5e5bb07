"""A browser tab whose console is listened to, and whose screen can be kept when a test fails."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from browser.chromium import PATIENCE
from browser.console import Console
from playwright.sync_api import Browser, Page, Route

OUTSIDE = re.compile(r"^https?://(?!127\.0\.0\.1[:/])")
_MATHJAX = """var MathJax = {Hub: {
    Config() {}, Queue() {}, Startup: {signal: {Interest(tell) { setTimeout(() => tell('End')) }}}
}}"""
_open: list[tuple[Page, Console]] = []


@contextlib.contextmanager
def opened_tab(browser: Browser) -> Iterator[tuple[Page, Console]]:
    """Open a tab with settings and storage of its own; it closes with the block."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.route(OUTSIDE, _stand_in_for_mathjax)
    context.set_default_timeout(PATIENCE)
    console = Console(context)
    _open.append((context.new_page(), console))
    try:
        yield _open[-1]
    finally:
        _open.pop()
        context.close()


def keep_what_is_shown(folder: Path, name: str) -> None:
    """Save the screen and the console of every open tab in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "_", name).strip("_")
    for first, console in _open:
        for number, page in enumerate(first.context.pages):
            page.screenshot(path=folder / f"failed_{name}_{number}.png")
        (folder / f"failed_{name}.txt").write_text("\n".join(console.lines), encoding="utf-8")


def _stand_in_for_mathjax(route: Route) -> None:
    """Answer for MathJax, which feedback pages and Formgrader load from the net: no test may depend on that."""
    route.fulfill(status=200, content_type="text/javascript", body=_MATHJAX)
