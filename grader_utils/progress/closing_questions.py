"""What the closing questions ask: what torch computes from each, and the slips that people make."""

import numpy as np

from grader_utils.questions.question import Question
from grader_utils.questions.reference import torch

CLOSING: dict[str, Question] = {}

CROSS = [-1, 1, -1, 1, 1, 1, -1, 1, -1]
ALL_ON = [1] * 9
TABLE = [[0, 0], [0, 1], [1, 0], [1, 1]]


def _closes(lesson: str, reference, **inputs) -> Question:
    question = CLOSING[lesson] = Question(f"closing {lesson}", reference)
    question.part("your answer", **inputs)
    return question


def _number(value: float) -> object:
    return torch.tensor(value, dtype=torch.float64)


cross = _closes("01_affine_function", lambda w, x, b: w @ x + b, w=CROSS, x=ALL_ON, b=-4.5)
cross.mistake("bias left out", lambda w, x, b: w @ x, hint="That is w·x. What does the bias add?")
cross.mistake(
    "corners count for it",
    lambda w, x, b: np.abs(w) @ x + b,
    hint="You counted nine pixels in its favor. The corners count against it.",
)

gate = _closes("02_logic_gates", lambda w, X, b: torch.heaviside(X @ w + b, w[0] * 0), w=[1, -1], X=TABLE, b=0.5)
gate.mistake("no step", lambda w, X, b: X @ w + b, hint="These are the values of z. Which decisions follow from them?")
gate.mistake("bias left out", lambda w, X, b: X @ w > 0, hint="Did you add the bias before you looked at the sign?")
gate.mistake(
    "all signs plus", lambda w, X, b: X @ np.abs(w) + b > 0, hint="The second weight is negative: x₂ counts against."
)

slope = _closes("03_sigmoid", lambda value: _number(value * (1 - value)), value=0.9)
slope.mistake("the value itself", lambda value: value, hint="That is σ(z), its height. The slope is asked for.")
slope.mistake("one minus the value", lambda value: 1 - value, hint="One of the two factors is still missing.")
slope.mistake("squared", lambda value: value**2, hint="Its two factors are not the same: look at the formula again.")

size = _closes("04_mlp_weight_matrix", lambda n, m, k: _number(n * m + m + m * k + k), n=64, m=20, k=10)
size.mistake("no biases", lambda n, m, k: n * m + m * k, hint="Those are the weights. What else does a neuron have?")
size.mistake(
    "inputs have biases",
    lambda n, m, k: n + n * m + m + m * k + k,
    hint="The inputs are no neurons: they have no biases.",
)

ways = _closes("05_computation_graph", lambda a, b: _number(2 * a + b), a=3, b=2)
ways.mistake("one way", lambda a, b: a + b, hint="One of the two ways from a to y is missing.")
ways.mistake("the other way", lambda a, b: a, hint="One of the two ways from a to y is missing.")
ways.mistake("the value", lambda a, b: (a + b) * a, hint="That is y itself. How fast does it grow with a?")

logits = _closes("06_backpropagation_layers", lambda y, t: y - t, y=[0.2, 0.5, 0.3], t=[0, 1, 0])
logits.mistake("sign turned", lambda y, t: t - y, hint="The sign is turned round: which way is uphill?")
logits.mistake("the probabilities", lambda y, t: y, hint="These are the probabilities. Where does the truth come in?")
logits.mistake("the right class alone", lambda y, t: (y - t) * t, hint="The other two logits change the loss as well.")


def _one_step(x, t, learning_rate):
    """Where a neuron's weight is after one step from w = 0 and b = 0; p is 0.5 for every sample there."""
    w = torch.zeros((), dtype=torch.float64, requires_grad=True)
    torch.nn.functional.binary_cross_entropy_with_logits(w * x, t).backward()
    return (w - learning_rate * w.grad).detach()


step = _closes("07_training", _one_step, x=[4.0, 1.0], t=[1.0, 0.0], learning_rate=0.4)
step.mistake(
    "uphill",
    lambda x, t, learning_rate: learning_rate * ((0.5 - t) * x).mean(),
    hint="That is a step uphill. Which way does the loss fall?",
)
step.mistake(
    "no learning rate",
    lambda x, t, learning_rate: -((0.5 - t) * x).mean(),
    hint="That step is as long as the slope itself. What makes it shorter?",
)
step.mistake(
    "the slope",
    lambda x, t, learning_rate: ((0.5 - t) * x).mean(),
    hint="That is the slope of the loss. Which way does the step go, and how far?",
)
step.mistake(
    "the sum",
    lambda x, t, learning_rate: -learning_rate * ((0.5 - t) * x).sum(),
    hint="You added the two samples up. The loss is their mean.",
)
step.mistake(
    "no input",
    lambda x, t, learning_rate: -learning_rate * (0.5 - t).mean(),
    hint="That is the step of the bias. For the weight, each p - t is multiplied by something.",
)


def _third_gradient(slope):
    """What is in a weight's grad after three backward passes that all add the same slope."""
    w = torch.zeros((), dtype=torch.float64, requires_grad=True)
    for _ in range(3):
        (slope * w).backward()
    return w.grad


kept = _closes("08_clinic", _third_gradient, slope=3.0)
kept.mistake(
    "forgotten",
    lambda slope: slope,
    hint="That is the gradient of the third step alone. What is left of the others?",
)
kept.mistake("two steps", lambda slope: 2 * slope, hint="That is what the second step uses.")
kept.mistake("multiplied", lambda slope: slope**3, hint="Kept gradients are added up, not multiplied.")
kept.mistake("added and applied", lambda slope: 6 * slope, hint="That is all that the three steps use, together.")


def _steps(samples, batch_size, epochs):
    """How many steps it takes to learn from three fifths of the samples."""
    return _number(samples * 3 // 5 // batch_size * epochs)


steps = _closes("09_project", _steps, samples=500, batch_size=20, epochs=50)
steps.mistake(
    "all samples",
    lambda samples, batch_size, epochs: samples // batch_size * epochs,
    hint="You counted all 500 samples. From how many of them does it learn?",
)
steps.mistake(
    "four fifths",
    lambda samples, batch_size, epochs: samples * 4 // 5 // batch_size * epochs,
    hint="You counted the samples to choose by as well. No step looks at those.",
)
steps.mistake(
    "one epoch",
    lambda samples, batch_size, epochs: samples * 3 // 5 // batch_size,
    hint="That is one epoch. There are fifty.",
)
steps.mistake(
    "samples counted",
    lambda samples, batch_size, epochs: samples * 3 // 5 * epochs,
    hint="That counts samples. One step looks at 20 of them.",
)
