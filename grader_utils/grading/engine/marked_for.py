"""For what a person's mark is given, as fingerprints: a mark is looked at again only where its own has changed."""

import hashlib
import json
from collections.abc import Iterable

from nbformat import NotebookNode
from nbgrader.utils import determine_grade, is_grade, is_locked, is_solution, is_task

from grader_utils.course.original import grade_id, released_sources


def marked_for(notebook: NotebookNode, original: NotebookNode) -> dict[str, str]:
    """Return a fingerprint for each graded cell by grade id, of the answer, and of what is asked there.

    Of a written answer, that is its own text. A cell with code, and one that the machine scores, depends on all of the
    student's code. What is asked is the text that leads to the cell, what was handed out in it, and its points.

    Args:
        notebook: the marked notebook.
        original: the instructor's version.
    """
    released, asked = released_sources(original), _asked(original)
    code = _words(cell.source for cell in notebook.cells if cell.cell_type == "code" and not _is_given(cell))
    found = {}
    for cell in filter(is_grade, notebook.cells):
        name = grade_id(cell)
        answer: list = [cell.source, cell.get("attachments", {})]
        if is_task(cell):  # answered in cells of the student's own
            answer += [code, _words(other.source for other in notebook.cells if "nbgrader" not in other.metadata)]
        elif cell.cell_type == "code":
            answer += [code, determine_grade(cell)[0]]
        about = [answer, asked.get(name, ""), released.get(name, ""), cell.metadata.nbgrader.get("points")]
        found[name] = hashlib.sha256(json.dumps(about, sort_keys=True).encode()).hexdigest()[:32]
    return found


def _is_given(cell: NotebookNode) -> bool:
    """Return whether a cell's text is the instructor's."""
    return (is_grade(cell) or is_locked(cell)) and not is_solution(cell)


def _asked(original: NotebookNode) -> dict[str, str]:
    """Return the texts between each graded cell and the one before it, by grade id; line breaks do not count."""
    asked, texts = {}, []
    for cell in original.cells:
        if is_grade(cell):
            asked[grade_id(cell)] = _words(texts)
            texts = []
        elif cell.cell_type == "markdown":
            texts.append(cell.source)
    return asked


def _words(texts: Iterable[str]) -> str:
    return " ".join(" ".join(text.split()) for text in texts)
