"""Grades on other machines: an executor that sends jobs to the workers of a Dask scheduler."""

import ipaddress
import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from grader_utils.course.own_package import code_version
from grader_utils.grading.class_run.cluster_worker import BROKE, GRADED, grade_on_worker
from grader_utils.grading.class_run.run import CannotGoOn
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded
from grader_utils.grading.engine.ungraded import STOPPED_FROM_OUTSIDE

if TYPE_CHECKING:
    import distributed

SECONDS_TO_CONNECT = 20
SECONDS_FOR_WORKERS = 600
_BREAKS = 2
"""After so many processes have ended over a job, it is graded alone."""
_SECONDS_BETWEEN_LOOKS = 2.0


class ClusterFailure(CannotGoOn):
    """The cluster cannot grade, or no longer."""


@contextmanager
def cluster_pool(
    address: str, tell: Callable[[str], None]
) -> Iterator[tuple[Callable[[], Executor], Callable[[], int]]]:
    """Connect to a scheduler, and give a function that makes an executor, and one that says how many jobs it can take.

    Args:
        address: of the scheduler: tls://HOST:PORT, or tcp:// with a host of this machine.
        tell: called with a sentence where there is something to wait for.

    Raises:
        ClusterFailure: distributed is missing, the link is open to others, or nobody is there.
    """
    check_link(address, "The scheduler")
    client = _connect(address)
    try:
        workers = _Workers(client)
        if not workers.addresses():
            tell("The scheduler has no workers yet; grading begins when one is there. Ctrl-C ends the waiting.")
            workers.wait()
        yield lambda: _ClusterPool(client), workers.jobs_at_once
    finally:
        client.close(timeout=5)


def check_link(address: str, whose: str) -> None:
    """Refuse an address over which others could read submissions or send grades.

    Raises:
        ClusterFailure: it is neither TLS nor of this machine, or no address.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("tcp", "tls") or not parts.hostname:
        raise ClusterFailure(f"{address} is no address of a scheduler. Say --cluster tls://HOST:8786")
    if parts.scheme == "tcp" and not _is_loopback(parts.hostname):
        raise ClusterFailure(
            f"{whose} at {address} is reached over an open network without TLS: whoever listens reads submissions, and "
            "whoever can connect runs code on the workers. Use TLS (tls://), or an SSH tunnel to an address of this "
            "machine (tcp://127.0.0.1:8786). Nothing was sent."
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _connect(address: str) -> "distributed.Client":
    try:
        from distributed import Client, Security
    except ModuleNotFoundError as error:
        raise ClusterFailure("--cluster needs Dask: pip install -e '.[cluster]'") from error
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what a person can do about it is said in words
    try:
        security = Security(require_encryption=True) if address.startswith("tls:") else None
        if security and security.get_connection_args("client")["ssl_context"] is None:
            raise ClusterFailure(_NO_CERTIFICATES)
        return Client(address, security=security, timeout=SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, TypeError, ValueError, RuntimeError) as error:
        why = str(error).partition("\n")[0] or type(error).__name__
        raise ClusterFailure(
            f"No scheduler answers at {address}: {why}. Start one, or look at its certificates."
        ) from error


class _Workers:
    """The workers of a scheduler; they may come and go."""

    def __init__(self, client: "distributed.Client") -> None:
        self._client, self._looked, self._threads = client, 0.0, {}

    def addresses(self) -> dict[str, int]:
        """Return how many jobs each worker takes at a time, by address; it is looked up every few seconds.

        Raises:
            ClusterFailure: the link of one is open to others, or the scheduler is gone.
        """
        if time.monotonic() - self._looked > _SECONDS_BETWEEN_LOOKS:
            try:
                self._threads = self._client.nthreads()
            except (OSError, RuntimeError) as error:
                raise ClusterFailure(_GONE) from error
            for address in self._threads:
                check_link(address, "A worker")
            self._looked = time.monotonic()
        return self._threads

    def jobs_at_once(self) -> int:
        """Return how many jobs the workers take: one for each thread, and one that waits on each worker."""
        threads = self.addresses()
        return sum(threads.values()) + len(threads)

    def wait(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=SECONDS_FOR_WORKERS)
        except TimeoutError as error:
            raise ClusterFailure("No worker came. Start one: dask worker ADDRESS-OF-THE-SCHEDULER") from error
        self._looked = 0.0
        self.addresses()


_NO_CERTIFICATES = (
    "A link by TLS needs certificates, and Dask's settings on this machine name none: distributed.comm.tls.ca-file, "
    "and cert and key of client. docs/cluster.md says more."
)
_GONE = "The scheduler is gone. Start it, and run the same command again."


class _ClusterPool(Executor):
    """Sends each job to a worker. A job whose worker is lost runs on another, which is the scheduler's doing."""

    def __init__(self, client: "distributed.Client") -> None:
        self._client, self._version = client, code_version()
        self._sent: set[distributed.Future] = set()
        self._closed = False

    def submit(self, work: Callable[[bytes], bytes], job: bytes) -> Future:
        """Have a worker grade a job, the only work that workers know."""
        if work is not grade_submission:
            raise ValueError(f"{work} is not what workers do")
        outcome: Future = Future()
        self._send(outcome, job, breaks=0)
        return outcome

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take back what is under way."""
        self._closed = True
        self._client.cancel(list(self._sent))

    def _send(self, outcome: Future, job: bytes, breaks: int) -> None:
        sent = self._client.submit(grade_on_worker, self._version, job, breaks >= _BREAKS, pure=False)
        self._sent.add(sent)
        sent.add_done_callback(partial(self._came_back, outcome, job, breaks))

    def _came_back(self, outcome: Future, job: bytes, breaks: int, sent: "distributed.Future") -> None:
        """Pass a result on, or send the job again; Dask calls this in a thread of its own."""
        try:
            what, said = self._result(sent)
            if what == GRADED:
                outcome.set_result(said)
            elif what != BROKE:
                outcome.set_exception(ClusterFailure(said.decode()))
            elif breaks < _BREAKS and not self._closed:
                self._send(outcome, job, breaks + 1)
            else:
                outcome.set_result(Graded(failure=STOPPED_FROM_OUTSIDE).to_bytes())
        except Exception as error:
            if not self._closed:
                why = str(error).partition("\n")[0]
                outcome.set_exception(ClusterFailure(f"A worker could not grade: {type(error).__name__}: {why}"))
        finally:
            self._sent.discard(sent)
            sent.release()

    def _result(self, sent: "distributed.Future") -> tuple[str, bytes]:
        from distributed import KilledWorker

        if sent.status in ("cancelled", "lost"):
            raise ClusterFailure(_GONE)
        try:
            return sent.result()
        except KilledWorker as error:  # so many workers were lost with it that the scheduler gave up
            return BROKE, str(error).encode()
