"""What the instructor changed since a notebook was fetched is put right in silence; what a student changed is told."""

import copy

import nbformat
import pytest
from nbgrader.preprocessors import ClearHiddenTests, ComputeChecksums
from places import COURSE, read_notebook

from grader_utils.course.original import grade_id, graded_cells, original_notebook
from grader_utils.demo.fill import fill, right_answers
from grader_utils.grading.mending.mend import mend

ASSIGNMENT = "01_affine_function"
SOURCE, RELEASE = (read_notebook(COURSE / folder / ASSIGNMENT) for folder in ("source", "release"))
CHECK, WRITTEN = "matmul-check", "written-answer"


def other_points(cells):
    cells[CHECK].metadata.nbgrader.points += 1
    cells[WRITTEN].metadata.nbgrader.points += 1


def other_text(cells):
    cells[CHECK].source = "# mended\n" + cells[CHECK].source
    cells["setup"].source += "\n# mended"


def other_handout(cells):
    cells["matmul"].source = cells["matmul"].source.replace("### BEGIN SOLUTION", "# a hint\n### BEGIN SOLUTION")
    cells[WRITTEN].metadata.nbgrader.points += 1
    cells[WRITTEN].source += " Other words."


CHANGES = [other_points, other_text, other_handout]


def by_name(notebook):
    return {grade_id(cell): cell for cell in graded_cells(notebook)}


def submission(of=RELEASE):
    return fill(copy.deepcopy(of), right_answers(SOURCE))


def changed(notebook, change):
    notebook = copy.deepcopy(notebook)
    change(by_name(notebook))
    return notebook


def mended(notebook, source):
    return mend(nbformat.writes(notebook).encode(), original_notebook(source))


@pytest.mark.parametrize("change", CHANGES)
def test_what_the_instructor_changed_is_not_told(change):
    new = changed(SOURCE, change)
    result = mended(submission(), new)
    assert result.notes == ()
    ours, theirs = by_name(result.notebook), by_name(original_notebook(new))
    for name in ("setup", CHECK):
        assert ours[name].source == theirs[name].source
    assert ours[WRITTEN].metadata.nbgrader.points == theirs[WRITTEN].metadata.nbgrader.points


@pytest.mark.parametrize("change", CHANGES[:2])
def test_what_the_student_changed_is_told(change):
    result = mended(submission(changed(RELEASE, change)), SOURCE)
    assert len(result.notes) == 2
    assert all("changed" in note for note in result.notes)


@pytest.mark.parametrize("change", CHANGES[:2])
def test_what_the_student_changed_in_an_older_version_is_told_where_its_checksum_shows_it(change):
    older = changed(SOURCE, lambda cells: cells[CHECK].metadata.nbgrader.update(points=9))
    released = ClearHiddenTests().preprocess(original_notebook(older), {})[0]
    released = ComputeChecksums().preprocess(released, {})[0]
    theirs = fill(released, right_answers(SOURCE))
    assert mended(theirs, SOURCE).notes == ()
    assert f"`{CHECK}`" in " ".join(mended(changed(theirs, change), SOURCE).notes)


@pytest.mark.parametrize("checksum", [None, 7, "", "0" * 32])
def test_a_check_whose_checksum_says_nothing_is_the_students_doing(checksum):
    def without(cells):
        other_text(cells)
        cells[CHECK].metadata.nbgrader.checksum = checksum

    notes = mended(submission(changed(RELEASE, without)), SOURCE).notes
    assert f"The check `{CHECK}` had been changed; it has its own text again." in " ".join(notes)


@pytest.mark.parametrize("odd", [{"points": "many"}, {"points": None}, {"grade": []}, {"grade_id": 5}])
def test_settings_that_nbgrader_never_writes_are_no_reason_to_fail(odd):
    notebook = submission()
    by_name(notebook)[CHECK].metadata.nbgrader.update(odd)
    assert not mended(notebook, SOURCE).unreadable
