"""What a question is written with, in one import: `from grader_utils.questions.vocabulary import normal, question`.

| word | what it is for |
|---|---|
| `question`, `figure`, `layer` | declare a question by its reference; one about a figure; one about a layer |
| `torch`, `np` | references are written with torch, formulas of mistakes with NumPy |
| `gradients_from` | torch's gradients of a layer |
| `rounding`, `exact`, `judged` | tolerances |
| `normal`, `uniform`, `whole`, `one_of`, `some_of`, `shuffled`, `sixty_fourths` | what is drawn for an unseen part |
| `drawn`, `apply`, `together` | a draw of one's own; what a function makes of draws; several inputs by name |
| `INPUTS_UNCHANGED`, `NO_WARNINGS` | what a part examines besides the value |
| `TWO_FORWARDS`, `ANOTHER_LAYER` | parts of layers |
| `Raises`, `Separates`, `Drawing`, `Curve`, ... | right answers that are more than an array |
| `fails`, `init_never_runs`, `attribute_never_set` | mistakes that end in an error |
| `first_result_kept`, `adds_up`, `neuron_objects` | mistakes of an object that is asked twice |
| `of_torchs` | a mistake that changes torch's answer |
"""

import numpy as np

from grader_utils.questions.asked_again import adds_up, first_result_kept, neuron_objects
from grader_utils.questions.draws import (
    apply,
    drawn,
    normal,
    one_of,
    shuffled,
    sixty_fourths,
    some_of,
    together,
    uniform,
    whole,
)
from grader_utils.questions.expected import AtLeast, Graph, LossCurve, NetworkSeparates, NetworkWith, Raises, Separates
from grader_utils.questions.expected_figures import Curve, Drawing, Line, Measurements, NumberBeside, Series
from grader_utils.questions.kinds import ANOTHER_LAYER, TWO_FORWARDS
from grader_utils.questions.question import INPUTS_UNCHANGED, NO_WARNINGS
from grader_utils.questions.reference import gradients_from, of_torchs, torch
from grader_utils.questions.registry import figure, layer, question
from grader_utils.questions.tolerance import exact, judged, rounding
from grader_utils.questions.usual_errors import attribute_never_set, fails, init_never_runs

__all__ = [
    "ANOTHER_LAYER",
    "INPUTS_UNCHANGED",
    "NO_WARNINGS",
    "TWO_FORWARDS",
    "AtLeast",
    "Curve",
    "Drawing",
    "Graph",
    "Line",
    "LossCurve",
    "Measurements",
    "NetworkSeparates",
    "NetworkWith",
    "NumberBeside",
    "Raises",
    "Separates",
    "Series",
    "adds_up",
    "apply",
    "attribute_never_set",
    "drawn",
    "exact",
    "fails",
    "figure",
    "first_result_kept",
    "gradients_from",
    "init_never_runs",
    "judged",
    "layer",
    "neuron_objects",
    "normal",
    "np",
    "of_torchs",
    "one_of",
    "question",
    "rounding",
    "shuffled",
    "sixty_fourths",
    "some_of",
    "together",
    "torch",
    "uniform",
    "whole",
]
