"""`course new-question`: a frame that passes every check as it is, and refusals that change nothing."""

import shutil

import pytest
from copied_course import copy_course, course_command, course_commands, python
from places import read_notebook

from grader_utils.commands.main import main

# What the tests of the copy need; its classroom holds the new solutions alone.
ASSIGNMENTS = ("03_sigmoid", "05_computation_graph")
TESTS = (
    "tests/conftest.py",
    "tests/places.py",
    "tests/thorough.py",
    "tests/notebooks/test_source.py",
    "tests/accuracy",
    "tests/reference_solutions.py",
)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a copy of the course, with a new question in two assignments."""
    course = copy_course(tmp_path_factory.mktemp("authoring"), *TESTS)
    added = [new_question(f"newly_asked_{name[:2]}", name) for name in ASSIGNMENTS]
    for status, said in course_commands(course, *added):
        assert status == 0, said
    return course


def new_question(name, assignment):
    return ["new-question", name, "--assignment", assignment]


def test_a_frame_keeps_the_rules_of_the_notebooks_and_of_the_code(course):
    status, said = python(course, "-m", "pytest", "-q", "tests/notebooks/test_source.py")
    assert status == 0, said
    for command in (("check",), ("format", "--check")):
        files = [f"grader_utils/questions/{name[3:]}/newly_asked_{name[:2]}.py" for name in ASSIGNMENTS]
        status, said = python(course, "-m", "ruff", *command, *files)
        assert status == 0, said


def test_the_solutions_of_a_frame_lose_what_they_say(course):
    status, said = course_command(course, "build")
    assert status == 0, said
    status, said = python(course, "tests/accuracy", "newly_asked_03")
    assert status == 0, said
    for line in (
        "newly_asked_03/right: lost nothing; hint: none",
        "newly_asked_03/written_into_x: lost leaves its input alone; hint: Your code wrote into x itself.",
    ):
        assert line in said, said


def test_the_new_exercise_stands_before_the_closing_words_and_goes_on_counting(course):
    cells = read_notebook(course / "source" / "03_sigmoid").cells
    assert [cell.id for cell in cells[-4:]] == [
        "newly-asked-03-text",
        "newly-asked-03",
        "newly-asked-03-check",
        "the-end",
    ]
    assert cells[-4].source.startswith("## Exercise 10 · ")
    assert cells[-2].metadata.nbgrader.points == 4


@pytest.mark.parametrize(("assignment", "status"), [("08_more", 0), ("08_tolerance", 1)])
def test_an_assignment_without_questions_gets_a_package_that_hides_no_module(course, tmp_path, assignment, status):
    copy = tmp_path / "course"
    shutil.copytree(course, copy)
    (copy / "source" / "03_sigmoid").rename(copy / "source" / assignment)
    found, said = course_command(copy, *new_question("leaky_relu", assignment))
    assert found == status, said
    assert ("tolerance.py exists already" in said) == (status == 1)
    look_up = "from grader_utils.questions import find; print(find('leaky_relu').reference.__module__)"
    _, said = python(copy, "-c", look_up)
    assert "questions.more.leaky_relu" in said if status == 0 else "no question called 'leaky_relu'" in said, said


REFUSED = [
    ("LeakyReLU", "03_sigmoid", "small letters"),
    ("leaky-relu", "03_sigmoid", "small letters"),
    ("../relu", "03_sigmoid", "small letters"),
    ("a" * 31, "03_sigmoid", "30 characters"),
    ("lambda", "03_sigmoid", "Python"),
    ("sum", "03_sigmoid", "Python"),
    ("affine_function", "03_sigmoid", "a question called 'affine_function' already"),
    ("newly_asked_05", "03_sigmoid", "a question called 'newly_asked_05' already"),
    ("plot_activations_figure", "03_sigmoid", "a cell called 'plot-activations-figure"),
    ("corners", "07_training", "The cell 'xor-figure' of the notebook defines 'corners'"),
    ("np", "03_sigmoid", "use the name 'np'"),
    ("curves", "03_sigmoid", "curves.py exists already"),
    ("leaky_relu", "99_magic", "There is no assignment 99_magic. There are: 01_affine_function"),
]


def test_what_cannot_be_added_is_refused_in_words_and_nothing_is_changed(course):
    before = contents(course)
    done = course_commands(course, *(new_question(name, assignment) for name, assignment, _ in REFUSED))
    for (name, _, words), (status, said) in zip(REFUSED, done, strict=True):
        assert status == 1, name
        assert words in said, name
    assert contents(course) == before


def test_a_notebook_that_cannot_be_read_is_named(course, tmp_path):
    copy = tmp_path / "course"
    shutil.copytree(course, copy)
    (notebook,) = copy.glob("source/03_sigmoid/*.ipynb")
    notebook.write_text("{'not': json")
    before = contents(copy)
    status, said = course_command(copy, *new_question("leaky_relu", "03_sigmoid"))
    assert status == 1
    assert "sigmoid.ipynb cannot be read" in said
    assert contents(copy) == before


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(course, tmp_path):
    copy = tmp_path / "course"
    shutil.copytree(course, copy)
    shutil.rmtree(copy / "tests" / "classroom")
    (copy / "tests" / "classroom").write_text("in the way")
    before = contents(copy)
    status, said = course_command(copy, *new_question("leaky_relu", "03_sigmoid"))
    assert status == 1
    assert "Nothing was changed" in said
    assert contents(copy) == before


def test_a_course_whose_package_does_not_run_is_refused(course, capsys):
    before = contents(course)
    assert main(["--course", str(course), *new_question("leaky_relu", "03_sigmoid")]) == 1
    assert "that course's own environment" in capsys.readouterr().err
    assert contents(course) == before


def contents(course):
    """Return all files of the copy, but for those that running it leaves behind."""
    return {
        path: path.read_bytes()
        for path in course.rglob("*")
        if path.is_file() and not {"__pycache__", ".pytest_cache", ".ruff_cache"} & set(path.parts)
    }
