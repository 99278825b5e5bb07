"""Which of a course's own files other accounts of this machine can read or change."""

import stat
from collections.abc import Iterator
from pathlib import Path

PRIVATE = ("source", "gradebook.db", ".course_secret", "submitted", "autograded", "feedback")
"""What holds solutions, grades, the secret or others' work."""


def changeable_by_others(root: Path) -> Iterator[Path]:
    """Yield what of the course at `root` any account can change: the folder itself, and what must be the grader's."""
    for path in (root, *(root / name for name in PRIVATE)):
        if _reached_by_others(path) and _mode(path) & stat.S_IWOTH:
            yield path


def readable_by_others(root: Path) -> Iterator[Path]:
    """Yield what of the course at `root` any account can read though it holds solutions, grades or others' work."""
    for path in (root / name for name in PRIVATE):
        if _reached_by_others(path) and _mode(path) & stat.S_IROTH:
            yield path


def _reached_by_others(path: Path) -> bool:
    return all(_mode(folder) & stat.S_IXOTH for folder in path.resolve().parents)


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except OSError:
        return 0
