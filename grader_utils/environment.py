"""The environment of a process: the programs that it finds by name, and what it need not load."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

DESCRIBE_FIGURES = "DESCRIBE_FIGURES"
"""An environment variable: where it is set, figures appear as their alt text alone, which costs next to nothing."""


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

    What was imported is left out of all later searches, too, and so stays shared with processes that are forked.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
