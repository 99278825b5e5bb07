"""The measuring itself: a file that tells an untruth is named, and a hint counts only where it belongs."""

import dataclasses
import subprocess
import sys

import pytest
from nbformat import NotebookNode
from places import ASSIGNMENTS, COURSE

from accuracy.classroom import CLASSROOM, NotGraded, Result, grade_all
from accuracy.complaints import complaints, wrongly_accepted, wrongly_rejected
from accuracy.dependence import users_of
from accuracy.hints import HintCount, count_hints, explained
from accuracy.table import BEGIN, END, Report, readme_difference
from grader_utils.demo.solution_files import ALL, NOTHING, read_solution
from grader_utils.grading.class_run.pool import local_pool
from grader_utils.questions import find

AFFINE = ASSIGNMENTS[0]
LEFT_OUT = read_solution(CLASSROOM / AFFINE / "affine_function" / "bias_left_out.py")
RIGHT = read_solution(CLASSROOM / AFFINE / "affine_function" / "dot_product.py")
LATER = read_solution(CLASSROOM / AFFINE / "hadamard_then_sum" / "sum_forgotten.py")


def changed(solution, **fields):
    return dataclasses.replace(solution, **fields)


@pytest.fixture(scope="module")
def graded():
    """Return what comes of five files, three of which tell an untruth, through the whole grader."""
    files = [LEFT_OUT, RIGHT, LATER, changed(LEFT_OUT, loses=NOTHING, mistake=None), changed(RIGHT, loses=ALL)]
    with local_pool(1) as new_pool:
        return list(grade_all(files, new_pool, say=lambda line: None))


def test_files_that_tell_the_truth_bring_no_complaint(graded):
    assert complaints(graded[:3]) == []
    assert [result.accepted for result in graded[:3]] == [False, True, False]


def test_a_wrong_and_a_right_solution_that_fare_otherwise_are_named(graded):
    *_, rejected, accepted = graded
    assert wrongly_rejected(rejected)
    assert wrongly_accepted(accepted)
    said = complaints([rejected, accepted])
    assert any(text.startswith(f"{AFFINE}/affine_function/bias_left_out lost") for text in said)
    assert f"{AFFINE}/affine_function/bias_left_out got a wrong hint" in " ".join(said)
    assert f"{AFFINE}/affine_function/dot_product is wrong, and lost nothing." in said


def test_the_hint_that_feedback_shows_is_the_one_of_the_mistake(graded):
    (hint,) = [mistake.hint for mistake in find("affine_function").mistakes if mistake.name == LEFT_OUT.mistake]
    assert graded[0].hints == {"affine_function": hint}


def test_other_questions_lose_only_what_runs_the_cell(graded):
    assert graded[2].others_hurt == {"affine_function"}
    assert graded[2].others_hurt < users_of(AFFINE, LATER.cell)


def test_a_solution_of_a_cell_that_there_is_not_is_refused():
    with pytest.raises(NotGraded, match="no-such-cell"), local_pool(1) as new_pool:
        list(grade_all([changed(RIGHT, cell="no-such-cell")], new_pool, say=lambda line: None))


def result_of(solution, **hints):
    return Result(solution, {solution.question: {"a part": False}}, {solution.question: False}, hints)


def test_hints_are_counted_where_they_belong():
    hint = {mistake.name: mistake.hint for mistake in find("affine_function").mistakes}
    right_one, other = hint["bias left out"], hint["weights left out"]
    assert count_hints(result_of(LEFT_OUT, affine_function=right_one)) == HintCount(1, 1, 1, 1)
    assert count_hints(result_of(LEFT_OUT, affine_function=other)) == HintCount(1, 0, 1, 0)
    assert count_hints(result_of(LEFT_OUT)) == HintCount(0, 0, 1, 0)
    assert count_hints(result_of(changed(LEFT_OUT, mistake=None))) == HintCount(0, 0, 1, 0)
    assert count_hints(result_of(RIGHT, affine_function=other)) == HintCount(1, 0, 0, 0)


def test_too_few_recognized_mistakes_are_a_complaint_that_names_them():
    told = dataclasses.replace(result_of(LEFT_OUT), explained=frozenset({"affine_function"}))
    (said,) = Report([told], {}, {}).complaints()
    assert f"{AFFINE}/affine_function/bias_left_out" in said
    assert Report([dataclasses.replace(told, solution=changed(LEFT_OUT, rows=()))], {}, {}).complaints() == []


def test_a_wrong_solution_that_is_not_told_why_is_a_complaint_that_names_it(graded):
    assert "affine_function" in graded[0].explained
    (said,) = Report([result_of(changed(LEFT_OUT, rows=()))], {}, {}).complaints()
    assert (
        said == f"Only 0 % of the wrong solutions are told why; these are not: {AFFINE}/affine_function/bias_left_out."
    )


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ("Your result differs in 3 of 3 entries. The worst is\n  [0]: yours 1, torch's 2.", False),
        ("Your result is 2; torch gives 3.", False),
        ("Your result has shape (3, 1); torch's has shape (3,).", False),
        ("The x axis has no label.", True),
        ("Your code raised NameError: name 'np' is not defined", True),
        ("Your result is 2; torch gives 3.\n\n  Hint: In every part, your result is half of torch's.", True),
    ],
)
def test_a_verdict_explains_where_it_says_more_than_numbers(message, why):
    text = f"relu: 0 of 2 unseen parts right\n\n  ✗ one: wrong\n\nFirst, one:\n  {message}"
    assert explained([NotebookNode(data={"text/plain": text})]) == ({"relu"} if why else set())


def test_a_cell_is_used_by_those_that_use_what_uses_it():
    users = users_of("07_training", "sgd-step")
    assert {"sgd_step", "fifty_steps", "xor_training", "digits_training"} <= users
    assert not {"hold_out_fifth", "plot_training", "two_layer_net_predict"} & users
    assert users_of("02_logic_gates", "and-gate") == {"and_gate", "xor"}


def test_the_readme_has_room_for_the_table_and_other_figures_are_refused():
    text = (COURSE / "README.md").read_text(encoding="utf-8")
    stated = text.split(BEGIN)[1].split(END)[0]
    assert readme_difference(stated) == []
    (said,) = readme_difference(f"{stated}.")
    assert f"{BEGIN}{stated}.{END}" in said


def test_a_solution_is_judged_with_what_make_course_installs():
    """docs/authors.md asks for no more than that: not for what only tests need."""
    blocked = "import runpy, sys; sys.modules |= dict.fromkeys(['cosmic_ray', 'hypothesis', 'playwright', 'pytest'])"
    script = f"{blocked}; runpy.run_path('tests/accuracy', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", script, "matmul/an_error_of_its_own"],
        cwd=COURSE,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "matmul/an_error_of_its_own: lost nothing" in done.stdout
