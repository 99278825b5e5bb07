"""`course new-mistake`: a class's wrong answers become a mistake that is recognized, or nothing is changed."""

import ast
import re

import pytest
from copied_course import copy_course, course_command, python
from places import COURSE
from small_class import answered, hand_in

from grader_utils.authoring import new_mistake
from grader_utils.demo.commands import Shell

VOCABULARY = "grader_utils.questions.vocabulary"
AFFINE = "01_affine_function"
HALVED = "def hadamard_then_sum(w, x):\n    return (w * x).sum() / 2"
OWN_WAY = "def result_shape(a_shape, b_shape):\n    return a_shape.nothing"
DRAFT = """hadamard_then_sum.mistake("sum halved", of_torchs(hadamard_then_sum, lambda right: right / 2),
    hint="Your result is half of torch's.")
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a copy of the course in which two students halve their sums and one raises an error."""
    folder = tmp_path_factory.mktemp("mistakes")
    course = copy_course(folder)
    Shell(folder, folder / "exchange", say=lambda line: None).nbgrader("generate_assignment", AFFINE, cwd=course)
    hand_in(course, "ada", AFFINE, answered(AFFINE, hadamard_then_sum=HALVED))
    hand_in(course, "ben", AFFINE, answered(AFFINE, hadamard_then_sum=f"{HALVED}  # the mean of two"))
    hand_in(course, "chloe", AFFINE, answered(AFFINE, result_shape=OWN_WAY))
    status, said = course_command(course, "grade", AFFINE)
    assert status == 0, said
    return course


def groups(course):
    status, said = course_command(course, "new-mistake", AFFINE)
    assert status == 0, said
    return said


def drafted(course, group, name):
    return course_command(course, "new-mistake", AFFINE, "--group", str(group), "--name", name)


def test_groups_are_listed_largest_first(course):
    first, second = [line for line in groups(course).splitlines() if ": " in line and " student" in line]
    assert first.strip() == "1     2 students  hadamard_then_sum: your result is half of torch's"
    assert second.strip().startswith("2     1 student   result_shape: raises AttributeError")


@pytest.mark.parametrize(
    ("group", "name", "said"),
    [
        (9, "sum_halved", "There is no group 9"),
        (1, "Sum halved!", "no name for a file"),
        (1, "../up", "no name for a file"),
    ],
)
def test_what_cannot_be_drafted_is_refused_in_a_sentence(course, group, name, said):
    status, text = drafted(course, group, name)
    assert status == 1
    assert said in text
    assert "Traceback" not in text


@pytest.mark.parametrize("module", ["affine_function/hadamard_then_sum.py", "backpropagation_layers/sigmoid_layer.py"])
def test_a_draft_adds_its_word_to_an_import_of_one_line_or_of_several(module):
    text = (COURSE / "grader_utils" / "questions" / module).read_text(encoding="utf-8")
    changed = new_mistake._IMPORT.sub(new_mistake._with_of_torchs, text, count=1)
    assert imported(changed) == imported(text) | {"of_torchs"}
    assert max(map(len, changed.splitlines())) <= 120


def imported(text):
    """Return the names that a module imports from the vocabulary."""
    imports = [node for node in ast.parse(text).body if getattr(node, "module", "") == VOCABULARY]
    return {alias.name for node in imports for alias in node.names}


def test_a_draft_is_a_mistake_that_is_recognized_and_a_solution_without_a_name(course):
    module = course / "grader_utils" / "questions" / "affine_function" / "hadamard_then_sum.py"
    status, said = drafted(course, 1, "sum_halved")
    assert status == 0, said
    assert module.read_text(encoding="utf-8").endswith(DRAFT)
    solution = course / "tests" / "classroom" / AFFINE / "hadamard_then_sum" / "sum_halved.py"
    text = solution.read_text(encoding="utf-8")
    assert (
        text == f'"""\ncell: hadamard-then-sum\nloses: all\nmistake: sum halved\nkind: wrong formula\n"""\n\n{HALVED}\n'
    )
    status, said = python(course, "-m", "ruff", "check", str(module))
    assert status == 0, said
    status, said = course_command(course, "grade", AFFINE, "--force")
    assert status == 0, said
    listed = [line for line in groups(course).splitlines() if ": " in line and " student" in line]
    assert [re.search(r"students? +(\w+): ", line)[1] for line in listed] == ["result_shape"]
