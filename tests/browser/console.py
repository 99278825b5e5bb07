"""Listens to a browser's console: an error there is a failure, also where the page looks right."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, WebError

UNAVOIDABLE = {
    r"Could not restore the debugger state: Canceled future": "JupyterLab's debugger asks a kernel that was ended",
    r"Blocked script execution in 'blob:": "JupyterLab runs no script of a feedback page until one trusts it",
    r'Kernel message validation error: .*"stream\.stderr" is not valid JSON': (
        "seen once, cause not found: JupyterLab could not read a message of ipykernel's; no lesson writes to stderr"
    ),
}
"""Errors that are none of the course's: a pattern, and why it has to be put up with."""


class Console:
    """The errors that any page of a browser context writes or raises."""

    def __init__(self, context: BrowserContext) -> None:
        self.lines: list[str] = []
        self.errors: list[str] = []
        context.on("console", self._said)
        context.on("weberror", self._raised)

    def _said(self, message: ConsoleMessage) -> None:
        line = f"{message.type}: {message.text} ({message.location.get('url', '')})"
        self.lines.append(line)
        if message.type == "error":
            self._failed(line)

    def _raised(self, error: WebError) -> None:
        line = f"uncaught: {getattr(error.error, 'stack', None) or error.error}"
        self.lines.append(line)
        self._failed(line)

    def _failed(self, line: str) -> None:
        if not any(re.search(pattern, line) for pattern in UNAVOIDABLE):
            self.errors.append(line)
