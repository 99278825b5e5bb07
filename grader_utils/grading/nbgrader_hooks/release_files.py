"""Releases assignments and feedback on an exchange: each account changes what is its own, and students read theirs."""

import os
import stat
from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseAssignment, ExchangeReleaseFeedback

from grader_utils.grading.nbgrader_hooks.only_tried import only_tried


class ReleaseFiles(ExchangeReleaseAssignment):
    """nbgrader's ExchangeReleaseAssignment, which leaves what belongs to others to them.

    nbgrader makes the exchange writable for every account. Without the sticky bit, every account could then rename the
    course's folder, and release an assignment of its own; and remove what others handed in.
    """

    def ensure_root(self) -> None:
        """Make the exchange as nbgrader does, and let each account rename and remove nothing but its own."""
        only_tried(self.fail, "released")
        super().ensure_root()
        self._keep_to_owners(self.root)

    def init_dest(self) -> None:
        """Make the course's folders as nbgrader does, and the same for what is handed in."""
        super().init_dest()
        self._keep_to_owners(self.inbound_path)

    def _keep_to_owners(self, folder: str) -> None:
        mode = stat.S_IMODE(os.stat(folder).st_mode)
        if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
            try:
                os.chmod(folder, mode | stat.S_ISVTX)
            except PermissionError:
                self.fail(
                    f"Every account can rename what lies in {folder}, the folder of your course, too. Ask whoever owns "
                    f"it to run: chmod +t {folder}"
                )


class ReleaseFeedback(ExchangeReleaseFeedback):
    """nbgrader's ExchangeReleaseFeedback, whose pages the students can read, whatever their modes in the course.

    A shared course keeps its pages from all but its group. On the exchange, a page's name is what keeps others from it.
    """

    def copy_files(self) -> None:
        """Copy the pages as nbgrader does, and let every account that knows its name read each."""
        only_tried(self.fail, "released")
        super().copy_files()
        for page in Path(self.dest_path).glob("*.html"):
            about = page.stat()
            if about.st_uid == os.geteuid() and not about.st_mode & stat.S_IROTH:
                page.chmod(stat.S_IMODE(about.st_mode) | stat.S_IRGRP | stat.S_IROTH)
