"""Pictures that move: each function returns a picture with sliders, shown when it is the last line of a cell."""

from grader_utils.figures.moving.graph import step_graph
from grader_utils.figures.moving.layer import light_columns
from grader_utils.figures.moving.neuron import turn_neuron
from grader_utils.figures.moving.picture import MovingPicture
from grader_utils.figures.moving.slopes import follow_slopes
from grader_utils.figures.moving.training import watch_training

__all__ = ["MovingPicture", "follow_slopes", "light_columns", "step_graph", "turn_neuron", "watch_training"]
