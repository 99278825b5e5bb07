"""Collects what students submitted on an exchange, and follows none of their links."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import ignore_patterns

from grader_utils.removal import remove_tree

_ASK_AGAIN = "Remove it, and ask the student to submit again."


class CollectFiles(ExchangeCollect):
    """nbgrader's ExchangeCollect, which copies regular files alone, and goes on after a submission that it cannot copy.

    nbgrader copies what a link leads to, read with the instructor's rights: the solutions, perhaps, under the name
    of a student's answer. And it ends at the first submission that is too large or whose time it cannot read.
    """

    def copy_files(self) -> None:
        """Copy each student's submission; where that fails, say why, and go on with the next."""
        records = [record for record in self.src_records if record["username"]]
        if not records:
            self.src_records = []
            super().copy_files()
        for record in records:
            self.src_records = [record]
            try:
                # Asked first, as nbgrader removes what it collected before and then copies.
                problem = self._find_problem(record)
                if not problem:
                    super().copy_files()
            except Exception as error:  # whatever a student handed in, the next one is collected
                what = f"{type(error).__name__}: {str(error)[:300]}"
                problem = f"it could not be copied ({what}). Mend this, or remove it, and collect again."
            if problem:
                path = os.path.join(self.inbound_path, record["filename"])
                self.log.error("Not collected: %s's submission %r: %s", record["username"], path, problem)

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the submission in the folder `src` to `dest`; if that fails, nothing of it stays in `dest`."""
        try:
            self._copy(src, dest, log)
        except BaseException:  # Ctrl-C, too: half a submission would count as collected
            remove_tree(dest)
            raise

    def _copy(self, src: str, dest: str, log: Any) -> None:
        taken_out = []
        for folder, folders, files in os.walk(src):
            odd = [name for name in (*folders, *files) if not _is_plain(os.path.join(folder, name))]
            taken_out += [os.path.relpath(os.path.join(folder, name), src) for name in odd]
        if not taken_out:
            super().do_copy(src, dest, log)
            return
        self.log.warning("Not collected from %s, as they are links or no files: %s", src, ", ".join(taken_out))
        rules = self.coursedir
        by_nbgrader = ignore_patterns(rules.ignore, rules.include, rules.max_file_size, self.log)
        shutil.copytree(src, dest, ignore=_all_but_plain_and(by_nbgrader))
        if rules.groupshared:  # as nbgrader does, so that other instructors can write here
            self.set_perms(dest, 0o660, 0o2770)

    def _find_problem(self, record: dict[str, Any]) -> str:
        """Return why this submission cannot be collected, and what to do, or nothing."""
        path = os.path.join(self.inbound_path, record["filename"])
        if os.path.islink(path):
            return f"it is a link, and links are not followed. {_ASK_AGAIN}"
        if not os.path.isdir(path):
            return f"it is no folder. {_ASK_AGAIN}"
        limit = self.coursedir.max_dir_size
        if self.get_size(path) > 1000 * limit:
            return (
                f"its files are larger than {limit} kB together. Ask for a smaller one, or raise the limit "
                "in nbgrader_config.py: c.CourseDirectory.max_dir_size"
            )
        there = self.coursedir.format_path(
            self.coursedir.submitted_directory, record["username"], self.coursedir.assignment_id
        )
        try:
            self.coursedir.get_existing_timestamp(there)
        except Exception:  # nbgrader has several for a time that it cannot read
            file = os.path.join(there, "timestamp.txt")
            return f"what was collected before has no time that can be read. Mend or remove {file}, and collect again."
        return ""

    def _path_to_record(self, path: str) -> dict[str, Any]:
        """Return whose submission this is and when it came, by its name; it is nobody's if the name does not say."""
        record = {"username": "", "filename": os.path.basename(path), "timestamp": datetime.min}
        with suppress(Exception):  # dateutil raises several for a time that it cannot read
            record = super()._path_to_record(path)
        if not record["username"]:
            self.log.error(
                "Not collected: %r, as its name does not say whose it is, and when it came. Remove it, or rename it "
                "to be like ada+%s+2026-01-31 23:59:00 UTC",
                path,
                self.coursedir.assignment_id,
            )
        return record


def _is_plain(path: str) -> bool:
    mode = os.lstat(path).st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _all_but_plain_and(ignore: Callable[[str, list[str]], list[str]]) -> Callable[[str, list[str]], list[str]]:
    """Return what tells copytree to leave out all but plain files and folders, and of these, what `ignore` names."""

    def leave_out(folder: str, names: list[str]) -> list[str]:
        plain = [name for name in names if _is_plain(os.path.join(folder, name))]
        return [*(set(names) - set(plain)), *ignore(folder, plain)]

    return leave_out
