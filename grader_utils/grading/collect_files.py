"""Collects what students submitted on an exchange, and follows none of their links."""

import os
import shutil
import stat
from typing import Any

from nbgrader.exchange.default import ExchangeCollect


class CollectFiles(ExchangeCollect):
    """nbgrader's ExchangeCollect, which copies regular files alone.

    nbgrader copies what a link leads to, read with the instructor's rights: the solutions, perhaps, under the name
    of a student's answer.
    """

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """Copy the submission in the folder `src` to `dest`."""
        taken_out = []
        for folder, folders, files in os.walk(src):
            odd = [name for name in (*folders, *files) if not _is_plain(os.path.join(folder, name))]
            taken_out += [os.path.relpath(os.path.join(folder, name), src) for name in odd]
        if not taken_out:
            super().do_copy(src, dest, log)
            return
        self.log.warning("Not collected from %s, as they are links or no files: %s", src, ", ".join(taken_out))
        shutil.copytree(src, dest, ignore=_all_but_plain)


def _is_plain(path: str) -> bool:
    mode = os.lstat(path).st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _all_but_plain(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not _is_plain(os.path.join(folder, name))]
