"""Alt text says what a figure shows, the same on every machine, and something else for other data."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader_utils.figures.alt_text import alt_text, with_alt
from grader_utils.figures.color_names import color_name
from grader_utils.figures.wording import number, quantity

X = np.linspace(-5, 5, 101)


def plot(y, label="", x=X):
    axes = Figure().add_subplot()
    axes.plot(x, y, label=label)
    return axes


def test_a_sigmoid_is_told_in_words():
    axes = plot(1 / (1 + np.exp(-X)), "σ(z)")
    axes.axhline(1)
    axes.axhline(0)
    axes.axvline(0)
    axes.scatter([0], [0.5])
    axes.set(title="Sigmoid function", xlabel="z", ylabel="σ(z)", xlim=(-5, 5))
    assert alt_text(axes.figure) == (
        "Sigmoid function. x axis: z, from -5 to 5; y axis: σ(z), from -0.05 to 1.05. "
        "Curve “σ(z)”: rises from (-5, 0.00669) to (5, 0.993), through (-2.5, 0.0759), (0, 0.5) and (2.5, 0.924). "
        "Horizontal lines at y = 0 and y = 1. Vertical line at x = 0. 1 point: (0, 0.5)."
    )


def test_extremes_are_told_where_a_curve_turns():
    text = alt_text(plot(X**2 - 1).figure)
    assert "Curve: goes from (-5, 24) to (5, 24)" in text
    assert "lowest at (0, -1), highest at (-5, 24)." in text


def test_falling_curves_fall():
    assert "Curve: falls from (-5, 5) to (5, -5)" in alt_text(plot(-X).figure)


@pytest.mark.parametrize("other", [X**2 + 0.1, X**2 * 1.01, np.abs(X) * 5, (X - 0.1) ** 2, np.roll(X**2, 3)])
def test_other_data_give_another_text(other):
    assert alt_text(plot(other).figure) != alt_text(plot(X**2).figure)


def test_noise_in_the_last_bits_does_not_show():
    rng = np.random.default_rng(1)
    for y in (np.sin(X), np.tanh(X), X**2, 1 / (1 + np.exp(-X))):
        noisy = y * (1 + 1e-15 * rng.standard_normal(X.size)) + 1e-16 * rng.standard_normal(X.size)
        assert alt_text(plot(noisy).figure) == alt_text(plot(y).figure)


def test_many_points_are_summed_up():
    axes = Figure().add_subplot()
    axes.scatter(np.arange(100), np.arange(100) * 2, label="samples")
    assert "100 points “samples”: x from 0 to 99, y from 0 to 198, mean (49.5, 99)" in alt_text(axes.figure)


def test_shares_and_corners_of_a_shading_are_told():
    axes = Figure().add_subplot()
    axes.axhspan(0, 1, color="#0072b2")
    axes.set(xlim=(0, 1), ylim=(-0.5, 1))
    text = alt_text(axes.figure)
    assert "Shaded in two colors: blue 67 % and white 33 %." in text
    assert "White at the lower left and lower right; blue at the upper left and upper right." in text


def test_an_authors_words_come_first_and_describe_a_drawing_alone():
    axes = plot(X)
    figure = with_alt(axes.figure, "A straight line.")
    assert figure is axes.figure
    assert alt_text(figure).startswith("A straight line. x axis from")
    axes.set_axis_off()
    axes.text(0, 0, "hello")
    assert alt_text(figure) == "A straight line."


def test_a_drawing_without_authors_words_reads_out_its_texts():
    axes = Figure().add_subplot()
    axes.set_axis_off()
    axes.plot(X, X)
    axes.text(0, 0, "x₁")
    axes.text(0, 1, "w₁")
    assert alt_text(axes.figure) == "A drawing with the words: x₁, w₁."


def test_an_empty_figure_and_odd_values_have_a_text():
    assert alt_text(Figure()) == "An empty figure."
    assert "no finite values" in alt_text(plot(X * np.nan).figure)
    assert "from (-5, 5)" in alt_text(plot(np.where(X > 0, np.nan, -X)).figure)


def test_numbers_are_short_and_never_minus_zero():
    values = (0.0066928, -0.0, 1 / 3, 1797, 12345.6, 1e-7, -2.5, 0.1 + 0.2, np.float32(0.1))
    texts = ["0.00669", "0", "0.333", "1797", "12300", "1e-07", "-2.5", "0.3", "0.1"]
    assert [number(value) for value in values] == texts


def test_names_get_subscripts_and_numbers_a_minus_sign():
    assert [quantity(value) for value in ("x1", "w_12", "W2 h + b2", "2 x", -1.5)] == [
        "x₁",
        "w₁₂",
        "W₂ h + b₂",
        "2 x",
        "−1.5",
    ]


def test_the_courses_tints_have_names_of_their_own():
    from grader_utils.figures import style

    assert color_name(style.POSITIVE) == "light blue"
    assert color_name(style.NEGATIVE) == "light grey"


def test_a_curve_is_read_from_left_to_right():
    texts = []
    for x in (np.linspace(0, 1, 20), np.linspace(1, 0, 20)):
        figure = Figure()
        figure.subplots().plot(x, 1 - x)
        texts.append(alt_text(figure))
    assert texts[0] == texts[1]
    assert "falls" in texts[0]
