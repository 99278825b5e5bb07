"""What several tests need: where the course lies, and a short way to its notebooks."""

from pathlib import Path

import nbformat
import pytest

from grader_utils.environment import find_own_programs_first

find_own_programs_first()  # nbgrader calls alembic by name

COURSE = Path(__file__).resolve().parents[1]
ASSIGNMENTS = sorted(path.name for path in (COURSE / "source").glob("[0-9]*_*"))


def read_notebook(path):
    """Return the only notebook in `path`, or the notebook at `path`."""
    path = Path(path)
    if path.is_dir():
        (path,) = path.glob("*.ipynb")
    return nbformat.read(path, as_version=4)


@pytest.fixture(scope="session")
def course():
    """The folder of the course."""
    return COURSE
