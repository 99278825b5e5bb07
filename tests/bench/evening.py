"""The whole evening of an instructor: one assignment collected, graded, returned, reported and exported.

nbgrader with its own settings does the same on a smaller class, so that nobody waits for hours. Each of its commands
runs twice there: the second time, with nothing left to do, it costs its start alone. What it costs for the large class
is its start, and the rest as often as the smaller class goes into the large one. It has no report.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.courses import INSIDE, lay_out_course, lay_out_exchange, lay_out_stock_course
from bench.grades import Grades, differences, grades_in
from bench.measure import CommandFailed, Cost, run
from bench.submissions import Solutions, class_of

EVENING = "e"
"""How `--ways` calls this measurement."""

ASSIGNMENT = "06_backpropagation_layers"
EVENING_SUBMISSIONS, SHARE = 600, 30
"""How many submissions there are, and how often the smaller class goes into them."""

GOAL = 15
_ANYBODY = "--ExchangeCollect.check_owner=False"  # one account plays all of the class
_STEPS = ("collect", "grade", "feedback", "report", "export")

Costs = dict[str, Cost]
"""Costs by step."""


class Evening:
    """Both evenings, in folders of their own.

    Args:
        folder: what was there before is removed.
        submissions: how many there are.
        solutions: what the class hands in.
        say: called with each step and its cost.
    """

    def __init__(self, folder: Path, submissions: int, solutions: Solutions, say: Callable[[str], None]) -> None:
        self._folder, self._say = folder, say
        self._large = class_of(submissions, [ASSIGNMENT], solutions)
        self._small = self._large[: max(1, submissions // SHARE)]
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def measure(self) -> dict:
        """Return what both evenings cost by step, and the pages' sizes.

        Raises:
            CommandFailed: a command failed, or a score differs.
        """
        stock, starts, nbgraders = self._stock()
        own, grades = self._own()
        students = {submission.student for submission in self._small}
        both = {cell: score for cell, score in grades.items() if cell[0] in students}
        if different := differences({"nbgrader": nbgraders, "course": both}):
            raise CommandFailed("\n  ".join(["These scores differ:", *different]))
        return {
            "submissions": len(self._large),
            "nbgrader_on": len(self._small),
            "nbgrader": {step: asdict(cost) for step, cost in stock.items()},
            "nbgrader_starts": {step: asdict(cost) for step, cost in starts.items()},
            "course": {step: asdict(cost) for step, cost in own.items()},
            "page_bytes": {"nbgrader": self._page_bytes("stock"), "course": self._page_bytes("own")},
        }

    def _stock(self) -> tuple[Costs, Costs, Grades]:
        course = self._folder / "stock"
        lay_out_stock_course(course, [ASSIGNMENT])
        lay_out_exchange(course, self._small, papers=True)
        paths = filter(None, [str(course / INSIDE), os.environ.get("PYTHONPATH")])
        steps = {
            "collect": ["nbgrader", "collect", ASSIGNMENT, f"--Exchange.root={course / 'exchange'}"],
            "grade": ["nbgrader", "autograde", ASSIGNMENT],
            "feedback": ["nbgrader", "generate_feedback", ASSIGNMENT],
            "export": ["nbgrader", "export"],
        }
        env = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
        return self._do(course, steps, env), self._do(course, steps, env), grades_in(course)

    def _own(self) -> tuple[Costs, Grades]:
        course = self._folder / "own"
        lay_out_course(course, [ASSIGNMENT])
        lay_out_exchange(course, self._large)
        steps = {
            "collect": ["nbgrader", "collect", ASSIGNMENT, _ANYBODY],
            "grade": ["course", "grade", ASSIGNMENT],
            "feedback": ["course", "feedback", ASSIGNMENT],
            "report": ["course", "report", ASSIGNMENT],
            "export": ["nbgrader", "export"],
        }
        return self._do(course, steps, os.environ), grades_in(course)

    def _do(self, course: Path, steps: Mapping[str, Sequence[str]], env: Mapping[str, str]) -> Costs:
        costs = {}
        for step, (program, *arguments) in steps.items():
            costs[step], _ = run([str(Path(sys.executable).with_name(program)), *arguments], course, env)
            self._say(f"({EVENING}) {course.name}, {step}: {costs[step].wall:.1f} s")
        return costs

    def _page_bytes(self, course: str) -> int:
        """Return the mean size of a feedback page."""
        sizes = [path.stat().st_size for path in (self._folder / course / "feedback").glob("*/*/*.html")]
        return round(sum(sizes) / len(sizes))


def bench_evening(report: Path, submissions: int, solutions: Solutions, say: Callable[[str], None]) -> str:
    """Measure both evenings, add what was found to the JSON file `report`, and return it as a table.

    Raises:
        CommandFailed: a command failed, or the scores differ.
    """
    found = Evening(report.parent / "evening", submissions, solutions, say).measure()
    kept = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(json.dumps(kept | {"evening": found}, indent=1), encoding="utf-8")
    return evening_table(found)


def evening_table(found: dict) -> str:
    """Return what `Evening.measure` found as a table; what nbgrader's steps cost stands for the large class."""
    many, few = found["submissions"], found["nbgrader_on"]
    starts = {step: cost["wall"] for step, cost in found["nbgrader_starts"].items()}
    stock = {
        step: starts[step] + max(0.0, cost["wall"] - starts[step]) * many / few
        for step, cost in found["nbgrader"].items()
    }
    own = {step: cost["wall"] for step, cost in found["course"].items()}
    measured = f"nbgrader measured on {few}, from there its work times {many / few:g}"
    head = f"An evening, {many} submissions of {ASSIGNMENT}; {measured}"
    rows = [head, "", f"{'wall s':<12}{'nbgrader':>12}{'this course':>14}{'ratio':>9}"]
    for step in _STEPS:
        rows.append(_row(step, stock.get(step), own[step]))
    rows.append(_row("in all", sum(stock.values()), sum(own.values())))
    sizes = found["page_bytes"]
    pages = f"a feedback page: {sizes['nbgrader'] / 1000:.0f} KB, {sizes['course'] / 1000:.0f} KB"
    return "\n".join([*rows, f"goal: in all >= {GOAL} times as fast; {pages}"])


def _row(step: str, stock: float | None, own: float) -> str:
    if stock is None:
        return f"{step:<12}{'has none':>12}{own:>14.1f}{'':>9}"
    return f"{step:<12}{stock:>12.1f}{own:>14.1f}{stock / own:>9.1f}"
