"""The four ways of grading the same class, each measured."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.courses import INSIDE, lay_out_course, lay_out_runs, lay_out_stock_course, lay_out_submissions
from bench.grades import Grades, grades_in
from bench.measure import Cost, PeakMemory, run
from bench.submissions import Submission

APART = "07_training"
"""Reported apart from the others: its cells train networks for seconds, whatever grades them."""

JOBS = 2
STOCK, AUTOGRADE, GRADE, LIMIT = "a", "b", "c", "d"
NAMES = {
    STOCK: "nbgrader autograde, stock",
    AUTOGRADE: "nbgrader autograde, this course",
    GRADE: f"course grade --jobs {JOBS}",
    LIMIT: "the cells alone (the limit)",
}
REPEATED = (GRADE, LIMIT)
"""Fast enough to be measured several times."""

_PRIVATE = ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR", "MPLCONFIGDIR")
_NOT_A_TEACHERS = ("PYTHONDONTWRITEBYTECODE",)
"""Settings that would have Python compile the same files for each of its processes."""

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

Costs = dict[str, Cost]
"""Costs by assignment; several names joined by a space were graded by one command."""


def course_grade_exists() -> bool:
    """Return whether the `course` command can grade."""
    command = [_program("course"), "grade", "--help"]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0


def in_turns(ways: list[str], repeat: int) -> list[str]:
    """Return the order of measuring: the fast ways before, between and after the slow ones.

    Machines change their pace: a ratio of medians is fair when both sides were measured at all times of the run.
    """
    slow = [way for way in ways if way not in REPEATED]
    fast = [way for way in ways if way in REPEATED]
    turns: list[str] = []
    for _ in range(repeat):
        turns += [*fast, *slow[:1]]
        slow = slow[1:]
    return turns + slow


class Workshop:
    """A folder in which courses are laid out and graded.

    Args:
        folder: what was there before is removed.
        assignments: all that are graded.
        say: called with each command that was run, and its cost.
    """

    def __init__(self, folder: Path, assignments: Sequence[str], say: Callable[[str], None]) -> None:
        self._say = say
        self._folder = folder
        self._assignments = assignments
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        settings = {name: str(folder / "settings" / name.lower()) for name in _PRIVATE}
        self._env = {name: value for name, value in os.environ.items() if name not in _NOT_A_TEACHERS} | settings
        self._warm_up()

    def lay_out(self, with_stock: bool) -> None:
        """Generate the courses, without submissions."""
        lay_out_course(self._folder / "released", self._assignments)
        if with_stock:
            lay_out_stock_course(self._folder / "released-stock", self._assignments)

    def stock(self, submissions: Sequence[Submission]) -> tuple[Costs, Grades]:
        """Grade with nbgrader as it comes, a command for each assignment."""
        course = self._course(STOCK, submissions, stock=True)
        paths = filter(None, [str(course / INSIDE), os.environ.get("PYTHONPATH")])
        return self._autograde(course, self._env | {"PYTHONPATH": os.pathsep.join(paths)})

    def autograde(self, submissions: Sequence[Submission]) -> tuple[Costs, Grades]:
        """Grade with nbgrader and the course's settings, a command for each assignment."""
        return self._autograde(self._course(AUTOGRADE, submissions), self._env)

    def grade(self, submissions: Sequence[Submission]) -> tuple[Costs, Grades]:
        """Grade with `course grade`: one command for the assignments, and one for the one that stands apart."""
        course = self._course(GRADE, submissions)
        submitted = sorted({submission.assignment for submission in submissions})
        groups = [[name for name in submitted if name != APART], [name for name in submitted if name == APART]]
        costs = {}
        for names in filter(None, groups):
            command = [_program("course"), "--course", str(course), "grade", *names, "--jobs", str(JOBS)]
            costs[" ".join(names)] = self._run(command, course, self._env)
        return costs, grades_in(course)

    def peak_mib(self, submissions: Sequence[Submission]) -> float:
        """Return the peak memory of `course grade` and all its processes."""
        with PeakMemory() as memory:
            self.grade(submissions)
        return memory.mib

    def limit(self, submissions: Sequence[Submission]) -> Costs:
        """Run the cells alone."""
        folder = self._folder / LIMIT
        shutil.rmtree(folder, ignore_errors=True)
        lay_out_runs(folder, submissions)
        # -P: the folder of this program does not go before the libraries
        command = [sys.executable, "-P", str(Path(__file__).with_name("limit.py")), str(folder)]
        _, said = run(command, folder, self._env | dict.fromkeys(_ONE_THREAD, "1"))
        costs: Costs = {}
        for line in map(json.loads, said.splitlines()):
            costs[line["assignment"]] = costs.get(line["assignment"], Cost()) + Cost(line["wall"], line["cpu"])
        return costs

    def _autograde(self, course: Path, env: dict[str, str]) -> tuple[Costs, Grades]:
        costs = {}
        for path in sorted((course / "source").iterdir()):
            if list(course.glob(f"submitted/*/{path.name}")):
                costs[path.name] = self._run([_program("nbgrader"), "autograde", path.name], course, env)
        return costs, grades_in(course)

    def _run(self, command: Sequence[str], course: Path, env: Mapping[str, str]) -> Cost:
        cost, _ = run(command, course, env)
        numbers = " ".join(word.partition("_")[0] for word in command if word in self._assignments)
        self._say(f"({course.name}) {Path(command[0]).name}, {numbers}: {cost.wall:.1f} s")
        return cost

    def _course(self, way: str, submissions: Sequence[Submission], stock: bool = False) -> Path:
        """Return a fresh copy of the course with the submissions in it."""
        course = self._folder / way
        shutil.rmtree(course, ignore_errors=True)
        shutil.copytree(self._folder / ("released-stock" if stock else "released"), course)
        lay_out_submissions(course, submissions, papers=stock)
        return course

    def _warm_up(self) -> None:
        """Read the libraries from the disk once, and let matplotlib find its fonts."""
        warm = "import torch, matplotlib.pyplot as plt; plt.figure().text(0, 0, 'x'); plt.gcf().canvas.draw()"
        run([sys.executable, "-c", warm], self._folder, self._env | {"MPLBACKEND": "agg"})


def counts(submissions: Sequence[Submission]) -> Counter[str]:
    """Return how many submissions each assignment has."""
    return Counter(submission.assignment for submission in submissions)


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))
