"""A whole neuron: the sigmoid of w.x + b."""

from grader_utils.questions.sigmoid.curves import logistic
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, neuron_objects, normal, np, one_of, question, rounding, torch, uniform, whole)


@question("artificial_neuron",
    tolerance=rounding("One sum of up to 4 products and the bias, then the sigmoid.",
        terms=5, functions=8, by_entry=True))
def artificial_neuron(w, b, x, earlier=None):
    """The sigmoid of w.x + b for one sample. w, x: (n,), b: scalar -> scalar. `earlier` goes through it before x."""
    return torch.sigmoid(torch.nn.functional.linear(x, w, torch.as_tensor(b, dtype=w.dtype)))


for row in ([1, 1], [0, 1], [0, 0]):
    artificial_neuron.part(f"w = [0.5, 0.5], b = -0.7, x = {row}", w=[0.5, 0.5], b=-0.7, x=row)
artificial_neuron.part("the same neuron again: x = [1, 1], then [0, 1]", w=[0.5, 0.5], b=-0.7, x=[0, 1], earlier=[1, 1])
artificial_neuron.unseen("a random neuron", w=normal(3), b=uniform(0.5, 1.5), x=normal(3))
artificial_neuron.unseen("a negative bias", w=normal(4), b=-uniform(0.5, 1.5), x=normal(4))
# Even weights and an odd bias, so that z is never 0. The sample is a public one: what another neuron made of it shows.
artificial_neuron.unseen("whole numbers", w=one_of([-4, -2, 2, 4], 2), b=one_of([-1, 1]), x=[1, 1])
artificial_neuron.unseen("whole weights, fractions in x", w=one_of([-4, -2, 2, 4], 3), b=uniform(1.2, 1.8),
    x=uniform(0.2, 0.8, 3))
artificial_neuron.unseen("z near 1000", w=uniform(400, 500, 2), b=1.5, x=uniform(0.9, 1.1, 2))
artificial_neuron.unseen("z near -1000", w=uniform(400, 500, 2), b=1.5, x=-uniform(0.9, 1.1, 2))
# Fractions of whole numbers are added up without rounding.
artificial_neuron.unseen("many inputs", w=whole(-16, 17, 50) / 64, b=whole(4, 13) / 8, x=whole(-16, 17, 50) / 8)
artificial_neuron.unseen("a second sample through the same neuron", w=normal(3) + 1, b=uniform(0.5, 1.5), x=normal(3),
    earlier=normal(3) + 1)
artificial_neuron.unseen(INPUTS_UNCHANGED, w=normal(3), b=0.5, x=normal(3))
artificial_neuron.mistake("activation left out", lambda w, b, x: w @ x + b,
    hint="You return the affine value z. Which function comes after it in an artificial neuron?")
artificial_neuron.mistake("bias left out", lambda w, x: logistic(w @ x),
    hint="Your result is the sigmoid of w.x. Where is b?")
artificial_neuron.mistake("bias subtracted", lambda w, b, x: logistic(w @ x - b),
    hint="b goes into z with the wrong sign. Which one does it have in w·x + b?")
artificial_neuron.mistake("bias added to every product", lambda w, b, x: logistic(np.sum(w * x + b)),
    hint="b was added once for each input, n times in all. Where does it belong, before the sum or after it?")
artificial_neuron.mistake("mean for sum", lambda w, b, x: logistic(np.mean(w * x) + b),
    hint="The products were averaged. What does w·x do with them?")
artificial_neuron.mistake("tanh in place of the sigmoid", lambda w, b, x: np.tanh(w @ x + b),
    hint="Your outputs run from -1 to 1: they come from tanh. Which function did the formula of this neuron ask for?")
artificial_neuron.mistake("bias after the sigmoid", lambda w, b, x: logistic(w @ x) + b,
    hint="You add b to the output. Is the bias a part of the affine value, or of what comes after it?")
artificial_neuron.mistake("sum forgotten", lambda w, b, x: logistic(w * x + b),
    hint="Your result has shape (n,), one output for each input. A neuron gives one number for one sample.")
artificial_neuron.mistake("the sigmoid of every input", lambda w, b, x: w @ logistic(x) + b,
    hint="You activated the inputs first. What goes through the sigmoid: each entry of x, or z?")
artificial_neuron.mistake("a step", lambda w, b, x: float(w @ x + b > 0),
    hint="You give 0 or 1, as a gate does. This neuron has another activation.")
# The check makes a second neuron, with these numbers.
artificial_neuron.mistake("one neuron for all", lambda w, b, x: logistic(2 * w @ x + b + 1),
    hint="The check makes a second neuron, and your first one took over its weights. Do w and b live in `self`?")


def _w_multiplied_in_place(w, b, x, earlier=None):
    if w.dtype.kind == "f" and earlier is not None:
        w = w * earlier
    return logistic(w @ x + b)


artificial_neuron.mistake("w multiplied in place", _w_multiplied_in_place, hint=INPUTS_UNCHANGED)
neuron_objects(artificial_neuron, logistic)
artificial_neuron.mistake("one sigmoid an input, then the sum", lambda w, b, x: logistic(w * x + b).sum(),
    hint="Every input got a bias and a sigmoid of its own. In which order do the sum, b and the sigmoid come?")
artificial_neuron.mistake("the sigmoid of every product", lambda w, b, x: logistic(w * x).sum() + b,
    hint="Every product went through a sigmoid of its own. What is complete before the one sigmoid of the neuron?")
