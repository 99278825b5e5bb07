"""The marker, a process of its own, says what marking in this process says; when it ends, it is told."""

import json
import os
import signal
import subprocess
import sys
import threading

import numpy as np
import pytest
from running_processes import came, forks, owner_of_a_server, processes_named, python_beside

from grader_utils.answering.answer import ask
from grader_utils.answering.sheet import MIME_TYPE, Sheet
from grader_utils.fork_server import CannotStart, ForkServer
from grader_utils.grading.engine import marker as marking
from grader_utils.grading.engine.mark_cells import mark_cell
from grader_utils.grading.engine.marker import ADDRESS, Marker, MarkerLost, mark_cells
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.draw import draw_paper

QUESTIONS = ("hadamard_then_sum", "affine_function")
SOLUTIONS = {
    "right": lambda w, x, *more: np.sum(w * more[0]) + x if more else np.sum(w * x),  # w, b, x and an earlier x; w, x
    "wrong": lambda w, x, *more: w * (more[0] if more else x),
    "raises": lambda w, *inputs: w @ nowhere,  # noqa: F821
    "nothing": lambda *inputs: None,
}
PAPER = draw_paper(b"seed", QUESTIONS)


def cell(solution):
    """Return the outputs of a cell that asks both questions, and their names."""
    sheets = [
        Sheet(PAPER.id, name, kind, {part: ask(solution, given) for part, given in PAPER.parts(name, kind).items()})
        for name in QUESTIONS
        for kind in ("practice", "exam")
    ]
    return [{"output_type": "display_data", "data": {MIME_TYPE: sheet.to_json()}} for sheet in sheets], QUESTIONS


CELLS = [cell(solution) for solution in SOLUTIONS.values()]


@pytest.fixture(scope="module")
def marker():
    server = Marker()
    server.wait_until_there()
    yield server
    server.stop()


@pytest.fixture
def marked_elsewhere(marker, monkeypatch):
    monkeypatch.setenv(ADDRESS, marker.address)
    return marker


def texts(marked):
    return [[(verdict_html(verdict), verdict.mistake, verdict.score()) for verdict in verdicts] for verdicts in marked]


def test_it_says_what_this_process_would(marked_elsewhere):
    here = [[*mark_cell(outputs, names, PAPER)] for outputs, names in CELLS]
    assert texts(mark_cells(CELLS, PAPER)) == texts(here)
    assert [[verdict.passed for verdict in verdicts] for verdicts in here] == [[True, True], *[[False, False]] * 3]


def test_a_fork_that_ends_is_replaced(marked_elsewhere):
    before = texts(mark_cells(CELLS, PAPER))
    (fork,) = forks(marked_elsewhere)
    os.kill(fork, signal.SIGKILL)
    assert texts(mark_cells(CELLS, PAPER)) == before


def test_a_failure_comes_back_in_words(marked_elsewhere):
    with pytest.raises(RuntimeError, match="There is no question called 'nothing_asked'"):
        mark_cells([([], ("nothing_asked",))], PAPER)
    assert mark_cells([], PAPER) == []


def test_a_marker_that_ends_again_and_again_is_given_up(marked_elsewhere, monkeypatch):
    monkeypatch.setattr("grader_utils.grading.engine.marker.pickle.loads", lambda _: (_ for _ in ()).throw(EOFError()))
    with pytest.raises(MarkerLost, match="Grade it again"):
        mark_cells(CELLS, PAPER)


NEVER_DONE = """
import sys, time
from pathlib import Path
from grader_utils.grading.engine import marker

def never_done(*_):
    with Path(__file__).with_suffix(".tries").open("a") as tries:
        tries.write("x")
    time.sleep(60)

marker.mark_cell = never_done
marker.serve(sys.argv[1], lambda: None, marker._answer)
"""


def test_marking_that_takes_too_long_is_tried_once(tmp_path, monkeypatch):
    (tmp_path / "never_done.py").write_text(NEVER_DONE)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    monkeypatch.setattr(marking, "MOST_SECONDS", 1)
    server = ForkServer("marker", "never_done")
    try:
        monkeypatch.setenv(ADDRESS, server.wait_until_there())
        with pytest.raises(MarkerLost, match="took longer than 1 seconds"):
            mark_cells(CELLS[:1], PAPER)
    finally:
        server.stop()
    assert (tmp_path / "never_done.tries").read_text() == "x"


def test_marking_has_what_is_left_of_a_notebooks_time_and_a_little_of_it_always(marked_elsewhere, monkeypatch):
    sent = []
    connection = marking._connection(marked_elsewhere.address, os.getpid(), threading.get_ident())
    monkeypatch.setattr(marking, "_connection", lambda *_: connection)
    send = connection.send_bytes
    monkeypatch.setattr(connection, "send_bytes", lambda data: (sent.append(data), send(data)))
    for left in (-5, 100.5, 1000):
        mark_cells(CELLS[:1], PAPER, left)
    assert [json.loads(data)["seconds"] for data in sent] == [marking.LEAST_SECONDS, 101, marking.MOST_SECONDS]


def test_a_process_without_a_marker_starts_one_of_its_own():
    said = python_beside(ALONE, __file__).communicate(timeout=300)[0].splitlines()
    assert said[:2] == ["[True, True]", "False"]
    assert not os.path.exists(said[2])


def test_a_marker_whose_folder_was_cleaned_up_is_replaced():
    said = python_beside(CLEANED_UP, __file__).communicate(timeout=300)[0].splitlines()
    assert said[0] == "[True, True]"
    assert said[1] != said[2]


ALONE = """
import os, sys
from test_marker import ADDRESS, CELLS, PAPER, mark_cells
from grader_utils.grading.engine.marker import Marker
os.environ.pop(ADDRESS, None)
print([verdict.passed for verdict in mark_cells(CELLS[:1], PAPER)[0]])
print("torch" in sys.modules)
print(Marker.own().folder)
"""


CLEANED_UP = """
import os, shutil
from test_marker import ADDRESS, CELLS, PAPER, mark_cells
from grader_utils.grading.engine.marker import Marker
os.environ.pop(ADDRESS, None)
before = Marker.own().folder
shutil.rmtree(before)
print([verdict.passed for verdict in mark_cells(CELLS[:1], PAPER)[0]])
print(before, Marker.own().folder, sep="\\n")
"""


def test_a_marker_that_is_gone_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv(ADDRESS, str(tmp_path / "nowhere" / "socket"))
    with pytest.raises(CannotStart, match="The marker is not there"):
        mark_cells(CELLS, PAPER)


def test_a_marker_that_cannot_import_torch_says_so(tmp_path, monkeypatch):
    (tmp_path / "torch.py").write_text("raise ImportError('libtorch is broken')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    server = Marker()
    try:
        monkeypatch.setenv(ADDRESS, server.address)
        with pytest.raises(CannotStart, match="libtorch is broken"):
            mark_cells(CELLS, PAPER)
    finally:
        server.stop()


GRADE = """
from grader_utils.grading.class_run.pool import local_pool
from test_marker import CELLS, PAPER, mark_cells
with local_pool(1) as new_pool, new_pool() as pool:
    verdicts = pool.submit(mark_cells, CELLS[:1], PAPER).result()
    print([verdict.passed for verdict in verdicts[0]])
    in_the_pool, here = pool.submit(eval, "'torch' in __import__('sys').modules"), "torch" in __import__("sys").modules
    print(in_the_pool.result(), here)
"""


def test_no_other_process_of_a_grading_run_imports_torch():
    assert python_beside(GRADE, __file__).communicate(timeout=300)[0].splitlines() == ["[True, True]", "False False"]


OWNER = """
import os, time
from test_marker import ADDRESS, CELLS, PAPER, Marker, mark_cells
marker = Marker()
os.environ[ADDRESS] = marker.address
mark_cells(CELLS, PAPER)
print(marker.address, flush=True)
time.sleep(60)
"""


def test_the_marker_and_its_forks_end_with_their_owner():
    with owner_of_a_server(OWNER, __file__) as (owner, address):
        assert len(processes_named(address)) == 2  # itself and a fork
        owner.kill()
        owner.wait(timeout=120)
        assert came(lambda: not processes_named(address))


def test_the_memory_of_a_marker_is_limited():
    fill = "import grader_utils.grading.engine.marker as m; m._limit_memory(); bytearray(2 * m.MOST_MEMORY)"
    ended = subprocess.run([sys.executable, "-c", fill], capture_output=True, text=True, timeout=300, check=False)
    assert "MemoryError" in ended.stderr
