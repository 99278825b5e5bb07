"""Runs a submission in the exam room, with its paper and the assignment's data files beside it."""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grader_utils.answering.paper import FILE_NAME, Paper
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import Trouble, sit
from grader_utils.grading.asked import questions_of
from grader_utils.grading.secret import course_secret
from grader_utils.marking.draw import draw_paper, paper_seed

PAPER = "exam_paper"
"""Where `MarkAnswers` finds the paper among nbconvert's resources."""


class SitExam(NbGraderPreprocessor):
    """In place of nbgrader's Execute: runs the notebook in the exam room, where `practice` and `exam` only record."""

    course_root = Unicode(".", help="The course's folder, with its secret and source/.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with the outputs of its run; the paper and what was stopped are in `resources`."""
        course, about = Path(self.course_root), resources["nbgrader"]
        submitted_at = _submitted_at(Path(resources["metadata"]["path"]))
        seed = paper_seed(course_secret(course), about["student"], about["assignment"], submitted_at)
        resources[PAPER] = draw_paper(seed, questions_of(nb))
        files = data_files(course / "source" / about["assignment"])
        sit_exam(nb, resources[PAPER], files, ExamRoom(parent=self).settings)
        return nb, resources


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
    cells = [cell for cell in nb.cells if cell.cell_type == "code"]
    sitting = sit([cell.source for cell in cells], files | {FILE_NAME: paper.to_bytes()}, settings)
    for cell, outputs in zip(cells, sitting.outputs, strict=True):
        cell.outputs, cell.execution_count = outputs, None
    return sitting.troubles


def data_files(assignment: Path) -> dict[str, bytes]:
    """Return the instructor's files for an assignment that are no notebooks, by their path in its folder."""
    paths = [path for path in assignment.rglob("*") if path.is_file() and path.suffix != ".ipynb"]
    return {str(path.relative_to(assignment)): path.read_bytes() for path in paths}


def _submitted_at(folder: Path) -> str:
    stamp = folder / "timestamp.txt"
    return stamp.read_text(encoding="utf-8", errors="replace").strip() if stamp.exists() else ""
