"""What lies in the folder of a submission beside its notebook, and in zips there, up to a number and a size."""

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from grader_utils.course.submission_file import LARGEST, Unreadable, read_submitted
from grader_utils.course.zip_files import opened_zip

MOST_FILES = 200
MOST_READ = 3 * LARGEST
_DEEPEST, _DEEPEST_ZIP = 4, 3
_ENDINGS = (".ipynb", ".json", ".txt", ".zip")
_NOT_SUBMITTED = {"timestamp.txt", "submission_secret.txt", "__MACOSX"}
_CHECKPOINTS = ".ipynb_checkpoints"


def files_in(folder: Path, checkpoints: bool = False) -> list[str]:
    """Return the paths of all plain files in a submission that a student may have meant to hand in.

    Args:
        folder: of the submission; no link in it is followed.
        checkpoints: return those in Jupyter's folders of checkpoints instead.
    """
    if folder.is_symlink():
        return []
    found = []
    for place, folders, files in os.walk(folder):
        depth = len(Path(place).relative_to(folder).parts)
        inside = (name for name in folders if _counts(name) or (checkpoints and name == _CHECKPOINTS))
        folders[:] = sorted(inside) if depth < _DEEPEST else []
        for name in sorted(filter(_counts, files)):
            path = Path(place, name)
            if path.is_file() and not path.is_symlink() and _is_checkpoint(path.relative_to(folder)) == checkpoints:
                found.append(str(path.relative_to(folder)))
            if len(found) >= MOST_FILES:
                return found
    return found


def hidden_in(folder: Path) -> list[str]:
    """Return the names of files beside each other in a submission that programs left there, up to a number."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    names = [name for name in sorted(os.listdir(folder)) if not _counts(name) and name not in _NOT_SUBMITTED]
    return [name for name in names[:MOST_FILES] if Path(folder, name).is_file() and not Path(folder, name).is_symlink()]


def _is_checkpoint(path: PurePosixPath) -> bool:
    return _CHECKPOINTS in path.parts[:-1]


def _counts(name: str) -> bool:
    return (not name.startswith((".", "~$")) or name.endswith(".icloud")) and name not in _NOT_SUBMITTED


def contents_of(folder: Path, paths: list[str], checkpoints: bool = False) -> Iterator[tuple[str, bytes]]:
    """Yield the names and contents of what could be notebooks, up to a size for all; of zips, of what lies in them.

    Args:
        folder: of the submission.
        paths: of files in it.
        checkpoints: yield, out of zips, what lies in Jupyter's folders of checkpoints instead.
    """
    left = _Left(MOST_READ)
    for path in paths:
        is_zip = path.lower().endswith(".zip")
        if not path.lower().endswith(_ENDINGS) or (not is_zip and _is_checkpoint(PurePosixPath(path)) != checkpoints):
            continue
        try:
            content = read_submitted(folder / path)
        except Unreadable:
            continue
        if is_zip:
            left.members = MOST_FILES
            yield from ((f"{path}: {member}", text) for member, text in _members(content, left, checkpoints))
        elif left.takes(content):
            yield path, content


@dataclass
class _Left:
    """How many bytes may still be read of a submission, and how many members of its zip, those of zips in it too."""

    size: int
    members: int = 0

    def takes(self, content: bytes) -> bool:
        self.size -= len(content)
        return self.size >= 0


def _members(archive: bytes, left: _Left, checkpoints: bool, depth: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield the notebooks in a zip and in zips in it, each up to the size of one; a damaged zip has none."""
    try:
        with opened_zip(io.BytesIO(archive)) as file:
            for about in file.infolist():
                left.members -= 1
                if left.members < 0:
                    return
                path, is_zip = PurePosixPath(about.filename), about.filename.lower().endswith(".zip")
                wanted = all(_counts(part) or part == _CHECKPOINTS for part in path.parts)
                here = depth < _DEEPEST_ZIP if is_zip else _is_checkpoint(path) == checkpoints
                if not wanted or not here or not about.filename.lower().endswith(_ENDINGS):
                    continue
                with file.open(about) as member:
                    content = member.read(LARGEST + 1)
                if not left.takes(content):
                    return
                if is_zip and len(content) <= LARGEST:
                    inner = _members(content, left, checkpoints, depth + 1)
                    yield from ((f"{about.filename}/{name}", text) for name, text in inner)
                elif len(content) <= LARGEST:
                    yield about.filename, content
    except Exception:  # zipfile raises many kinds over what is no zip
        return
