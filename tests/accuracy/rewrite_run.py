"""Runs rewritten solutions in the exam room, each followed by the checks of its cell: which keep all their points?"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from nbformat import NotebookNode
from nbgrader.utils import is_solution
from places import COURSE, read_notebook

from accuracy.code_of_cells import called_by_keyword, names_bound
from accuracy.mutation_run import CellRun
from accuracy.right_rewrites import RIGHT_CHANGES, Surroundings
from accuracy.wrong_rewrites import UNSEEN, WRONG_CHANGES
from grader_utils.course.asked import asking_cells, questions_of
from grader_utils.demo.fill import right_answers


@dataclass(frozen=True)
class Rewritten:
    """A right solution after one change.

    Attributes:
        cell: the grade id of the solution cell.
        origin: whose solution it was: "instructor", or the name of a file of the classroom.
        change: the change's name.
        cells: the code cells that take the solution's place.
    """

    cell: str
    origin: str
    change: str
    cells: tuple[str, ...]

    @property
    def key(self) -> str:
        """What names it in `rewrites.yaml` and in complaints."""
        return f"{self.cell}, {self.origin}, {self.change}"


def rewritten_right(assignment: str, cell: str, origin: str, source: str) -> Iterator[Rewritten]:
    """Yield a solution after each of the changes that keep it right."""
    for change in RIGHT_CHANGES:
        cells = change(source, _surroundings(assignment)) if _is_python(source) else None
        if cells is not None:
            yield Rewritten(cell, origin, change.__name__, tuple(cells))


def rewritten_wrong(cell: str, origin: str, source: str) -> Iterator[Rewritten]:
    """Yield a solution after each of the changes that make it wrong."""
    for change in WRONG_CHANGES:
        text = change(source)
        if text is not None:
            yield Rewritten(cell, origin, change.__name__, (text,))


def solution_cells(assignment: str) -> dict[str, str]:
    """Return the instructor's code solutions by grade id."""
    source = _source(assignment)
    right = right_answers(source)
    names = [cell.metadata.nbgrader.grade_id for cell in source.cells if cell.cell_type == "code" and is_solution(cell)]
    return {name: right[name] for name in names}


def keeping_all_points(assignment: str, source: str, rewritten: Iterable[Rewritten]) -> list[bool | None]:
    """Return which of some rewritten solutions keep all points, and None for those that nobody could tell from it.

    These are changes that change no result and no input that the checks look at: `squeeze` of a number, say.

    Args:
        assignment: its folder in source/.
        source: the solution before it was rewritten. It may leave the later questions of its cell open.
        rewritten: all made from it.
    """
    every = list(rewritten)
    run = CellRun(assignment, every[0].cell)
    (wanted, _), *outcomes = run.outcomes([(source,), *(item.cells for item in every)], UNSEEN)
    return [None if printed else wanted <= passed for passed, printed in outcomes]


@cache
def _surroundings(assignment: str) -> Surroundings:
    source = _source(assignment)
    right, checks = right_answers(source), {id(cell) for cell, _ in asking_cells(source)}
    code = [cell for cell in source.cells if cell.cell_type == "code"]
    texts = {id(cell): right.get(_grade_id(cell), cell.source) for cell in code}
    texts = {name: text for name, text in texts.items() if _is_python(text)}
    needed = set().union(*(names_bound(text) | _names_used(text) for name, text in texts.items() if name not in checks))
    in_checks = set().union(*(names_bound(text) for name, text in texts.items() if name in checks))
    free = [*questions_of(source), "practice", "exam", *sorted(in_checks)]
    package = {"grader_utils"}
    keywords = set().union(*map(called_by_keyword, texts.values()))
    return Surroundings(
        frozenset(keywords), tuple(dict.fromkeys(name for name in free if name not in needed | package))
    )


def _names_used(text: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}


@cache
def _source(assignment: str) -> NotebookNode:
    return read_notebook(COURSE / "source" / assignment)


def _grade_id(cell: NotebookNode) -> str:
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True
