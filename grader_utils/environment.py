"""The programs that nbgrader calls by name (alembic, jupyter) are found also when no environment is activated."""

import os
import sys


def find_own_programs_first() -> None:
    """Put the folder of the running Python ahead of all others on PATH, for this process and those it starts."""
    own = os.path.dirname(sys.executable)
    paths = os.environ.get("PATH", "").split(os.pathsep)
    if paths[0] != own:
        os.environ["PATH"] = os.pathsep.join([own, *paths])
