"""Pictures that a student handed in beside a notebook, so that its texts can show them."""

import os
from pathlib import Path

from grader_utils.course.submission_file import Unreadable, read_submitted

MOST_PICTURES = 20
LARGEST_PICTURE = 5_000_000
_BEGINNINGS = {
    ".png": b"\x89PNG\r\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".gif": b"GIF8",
    ".webp": b"RIFF",
}


def pictures_in(folder: Path) -> dict[str, bytes]:
    """Return the pictures in a submission, by path, and in its folders; what only claims to be one is left out."""
    if folder.is_symlink() or not folder.is_dir():
        return {}
    names = [name for name in sorted(os.listdir(folder)) if not name.startswith(".")]
    below = [f"{name}/{inner}" for name in names for inner in _listed(folder / name)]
    pictures: dict[str, bytes] = {}
    for name in [*names, *below]:
        beginning = _BEGINNINGS.get(Path(name).suffix.lower())
        if beginning is None or len(pictures) == MOST_PICTURES or not name.isprintable():
            continue
        try:
            content = read_submitted(folder / name, LARGEST_PICTURE)
        except Unreadable:
            continue
        if content.startswith(beginning):
            pictures[name] = content
    return pictures


def _listed(folder: Path) -> list[str]:
    return sorted(os.listdir(folder)) if folder.is_dir() and not folder.is_symlink() else []
