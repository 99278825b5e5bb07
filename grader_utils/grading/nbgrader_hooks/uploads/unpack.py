"""Takes the notebooks out of what a student uploaded, within limits; no name in it becomes a path."""

import gzip
import io
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from grader_utils.course.submission_file import LARGEST
from grader_utils.course.zip_files import opened_zip
from grader_utils.grading.nbgrader_hooks.uploads.budget import Budget, Refused
from grader_utils.grading.nbgrader_hooks.uploads.notebook_names import is_litter, is_notebook

DEEPEST = 3
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)  # the memory that LZMA needs is not bounded
_UTF8 = 0x800


def is_archive(name: str) -> bool:
    """Say whether a file of this name is opened to look for notebooks."""
    return name.lower().endswith((".zip", ".gz", ".tgz"))


def is_wanted(path: str) -> bool:
    """Say whether the file at `path` of an upload is a notebook, or may hold one."""
    return not is_litter(path) and (is_notebook(path) or is_archive(path))


def notebooks_in(name: str, file: BinaryIO, budget: Budget, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and contents of the notebooks in one uploaded file, archives within archives included.

    Args:
        name: of the file, as it was uploaded.
        file: its content.
        budget: of the whole upload.
        depth: how many archives it lies in.

    Raises:
        Refused: it is no archive, is damaged or locked, holds a link or a path that leads out of it, or is too large.
    """
    if not is_archive(name):
        if is_notebook(name):
            yield name, budget.read(file, name)
        return
    if depth >= DEEPEST:
        raise Refused(f"archives lie more than {DEEPEST} deep in it")
    try:
        yield from _in_archive(name, file, budget, depth)
    except Refused:
        raise
    except Exception as error:  # zipfile, tarfile, gzip and zlib raise a dozen kinds for what is damaged
        raise Refused(f"{PurePosixPath(name).name} cannot be unpacked ({type(error).__name__}: {error})") from error


def members_of(file: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """Return the files and folders in a zip file with their names, in letters that people wrote."""
    return [(_name(info), info) for info in file.infolist()]


def check_path(path: str) -> None:
    """Raise Refused for a path that leads out of an archive."""
    parts = PurePosixPath(path.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in (parts.parts or ("",))[0]:
        raise Refused(f"it holds a path that leads out of it ({path!r})")


def opened_member(file: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> BinaryIO:
    """Return an open member of a zip file.

    Raises:
        Refused: it is a link, is locked, or is packed in a way that is not read.
    """
    if stat.S_ISLNK(info.external_attr >> 16):
        raise Refused(f"it holds a link ({name!r}); the file itself is needed")
    if info.flag_bits & 1:
        raise Refused("it is locked with a password")
    if info.compress_type not in _METHODS:
        raise Refused("it is packed in an unusual way; an ordinary zip file is needed")
    return file.open(info)


def _in_archive(name: str, file: BinaryIO, budget: Budget, depth: int) -> Iterator[tuple[str, bytes]]:
    read = _zip_members if name.lower().endswith(".zip") else _gzip_members
    for path, content in read(name, file, budget):
        yield from ((f"{path}/{inner}" if inner != path else path, data) for inner, data in content(depth))


Content = Callable[[int], Iterator[tuple[str, bytes]]]


def _zip_members(name: str, file: BinaryIO, budget: Budget) -> Iterator[tuple[str, Content]]:
    with opened_zip(file) as archive:
        members = archive.infolist()
        budget.count(len(members))
        for info in members:
            path = _name(info)
            check_path(path)
            if stat.S_ISLNK(info.external_attr >> 16):
                raise Refused(f"it holds a link ({path!r}); the file itself is needed")
        for path, info in members_of(archive):
            if is_wanted(path) and not info.is_dir():
                with opened_member(archive, info, path) as member:
                    yield path, _content(path, budget.read(member, path), budget)


def _gzip_members(name: str, file: BinaryIO, budget: Budget) -> Iterator[tuple[str, Content]]:
    stem = PurePosixPath(name).name.removesuffix(".gz")
    with gzip.GzipFile(fileobj=file) as unpacked:
        if is_notebook(stem):
            yield stem, _content(stem, budget.read(unpacked, stem), budget)
            return
        counted = io.BufferedReader(_Counted(unpacked, budget))
        with tarfile.open(fileobj=counted, mode="r|") as archive:
            for member in archive:
                budget.count(1)
                check_path(member.name)
                if member.issym() or member.islnk():
                    raise Refused(f"it holds a link ({member.name!r}); the file itself is needed")
                if member.isfile() and is_wanted(member.name):
                    uncounted = Budget(LARGEST, LARGEST)  # the whole archive is counted as it is unpacked
                    data = uncounted.read(archive.extractfile(member), member.name)
                    yield member.name, _content(member.name, data, budget)


def _content(path: str, data: bytes, budget: Budget) -> Content:
    def notebooks(depth: int) -> Iterator[tuple[str, bytes]]:
        if is_archive(path):
            yield from notebooks_in(path, io.BytesIO(data), budget, depth + 1)
        else:
            yield path, data

    return notebooks


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name: many programs write UTF-8 and do not say so, and zipfile reads it as of 1981."""
    if not info.flag_bits & _UTF8:
        try:
            return info.filename.encode("cp437").decode("utf-8")
        except UnicodeError:
            pass
    return info.filename


class _Counted(io.RawIOBase):
    """A file whose bytes are counted as they are read."""

    def __init__(self, file: BinaryIO, budget: Budget) -> None:
        self._file, self._budget = file, budget

    def readable(self) -> bool:
        return True

    def readinto(self, into: memoryview) -> int:
        data = self._file.read(min(len(into), 1 << 16))
        self._budget.take(len(data))
        into[: len(data)] = data
        return len(data)
