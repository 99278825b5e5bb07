"""Whoever learns alone: a workspace, a check that says where to read on, and a solution to compare with."""

import pytest
from browser.jupyterlab import JupyterLab
from browser.lab_server import lab_server
from places import COURSE
from playwright.sync_api import expect

from grader_utils.course.workspace import fill_workspace
from grader_utils.progress.solutions import FOLDER

WRONG = "def hadamard_then_sum(w, x):\n    return w * x"
RIGHT = "def hadamard_then_sum(w, x):\n    return sum(a * b for a, b in zip(w, x))"
SUMMARY = "One good solution, to compare with yours"


@pytest.fixture(scope="module")
def server(chromium, tmp_path_factory):
    home = tmp_path_factory.mktemp("workspace")
    fill_workspace(COURSE, home)
    places = [tmp_path_factory.mktemp(name) for name in ("jupyterlab", "exchange")]
    with lab_server(home, *places, **{FOLDER: str(COURSE / "source")}) as server:
        yield server


def test_a_first_exercise_from_a_wrong_answer_to_a_comparison(page, server, kept):
    lab = JupyterLab(page, server).open()
    exercise = lab.open_notebook("release/01_affine_function/affine_function.ipynb")
    exercise.write("hadamard-then-sum", WRONG)
    exercise.run("hadamard-then-sum")
    outputs = exercise.run("hadamard-then-sum-check")
    link = outputs.get_by_role("link", name="lesson 1, “Pair by pair, then the sum”")
    expect(link).to_be_visible()
    expect(outputs.get_by_text(SUMMARY)).to_have_count(0)
    page.screenshot(path=kept / "lone_learner_wrong.png")

    exercise.write("hadamard-then-sum", RIGHT)
    exercise.run("hadamard-then-sum")
    outputs = exercise.run("hadamard-then-sum-check")
    outputs.get_by_text(SUMMARY).click()
    expect(outputs.get_by_text("return (w * x).sum()")).to_be_visible()
    page.screenshot(path=kept / "lone_learner_right.png")

    exercise.write("hadamard-then-sum", WRONG)
    exercise.run("hadamard-then-sum")
    exercise.run("hadamard-then-sum-check").get_by_role("link").click()
    expect(page.get_by_role("heading", name="Pair by pair, then the sum").first).to_be_visible()
    page.screenshot(path=kept / "lone_learner_link.png")
