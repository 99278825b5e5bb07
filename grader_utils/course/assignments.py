"""Which assignments a course has: what is built, graded and asked for on a command line is the same list."""

from pathlib import Path


def assignments_in(source: Path) -> list[str]:
    """Return the names of the folders in `source` that hold a notebook, in the order in which they are taught.

    A folder whose name begins with a dot is a program's own, as Jupyter's checkpoints are.
    """
    return sorted({path.parent.name for path in source.glob("*/*.ipynb") if not path.parent.name.startswith(".")})
