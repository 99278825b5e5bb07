"""The files that lie beside an assignment's notebook."""

from pathlib import Path


def data_files(assignment: Path) -> dict[str, bytes]:
    """Return the instructor's files for an assignment that are no notebooks, by their path in its folder."""
    paths = [path for path in assignment.rglob("*") if path.is_file() and path.suffix != ".ipynb"]
    return {str(path.relative_to(assignment)): path.read_bytes() for path in paths}
