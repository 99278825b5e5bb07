"""A grading run leaves no process and no folder, however it ends; what cannot be helped, the next run clears."""

import os
import signal
import tempfile

import pytest
from places import COURSE, read_notebook
from running_processes import came, processes_named
from small_class import SLOWEST, answered, course_command, grade, hand_in, lay_out

from grader_utils.demo.fill import fill

AFFINE = "01_affine_function"
SLOW = "import time\nprint('begun')\ntime.sleep(25)"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = lay_out(tmp_path_factory.mktemp("left"), [AFFINE])
    released = read_notebook(COURSE / "release" / AFFINE)
    for student in ("ada", "ben"):
        hand_in(course, student, AFFINE, fill(released, {"hadamard-then-sum": SLOW}))
    hand_in(course, "zoe", AFFINE, answered(AFFINE))
    return course


@pytest.fixture
def place(monkeypatch):
    """Give a run a short folder of its own for what it needs for a while."""
    with tempfile.TemporaryDirectory(prefix="left-", dir="/tmp") as folder:
        os.chmod(folder, 0o711)
        monkeypatch.setenv("TMPDIR", folder)
        yield folder


def rooms(place):
    return [name for name in os.listdir(place) if name.startswith("room-")]


def begin(course, place):
    """Start grading, and return the run once two submissions are under way."""
    run = course_command(course, "grade", "--jobs", "2", "--force", AFFINE, start_new_session=True)
    if not came(lambda: len(rooms(place)) == 2, 120):
        run.kill()
        raise AssertionError(run.communicate()[0])
    return run


def ours(place):
    """Return what of a run is still there: its scratch folders, and its servers with their forks."""
    named = [name for name in os.listdir(place) if name.split("-")[0] in ("room", "warm", "marker", "making")]
    return named, processes_named(place)


def test_after_sigterm_nothing_is_left(course, place):
    run = begin(course, place)
    run.send_signal(signal.SIGTERM)
    said, _ = run.communicate(timeout=SLOWEST)
    assert "Traceback" not in said
    assert "Stopped." in said
    assert came(lambda: ours(place) == ([], set())), ours(place)


def test_after_sigkill_nothing_is_left(course, place):
    run = begin(course, place)
    run.kill()
    run.communicate(timeout=SLOWEST)
    assert came(lambda: ours(place) == ([], set())), ours(place)


def test_after_all_of_it_was_killed_at_once_the_next_run_clears_up(course, place):
    run = begin(course, place)
    os.killpg(run.pid, signal.SIGKILL)
    run.communicate(timeout=SLOWEST)
    assert came(lambda: not processes_named(place)), ours(place)
    assert rooms(place)
    status, said = grade(course, AFFINE, "--student", "zoe", "--force")
    assert status == 0, said
    assert ours(place) == ([], set())


def test_after_the_end_nothing_is_left(course, place):
    status, said = grade(course, AFFINE, "--student", "zoe", "--force")
    assert status == 0, said
    assert ours(place) == ([], set())


@pytest.mark.parametrize("length", [75, 95])
def test_a_long_folder_for_temporary_files_is_no_hindrance(course, place, monkeypatch, length):
    deep = os.path.join(place, "y" * length)
    os.mkdir(deep)
    monkeypatch.setenv("TMPDIR", deep)
    status, said = grade(course, AFFINE, "--student", "zoe", "--force")
    assert status == 0, said
    assert "1 " in said
    assert os.listdir(deep) == []


PAPER = "work/.exam_paper.json"


@pytest.mark.skipif(os.getuid() != 0, reason="only root can look at it as another account")
def test_another_account_reads_no_paper_while_root_grades(course, place):
    run = begin(course, place)
    try:
        papers = [f"{place}/{room}/{PAPER}" for room in rooms(place)]
        assert came(lambda: all(map(os.path.exists, papers)))
        assert [as_user(40001, path) for path in papers] == ["refused", "refused"]
        open_to_all = os.path.join(place, "open")
        open(open_to_all, "w").close()
        assert as_user(40001, open_to_all) == "read"
    finally:
        run.kill()
        run.communicate(timeout=SLOWEST)
    assert came(lambda: ours(place) == ([], set()))


def as_user(user, path):
    """Return whether an account that has no rights but its own can read `path`."""
    child = os.fork()
    if child == 0:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
        try:
            open(path, "rb").close()
        except PermissionError:
            os._exit(1)
        except BaseException:
            os._exit(2)
        os._exit(0)
    return {0: "read", 1: "refused"}.get(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), "failed")
