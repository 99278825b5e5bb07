"""A neuron that decides: the step of w.x + b."""

from grader_utils.questions.logic_gates.truth_table import ROWS, fires
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, apply, drawn, exact, neuron_objects, np, question, torch, uniform, whole)


@question("gate", tolerance=exact("0 or 1."))
def gate(w, b, x, earlier=None):
    """A neuron with a step, for one sample. w, x: (n,), b: scalar -> 0 or 1. `earlier` goes through it before x."""
    z = torch.nn.functional.linear(x, w, torch.as_tensor(b, dtype=w.dtype))
    return torch.heaviside(z, torch.zeros_like(z))


@drawn
def _neuron(rng, n, weighed, b):
    """Draw w, x of shape (n,) with w.x = `weighed`, so that z keeps clear of 0 and it is known what decides."""
    x = rng.uniform(0.5, 1.5, n) * rng.choice([-1, 1], n)
    w = rng.normal(size=n)
    return {"w": w + (weighed - w @ x) * x / (x @ x), "b": float(b), "x": x}


@drawn
def _asked_again(rng, first, second):
    """Draw a gate and two samples, with z near 5 `first` and then near `second`, or half of it if the signs agree.

    Where they agree, w changed by the first sample puts the second one on the other side.
    """
    weighed, between = (2.0, 6.0) if first != second else (1.5, 4.5)
    neuron = _neuron(3, weighed=weighed * second, b=-second * uniform(0.9, 1.1))(rng)
    w, x = neuron["w"], neuron["x"]
    return neuron | {"earlier": x + (between * first / (w @ w)) * w}


@drawn
def _whole_neuron(rng):
    w, x = -rng.integers(1, 5, size=4), rng.integers(1, 5, size=4)
    return {"w": w, "b": int(rng.integers(2, 6) - w @ x), "x": x}


for row in ROWS:
    gate.part(f"w = [2, -1], b = -1.5, x = {row}", w=[2, -1], b=-1.5, x=row)
gate.part("the same gate again: x = [1, 0], then [0, 1]", w=[2, -1], b=-1.5, x=[0, 1], earlier=[1, 0])
gate.unseen("three inputs, the weights lift z above 0", _neuron(3, weighed=uniform(1.5, 2.5), b=-uniform(0.4, 0.9)))
gate.unseen("three inputs, the bias lifts z above 0", _neuron(3, weighed=-uniform(0.4, 0.9), b=uniform(1.5, 2.5)))
gate.unseen("four inputs, the bias pulls z below 0", _neuron(4, weighed=uniform(0.4, 0.9), b=-uniform(1.5, 2.5)))
gate.unseen("fifty inputs, the weights pull z below 0", _neuron(50, weighed=-uniform(1.5, 2.5), b=uniform(0.4, 0.9)))
# A neuron that fires for (0, 1), where each weight has to meet its own input, and that of the public parts does not.
gate.unseen("two inputs, x = (0, 1)", w=[-2, 1], b=-uniform(0.1, 0.4), x=[0, 1])
gate.unseen("z just above 0", _neuron(3, weighed=uniform(0.002, 0.009) - 0.8, b=0.8))
gate.unseen("z just below 0", _neuron(3, weighed=0.8 - uniform(0.002, 0.009), b=-0.8))
gate.unseen("whole numbers", _whole_neuron())
# It fires, and would not if its inputs lost what stands behind the decimal point.
gate.unseen("whole weights, fractions in x", w=whole(3, 6, 3), b=-5, x=uniform(0.8, 0.99, 3))
# Here it is b that must not lose them.
gate.unseen("whole weights, fractions in x and b", w=[-2, 1], b=uniform(1.8, 1.9),
    x=apply(np.array, (uniform(0.85, 0.95), uniform(0.2, 0.3))))
gate.unseen("one input", _neuron(1, weighed=uniform(0.4, 0.9), b=-uniform(1.5, 2.5)))
gate.unseen("a second sample through the same gate, which does not fire", _asked_again(1, -1))
gate.unseen("a second sample through the same gate, which fires", _asked_again(-1, 1))
gate.unseen("two samples through the same gate, which fires for both", _asked_again(1, 1))
gate.unseen("two samples through the same gate, which fires for neither", _asked_again(-1, -1))
gate.unseen(INPUTS_UNCHANGED, _neuron(3, weighed=-uniform(0.4, 0.9), b=uniform(1.5, 2.5)))

gate.mistake("no step", lambda w, b, x: w @ x + b,
    hint="Your result is the affine value z. What turns z into a decision?")
gate.mistake("bias left out", lambda w, x: fires(w @ x),
    hint="Your result is the step of w.x. Who else has a say before the decision?")
gate.mistake("bias subtracted", lambda w, b, x: fires(w @ x - b),
    hint="The bias pulls your neuron to the wrong side. Which sign does b have in z?")
gate.mistake("step before the bias", lambda w, b, x: fires(w @ x) + b,
    hint="Your result is neither 0 nor 1: the bias came after the step. What has to be complete before the step?")
gate.mistake("sum forgotten", lambda w, b, x: fires(w * x + b),
    hint="Your result has shape (n,), one decision for each input. A neuron decides once for one sample.")
gate.mistake("bias added to every product", lambda w, b, x: fires(np.sum(w * x + b)),
    hint="b counts n times as much as it should: once for each input, or beside a mean of the products. What is z?")
gate.mistake("-1 for 0", lambda w, b, x: np.sign(w @ x + b),
    hint="Your neuron says -1 where a gate says 0. Which two values does a gate know?")
gate.mistake("a step for every product", lambda w, b, x: np.sum(fires(w * x + b)),
    hint="Each product went through a step of its own, and you counted them. How many decisions does a neuron make?")
gate.mistake("turned round", lambda w, b, x: fires(-(w @ x + b)),
    hint="Every decision is the opposite of the right one. Is the step turned round, or the sign of z?")
gate.mistake("the note's slip: w1 x2 + w2 x2 + b", lambda w, b, x: fires(np.sum(w) * x[-1] + b),
    hint="Every weight meets the last entry of x. Which entry of x belongs to the first weight?")
# The check makes a second gate, with these numbers.
gate.mistake("kept on the class, not in self", lambda w, b, x: fires(-2 * w @ x - b - 1),
    hint="When a second gate was made, the first one took over its numbers. Does `__init__` keep w and b in `self`?")
neuron_objects(gate, fires)
