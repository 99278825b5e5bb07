"""What a student installs is small: it checks, validates and submits without torch, and says what grading needs."""

import json
import os
import shutil
import subprocess

import pytest
from copied_course import copy_course
from places import ASSIGNMENTS, COURSE, read_notebook
from student_environment import student_environment

from grader_utils.course.asked import questions_of

COMPILED = {"numpy", "matplotlib", "contourpy", "kiwisolver", "PIL"}
"""The compiled packages of NumPy and of matplotlib, which a browser has as well."""


def run(python, *arguments, cwd, status=0, **more):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JUPYTER"))}
    done = subprocess.run(
        [python, *arguments],
        cwd=cwd,
        env=environment | {"COURSE_PROGRESS": "off"} | more,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def python(tmp_path_factory):
    return student_environment(tmp_path_factory.mktemp("student") / "env")


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Return the Python of an environment with the package and its dependencies alone."""
    return student_environment(
        tmp_path_factory.mktemp("bare") / "env", ["grader-utils", "numpy", "matplotlib", "ipython"]
    )


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = copy_course(tmp_path_factory.mktemp("without_torch"))
    name = ASSIGNMENTS[0]
    shutil.copytree(COURSE / "release" / name, course / "submitted" / "ada" / name)
    return course


def found(python, cwd, *names):
    script = "import sys, importlib.util as u; print(*(name for name in sys.argv[1:] if u.find_spec(name)))"
    return run(python, "-c", script, *names, cwd=cwd).split()


def test_it_holds_what_a_student_needs_and_nothing_that_only_graders_use(python, tmp_path):
    asked = ("jupyterlab", "nbgrader", "numpy", "matplotlib", "ipywidgets", "grader_utils")
    assert found(python, tmp_path, *asked, "torch", "nh3", "pyseccomp", "nbval", "pytest") == list(asked)


@pytest.mark.parametrize("command", ["grade", "doctor", "references"])
def test_a_command_of_instructors_says_what_to_install(python, course, command):
    script = f"import sys\nfrom grader_utils.commands.main import main\nsys.exit(main({command.split()}))"
    said = run(python, "-c", script, cwd=course, status=1)
    assert "pip install -r requirements.txt" in said
    assert "Traceback" not in said


def test_autograde_says_what_to_install_and_grades_nothing(python, course):
    said = run(python, "-m", "nbgrader", "autograde", ASSIGNMENTS[0], cwd=course, status=1)
    assert "torch" in said
    assert "Grading needs the full set: pip install -r requirements.txt" in said
    assert not (course / "autograded" / "ada").exists()


def test_generate_feedback_says_what_to_install(python, course):
    graded = course / "autograded" / "ada" / ASSIGNMENTS[0]
    graded.mkdir(parents=True)
    (notebook,) = (course / "source" / ASSIGNMENTS[0]).glob("*.ipynb")
    shutil.copy(notebook, graded)
    said = run(python, "-m", "nbgrader", "generate_feedback", ASSIGNMENTS[0], cwd=course, status=1)
    assert "Install the full set: pip install -r requirements.txt" in said
    assert "Traceback" not in said


CHECKS = """
import contextlib, json, os, sys
import grader_utils
from grader_utils import closing_question, figures, practice, progress_card, quick_question, reset_progress
with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
    for question in {questions}:
        with contextlib.suppress(AssertionError):
            practice(question, lambda *given: None)
    with contextlib.suppress(AssertionError):
        closing_question("01_affine_function", 3)
    with contextlib.suppress(AssertionError):
        quick_question("recall-flat", "a")
    figures.use_style()
    figures.draw_neuron(inputs=["x1"], weights=["w1"])
    repr(progress_card())
files = [(name, getattr(module, "__file__", "") or "") for name, module in sys.modules.items()]
print(json.dumps({{
    "torch": "torch" in sys.modules,
    "compiled": sorted({{name.split(".")[0] for name, file in files if "-packages" in file and file.endswith(".so")}}),
    "ours": [name for name in sys.modules if name.startswith("grader_utils.")],
}}))
"""


def test_the_package_runs_with_numpy_matplotlib_and_ipython_alone(bare, tmp_path):
    absent = ("nbgrader", "ipykernel", "yaml", "torch", "jupyter_client", "ipywidgets", "nbformat", "rich", "zmq")
    assert found(bare, tmp_path, *absent, "jupyter_core") == []
    questions = [name for given in ASSIGNMENTS for name in questions_of(read_notebook(COURSE / "source" / given))]
    said = json.loads(run(bare, "-c", CHECKS.format(questions=questions), cwd=tmp_path).splitlines()[-1])
    assert not said["torch"]
    assert set(said["compiled"]) <= COMPILED
    rooms = {name.split(".")[1] for name in said["ours"]}
    assert not rooms & {"grading", "exam_room", "commands", "course", "demo", "bundle", "authoring"}


def test_without_jupyter_a_check_passes_and_no_card_is_kept(bare, tmp_path):
    check = "import grader_utils as g\ng.practice('hadamard_then_sum', lambda w, x: (w * x).sum())\n"
    said = run(
        bare, "-c", f"{check}print(repr(g.progress_card()))", cwd=tmp_path, COURSE_PROGRESS="", HOME=str(tmp_path)
    )
    assert "hadamard_then_sum: 3 of 3 parts right" in said
    assert "Nothing is noted at present, because Jupyter is not installed" in said
    assert not list(tmp_path.rglob("hadamard*"))
