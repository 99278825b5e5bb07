"""The exam room as Jupyter's own tools use it: found by name, run by nbclient, and gone when it is over."""

import asyncio
import contextlib
import os
import signal
import socket
import tempfile

import nbformat
import pytest
from jupyter_client.provisioning import KernelProvisionerFactory
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook
from running_processes import came, forks, owner_of_a_server, processes_named

from grader_utils.exam_room.provisioner import (
    NAME,
    AsyncExamRoomManager,
    ExamRoomManager,
    ExamRoomProvisioner,
    exam_room_spec,
)
from grader_utils.exam_room.rooms import Room
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.warm_process import ADDRESS, WarmProcess, ask_for_kernel
from grader_utils.fork_server import CannotStart


@pytest.fixture(scope="module")
def settings():
    return ExamRoom(cell_seconds=5, notebook_seconds=20).settings


@pytest.fixture(scope="module")
def warm():
    with pytest.MonkeyPatch.context() as patch:
        process = WarmProcess()
        patch.setenv(ADDRESS, process.wait_until_there())
        yield process
        process.stop()


@pytest.fixture
def rooms(tmp_path, monkeypatch):
    """Have rooms made in a folder of their own, and return it."""
    with tempfile.TemporaryDirectory(prefix="rooms-", dir="/tmp") as folder:
        os.chmod(folder, 0o711)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield folder


def run(settings, *cells, **options):
    return asyncio.run(run_soon(settings, *cells, **options))


async def run_soon(settings, *cells, **options):
    """Run cells with a plain nbclient; whoever gives it a kernel manager shuts its kernel down."""
    manager = AsyncExamRoomManager(exam_room_spec(settings))
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    try:
        return await NotebookClient(notebook, km=manager, **{"timeout": 20} | options).async_execute()
    finally:
        await manager.shutdown_kernel(now=True)


def test_jupyter_finds_it_by_its_name():
    factory = KernelProvisionerFactory.instance()
    assert factory.is_provisioner_available(exam_room_spec(ExamRoom().settings))
    assert NAME in factory.get_provisioner_entries()
    spec = exam_room_spec(ExamRoom().settings)
    made = factory.create_provisioner_instance("some-id", spec, parent=None)
    assert isinstance(made, ExamRoomProvisioner)
    assert made.settings == ExamRoom().settings.to_json()


def test_nbclient_runs_a_notebook_in_it(warm, settings, rooms):
    ran = run(settings, "import os\nx = 6 * 7", "x", "print(os.listdir('.'))")
    assert ran.cells[1].outputs[0].data["text/plain"] == "42"
    assert ran.cells[2].outputs[0].text == "[]\n"
    nbformat.validate(ran)
    assert came(lambda: not forks(warm))
    assert os.listdir(rooms) == []


def test_nbclient_meets_the_lock(warm, settings, rooms):
    with pytest.raises(CellExecutionError, match=r"PermissionError|FileNotFoundError"):
        run(settings, "open('/etc/passwd')")
    assert came(lambda: not forks(warm))
    assert os.listdir(rooms) == []


def test_nbclient_can_interrupt_it(warm, settings, rooms):
    ran = run(settings, "import time\ntime.sleep(60)", "1 + 1", timeout=2, interrupt_on_timeout=True, allow_errors=True)
    assert ran.cells[0].outputs[-1].ename == "KeyboardInterrupt"
    assert ran.cells[1].outputs[0].data["text/plain"] == "2"


def test_several_run_at_once_and_see_nothing_of_each_other(warm, settings, rooms):
    cells = ["import os, time\nopen('mine', 'w').close()\ntime.sleep(0.5)\nprint(os.listdir('.'))"]

    async def together():
        return await asyncio.gather(*(run_soon(settings, *cells) for _ in range(3)))

    assert [ran.cells[0].outputs[0].text for ran in asyncio.run(together())] == ["['mine']\n"] * 3
    assert came(lambda: not forks(warm))
    assert os.listdir(rooms) == []


@pytest.fixture
def manager(warm, settings, rooms):
    made = ExamRoomManager(exam_room_spec(settings))
    yield made
    made.cleanup_resources()


def test_its_working_folder_holds_what_it_was_given(manager):
    manager.start_kernel(files={"a/data.txt": b"data"})
    work = manager.provisioner.room.work
    assert (work / "a" / "data.txt").read_bytes() == b"data"
    assert manager.is_alive()
    manager.shutdown_kernel(now=True)


def test_nothing_remains_of_a_kernel_that_is_shut_down(manager, warm, rooms):
    manager.start_kernel(files={})
    assert came(lambda: forks(warm))
    manager.shutdown_kernel(now=True)
    assert came(lambda: not forks(warm))
    assert os.listdir(rooms) == []
    assert not manager.has_kernel


def test_the_status_of_a_kernel_that_ended_is_told(manager):
    manager.start_kernel(files={})
    manager.signal_kernel(signal.SIGKILL)
    assert came(lambda: not manager.is_alive())
    assert asyncio.run(manager.provisioner.poll()) == -signal.SIGKILL


def test_a_signal_that_comes_along_with_the_request_is_not_lost(warm, manager):
    os.kill(warm._process.pid, signal.SIGSTOP)
    try:
        manager.start_kernel(files={})
        manager.signal_kernel(signal.SIGKILL)
    finally:
        os.kill(warm._process.pid, signal.SIGCONT)
    assert came(lambda: not manager.is_alive())
    assert asyncio.run(manager.provisioner.poll()) == -signal.SIGKILL


def test_a_kernel_whose_client_forgets_it_ends_with_its_connection(warm, settings, rooms):
    manager = ExamRoomManager(exam_room_spec(settings))
    manager.start_kernel(files={})
    assert came(lambda: forks(warm))
    manager.provisioner.connection.close()
    assert came(lambda: not forks(warm))
    manager.provisioner.connection = None
    manager.provisioner.room.remove()


OWNER = """
import sys, time
from grader_utils.exam_room.provisioner import ExamRoomManager, exam_room_spec
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.warm_process import WarmProcess
manager = ExamRoomManager(exam_room_spec(ExamRoom().settings))
manager.start_kernel(files={})
print(WarmProcess.own().address, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("ended_by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_warm_process_and_its_kernels_end_with_their_owner(ended_by, monkeypatch, rooms):
    monkeypatch.delenv(ADDRESS, raising=False)
    monkeypatch.setenv("TMPDIR", rooms)
    with owner_of_a_server(OWNER, __file__) as (owner, address):
        assert came(lambda: len(processes_named(address)) >= 3, seconds=60)  # itself, a keeper and a kernel
        owner.send_signal(ended_by)
        owner.wait(timeout=10)
        assert came(lambda: not processes_named(address))


@pytest.mark.parametrize(
    "first", [b"", b"\n", b"no JSON\n", b"[]\n", b"{}\n", b'{"room": 5, "settings": 5}\n', b"x" * 100_000]
)
def test_the_warm_process_outlives_requests_that_are_none(warm, settings, first):
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(warm.address)
        line.sendall(first)
        line.shutdown(socket.SHUT_WR)
        line.settimeout(10)
        with contextlib.suppress(ConnectionResetError):
            assert line.recv(100) == b""
    assert warm._process.poll() is None
    assert run(settings, "1").cells[0].outputs


def test_a_warm_process_that_is_gone_is_named(settings, monkeypatch, rooms):
    monkeypatch.setenv(ADDRESS, f"{rooms}/nowhere/socket")
    room = Room.make()
    with pytest.raises(CannotStart, match="Start the grading again"):
        ask_for_kernel(room, settings)
    room.remove()
