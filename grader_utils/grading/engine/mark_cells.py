"""Marks what a run left in the outputs of graded cells. Knows outputs as JSON; nbgrader takes long to import."""

from collections.abc import Sequence

from grader_utils.answering.paper import EXAM, PRACTICE, Paper
from grader_utils.answering.sheet import MIME_TYPE, Sheet
from grader_utils.answering.wire import Malformed
from grader_utils.exam_room.stopped import MESSAGES
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.verdict import Verdict
from grader_utils.messages import say
from grader_utils.questions import find

_LONGEST = 300


def mark_cell(outputs: list[dict], names: Sequence[str], paper: Paper) -> list[Verdict]:
    """Return one verdict for each question that a cell asks.

    Args:
        outputs: of the cell, as its notebook has them, with answer sheets among them.
        names: of the questions.
        paper: what was asked.
    """
    sheets, unreadable = _sheets(outputs, paper)
    missing = unreadable or _why_nothing_came(outputs)
    verdicts = []
    for name in names:
        answers: dict = {}
        for kind in (PRACTICE, EXAM):
            found = [sheet for sheet in sheets if (sheet.question, sheet.kind) == (name, kind)]
            if len(found) == 1:
                answers[kind] = found[0].answers
            elif found:
                missing = say("More than one answer sheet came for this question, so none of them counts.")
        verdicts.append(_mark(name, paper, Answers(answers, missing)))
    return verdicts


def _mark(name: str, paper: Paper, answers: Answers) -> Verdict:
    try:
        return mark(find(name), paper.inputs[name], answers)
    except Exception as error:  # written by hand: what `ask` gives has been marked a thousand times
        unreadable = say("Your answer cannot be marked ({error}).", error=type(error).__name__)
        return mark(find(name), paper.inputs[name], Answers({}, unreadable))


def _sheets(outputs: list[dict], paper: Paper) -> tuple[list[Sheet], str]:
    """Return the sheets among `outputs` that belong to `paper`, and what was wrong with the others."""
    sheets, complaint = [], ""
    for output in outputs:
        if output["output_type"] != "display_data" or MIME_TYPE not in output["data"]:
            continue
        try:
            sheet = Sheet.from_json(output["data"][MIME_TYPE])
        except Malformed as malformed:
            complaint = say("An answer sheet came that cannot be read: {why}.", why=malformed)
            continue
        if sheet.paper_id == paper.id:
            sheets.append(sheet)
        else:
            complaint = say("An answer sheet came that belongs to another paper.")
    return sheets, complaint


def _why_nothing_came(outputs: list[dict]) -> str:
    errors = [output for output in outputs if output["output_type"] == "error"]
    if not errors:
        return ""
    if errors[-1]["ename"] in MESSAGES:
        return errors[-1]["evalue"]
    error = f"{errors[-1]['ename']}: {errors[-1]['evalue']}"
    return say("The check stopped with {error}", error=error)[:_LONGEST]
