"""New code made from old: right changes keep what a solution does, wrong ones do not, and surprises are counted."""

import numpy as np
import pytest

from accuracy.rewrite_run import Rewritten
from accuracy.rewriting import BadExceptions, complaints, count, read_exceptions, table
from accuracy.right_rewrites import RIGHT_CHANGES, Surroundings, globals_named_like_the_checks
from accuracy.wrong_rewrites import WRONG_CHANGES

AROUND = Surroundings(keywords=frozenset(), free=("spare", "another"))
FUNCTION = '''
def scaled(W, factor):
    """W times factor."""
    return W * factor
'''
CLASS = """
class Layer:
    def __init__(self, factor):
        self.factor = factor

    def forward(self, x):
        return x * self.factor
"""
W = np.array([[1.5, 2.0, 3.25]])


class Axes:
    """As much of matplotlib as the changes call."""

    def __getattr__(self, name):
        return lambda *given, **named: None


def world_after(cells):
    world = {"np": np, "plt": Axes()}
    for cell in cells:
        exec(cell, world)
    return world


@pytest.mark.parametrize("change", RIGHT_CHANGES, ids=lambda change: change.__name__)
def test_a_right_change_keeps_what_a_solution_returns(change):
    changed = 0
    for source, call in ((FUNCTION, "scaled(W, 2.0)"), (CLASS, "Layer(2.0).forward(W)")):
        cells = change(source, AROUND)
        if cells is not None:
            changed += 1
            assert "".join(cells).strip() != source.strip()
            np.testing.assert_allclose(eval(call, world_after(cells) | {"W": W}), 2 * W)
    assert changed


def test_a_name_that_a_solution_has_itself_is_no_free_one():
    source = "def doubled(spare):\n    return 2 * spare"
    (cell,) = globals_named_like_the_checks(source, AROUND)
    assert "another = " in cell
    assert "spare = " not in cell
    assert world_after([cell])["doubled"](3) == 6


@pytest.mark.parametrize("change", WRONG_CHANGES[:10], ids=lambda change: change.__name__)
def test_a_wrong_change_shows_when_results_are_looked_at(change):
    """Asked twice and in whole numbers, with another object at work, each change shows in one of the two programs."""
    seen = []
    for source in (FUNCTION, CLASS):
        text = change(source)
        if text is not None:
            seen.append(_differs(world_after([text]), source))
    assert any(seen)


def _differs(world, source):
    for given in (W, np.array([[0.00003]]), 3 * W, np.array([[1, 2, 3]])):
        mine = given.copy()
        if source is FUNCTION:
            results = [world["scaled"](mine, 2.5), world["scaled"](mine, 2.5)]
        else:
            layer = world["Layer"](2.5)
            world["Layer"](7.0)
            results = [layer.forward(mine), layer.forward(2 * mine) / 2]
        right = [np.shape(result) == given.shape and np.array_equal(result, 2.5 * given) for result in results]
        if not all(right) or not np.array_equal(mine, given):
            return True
    return False


def test_a_students_own_global_is_missed_when_a_check_takes_its_name():
    (cell,) = globals_named_like_the_checks(FUNCTION, AROUND)
    world = world_after([cell])
    world["spare"] = "another's"
    with pytest.raises(AssertionError, match="taken away"):
        world["scaled"](W, 2.0)


def test_surprises_are_named_and_explained_ones_are_counted():
    right = [Rewritten("cell", "instructor", "renamed", ("",)), Rewritten("cell", "instructor", "starred", ("",))]
    wrong = [Rewritten("cell", "instructor", "zeros", ("",)), Rewritten("cell", "instructor", "rounded", ("",))]
    exceptions = {
        ("01", "cell", "rounded"): "whole numbers",
        ("01", "cell", "gone"): "not needed",
        ("02", "a", "b"): "",
    }
    counted = count("01", [(right, wrong)], [[True, False, True, True]], exceptions)
    assert counted.rejected == ("cell, instructor, starred",)
    assert counted.accepted == ("cell, instructor, zeros",)
    assert counted.explained == 1
    assert counted.stale == ("cell, gone",)
    assert len(complaints({"01": counted})) == 3
    head, row, total = table({"01": counted}).splitlines()
    assert head.endswith("wrong  accepted  right  rejected  with a reason")
    assert row.split()[1:] == total.split()[1:] == ["2", "1", "2", "1", "1"]


def test_a_reason_for_one_solution_counts_for_that_one_alone():
    right = [Rewritten("cell", origin, "twice", ("",)) for origin in ("instructor", "scaled/recursion")]
    exceptions = {("01", "cell, scaled/recursion", "twice"): "calls itself"}
    counted = count("01", [(right[:1], []), (right[1:], [])], [[False], [False]], exceptions)
    assert (counted.rejected, counted.explained, counted.stale) == (("cell, instructor, twice",), 1, ())
    assert count("01", [(right[:1], [])], [[True]], exceptions).stale == ()
    assert count("01", [(right[1:], [])], [[True]], exceptions).stale == ("cell, scaled/recursion, twice",)


def test_a_change_that_changes_nothing_counts_nowhere():
    wrong = [Rewritten("cell", "instructor", "zeros", ("",)), Rewritten("cell", "instructor", "rounded", ("",))]
    counted = count("01", [([], wrong)], [[None, False]], {})
    assert (counted.wrong, counted.accepted) == (1, ())


def test_an_exception_without_a_reason_is_refused(tmp_path):
    path = tmp_path / "rewrites.yaml"
    path.write_text("01_affine_function:\n- cells: [slip]\n  changes: [zeros]\n")
    with pytest.raises(BadExceptions, match="needs cells, changes and reason"):
        read_exceptions(path)
