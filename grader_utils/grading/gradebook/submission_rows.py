"""What of a result stands in which row of nbgrader's database."""

from typing import Any

from nbgrader.api import Assignment, Comment, Grade, SubmittedAssignment, SubmittedNotebook, new_uuid

from grader_utils.grading.engine.job import Graded

CellScores = dict[str, float | None]
Comments = dict[str, str | None]


def rows_of(submission: dict[str, Any], assignment: Assignment, graded: Graded) -> dict[type, list[dict]]:
    """Return the rows of a new submission by table, in the order in which they can be added.

    Args:
        submission: its own row.
        assignment: of what.
        graded: what came of it.
    """
    rows: dict[type, list[dict]] = {
        SubmittedAssignment: [submission],
        SubmittedNotebook: [],
        Grade: [],
        Comment: [],
    }
    for notebook in assignment.notebooks:
        scores, comments = _of_notebook(graded, notebook.name)
        one = {"id": new_uuid(), "notebook_id": notebook.id, "assignment_id": submission["id"]}
        rows[SubmittedNotebook].append(one)
        for cell in notebook.grade_cells + notebook.task_cells:
            score = _auto_score(scores, cell.name)
            grade = {"auto_score": score, "needs_manual_grade": score is None}
            rows[Grade].append({"cell_id": cell.id, "notebook_id": one["id"]} | grade)
        for cell in notebook.solution_cells + notebook.task_cells:
            comment = comments.get(cell.name)
            rows[Comment].append({"cell_id": cell.id, "notebook_id": one["id"], "auto_comment": comment})
    return rows


def fill(notebook: SubmittedNotebook, graded: Graded, unchanged: set[str]) -> None:
    """Put automatic scores and comments in place of the old ones; without a result, nothing was handed in.

    Args:
        notebook: its rows, as the database has them.
        graded: what came of the submission.
        unchanged: the cells of which a person's mark stands as it is.
    """
    scores, comments = _of_notebook(graded, notebook.name)
    for grade in notebook.grades:
        grade.auto_score = _auto_score(scores, grade.name)
        if grade.manual_score is None:
            grade.needs_manual_grade = grade.auto_score is None
        elif grade.name not in unchanged:
            grade.needs_manual_grade = True
    for comment in notebook.comments:
        comment.auto_comment = comments.get(comment.name)


def _auto_score(scores: CellScores | None, cell: str) -> float | None:
    return 0.0 if scores is None else scores.get(cell)


def _of_notebook(graded: Graded, name: str) -> tuple[CellScores | None, Comments]:
    result = graded.notebooks.get(name)
    return (result.scores, result.comments) if result else (None, {})
