"""The affine function w.x + b of one sample."""

from grader_utils.questions.affine_function.matrices import multiplied_into
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, attribute_never_set, neuron_objects, normal, np, question, rounding, shuffled, torch, uniform,
    whole)


@question("affine_function", tolerance=rounding("One sum of up to 5 products and the bias.", terms=6))
def affine_function(w, b, x, earlier=None):
    """z = w.x + b for one sample. w, x: (n,), b: scalar -> scalar. `earlier` goes through the same neuron before x."""
    return torch.nn.functional.linear(x, w, torch.as_tensor(b, dtype=w.dtype))


for row in ([0, 0], [0, 1], [1, 0], [1, 1]):
    affine_function.part(f"w = [1, 1], b = -1.5, x = {row}", w=[1, 1], b=-1.5, x=row)
affine_function.part("three inputs", w=[2.0, -1.0, 0.5], b=1.0, x=[1.0, 3.0, 4.0])
affine_function.unseen("a random neuron", w=normal(3), b=normal() + 2, x=normal(3))
# A sample of the public parts, by other weights: what another object has kept of it shows.
affine_function.unseen("two inputs", w=normal(2), b=normal() + 2, x=[1, 0])
# Halves of whole numbers are added up without rounding.
affine_function.unseen("many inputs", w=whole(-9, 10, 50) / 2, b=whole(-9, 0) / 2, x=whole(1, 10, 50) / 2)
affine_function.unseen("whole numbers", w=whole(2, 6, 4), b=whole(2, 9), x=shuffled([1, 2, 3, 4]))
# Both x and b would lose their decimals in an array of whole numbers made after w.
affine_function.unseen("whole weights, fractions in x", w=whole(2, 6, 4), b=whole(2, 9) + uniform(0.2, 0.8),
    x=normal(4))
affine_function.unseen("inputs of 0 and 1", w=normal(5), b=normal() + 2, x=shuffled([0, 1, 1, 1, 1]))
affine_function.unseen("a second sample through the same neuron", w=normal(3) + 1, b=normal() + 2, x=normal(3),
    earlier=normal(3) + 1)
affine_function.unseen(INPUTS_UNCHANGED, w=normal(3), b=0.5, x=normal(3))
affine_function.mistake("bias left out", lambda w, x: w @ x,
    hint="Your result equals w·x. One number of the neuron has not come in yet: which?")
affine_function.mistake("bias subtracted", lambda w, b, x: w @ x - b,
    hint="Your result is off by 2b. Which sign does b have in z?")
affine_function.mistake("bias multiplied", lambda w, b, x: (w @ x) * b,
    hint="Your result is b times w·x. Does the bias weigh the sum, or shift it?")
affine_function.mistake("bias multiplied by the sum of x", lambda w, b, x: (w + b) @ x,
    hint="b was multiplied with every input. What is the affine value when all inputs are 0?")
affine_function.mistake("bias added to every product", lambda w, b, x: np.sum(w * x + b),
    hint="b was added once for each input, n times in all. Where does it belong, before the sum or after it?")
affine_function.mistake("weights left out", lambda b, x: np.sum(x) + b,
    hint="Your result is the sum of x, plus b: every input counts the same. What does w do to the inputs?")
affine_function.mistake("sum forgotten", lambda w, b, x: w * x + b,
    hint="Your result has shape (n,), one entry for each input. A neuron gives one number for one sample.")
affine_function.mistake("the note's slip: w1 x2 + w2 x2 + b", lambda w, b, x: np.sum(w) * x[-1] + b,
    hint="Every weight meets the last entry of x. Which entry of x belongs to the first weight?")
affine_function.mistake("mean for sum", lambda w, b, x: np.mean(w * x) + b,
    hint="The products were averaged. What does w·x do with them?")
affine_function.mistake("outer product", lambda w, b, x: np.outer(w, x) + b,
    hint="Your result has shape (n, n): every weight met every input. Each weight has one partner only: which?")
affine_function.mistake("first pair left out", lambda w, b, x: w[1:] @ x[1:] + b,
    hint="The first product w_1 x_1 is missing from your sum. At which index does your loop begin?")
affine_function.mistake("last pair left out", lambda w, b, x: w[:-1] @ x[:-1] + b,
    hint="The last product is missing from your sum. At which index does your loop end?")
affine_function.mistake("the sign for the value", lambda w, b, x: w @ x + b > 0,
    hint="Your result only says whether z is positive. The affine function returns z itself.")
# The check makes a second neuron, with these numbers.
affine_function.mistake("kept on the class, not in self", lambda w, b, x: 2 * w @ x + b + 1,
    hint="When a second neuron was made, the first one took over its weights. Does `__init__` keep w and b in `self`?")


def _w_multiplied_in_place(w, b, x, earlier=None):
    if earlier is not None:
        multiplied_into(w, earlier)
    return np.sum(multiplied_into(w, x)) + b


affine_function.mistake("w multiplied in place", _w_multiplied_in_place, hint=INPUTS_UNCHANGED)
affine_function.mistake("x multiplied in place", lambda w, b, x: np.sum(multiplied_into(x, w)) + b,
    hint=INPUTS_UNCHANGED)
affine_function.mistake("products kept as weights",
    lambda w, b, x, earlier=None: (w if earlier is None else w * earlier) @ x + b,
    hint="The first call is right, and the second one finds products where the weights were. Does `*=` make a new "
    "array?")
neuron_objects(affine_function)
attribute_never_set(affine_function)
