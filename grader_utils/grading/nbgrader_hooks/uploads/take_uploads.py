"""Tells `nbgrader zip_collect` whose each unpacked notebook is, and when it came."""

import os

from nbgrader.plugins import FileNameCollectorPlugin

from grader_utils.grading.nbgrader_hooks.uploads.budget import Refused
from grader_utils.grading.nbgrader_hooks.uploads.platforms import Platforms
from grader_utils.grading.nbgrader_hooks.uploads.unpack_uploads import UnpackUploads


class TakeUploads(FileNameCollectorPlugin):
    """nbgrader's FileNameCollectorPlugin, for what `UnpackUploads` has laid out.

    Files that were laid into the extracted folder by hand are collected by their names, as nbgrader does.
    """

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Return the student, the notebook and the time of one extracted file; None for one that is not collected."""
        folder, name = os.path.split(submitted_file)
        student, unpacked = os.path.basename(folder), self.parent.extractor_plugin_inst
        if isinstance(unpacked, UnpackUploads) and student in unpacked.times:
            return _about(student, name, unpacked.times[student])
        try:
            owner = Platforms(self.named_regexp, []).owner_of_path(submitted_file)
        except Refused as why:
            self.log.error("Not collected: %r: %s.", submitted_file, why)
            return None
        return _about(owner.student, owner.file, owner.time) if owner and name.endswith(".ipynb") else None


def _about(student: str, file: str, time: object) -> dict[str, str]:
    when = {"timestamp": f"{time} UTC"} if time else {}
    return {"student_id": student, "file_id": os.path.splitext(file)[0]} | when
