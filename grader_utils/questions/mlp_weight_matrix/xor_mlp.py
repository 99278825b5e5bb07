"""Weights with which a small network is XOR."""

from grader_utils.questions.logic_gates.truth_table import ROWS
from grader_utils.questions.mlp_weight_matrix.layers import GATES_B, GATES_W
from grader_utils.questions.vocabulary import NetworkSeparates, judged, np, question


@question("xor_mlp",
    tolerance=judged("Any network that puts each row on its side by more than 1e-9 of the largest value."))
def xor_mlp():
    """A network with one hidden layer that computes XOR. -> weights (2, m), (m, 1) and biases (m,), (1,)."""
    return NetworkSeparates(np.array(ROWS, dtype=float), np.array([0, 1, 1, 0]))


xor_mlp.without_inputs("the four rows of XOR")

_STEEP = 20 * GATES_W[:, 1:], 20 * GATES_B[1:]  # OR and NAND, 20 times as steep


def _last_neuron(w, b, hidden=_STEEP):
    """The hidden neurons OR and NAND, or others, and behind them a neuron with weights w (2,) and bias b."""
    return (hidden[0], np.reshape(w, (2, 1))), (hidden[1], np.array([b]))


# A mistake here is any network with the same four decisions as the one in its formula.
xor_mlp.mistake("never above 0.5", lambda: _last_neuron([0.5, 0.5], -20),
    hint="No output is above 0.5. Print the hidden outputs: are they near 0 and 1, or all near 0.5? Then ask what the "
    "last neuron makes of them.")
xor_mlp.mistake("always above 0.5", lambda: _last_neuron([0.5, 0.5], 20),
    hint="All outputs are above 0.5. Print the hidden outputs of (0, 0): does the last neuron's bias outweigh them?")
xor_mlp.mistake("OR", lambda: _last_neuron([20, 0], -10),
    hint="One row is wrong: (1, 1). Which hidden neuron is near 0 there, and does the last neuron need it?")
xor_mlp.mistake("NAND", lambda: _last_neuron([0, 20], -10),
    hint="One row is wrong: (0, 0). Which hidden neuron is near 0 there, and does the last neuron need it?")
xor_mlp.mistake("AND", lambda: _last_neuron([0, -20], 10),
    hint="This is the table of AND. Print the hidden outputs of all four rows: which two rows do they tell apart?")
xor_mlp.mistake("NOR", lambda: _last_neuron([-20, 0], 10),
    hint="Only (0, 0) is above 0.5. Print the hidden outputs of this row: what should the last neuron make of them?")
xor_mlp.mistake("equality", lambda: _last_neuron([-20, -20], 30),
    hint="Every row is on the wrong side: your network says whether x1 and x2 are equal. What turns a z into -z?")
_TURNED = np.array([[10.0, 10.0], [-10.0, -10.0]])
xor_mlp.mistake("a hidden layer with its weights turned",
    lambda: _last_neuron([10, 10], -14, hidden=(_TURNED, np.array([-4.0, 14.0]))),
    lambda: _last_neuron([10, 10], -14, hidden=(-_TURNED, np.array([14.0, -4.0]))),
    hint="One row alone is above 0.5. Print W1[:, 0]: are these the weights of your first hidden neuron?")
