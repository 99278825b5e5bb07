"""The parameters that a network starts with: no two hidden neurons alike."""

import numpy as np

from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact


@question("two_layer_net_start", tolerance=exact("Zeros, and whole numbers."))
def two_layer_net_start(input_size, hidden_size, output_size):
    """What is known of a fresh network, whose weights are random and whose biases are 0.

    -> biases b1 (hidden,), b2 (out,), and how many different columns W1 has and rows W2: one a hidden neuron.
    """
    return {
        "b1": torch.zeros(hidden_size),
        "b2": torch.zeros(output_size),
        "different columns of W1": torch.tensor(hidden_size),
        "different rows of W2": torch.tensor(hidden_size),
    }


def _sizes(rng):
    input_size, hidden_size, output_size = (int(size) for size in rng.choice(np.arange(2, 20), 3, replace=False))
    return {"input_size": input_size, "hidden_size": hidden_size, "output_size": output_size}


two_layer_net_start.part("a fresh network: 2, 3 and 4", input_size=2, hidden_size=3, output_size=4)
two_layer_net_start.unseen("a fresh network of other sizes", _sizes)


def _started(columns, rows):
    def formula(input_size, hidden_size, output_size):
        return {
            "b1": np.zeros(hidden_size),
            "b2": np.zeros(output_size),
            "different columns of W1": columns(hidden_size),
            "different rows of W2": rows(hidden_size),
        }

    return formula


for _columns, _rows in ((1, 1), (1, None), (None, 1)):
    two_layer_net_start.mistake(
        "weights all alike",
        _started(lambda size, alike=_columns: alike or size, lambda size, alike=_rows: alike or size),
        hint="All your weights start as one and the same number. What do two hidden neurons with equal weights learn?",
    )
