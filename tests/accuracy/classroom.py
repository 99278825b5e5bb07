"""Grades every solution of the classroom as a submission of its own, the whole way through.

The cells that its question needs are right, and those of other questions for which its file names a hint, too; all
others are left as students get them, which costs a grader little.
"""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cached_property

import nbformat
from nbformat import NotebookNode
from places import COURSE, read_notebook
from traitlets.config import Config

from accuracy.dependence import runs_code_of, users_of
from accuracy.hints import explained, shown_hints
from grader_utils.course.asked import asking_cells
from grader_utils.course.data_files import data_files
from grader_utils.course.original import grade_id, original_notebook
from grader_utils.demo.fill import fill, right_answers
from grader_utils.demo.solution_files import ALL, NOTHING, SolutionFile
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded, GradedNotebook, Job, NotebookJob

CLASSROOM = COURSE / "tests" / "classroom"
SEED = b"the same papers in every run"
PATIENT = Config({"ExamRoom": {"cell_seconds": 120, "notebook_seconds": 600}})
"""No solution runs for ever, and no result may depend on how fast a machine is."""


class NotGraded(RuntimeError):  # noqa: N818 (it names what happened)
    """A submission was not graded in full, which is never a solution's fault; the message says which, and why."""


@dataclass(frozen=True)
class Result:
    """What came of one solution.

    Attributes:
        solution: its file.
        parts: by question that counts, its unseen parts, and whether each passed.
        full_marks: by the same questions, whether the cell that asks it kept all its points.
        hints: by question, the hint that the feedback shows; questions without one are left out.
        explained: the questions whose feedback says why they lost something.
    """

    solution: SolutionFile
    parts: dict[str, dict[str, bool]]
    full_marks: dict[str, bool]
    hints: dict[str, str]
    explained: frozenset[str] = frozenset()

    @property
    def is_right(self) -> bool:
        """Whether its author says that it is right."""
        return self.solution.loses == NOTHING

    @property
    def accepted(self) -> bool:
        """Whether its own question kept all its points."""
        return self.full_marks[self.solution.question] and not self.lost

    @property
    def lost(self) -> set[str]:
        """The unseen parts of its own question that failed."""
        return {part for part, passed in self.parts[self.solution.question].items() if not passed}

    @property
    def meant_to_lose(self) -> set[str]:
        """The unseen parts of its own question that its author says must fail."""
        loses = self.solution.loses
        if loses == ALL:
            return set(self.parts[self.solution.question])
        return set() if loses == NOTHING else set(loses)

    @property
    def others_hurt(self) -> set[str]:
        """The other questions that lost a part."""
        hurt = {question for question, parts in self.parts.items() if not all(parts.values())}
        return hurt - {self.solution.question}


class Assignment:
    """One assignment, and the submissions that its solutions make.

    Args:
        name: its folder in source/ and release/.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._source = read_notebook(COURSE / "source" / name)
        self._released = read_notebook(COURSE / "release" / name)
        self._right = right_answers(self._source)
        self._files = data_files(COURSE / "source" / name)
        (self._notebook,) = [path.stem for path in (COURSE / "source" / name).glob("*.ipynb")]

    def job(self, solution: SolutionFile) -> bytes:
        """Return the submission in which `solution` replaces one right answer, ready for grading."""
        if solution.cell not in self._right:
            raise NotGraded(f"{solution.path} fills the cell {solution.cell!r}, which {self._name} does not have.")
        answers = {cell: text for cell, text in self._right.items() if self._needs(solution, cell)}
        filled = fill(self._released, answers | {solution.cell: solution.source})
        notebook = NotebookJob(self._original, nbformat.writes(filled).encode())
        return Job(SEED, {self._notebook: notebook}, self._files, ExamRoom(config=PATIENT).settings).to_bytes()

    def result(self, solution: SolutionFile, graded: Graded) -> Result:
        """Return what came of `solution`.

        Raises:
            NotGraded: something stopped the submission.
        """
        if graded.reasons:
            raise NotGraded(f"{solution.path}: {' '.join(graded.reasons)}")
        notebook = graded.notebooks[self._notebook]
        full_marks = {
            name: notebook.scores[grade_id(cell)] == cell.metadata.nbgrader["points"]
            for cell, names in asking_cells(self._source)
            for name in self._asked(solution).intersection(names)
        }
        shown = {name: hint for name, hint in shown_hints(_outputs(notebook)).items() if name in full_marks}
        says_why = frozenset(explained(_outputs(notebook)))
        return Result(solution, _parts(notebook, full_marks), full_marks, shown, says_why)

    def _needs(self, solution: SolutionFile, cell: str) -> bool:
        """Return whether the questions that count, or the solution itself, run the code of `cell`."""
        counts = bool(self._asked(solution) & users_of(self._name, cell))
        return counts or runs_code_of(self._name, cell, solution.source)

    def _asked(self, solution: SolutionFile) -> frozenset[str]:
        """Return the questions that count: the solution's own, and those for which its file names a hint."""
        return frozenset({solution.question, *solution.also})

    @cached_property
    def _original(self) -> str:
        return json.dumps(original_notebook(self._source), sort_keys=True)


def grade_all(
    solutions: list[SolutionFile], new_pool: Callable[[], Executor], say: Callable[[str], None]
) -> Iterator[Result]:
    """Yield what comes of each solution, in their order.

    Args:
        solutions: sorted by assignment.
        new_pool: makes an executor; bytes go into it and come out of it.
        say: called with one line for each assignment.
    """
    with new_pool() as pool:
        for name in dict.fromkeys(solution.assignment for solution in solutions):
            own = [solution for solution in solutions if solution.assignment == name]
            say(f"{name}: {len(own)} submissions")
            assignment = Assignment(name)
            for solution, graded in zip(own, pool.map(grade_submission, map(assignment.job, own)), strict=True):
                yield assignment.result(solution, Graded.from_bytes(graded))


def _parts(notebook: GradedNotebook, questions: dict[str, bool]) -> dict[str, dict[str, bool]]:
    """Return the unseen parts by question; a notebook's record has them by cell, as `question: part`."""
    found: dict[str, dict[str, bool]] = {question: {} for question in questions}
    for parts in notebook.parts.values():
        for name, passed in parts.items():
            question, _, part = name.partition(": ")
            if question in found:
                found[question][part] = passed
    return found


def _outputs(notebook: GradedNotebook) -> list[NotebookNode]:
    cells = nbformat.reads(notebook.notebook, as_version=4).cells
    return [output for cell in cells for output in cell.get("outputs", [])]
