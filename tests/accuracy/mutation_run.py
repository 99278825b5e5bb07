"""Runs mutants in the exam room, one after the other in one kernel, each followed by the checks of its cell."""

from functools import cached_property

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.utils import is_grade, is_locked
from places import COURSE, read_notebook
from traitlets.config import Config

from accuracy.mutants import Mutant
from grader_utils.answering.paper import EXAM, PRACTICE, Paper
from grader_utils.course.asked import asking_cells, questions_asked, questions_of
from grader_utils.course.data_files import data_files
from grader_utils.demo.fill import right_answers
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.mark_cells import mark_cell
from grader_utils.grading.engine.sit_exam import sit_exam
from grader_utils.marking.draw import draw_paper

SEED = b"the same papers for every mutant"
PATIENT = Config({"ExamRoom": {"cell_seconds": 30, "notebook_seconds": 3600, "output_mib": 1024}})
"""No right solution takes as long; a mutant that loops for ever is stopped, and earns nothing."""


ASKED_LATER = {"value": "value-backward", "two-layer-net": "train-xor"}
"""Solution cells of which a later exercise asks for more: its checks are theirs, too."""


def surviving(assignment: str, mutants: list[Mutant]) -> list[Mutant]:
    """Return the mutants, all of one cell, that lose no point."""
    return CellRun(assignment, mutants[0].cell).survivors(mutants)


class CellRun:
    """One solution cell of an assignment, its checks, and what comes of mutants in its place.

    The checks of a cell are those that follow it in the notebook, up to the next solution, and `ASKED_LATER`.

    Args:
        assignment: its folder in source/.
        cell: the grade id of the solution cell.
    """

    def __init__(self, assignment: str, cell: str) -> None:
        self._source = read_notebook(COURSE / "source" / assignment)
        self._right = right_answers(self._source)
        self._cell = cell
        self._files = data_files(COURSE / "source" / assignment)
        checks = _checks_by_cell(self._source)
        self._checks = checks[cell] + checks.get(ASKED_LATER.get(cell, ""), [])
        self._paper = _unseen_only(draw_paper(SEED, questions_of(self._source)))

    def survivors(self, mutants: list[Mutant]) -> list[Mutant]:
        """Return the mutants that no check of their cell takes a point from."""
        full = self.keeping_all_points([(mutant.source,) for mutant in mutants])
        return [mutant for mutant, kept in zip(mutants, full, strict=True) if kept]

    def keeping_all_points(self, solutions: list[tuple[str, ...]]) -> list[bool]:
        """Return, for each solution, code cells that take the cell's place, whether its checks give it all points.

        Raises:
            RuntimeError: the right solution itself loses a point, so that nothing can be said of the others.
        """
        return [passed == self.questions for passed, _ in self.outcomes(solutions)]

    def outcomes(self, solutions: list[tuple[str, ...]], ask: str = "pass") -> list[tuple[frozenset[str], str]]:
        """Return, for each solution, the questions that it passes, and what the code `ask` prints after its checks.

        Raises:
            RuntimeError: the right solution itself fails a question, so that nothing can be said of the others.
        """
        every = [(self._right[self._cell],), *solutions]
        before, checks, after = self._before(), self._checks, []
        for texts in every:
            after += map(new_code_cell, texts)
            after += [new_code_cell(cell.source, metadata=cell.metadata) for cell in checks]
            after.append(new_code_cell(ask))
        notebook = new_notebook(cells=before + after, metadata=self._source.metadata)
        sit_exam(notebook, self._paper, self._files, ExamRoom(config=PATIENT).settings)
        ran, found = iter(notebook.cells[len(before) :]), []
        for texts in every:
            *of_it, last = [next(ran) for _ in range(len(texts) + len(checks) + 1)]
            printed = "".join(output.get("text", "") for output in last.outputs)
            found.append((frozenset().union(*map(self._passed, of_it[len(texts) :])), printed))
        if found[0][0] != self.questions:
            raise RuntimeError(f"The right solution of {self._cell!r} loses points.")
        return found[1:]

    @cached_property
    def questions(self) -> frozenset[str]:
        """The questions that the checks of this cell ask for points."""
        return frozenset(name for cell in self._checks if is_grade(cell) for name in questions_asked(cell.source))

    def _passed(self, cell: NotebookNode) -> set[str]:
        if not is_grade(cell):
            return set()
        verdicts = mark_cell(cell.outputs, questions_asked(cell.source), self._paper)
        return {verdict.question for verdict in verdicts if verdict.passed}

    def _before(self) -> list[NotebookNode]:
        """Return all that a mutant may call: what students are given, and every right solution."""
        texts = []
        for cell in self._source.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if cell.cell_type == "code" and name in self._right:
                texts.append(self._right[name])
            elif cell.cell_type == "code" and is_locked(cell) and not is_grade(cell):
                texts.append(cell.source)
        return [new_code_cell(text) for text in texts]


def _checks_by_cell(source: NotebookNode) -> dict[str, list[NotebookNode]]:
    """Return the asking cells between each solution cell and the next one."""
    asking = {cell.metadata.nbgrader.grade_id for cell, _ in asking_cells(source)}
    right, checks, current = right_answers(source), {}, ""
    for cell in source.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if cell.cell_type == "code" and name in right:
            current = name
            checks[current] = []
        elif name in asking:
            checks[current].append(cell)
    return checks


def _unseen_only(paper: Paper) -> Paper:
    """Return the paper without the public parts, which earn no points."""
    inputs = {name: {PRACTICE: {}, EXAM: kinds[EXAM]} for name, kinds in paper.inputs.items()}
    return Paper(paper.id, inputs)
