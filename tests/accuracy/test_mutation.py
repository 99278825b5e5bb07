"""The mutants: which changes are made, which are not, and what counts as killed, explained or unknown."""

import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from accuracy.mutants import cell_mutants, mutants_of
from accuracy.mutation import BadSurvivors, complaints, count, read_survivors
from accuracy.mutation_run import surviving


def changes(text):
    return [mutant.becomes for mutant in cell_mutants("cell", text)]


@pytest.mark.parametrize(
    ("right", "mutant"),
    [
        ("y = a + b", "y = a - b"),
        ("y = a + b", "y = b"),
        ("y = a - b", "y = b - a"),
        ("y = a @ b", "y = a * b"),
        ("y = a < b", "y = a <= b"),
        ("y = -a", "y = a"),
        ("y = x[1]", "y = x[ 2]"),
        ("y = x[i]", "y = x[i + 1]"),
        ("y = x.sum(axis=0)", "y = x.sum(axis=None)"),
        ("y = x.sum(axis=-1, keepdims=True)", "y = x.sum(axis=-1, keepdims=False)"),
        ("y = x.sum(axis=0)", "y = x.mean(axis=0)"),
        ("y = x.T", "y = x"),
        ("y = x.copy()", "y = x"),
        ("y += x", "y = x"),
        ("y = x", "pass"),
        ("f(a, b)", "f(b, a)"),
        ("return a, b", "return b, a"),
    ],
)
def test_a_small_change_is_made(right, mutant):
    assert mutant in changes(right)


@pytest.mark.parametrize(
    "text",
    ['"""Add 1 and 2."""', "ax.set_axis_off()", "import numpy as np", "pass"],
)
def test_words_looks_and_imports_are_left_alone(text):
    assert changes(text) == []


def test_a_color_and_a_size_are_left_alone():
    assert not any("figsize" in text and "figsize=(4, 3)" not in text for text in changes("plot(x, figsize=(4, 3))"))
    assert not any("z1" in text for text in changes('raise ValueError(f"{a.shape[0]} rows")'))


def test_two_changes_to_the_same_program_make_one_mutant():
    assert len(changes("y = a * b")) == len(set(changes("y = a * b")))
    assert changes("y = x[i]").count("y = x[i + 1]") == 1


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_mutants_are_the_same_in_every_run_and_every_explained_one_exists(assignment):
    source = read_notebook(COURSE / "source" / assignment)
    keys = [mutant.key for mutant in mutants_of(source)]
    assert keys == [mutant.key for mutant in mutants_of(source)]
    assert set(read_survivors().get(assignment, {})) <= set(keys)


def test_a_mutant_is_killed_by_a_check_in_the_exam_room_and_an_equal_one_survives():
    source = read_notebook(COURSE / "source" / ASSIGNMENTS[0])
    mutants = [mutant for mutant in mutants_of(source) if mutant.cell == "hadamard-then-sum"]
    survivors = {mutant.becomes for mutant in surviving(ASSIGNMENTS[0], mutants)}
    assert survivors == {"return (w @ x).sum()"}


def test_survivors_are_explained_unknown_or_explained_without_need():
    first, second, third = list(cell_mutants("cell", "y = a + b"))[:3]
    counted = count([first, second, third], [first, second], {first.key: "the same", third.key: "not needed"})
    assert (counted.mutants, counted.killed) == (3, 1)
    assert (counted.survivors_explained, counted.survivors_unexplained) == (1, 1)
    assert second.becomes in counted.unexplained[0]
    assert third.becomes in counted.stale[0]
    assert len(complaints({"01": counted})) == 2


def test_a_survivor_without_a_reason_is_refused(tmp_path):
    path = tmp_path / "survivors.yaml"
    path.write_text("01_a:\n  cell:\n  - was: y = a\n    becomes: [y = b]\n", encoding="utf-8")
    with pytest.raises(BadSurvivors, match="01_a, cell"):
        read_survivors(path)
