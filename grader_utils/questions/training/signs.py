"""Signs that mistakes of a training leave in the parameters of the network: each is true of the numbers themselves.

Each takes the parameters by name, their scores on the rows, shape (rows, classes), and the `AtLeast` that was
asked for.
"""

from grader_utils.questions.training.network import hidden_values
from grader_utils.questions.vocabulary import NetworkWith, np

HARDLY = 0.2
"""A bias starts at 0; networks that have learned a table or digits have one farther away than this."""


def _weights_of_zero(params, scores, asked):
    return not params["W1"].any() and not params["W2"].any()


def _neurons_alike(params, scores, asked):
    columns, rows = params["W1"].T, params["W2"]
    return len(columns) > 1 and (columns == columns[0]).all() and (rows == rows[0]).all()


def _biases_of_zero(params, scores, asked):
    return not params["b1"].any() and not params["b2"].any()


def _all_dead(params, scores, asked):
    return not hidden_values(params["W1"], params["b1"], asked.inputs).any()


def _grown_without_bound(params, scores, asked):
    return max(np.abs(array).max() for array in params.values()) > 1000


def _biases_hardly_moved(params, scores, asked):
    return max(np.abs(params[name]).max() for name in ("b1", "b2")) < HARDLY and np.abs(params["W1"]).max() > HARDLY


def common_signs(question, nothing_to_move):
    """Add the mistakes that every training knows, those first that leave nothing to learn with.

    Args:
        question: whose answer is the parameters of a trained network.
        nothing_to_move: the hint for a network of zeros.
    """
    sign(question, "weights of zero", _weights_of_zero, hint=nothing_to_move)
    sign(question, "hidden neurons alike", _neurons_alike,
        hint="All hidden neurons of your network are the same, number by number. With what did their weights start?")
    sign(question, "never trained", _biases_of_zero,
        hint="The biases of the network that you return are exactly 0, as they were at the start. Is it the network "
        "that you have trained, and do the steps reach its own arrays?")
    sign(question, "all hidden neurons dead", _all_dead,
        hint="Your hidden neurons are dead: where your network is wrong, ReLU gives 0 for all of them, whatever comes "
        "in. How long are your steps?")
    sign(question, "grown without bound", _grown_without_bound,
        hint="Numbers in your network have grown beyond 1000. Does every step go downhill, and how long is it?")


def hardly_moved(question):
    """Add the mistake of too few steps, or too short ones; others that move little should stand before it."""
    sign(question, "hardly moved", _biases_hardly_moved,
        hint="Your biases have hardly moved away from 0, where they start. How long is a step, and how many of them "
        "does your network take?")


def sign(question, name, shown, *, hint):
    """Add a mistake that shows in the network: `shown(params, scores, asked)` of every part that fails."""
    question.mistake(name, lambda: NetworkWith(shown), hint=hint)
