"""What lies in the folder of a submission beside its notebook, and in zips there, up to a number and a size."""

import io
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from grader_utils.course.submission_file import LARGEST, Unreadable, read_submitted
from grader_utils.course.zip_files import opened_zip

MOST_FILES = 200
MOST_READ = 3 * LARGEST
_DEEPEST = 4
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
    left = MOST_READ
    for path in paths:
        is_zip = path.lower().endswith(".zip")
        if not path.lower().endswith(_ENDINGS) or (not is_zip and _is_checkpoint(PurePosixPath(path)) != checkpoints):
            continue
        try:
            content = read_submitted(folder / path)
        except Unreadable:
            continue
        members = _members(content, left, checkpoints) if is_zip else [("", content)]
        for member, text in members:
            left -= len(text)
            if left >= 0:
                yield (f"{path}: {member}" if member else path), text


def _members(archive: bytes, most: int, checkpoints: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the notebooks in a zip, each up to the size of one; a damaged zip has none."""
    try:
        with opened_zip(io.BytesIO(archive)) as file:
            for about in file.infolist()[:MOST_FILES]:
                path = PurePosixPath(about.filename)
                wanted = all(_counts(part) or part == _CHECKPOINTS for part in path.parts)
                if (
                    not wanted
                    or _is_checkpoint(path) != checkpoints
                    or not about.filename.lower().endswith(_ENDINGS[:3])
                ):
                    continue
                with file.open(about) as member:
                    content = member.read(LARGEST + 1)
                most -= len(content)
                if most < 0:
                    return
                if len(content) <= LARGEST:
                    yield about.filename, content
    except Exception:  # zipfile raises many kinds over what is no zip
        return
