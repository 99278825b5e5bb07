"""The project's notebook takes other data than its example's, and its checks say what is wrong with bad ones."""

import os
import re

import matplotlib.pyplot as plt
import numpy as np
import pytest
from places import COURSE, read_notebook

LESSON = COURSE / "notebooks" / "09_project.ipynb"
EXAMPLE = "x, t = spirals()"


def run(folder, choice, until="test"):
    """What the cells define when the learner writes `choice` in place of the example's data."""
    names, before = {}, os.getcwd()
    os.chdir(folder)
    try:
        with plt.rc_context():
            for cell in read_notebook(LESSON).cells:
                if cell.cell_type == "code":
                    exec(cell.source.replace(EXAMPLE, choice), names)
                if cell.id == until:
                    return names
    finally:
        os.chdir(before)
        plt.close("all")


@pytest.fixture(scope="module")
def project():
    return run(LESSON.parent, EXAMPLE, until="check-network")


def test_rings_and_some_digits_go_through_all_steps(capsys):
    for choice, least in (("x, t = rings()", 90), ("x, t = read_digits([3, 5, 8])", 90)):
        run(LESSON.parent, choice)
        said = capsys.readouterr().out
        (right,) = re.findall(r"right on the test part: (\d+)%", said)
        assert int(right) >= least, choice


def test_a_table_of_ones_own_is_read(tmp_path, capsys):
    rng = np.random.default_rng(0)
    table = rng.normal(size=(300, 4)) * [1, 1000, 0.01, 1]
    of_class = (table[:, 0] + table[:, 1] / 1000 > 0).astype(int)
    lines = [",".join(map(str, [*row, kind])) for row, kind in zip(table, of_class, strict=True)]
    (tmp_path / "mine.csv").write_text("\n".join(["length,weight,width,wind,class", *lines]))
    names = run(tmp_path, 'x, t = read_table("mine.csv")')
    assert names["x"].shape == (300, 4)
    assert (names["t"] == of_class).all()
    (right,) = re.findall(r"right on the test part: (\d+)%", capsys.readouterr().out)
    assert int(right) > 85


@pytest.mark.parametrize(
    ("x", "t", "message"),
    [
        (np.zeros(40), np.zeros(40, int), r"x needs the shape \(N, n\)"),
        (np.zeros((40, 2)), np.zeros(39, int), r"and t \(N,\), got \(40, 2\) and \(39,\)"),
        (np.full((40, 2), np.nan), np.zeros(40, int), "leave out their rows"),
        (np.zeros((40, 2)), np.zeros(40), "classes are whole numbers, got float64"),
        (np.zeros((40, 2)), np.full(40, -1), "classes begin at 0, got -1"),
        (np.zeros((40, 2)), np.zeros(40, int), "only one class"),
        (np.zeros((40, 2)), np.repeat([0, 2], 20), "class 1 has 0 samples"),
    ],
)
def test_data_that_cannot_be_learned_from_are_refused_in_words(project, x, t, message):
    with pytest.raises(AssertionError, match=message):
        project["check_data"](x, t)


def test_the_checks_find_a_slip_in_a_network(project):
    x = project["scaled"][project["ten"]]
    t = project["t"][project["ten"]]

    class Forgetful(project["Tanh"]):
        def backward(self, dout):
            return dout

    class Shut(project["Tanh"]):
        def forward(self, x):
            return 0 * super().forward(x)

    with pytest.raises(AssertionError, match=r"affine layer 0, weight .* Look at its backward"):
        project["check_gradients"](project["Network"]([2, 8, 3], activation=Forgetful), x, t)
    with pytest.raises(AssertionError, match="the loss on ten samples is still"):
        project["check_by_heart"](project["Network"]([2, 8, 3], activation=Shut), x, t)
