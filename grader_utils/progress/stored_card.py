"""A student's card on disk: one small file for each exercise that passed and each lesson that was read.

That such a file exists is the fact; what it holds says when. So two kernels can write at once, a second pass changes
nothing, and a file that breaks, or was never finished, takes nothing else along.
"""

import contextlib
import json
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from grader_utils.messages import say
from grader_utils.progress.place import cards_folder, folder_name, student_name

SUFFIX = ".json"


class CannotSave(OSError):  # noqa: N818 (it names what happened)
    """The card cannot be written; the message names the place and what to do."""


@dataclass(frozen=True)
class StoredCard:
    """What one student has passed. `folder` is None where nothing is kept."""

    student: str
    folder: Path | None

    @classmethod
    def here(cls) -> "StoredCard":
        """Return the card of whoever is at work."""
        folder, student = cards_folder(), student_name()
        return cls(student, folder and folder / folder_name(student))

    def names(self) -> set[str]:
        """Return the names of what has passed; none where there is no card."""
        return {path.stem for path in self._files()}

    def read(self) -> dict[str, datetime]:
        """Return what has passed, by name, and when; nothing where there is no card."""
        return {path.stem: _when(path) for path in self._files()}

    def _files(self) -> list[Path]:
        with contextlib.suppress(OSError):
            return sorted(path for path in self.folder.iterdir() if path.suffix == SUFFIX) if self.folder else []
        return []

    def note(self, name: str) -> bool:
        """Note that `name` has passed; return whether that is new.

        Raises:
            CannotSave: the card cannot be written.
        """
        if self.folder is None:
            return False
        path = self.folder / f"{name}{SUFFIX}"
        try:
            if path.exists():
                return False
            self.folder.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(json.dumps({"passed": name, "at": datetime.now(UTC).isoformat(timespec="seconds")}) + "\n")
        except FileExistsError as error:
            if path.exists():  # another kernel was a moment faster
                return False
            raise self._cannot_save() from error
        except OSError as error:
            raise self._cannot_save() from error
        return True

    def set_aside(self) -> Path | None:
        """Move the card to a folder beside its own and return that; None where there was none.

        Raises:
            CannotSave: the card cannot be moved.
        """
        if self.folder is None or not self.folder.exists():
            return None
        kept = self.folder.with_name(f"before-{time.strftime('%Y-%m-%d-%H-%M-%S')}-{self.folder.name}")
        count = 1
        while kept.exists():
            count += 1
            kept = kept.with_name(f"before-{time.strftime('%Y-%m-%d-%H-%M-%S')}-{count}-{self.folder.name}")
        try:
            return self.folder.rename(kept)
        except OSError as error:
            raise self._cannot_save() from error

    def _cannot_save(self) -> CannotSave:
        return CannotSave(
            say(
                "Your progress could not be saved: {folder} cannot be written. Your check is not affected. "
                "Free the place, or let COURSE_PROGRESS name another folder and start JupyterLab again.",
                folder=self.folder,
            )
        )


def _when(path: Path) -> datetime:
    """Return when the file says that it passed, and where it cannot say, when it was written."""
    try:
        return datetime.fromisoformat(json.loads(path.read_text(encoding="utf-8"))["at"]).astimezone(UTC)
    except (OSError, ValueError, TypeError, KeyError, OverflowError):
        return datetime.fromtimestamp(path.lstat().st_mtime, UTC)
