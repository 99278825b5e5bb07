"""The benchmark's cheapest pieces: a fair class, the same grades inside the kernel and outside, and honest accounts."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter

import nbformat
import pytest
from nbgrader.preprocessors import Execute
from nbgrader.utils import determine_grade
from places import ASSIGNMENTS, COURSE, read_notebook

from bench.courses import INSIDE, SECRET, lay_out_runs, lay_paper, mark_inside
from bench.grades import differences
from bench.measure import CommandFailed, Cost, PeakMemory, run
from bench.notebooks import submitted, with_hidden_tests
from bench.report import Report
from bench.submissions import SHARES, SLOW, TOO_SLOW, TWO_MISTAKES, Submission, class_of, spread
from bench.ways import in_turns
from grader_utils.answering.paper import FILE_NAME as PAPER_NAME
from grader_utils.answering.paper import Paper
from grader_utils.course.asked import asking_cells
from grader_utils.course.secret import FILE_NAME
from grader_utils.demo.solution_files import ALL, NOTHING, read_solutions
from grader_utils.demo.students import BLANK, HALF, RIGHT
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.mark_answers import mark_notebook
from grader_utils.grading.engine.sit_exam import sit_exam

SOLUTIONS = read_solutions(COURSE / "tests" / "classroom")
FIRST = ASSIGNMENTS[0]


def test_sixty_submissions_are_spread_evenly_and_have_the_usual_shares():
    submissions = class_of(60, ASSIGNMENTS, SOLUTIONS)
    assert Counter(submission.kind for submission in submissions) == SHARES
    sizes = Counter(submission.assignment for submission in submissions)
    assert sorted(sizes.values(), reverse=True) == spread(60, len(ASSIGNMENTS))
    for name in ASSIGNMENTS:
        right = sum(submission.kind == RIGHT for submission in submissions if submission.assignment == name)
        assert 0.4 <= right / sizes[name] <= 0.7


def test_a_class_ten_times_as_large_has_the_same_mix_and_nobody_twice():
    small, large = (class_of(60, ASSIGNMENTS, SOLUTIONS, times) for times in (1, 10))
    assert large[:60] == small
    tenfold = {mix: 10 * count for mix, count in Counter((one.assignment, one.kind) for one in small).items()}
    assert Counter((one.assignment, one.kind) for one in large) == tenfold
    assert len({(one.assignment, one.student) for one in large}) == 600


def test_mistakes_lose_something_and_keep_out_of_each_others_cells():
    submissions = class_of(60, ASSIGNMENTS, SOLUTIONS, times=3)
    for submission in submissions:
        assert len({file.cell for file in submission.mistakes}) == len(submission.mistakes)
        assert all(file.loses != NOTHING and file.assignment == submission.assignment for file in submission.mistakes)
        assert not {file.name for file in submission.mistakes} & set(TOO_SLOW)
    assert {len(submission.mistakes) for submission in submissions} == {0, 1, 2}


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_check_of_the_stock_course_marks_inside_and_ends_with_its_points(assignment):
    for cell, _ in asking_cells(mark_inside(read_notebook(COURSE / "source" / assignment))):
        assert "from grader_utils import" not in cell.source
        assert f"points({cell.metadata.nbgrader.points})\n### END HIDDEN TESTS" in cell.source
        compile(cell.source, "check", "exec")


def test_marking_inside_the_kernel_gives_the_same_scores(tmp_path, monkeypatch):
    source, released = versions()
    some = next(file for file in SOLUTIONS[FIRST].values() if isinstance(file.loses, tuple))
    none = next(file for file in SOLUTIONS[FIRST].values() if file.loses == ALL and file.cell != some.cell)
    submission = Submission("student-001", FIRST, TWO_MISTAKES, (some, none))
    notebook = submitted(submission, source, released)
    (tmp_path / FILE_NAME).write_text(SECRET)
    (tmp_path / INSIDE).mkdir()
    shutil.copy(COURSE / "tests" / "bench" / f"{INSIDE}.py", tmp_path / INSIDE)
    lay_paper(tmp_path, submission, tmp_path / INSIDE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / INSIDE))

    resources = {"metadata": {"path": str(tmp_path)}, "nbgrader": {"student": "student-001", "assignment": FIRST}}
    inside, _ = Execute().preprocess(with_hidden_tests(notebook, mark_inside(source)), resources)
    outside = with_hidden_tests(notebook, versions()[0])
    paper = Paper.from_bytes((tmp_path / INSIDE / PAPER_NAME).read_bytes())
    sit_exam(outside, paper, {}, ExamRoom().settings)
    mark_notebook(outside, paper)

    assert scores(inside) == scores(outside)
    lost = {scores(inside)[f"{file.cell}-check"] for file in (some, none)}
    assert 0 in lost
    assert len(lost) == 2
    assert max(lost) < max(scores(inside).values())


def versions():
    """Return the instructor's and the student version of the first assignment."""
    return [read_notebook(COURSE / where / FIRST) for where in ("source", "release")]


def scores(notebook):
    return {cell.metadata.nbgrader.grade_id: determine_grade(cell)[0] for cell, _ in asking_cells(notebook)}


def test_the_limit_runs_every_cell_of_a_right_submission(tmp_path):
    submissions = [Submission("student-001", FIRST, RIGHT), Submission("student-002", FIRST, BLANK)]
    submissions.append(Submission("student-003", FIRST, SLOW))
    lay_out_runs(tmp_path / "runs", submissions)
    command = [sys.executable, "-P", str(COURSE / "tests" / "bench" / "limit.py"), str(tmp_path / "runs")]
    _, said = run(command, tmp_path, os.environ)
    right, blank, slow = map(json.loads, said.splitlines())
    assert right["failed_cells"] == slow["failed_cells"] == 0 < blank["failed_cells"]
    assert 0 < right["cpu"] < slow["cpu"]


def test_the_class_is_valid_notebooks():
    source, released = versions()
    for kind in (RIGHT, SLOW, BLANK, HALF):
        nbformat.validate(submitted(Submission("student-001", FIRST, kind), source, released))


BUSY = "import time\nend = time.process_time() + 0.4\nwhile time.process_time() < end: pass"


def test_cpu_of_processes_that_outlive_their_parent_counts(tmp_path):
    orphan = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {BUSY!r}], stdout=subprocess.DEVNULL, "
    orphan += "stderr=subprocess.DEVNULL)"
    cost, _ = run([sys.executable, "-c", orphan], tmp_path, os.environ)
    assert cost.cpu >= 0.4


def test_a_failing_command_says_what_it_said(tmp_path):
    with pytest.raises(CommandFailed, match="no such class"):
        run([sys.executable, "-c", "import sys; sys.exit('no such class')"], tmp_path, os.environ)


def test_memory_of_processes_of_processes_counts():
    hold = "import time; block = b'x' * 80_000_000; time.sleep(1.5)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}])"
    with PeakMemory() as before:  # another test may have left a process that goes on
        subprocess.run([sys.executable, "-c", "import time; time.sleep(0.5)"], check=True)
    with PeakMemory() as memory:
        subprocess.run([sys.executable, "-c", outer], check=True)
    assert 60 < memory.mib - before.mib < 80 + 200


def test_a_score_that_differs_is_named():
    cell, other = ("student-001", FIRST, "matmul-check"), ("student-002", FIRST, "matmul-check")
    assert differences({"a": {cell: 4.0, other: 0.0}, "b": {cell: 4.0, other: 0.0}}) == []
    found = differences({"a": {cell: 4.0, other: 0.0}, "b": {cell: 3.0}})
    assert found == [
        f"student-001 / {FIRST} / matmul-check: (a) 4.0, (b) 3.0",
        f"student-002 / {FIRST} / matmul-check: (a) 0.0, (b) no row",
    ]


def test_fast_ways_are_measured_at_all_times_of_a_run():
    assert "".join(in_turns(list("abcd"), 3)) == "cdacdbcd"
    assert "".join(in_turns(list("abc"), 1)) == "cab"
    assert "".join(in_turns(list("bd"), 2)) == "dbd"


def test_the_report_takes_medians_and_leaves_the_last_assignment_out_of_its_ratios(tmp_path):
    six, last = " ".join(ASSIGNMENTS[:-1]), ASSIGNMENTS[-1]
    course = [{six: Cost(wall, 2 * wall), last: Cost(50, 50)} for wall in (2, 100, 3)]
    runs = {"a": [{FIRST: Cost(90, 90), last: Cost(900, 900)}], "c": course, "d": [{FIRST: Cost(1, 2)}]}
    report = Report(runs, {FIRST: 4, last: 1}, growth=1.05)
    assert report.figures() == {
        "stock_over_course": 30.0,
        "stock_over_autograde": None,
        "cpu_over_limit": 3.0,
        "cost_600_over_60": 1.05,
        "peak_mib": None,
    }
    report.write(tmp_path / "bench.json")
    assert json.loads((tmp_path / "bench.json").read_text()).items() >= report.figures().items()
    assert "not measured" in report.table()
