"""XOR, learned."""

from grader_utils.messages import to_say
from grader_utils.questions.training.network import PARAMETERS, logits
from grader_utils.questions.training.signs import common_signs, hardly_moved, sign
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, AtLeast, drawn, judged, np, question


@question("xor_training", labels=("t",), tolerance=judged("The rows that the network gets right are counted."),
    in_numpy=True)
def xor_training(x, t):
    """A network that gets every row of a truth table right. x: (rows, n), t: (rows,), of 0 and 1."""
    return AtLeast(len(t), x, t, classes=2, scores=logits, parameters=PARAMETERS, rows=to_say("rows"))


_TABLE = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
_XOR = np.array([0, 1, 1, 0])
_CUBE = np.array([[i, j, k] for i in (0, 1) for j in (0, 1) for k in (0, 1)])


@drawn
def _shuffled(rng, x, t):
    order = rng.permutation(len(t))
    return {"x": x[order], "t": t[order]}


xor_training.part("XOR", x=_TABLE, t=_XOR)
xor_training.part("AND of three inputs", x=_CUBE, t=_CUBE.prod(axis=1))
xor_training.unseen("XOR, its rows in another order", _shuffled(_TABLE, _XOR))
xor_training.unseen("the opposite of XOR", _shuffled(_TABLE, 1 - _XOR))
xor_training.unseen("leaves x and t alone", _shuffled(_TABLE, _XOR), requires=INPUTS_UNCHANGED)
xor_training.unseen("inputs of -1 and 1", _shuffled(2 * _TABLE - 1, _XOR))
xor_training.unseen("three inputs, 1 where they are not all equal", _shuffled(_CUBE, (_CUBE.sum(axis=1) % 3 > 0) * 1))


def _hits(scores, asked):
    return scores.argmax(axis=1) == asked.labels


def _nearly_one_answer(params, scores, asked):
    """Whether what tells the two scores apart hardly depends on the row: right networks have 5 and more."""
    return np.ptp(scores[:, 1] - scores[:, 0]) < 1.5


def _last_row_alone(params, scores, asked):
    """Whether the last row alone is wrong, and surely so: one that has learned little answers 0 to all of AND."""
    return _hits(scores, asked)[:-1].all() and abs(scores[-1, 1] - scores[-1, 0]) > 2


common_signs(xor_training,
    nothing_to_move="All weights of your network are 0, so each row gets the same scores. With what did they start, "
    "and what is the gradient of a weight between two zeros?")
sign(xor_training, "one hidden neuron", lambda params, scores, asked: params["W1"].shape[1] == 1,
    hint="Your network has one hidden neuron, which is one line across the plane. How many does the text ask for?")
sign(xor_training, "every row the other way", lambda params, scores, asked: not _hits(scores, asked).any(),
    hint="Your network gives every row the other answer. Does each step go downhill, and are the labels those of t?")
sign(xor_training, "all but the last row", _last_row_alone,
    hint="The last row is the only one that your network gets wrong. Which rows are in your batches?")
sign(xor_training, "the first four rows alone",
    lambda params, scores, asked: len(scores) > 4 and _hits(scores, asked)[:4].all(),
    hint="Tables of four rows are right, and of larger ones the first four rows. How many rows are in your batches?")
hardly_moved(xor_training)
sign(xor_training, "nearly the same answer for all rows", _nearly_one_answer,
    hint="Where your network is wrong, its scores are nearly the same for all rows: it found no rule between x and t. "
    "In every step, does each label belong to its row?")
