"""An instructor's day in Formgrader: generate, preview, release, collect, autograde, mark by hand, give feedback."""

import copy

import nbformat
import pytest
from browser.class_on_exchange import ClassOnExchange
from browser.formgrader import Formgrader
from browser.jupyterlab import JupyterLab
from browser.lab_server import lab_server
from nbgrader.api import Gradebook
from places import read_notebook
from playwright.sync_api import expect
from small_class import answered, rows

from grader_utils.commands.main import main

ASSIGNMENT, NOTEBOOK = "01_affine_function", "affine_function"
WRITTEN = "b lies between -1 and 0, and moves the line."
CURIOUS = """from pathlib import Path

print("course in reach:", Path({course!r}).exists())"""


@pytest.fixture(scope="module")
def classroom(installed_chromium, tmp_path_factory):
    """Laid out before the browser starts: its commands are forked, and a browser's event loop does not survive that."""
    return ClassOnExchange(tmp_path_factory.mktemp("class"), ASSIGNMENT)


@pytest.fixture(scope="module")
def server(classroom, chromium, tmp_path_factory):
    """JupyterLab in the instructor's course folder."""
    with lab_server(classroom.course, tmp_path_factory.mktemp("jupyterlab"), classroom.exchange) as server:
        yield server


@pytest.fixture
def lab(page, server):
    return JupyterLab(page, server).open()


def answered_notebook(course):
    """A notebook that is right but for one function, has lost one check, and looks around."""
    notebook = answered(ASSIGNMENT, batch_matmul="def batch_matmul(A, B):\n    return A @ B[0]", written_answer=WRITTEN)
    notebook.cells = [cell for cell in notebook.cells if cell.id != "matmul-check"]
    curious = copy.deepcopy(next(cell for cell in notebook.cells if cell.id == "affine-figure"))
    curious.id, curious.source = "curious", CURIOUS.format(course=str(course / "source"))
    return nbformat.from_dict(notebook | {"cells": [*notebook.cells, curious]})


def test_an_instructor_releases_collects_autogrades_marks_by_hand_and_gives_feedback(lab, classroom):
    course = classroom.course
    lab.choose("Nbgrader", "Formgrader")
    formgrader = Formgrader(lab.page)

    formgrader.press(ASSIGNMENT, "assign")
    formgrader.row(ASSIGNMENT).locator("td.preview a").click()
    lab.open_listed_file(f"{NOTEBOOK}.ipynb")
    preview = lab.current_notebook()
    expect(preview.cell("affine-function")).to_contain_text("raise NotImplementedError()")
    expect(preview.cell("affine-function-check")).not_to_contain_text("exam(")

    lab.choose("Nbgrader", "Formgrader")
    formgrader.press(ASSIGNMENT, "release")
    classroom.hand_in("ada", answered_notebook(course))
    formgrader.press(ASSIGNMENT, "collect")

    formgrader.open_submissions(ASSIGNMENT)
    log = formgrader.press("ada", "autograde")
    assert "matmul-check" in log  # what was mended is said
    expect(formgrader.row("ada").locator("td.status")).to_have_text("needs manual grading")
    graded = read_notebook(course / "autograded" / "ada" / ASSIGNMENT)
    cells = {cell.id: cell for cell in graded.cells}
    assert cells["curious"].outputs[0].text == "course in reach: False\n"  # it ran in the exam room
    assert "unseen parts right" in str(cells["matmul-check"].outputs)
    assert "matmul: 0 of" not in str(cells["matmul-check"].outputs)

    (course / "sections.csv").write_text("student,section\nada,Tuesday O'Hara\nzoe,Friday\n")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.add_student("zoe")
    assert main(["--course", str(course), "sections", str(course / "sections.csv")]) == 0
    formgrader.go("Manage Assignments")
    formgrader.open_submissions(ASSIGNMENT)
    formgrader.row("ada")
    formgrader.choose_section("Friday")
    expect(formgrader.frame.locator("#main-table")).not_to_contain_text("ada")
    formgrader.choose_section("Tuesday O'Hara")
    formgrader.row("ada")
    formgrader.go("Manual Grading")
    for name in (ASSIGNMENT, NOTEBOOK):
        formgrader.frame.get_by_role("link", name=name, exact=True).first.click()
    formgrader.row("Submission #1")  # the section that was chosen stays
    formgrader.choose_section("Friday")
    expect(formgrader.frame.locator("#main-table")).not_to_contain_text("Submission #1")
    formgrader.choose_section("all")

    formgrader.frame.get_by_role("link", name="Submission #1", exact=True).first.click()
    expect(formgrader.frame.locator("body")).to_contain_text(WRITTEN)
    formgrader.mark_by_hand("written-answer", "2", "Which reason do the four values give?")

    formgrader.go("Manual Grading")
    formgrader.go("Manage Assignments")
    formgrader.press(ASSIGNMENT, "generate-feedback")
    formgrader.press(ASSIGNMENT, "release-feedback")
    assert [row[5] for row in rows(course)["grades"] if row[3] == "written-answer"] == [2.0]
    (page,) = classroom.exchange.glob("*/feedback/*.html")
    assert "Which reason do the four values give?" in page.read_text(encoding="utf-8")
