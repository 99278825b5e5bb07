"""Finds a Chromium of this machine and starts it without a window."""

import contextlib
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 90_000  # milliseconds that anything on a page may take, on a machine with other work to do
_SETTINGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


def chromium_path() -> str | None:
    """Return the path of a Chromium, or None where none is installed."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextlib.contextmanager
def running_chromium(path: str) -> Iterator[Browser]:
    """Run the Chromium at `path`; it ends with the block."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_SETTINGS, timeout=PATIENCE)
        try:
            yield browser
        finally:
            browser.close()
