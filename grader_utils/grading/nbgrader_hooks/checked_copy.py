"""Copies a folder while others can still change it: what was opened and looked at is what is copied, never a name."""

import fnmatch
import itertools
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbgrader.coursedir import CourseDirectory

from grader_utils.removal import remove_tree

DEEPEST = 30
MOST_ENTRIES = 20_000
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_CHUNK = 1 << 20


class CannotCopy(Exception):  # noqa: N818 (it says what a folder is)
    """The folder cannot be copied; the message ends the sentence "Not collected: ..." and says what to do."""


@dataclass(frozen=True)
class CopyRules:
    """What of a folder is copied, and with which modes.

    Attributes:
        ignore: patterns of names that are passed over.
        include: patterns of which a file's name matches one.
        largest_file: bytes; a larger file stays behind.
        largest_folder: bytes of all files together.
        owner: the number of the account to which every file belongs; None where owners say nothing.
        file_mode: of every copied file, whatever the mode of the original.
        folder_mode: likewise of folders.
    """

    ignore: tuple[str, ...]
    include: tuple[str, ...]
    largest_file: int
    largest_folder: int
    owner: int | None
    file_mode: int
    folder_mode: int

    @classmethod
    def of(cls, course: CourseDirectory, owner: int | None) -> "CopyRules":
        """Return the rules of a course's settings."""
        modes = (0o660, 0o2770) if course.groupshared else (0o644, 0o755)
        sizes = (1000 * course.max_file_size, 1000 * course.max_dir_size)
        return cls(tuple(course.ignore), tuple(course.include), *sizes, owner, *modes)


@contextmanager
def opened_folder(path: str | Path) -> Iterator[int]:
    """Give the descriptor of the folder at `path`, which is no link."""
    descriptor = os.open(path, _FOLDER)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def copy_checked(source: int, target: Path, rules: CopyRules) -> list[str]:
    """Copy the folder that is open as `source` to the new folder `target`; no link is followed.

    Nothing stays at `target` when it fails.

    Returns:
        What was left behind, and why, a phrase each.

    Raises:
        CannotCopy: it is too large, too deep, or has too many entries.
        OSError: something in it cannot be read, or the copy cannot be written.
    """
    copy = _Copy(rules)
    try:
        copy.folder(source, target, "", 0)
    except BaseException:  # Ctrl-C, too: half a submission would count as collected
        remove_tree(target)
        raise
    return copy.left


class _Copy:
    """One run of `copy_checked`; it counts what it has seen."""

    def __init__(self, rules: CopyRules) -> None:
        self._rules = rules
        self._bytes = self._entries = 0
        self.left: list[str] = []

    def folder(self, source: int, target: Path, path: str, depth: int) -> None:
        """Copy the folder that is open as `source`, and stands at `path` of the submission."""
        if depth > DEEPEST:
            raise CannotCopy(f"its folders lie more than {DEEPEST} deep")
        target.mkdir(mode=0o700)
        for name in self._names(source):
            self._entry(source, name, target / name, os.path.join(path, name), depth)
        os.chmod(target, self._rules.folder_mode)

    def _names(self, source: int) -> list[str]:
        with os.scandir(source) as entries:
            names = sorted(entry.name for entry in itertools.islice(entries, MOST_ENTRIES + 1 - self._entries))
        self._entries += len(names)
        if self._entries > MOST_ENTRIES:
            raise CannotCopy(f"it holds more than {MOST_ENTRIES} files and folders")
        return [name for name in names if not _matches(name, self._rules.ignore)]

    def _entry(self, source: int, name: str, target: Path, path: str, depth: int) -> None:
        mode = os.stat(name, dir_fd=source, follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            with _opened(name, source, _FOLDER) as folder:
                self.folder(folder, target, path, depth + 1)
        elif stat.S_ISREG(mode):
            with _opened(name, source, _FILE) as file:  # what it is now counts: it may have been exchanged
                self._file(file, target, name, path)
        else:
            self.left.append(f"{path} (a link, or no file)")

    def _file(self, source: int, target: Path, name: str, path: str) -> None:
        about, rules = os.fstat(source), self._rules
        if not stat.S_ISREG(about.st_mode):
            self.left.append(f"{path} (a link, or no file)")
            return
        self._bytes += about.st_size
        if self._bytes > rules.largest_folder:
            raise CannotCopy(
                f"its files are larger than {rules.largest_folder / 1000:g} kB together. Ask for a smaller one, or "
                "raise the limit in course_settings.py: c.CourseDirectory.max_dir_size"
            )
        if rules.owner is not None and about.st_uid != rules.owner:  # a second name of a file that others own
            self.left.append(f"{path} (it belongs to another account)")
        elif about.st_size > rules.largest_file:
            self.left.append(f"{path} (larger than c.CourseDirectory.max_file_size)")
        elif _matches(name, rules.include):
            _write(source, target, about.st_size, rules.file_mode)


@contextmanager
def _opened(name: str, folder: int, flags: int) -> Iterator[int]:
    descriptor = os.open(name, flags, dir_fd=folder)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _write(source: int, target: Path, size: int, mode: int) -> None:
    """Copy `size` bytes at most: a file that grows meanwhile ends where it ended when it was measured."""
    copy = os.open(target, _NEW_FILE, 0o600)
    try:
        while size and (chunk := os.read(source, min(_CHUNK, size))):
            size -= len(chunk)
            while chunk:
                chunk = chunk[os.write(copy, chunk) :]
        os.fchmod(copy, mode)
    finally:
        os.close(copy)


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)
