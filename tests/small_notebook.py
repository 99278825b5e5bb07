"""A small assignment with one answer, one check and one written answer, and submissions of it as plain JSON."""

import json

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader_utils.course.original import graded_cells, original_notebook, released_sources
from grader_utils.grading.mending.mend import mend

RIGHT = "def affine(w, b, x):\n    return w @ x + b"
BLANK = "def affine(w, b, x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
SETUP = "import numpy as np"
CHECK = "assert affine(1, 2, 3) == 5"
HIDDEN = f"{CHECK}\n### BEGIN HIDDEN TESTS\nassert affine(2, 2, 2) == 6\n### END HIDDEN TESTS"
SOLUTION = BLANK.replace(
    "    # YOUR CODE HERE\n    raise NotImplementedError()", "    ### BEGIN SOLUTION\n    ...\n"
) + ("    ### END SOLUTION")


def about(name, grade=False, solution=False, locked=True, **more):
    settings = {"grade_id": name, "grade": grade, "solution": solution, "locked": locked, "task": False}
    return {"nbgrader": settings | {"schema_version": 3} | more}


def source_notebook():
    cells = [
        new_markdown_cell("# Affine", id="title"),
        new_code_cell(SETUP, id="setup", metadata=about("setup")),
        new_markdown_cell("Write affine.", id="affine-text"),
        new_code_cell(SOLUTION, id="affine", metadata=about("affine", solution=True, locked=False)),
        new_code_cell(HIDDEN, id="affine-check", metadata=about("affine-check", grade=True, points=4)),
        new_markdown_cell(
            "A line.", id="why", metadata=about("why", grade=True, solution=True, locked=False, points=2)
        ),
    ]
    spec = {"kernelspec": {"name": "python3", "display_name": "Python 3"}, "language_info": {"name": "python"}}
    return new_notebook(cells=cells, metadata=spec)


ORIGINAL = original_notebook(source_notebook())


def released():
    notebook = json.loads(json.dumps(ORIGINAL))
    for cell in notebook["cells"]:
        text = released_sources(ORIGINAL).get(cell["metadata"].get("nbgrader", {}).get("grade_id"))
        cell["source"] = cell["source"] if text is None else text
    return notebook


def blank_of_last_week(with_checksums=True):
    """Return the student version of an older release, in which other words stand, as plain JSON."""
    source = source_notebook()
    source.cells[3].source = SOLUTION.replace("    ### BEGIN", '    """w.x + b."""\n    ### BEGIN')
    source.cells[5].source = "Write your answer into this cell."
    notebook = json.loads(json.dumps(original_notebook(source)))
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace(HIDDEN, CHECK)
        if not with_checksums:
            cell["metadata"].get("nbgrader", {}).pop("checksum", None)
    return notebook


def answered():
    """Return an honest submission, as plain JSON, and its cells by id."""
    notebook = released()
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    cells["affine"]["source"], cells["why"]["source"] = RIGHT, "Because."
    return notebook, cells


def mended(notebook):
    """Return (sources of the mended cells by id, notes) after checks that hold for every mended notebook."""
    content = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    result = mend(content, ORIGINAL)
    nbformat.validate(result.notebook)
    assert not result.unreadable
    graded = graded_cells(result.notebook)
    assert [cell.metadata for cell in graded] == [cell.metadata for cell in graded_cells(ORIGINAL)]
    assert [cell.id for cell in graded] == [cell.id for cell in graded_cells(ORIGINAL)]
    assert (result.notebook.cells[0].id == "mended") == bool(result.notes)
    assert all(note in result.notebook.cells[0].source for note in result.notes)
    return {cell.id: cell.source for cell in result.notebook.cells if cell.id != "mended"}, list(result.notes)


HONEST = {
    "title": "# Affine",
    "setup": SETUP,
    "affine-text": "Write affine.",
    "affine": RIGHT,
    "affine-check": HIDDEN,
    "why": "Because.",
}
