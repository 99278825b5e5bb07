"""What each student handed in, out of all uploads: the newest of every notebook, where it is clear which that is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from grader_utils.course.student_ids import same_person
from grader_utils.grading.nbgrader_hooks.uploads.platforms import Owner


@dataclass
class Upload:
    """One upload of one student.

    Attributes:
        owner: what its name says.
        shown: that name.
        files: its notebooks by name, without suffix, as they were laid aside.
    """

    owner: Owner
    shown: str
    files: dict[str, Path] = field(default_factory=dict)


class StudentUploads:
    """Gathers uploads; `len` is how many there are."""

    def __init__(self) -> None:
        self._uploads: list[Upload] = []

    def __len__(self) -> int:
        return len(self._uploads)

    def add(self, upload: Upload) -> None:
        """Add one upload; its files may follow."""
        self._uploads.append(upload)

    def refused(self) -> Iterator[tuple[str, str]]:
        """Yield the students whose uploads contradict one another, and why, as the end of a sentence."""
        for uploads in self._by_person():
            if problem := _contradiction(uploads):
                yield ", ".join(sorted({upload.shown for upload in uploads})), problem

    def taken(self) -> Iterator[tuple[str, datetime | None, dict[str, Path]]]:
        """Yield each student whose uploads are clear, when the last one came, and the notebooks that count."""
        for uploads in self._by_person():
            if not _contradiction(uploads):
                files = {name: path for upload in sorted(uploads, key=_time) for name, path in upload.files.items()}
                times = [upload.owner.time for upload in uploads if upload.files]
                if files:
                    yield uploads[0].owner.student, max(filter(None, times), default=None), files

    def _by_person(self) -> list[list[Upload]]:
        people: dict[str, list[Upload]] = {}
        for upload in self._uploads:
            people.setdefault(same_person(upload.owner.student), []).append(upload)
        return list(people.values())


def _contradiction(uploads: list[Upload]) -> str:
    if len({upload.owner.student for upload in uploads}) > 1:
        return "these names differ in capitals alone: are they one student, or two? Rename, and collect again"
    whole = {upload.owner.upload for upload in uploads if upload.owner.time is None and not upload.owner.file}
    if len(whole) > 1:
        return "two uploads have one name, and no time: two students, perhaps. Rename one of them, and collect again"
    for one in uploads:
        for other in uploads:
            for name in one.files.keys() & other.files.keys():
                differ = one.files[name].read_bytes() != other.files[name].read_bytes()
                if one.owner.time == other.owner.time and differ:
                    return f"two uploads hold a different {name}.ipynb, and no time says which counts. Remove one"
    return ""


def _time(upload: Upload) -> datetime:
    return upload.owner.time or datetime.min
