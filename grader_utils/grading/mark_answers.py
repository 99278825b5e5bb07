"""Marks what a run left in the graded cells, and writes the verdicts where nbgrader looks for scores."""

from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from grader_utils.answering.paper import EXAM, PRACTICE, Paper
from grader_utils.answering.sheet import MIME_TYPE, Sheet
from grader_utils.answering.wire import Malformed
from grader_utils.exam_room.running_kernel import STOPPED
from grader_utils.grading.asked import asking_cells
from grader_utils.grading.sit_exam import PAPER
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import verdict_text
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.verdict import Verdict
from grader_utils.questions import find


class MarkAnswers(NbGraderPreprocessor):
    """Replaces the outputs of every cell that asks a question by its verdicts and its score."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with marked cells. A cell that asks no question is nbgrader's own business."""
        mark_notebook(nb, resources[PAPER])
        return nb, resources


def mark_notebook(nb: NotebookNode, paper: Paper) -> dict[str, list[Verdict]]:
    """Replace the outputs of every cell that asks a question; return the verdicts by grade id."""
    verdicts = {}
    for cell, names in asking_cells(nb):
        marked = verdicts[cell.metadata.nbgrader["grade_id"]] = mark_cell(cell, names, paper)
        cell.outputs = scored_outputs(marked, float(cell.metadata.nbgrader["points"]))
    for cell in nb.cells:
        if "outputs" in cell:
            cell.outputs = [output for output in cell.outputs if MIME_TYPE not in output.get("data", {})]
    return verdicts


def mark_cell(cell: NotebookNode, names: list[str], paper: Paper) -> list[Verdict]:
    """Return one verdict for each question that the cell asks, from the answer sheets in its outputs."""
    sheets, unreadable = _sheets(cell, paper)
    missing = unreadable or _why_nothing_came(cell)
    verdicts = []
    for name in names:
        answers: dict = {}
        for kind in (PRACTICE, EXAM):
            found = [sheet for sheet in sheets if (sheet.question, sheet.kind) == (name, kind)]
            if len(found) == 1:
                answers[kind] = found[0].answers
            elif found:
                missing = "More than one answer sheet came for this question, so none of them counts."
        verdicts.append(_mark(name, paper, Answers(answers, missing)))
    return verdicts


def _mark(name: str, paper: Paper, answers: Answers) -> Verdict:
    try:
        return mark(find(name), paper.inputs[name], answers)
    except Exception as error:  # written by hand: what `ask` records has been marked a thousand times
        unreadable = f"Your answer cannot be marked ({type(error).__name__})."
        return mark(find(name), paper.inputs[name], Answers({}, unreadable))


def scored_outputs(verdicts: list[Verdict], points: float) -> list[NotebookNode]:
    """Return outputs that show the verdicts and that nbgrader reads as their share of `points`."""
    outputs = [
        _output(
            "display_data", data={"text/html": verdict_html(verdict), "text/plain": verdict_text(verdict)}, metadata={}
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
        shown = {"text/plain": repr(score), "text/html": f"<p>{score:.3g} of {points:.3g} points</p>"}
        return [*outputs, _output("execute_result", data=shown, metadata={}, execution_count=None)]
    return outputs


def _output(kind: str, **fields: Any) -> NotebookNode:
    """Return an output as nbformat's `new_output` does, which takes long to validate what is known to be valid."""
    return from_dict({"output_type": kind, **fields})


def _sheets(cell: NotebookNode, paper: Paper) -> tuple[list[Sheet], str]:
    """Return the sheets in the cell's outputs that belong to `paper`, and what was wrong with the others."""
    sheets, complaint = [], ""
    for output in cell.outputs:
        if output.output_type != "display_data" or MIME_TYPE not in output.data:
            continue
        try:
            sheet = Sheet.from_json(output.data[MIME_TYPE])
        except Malformed as malformed:
            complaint = f"An answer sheet came that cannot be read: {malformed}."
            continue
        if sheet.paper_id == paper.id:
            sheets.append(sheet)
        else:
            complaint = "An answer sheet came that belongs to another paper."
    return sheets, complaint


def _why_nothing_came(cell: NotebookNode) -> str:
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if not errors:
        return ""
    if errors[-1].ename in STOPPED:
        return errors[-1].evalue
    return f"The check stopped with {errors[-1].ename}: {errors[-1].evalue}"[:300]
