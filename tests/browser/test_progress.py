"""The card in Start here: what passed elsewhere stands on it after a new run, and nothing counts twice."""

import shutil

import pytest
from browser.jupyterlab import JupyterLab
from browser.lab_server import lab_server
from places import COURSE
from playwright.sync_api import expect

LESSON, RIGHT = "01_affine_function", "from grader_utils import closing_question\n\nclosing_question({!r}, {})"


@pytest.fixture(scope="module")
def server(chromium, tmp_path_factory):
    home = tmp_path_factory.mktemp("student")
    shutil.copytree(COURSE / "notebooks", home / "notebooks", ignore=shutil.ignore_patterns(".*"))
    shutil.copytree(COURSE / "release" / LESSON, home / LESSON)
    with lab_server(home, tmp_path_factory.mktemp("jupyterlab"), tmp_path_factory.mktemp("exchange")) as server:
        yield server


def test_what_passes_stands_on_the_card_and_counts_once(page, server):
    lab = JupyterLab(page, server).open()
    start = lab.open_notebook("notebooks/00_start_here.ipynb")
    expect(start.run("card").first).to_contain_text("Points: 0 of")

    exercise = lab.open_notebook(f"{LESSON}/affine_function.ipynb")
    exercise.write("hadamard-then-sum", "def hadamard_then_sum(w, x):\n    return sum(a * b for a, b in zip(w, x))")
    exercise.run("hadamard-then-sum")
    for _ in range(2):
        expect(exercise.run("hadamard-then-sum-check").first).to_contain_text("✓ passed")

    lesson = lab.open_notebook(f"notebooks/{LESSON}.ipynb")
    lesson.write("closing", RIGHT.format(LESSON, -3.5))
    for _ in range(2):
        expect(lesson.run("closing").first).to_contain_text("right. You have read this lesson.")

    lab.open_notebook("notebooks/00_start_here.ipynb")
    for _ in range(2):
        card = start.run("card").first
        expect(card).to_contain_text("Lessons read: 1 of")
        expect(card).to_contain_text("Exercises passed: 1 of")
        expect(card).to_contain_text("Points: 15 of")
