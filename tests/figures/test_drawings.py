"""The pictures of the lessons show what they were given, say it in words, and fit on their sheet."""

import sys

import numpy as np
import pytest
from figures.words_apart import assert_words_stand_apart
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from grader_utils import figures
from grader_utils.figures import alt_text, describe, style
from grader_utils.figures.color_names import color_name

A23, B32 = np.arange(1, 7).reshape(2, 3), np.arange(1, 7).reshape(3, 2)
DRAWINGS = {
    "neuron": lambda: figures.draw_neuron(),
    "neuron with numbers": lambda: figures.draw_neuron((1, 0.4502, -3), (0.5, -0.5, 12.25), -0.7, "step"),
    "neuron with one input": lambda: figures.draw_neuron(["x"], ["w"], "b", "softplus"),
    "product": lambda: figures.draw_product(A23, B32, highlight=(0, 1)),
    "product of vectors": lambda: figures.draw_product([1, 2], [3, 4]),
    "product of fractions": lambda: figures.draw_product(-np.ones((4, 3)) / 3, np.ones(3) * 0.12345),
    "hadamard": lambda: figures.draw_hadamard([0.5, -0.5, 2], [1, 2, 3]),
    "steps": lambda: figures.draw_steps(["x", "affine", "activation", "y"]),
}
PLOTS = {
    "boundary": lambda: figures.draw_boundary([1, 1], -1.5, "AND"),
    "gates": lambda: figures.draw_gates({"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5)}),
    "curves": lambda: figures.draw_curves({"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}, title="Two"),
}


def texts(figure):
    return [text for axes in describe(figure)["axes"] for text in axes["texts"]]


@pytest.mark.parametrize("draw", [*DRAWINGS.values(), *PLOTS.values()], ids=[*DRAWINGS, *PLOTS])
def test_every_word_lies_inside_its_figure_and_over_no_other_word(draw):
    assert_words_stand_apart(draw())


@pytest.mark.parametrize("draw", [*DRAWINGS.values(), *PLOTS.values()], ids=[*DRAWINGS, *PLOTS])
def test_drawing_leaves_no_trace_in_pyplot_or_rcparams(draw):
    import matplotlib

    before = dict(matplotlib.rcParams)
    assert isinstance(draw(), Figure)
    assert dict(matplotlib.rcParams) == before
    if "matplotlib.pyplot" in sys.modules:
        assert sys.modules["matplotlib.pyplot"].get_fignums() == []


def test_a_neuron_shows_names_and_numbers():
    assert {"x₁", "w₂", "Σ + b", "z"} <= set(texts(figures.draw_neuron()))
    figure = figures.draw_neuron((1, 1), (0.5, -0.5), -0.7, "sigmoid")
    assert {"0.5", "−0.5", "Σ − 0.7", "sigmoid", "y"} <= set(texts(figure))
    assert alt_text(figure) == (
        "Drawing of a neuron with 2 inputs: 1 times 0.5 and 1 times -0.5 are added up with the bias -0.7; "
        "sigmoid turns the sum z into y."
    )


def test_a_neuron_needs_one_weight_for_each_input():
    with pytest.raises(ValueError, match="one weight for each input, got 2 and 1"):
        figures.draw_neuron(("x1", "x2"), ("w1",))


def test_a_product_shows_entries_shapes_and_the_lit_sum():
    figure = figures.draw_product(A23, B32, highlight=(0, 1))
    assert {"22", "28", "49", "64", "(2, 3)", "(3, 2)", "(2, 2)", "1·2 + 2·4 + 3·6 = 28"} <= set(texts(figure))
    lit = [patch for patch in figure.axes[0].patches if patch.get_facecolor()[:3] == to_rgb(style.HIGHLIGHT)]
    assert len(lit) == 3 + 3 + 1
    assert "[[22, 28], [49, 64]]" in alt_text(figure)


@pytest.mark.parametrize(
    ("left", "right", "shapes"),
    [
        ([1, 2, 3], B32, ["(3,)", "(3, 2)", "(2,)"]),
        (A23, [1, 2, 3], ["(2, 3)", "(3,)", "(2,)"]),
        ([1, 2], [3, 4], ["(2,)", "(2,)", "()"]),
    ],
)
def test_shapes_of_vectors_are_written_as_numpy_prints_them(left, right, shapes):
    assert [text for text in texts(figures.draw_product(left, right)) if text.startswith("(")] == shapes


def test_products_that_do_not_exist_are_refused():
    with pytest.raises(ValueError, match=r"\(2, 3\) and \(2, 3\)"):
        figures.draw_product(A23, A23)
    with pytest.raises(IndexError, match="no entry"):
        figures.draw_product(A23, B32, highlight=(2, 0))
    with pytest.raises(ValueError, match="two vectors"):
        figures.draw_hadamard([1, 2], [1, 2, 3])


def test_hadamard_shows_products_and_sum():
    figure = figures.draw_hadamard([0.5, -0.5, 2], [1, 2, 3])
    assert {"0.5", "−1", "6", "5.5", "w * x"} <= set(texts(figure))
    assert "is [0.5, -1, 6]; the sum is 5.5." in alt_text(figure)


@pytest.mark.parametrize(
    ("w", "b"),
    [([1, 1], -1.5), ([-1, -1], 1.5), ([2, -1], 0.3), ([1, 0], -0.5), ([0, -2], 1), ([0, 0], 1), ([0, 0], 0)],
)
def test_half_planes_lie_on_their_sides_of_the_line(w, b):
    found = describe(figures.draw_boundary(w, b))["axes"][0]
    for y, row in zip(found["shading"]["y"], found["shading"]["colors"], strict=True):
        for x, color in zip(found["shading"]["x"], row, strict=True):
            height = w[0] * x + w[1] * y + b
            if abs(height) > 0.05 or not any(w):
                assert color.upper() == (style.POSITIVE if height > 0 else style.NEGATIVE)
    for line in found["lines"]:
        np.testing.assert_allclose(w[0] * np.array(line["x"]) + w[1] * np.array(line["y"]) + b, 0, atol=1e-9)
    assert len(found["lines"]) == (1 if any(w) else 0)


def test_a_diagonal_line_is_drawn_from_corner_to_corner():
    (line,) = describe(figures.draw_boundary([1, -1], 0))["axes"][0]["lines"]
    assert sorted(zip(line["x"], line["y"], strict=True)) == [(-0.5, -0.5), (1.5, 1.5)]


def test_a_line_outside_the_picture_is_told():
    figure = figures.draw_boundary([1, 1], -9)
    assert describe(figure)["axes"][0]["lines"] == []
    assert "The line lies outside the picture." in alt_text(figure)


def test_points_show_targets_and_the_alt_text_names_the_wrong_ones():
    figure = figures.draw_boundary([1, 1], -0.5, targets=[0, 1, 1, 0])
    hollow, filled = describe(figure)["axes"][0]["points"]
    assert (hollow["label"], hollow["x"], hollow["y"]) == ("should be 0", [0.0, 1.0], [0.0, 1.0])
    assert (filled["label"], filled["x"], filled["y"]) == ("should be 1", [0.0, 1.0], [1.0, 0.0])
    assert "On the wrong side: (1, 1)." in alt_text(figure)
    own = describe(figures.draw_boundary([1, 1], -0.5))["axes"][0]["points"]
    assert [points["label"] for points in own] == ["output 0", "output 1"]


def test_a_boundary_can_be_drawn_into_axes_of_the_student():
    axes = Figure().add_subplot()
    assert figures.draw_boundary([1, 1], -1.5, ax=axes) is axes.figure
    assert axes.get_xlabel() == "x₁"


def test_gates_stand_side_by_side():
    found = describe(PLOTS["gates"]())["axes"]
    assert [axes["title"] for axes in found] == ["AND", "OR"]
    assert [len(axes["lines"]) for axes in found] == [1, 1]


def test_curves_differ_in_line_style_and_are_named_in_the_legend():
    figure = PLOTS["curves"]()
    found = describe(figure)["axes"][0]
    assert found["legend"] == ["tanh", "relu"]
    curves = [line for line in figure.axes[0].lines if line.get_label() in found["legend"]]
    assert len({line.get_linestyle() for line in curves}) == 2
    np.testing.assert_allclose(curves[0].get_ydata(), np.tanh(np.linspace(-5, 5, 401)))


def luminance(color):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(color)]
    return float(np.dot(parts, (0.2126, 0.7152, 0.0722)))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["INPUT", "WEIGHT", "ACTIVATION", "OUTPUT", "GRADIENT", "INK", "QUIET"])
def test_text_colors_read_well_on_white(name):
    assert contrast(getattr(style, name), "white") >= 4.5


def test_words_on_half_planes_read_well():
    assert contrast(style.INK, style.POSITIVE) >= 4.5
    assert contrast(style.INK, style.NEGATIVE) >= 4.5


def colors_of(figure, *names):
    return [text.get_color() for text in figure.findobj(lambda each: getattr(each, "get_text", str)() in names)]


def test_orange_marks_weights_and_nothing_else():
    one, other = figures.draw_product(A23, B32, names=("W.T", "x")), figures.draw_product(A23, B32)
    assert colors_of(one, "W.T") == [style.WEIGHT]
    assert style.WEIGHT not in colors_of(one, "x", "W.T @ x")
    assert style.WEIGHT not in colors_of(other, "A", "B", "A @ B")
    derivatives = {("w", "z"): 7, ("x", "z"): 8}
    assert style.WEIGHT not in colors_of(figures.draw_graph({"z": ("×", "w", "x")}, {}, {}, derivatives), "7", "8")
    oranges = [color for color in (*style.CYCLE, style.NEGATIVE, style.HIGHLIGHT) if "orange" in color_name(color)]
    assert not oranges
