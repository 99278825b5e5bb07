"""A student's day in JupyterLab, without torch: fetch, open, write, run, validate, submit, and read the feedback."""

import re
import shutil

import pytest
from browser.assignment_list import AssignmentList
from browser.class_on_exchange import ClassOnExchange
from browser.jupyterlab import JupyterLab
from browser.lab_server import lab_server
from places import COURSE, read_notebook
from playwright.sync_api import expect
from student_environment import student_environment

from grader_utils.demo.fill import right_answers

ASSIGNMENT, NOTEBOOK = "01_affine_function", "affine_function"
BIAS_LEFT_OUT = """class AffineFunction:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return hadamard_then_sum(self.w, x)
"""
WRITTEN = "b lies between -1 and 0: the four values are b, 1 + b, 1 + b and 2 + b. It moves the line."


@pytest.fixture(scope="module")
def classroom(installed_chromium, tmp_path_factory):
    """Laid out before the browser starts: its commands are forked, and a browser's event loop does not survive that."""
    classroom = ClassOnExchange(tmp_path_factory.mktemp("class"), ASSIGNMENT)
    classroom.instruct("release_assignment")
    return classroom


@pytest.fixture(scope="module")
def server(classroom, chromium, tmp_path_factory):
    """JupyterLab in a student's copy of the course, in an environment with what a student installs, and no more."""
    home = tmp_path_factory.mktemp("student")
    shutil.copy(COURSE / "nbgrader_config.py", home)
    python = student_environment(tmp_path_factory.mktemp("installed") / "env")
    with lab_server(home, tmp_path_factory.mktemp("jupyterlab"), classroom.exchange, python) as server:
        yield server


@pytest.fixture
def lab(page, server):
    return JupyterLab(page, server).open()


def test_a_student_fetches_writes_validates_submits_and_reads_the_feedback(lab, classroom):
    answers = right_answers(read_notebook(COURSE / "source" / ASSIGNMENT))

    lab.choose("Nbgrader", "Assignment List")
    assignments = AssignmentList(lab.page)
    assignments.fetch(ASSIGNMENT)
    assignments.open(ASSIGNMENT, NOTEBOOK)
    notebook = lab.current_notebook()

    notebook.run("setup")
    notebook.write("hadamard-then-sum", "import importlib.util\nprint('torch:', importlib.util.find_spec('torch'))")
    expect(notebook.run("hadamard-then-sum").first).to_contain_text("torch: None")
    for name in ("hadamard-then-sum", "affine-function", "matmul", "result-shape", "batch-matmul", "slip"):
        notebook.write(name, BIAS_LEFT_OUT if name == "affine-function" else answers[name])
        notebook.run(name)
        check = notebook.run(f"{name}-check").first
        if name == "affine-function":
            expect(check).to_contain_text("affine_function: 0 of 5 parts right")
            expect(check).to_contain_text("✗ wrong")
            expect(check).to_contain_text("Hint:")
        else:
            expect(check).to_contain_text("✓ passed")
            expect(check).not_to_contain_text("✗")

    notebook.save()
    dialog = notebook.validate()
    expect(dialog).to_contain_text("affine_function: 0 of 5 parts right")
    expect(dialog).to_contain_text("Hint:")
    expect(dialog).to_contain_text("You did not provide a response.")
    expect(dialog).not_to_contain_text("Traceback")
    lab.close_dialog()

    notebook.write("affine-function", answers["affine-function"])
    notebook.run("affine-function")
    expect(notebook.run("affine-function-check").first).to_contain_text("affine_function: 5 of 5 parts right")
    notebook.write("written-answer", WRITTEN)
    notebook.save()
    lab.choose("Nbgrader", "Assignment List")
    expect(assignments.validate(ASSIGNMENT, NOTEBOOK)).to_contain_text("Success! Your notebook passes all the tests.")
    lab.close_dialog()
    assignments.submit(ASSIGNMENT)

    classroom.instruct("collect", "autograde", "generate_feedback", "release_feedback")
    assignments.refresh()
    assignments.fetch_feedback(ASSIGNMENT)
    assignments.view_feedback()
    lab.open_listed_file(f"{NOTEBOOK}.html")
    feedback = lab.shown_page().locator("body")
    expect(feedback).to_contain_text("27 of 30 points")
    expect(feedback).to_contain_text(re.compile(r"affine_function: (\d+) of \1 unseen parts right"))
    expect(feedback).to_contain_text(WRITTEN)
