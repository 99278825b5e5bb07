"""A figure as data: everything that a student may draw with is found, nothing is changed, nothing fails."""

import datetime
import json

import matplotlib
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from grader_utils.figures.description import describe

X = np.linspace(-5, 5, 101)


@pytest.fixture
def axes():
    return Figure().add_subplot()


def described(axes):
    description = describe(axes)
    json.dumps(description, allow_nan=False)
    return description["axes"][0]


def pixels(figure):
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba()).copy()


def test_a_sigmoid_plot_is_described_in_full(axes):
    axes.plot(X, 1 / (1 + np.exp(-X)), label="σ")
    axes.axhline(0)
    axes.axhline(1, linestyle="--", xmin=0.2)
    axes.axvline(0)
    axes.plot(0, 0.5, "o")
    axes.set(title="Sigmoid", xlabel="z", ylabel="σ(z)", xlim=(-6, 6), ylim=(-0.1, 1.1))
    axes.annotate("half", (0, 0.5))
    axes.legend()
    axes.figure.suptitle("All of it")
    found = described(axes)
    assert describe(axes)["suptitle"] == "All of it"
    (line,) = found["lines"]
    assert line["label"] == "σ"
    np.testing.assert_array_equal(line["x"], X)
    np.testing.assert_array_equal(line["y"], 1 / (1 + np.exp(-X)))
    assert found["horizontals"] == [0.0, 1.0]
    assert found["verticals"] == [0.0]
    assert found["points"] == [{"x": [0.0], "y": [0.5], "label": ""}]
    assert (found["title"], found["xlabel"], found["ylabel"]) == ("Sigmoid", "z", "σ(z)")
    assert (found["xlim"], found["ylim"]) == ([-6.0, 6.0], [-0.1, 1.1])
    assert (found["texts"], found["legend"]) == (["half"], ["σ"])
    assert found["shading"] is None


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.axhline(0.5),
        lambda axes: axes.plot([-1, 1], [0.5, 0.5]),
        lambda axes: axes.hlines([0.5], -1, 1),
        lambda axes: axes.hlines([0.5], 0, 1, transform=axes.get_yaxis_transform()),
        lambda axes: axes.axline((0, 0.5), slope=0),
        lambda axes: axes.axline((0, 0.5), (1, 0.5)),
    ],
)
def test_every_way_to_draw_a_horizontal_line_is_found(axes, draw):
    draw(axes)
    assert described(axes)["horizontals"] == [0.5]
    assert described(axes)["verticals"] == []


@pytest.mark.parametrize(
    "draw",
    [
        lambda axes: axes.axvline(2),
        lambda axes: axes.plot([2, 2, 2], [0, 1, 3]),
        lambda axes: axes.vlines([2], -1, 1),
        lambda axes: axes.axline((2, 0), (2, 1)),
        lambda axes: axes.axline((2, 0), slope=np.inf),
    ],
)
def test_every_way_to_draw_a_vertical_line_is_found(axes, draw):
    draw(axes)
    assert described(axes)["verticals"] == [2.0]
    assert described(axes)["horizontals"] == []


def test_an_endless_line_is_given_at_the_x_limits(axes):
    axes.axline((0, 1.5), slope=-1, label="boundary")
    axes.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5))
    assert described(axes)["lines"] == [{"x": [-0.5, 1.5], "y": [2.0, 0.0], "label": "boundary"}]


def test_an_unfilled_contour_is_a_line(axes):
    x, y = np.meshgrid(np.linspace(-0.5, 1.5, 9), np.linspace(-0.5, 1.5, 9))
    axes.contour(x, y, x + y - 1.5, levels=[0])
    (line,) = described(axes)["lines"]
    np.testing.assert_allclose(np.add(line["x"], line["y"]), 1.5)
    assert described(axes)["shading"] is None


@pytest.mark.parametrize(
    "draw", [lambda axes: axes.scatter([0, 1], [2, 3]), lambda axes: axes.plot([0, 1], [2, 3], "o")]
)
def test_points_are_found(axes, draw):
    draw(axes)
    assert described(axes)["points"] == [{"x": [0.0, 1.0], "y": [2.0, 3.0], "label": ""}]
    assert described(axes)["lines"] == []


def test_a_line_with_markers_is_a_line_and_points(axes):
    axes.plot([0, 1], [2, 3], "o-")
    assert len(described(axes)["lines"]) == len(described(axes)["points"]) == 1


def test_hidden_artists_are_not_described(axes):
    axes.plot([0, 1], [2, 3], "o-")[0].set_visible(False)
    axes.fill_between([0, 1], [2, 3]).set_visible(False)
    found = described(axes)
    assert (found["lines"], found["points"], found["shading"]) == ([], [], None)


def half_planes_by_contourf(axes):
    x, y = np.meshgrid(np.linspace(-0.5, 1.5, 201), np.linspace(-0.5, 1.5, 201))
    axes.contourf(x, y, x - 0.5, levels=[-9, 0, 9], colors=["#ff0000", "#0000ff"])


def half_planes_by_spans(axes):
    axes.axvspan(-0.5, 0.5, color="#ff0000")
    axes.axvspan(0.5, 1.5, color="#0000ff")


def half_planes_by_fill(axes):
    axes.fill_between([-0.5, 0.5], -0.5, 1.5, color="#ff0000")
    axes.fill([0.5, 1.5, 1.5, 0.5], [-0.5, -0.5, 1.5, 1.5], color="#0000ff")


def half_planes_by_image(axes):
    axes.imshow([[0, 1]], extent=(-0.5, 1.5, -0.5, 1.5), cmap=matplotlib.colors.ListedColormap(["red", "blue"]))


def half_planes_by_mesh(axes):
    axes.pcolormesh([-0.5, 0.5, 1.5], [-0.5, 1.5], [[0, 1]], cmap=matplotlib.colors.ListedColormap(["r", "b"]))


@pytest.mark.parametrize(
    "draw",
    [half_planes_by_contourf, half_planes_by_spans, half_planes_by_fill, half_planes_by_image, half_planes_by_mesh],
)
def test_shading_is_sampled_without_what_lies_over_it(axes, draw):
    draw(axes)
    axes.axline((0.5, 0), (0.5, 1), linewidth=30, color="black")
    axes.scatter([0, 1], [0, 1], s=9000, color="black")
    axes.text(0, 0.5, "hello", fontsize=50)
    axes.grid(linewidth=9)
    axes.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5))
    shading = described(axes)["shading"]
    assert len(shading["x"]) == len(shading["y"]) == len(shading["colors"]) == 21
    assert -0.5 < min(shading["x"]) < max(shading["x"]) < 1.5
    for row in shading["colors"]:
        for x, color in zip(shading["x"], row, strict=True):
            if abs(x - 0.5) > 0.01:
                assert color == ("#ff0000" if x < 0.5 else "#0000ff")


def test_rows_of_the_shading_belong_to_y(axes):
    axes.axhspan(0, 1, color="#00ff00")
    axes.set(xlim=(0, 1), ylim=(-1, 1))
    shading = described(axes)["shading"]
    for y, row in zip(shading["y"], shading["colors"], strict=True):
        if abs(y) > 0.02:
            assert set(row) == {"#00ff00" if y > 0 else "#ffffff"}


def test_translucent_areas_are_seen_as_they_look(axes):
    axes.axhspan(0, 1, facecolor="#ff0000", alpha=0.5)
    axes.set(ylim=(0.2, 0.8))
    (color,) = {color for row in described(axes)["shading"]["colors"] for color in row}
    np.testing.assert_allclose([int(color[at : at + 2], 16) for at in (1, 3, 5)], [255, 127, 127], atol=2)


def test_describing_leaves_the_figure_unchanged(axes):
    half_planes_by_contourf(axes)
    axes.plot(X, X, "o-", label="x")
    axes.legend()
    canvas, size = axes.figure.canvas, axes.figure.get_size_inches().tolist()
    describe(axes)
    assert axes.figure.canvas is canvas
    assert axes.figure.get_size_inches().tolist() == size
    before = pixels(axes.figure)
    first = describe(axes)
    np.testing.assert_array_equal(pixels(axes.figure), before)
    assert describe(axes.figure) == first


def test_sizes_are_limited(axes):
    for shift in range(60):
        axes.plot(np.arange(10_000) + shift, np.arange(10_000), label="x" * 1000)
    axes.hlines(np.arange(100_000), 0, 1)
    axes.set_title("t" * 1000)
    found = described(axes)
    assert len(found["lines"]) == 50
    assert len(found["horizontals"]) <= 50
    first = found["lines"][0]
    assert len(first["x"]) == 2000
    assert (first["x"][0], first["x"][-1]) == (0.0, 9999.0)
    assert np.ptp(np.diff(first["x"])) <= 1
    assert len(first["label"]) == len(found["title"]) == 200


def test_values_that_are_not_finite_become_null(axes):
    axes.plot([0, 1, 2], [np.nan, np.inf, 1.0])
    axes.plot(np.ma.masked_equal([0, 1, 2], 1), [1, 2, 3])
    lines = described(axes)["lines"]
    assert lines[0]["y"] == [None, None, 1.0]
    assert lines[1]["x"] == [0.0, None, 2.0]


def test_colorbars_are_left_out_and_figure_legends_are_shared():
    figure = Figure()
    left, right = figure.subplots(1, 2)
    figure.colorbar(left.imshow(np.eye(2)))
    right.plot([0, 1], label="_hidden")
    line = right.plot([0, 1], label="loss")[0]
    figure.legend(handles=[line])
    found = describe(figure)["axes"]
    assert len(found) == 2
    assert [one["legend"] for one in found] == [["loss"], ["loss"]]
    assert [line["label"] for line in found[1]["lines"]] == ["", "loss"]


@pytest.mark.filterwarnings("ignore")
def test_odd_figures_never_fail():
    def polar(figure):
        figure.add_subplot(projection="polar").plot([0, 1, 2], [1, 2, 3])

    def solid(figure):
        axes = figure.add_subplot(projection="3d")
        axes.scatter([1, 2], [1, 2], [1, 2])
        axes.plot_surface(np.eye(3), np.eye(3), np.eye(3))

    def everything(figure):
        axes = figure.add_subplot()
        axes.quiver([0], [0], [1], [1])
        axes.table([["a"]])
        axes.bar(["a", "b"], [1, 2])
        axes.errorbar([0, 1], [0, 1], yerr=0.1)
        axes.stem([0, 1], [1, 2])
        axes.hexbin([0, 1], [0, 1])
        axes.streamplot(np.arange(3), np.arange(3), np.ones((3, 3)), np.ones((3, 3)))
        axes.boxplot([1, 2, 3])
        axes.arrow(0, 0, 1, 1)
        axes.inset_axes((0, 0, 0.1, 0.1))
        axes.twinx().plot([1, 2])

    def dates(figure):
        figure.add_subplot().plot([datetime.date(2024, 1, 1), datetime.date(2024, 1, 2)], [1, 2])

    def logarithmic(figure):
        axes = figure.add_subplot()
        axes.loglog([1, 10], [1, 100])
        axes.axhspan(1, 10)

    def nested(figure):
        part = figure.subfigures(1, 2)[1]
        part.subplots().fill_between([0, 1], [0, 1])

    def broken(figure):
        axes = figure.add_subplot()
        line = axes.plot([0, 1])[0]
        line.get_xydata = None
        patch = axes.axvspan(0, 1)
        patch.draw = None

    def empty(figure):
        pass

    for draw in (polar, solid, everything, dates, logarithmic, nested, broken, empty):
        figure = Figure()
        draw(figure)
        json.dumps(describe(figure), allow_nan=False)


def test_bars_and_pyplot_figures_are_described_under_any_backend():
    import matplotlib.pyplot as plt

    for backend in ("agg", "svg", "module://matplotlib_inline.backend_inline"):
        plt.switch_backend(backend)
        figure, axes = plt.subplots()
        axes.bar([0, 1], [1, 2])
        assert describe(figure)["axes"][0]["shading"] is not None
        plt.close(figure)


@pytest.mark.parametrize("thing", [None, 3, "figure", (Figure(), None), []])
def test_anything_else_is_refused(thing):
    with pytest.raises(TypeError, match="expected a matplotlib Figure"):
        describe(thing)
