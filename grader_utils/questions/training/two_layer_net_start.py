"""The parameters that a network starts with: no two hidden neurons alike."""

from grader_utils.questions.usual_errors import attribute_never_set
from grader_utils.questions.vocabulary import drawn, exact, np, question, torch


COLUMNS, ROWS = "different columns of W1", "different rows of W2"


@question("two_layer_net_start", tolerance=exact("Zeros, and whole numbers."),
    right={
        "b1": lambda hidden_size: np.zeros(hidden_size),
        "b2": lambda output_size: np.zeros(output_size),
        COLUMNS: lambda hidden_size: hidden_size,
        ROWS: lambda hidden_size: hidden_size,
    })
def two_layer_net_start(input_size, hidden_size, output_size):
    """What is known of a fresh network, whose weights are random and whose biases are 0.

    -> biases b1 (hidden,), b2 (out,), and how many different columns W1 has and rows W2: one a hidden neuron.
    """
    return {
        "b1": torch.zeros(hidden_size),
        "b2": torch.zeros(output_size),
        COLUMNS: torch.tensor(hidden_size),
        ROWS: torch.tensor(hidden_size),
    }


@drawn
def _sizes(rng):
    input_size, hidden_size, output_size = (int(size) for size in rng.choice(np.arange(2, 20), 3, replace=False))
    return {"input_size": input_size, "hidden_size": hidden_size, "output_size": output_size}


two_layer_net_start.part("a fresh network: 2, 3 and 4", input_size=2, hidden_size=3, output_size=4)
two_layer_net_start.unseen("a fresh network of other sizes", _sizes())
for _which, _alike in (("All your weights", (COLUMNS, ROWS)), ("The weights in W1", (COLUMNS,)),
                       ("The weights in W2", (ROWS,))):
    two_layer_net_start.mistake("weights all alike", **dict.fromkeys(_alike, lambda: 1),
        hint=f"{_which} start alike, the same for every hidden neuron. What do two hidden neurons with equal weights "
        "learn?")
two_layer_net_start.mistake("W1 turned", **{COLUMNS: lambda input_size: input_size},
    hint="Your W1 has one column for each input. Its shape is (input_size, hidden_size): who has a column?")
two_layer_net_start.mistake("W2 as if it followed the inputs", **{ROWS: lambda input_size: input_size},
    hint="Your W2 has one row for each input of the network. What comes into the second layer: how many numbers?")
attribute_never_set(two_layer_net_start)
