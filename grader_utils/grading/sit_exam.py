"""Runs a submission with its paper beside it; the paper is gone when the run ends."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import Execute
from traitlets import Unicode

from grader_utils.grading.asked import asking_cells
from grader_utils.grading.secret import course_secret
from grader_utils.marking.draw import draw_paper, paper_seed

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Set for every submission's kernel: threads that wait for each other on a busy machine eat a cell's seconds."""

PAPER = "exam_paper"
"""Where `MarkAnswers` finds the paper among nbconvert's resources."""


class SitExam(Execute):
    """nbgrader's Execute, in a folder where a paper lies: `practice` and `exam` record and mark nothing."""

    course_root = Unicode(".", help="The course's folder, where its secret is kept.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any, **kwargs: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with the outputs of a run in `resources["metadata"]["path"]`."""
        folder = Path(resources["metadata"]["path"])
        names = dict.fromkeys(name for _, names in asking_cells(nb) for name in names)
        paper = draw_paper(_seed(course_secret(Path(self.course_root)), folder, resources["nbgrader"]), names)
        resources[PAPER] = paper
        laid = paper.write(folder)
        try:
            with _environment(dict.fromkeys(ONE_THREAD, "1")):
                return super().preprocess(nb, resources, **kwargs)
        finally:
            laid.unlink(missing_ok=True)


@contextlib.contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    """Set environment variables for a while: a kernel takes them over when it starts."""
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        for name in variables:
            if name in before:
                os.environ[name] = before[name]
            else:
                del os.environ[name]


def _seed(secret: bytes, folder: Path, submission: dict) -> bytes:
    stamp = folder / "timestamp.txt"
    submitted_at = stamp.read_text(encoding="utf-8", errors="replace").strip() if stamp.exists() else ""
    return paper_seed(secret, submission["student"], submission["assignment"], submitted_at)
