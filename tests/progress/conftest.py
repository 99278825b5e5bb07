"""Tools for the tests of the card: a student at work in a real kernel."""

import contextlib
import os

import pytest
from jupyter_client.manager import start_new_kernel


class Desk:
    """A student's kernel; `run` returns what a cell printed and showed as text."""

    def __init__(self, manager, client):
        self._manager, self._client = manager, client

    def run(self, source):
        said = []

        def listen(message):
            content = message["content"]
            said.append(
                content.get("text") or content.get("data", {}).get("text/plain", "") or content.get("evalue", "")
            )

        self._client.execute_interactive(source, timeout=300, output_hook=listen)
        return "\n".join(said)

    def restart(self):
        self._manager.restart_kernel(now=True)
        self._client.wait_for_ready(timeout=120)


@pytest.fixture
def desk(tmp_path):
    """Open a kernel whose environment has `variables`; it ends with the test."""
    with contextlib.ExitStack() as stack:

        def sit_down(folder=tmp_path, **variables):
            environment = {name: value for name, value in os.environ.items() if not name.startswith("COURSE_")}
            environment |= {"COURSE_PROGRESS": str(tmp_path / "progress"), "COURSE_STUDENT": "Ada"}
            environment = {name: value for name, value in (environment | variables).items() if value is not None}
            manager, client = start_new_kernel(kernel_name="python3", env=environment, cwd=str(folder))
            stack.callback(manager.shutdown_kernel, now=True)
            stack.callback(client.stop_channels)
            return Desk(manager, client)

        yield sit_down


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Let this process note what passes below the test's own folder, for Ada; returns that folder."""
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress"))
    monkeypatch.setenv("COURSE_STUDENT", "Ada")
    return tmp_path / "progress"
