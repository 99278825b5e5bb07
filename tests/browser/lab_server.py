"""A JupyterLab server in a folder of its own, with none of this machine's settings, and always stopped."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import matplotlib

from grader_utils.demo.commands import name_exchange

SLOWEST_START = 180  # seconds
LONGEST_LIFE = 1800
# The server ends with the process that started it, however that ends, and in any case after its longest life.
_WITH_US = ["setpriv", "--pdeathsig", "TERM", "timeout", "--kill-after=10", str(LONGEST_LIFE)]
_PRIVATE = {
    "HOME": "home",
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
}
_NOTICES = "@jupyterlab/apputils-extension/notification.jupyterlab-settings"
_NO_NOTICES = '{"fetchNews": "false", "checkForUpdates": false}'
_SETTINGS = [
    "--no-browser",
    "--ServerApp.open_browser=False",
    "--LabApp.expose_app_in_browser=True",  # the tests open files and change the theme through it
]


@dataclass(frozen=True)
class LabServer:
    """A running JupyterLab.

    Attributes:
        root: the folder that it shows.
        url: where it listens.
        token: opens it.
        env: the environment in which it runs, for commands that belong to the same person.
    """

    root: Path
    url: str
    token: str
    env: dict[str, str]

    def address(self, path: str = "lab") -> str:
        """Return the address of a page, with the token that opens it."""
        return f"{self.url}/{path}?token={self.token}"


@contextlib.contextmanager
def lab_server(
    root: Path, scratch: Path, exchange: Path, python: str | Path = sys.executable, **variables: str
) -> Iterator[LabServer]:
    """Run JupyterLab in `root`; its settings and its log are kept in `scratch`. It ends with the block.

    `python` is that of the environment in which it is installed, `variables` are added to that of the process.

    Raises:
        RuntimeError: it did not start.
    """
    env = private_environment(scratch, exchange) | variables
    _write(scratch / _PRIVATE["JUPYTERLAB_SETTINGS_DIR"], _NOTICES, _NO_NOTICES)
    token, port = secrets.token_hex(16), _free_port()
    command = [str(python), "-m", "jupyterlab", *_SETTINGS, "--allow-root", f"--ServerApp.port={port}"]
    command += ["--ServerApp.port_retries=0", f"--ServerApp.root_dir={root}", f"--IdentityProvider.token={token}"]
    log = scratch / "jupyterlab.log"
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [*_WITH_US, *command],
            cwd=root,
            env=env,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    server = LabServer(root, f"http://127.0.0.1:{port}", token, env)
    try:
        _wait_until_it_answers(server, process, log)
        yield server
    finally:
        _stop(process)


def private_environment(scratch: Path, exchange: Path) -> dict[str, str]:
    """Return an environment whose settings lie in `scratch` alone."""
    folders = {name: scratch / folder for name, folder in _PRIVATE.items()}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "JPY_", "COURSE_"))}
    # Finding the fonts anew takes matplotlib half a minute; they are the same for all.
    name_exchange(folders["JUPYTER_CONFIG_DIR"], exchange)
    return kept | {name: str(folder) for name, folder in folders.items()} | {"MPLCONFIGDIR": matplotlib.get_cachedir()}


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_until_it_answers(server: LabServer, process: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + SLOWEST_START
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(server.address("api/status"), timeout=10).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-3000:]}")


def _stop(process: subprocess.Popen) -> None:
    """End the server and its kernels. On SIGTERM it shuts its kernels down, which have sessions of their own."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)
