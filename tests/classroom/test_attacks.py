"""Every attack earns nothing, leaves nothing, ends in time, and hurts nobody who is graded beside it.

Each file in attacks/ goes into a solution cell of a student version; an honest submission is graded at the same time.
"""

import dataclasses
import json
import multiprocessing
import os
import re
import shutil
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat
import pytest
from attack_scene import GOT_THROUGH, read_attack, scene
from nbformat.v4 import new_code_cell
from nbgrader.utils import is_grade
from places import COURSE, read_notebook
from running_processes import end_processes, processes_named
from small_class import answered, grade, hand_in, lay_out, rows
from thorough import THOROUGH

from grader_utils.course.original import original_notebook
from grader_utils.demo.fill import fill
from grader_utils.exam_room.fair_time import PATIENCE
from grader_utils.exam_room.limits import Limits
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import sit
from grader_utils.exam_room.warm_process import ADDRESS, WarmProcess
from grader_utils.grading.class_run.grading_record import record_of, write_graded_folder
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded, Job, NotebookJob

AFFINE, NAME = "01_affine_function", "affine_function"
ATTACKS = [read_attack(path) for path in sorted((Path(__file__).parent / "attacks").glob("*.py"))]
CELL_SECONDS, NOTEBOOK_SECONDS = 2, 5
PATIENT_CELL_SECONDS = 20
"""For attacks that end by themselves or at another limit: on a busy machine, that may take longer than two seconds."""
MOST_MEMORY = 300 * 2**20
"""How much the grader may need for a submission at any moment: its kernel may show 2 MiB, and JSON is roomy."""

FULL, WEAK = "all layers", "without namespaces"


@pytest.fixture(scope="module")
def rooms():
    """Return the settings of rooms by the layers that lock them down; None locks nothing."""
    settings = ExamRoom(
        cell_seconds=CELL_SECONDS, notebook_seconds=NOTEBOOK_SECONDS, memory_mib=512, folder_mib=32, output_mib=2
    ).settings
    weak = dataclasses.replace(settings.layers, namespaces=False, view=False)
    layers = {FULL: settings.layers, WEAK: weak, None: None}
    return {name: dataclasses.replace(settings, layers=layer) for name, layer in layers.items()}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    return lay_out(tmp_path_factory.mktemp("released"), [AFFINE])


@pytest.fixture(scope="module")
def original():
    source = original_notebook(read_notebook(COURSE / "source" / AFFINE))
    points = {c.metadata.nbgrader.grade_id: c.metadata.nbgrader.points for c in source.cells if is_grade(c)}
    return json.dumps(source), points


@pytest.fixture(scope="module")
def warm(released, rooms, original):
    """Start a warm process, with a secret in the grader's environment, and give what attacks are aimed at."""
    with scene(released) as here, pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_TOKEN", here.known()["secret"])
        process = WarmProcess()
        patch.setenv(ADDRESS, process.wait_until_there())
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            job = _job(nbformat.writes(_released()).encode(), original[0], rooms[FULL])
            pool.submit(grade_submission, job).result()
            grade_submission(job)  # from now on nobody has to import torch first
            yield here, process, pool
        process.stop()


@pytest.fixture
def attacked(warm, rooms, original, tmp_path):
    """Return a function that grades a notebook with an honest one beside it, and looks at what came of all."""
    (here, process, neighbor), (text, points) = warm, original
    honest_work = nbformat.writes(answered(AFFINE)).encode()

    def run(content, layers=FULL, cell_seconds=CELL_SECONDS):
        room = rooms[layers]
        notebook_seconds = max(NOTEBOOK_SECONDS, 2 * cell_seconds)
        limits = dataclasses.replace(room.limits, cell_seconds=cell_seconds, notebook_seconds=notebook_seconds)
        hurried = dataclasses.replace(room, limits=limits)
        patient = dataclasses.replace(room, limits=Limits())  # a busy machine costs honest work nothing, as in a course
        beside = neighbor.submit(grade_submission, _job(honest_work, text, patient))
        began = time.monotonic()
        with Memory() as memory:
            graded = Graded.from_bytes(grade_submission(_job(content, text, hurried)))
        honest = Graded.from_bytes(beside.result())
        assert time.monotonic() - began < PATIENCE * notebook_seconds + 10
        left = processes_named(process.address) - {process._process.pid}
        end_processes(left)
        assert not left, "processes of it are left"
        assert here.traces() == []
        kept = [name for name in os.listdir(here.rooms) if not name.startswith("marker-")]  # each process has its own
        assert kept == [process.folder.name]
        assert (graded.failure, honest.failure) == ("", "")
        assert honest.notebooks[NAME].scores == points | {"written-answer": None}
        assert honest.state == "graded"
        write_graded_folder(tmp_path / "ada" / AFFINE, graded, record_of(graded, ""), {}, "")
        assert memory.peak < MOST_MEMORY, "the grader's own memory was filled"
        return graded

    return run


class Memory:
    """Looks at this process's memory; `peak` is how many bytes it grew by at most."""

    def __enter__(self):
        self._over, self.peak, self._before = threading.Event(), 0, self._now()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _watch(self):
        while not self._over.wait(0.01):
            self.peak = max(self.peak, self._now() - self._before)

    def _now(self):
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def _job(content, original, room):
    return Job(b"a seed", {NAME: NotebookJob(original, content)}, {}, room).to_bytes()


def _shown(graded):
    notebook = nbformat.reads(graded.notebooks[NAME].notebook, as_version=4)
    return "\n".join(str(cell.get("outputs", "")) for cell in notebook.cells)


def _released():
    return read_notebook(COURSE / "release" / AFFINE)


CASES = [
    pytest.param(attack, layers, id=f"{attack.name}-{layers}")
    for number, attack in enumerate(ATTACKS)
    for layers in ([FULL, WEAK] if attack.both and (THOROUGH or number % 3 == 0) else [FULL])
]


@pytest.mark.parametrize(("attack", "layers"), CASES)
def test_an_attack_earns_nothing_and_leaves_nothing(attack, layers, attacked, warm):
    submitted = fill(_released(), {attack.cell: warm[0].given(attack.source)})
    waits = attack.stopped.startswith("a cell has")
    graded = attacked(nbformat.writes(submitted).encode(), layers, 1 if waits else PATIENT_CELL_SECONDS)
    shown = _shown(graded)
    assert GOT_THROUGH not in shown
    earned = {cell: score for cell, score in graded.notebooks[NAME].scores.items() if score}
    assert not earned
    assert re.search(attack.stopped, " ".join(graded.reasons)), shown[:5000]
    assert re.search(attack.ends, shown), shown[:5000]  # one that ends at its own mistake shows nothing
    if "def hadamard_then_sum" in attack.source:  # and its function ends at no name that is missing, either
        assert "NameError" not in shown


UNLOCKED = [pytest.param(attack, id=attack.name) for attack in ATTACKS if attack.unlocked]


@pytest.mark.parametrize("attack", UNLOCKED)
def test_it_is_the_lock_that_stops_it(attack, released, warm, rooms):
    with scene(released) as other:
        unlocked = dataclasses.replace(rooms[None], limits=Limits())
        (outputs,) = sit([other.given(attack.source)], {}, unlocked).outputs
    assert GOT_THROUGH in str(outputs), outputs


def test_own_cells_that_sleep_cost_no_graded_cell_its_points(attacked, original):
    notebook = answered(AFFINE)
    notebook.cells[:0] = [new_code_cell("import time\ntime.sleep(25)") for _ in range(14)]
    graded = attacked(nbformat.writes(notebook).encode(), cell_seconds=5)
    assert graded.notebooks[NAME].scores == original[1] | {"written-answer": None}
    assert "cells of your own have 5 of the notebook's 10 seconds together" in " ".join(graded.reasons)


@pytest.mark.parametrize("code", ["x = 1" + "+1" * 9_000_000, "x = 1\n" * 300_000, "(" * 99_000, "-" * 99_000 + "1"])
def test_code_that_nobody_writes_fills_no_memory_of_the_grader(attacked, code):
    graded = attacked(nbformat.writes(fill(_released(), {"hadamard-then-sum": code})).encode())
    assert not any(graded.notebooks[NAME].scores.values())


def test_there_are_attacks_of_every_kind():
    assert len(ATTACKS) >= 50
    assert sum(attack.both for attack in ATTACKS) >= 15
    assert len(UNLOCKED) >= 10


def _check(notebook, name="hadamard-then-sum-check"):
    (cell,) = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name]
    return cell


def _skipped(notebook):
    for cell in notebook.cells:
        cell.metadata.tags = ["skip-execution"]


def _worth_more(notebook):
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.points = 1e9


def _checks_replaced(notebook):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = "6.0"


def _flags_swapped(notebook):
    for cell in notebook.cells:
        about = cell.metadata.get("nbgrader", {})
        if about:
            about.grade, about.solution, about.locked = about.solution, about.grade, False


def _captured(notebook):
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = "%%capture\n" + cell.source


def _checks_twice(notebook):
    notebook.cells += [new_code_cell(cell.source, metadata=cell.metadata) for cell in notebook.cells if cell.source]


def _checks_deleted(notebook):
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


def _asks_itself(notebook):
    right = "lambda A, B: A @ B"
    own = f"from grader_utils import exam, practice\npractice('matmul', {right})\nexam('matmul', {right})"
    notebook.cells.insert(0, new_code_cell(own))


def _outputs_forged(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "6.0"})]


def _check_is_markdown(notebook):
    cell = _check(notebook)
    cell.cell_type = "markdown"
    cell.pop("outputs"), cell.pop("execution_count")


def _checks_before_and_after(notebook):
    hook = "get_ipython().events.register('post_run_cell', lambda result: print(6.0))\n6.0"
    notebook.cells = [part for cell in notebook.cells for part in (new_code_cell(hook), cell, new_code_cell("6.0"))]


def _ids_of_another(notebook):
    _check(notebook).metadata.nbgrader.grade_id = "matmul-check"


def _kernel_of_ones_own(notebook):
    notebook.metadata.kernelspec = {"name": "bash", "display_name": "bash", "language": "bash"}


EDITS = [
    _skipped,
    _worth_more,
    _checks_replaced,
    _flags_swapped,
    _captured,
    _checks_twice,
    _checks_deleted,
    _asks_itself,
    _outputs_forged,
    _check_is_markdown,
    _checks_before_and_after,
    _ids_of_another,
    _kernel_of_ones_own,
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__.strip("_"))
def test_an_edited_notebook_earns_nothing(edit, attacked):
    notebook = _released()
    edit(notebook)
    graded = attacked(nbformat.writes(notebook, version=nbformat.NO_CONVERT).encode())
    assert not {cell: score for cell, score in graded.notebooks[NAME].scores.items() if score}
    assert graded.state != "could not be graded"


HONEST = ["ada", "Ada Lovelace", "søren", "o'hara", "x" * 100]
REFUSED = {"-rf": "-rf", "$(touch x)": "$(touch x)", "o'hara; --": "o'hara; --", "two\nlines": "two\\nlines"}
"""Names that no id may have, and how a refusal shows them."""
ODD_FILES = {
    "link": "it is a symbolic link",
    "linked folder": "it is a symbolic link",
    "pipe": "it is not a regular file",
    "folder": "it is not a regular file",
    "sparse": "its file is larger than 20 MB",
    "no json": "it is not valid JSON",
    "deep json": "its JSON is nested too deep",
    "list": "it is not a Jupyter notebook",
    "nothing": "there is no file with its name",
}
HOSTILE = {
    "forks": "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass",
    "ends": "import os, signal\nos.kill(os.getppid(), signal.SIGKILL) if os.getppid() else os._exit(0)",
    "names": "import sys\nraise type('\\ud800' * 10, (Exception,), {})('\\udfff')",
}


@pytest.fixture(scope="module")
def class_of_all_kinds(released, tmp_path_factory):
    """Grade a class in which odd files, odd names and hostile code surround honest students."""
    course = tmp_path_factory.mktemp("class") / "course"
    shutil.copytree(released, course)
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write("\nc.ExamRoom.cell_seconds = 5\nc.ExamRoom.notebook_seconds = 20\n")
    for student in (*HONEST, *REFUSED, "x" * 200):
        hand_in(course, student, AFFINE, answered(AFFINE))
    for student in ODD_FILES:
        hand_in(course, student, AFFINE, b"")
    for student, code in HOSTILE.items():
        hand_in(course, student, AFFINE, fill(_released(), {"hadamard-then-sum": code}))
    for student, lay in _odd_files(course).items():
        path = course / "submitted" / student / AFFINE / f"{NAME}.ipynb"
        path.unlink()
        lay(path)
    stamp = course / "submitted" / "søren" / AFFINE / "timestamp.txt"
    stamp.unlink()
    os.mkfifo(stamp)
    (course / "submitted" / "ada" / AFFINE / "link").symlink_to("/")
    os.mkfifo(course / "submitted" / "a file that is no student")
    before = _files(course, "source", "submitted", ".course_secret", "nbgrader_config.py")
    began = time.monotonic()
    status, said = grade(course)
    assert _files(course, "source", "submitted", ".course_secret", "nbgrader_config.py") == before
    return course, status, said, time.monotonic() - began


def _odd_files(course):
    def linked_folder(path):
        shutil.rmtree(path.parent)
        path.parent.symlink_to(course / "source" / AFFINE)

    def sparse(path):
        with path.open("wb") as file:
            file.truncate(500_000_000)

    return {
        "link": lambda path: path.symlink_to(course / "gradebook.db"),
        "linked folder": linked_folder,
        "pipe": os.mkfifo,
        "folder": lambda path: path.mkdir(),
        "sparse": sparse,
        "no json": lambda path: path.write_bytes(b"{'cells': []}"),
        "deep json": lambda path: path.write_bytes(b'{"cells":' + b"[" * 10**6),
        "list": lambda path: path.write_bytes(b"[]"),
        "nothing": lambda path: None,
    }


def _files(course, *tops):
    paths = [path for top in tops for path in (course / top, *(course / top).rglob("*"))]
    return {str(path): (path.lstat().st_mode, path.lstat().st_size, path.lstat().st_mtime_ns) for path in paths}


def _record(course, student):
    return json.loads((course / "autograded" / student / AFFINE / "grading.json").read_text(encoding="utf-8"))


def test_a_class_with_everything_odd_in_it_is_graded_to_the_end(class_of_all_kinds):
    _, status, said, seconds = class_of_all_kinds
    assert status == 1, said  # some names cannot be graded, and wait for a person
    assert "Traceback" not in said
    assert seconds < 90


@pytest.mark.parametrize("student", HONEST)
def test_honest_students_keep_their_marks_whatever_they_are_called(class_of_all_kinds, original, student):
    course, *_ = class_of_all_kinds
    record = _record(course, student)
    assert record["state"] == "graded"
    assert record["scores"][NAME] == original[1] | {"written-answer": None}


@pytest.mark.parametrize(("student", "shown"), [*REFUSED.items(), ("x" * 200, "x" * 50)])
def test_a_name_that_no_id_may_have_is_refused_in_words_and_not_graded(class_of_all_kinds, student, shown):
    course, _, said, _ = class_of_all_kinds
    assert shown in said
    assert not (course / "autograded" / student).exists()


@pytest.mark.parametrize(("student", "reason"), ODD_FILES.items())
def test_an_odd_file_is_named_and_worth_nothing(class_of_all_kinds, student, reason):
    course, *_ = class_of_all_kinds
    record = _record(course, student)
    assert record["state"] == "could not be graded"
    assert reason in record["reasons"][0]
    assert not any(record["scores"][NAME].values())


@pytest.mark.parametrize("student", HOSTILE)
def test_hostile_code_earns_nothing_in_a_class(class_of_all_kinds, student):
    course, *_ = class_of_all_kinds
    record = _record(course, student)
    assert record["state"] in ("graded", "partly graded")
    assert not any(record["scores"][NAME].values())


def test_the_gradebook_says_what_the_records_say(class_of_all_kinds):
    course, *_ = class_of_all_kinds
    recorded = {(row[0], row[3]): row[4] for row in rows(course)["grades"]}
    students = [*HONEST, *ODD_FILES, *HOSTILE]
    assert {student for student, _ in recorded} == set(students)
    for student in students:
        for cell, score in _record(course, student)["scores"][NAME].items():
            assert recorded[student, cell] == score
