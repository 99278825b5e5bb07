"""One file that holds a whole term: enough to restore the course in an empty folder, with the same grades."""

import io
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from grader_utils.failure import ExpectedFailure

MADE_IN_TERM = ("submitted", "downloaded", "autograded", "feedback", "reports", "exchange", ".course_secret")
"""What a term makes in a course's folder, beside the gradebook."""

_INSTALLED_FROM = ("pyproject.toml", "setup.py", "requirements.txt", "requirements-student.txt", "README.md", "LICENSE")
_KEPT = (
    "source",
    "release",
    "notebooks",
    "translations",
    "nbgrader_config.py",
    "course_settings.py",
    "grader_utils",
    *_INSTALLED_FROM,
)
_LEFT_OUT = ("__pycache__", ".ipynb_checkpoints", ".grading")
_DUMP = "gradebook.sql"


class CannotArchive(ExpectedFailure):
    """The archive cannot be written or is not whole; the message says why. Nothing else was changed."""


def write_archive(root: Path, db_url: str, path: Path) -> int:
    """Write all of a course into a new archive, tar with gzip, which its owner alone can read, and read it once.

    The gradebook is copied as it is at one moment, also while others write into it.

    Args:
        root: the course's folder.
        db_url: where its gradebook is; one in PostgreSQL is dumped as SQL.
        path: the archive; one that is there is replaced, once the new one is whole.

    Returns:
        How many files it holds.

    Raises:
        CannotArchive: see there.
    """
    path = path.resolve()
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
            part = Path(file.name)
        try:
            sizes = _write(root, make_url(db_url), part, leave_out={path, part})
            _check(part, sizes)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, tarfile.TarError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise CannotArchive(f"{path} cannot be written: {why}. Nothing was changed.") from error
    return len(sizes)


def gradebook_file(root: Path, db_url: str) -> Path | None:
    """Return the file of a gradebook in SQLite; None where a server keeps it."""
    address = make_url(db_url)
    return Path(root, address.database) if address.get_backend_name() == "sqlite" and address.database else None


def _write(root: Path, gradebook: URL, part: Path, leave_out: set[Path]) -> dict[str, int]:
    sizes = {}
    with tarfile.open(part, "w:gz") as archive, tempfile.TemporaryDirectory() as scratch:
        for name in (*_KEPT, *MADE_IN_TERM):
            for path in _files(root / name):
                if path not in leave_out:
                    archive.add(path, path.relative_to(root), recursive=False)
                    sizes[str(path.relative_to(root))] = path.stat().st_size
        copy = _gradebook_copy(root, gradebook, Path(scratch))
        if copy is not None:
            archive.add(copy, copy.name)
            sizes[copy.name] = copy.stat().st_size
    return sizes


def _files(path: Path) -> Iterator[Path]:
    """Yield the regular files at or below `path`, in order; no link is followed."""
    if path.is_file() and not path.is_symlink():
        yield path
    elif path.is_dir() and not path.is_symlink():
        for below in sorted(path.iterdir()):
            if below.name not in _LEFT_OUT:
                yield from _files(below)


def _gradebook_copy(root: Path, gradebook: URL, scratch: Path) -> Path | None:
    file = gradebook_file(root, str(gradebook))
    if file is not None:
        return _sqlite_copy(file, scratch / "gradebook.db") if file.is_file() else None
    if gradebook.get_backend_name() != "postgresql":
        raise CannotArchive(f"A gradebook in {gradebook.get_backend_name()} has to be saved with tools of its own.")
    if shutil.which("pg_dump") is None:
        raise CannotArchive("pg_dump, which saves a gradebook in PostgreSQL, is not installed on this machine.")
    plain = gradebook.set(drivername="postgresql").render_as_string(hide_password=False)
    done = subprocess.run(["pg_dump", f"--file={scratch / _DUMP}", plain], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotArchive(f"pg_dump could not save the gradebook: {done.stderr.strip()}")
    return scratch / _DUMP


def _sqlite_copy(file: Path, copy: Path) -> Path:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as book, closing(sqlite3.connect(copy)) as new:
        book.backup(new)
    return copy


def _check(part: Path, sizes: dict[str, int]) -> None:
    """Read the archive as restoring would, to its last byte."""
    with tarfile.open(part, "r:gz") as archive:
        found = {}
        for member in archive:
            content = archive.extractfile(member) or io.BytesIO()
            found[member.name] = sum(len(chunk) for chunk in iter(lambda read=content: read.read(1 << 20), b""))
    if found != sizes:
        odd = sorted(name for name in {*found, *sizes} if found.get(name) != sizes.get(name))
        raise CannotArchive(f"{odd[0]} changed while it was saved. Run the same command again.")
