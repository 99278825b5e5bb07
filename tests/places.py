"""Where the course lies, and a short way to its notebooks."""

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
