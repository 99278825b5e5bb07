"""The environment of a process: the programs that it finds by name, how it loads libraries, whether it draws."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DESCRIBE_FIGURES = "DESCRIBE_FIGURES"
"""An environment variable: where it is set, figures appear as their alt text alone, which costs next to nothing."""

EXAM_FOLDER = "EXAM_FOLDER"
"""An environment variable: where a notebook is graded, the folder that it was started in, with its paper."""


def figures_are_drawn() -> bool:
    """Return whether anybody sees the figures of this process."""
    return DESCRIBE_FIGURES not in os.environ


def this_notebook() -> Path | None:
    """Return the file of the notebook that this kernel belongs to, as Jupyter names it, or None."""
    name = os.environ.get("JPY_SESSION_NAME", "")
    return Path(name) if name.endswith(".ipynb") and Path(name).is_file() else None


def find_own_programs_first() -> None:
    """Put the folder of the running Python ahead of all others on PATH, for this process and those it starts.

    nbgrader calls programs by name (alembic, jupyter), and they must be found also when no environment is activated.
    """
    own = os.path.dirname(sys.executable)
    paths = os.environ.get("PATH", "").split(os.pathsep)
    if paths[0] != own:
        os.environ["PATH"] = os.pathsep.join([own, *paths])


@contextmanager
def quick_imports() -> Iterator[None]:
    """Look for no garbage while large libraries are imported: it takes a quarter of the time, and finds none.

    What was imported is left out of all later searches, too: in a process that is forked, they would touch, and copy,
    every page of it.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
