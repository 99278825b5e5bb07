"""Reads a list of students: what no student can be called is refused in words."""

from pathlib import Path

from grader_utils.course.lists import UnusableList, read_list
from grader_utils.course.student_ids import problem_with
from grader_utils.inert import for_terminal
from grader_utils.phrasing import first_of

_MOST_TOLD = 5


def read_students(path: Path) -> list[dict[str, str]]:
    """Return the rows of the list at `path` by its columns, of which one is "id"; empty rows are left out.

    Raises:
        UnusableList: it is no such list, or holds what cannot be the id of a student. Nobody of it is added.
    """
    rows = read_list(path, ("id",))
    bad = [(row["id"], problem) for row in rows if (problem := problem_with(row["id"]))]
    if bad:
        told = first_of([f"'{for_terminal(student)}' ({problem})" for student, problem in bad], _MOST_TOLD)
        raise UnusableList(f"{path}: these cannot be ids of students: {told}. Nobody was added; mend the list.")
    return rows
