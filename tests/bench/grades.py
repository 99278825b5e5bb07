"""The grades in a gradebook, and where two gradebooks differ."""

from collections.abc import Mapping
from pathlib import Path

from nbgrader.api import Grade, Gradebook

Cell = tuple[str, str, str]
"""Student, assignment and the name of a graded cell."""

Grades = dict[Cell, float | None]


def grades_in(course: Path) -> Grades:
    """Return the automatic score of every graded cell of every submission."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        rows = book.db.query(Grade).all()
        return {(row.student.id, row.assignment.name, row.name): row.auto_score for row in rows}


def differences(graded: Mapping[str, Grades]) -> list[str]:
    """Return a line for every cell that does not have the same score in all gradebooks, which are named."""
    cells = sorted({cell for grades in graded.values() for cell in grades})
    lines = []
    for cell in cells:
        scores = {name: grades.get(cell, "no row") for name, grades in graded.items()}
        if len(set(scores.values())) > 1:
            said = ", ".join(f"({name}) {score}" for name, score in scores.items())
            lines.append(f"{' / '.join(cell)}: {said}")
    return lines
