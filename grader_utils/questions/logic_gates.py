"""Questions of 02_logic_gates: the step, gates as neurons, their boundaries, and XOR from three of them."""

import dataclasses

import numpy as np

from grader_utils.questions.expected import Drawing, Line, Separates
from grader_utils.questions.question import INPUTS_UNCHANGED
from grader_utils.questions.reference import torch
from grader_utils.questions.registry import question
from grader_utils.questions.tolerance import exact, judged
from grader_utils.questions.troubles import init_never_runs

_ROWS = [[0, 0], [0, 1], [1, 0], [1, 1]]


@question("step", tolerance=exact("0 or 1."))
def step(z):
    """1 where z > 0, else 0. z: a number or any shape -> the same shape. z = 0 is never asked."""
    return torch.heaviside(torch.as_tensor(z, dtype=torch.float64), torch.zeros((), dtype=torch.float64))


def _close_to_zero(rng, shape):
    """Draw values of both signs, so close to 0 that a threshold anywhere else shows."""
    return rng.uniform(0.05, 0.45, shape) * rng.permuted(np.resize([-1, 1, 1], shape))


step.part("z = -1.5", z=-1.5)
step.part("z = 0.3", z=0.3)
step.part("an array of shape (4,)", z=[-1.5, -0.5, 2.5, 0.3])
step.part("leaves its input alone", z=[0.7, -0.2, 3.0], requires=INPUTS_UNCHANGED)
step.unseen("a negative number", lambda rng: {"z": -float(rng.uniform(0.1, 2))})
step.unseen("a positive number", lambda rng: {"z": float(rng.uniform(0.05, 0.45))})
step.unseen("a vector", lambda rng: {"z": _close_to_zero(rng, 7)})
step.unseen("a matrix", lambda rng: {"z": _close_to_zero(rng, (3, 4))})
step.unseen("whole numbers", lambda rng: {"z": rng.permutation([-7, -2, -1, 1, 2, 30])})
step.unseen("very small and very large", lambda rng: {"z": rng.permutation([-1e6, -1e-6, 1e-6, 0.4, 1e6])})
step.unseen("leaves its input alone", lambda rng: {"z": _close_to_zero(rng, 5)}, requires=INPUTS_UNCHANGED)
step.mistake(
    "the sign of z",
    lambda z: np.sign(z),
    hint="A negative z gives -1 in your function. Which two values does a gate know?",
)
step.mistake(
    "turned round",
    lambda z: np.where(z < 0, 1, 0),
    hint="Your 0 and 1 are the wrong way round. Which side of 0 makes the neuron fire?",
)
step.mistake(
    "positive values kept",
    lambda z: np.maximum(z, 0),
    hint="Negative z is right. For a positive z you return z itself, and a gate has only one value for yes.",
)
step.mistake(
    "fires from 0.5 on",
    lambda z: np.where(z > 0.5, 1, 0),
    hint="A small positive z gives 0 in your function. Where exactly does the step jump?",
)
step.mistake(
    "fires from 1 on",
    lambda z: np.where(z >= 1, 1, 0),
    hint="A small positive z gives 0 in your function. Where exactly does the step jump?",
)
for _formula in (lambda z: 1 if z > 0 else 0, lambda z: int(z > 0)):
    step.mistake(
        "numbers only",
        _formula,
        hint="One number works, an array does not: it would need one answer for many entries. "
        "Which NumPy function chooses entry by entry?",
    )
for _formula in (
    lambda z: (z > 0).astype(int),
    lambda z: np.array([1 if entry > 0 else 0 for entry in z]),
):
    step.mistake(
        "arrays only",
        _formula,
        hint="An array of shape (n,) works, a Python number does not: it has no entries and no methods of an array. "
        "Which NumPy function takes both?",
    )
step.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function writes into z itself. The caller may still need z: can you make a new array instead?",
)


@question("gate", tolerance=exact("0 or 1."))
def gate(w, b, x):
    """A neuron with a step, for one sample. w, x: (n,), b: scalar -> 0 or 1."""
    z = torch.nn.functional.linear(x, w, torch.as_tensor(b, dtype=w.dtype))
    return torch.heaviside(z, torch.zeros_like(z))


def _neuron(rng, n, weighed, b):
    """Draw w, x of shape (n,) with w.x = `weighed`, so that z keeps clear of 0 and it is known what decides."""
    x = rng.uniform(0.5, 1.5, n) * rng.choice([-1, 1], n)
    w = rng.normal(size=n)
    return {"w": w + (weighed - w @ x) * x / (x @ x), "b": float(b), "x": x}


def _first_of_two(rng):
    """Draw a neuron that fires for (1, 0), where each weight has to meet its own input."""
    w = np.array([rng.uniform(1.5, 2.5), rng.uniform(-2.5, -1.5)])
    return {"w": w, "b": -float(rng.uniform(0.4, 0.9)), "x": np.array([1.0, 0.0])}


def _whole_neuron(rng):
    w, x = -rng.integers(1, 5, size=4), rng.integers(1, 5, size=4)
    return {"w": w, "b": int(rng.integers(2, 6) - w @ x), "x": x}


for row in _ROWS:
    gate.part(f"w = [2, -1], b = -1.5, x = {row}", w=[2, -1], b=-1.5, x=row)
gate.unseen(
    "three inputs, the weights lift z above 0",
    lambda rng: _neuron(rng, 3, weighed=rng.uniform(1.5, 2.5), b=-rng.uniform(0.4, 0.9)),
)
gate.unseen(
    "three inputs, the bias lifts z above 0",
    lambda rng: _neuron(rng, 3, weighed=-rng.uniform(0.4, 0.9), b=rng.uniform(1.5, 2.5)),
)
gate.unseen(
    "four inputs, the bias pulls z below 0",
    lambda rng: _neuron(rng, 4, weighed=rng.uniform(0.4, 0.9), b=-rng.uniform(1.5, 2.5)),
)
gate.unseen(
    "fifty inputs, the weights pull z below 0",
    lambda rng: _neuron(rng, 50, weighed=-rng.uniform(1.5, 2.5), b=rng.uniform(0.4, 0.9)),
)
gate.unseen("two inputs, x = (1, 0)", _first_of_two)
gate.unseen("whole numbers", _whole_neuron)
gate.unseen("one input", lambda rng: _neuron(rng, 1, weighed=rng.uniform(0.4, 0.9), b=-rng.uniform(1.5, 2.5)))
gate.unseen(
    "leaves its inputs alone",
    lambda rng: _neuron(rng, 3, weighed=-rng.uniform(0.4, 0.9), b=rng.uniform(1.5, 2.5)),
    requires=INPUTS_UNCHANGED,
)


def _fires(z):
    return np.where(z > 0, 1, 0)


gate.mistake(
    "no step",
    lambda w, b, x: w @ x + b,
    hint="Your result is the affine value z. What turns z into a decision?",
)
gate.mistake(
    "bias left out",
    lambda w, b, x: _fires(w @ x),
    hint="Your result is the step of w.x. Who else has a say before the decision?",
)
gate.mistake(
    "bias subtracted",
    lambda w, b, x: _fires(w @ x - b),
    hint="The bias pulls your neuron to the wrong side. Which sign does b have in z?",
)
gate.mistake(
    "step before the bias",
    lambda w, b, x: _fires(w @ x) + b,
    hint="Your result is neither 0 nor 1: the bias came after the step. What has to be complete before the step?",
)
gate.mistake(
    "sum forgotten",
    lambda w, b, x: _fires(w * x + b),
    hint="Your result has shape (n,), one decision for each input. A neuron decides once for one sample.",
)
gate.mistake(
    "a step for every product",
    lambda w, b, x: np.sum(_fires(w * x + b)),
    hint="Each product went through a step of its own, and you counted them. How many decisions does a neuron make?",
)
gate.mistake(
    "turned round",
    lambda w, b, x: _fires(-(w @ x + b)),
    hint="Every decision is the opposite of the right one. Is the step turned round, or the sign of z?",
)
gate.mistake(
    "the note's slip: w1 x2 + w2 x2 + b",
    lambda w, b, x: _fires(np.sum(w) * x[-1] + b),
    hint="Every weight meets the last entry of x. Which entry of x belongs to the first weight?",
)
gate.mistake(
    "kept on the class, not in self",
    lambda w, b, x: _fires(-2 * w @ x - b - 1),  # the check makes a second gate with these numbers
    hint="When a second gate was made, the first one took over its numbers. Does `__init__` keep w and b in `self`?",
)
init_never_runs(gate)
gate.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your forward changed w or x itself. Does `*=` make a new array?",
)


def _table(outputs):
    """Return the truth table `outputs`, (4,) for (0, 0), (0, 1), (1, 0), (1, 1), as an expectation."""
    return Separates(np.array(_ROWS, dtype=float), np.array(outputs))


@question(
    "and_gate",
    tolerance=judged("Any choice that puts each row on its side of the line by more than 1e-9 of the largest value."),
)
def and_gate():
    """Weights and a bias that compute AND. -> w (2,), b."""
    return _table([0, 0, 0, 1])


@question(
    "or_gate",
    tolerance=judged("Any choice that puts each row on its side of the line by more than 1e-9 of the largest value."),
)
def or_gate():
    """Weights and a bias that compute OR. -> w (2,), b."""
    return _table([0, 1, 1, 1])


@question(
    "nand_gate",
    tolerance=judged("Any choice that puts each row on its side of the line by more than 1e-9 of the largest value."),
)
def nand_gate():
    """Weights and a bias that compute NAND. -> w (2,), b."""
    return _table([1, 1, 1, 0])


for _gate, _name in ((and_gate, "AND"), (or_gate, "OR"), (nand_gate, "NAND")):
    _gate.part(f"the four rows of {_name}")
    _gate.unseen(f"the four rows of {_name}, once more", lambda rng: {})

# A mistake here is any choice with the same truth table as the one in its formula.
and_gate.mistake(
    "OR's table",
    lambda: ([1, 1], -0.5),
    hint="Three rows fire: this is the table of OR. Compare z for (0, 1) with z for (1, 1). Where should 0 lie?",
)
and_gate.mistake(
    "two rows on the line",
    lambda: ([1, 1], -1),
    hint="For (0, 1) and (1, 0) z is exactly 0: your line runs through both. Which way should b move it?",
)
and_gate.mistake(
    "a row on the line",
    lambda: ([1, 1], -2),
    hint="For (1, 1) z is exactly 0, so this row is not yet above the line. Is b too strong or too weak?",
)
and_gate.mistake(
    "signs turned",
    lambda: ([-1, -1], 1.5),
    hint="Your line is right, its sides are exchanged: this is NAND. What turns every z into -z?",
)
and_gate.mistake(
    "fires never",
    lambda: ([1, 1], -2.5),
    hint="z is below 0 for all four rows. How large can w.x become, and how far below 0 does b pull it?",
)
and_gate.mistake(
    "fires always",
    lambda: ([1, 1], 0.5),
    hint="z is above 0 for all four rows, also for (0, 0), where only b counts. Which sign does b need?",
)
and_gate.mistake(
    "x1 decides alone",
    lambda: ([1, 0], -0.5),
    hint="x2 makes no difference to your gate: x1 alone decides. Neither weight may beat b without the other.",
)
and_gate.mistake(
    "x2 decides alone",
    lambda: ([0, 1], -0.5),
    hint="x1 makes no difference to your gate: x2 alone decides. Neither weight may beat b without the other.",
)
or_gate.mistake(
    "AND's table",
    lambda: ([1, 1], -1.5),
    hint="Only (1, 1) fires: this is the table of AND. One input should be enough. Is b too strong for one weight?",
)
or_gate.mistake(
    "a row on the line",
    lambda: ([1, 1], 0),
    hint="For (0, 0) z is exactly 0, on the line. Which number alone decides z there?",
)
or_gate.mistake(
    "two rows on the line",
    lambda: ([1, 1], -1),
    hint="For (0, 1) and (1, 0) z is exactly 0: your line runs through both. Which way should b move it?",
)
or_gate.mistake(
    "signs turned",
    lambda: ([-1, -1], 0.5),
    hint="Only (0, 0) fires: this is NOR. Your line is right, its sides are exchanged. What turns every z into -z?",
)
or_gate.mistake(
    "fires always",
    lambda: ([1, 1], 0.5),
    hint="z is above 0 for all four rows, also for (0, 0), where only b counts. Which sign does b need?",
)
or_gate.mistake(
    "x1 decides alone",
    lambda: ([1, 0], -0.5),
    hint="x2 makes no difference to your gate: x1 alone decides. Each weight has to beat b on its own.",
)
or_gate.mistake(
    "x2 decides alone",
    lambda: ([0, 1], -0.5),
    hint="x1 makes no difference to your gate: x2 alone decides. Each weight has to beat b on its own.",
)
nand_gate.mistake(
    "NOR's table",
    lambda: ([-1, -1], 0.5),
    hint="Only (0, 0) fires: this is the table of NOR, not (x1 or x2). NAND is not (x1 and x2). Which rows differ?",
)
nand_gate.mistake(
    "AND's table",
    lambda: ([1, 1], -1.5),
    hint="Every row is the opposite of the right one: this is AND. What happens to z when w and b change their signs?",
)
nand_gate.mistake(
    "the bias kept from AND",
    lambda: ([-1, -1], -1.5),
    hint="z is below 0 for all four rows, also for (0, 0), where only b counts. Which sign does b need?",
)
nand_gate.mistake(
    "the weights kept from AND",
    lambda: ([1, 1], 1.5),
    hint="z is above 0 for all four rows. (1, 1) has to end below 0: what must the weights do to a positive b?",
)
nand_gate.mistake(
    "two rows on the line",
    lambda: ([-1, -1], 1),
    hint="For (0, 1) and (1, 0) z is exactly 0: your line runs through both. Which way should b move it?",
)
nand_gate.mistake(
    "a row on the line",
    lambda: ([-1, -1], 2),
    hint="For (1, 1) z is exactly 0, so this row is not yet below 0. Is b too large or too small?",
)


def _plus(number):
    return f"{'-' if number < 0 else '+'} {abs(number):.4g}"


def _boundary(w, b):
    """Return what a figure of w1 x1 + w2 x2 + b = 0 shows; w: two floats."""
    w1, w2 = w
    line = Line(f"{w1:.4g} x1 {_plus(w2)} x2 {_plus(b)} = 0", a=w1, b=w2, c=-b)
    return Drawing(lines=[line], points=_ROWS, half_planes=(w, b))


@question(
    "plot_boundary",
    tolerance=judged("A point counts as drawn in its place up to 1e-6, a thousandth of what a screen shows."),
)
def plot_boundary(w, b):
    """The decision boundary of a gate, w: (2,), as a figure: four inputs, the line, two half-planes."""
    return _boundary(w.tolist(), b)


def _through_the_middle(rng, direction):
    """Draw w along `direction`, (2,), and b, so that the line crosses the square of the four inputs near its middle."""
    w = rng.uniform(0.8, 2) * np.asarray(direction, dtype=float)
    return {"w": w, "b": float(-w @ rng.uniform(0.35, 0.65, 2))}


def _slanted(rng, falls):
    """Draw a line that falls (weights of one sign) or rises, and not at 45 degrees, so that w1 and w2 differ."""
    angle = rng.choice([rng.uniform(0.25, 0.6), rng.uniform(0.97, 1.3)])
    w2 = np.sin(angle) if falls else -np.sin(angle)
    return _through_the_middle(rng, rng.choice([-1, 1]) * np.array([np.cos(angle), w2]))


def _whole_slanted(rng):
    sign = int(rng.choice([-1, 1]))
    return {"w": sign * np.array([3, -5]), "b": sign}


plot_boundary.part("w = [2, 1], b = -1.4", w=[2, 1], b=-1.4)
plot_boundary.part("w = [1, -3], b = 0.7", w=[1, -3], b=0.7)
plot_boundary.part("a vertical line: w = [1, 0], b = -0.5", w=[1, 0], b=-0.5)
plot_boundary.unseen("a falling line", lambda rng: _slanted(rng, falls=True))
plot_boundary.unseen("a rising line", lambda rng: _slanted(rng, falls=False))
plot_boundary.unseen("a vertical line", lambda rng: _through_the_middle(rng, [rng.choice([-1, 1]), 0]))
plot_boundary.unseen("a horizontal line", lambda rng: _through_the_middle(rng, [0, rng.choice([-1, 1])]))
plot_boundary.unseen("whole numbers", _whole_slanted)
plot_boundary.mistake(
    "always AND",
    lambda w, b: _boundary([1.0, 1.0], -1.5),
    hint="Your figure is the same for every gate. Where should it read the gate that it is given?",
)
plot_boundary.mistake(
    "weights exchanged",
    lambda w, b: _boundary([w[1], w[0]], b),
    hint="Your line is the right one mirrored: x1 and x2 have changed places. Which weight belongs to which axis?",
)
plot_boundary.mistake(
    "bias left out",
    lambda w, b: _boundary(w, 0),
    hint="Your line has the right direction and runs through (0, 0). What moves it away from there?",
)
plot_boundary.mistake(
    "bias subtracted",
    lambda w, b: _boundary(w, -b),
    hint="Your line has the right direction and is off to the wrong side of (0, 0). Which sign does b have in z?",
)


def _solved_for_x2(w, b, slope):
    """Return what a figure shows whose shading is right, and whose line has `slope` times the right slope."""
    lines = _boundary([w[0], slope * w[1]], b).lines if w[1] else []  # nothing is drawn at infinity
    return dataclasses.replace(_boundary(w, b), lines=lines)


plot_boundary.mistake(
    "a sign lost while solving for x2",
    lambda w, b: _solved_for_x2(w, b, slope=-1),
    hint="Your colors change in the right place, your line is elsewhere. Solve for x2 once more with pen and paper: "
    "what happens to the signs of the two terms that change sides?",
)
plot_boundary.mistake(
    "divided by w2",
    lambda w, b: _solved_for_x2(w, b, slope=1),
    hint="Only the line with w2 = 0 is missing. Does your code divide by w2? The grid in the text does without.",
)


@question("xor", tolerance=exact("0 or 1."))
def xor(X):
    """XOR of each row. X: (rows, 2) of 0 and 1 -> (rows,)."""
    return torch.logical_xor(X[:, 0], X[:, 1]).double()


def _all_rows_and_more(rng):
    rows = np.concatenate([_ROWS, rng.integers(0, 2, (12, 2))])
    return {"X": rng.permutation(rows)}


def _rows_asked(about):
    about.part("the truth table", X=_ROWS)
    about.unseen("the rows in another order", lambda rng: {"X": rng.permutation(_ROWS)})
    about.unseen("sixteen rows", _all_rows_and_more)
    about.unseen("0.0 and 1.0 for 0 and 1", lambda rng: {"X": rng.permutation(_ROWS).astype(float)})
    about.unseen("leaves its input alone", lambda rng: {"X": rng.permutation(_ROWS)}, requires=INPUTS_UNCHANGED)


_rows_asked(xor)
xor.mistake(
    "OR",
    lambda X: X.max(axis=1),
    hint="One row is wrong: (1, 1). Which of your gates should be 0 there, is it, and does your last gate "
    "listen to it?",
)
xor.mistake(
    "NAND",
    lambda X: 1 - X.min(axis=1),
    hint="One row is wrong: (0, 0). Which of your gates should be 0 there, is it, and does your last gate "
    "listen to it?",
)
xor.mistake(
    "AND",
    lambda X: X.min(axis=1),
    hint="This is the table of AND. Print the two inputs of your last gate for each row: are they what OR and "
    "NAND say?",
)
xor.mistake(
    "equality",
    lambda X: np.where(X[:, 0] == X[:, 1], 1, 0),
    hint="Every row is the opposite of the right one. Your function says whether x1 and x2 are equal.",
)
xor.mistake(
    "always 1",
    lambda X: np.ones(len(X)),
    hint="Every row gives 1. Print what your first two gates say to (0, 0), and what the last one makes of it: should "
    "it need one of its inputs, or both?",
)
xor.mistake(
    "always 0",
    lambda X: np.zeros(len(X)),
    hint="Every row gives 0. Print what your first two gates say to (0, 1). What does the last one make of it?",
)
xor.mistake(
    "NOR",
    lambda X: 1 - X.max(axis=1),
    hint="Only (0, 0) gives 1. Print what your first two gates say to this row. What should the last one make of it?",
)
xor.mistake(
    "the last gate left out",
    lambda X: np.stack([X.max(axis=1), 1 - X.min(axis=1)], axis=1),
    hint="Each row gives two outputs, those of your first two gates. Which gate makes one decision of them?",
)
xor.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="x came back changed. Which line writes into an array that it was given: one of xor, or of a gate "
    "that it calls?",
)


@question("nand_from_notes", tolerance=exact("0 or 1."))
def nand_from_notes(X):
    """NAND of each row, which a page of notes got wrong twice. X: (rows, 2) of 0 and 1 -> (rows,)."""
    return torch.logical_not(torch.logical_and(X[:, 0], X[:, 1])).double()


_rows_asked(nand_from_notes)
nand_from_notes.mistake(
    "the formula is left",
    lambda X: _fires(-X[:, 1] - X[:, 1] + 1.5),
    hint="Compare the rows (0, 1) and (1, 1): x1 changes and z stays. Where does x1 enter z?",
)
nand_from_notes.mistake(
    "the bias is left",
    lambda X: _fires(-X[:, 0] - X[:, 1] + 0.5),
    hint="The formula is right now. Only (0, 0) fires, though: whose table is that? Look at the numbers above it.",
)
nand_from_notes.mistake(
    "the other formula slip",
    lambda X: _fires(-X[:, 0] - X[:, 0] + 1.5),
    hint="Compare the rows (1, 0) and (1, 1): x2 changes and z stays. Where does x2 enter z?",
)
nand_from_notes.mistake(
    "input changed",
    breaks=INPUTS_UNCHANGED,
    hint="Your function writes into x. The caller still needs it: which line assigns to x[0] or x[1]?",
)
