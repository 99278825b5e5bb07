"""The dot product in two steps: entry by entry, then the sum."""

from grader_utils.questions.affine_function.matrices import multiplied_into
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, normal, np, question, rounding, torch, whole


@question("hadamard_then_sum", tolerance=rounding("One sum of up to 6 products.", terms=6))
def hadamard_then_sum(w, x):
    """The dot product. w, x: (n,) -> scalar."""
    return torch.dot(w, x)


@drawn
def _repeated_whole_numbers(rng):
    """A pair and a weight that occur again, a 0 on either side, a product beyond 16 bits; the sum is negative."""
    w, x, zero_w, zero_x = (int(number) for number in rng.integers(2, 9, size=4))
    large = rng.integers(300, 400, size=2)
    return {"w": np.array([w, 0, w, zero_x, w, large[0]]), "x": np.array([-x, zero_w, -x, 0, -x - 1, -large[1]])}


hadamard_then_sum.part("[1, 2, 3] and [4, 5, 6]", w=[1, 2, 3], x=[4, 5, 6])
hadamard_then_sum.part("orthogonal vectors", w=[1.0, 2.0], x=[-2.0, 1.0])
hadamard_then_sum.part(INPUTS_UNCHANGED, w=[0.5, -1.0, 2.0], x=[2.0, 4.0, 1.0])
hadamard_then_sum.unseen("two random vectors", w=normal(5), x=normal(5))
hadamard_then_sum.unseen("whole numbers", _repeated_whole_numbers())
hadamard_then_sum.unseen("whole numbers times fractions", w=whole(1, 9, 4), x=normal(4))
hadamard_then_sum.unseen("fractions times whole numbers", w=normal(4), x=whole(1, 9, 4))
# Halves of whole numbers are added up without rounding, in any order.
hadamard_then_sum.unseen("a long vector", w=whole(1, 10, 100) / 2, x=whole(1, 10, 100) / 2)
hadamard_then_sum.unseen(INPUTS_UNCHANGED, w=normal(6), x=normal(6))
hadamard_then_sum.mistake("sum forgotten", lambda w, x: w * x,
    hint="Your result still has one entry for each pair, shape (n,). Which step turns them into one number?")
hadamard_then_sum.mistake("added, not multiplied", lambda w, x: np.sum(w + x),
    hint="Your result is the sum of all entries. What does the Hadamard product do with each pair (w_i, x_i)?")
hadamard_then_sum.mistake("product of the sums", lambda w, x: np.sum(w) * np.sum(x),
    hint="Your result is the sum of w times the sum of x: every w_i met every entry of x. Which entry is its partner?")
hadamard_then_sum.mistake("outer product", lambda w, x: np.outer(w, x),
    hint="Your result has shape (n, n): every entry of w met every entry of x. Each should meet its partner only.")
hadamard_then_sum.mistake("mean for sum", lambda w, x: np.mean(w * x),
    hint="Your result is n times too small. What does your last step do besides adding up?")
hadamard_then_sum.mistake("product of all", lambda w, x: np.prod(w * x),
    hint="All entries were multiplied with one another. The Hadamard product multiplies in pairs: what comes after it?")
hadamard_then_sum.mistake("products without their sign", lambda w, x: np.sum(np.abs(w * x)),
    hint="Negative products count as positive in your sum. May a dot product be negative?")
hadamard_then_sum.mistake("first product only", lambda w, x: w[0] * x[0],
    hint="Your result is the product of the first pair alone. Does a return end your loop in its first round?")
hadamard_then_sum.mistake("last product only", lambda w, x: w[-1] * x[-1],
    hint="Your result is the product of the last pair alone. What becomes of the earlier ones in your loop?")
hadamard_then_sum.mistake("last pair left out", lambda w, x: np.sum(w[:-1] * x[:-1]),
    hint="The last pair is missing from your sum. At which index does your loop end?")
hadamard_then_sum.mistake("first pair left out", lambda w, x: np.sum(w[1:] * x[1:]),
    hint="The first pair is missing from your sum. At which index does your loop begin?")
# An array of whole numbers has no room for fractions, so that NumPy refuses to multiply these into it.
hadamard_then_sum.mistake("w multiplied in place", lambda w, x: np.sum(multiplied_into(w, x)), hint=INPUTS_UNCHANGED)
hadamard_then_sum.mistake("x multiplied in place", lambda w, x: np.sum(multiplied_into(x, w)), hint=INPUTS_UNCHANGED)
