"""A Dask scheduler and its workers, as processes of this machine."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

SECONDS = 120
_SCHEDULER = "from distributed.cli.dask_scheduler import main; main()"
_WORKER = "from distributed.cli.dask_worker import main; main()"


class Cluster:
    """A scheduler on the loopback device, in a folder of its own; `stop` ends it and all its workers.

    Args:
        folder: where they write.
        protocol: tcp or tls.
        environment: variables of all of them, such as their certificates.
    """

    def __init__(self, folder, protocol="tcp", environment=None):
        self._folder, self._processes, self._environment = Path(folder), {}, environment or {}
        self._protocol, port = protocol, _free_port()
        self.address = f"{protocol}://127.0.0.1:{port}"
        self._start("scheduler", _SCHEDULER, "--port", str(port), *self._here())

    def worker(self, name, threads=1, environment=None):
        """Start a worker, and return its process once the scheduler knows it."""
        options = ("--name", name, "--nthreads", str(threads), "--no-nanny", *self._here())
        process = self._start(name, _WORKER, self.address, *options, environment=environment)
        self.wait_for(name, "Registered to")
        return process

    def wait_for(self, name, said):
        """Wait until the log of a process says something."""
        end = time.monotonic() + SECONDS
        while not re.search(said, self.log(name)):
            if time.monotonic() > end or self._processes[name].poll() is not None:
                raise AssertionError(f"{name} did not say {said}: {self.log(name)}")
            time.sleep(0.1)

    def kill(self, name):
        """End a worker as a power cut does."""
        self._processes[name].kill()

    def graders(self, name):
        """Return the processes that grade for a worker, each forked from its server."""
        servers = _children(self._processes[name].pid)
        return {child for server in servers for child in _children(server) if _is_grader(child)}

    def log(self, name):
        return (self._folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")

    def stop(self):
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _here(self):
        return "--host", "127.0.0.1", "--protocol", self._protocol, "--no-dashboard"

    def _start(self, name, code, *arguments, environment=None):
        with (self._folder / f"{name}.log").open("w") as log:
            process = subprocess.Popen(
                [sys.executable, "-c", code, *arguments],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                cwd=self._folder,
                env=os.environ | self._environment | (environment or {}),
                start_new_session=True,
            )
        self._processes[name] = process
        return process


@contextmanager
def cluster(folder, *workers, **options):
    """Start a scheduler and these workers, by name, and end them."""
    own = Cluster(folder, **options)
    try:
        for name in workers:
            own.worker(name)
        yield own
    finally:
        own.stop()


def _children(pid):
    found = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
            if int(parent) == pid and state != "Z":
                found.add(int(path.parent.name))
    return found


def _is_grader(pid):
    with suppress(OSError):
        return b"grader_process" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


def certificates(folder):
    """Make a certificate that scheduler, workers and client show each other, and return where Dask finds it."""
    key, certificate = str(folder / "key.pem"), str(folder / "certificate.pem")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=course"]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True, timeout=SECONDS)
    sides = ("CLIENT", "SCHEDULER", "WORKER")
    tls = "DASK_DISTRIBUTED__COMM__TLS__"
    shown = {f"{tls}{side}__{kind}": path for side in sides for kind, path in (("CERT", certificate), ("KEY", key))}
    return {f"{tls}CA_FILE": certificate} | shown


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
