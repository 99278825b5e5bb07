"""The class as a table: students by assignments, as the gradebook has their scores."""

from pathlib import Path

from nbgrader.api import Gradebook

from grader_utils.phrasing import score_text


def score_table(gradebook: Path, assignments: list[str]) -> str:
    """Return a table of `score / points` for each student and assignment; * marks what waits for a hand mark."""
    with Gradebook(f"sqlite:///{gradebook}") as book:
        scores = {(row["student"], name): _cell(row) for name in assignments for row in book.submission_dicts(name)}
        students = sorted({student for student, _ in scores})
    rows = [["", *assignments], *([who, *(scores.get((who, name), "-") for name in assignments)] for who in students)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, "", "* a written answer waits for a person's mark"])


def _cell(row: dict) -> str:
    return f"{score_text(row['score'])} / {score_text(row['max_score'])}{' *' if row['needs_manual_grade'] else ''}"
