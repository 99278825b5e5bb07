"""Where nobody looks, drawings are left out, and described in the same words."""

import pytest

from grader_utils import figures
from grader_utils.environment import DESCRIBE_FIGURES

DRAWINGS = {
    "graph": lambda: figures.draw_graph(
        {"cost": ("×", "price", "count")}, values={"cost": 200.0, "price": 100.0}, gradients={"price": 2.0}
    ),
    "layers": lambda: figures.draw_layers(["Affine", "ReLU"], ["x", "z", "y"], ["dx", "dz", "dy"]),
    "neuron": lambda: figures.draw_neuron(activation="σ", output="y"),
    "product": lambda: figures.draw_product([[1, 2], [3, 4]], [1, 0], highlight=(0, 0)),
    "hadamard": lambda: figures.draw_hadamard([1, 2], [3, 4]),
    "steps": lambda: figures.draw_steps(["read", "write"]),
    "gates": lambda: figures.draw_gates({"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5)}),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_picture_is_described_in_the_same_words(name, monkeypatch):
    seen = figures.alt_text(DRAWINGS[name]())
    monkeypatch.setenv(DESCRIBE_FIGURES, "1")
    assert figures.alt_text(DRAWINGS[name]()) == seen


def test_a_sheet_that_is_only_described_stays_empty(monkeypatch):
    drawn = DRAWINGS["graph"]().axes[0]
    monkeypatch.setenv(DESCRIBE_FIGURES, "1")
    described = DRAWINGS["graph"]().axes[0]
    assert drawn.patches
    assert not described.patches
