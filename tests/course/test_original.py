"""The instructor's version: what nbgrader saved when it generated the assignment."""

import copy

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.utils import compute_checksum, is_locked, is_solution
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.original import grade_id, graded_cells, original_notebook, released_sources
from grader_utils.course.release import _generate_in


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated")
    _generate_in(folder, COURSE)
    return folder


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_it_is_what_the_gradebook_holds(generated, assignment):
    original = original_notebook(read_notebook(COURSE / "source" / assignment))
    (path,) = (COURSE / "source" / assignment).glob("*.ipynb")
    with Gradebook(f"sqlite:///{generated / 'gradebook.db'}") as book:
        saved = {cell.name: cell for cell in book.find_notebook(path.stem, assignment).source_cells}
        assert set(map(grade_id, graded_cells(original))) == set(saved)
        for cell in graded_cells(original):
            known = saved[grade_id(cell)]
            assert (cell.source, cell.cell_type, is_locked(cell)) == (known.source, known.cell_type, known.locked)
            assert cell.metadata.nbgrader["checksum"] == known.checksum == compute_checksum(cell)


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_without_hidden_tests_it_is_the_release(assignment):
    original = original_notebook(read_notebook(COURSE / "source" / assignment))
    release = read_notebook(COURSE / "release" / assignment)
    assert released_sources(original) == {grade_id(cell): cell.source for cell in graded_cells(release)}
    assert [cell.id for cell in original.cells] == [cell.id for cell in release.cells]
    assert all("BEGIN SOLUTION" not in cell.source for cell in original.cells if is_solution(cell))
    assert any("BEGIN HIDDEN TESTS" in cell.source for cell in original.cells)


def test_the_source_stays_as_it_is():
    source = read_notebook(COURSE / "source" / ASSIGNMENTS[0])
    before = copy.deepcopy(source)
    original_notebook(source)
    assert source == before


def test_cells_of_an_older_notebook_get_ids():
    about = {"grade": False, "solution": True, "locked": False, "grade_id": "affine"}
    cells = [new_code_cell("1", metadata={"nbgrader": dict(about, grade_id=name)}) for name in ("affine", "not an id")]
    source = new_notebook(cells=[*cells, new_code_cell("2")])
    source.nbformat_minor = 4
    for cell in source.cells:
        del cell["id"]
    source.cells.append(new_code_cell("3", id="mended"))
    original = original_notebook(source)
    assert [cell.id for cell in original.cells] == ["affine", "cell-1", "cell-2", "cell-3"]
    nbformat.validate(original)
