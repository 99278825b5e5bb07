"""ReLU, the simplest relative."""

from grader_utils.questions.sigmoid.curves import FIRST_IS_WHOLE, logistic, random_whole_numbers
from grader_utils.questions.vocabulary import (
    INPUTS_UNCHANGED, apply, exact, normal, np, question, shuffled, torch, uniform)


@question("relu", tolerance=exact("Each entry is 0 or z itself."))
def relu(z):
    """max(0, z) entry by entry, for any shape -> the same shape."""
    return torch.relu(z)


relu.part("one row", z=[-1.0, 2.0, -0.5, 3.0])
relu.part("whole numbers, shape (2, 3)", z=[[1, -2, 3], [-4, 5, -6]])
relu.part(INPUTS_UNCHANGED, z=[-1.5, 0.5, 2.5])
relu.unseen("a vector", z=shuffled(apply(np.append, normal(7), [-1e-3, 0, 1e-3])))
relu.unseen("shape (2, 3, 4)", z=normal(2, 3, 4))
relu.unseen("whole numbers", z=apply(np.append, random_whole_numbers(6), [-2, 3]).reshape(4, 2))
relu.unseen("no negative entry", z=uniform(0.5, 2, 5))
relu.unseen("no positive entry, shape (1, 3)", z=-uniform(0.5, 2, 1, 3))
# A negative entry first: np.vectorize takes the dtype of all results from the first one, which may be a whole 0.
relu.unseen("large numbers", z=apply(np.append, -uniform(100, 900), 1000 * normal(14)).reshape(3, 5))
relu.unseen(INPUTS_UNCHANGED, z=normal(3, 5))
relu.mistake("entries dropped", lambda z: z[z > 0], lambda z: z[z >= 0],
    hint="z[mask] keeps only the entries where the mask is True, so the shape is lost. Put zeros into a copy instead.")
relu.mistake("mask turned around", lambda z: np.where(z > 0, 0, z),
    hint="You set the positive entries to 0 and kept the negative ones. Where should your mask be True?")
relu.mistake("the mask itself", lambda z: (z > 0).astype(float),
    hint="You return 0 or 1, which is the mask. What should stand where it is True?")
relu.mistake("absolute value", np.abs, hint="Your negative entries became positive. What does ReLU make of them?")
relu.mistake("Python's max", lambda z: max(0, z),
    hint="`max` and `if` ask one question about the whole array. A boolean mask asks each entry.")
relu.mistake("the largest entries", lambda z: np.max(z, 0),
    hint="np.max(z, 0) is the largest entry along axis 0. Compare each entry of z with the number 0 instead.")
relu.mistake("cut off at 6", lambda z: np.clip(z, 0, 6),
    hint="Above 6 your curve is flat: that is ReLU6. ReLU lets everything pass that is above 0.")
relu.mistake("ELU", lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))),
    hint="Below 0 your curve bends down to -1: that is ELU. What is left of a negative entry in ReLU?")
relu.mistake("softplus", lambda z: np.logaddexp(0, z),
    hint="Your curve has no corner: that is softplus, which comes later. ReLU is exactly 0 below 0, and z above.")
for _leak in (0.01, 0.1):
    relu.mistake(f"leaky ReLU, {_leak:g}", lambda z, leak=_leak: np.where(z > 0, z, leak * z),
        hint="A little of each negative entry comes through: this is the leaky ReLU. What is left of them in ReLU?")
relu.mistake("z times its sigmoid", lambda z: z * logistic(z),
    hint="Below 0 your curve dips, and comes back: that is SiLU, z·σ(z). ReLU is exactly 0 below 0, and z above.")
relu.mistake("whole numbers after the first",
    lambda z: np.maximum(z, 0).astype(int if np.ravel(z)[0] <= 0 else z.dtype),
    hint=FIRST_IS_WHOLE)
