"""Marks what a run left in the graded cells, and writes the verdicts where nbgrader looks for scores."""

from typing import Any

from nbformat import NotebookNode, from_dict

from grader_utils.answering.paper import Paper
from grader_utils.answering.sheet import MIME_TYPE
from grader_utils.course.asked import asking_cells
from grader_utils.grading.engine.elsewhere import blame_elsewhere
from grader_utils.grading.engine.marker import MOST_SECONDS, mark_cells
from grader_utils.marking.as_data import KEY, verdict_data
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import verdict_text
from grader_utils.marking.verdict import Verdict
from grader_utils.messages import say_count
from grader_utils.phrasing import score_text


def mark_notebook(nb: NotebookNode, paper: Paper, seconds: float = MOST_SECONDS) -> dict[str, list[Verdict]]:
    """Replace the outputs of every cell that asks a question; return the verdicts by grade id.

    Args:
        nb: the notebook, as it ran.
        paper: what was asked.
        seconds: what is left of the notebook's time; see `mark_cells`.
    """
    verdicts, asking = {}, asking_cells(nb)
    marked_cells = mark_cells([(cell.outputs, names) for cell, names in asking], paper, seconds)
    marked_cells = blame_elsewhere(nb, asking, marked_cells)
    for (cell, _), marked in zip(asking, marked_cells, strict=True):
        verdicts[cell.metadata.nbgrader["grade_id"]] = marked
        cell.outputs = scored_outputs(marked, float(cell.metadata.nbgrader["points"]))
    for cell in nb.cells:
        if "outputs" in cell:
            cell.outputs = [output for output in cell.outputs if MIME_TYPE not in output.get("data", {})]
    return verdicts


def scored_outputs(verdicts: list[Verdict], points: float) -> list[NotebookNode]:
    """Return outputs that show the verdicts and that nbgrader reads as their share of `points`."""
    outputs = [
        _output(
            "display_data",
            data={"text/html": verdict_html(verdict), "text/plain": verdict_text(verdict)},
            metadata={KEY: verdict_data(verdict)},
        )
        for verdict in verdicts
    ]
    scores = [verdict.score() for verdict in verdicts]
    passed, total = sum(right for right, _ in scores), sum(parts for _, parts in scores)
    if passed == 0:
        headlines = [verdict.headline() for verdict in verdicts]
        return [*outputs, _output("error", ename="NoPoints", evalue=headlines[0], traceback=headlines)]
    if passed < total:
        score = points * passed / total
        text = say_count(points, "{score} of {count} point", "{score} of {count} points", score=score_text(score))
        shown = {"text/plain": repr(score), "text/html": f"<p>{text}</p>"}
        return [*outputs, _output("execute_result", data=shown, metadata={}, execution_count=None)]
    return outputs


def _output(kind: str, **fields: Any) -> NotebookNode:
    """Return an output as nbformat's `new_output` does, which takes long to validate what is known to be valid."""
    return from_dict({"output_type": kind, **fields})
