"""What questions about layers share: the three gates as one layer, torch's layers, and hints."""

from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, fails, normal, np, together, torch, uniform, whole

GATES_W = np.array([[0.5, 0.5, -0.5], [0.5, 0.5, -0.5]])  # (2, 3): one column a gate
GATES_B = np.array([-0.7, -0.2, 0.7])  # (3,)



def logistic(z):
    """The sigmoid as a student writes it, for mistakes."""
    return 1 / (1 + np.exp(-z))


def linear(rows, W, b):
    """rows W + b by torch, which keeps one row a neuron. rows: (..., n), W: (n, m), b: (m,) -> (..., m)."""
    return torch.nn.functional.linear(rows, W.T, b)


def nn_linear(W, b):
    """torch's own layer with the weights of the course. W: (n, m), b: (m,)."""
    layer = torch.nn.Linear(*W.shape, dtype=W.dtype)
    layer.load_state_dict({"weight": W.T, "bias": b})  # refuses any other shape
    return layer.requires_grad_(False)


def random_layer(n, m):
    """A layer and one sample. W: (n, m), b: (m,), x: (n,)."""
    return together(W=normal(n, m), b=normal(m) + 2, x=normal(n))


def ask_for_a_layer(about):
    """Add the unseen parts that every forward pass for one sample has."""
    about.unseen("no two sizes equal", random_layer(4, 3))
    about.unseen("as many neurons as inputs", random_layer(3, 3))
    about.unseen("one neuron", random_layer(3, 1))
    about.unseen("whole numbers, and fractions in b", W=whole(1, 6, 2, 3), b=normal(3) + 2, x=whole(-5, -1, 2))
    about.unseen("whole weights, fractions in x", W=whole(1, 6, 3, 2), b=normal(2) + 2, x=uniform(0.2, 0.8, 3))
    about.unseen("fractions in W, whole numbers in x", W=normal(2, 4), b=normal(4) + 2, x=whole(2, 6, 2))
    about.unseen(INPUTS_UNCHANGED, random_layer(2, 3))


B_IN_PLACE = fails(ValueError, "non-broadcastable output operand")
B_IN_PLACE_HINT = (
    "`+=` writes into the array on its left, and b, shape (m,), has no room for a batch, shape (N, m). Which operator "
    "makes a new array?"
)
