"""What lessons draw: a neuron, a decision boundary, curves, matrices, steps; and alt text for every figure.

It knows matplotlib and IPython, and nothing of questions, of marking or of nbgrader.
"""

import importlib
from typing import Any

from grader_utils.figures.alt_text import alt_text, with_alt
from grader_utils.figures.boundary import draw_boundary, draw_gates
from grader_utils.figures.curves import draw_curves
from grader_utils.figures.description import describe
from grader_utils.figures.display import use_style
from grader_utils.figures.graph import draw_graph
from grader_utils.figures.layers import draw_layers
from grader_utils.figures.matrices import draw_hadamard, draw_product
from grader_utils.figures.neuron import draw_neuron
from grader_utils.figures.steps import draw_steps
from grader_utils.graph_layout import layout

__all__ = [
    "alt_text",
    "describe",
    "draw_boundary",
    "draw_curves",
    "draw_gates",
    "draw_graph",
    "draw_hadamard",
    "draw_layers",
    "draw_neuron",
    "draw_product",
    "draw_steps",
    "layout",
    "moving",
    "use_style",
    "with_alt",
]


def __getattr__(name: str) -> Any:
    """Import the moving pictures when one is drawn for the first time: an assignment has none."""
    if name == "moving":
        return importlib.import_module("grader_utils.figures.moving")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
