"""The student versions: current, and free of everything that students should find themselves."""

import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.release import stale_files

FORBIDDEN = ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "BEGIN SLIP", "END SLIP", "exam(", "Mark scheme")


def test_the_student_versions_are_what_nbgrader_makes_of_source():
    assert stale_files(COURSE) == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_no_student_version_shows_a_solution_a_hidden_test_or_an_output(assignment):
    for cell in read_notebook(COURSE / "release" / assignment).cells:
        assert not [word for word in FORBIDDEN if word in cell.source], cell.id
        if cell.cell_type == "code":
            assert cell.outputs == [], cell.id


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_solution_is_gone_from_its_cell(assignment):
    source = {cell.id: cell for cell in read_notebook(COURSE / "source" / assignment).cells}
    for cell in read_notebook(COURSE / "release" / assignment).cells:
        before = source[cell.id].source
        if "BEGIN SLIP" in before:
            assert cell.source != before
            assert "YOUR CODE HERE" not in cell.source
        elif "BEGIN SOLUTION" in before:
            assert "YOUR CODE HERE" in cell.source or "YOUR ANSWER HERE" in cell.source
