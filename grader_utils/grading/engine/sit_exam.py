"""Runs a submission in the exam room, with its paper and the assignment's data files beside it."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grader_utils.answering.paper import FILE_NAME, Paper
from grader_utils.course.asked import questions_of
from grader_utils.course.data_files import data_files
from grader_utils.course.secret import course_secret
from grader_utils.course.submitted import timestamp_in
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import Sitting, Trouble
from grader_utils.grading.engine.look_ahead import Exam
from grader_utils.marking.draw import draw_paper, paper_seed

PAPER = "exam_paper"
"""Where `MarkAnswers` finds the paper among nbconvert's resources."""


class SitExam(NbGraderPreprocessor):
    """In place of nbgrader's Execute: runs the notebook in the exam room, where `practice` and `exam` only record.

    Its parent, where it has one, is a `MendingExporter`, which knows what comes next.
    """

    course_root = Unicode(".", help="The course's folder, with its secret and source/.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with the outputs of its run; the paper and what was stopped are in `resources`."""
        about = resources["nbgrader"]
        resources[PAPER], exam = self._prepare(nb, about, Path(resources["metadata"]["path"]))
        if self.parent is None:
            _fill(nb, exam.sit())
            return nb, resources
        _fill(nb, self.parent.look_ahead.sit(exam))
        following = self.parent.following()
        if following:
            self.parent.look_ahead.begin(lambda: self._exam_ahead(following))
        return nb, resources

    def _exam_ahead(self, path: Path) -> Exam:
        """Return the exam of the submission in the file `path`, which nbgrader has not come to yet."""
        nb, about = self.parent.mended_ahead(path)
        return self._prepare(nb, about, path.parent)[1]

    def _prepare(self, nb: NotebookNode, about: dict[str, str], folder: Path) -> tuple[Paper, Exam]:
        course = Path(self.course_root)
        seed = paper_seed(course_secret(course), about["student"], about["assignment"], timestamp_in(folder))
        paper = _paper(seed, tuple(questions_of(nb)))
        files = data_files(course / "source" / about["assignment"])
        return paper, _exam(nb, paper, files, ExamRoom(parent=self).settings)


@lru_cache(maxsize=2)
def _paper(seed: bytes, questions: tuple[str, ...]) -> Paper:
    """Return the paper, which is asked for a second time when its submission was run ahead."""
    return draw_paper(seed, questions)


def sit_exam(nb: NotebookNode, paper: Paper, files: dict[str, bytes], settings: KernelSettings) -> list[Trouble]:
    """Run `nb` in the exam room, and put the outputs into its cells.

    Args:
        nb: the notebook; its code cells' outputs are replaced.
        paper: lies in the kernel's working folder.
        files: lie there, too, by name.
        settings: of the kernel that it runs in.

    Returns:
        What was stopped; `cell` counts the notebook's code cells.
    """
    sitting = _exam(nb, paper, files, settings).sit()
    _fill(nb, sitting)
    return sitting.troubles


def _exam(nb: NotebookNode, paper: Paper, files: dict[str, bytes], settings: KernelSettings) -> Exam:
    sources = tuple(cell.source for cell in nb.cells if cell.cell_type == "code")
    return Exam(sources, files | {FILE_NAME: paper.to_bytes()}, settings)


def _fill(nb: NotebookNode, sitting: Sitting) -> None:
    cells = [cell for cell in nb.cells if cell.cell_type == "code"]
    for cell, outputs in zip(cells, sitting.outputs, strict=True):
        cell.outputs, cell.execution_count = outputs, None
