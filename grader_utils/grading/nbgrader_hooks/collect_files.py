"""Collects what students submitted on an exchange: each from its owner, copied as it was checked, with our modes."""

import os
import tempfile
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect

from grader_utils.grading.nbgrader_hooks.checked_copy import CannotCopy, CopyRules, copy_checked, opened_folder
from grader_utils.grading.nbgrader_hooks.inbound import (
    BELIEVED,
    kept_since,
    problem_of,
    time_that_counts,
    when_made,
    whose,
)
from grader_utils.grading.nbgrader_hooks.only_tried import only_tried
from grader_utils.inert import for_terminal
from grader_utils.phrasing import plural
from grader_utils.removal import remove_tree

_NOBODY = {"username": "", "timestamp": datetime.min}
_NAMES_COUNT = (
    "The times in these names count, and the file system saw their folders change later. That is so after a move of "
    "the exchange; a name made by hand looks like it, too: %s"
)
_FOLDER_COUNTS = (
    "%s's submission %r says that it came at %s UTC, and its folder was made or changed at %s UTC. That counts: older "
    "folders show that the exchange was not moved."
)
_OWNERS_DO_NOT_COUNT = (
    "c.ExchangeCollect.check_owner is off: whoever can write into %s can hand in under any name. docs/security.md says "
    "what to do about it."
)


class CollectFiles(ExchangeCollect):
    """nbgrader's ExchangeCollect, which trusts the owner of a folder, follows no links, and goes on after a failure.

    nbgrader copies what a link leads to, read with the instructor's rights: the solutions, perhaps, under the name
    of a student's answer. It takes a folder that another account made, with its modes, and the time that a file in it
    says. And it ends at the first submission that is too large or whose time it cannot read.
    """

    @cached_property
    def _kept_since(self) -> datetime | None:
        return kept_since(self.inbound_path)

    def init_src(self) -> None:
        """Find what was handed in; name what nbgrader does not look at."""
        super().init_src()
        if self.coursedir.student_id not in ("", "*"):
            return
        for name in sorted(os.listdir(self.inbound_path)):
            if name.startswith(".") and f"+{self.coursedir.assignment_id}+" in name:
                self._path_to_record(os.path.join(self.inbound_path, name))  # says why it is not collected

    def copy_files(self) -> None:
        """Copy each student's submission; where that fails, say why, and go on with the next."""
        only_tried(self.fail, "collected")
        if not self.check_owner:
            self.log.warning(_OWNERS_DO_NOT_COUNT, self.inbound_path)
        records = [record for record in self.src_records if record["username"]]
        course, assignment = self.coursedir.course_id, self.coursedir.assignment_id
        if not records:
            self.log.warning("No submissions of '%s' for course '%s' to collect", assignment, course)
            return
        found = plural(len(records), "submission")
        self.log.info("Processing %s of '%s' for course '%s'", found, assignment, course)
        later = []
        for record in records:
            path = os.path.join(self.inbound_path, record["filename"])
            try:
                later += self._collect(record, path)
            except CannotCopy as why:
                self._not_collected(record["username"], path, str(why))
            except Exception as error:  # whatever a student handed in, the next one is collected
                what = f"{type(error).__name__}: {str(error)[:300]}"
                why = f"it could not be copied ({what}). Mend this, or remove it, and collect again"
                self._not_collected(record["username"], path, why)
        if later:
            self.log.warning(_NAMES_COUNT, ", ".join(later))

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the submission in the folder `src` to `dest`; if that fails, nothing of it stays in `dest`."""
        with opened_folder(src) as folder:
            self._copy(folder, Path(dest), src)

    def _collect(self, record: dict[str, Any], path: str) -> list[str]:
        """Copy one submission; return what is to be told of its time."""
        student, time = record["username"], record["timestamp"]
        target = Path(
            self.coursedir.format_path(self.coursedir.submitted_directory, student, self.coursedir.assignment_id)
        )
        if not self._wanted(student, time, target):
            return []
        if time != record["named"]:
            self.log.warning(
                _FOLDER_COUNTS, student, path, f"{record['named']:%Y-%m-%d %H:%M}", f"{time:%Y-%m-%d %H:%M}"
            )
        with opened_folder(path) as folder:
            about = os.fstat(folder)
            if problem := problem_of(about, student, self.check_owner):  # it may have been exchanged since
                raise CannotCopy(problem)
            self._replace(target, folder, path, time)
        made = when_made(about)
        later = time == record["named"] and made - time >= BELIEVED
        return [f"{student} ({time:%Y-%m-%d %H:%M}, seen {made:%Y-%m-%d %H:%M} UTC)"] if later else []

    def _replace(self, target: Path, folder: int, path: str, time: datetime) -> None:
        """Copy the open `folder` to `target`, in place of what was collected before, which stays should that fail."""
        collected = target.parent.parent
        collected.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".collecting-", dir=collected) as aside:
            new, old = Path(aside, "new"), Path(aside, "old")
            rules = self._copy(folder, new, path)
            _note_time(new / "timestamp.txt", time, rules.file_mode)
            target.parent.mkdir(exist_ok=True)
            if target.exists():
                os.rename(target, old)
            os.rename(new, target)
            remove_tree(old)

    def _wanted(self, student: str, time: datetime, target: Path) -> bool:
        """Say whether this submission is to be copied, by nbgrader's rules."""
        assignment = self.coursedir.assignment_id
        if not target.is_dir():
            self.log.info("Collecting submission: %s %s", student, assignment)
            return True
        there = self._collected_at(target)
        if (self.update and (there is None or time > there)) or (self.before_duedate and there != time):
            self.log.info("Updating submission: %s %s", student, assignment)
            return True
        nothing = "No newer submission to collect" if self.update else "It exists, use --update to update"
        self.log.info("%s: %s %s", nothing, student, assignment)
        return False

    def _collected_at(self, target: Path) -> datetime | None:
        try:
            return self.coursedir.get_existing_timestamp(str(target))
        except Exception as error:  # nbgrader has several for a time that it cannot read
            file = target / "timestamp.txt"
            raise CannotCopy(
                f"what was collected before has no time that can be read. Mend or remove {file}, and collect again"
            ) from error

    def _copy(self, source: int, target: Path, shown: str) -> CopyRules:
        rules = CopyRules.of(self.coursedir, os.fstat(source).st_uid if self.check_owner else None)
        left = copy_checked(source, target, rules)
        if left:
            self.log.warning("Left behind in %s: %s", shown, for_terminal(", ".join(left)))
        return rules

    def _path_to_record(self, path: str) -> dict[str, Any]:
        """Return whose submission this is and when it came; it is nobody's if its name or its owner does not say."""
        assignment = self.coursedir.assignment_id
        name = os.path.basename(path)
        nobody = _NOBODY | {"filename": name}
        said = whose(name, assignment)
        if not said or not said[0]:
            self.log.error(
                "Not collected: %r, as its name does not say whose it is, and when it came. Remove it, or rename it "
                "to be like ada+%s+2026-01-31 23:59:00 UTC",
                path,
                assignment,
            )
            return nobody
        student, named = said
        time = named
        try:
            about = os.lstat(path)
            problem = problem_of(about, student, self.check_owner)
            time = time_that_counts(about, named, self._kept_since)
        except OSError as error:
            problem = f"{error.strerror}"
        if problem:  # asked before the newest of each student is chosen: it must not hide an older one that is right
            self._not_collected(student, path, problem)
            return nobody
        return {"username": student, "filename": name, "timestamp": time, "named": named}

    def _not_collected(self, student: str, path: str, why: str) -> None:
        self.log.error("Not collected: %s's submission %r: %s.", student, path, why)


def _note_time(file: Path, time: datetime, mode: int) -> None:
    """Write when a submission came, in place of what the student's own file says."""
    remove_tree(file) if file.is_dir() else file.unlink(missing_ok=True)
    file.write_text(f"{time:%Y-%m-%d %H:%M:%S.%f} UTC", encoding="ascii")
    file.chmod(mode)
