"""Three neurons, one input."""

import itertools

from grader_utils.questions.mlp_weight_matrix.layers import GATES_B, GATES_W, linear, logistic
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, apply, attribute_never_set, first_result_kept, normal, np, question, rounding, shuffled, torch,
    uniform, whole)

_NAMES = ("AND", "OR", "NAND")


@question("model", tolerance=rounding("A sum of two products and the bias, then the sigmoid.", terms=3, functions=8))
def model(x, earlier=None):
    """The AND, OR and NAND neurons on one sample. x: (2,) -> (3,). `earlier` goes through the same model before x."""
    return torch.sigmoid(linear(x, torch.tensor(GATES_W), torch.tensor(GATES_B)))


model.part("x = [0, 1]", x=[0, 1])
model.part("x = [0, 0]", x=[0, 0])
model.part("x = [0.2, 0.9]", x=[0.2, 0.9])
model.unseen("a random input", x=normal(2) + 1)
model.unseen("both inputs negative", x=-uniform(0.5, 2, 2))
model.unseen("whole numbers", x=shuffled(apply(np.append, -1, whole(2, 5))))
model.unseen("both inputs large", x=uniform(3, 5, 2))
model.part("the same model again: x = [0, 1], then [1, 1]", x=[1, 1], earlier=[0, 1])
model.unseen("a second sample through the same model", x=normal(2) + 1, earlier=normal(2) - 1)
model.unseen("one input large, one small", x=shuffled([1.0, -1.0]) * uniform(3, 5, 2))
model.unseen("inputs far from 0", x=shuffled([2000.0, 100.0]))
model.unseen(INPUTS_UNCHANGED, x=uniform(1, 2, 2))


def _three(x, W=GATES_W, b=GATES_B):
    return logistic(x @ W + b)


model.mistake("no activation", lambda x: x @ GATES_W + GATES_B,
    hint="Your three numbers are affine values: some are negative. Which part of a neuron comes after w.x + b?")
model.mistake("NAND with a negative bias", lambda x: _three(x, b=np.array([-0.7, -0.2, -0.7])),
    hint="AND and OR are right. Look at the sign of the third bias.")
model.mistake("NAND with positive weights", lambda x: _three(x, W=np.abs(GATES_W)),
    hint="AND and OR are right. Look at the signs of the third neuron's weights.")
model.mistake("AND in the place of NAND", lambda x: _three(x, W=np.abs(GATES_W), b=np.array([-0.7, -0.2, -0.7])),
    hint="Your first and third numbers are equal. Which signs does NAND have that AND has not?")
model.mistake("OR with the bias of AND", lambda x: _three(x, b=np.array([-0.7, -0.7, 0.7])),
    hint="Your first and second numbers are equal. In what do AND and OR differ?")
for _order in itertools.permutations(range(3)):
    if _order != (0, 1, 2):
        model.mistake(f"in the order {', '.join(_NAMES[place] for place in _order)}",
            lambda x, order=list(_order): _three(x)[order],
            hint="Your three numbers are right, and stand in another order. Which neuron comes first in the table?")
model.mistake("a column", lambda x: _three(x).reshape(3, 1),
    hint="Your result has shape (3, 1), one row a neuron. One axis is enough for three numbers.")
model.mistake("NAND alone", lambda x: _three(x)[2],
    hint="Your result is the third number alone. What became of the other two neurons' outputs?")
model.mistake("NOR in the place of NAND", lambda x: _three(x, b=np.array([-0.7, -0.2, 0.2])),
    hint="AND and OR are right. For which of the four rows is the third output above 0.5, and for which should it be?")
model.mistake("weights of 1", lambda x: _three(x, W=np.sign(GATES_W)),
    hint="Your biases are right, and your weights are twice those of the table.")
model.mistake("NAND behind the others", lambda x: np.append(_three(x)[:2], _three(_three(x)[:2])[2]),
    hint="AND and OR are right. Your third neuron got their outputs: what do all three get?")
model.mistake("the gates with a step", lambda x: _three(x, W=2 * GATES_W, b=np.array([-1.5, -0.5, 1.5])),
    hint="Your w and b are those of the gates with a step. Which numbers stand in the table of this exercise?")
first_result_kept(model, _three)
attribute_never_set(model)
