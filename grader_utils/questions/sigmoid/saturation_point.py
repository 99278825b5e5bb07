"""From where on a sigmoid is as good as 1."""

from grader_utils.questions.sigmoid.curves import logistic
from grader_utils.questions.vocabulary import np, question, rounding, torch, uniform


@question("saturation_point",
    tolerance=rounding("A quotient and a logarithm. A numerical search is right, too, when it comes as close as 2e-10.",
        functions=8, room=2e-10))
def saturation_point(tolerance):
    """The |z| beyond which the sigmoid is within `tolerance` of 0 or 1 -> scalar. A close numerical search is right."""
    return -torch.logit(torch.as_tensor(tolerance, dtype=torch.float64))


saturation_point.part("tolerance 0.1", tolerance=0.1)
saturation_point.part("tolerance 0.01", tolerance=0.01)
saturation_point.part("tolerance 0.047425873: the rule of thumb", tolerance=0.04742587317756678)
saturation_point.unseen("a rough tolerance", tolerance=uniform(0.15, 0.3))
saturation_point.unseen("a fine tolerance", tolerance=uniform(0.005, 0.03))
saturation_point.unseen("a very fine tolerance", tolerance=uniform(2e-4, 9e-4))
saturation_point.unseen("a tolerance of 1e-5", tolerance=uniform(1e-5, 2e-5))
saturation_point.unseen("a tolerance near one half", tolerance=uniform(0.42, 0.49))
saturation_point.mistake("the rule of thumb itself", lambda: 3,
    hint="You return 3 for every tolerance. Should a finer tolerance not push the point further out?")
saturation_point.mistake("only one half solved", lambda tolerance: np.log(1 / tolerance),
    hint="You are close, and closer the finer the tolerance is. What became of the 1 in 1 + e^z?")
saturation_point.mistake("below 0", lambda tolerance: np.log(tolerance / (1 - tolerance)),
    hint="You found the point on the left of 0, where the sigmoid equals the tolerance. How far from 0 is it?")
saturation_point.mistake("logarithm to base 10", lambda tolerance: np.log10((1 - tolerance) / tolerance),
    hint="The idea is right. Which base belongs to the logarithm that undoes np.exp?")
saturation_point.mistake("the sigmoid, not its inverse", lambda tolerance: logistic(1 - tolerance),
    hint="You put 1 - tolerance into the sigmoid. It should come out of it: which z goes in?")
saturation_point.mistake("the sigmoid of the tolerance", lambda tolerance: logistic(tolerance),
    hint="You put the tolerance into the sigmoid. It is a distance from 0 or 1, so it belongs on the y axis.")
saturation_point.mistake("1 subtracted too late", lambda tolerance: np.log(1 / tolerance) - 1,
    hint="The 1 is taken from the logarithm. Undo the formula step by step: is the 1 or the e^z freed first?")
saturation_point.mistake("exp for the logarithm", lambda tolerance: np.exp(1 / tolerance - 1),
    hint="You raise e to the power of what is left. Which function undoes exp?")
saturation_point.mistake("1 added in place of subtracted", lambda tolerance: np.log(1 / tolerance + 1),
    hint="You are close, and closer the finer the tolerance is. On its way to the other side, which sign does the 1 of "
    "1 + e^z get?")
saturation_point.mistake("the logarithm of a negative number",
    lambda tolerance: np.log(np.asarray(1 / (tolerance - 1))), lambda tolerance: np.log(np.asarray(1 - 1 / tolerance)),
    hint="np.log got a negative number, and that gives nan. Put 0.1 for the tolerance: what stands inside your "
    "logarithm, and which of its two terms should be subtracted?")
saturation_point.mistake("a distance of the sigmoid", lambda tolerance: 1 - logistic(tolerance),
    hint="That is how far the sigmoid is from 1 at z = tolerance. Asked for is the z at which it is so far away.")
saturation_point.mistake("the logarithm of the other side", lambda tolerance: -np.log(1 - tolerance),
    lambda tolerance: np.log(1 - tolerance),
    hint="Your points come closer to 0 the finer the tolerance is. Turn both sides upside down first: what is 1 + e^z?")
