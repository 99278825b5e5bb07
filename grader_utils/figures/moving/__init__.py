"""Pictures that move: each function returns a picture with sliders, shown when it is the last line of a cell."""

from grader_utils.figures.moving.columns import watch_columns
from grader_utils.figures.moving.flow import flow_back
from grader_utils.figures.moving.graph import step_graph
from grader_utils.figures.moving.layer import light_columns
from grader_utils.figures.moving.neuron import turn_neuron
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.moving.playground import playground
from grader_utils.figures.moving.reader import read_drawing
from grader_utils.figures.moving.slopes import follow_slopes
from grader_utils.figures.moving.training import watch_training
from grader_utils.figures.moving.valley import walk_valley
from grader_utils.figures.moving.weight_gradient import add_up_samples
from grader_utils.figures.moving.weights import turn_weights

__all__ = [
    "MovingPicture",
    "add_up_samples",
    "flow_back",
    "follow_slopes",
    "light_columns",
    "playground",
    "read_drawing",
    "step_graph",
    "turn_neuron",
    "turn_weights",
    "walk_valley",
    "watch_columns",
    "watch_training",
]
