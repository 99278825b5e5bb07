"""The instructors' notebooks: no outputs, stable ids, and every graded cell asks a question that exists."""

import itertools
import re

import pytest
from nbgrader.utils import is_grade, is_solution
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.asked import asking_cells, questions_asked
from grader_utils.questions import all_questions, find

NOTEBOOKS = [*(COURSE / "source").glob("*/*.ipynb"), *(COURSE / "notebooks").glob("*.ipynb")]


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_source_notebooks_hold_no_outputs(assignment):
    for cell in read_notebook(COURSE / "source" / assignment).cells:
        if cell.cell_type == "code":
            assert cell.outputs == [], cell.id
            assert cell.execution_count is None, cell.id


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_graded_code_cell_asks_what_it_practises(assignment):
    notebook = read_notebook(COURSE / "source" / assignment)
    graded = [cell for cell in notebook.cells if cell.cell_type == "code" and is_grade(cell)]
    assert graded
    for cell in graded:
        asked = questions_asked(cell.source)
        assert asked, f"{cell.id} has no exam call"
        assert list(asked) == re.findall(r'^@?grader_utils.practice\("(\w+)"', cell.source, re.MULTILINE), cell.id
        visible, _, hidden = cell.source.partition("### BEGIN HIDDEN TESTS")
        assert "exam(" not in visible, f"{cell.id} shows its exam call"
        assert hidden.rstrip().endswith("### END HIDDEN TESTS"), cell.id
        for name in asked:
            assert find(name).public_parts, name
            assert find(name).unseen_parts, name


def test_every_question_is_asked_once():
    asked = [
        name
        for assignment in ASSIGNMENTS
        for _, names in asking_cells(read_notebook(COURSE / "source" / assignment))
        for name in names
    ]
    assert sorted(asked) == sorted(all_questions())


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_assignment_has_a_written_answer_for_a_person_to_mark(assignment):
    cells = read_notebook(COURSE / "source" / assignment).cells
    assert any(cell.cell_type == "markdown" and is_grade(cell) and is_solution(cell) for cell in cells)


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_assignment_has_a_slip_to_find(assignment):
    assert any("### BEGIN SLIP" in cell.source for cell in read_notebook(COURSE / "source" / assignment).cells)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_have_readable_ids_that_grades_share(path):
    for cell in read_notebook(path).cells:
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", cell.id), cell.id
        if "nbgrader" in cell.metadata:
            assert cell.metadata.nbgrader.grade_id == cell.id


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_headings_nest(path):
    text = "\n".join(cell.source for cell in read_notebook(path).cells if cell.cell_type == "markdown")
    without_code = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    levels = [len(mark) for mark in re.findall(r"^(#+) ", without_code, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper <= before + 1 for before, deeper in itertools.pairwise(levels))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_name_no_machine(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"/(home|root|work|tmp|Users)/", text)


LESSONS = sorted((COURSE / "notebooks").glob("*.ipynb"))
WIDEST_CODE = 88  # what a cell shows beside JupyterLab's sidebar at 1280 pixels


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_line_of_code_is_cut_beside_the_sidebar(path):
    cells = [cell for cell in read_notebook(path).cells if cell.cell_type == "code"]
    assert [line for cell in cells for line in cell.source.split("\n") if len(line) > WIDEST_CODE] == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_links_between_notebooks_lead_somewhere(path):
    for cell in read_notebook(path).cells:
        if cell.cell_type == "markdown":
            for target in re.findall(r"\]\(([^)#]+\.ipynb)\)", cell.source):
                assert (path.parent / target).is_file(), target


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_every_try_it_has_a_fold_that_says_what_one_should_see(path):
    for cell in read_notebook(path).cells:
        if cell.cell_type == "markdown":
            tries, folds = cell.source.count("**Try it"), cell.source.count("<summary>What you should see</summary>")
            assert folds >= tries, cell.id
