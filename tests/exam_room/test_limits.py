"""Each limit of the exam room holds: what broke it is named, and the rest of the notebook goes on."""
# ruff: noqa: E501 (cells as students write them)

import dataclasses
import subprocess
import sys
import time

import pytest

from grader_utils.exam_room import running_kernel
from grader_utils.exam_room import stopped as kinds
from grader_utils.exam_room.limits import MIB, Limits
from grader_utils.exam_room.rooms import BLOCK, Room
from grader_utils.exam_room.running_kernel import RunningKernel
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import MOST_KERNELS, sit

LIMITS = Limits(
    cell_seconds=20,
    notebook_seconds=60,
    memory=512 * MIB,
    file_bytes=16 * MIB,
    folder_bytes=32 * MIB,
    output_bytes=2 * MIB,
)
SHORT = dataclasses.replace(LIMITS, cell_seconds=1)
HOLD = "\nimport time\ntime.sleep(15)"
"""What a cell does after it broke a limit: it is stopped long before this is over."""

AFTER = "print('still there')"


@pytest.fixture(scope="module")
def full_room():
    return ExamRoom().settings


def run(room, *cells, limits=LIMITS):
    return sit(list(cells), {}, dataclasses.replace(room, limits=limits))


def text(outputs):
    return "".join(output.get("text", "") or output.get("evalue", "") for output in outputs)


def stopped_by(room, cell, limits=LIMITS):
    """Return why a cell was stopped, after a look at the cell behind it."""
    sitting = run(room, cell, AFTER, limits=limits)
    assert text(sitting.outputs[1]) == "still there\n"
    (stopped,) = sitting.stopped
    assert stopped.cell == 0
    assert sitting.outputs[0][-1].evalue == stopped.message
    return stopped.kind


def test_a_cell_ends_when_its_time_is_over_and_keeps_what_it_showed(room):
    sitting = run(room, "print('begun', flush=True)" + HOLD, "print(time)", limits=SHORT)
    assert text(sitting.outputs[0]).startswith("begun")
    assert sitting.stopped[0].message == "This cell was stopped: a cell has 1 seconds, and a notebook 60."
    assert "module" in text(sitting.outputs[1])  # it was interrupted, and its kernel went on


@pytest.mark.parametrize(
    "deaf",
    [
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
        "import ctypes, signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, [2])\nctypes.PyDLL(None).pause()",
        "import threading\nwhile True:\n    try:\n        threading.Lock().acquire(); threading.Event().wait()\n    except BaseException: pass",
    ],
)
def test_a_cell_that_ignores_interrupts_ends_all_the_same(full_room, deaf):
    sitting = run(full_room, deaf, AFTER, limits=SHORT)
    assert [cell.kind for cell in sitting.stopped] == [kinds.OUT_OF_TIME]
    assert text(sitting.outputs[1]) == "still there\n"
    assert sitting.seconds < SHORT.notebook_seconds / 4  # of its own, whatever else the machine does


def test_a_notebook_ends_when_its_time_is_over(full_room):
    limits = dataclasses.replace(LIMITS, notebook_seconds=5)
    sitting = run(full_room, "import time\ntime.sleep(1)", "time.sleep(60)", "time.sleep(60)", limits=limits)
    assert sitting.seconds < limits.cell_seconds
    assert [(cell.cell, cell.kind) for cell in sitting.stopped][:1] == [(1, kinds.OUT_OF_TIME)]
    assert sitting.outputs[0] == []


def test_no_cell_is_begun_once_the_notebooks_time_is_over(full_room):
    """Cells that take an interrupt each had two seconds more, one after another."""
    stubborn = (
        "print('begun', flush=True)\nimport time\ntry:\n    time.sleep(60)\nexcept KeyboardInterrupt: time.sleep(1)"
    )
    limits = dataclasses.replace(LIMITS, notebook_seconds=2)
    sitting = run(full_room, *[stubborn] * 6, limits=limits)
    assert [text(outputs).startswith("begun") for outputs in sitting.outputs] == [True] + [False] * 5
    assert [cell.kind for cell in sitting.stopped] == [kinds.OUT_OF_TIME] * 6


def test_waiting_for_the_exam_room_takes_nothing_of_a_notebooks_time(full_room, monkeypatch):
    open_at_once = RunningKernel.__enter__

    def open_late(kernel):
        time.sleep(1.5)
        return open_at_once(kernel)

    monkeypatch.setattr(RunningKernel, "__enter__", open_late)
    sitting = run(full_room, AFTER, limits=dataclasses.replace(LIMITS, notebook_seconds=1))
    assert sitting.stopped == []
    assert text(sitting.outputs[0]) == "still there\n"


def test_one_process_cannot_have_more_memory(room):
    cells = ("import numpy as np\nkept = [np.ones(2**17) for _ in range(900)]", "print(np.pi)")
    sitting = run(room, *cells)
    assert "MemoryError" in str(sitting.outputs[0])
    assert sitting.stopped[0].message == "This cell was stopped: a notebook may use 512 MiB of memory."
    assert "3.14" in text(sitting.outputs[1])  # its kernel went on


FORK_FULL = (
    "import os\nfor _ in range(8):\n    if os.fork() == 0:\n        kept = b'x' * (100 * 2**20)\n        time.sleep(60)"
)


def test_processes_cannot_have_more_memory_together(full_room):
    assert stopped_by(full_room, "import time\n" + FORK_FULL + HOLD) == kinds.OUT_OF_MEMORY


def test_a_keeper_that_takes_long_to_clear_up_is_waited_for(full_room, monkeypatch):
    monkeypatch.setattr(running_kernel, "SECONDS_TO_TELL", 0)
    assert stopped_by(full_room, "import time\n" + FORK_FULL + HOLD) == kinds.OUT_OF_MEMORY


def test_memory_cannot_be_hidden_from_the_keeper(full_room):
    hide = "import ctypes, time\nctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\n"
    apart = FORK_FULL.replace("kept", "os.setsid(); os.fork() and os._exit(0); kept")
    assert stopped_by(full_room, hide + apart + HOLD) == kinds.OUT_OF_MEMORY


def test_memory_that_processes_share_counts_once(full_room):
    share = "import os, time\nkept = b'x' * (150 * 2**20)\nfor _ in range(6):\n    if os.fork() == 0:\n        time.sleep(60)"
    sitting = run(full_room, share + "\ntime.sleep(1)", AFTER)
    assert sitting.stopped == []


def test_a_file_cannot_be_larger(room):
    write = "try:\n    open('x', 'wb').write(bytes(17 * 2**20))\nexcept OSError as e: print(e.errno)"
    assert text(run(room, write).outputs[0]) == "27\n"


FULL_FOLDERS = {
    "many files": "for i in range(5):\n    open(f'x{i}', 'wb').write(bytes(10 * 2**20))",
    "in the home folder": "import os\nfor i in range(5):\n    open(os.path.expanduser(f'~/{i}'), 'wb').write(bytes(10 * 2**20))",
    "empty files": "for i in range(9000):\n    open(f'x{i}', 'w').close()",
    "a closed folder": "import os\nos.mkdir('x', 0o300)\nfor i in range(5):\n    open(f'x/{i}', 'wb').write(bytes(10 * 2**20))",
    "a path too long to read": "import os\nfor _ in range(25):\n    os.mkdir('d' * 200); os.chdir('d' * 200)\n"
    "for i in range(5):\n    open(f'{i}', 'wb').write(bytes(10 * 2**20))",
    "removed files": "import os\nkept = []\nfor i in range(5):\n    kept.append(open('x', 'wb')); os.remove('x')\n"
    "    kept[-1].write(bytes(10 * 2**20)); kept[-1].flush()",
    "files without a name": "import os\nkept = [os.open('.', os.O_TMPFILE | os.O_RDWR) for i in range(5)]\n"
    "for file in kept:\n    os.write(file, bytes(10 * 2**20))",
}


@pytest.mark.parametrize("fill", FULL_FOLDERS.values(), ids=FULL_FOLDERS)
def test_a_notebook_cannot_write_more(full_room, fill):
    small = dataclasses.replace(LIMITS, folder_bytes=8 * MIB)  # full after 2048 empty files, even on a busy machine
    assert stopped_by(full_room, fill + HOLD, small) == kinds.TOO_LARGE_FILES


def test_a_notebook_may_write_what_it_may_write(room):
    fill = "import time\nfor i in range(3):\n    open(f'x{i}', 'wb').write(bytes(8 * 2**20))\ntime.sleep(0.5)\nprint('done')"
    assert text(run(room, fill).outputs[0]) == "done\n"


def test_a_sparse_file_counts_by_what_it_takes(room):
    make = "import os, time\nos.close(os.open('x', os.O_CREAT))\nos.truncate('x', 15 * 2**20)\ntime.sleep(0.3)\nprint('done')"
    assert text(run(room, make * 1).outputs[0]) == "done\n"


THREADS = "import threading, time\nthreading.stack_size(65536)\nfor _ in range(300):\n    threading.Thread(target=time.sleep, args=(30,)).start()"


def test_threads_are_counted(room):
    begin = "try:\n    " + THREADS.replace("\n", "\n    ")
    outcome = run(room, begin + "\nexcept RuntimeError: print('refused')\nelse: time.sleep(15)")
    refused = "refused" in text(outcome.outputs[0])
    assert refused or [cell.kind for cell in outcome.stopped] == [kinds.TOO_MANY_PROCESSES]


def test_processes_are_counted(full_room):
    fork = (
        "import os, time\nn = 0\ntry:\n    while n < 300:\n        if os.fork() == 0: time.sleep(60)\n        n += 1\n"
    )
    cell = fork + "except OSError: pass\nprint(n < 64)\nif n >= 64: time.sleep(15)"
    outcome = run(full_room, cell)
    assert "True" in text(outcome.outputs[0]) or outcome.stopped[0].kind == kinds.TOO_MANY_PROCESSES


def test_without_namespaces_no_process_can_be_started(room, request):
    if "all layers" in request.node.name:
        assert (
            text(run(room, "import os\npid = os.fork()\npid or os._exit(3)\nprint(os.waitpid(pid, 0)[1])").outputs[0])
            == "768\n"
        )
    else:
        assert "Resource temporarily unavailable" in text(run(room, "import os\nos.fork()").outputs[0])


def test_one_process_cannot_open_more_files(full_room):
    opened = "kept = []\ntry:\n    while True: kept.append(open('/dev/null'))\nexcept OSError as e: number = e.errno, len(kept) < 256\n"
    assert text(run(full_room, opened + "kept.clear()\nprint(number)").outputs[0]) == "(24, True)\n"


@pytest.mark.parametrize(
    "flood",
    [
        "import sys\nfor _ in range(99):\n    print('x' * 50_000); sys.stdout.flush()",
        "from IPython.display import HTML, display\nfor _ in range(99):\n    display(HTML('x' * 50_000))",
        "from IPython.display import clear_output\nfor _ in range(99_000):\n    clear_output()",
        "import sys\nfor _ in range(99):\n    sys.stderr.write('x' * 50_000); sys.stderr.flush()",
    ],
)
def test_a_notebook_cannot_show_more(full_room, flood):
    assert stopped_by(full_room, flood) == kinds.TOO_MUCH_OUTPUT


def test_a_message_that_is_too_large_never_reaches_the_grader(full_room):
    sitting = run(
        full_room,
        "from IPython.display import display\ndisplay({'text/plain': 'x' * 10**8}, raw=True)",
        AFTER,
        limits=SHORT,
    )
    assert len(sitting.stopped) == 1
    assert len(str(sitting.outputs[0])) < 10_000


@pytest.mark.parametrize(
    "how", ["import os\nos._exit(0)", "exit()", "import os\nos.abort()", "import ctypes\nctypes.string_at(0)"]
)
def test_a_cell_that_ends_its_kernel_costs_itself_alone(full_room, how):
    assert stopped_by(full_room, how) == kinds.KERNEL_ENDED


def test_a_notebook_is_not_begun_again_without_end(full_room):
    cells = ["import os\nos._exit(0)"] * (MOST_KERNELS + 3)
    assert len(run(full_room, *cells).stopped) == MOST_KERNELS


def test_a_session_of_its_own_is_no_way_to_a_larger_share(full_room):
    told = text(
        run(full_room, "import os\nbefore = os.getsid(0)\nos.setsid()\nprint(os.getsid(0) == before)").outputs[0]
    )
    assert told == "True\n"


def test_a_setting_of_its_own_cannot_let_it_outlive_its_keeper(room):
    ask = "import ctypes\nprint([ctypes.CDLL(None).prctl(option, 0, 0, 0, 0) for option in (1, 4)])"
    assert text(run(room, ask).outputs[0]) == "[-1, -1]\n"


def test_files_do_not_send_signals_to_others(room):
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        send = f"""
import fcntl, os, signal
end, other = os.pipe()
for ask in (lambda: fcntl.fcntl(end, fcntl.F_SETOWN, {sleeper.pid}), lambda: fcntl.fcntl(end, 15, b'\\1\\0\\0\\0' + ({sleeper.pid}).to_bytes(4, 'little')),
            lambda: fcntl.ioctl(end, 0x8901, ({sleeper.pid}).to_bytes(4, 'little')), lambda: fcntl.ioctl(end, 0x8902, ({sleeper.pid}).to_bytes(4, 'little'))):
    try:
        ask(); print('set')
    except PermissionError:
        print('refused')
"""
        assert text(run(room, send).outputs[0]) == "refused\n" * 4
        assert sleeper.poll() is None
    finally:
        sleeper.kill()
        sleeper.wait()


@pytest.fixture
def folders():
    made = Room.make()
    yield made
    made.remove()


def test_the_size_of_a_room_counts_files_and_folders_by_the_disk_they_take(folders):
    folders.put("a/b", bytes(10 * BLOCK))
    (folders.home / "empty").touch()
    assert 12 * BLOCK <= folders.size(10**9) <= 14 * BLOCK


def test_a_link_is_neither_counted_nor_removed_with_what_it_leads_to(folders, tmp_path):
    (tmp_path / "large").write_bytes(bytes(2**20))
    for place in (folders.work, folders.home):
        (place / "file").symlink_to(tmp_path / "large")
        (place / "folder").symlink_to(tmp_path)
    (folders.work / "itself").symlink_to(".")
    assert folders.size(10**9) < 2**17
    folders.remove()
    assert not folders.folder.exists()
    assert (tmp_path / "large").stat().st_size == 2**20


def test_a_room_is_removed_whatever_its_files_are(folders):
    subprocess.run(
        [
            sys.executable,
            "-c",
            "import os\nfor _ in range(60):\n    os.mkdir('d' * 200); os.chdir('d' * 200)\nos.mkdir('closed', 0)",
        ],
        cwd=folders.work,
        check=True,
    )
    (folders.work / "closed").mkdir(mode=0)
    (folders.work / "new\nline").touch(mode=0)
    folders.remove()
    assert not folders.folder.exists()


def test_what_a_cell_did_in_time_counts_though_it_runs_out_of_time_when_the_notebook_begins_anew(full_room):
    limits = dataclasses.replace(LIMITS, notebook_seconds=16)
    slow = "import time\nprint('done', flush=True)\ntime.sleep(9)"
    sitting = run(full_room, slow, "import os\nos._exit(0)", limits=limits)
    assert text(sitting.outputs[0]) == "done\n"
    assert [cell.cell for cell in sitting.stopped] == [1]


def sat(room, cells, own, **limits):
    """Return what each of some cells showed, where those at the places `own` are a student's own."""
    settings = dataclasses.replace(room, limits=dataclasses.replace(LIMITS, **limits))
    return sit(cells, {}, settings, own)


def test_own_cells_that_sleep_leave_the_graded_ones_their_time_and_that_is_said(full_room):
    sleepers = ["import time\ntime.sleep(60)"] * 14
    sitting = sat(full_room, [*sleepers, "import math", AFTER], range(15), cell_seconds=2, notebook_seconds=7)
    assert text(sitting.outputs[-1]) == "still there\n"
    assert [cell.kind for cell in sitting.stopped] == [kinds.OUT_OF_TIME, *[kinds.OWN_OUT_OF_TIME] * 14]
    told = "cells of your own have 3.5 of the notebook's 7 seconds together, as the others are kept for cells that are graded"
    assert told in text(sitting.outputs[13])


def test_an_own_cell_on_which_others_stand_runs_again_when_the_notebook_begins_anew(full_room):
    cells = ["half = 0.5", "import time\ntime.sleep(60)", "import os\nos._exit(1)", "print(half)"]
    sitting = sat(full_room, cells, [0, 1], cell_seconds=60, notebook_seconds=6)
    assert text(sitting.outputs[3]) == "0.5\n"
    assert [cell.cell for cell in sitting.stopped] == [1, 2]


def test_graded_cells_may_take_all_of_the_time(full_room):
    sitting = sat(full_room, ["import time\ntime.sleep(2.5)", AFTER], [], cell_seconds=4, notebook_seconds=4)
    assert not sitting.stopped


def test_what_was_spent_before_is_taken_off_a_notebooks_time(full_room):
    settings = dataclasses.replace(full_room, limits=LIMITS)
    sitting = sit([AFTER], {}, settings, spent=LIMITS.notebook_seconds)
    assert [cell.kind for cell in sitting.stopped] == [kinds.OUT_OF_TIME]
    assert sitting.outputs[0][-1].evalue.endswith(f"and a notebook {LIMITS.notebook_seconds}.")


@pytest.mark.parametrize(
    "end", ["os._exit(1)", "os.kill(os.getpid(), 9)", "signal.signal(2, signal.SIG_IGN); time.sleep(9)"]
)
def test_kernels_that_end_near_the_end_stretch_no_notebooks_time(full_room, end):
    cells = [f"import os, signal, time\nprint('began', flush=True)\ntime.sleep(0.9)\n{end}"] * 10
    sitting = sat(full_room, cells, [], cell_seconds=1.5, notebook_seconds=3)
    began = [text(outputs).startswith("began") for outputs in sitting.outputs]
    assert 1 <= sum(began) <= 5  # four, and one more where waits that began before a cell are taken off its seconds
    assert not any(began[5:])
    assert {cell.kind for cell in sitting.stopped[5:]} == {kinds.OUT_OF_TIME}
