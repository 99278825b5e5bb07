"""XOR, learned."""

from grader_utils.messages import to_say
from grader_utils.questions.training.network import PARAMETERS, logits
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
