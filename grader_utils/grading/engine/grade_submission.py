"""Grades one submission: mends it, runs it in the exam room, marks its answers. Touches no file and no gradebook."""

import json
import time
import traceback
from functools import lru_cache

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import LimitOutput

from grader_utils.course.asked import questions_of
from grader_utils.exam_room.sitting import Sitting
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.engine.job import Graded, GradedNotebook, Job, NotebookJob
from grader_utils.grading.engine.mark_answers import mark_notebook
from grader_utils.grading.engine.marked_for import marked_for
from grader_utils.grading.engine.scores import comments_in, scores_in
from grader_utils.grading.engine.sit_exam import sit_exam
from grader_utils.grading.mending.mend import MOST_SECONDS, mend, nothing_submitted
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.verdict import Verdict
from grader_utils.messages import notebook_language, speaking


def grade_submission(job: bytes) -> bytes:
    """Return the `Graded` of a `Job`, both as bytes, so that any executor can carry them. Never raises."""
    try:
        return _grade(Job.from_bytes(job)).to_bytes()
    except ExpectedFailure as failure:
        return Graded(failure=str(failure)).to_bytes()
    except Exception:  # ours: it must not stop the class
        return Graded(failure=f"The grader failed: {traceback.format_exc(limit=-3)}").to_bytes()


def _grade(job: Job) -> Graded:
    return Graded({name: _grade_notebook(job, notebook) for name, notebook in job.notebooks.items()})


def _grade_notebook(job: Job, task: NotebookJob) -> GradedNotebook:
    """Grade one notebook in the language of its original."""
    original = _original(task.original)
    with speaking(notebook_language(original.metadata)):
        return _grade_in_its_language(job, task, original)


def _grade_in_its_language(job: Job, task: NotebookJob, original: NotebookNode) -> GradedNotebook:
    """Grade one notebook; what mending and running it take is taken from the same `notebook_seconds` as marking."""
    began = time.process_time()
    seconds = job.settings.limits.notebook_seconds
    if task.unreadable:
        mended = nothing_submitted(original, task.unreadable)
    else:
        mended = mend(task.submitted, original, task.notes, min(MOST_SECONDS, seconds))
    notebook = mended.notebook
    paper = draw_paper(job.seed, questions_of(notebook))
    spent = time.process_time() - began
    sitting = Sitting([], []) if mended.unreadable else sit_exam(notebook, paper, job.files, job.settings, spent)
    verdicts = mark_notebook(notebook, paper, seconds - spent - sitting.seconds)
    longest_output, longest_traceback = job.longest
    LimitOutput(max_lines=longest_output, max_traceback=longest_traceback).preprocess(notebook, {})
    return GradedNotebook(
        notebook=nbformat.v4.writes(notebook),
        scores=scores_in(notebook),
        comments=comments_in(notebook),
        mistakes=_mistakes(verdicts),
        groups={name: groups for name, marked in verdicts.items() if (groups := _groups(marked))},
        parts={name: _unseen_parts(marked) for name, marked in verdicts.items()},
        notes=mended.notes,
        stopped=tuple(cell.message for cell in sitting.stopped),
        unreadable=mended.unreadable,
        marked_for=marked_for(notebook, original),
    )


def _mistakes(verdicts: dict[str, list[Verdict]]) -> dict[str, str]:
    """Return the first mistake that was recognized in each cell."""
    seen = [(name, verdict.mistake) for name, marked in verdicts.items() for verdict in marked if verdict.mistake]
    return dict(reversed(seen))


def _groups(verdicts: list[Verdict]) -> dict[str, dict[str, str]]:
    return {verdict.question: dict(verdict.group) for verdict in verdicts if verdict.group}


def _unseen_parts(verdicts: list[Verdict]) -> dict[str, bool]:
    parts = [(verdict.question, part) for verdict in verdicts for part in verdict.parts if not part.public]
    return {f"{question}: {part.part}": part.passed for question, part in parts}


@lru_cache(maxsize=16)
def _original(text: str) -> NotebookNode:
    """Return the instructor's version; a class's submissions share it, and mending leaves it as it is."""
    return nbformat.from_dict(json.loads(text))
