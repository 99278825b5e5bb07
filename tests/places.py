"""Where the course lies, and a short way to its notebooks and the sittings of a lesson."""

import re
from pathlib import Path

import nbformat

from grader_utils.course.assignments import assignments_in

COURSE = Path(__file__).resolve().parents[1]
ASSIGNMENTS = assignments_in(COURSE / "source")


def read_notebook(path):
    """Return the only notebook in `path`, or the notebook at `path`."""
    path = Path(path)
    if path.is_dir():
        (path,) = path.glob("*.ipynb")
    return nbformat.read(path, as_version=4)


def sittings(lesson):
    """Return the cells of a lesson, a list for each sitting; whoever states minutes after the title begins one."""
    found = [[]]
    for cell in lesson.cells:
        if found[-1] and cell.cell_type == "markdown" and re.search(r"^\*About ", cell.source, re.MULTILINE):
            found.append([])
        found[-1].append(cell)
    title, *halves = found
    return [title + halves[0], *halves[1:]] if halves else found
