"""Unpacks what a learning platform exported, each student's upload on its own, into one folder a student."""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from nbgrader.plugins import ExtractorPlugin
from nbgrader.utils import find_all_notebooks

from grader_utils.course.zip_files import opened_zip
from grader_utils.grading.nbgrader_hooks.only_tried import only_tried
from grader_utils.grading.nbgrader_hooks.uploads.notebook_names import is_checkpoint, is_litter
from grader_utils.grading.nbgrader_hooks.uploads.platforms import Owner, Platforms, UnusableExpression
from grader_utils.grading.nbgrader_hooks.uploads.student_uploads import StudentUploads, Upload
from grader_utils.grading.nbgrader_hooks.uploads.unpack import (
    Budget,
    Refused,
    check_path,
    is_archive,
    is_wanted,
    members_of,
    opened_member,
)
from grader_utils.grading.nbgrader_hooks.uploads.upload_notebooks import notebooks_of
from grader_utils.inert import for_terminal


class UnpackUploads(ExtractorPlugin):
    """nbgrader's ExtractorPlugin, which takes notebooks alone, and goes on after an upload that cannot be taken.

    nbgrader unpacks archives within archives into folders that students named, so that a path says whatever they like;
    and it ends at the first file that is damaged.

    Attributes:
        times: when each student's work came, after `extract`; None where no name says so.
    """

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.times: dict[str, datetime | None] = {}

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Lay every student's notebooks from the folder `archive_path` into `extracted_path`/STUDENT."""
        only_tried(self.parent.fail, "collected")
        course = self.parent.coursedir
        released = course.format_path(course.release_directory, ".", course.assignment_id)
        self._expected = {os.path.splitext(name)[0] for name in find_all_notebooks(released)}
        try:
            self._platforms = Platforms(self.parent.collector_plugin_inst.named_regexp, self._expected)
        except UnusableExpression as failure:
            self.parent.fail(str(failure))
        self._most = 1000 * course.max_dir_size
        uploads = StudentUploads()
        with tempfile.TemporaryDirectory(prefix=".unpacking-", dir=extracted_path) as aside:
            self._aside = Path(aside)
            self._folder(Path(archive_path), extracted_path, uploads)
            for shown, why in uploads.refused():
                self._refuse(shown, why)
            for student, time, files in uploads.taken():
                self.times[student] = time
                folder = Path(extracted_path, student)
                folder.mkdir()
                for name, path in files.items():
                    shutil.move(path, folder / f"{name}.ipynb")
        if not uploads:
            self.log.warning("Nothing to collect in %s", archive_path)

    def _folder(self, folder: Path, place: str, uploads: StudentUploads) -> None:
        """Take what lies in a folder that the platform or the instructor made, and would be extracted to `place`."""
        for path in sorted(folder.iterdir()):
            if path.is_symlink() or is_litter(path.name):
                continue
            there = f"{place}/{path.name}"
            take = self._named_folder if path.is_dir() else self._file
            self._guarded(path.name, lambda take=take, path=path, there=there: take(path, there, uploads))

    def _named_folder(self, path: Path, place: str, uploads: StudentUploads) -> None:
        owner = self._platforms.owner_of_folder(place)
        if owner is None:
            self._folder(path, place, uploads)
            return
        inside = [file for file in sorted(path.rglob("*")) if file.is_file() and not file.is_symlink()]
        names = [file.relative_to(path).as_posix() for file in inside]
        files = ((name, file.open("rb")) for name, file in zip(names, inside, strict=True) if is_wanted(name))
        self._take(owner, path.name, files, names, sum(file.stat().st_size for file in inside), uploads)

    def _file(self, path: Path, place: str, uploads: StudentUploads) -> None:
        """Take what lies in the archive folder as one file: an upload, or all of them as the platform packed them."""
        whole = place.removesuffix(_suffix(path.name)) if is_archive(path.name) else ""
        owner = (whole and self._platforms.owner_of_folder(whole)) or self._platforms.owner_of_file(place)
        if owner is not None:
            self._take(owner, path.name, [(path.name, path.open("rb"))], [path.name], path.stat().st_size, uploads)
        elif path.name.lower().endswith(".zip"):
            self._export(path, whole, uploads)
        else:
            raise Refused("its name does not say whose it is")

    def _export(self, path: Path, place: str, uploads: StudentUploads) -> None:
        """Take each upload in a zip file that the platform made: the first name in it says whose it is."""
        with path.open("rb") as file, _opened(file) as archive:
            entries: dict[str, list[tuple[str, zipfile.ZipInfo]]] = {}
            for name, info in members_of(archive):
                entries.setdefault(name.partition("/")[0], []).append((name, info))
            entries = {entry: members for entry, members in entries.items() if not _is_all_litter(entry, members)}
            for entry, members in entries.items():
                self._guarded(entry, lambda at=entry, of=members: self._entry(archive, place, at, of, uploads))

    def _entry(
        self,
        archive: zipfile.ZipFile,
        place: str,
        entry: str,
        members: list[tuple[str, zipfile.ZipInfo]],
        uploads: StudentUploads,
    ) -> None:
        for name, _ in members:
            check_path(name)
        is_file = members[0][0] == entry
        find = self._platforms.owner_of_file if is_file else self._platforms.owner_of_folder
        owner = find(f"{place}/{entry}")
        if owner is None:
            raise Refused("its name does not say whose it is")
        inside = [(name if is_file else name.partition("/")[2], info) for name, info in members if not info.is_dir()]
        files = ((name, opened_member(archive, info, name)) for name, info in inside if is_wanted(name))
        packed = sum(info.compress_size for _, info in members)
        self._take(owner, entry, files, [name for name, _ in inside], packed, uploads)

    def _take(
        self,
        owner: Owner,
        shown: str,
        files: Iterable[tuple[str, BinaryIO]],
        names: list[str],
        packed: int,
        uploads: StudentUploads,
    ) -> None:
        """Lay the notebooks of one upload aside.

        Args:
            owner: whose it is.
            shown: the platform's name for it.
            files: those of its files that are looked into, with their names in it.
            names: of all its files.
            packed: its size in bytes.
            uploads: where it is noted.
        """
        upload = Upload(owner, shown)
        uploads.add(upload)
        contents = notebooks_of(upload, files, names, self._expected, Budget(self._most, packed))
        if kept := [name for name in names if is_checkpoint(name)]:
            self.log.warning("%s: %s is left behind: Jupyter keeps copies there", owner.student, for_terminal(kept[0]))
        for name, content in contents.items():
            path = self._aside / f"{len(uploads)}-{len(upload.files)}"
            path.write_bytes(content)
            upload.files[name] = path

    def _guarded(self, shown: str, take: Callable[[], None]) -> None:
        try:
            take()
        except Refused as why:
            self._refuse(shown, str(why))
        except Exception as error:  # whatever a student handed in, the next one is collected
            self._refuse(shown, f"{type(error).__name__}: {str(error)[:300]}")

    def _refuse(self, shown: str, why: str) -> None:
        self.log.error("Not collected: %r: %s.", shown, for_terminal(why))


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    try:
        return opened_zip(file, largest_list=20_000_000)
    except Exception as error:  # zipfile has several for what is damaged
        raise Refused(f"it cannot be unpacked ({type(error).__name__}: {error})") from error


def _is_all_litter(entry: str, members: list[tuple[str, zipfile.ZipInfo]]) -> bool:
    """Say whether an entry of an export is none of a student's; what a student left as litter alone is named."""
    return is_litter(entry) and all(is_litter(name) for name, _ in members)


def _suffix(name: str) -> str:
    return next(suffix for suffix in (".tar.gz", ".tgz", ".zip", ".gz") if name.lower().endswith(suffix))
